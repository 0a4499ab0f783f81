//! The chair's page of a panel: how far its judges are, never what they give; and a sheet that was sent opened again.
use super::sheet::said;
use crate::{
    awards::{
        ledger::JudgingRound,
        scoring::{
            actions,
            forms::ReopeningForm,
            guards::{Chair, Overseer},
            model::PanelSheet,
            store,
        },
        sealing,
    },
    event,
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, LONGEST, Problems},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/panel.html")]
struct PanelPage {
    page: Page,
    form_key: Uuid,
    me: Overseer,
    sheets: Vec<PanelSheet>,
    /// The round that is open.
    open: Option<JudgingRound>,
    zone: Tz,
    typed: ReopeningForm,
    problems: Problems,
}

impl PanelPage {
    fn until(&self) -> Option<String> {
        sealing::open_until(&self.page, &self.me.cycle, self.open?, self.zone)
    }

    /// The judges of the panel, each with their sheets.
    fn judges(&self) -> Vec<(&str, &[PanelSheet])> {
        self.sheets.chunk_by(|a, b| a.judge_id == b.judge_id).map(|group| (group[0].judge.as_str(), group)).collect()
    }

    fn sent(&self) -> impl Iterator<Item = &PanelSheet> {
        self.sheets.iter().filter(|one| one.stand.is_in() && self.open == Some(one.round))
    }

    fn is_chosen(&self, sheet: &PanelSheet) -> bool {
        sheet.sheet_id.is_some_and(|id| id.to_string() == self.typed.sheet)
    }
}

async fn shown(me: Overseer, app: &App, typed: ReopeningForm, problems: Problems) -> Result<PanelPage, AppError> {
    let read = app.db.read(me.person, async |tx| {
        let sheets = store::list_panel(tx, me.category.category_id).await?;
        Ok::<_, AppError>((sheets, sealing::open_at(me.cycle.stage(tx.now)), event::summit(tx).await?.zone))
    });
    let (sheets, open, zone) = read.await?;
    Ok(PanelPage { page: me.page.clone(), form_key: form::new_key(), me, sheets, open, zone, typed, problems })
}

pub async fn show(me: Overseer, State(app): State<App>) -> PageResult {
    page::ok(shown(me, &app, ReopeningForm::default(), Problems::default()).await?)
}

pub async fn reopen(Chair(me): Chair, State(app): State<App>, Form { typed, submission }: Form<ReopeningForm, LONGEST>) -> PageResult {
    let id = me.category.category_id;
    let sheets = app.db.read(me.person, async |tx| Ok::<_, AppError>(store::list_panel(tx, id).await?)).await?;
    let (sheet, reason) = match typed.parse(&sheets) {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(shown(me, &app, typed, problems).await?),
    };
    let to = format!("/me/panels/{id}");
    let done = app.db.once(me.person, &submission, async |tx| {
        actions::reopen(tx, me.person, me.category.cycle_id, (sheet, &reason)).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-reopened")),
        Err(Refused(refusal)) => page::rejected(shown(me, &app, typed, Problems::one("sheet", said(&refusal))).await?),
        Err(Broken(error)) => Err(error),
    }
}
