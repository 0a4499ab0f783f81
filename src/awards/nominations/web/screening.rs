//! One nomination, for the organisers: what it says, what it may be a double of, and the decision.
use super::{
    lodging::said,
    row::{Rows, Showing},
    why::Why,
};
use crate::{
    access::{Editor, Staff, area},
    accounts,
    awards::{
        coordinators,
        cycle::{Category, Moment},
        ids::NominationId,
        nominations::{
            actions::{self, Refusal},
            forms::DecisionForm,
            guards::around,
            model::{Nomination, NominationState, Step, StepKind, hex},
            store::{self, Alike},
        },
    },
    event::{self, Economy},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, LONGEST, Problems},
        ids::{Id, PersonId},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/screening.html")]
struct ScreeningPage {
    page: Page,
    form_key: Uuid,
    nomination: Nomination,
    category: Category,
    economy: String,
    economies: Vec<Economy>,
    rows: Rows,
    alike: Vec<Alike>,
    steps: Vec<Step>,
    names: HashMap<PersonId, String>,
    digest: Option<String>,
    form: DecisionForm,
    problems: Problems,
    refused: Option<Why>,
    zone: Tz,
    is_judged: bool,
    /// It cannot be corrected any more.
    is_late: bool,
    /// It waits for an association for which nobody nominates.
    is_unheard: bool,
}

impl ScreeningPage {
    fn name_of(&self, step: &Step) -> &str {
        step.by.and_then(|by| self.names.get(&by)).map_or("", String::as_str)
    }

    fn may_decide(&self) -> bool {
        self.page.may_change && !self.is_judged && self.nomination.state.after(StepKind::Accepted).is_some()
    }

    fn may_reopen(&self) -> bool {
        self.page.may_change && !self.is_judged && self.nomination.state.after(StepKind::Reopened).is_some()
    }

    /// Of what is not shown, since it was not sent.
    fn unsent_key(&self) -> &'static str {
        match (self.is_judged, self.is_late) {
            (true, _) => "awards-judged",
            (false, true) => "awards-corrected-late",
            (false, false) => "awards-corrected-unsent",
        }
    }

    fn may_ask(&self) -> bool {
        self.nomination.state.after(StepKind::CorrectionAsked).is_some()
    }

    fn economy_of(&self, alike: &Alike) -> String {
        self.economies.iter().find(|one| one.economy_id == alike.economy_id).map(|one| one.name(&self.page)).unwrap_or_default()
    }

    /// Another one is called much the same.
    fn is_probably_twice(&self) -> bool {
        self.alike.iter().any(|one| one.shared.is_empty() || one.shared.iter().any(|what| what == "name"))
    }

    /// What another nomination has in common with this one, in words.
    fn shared(&self, alike: &Alike) -> String {
        let words = alike.shared.iter().map(|what| match what.as_str() {
            "name" => self.page.t("awards-alike-name"),
            "organisation" => self.page.t("awards-alike-organisation"),
            _ => self.page.t("awards-alike-website"),
        });
        let words: Vec<_> = words.collect();
        if words.is_empty() { self.page.t("awards-alike-spelling") } else { words.join(self.page.pick(", ", "، ")) }
    }
}

/// What is on the page besides the nomination.
struct Typed {
    form: DecisionForm,
    problems: Problems,
    refused: Option<Why>,
}

impl Typed {
    fn none() -> Self {
        Self { form: DecisionForm::default(), problems: Problems::default(), refused: None }
    }
}

async fn shown(staff: Staff<area::Awards>, app: &App, id: NominationId, typed: Typed) -> Result<ScreeningPage, AppError> {
    let page = staff.page;
    let read = app.db.read(staff.person, async |tx| {
        let nomination = store::find(tx, id).await?.filter(|one| one.state != NominationState::Draft).ok_or(AppError::NotFound)?;
        let (category, cycle) = around(tx, &nomination).await?;
        let (contents, files) = store::as_sent(tx, &nomination).await?.ok_or(AppError::NotFound)?;
        let steps = store::list_steps(tx, id).await?;
        let people: Vec<_> = steps.iter().filter_map(|step| step.by).collect();
        let called = accounts::contacts_of(tx, &people).await?;
        let economies = event::list_all_economies(tx).await?;
        let economy = economies.iter().find(|one| one.economy_id == nomination.economy_id).map(|one| one.name(&page));
        let none = Problems::default();
        let showing = Showing { page: &page, category: &category, contents: &contents, files: &files, problems: &none };
        Ok::<_, AppError>(ScreeningPage {
            rows: showing.rows(),
            form_key: form::new_key(),
            alike: store::list_alike(tx, cycle.cycle_id, id).await?,
            names: called.into_iter().map(|(id, one)| (id, one.called())).collect(),
            digest: store::last_receipt(tx, id).await?.map(|digest| hex(&digest)),
            zone: event::summit(tx).await?.zone,
            is_judged: cycle.fixed(tx.now).judging,
            is_late: !nomination.is_open(tx.now),
            is_unheard: nomination.state == NominationState::Applied
                && coordinators::list(tx, Some(nomination.economy_id)).await?.is_empty(),
            economy: economy.unwrap_or_default(),
            economies,
            form: typed.form,
            problems: typed.problems,
            refused: typed.refused,
            page,
            nomination,
            category,
            steps,
        })
    });
    read.await
}

fn path(id: NominationId) -> String {
    format!("/admin/awards/nominations/{id}")
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<NominationId>) -> PageResult {
    page::ok(shown(staff, &app, id, Typed::none()).await?)
}

pub async fn decide(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<NominationId>,
    Form { typed, submission }: Form<DecisionForm, LONGEST>,
) -> PageResult {
    let read = app.db.read(staff.person, async |tx| {
        let nomination = store::find(tx, id).await?.filter(|one| one.state != NominationState::Draft).ok_or(AppError::NotFound)?;
        let (_, cycle) = around(tx, &nomination).await?;
        Ok::<_, AppError>((nomination, cycle.dates.at(Moment::OnlineOpens), event::summit(tx).await?.zone, tx.now))
    });
    let (nomination, end, zone, now) = read.await?;
    let decision = match typed.parse(zone, now, end) {
        Ok(decision) => decision,
        Err(problems) => return page::rejected(shown(staff, &app, id, Typed { form: typed, problems, refused: None }).await?),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::decide(tx, &nomination, &decision, &typed.seen).await?;
        Ok(path(id))
    });
    answer(done.await, staff, &app, id, typed).await
}

pub async fn reopen(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<NominationId>,
    Form { typed, submission }: Form<DecisionForm, LONGEST>,
) -> PageResult {
    let found = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::find(tx, id).await?)).await?;
    let nomination = found.ok_or(AppError::NotFound)?;
    let reason = match typed.reason() {
        Ok(reason) => reason,
        Err(problems) => return page::rejected(shown(staff, &app, id, Typed { form: typed, problems, refused: None }).await?),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::reopen(tx, &nomination, &reason, &typed.seen).await?;
        Ok(path(id))
    });
    answer(done.await, staff, &app, id, typed).await
}

async fn answer(
    done: Result<String, crate::kit::error::Failure<Refusal>>,
    staff: Staff<area::Awards>,
    app: &App,
    id: NominationId,
    form: DecisionForm,
) -> PageResult {
    match done {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-decided")),
        Err(Refused(refusal)) => {
            page::rejected(shown(staff, app, id, Typed { form, problems: Problems::default(), refused: Some(said(&refusal)) }).await?)
        }
        Err(Broken(error)) => Err(error),
    }
}
