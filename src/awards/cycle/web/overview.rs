//! A cycle on one page: its stages in a line with what each still needs, its rules, and its categories.
use super::cycles::path;
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{
            actions::{self, CycleRefusal},
            model::{Category, Cycle, Fixed, Moment, Need, Stage, StageLine, Work, line_of, needs_of},
            store,
        },
        ids::CycleId,
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form, Problems},
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/cycle.html")]
struct OverviewPage {
    page: Page,
    form_key: Uuid,
    cycle: Cycle,
    categories: Vec<Category>,
    line: Vec<StageLine>,
    needs: Vec<(Stage, Need)>,
    problems: Problems,
    zone: Tz,
    now: Timestamp,
}

impl OverviewPage {
    fn zone_said(&self) -> String {
        self.page.zone(self.zone, &[self.now])
    }

    /// What a stage still needs, in words, and where that is done.
    fn needs_of(&self, line: &StageLine) -> Vec<(String, String)> {
        let of_stage = self.needs.iter().filter(|(of, _)| *of == line.stage);
        let cycle = path(self.cycle.cycle_id);
        let words = of_stage.map(|(_, need)| match need {
            Need::Categories => (self.page.t("awards-need-categories"), format!("{cycle}#categories")),
            Need::Shown => (self.page.t("awards-need-shown"), format!("{cycle}#display")),
            Need::Rubrics(count) => (self.page.count("awards-need-rubrics", *count), format!("{cycle}#categories")),
            Need::Date(moment) => {
                (self.page.with("awards-need-date", "moment", self.page.t(moment.key())), format!("{cycle}/rules#{}", moment.value()))
            }
            Need::Work(work, count) => self.work(*work, *count, &cycle),
        });
        words.map(|(words, path)| (words, self.page.to(&path))).collect()
    }

    fn work(&self, work: Work, count: i64, cycle: &str) -> (String, String) {
        let page = &self.page;
        match work {
            Work::Coordinators => (page.count("awards-coordinators-without", count), "/admin/awards/coordinators".to_owned()),
            Work::Screening => (page.count("awards-need-screening", count), "/admin/awards/nominations".to_owned()),
            Work::Panels => (page.count("awards-need-panels", count), format!("{cycle}/jury")),
            Work::Signatures => (page.count("awards-need-signatures", count), format!("{cycle}/jury")),
            Work::Declarations => (page.count("awards-need-declarations", count), format!("{cycle}/jury")),
            Work::Judges => (page.count("awards-need-judges", count), format!("{cycle}/assignment")),
            Work::Pitches => (page.count("awards-need-pitches", count), format!("{cycle}/results")),
            Work::Chairs => (page.count("awards-need-chairs", count), format!("{cycle}/jury")),
            Work::Decisions => (page.count("awards-need-decisions", count), format!("{cycle}/results")),
            Work::Publication => (page.t("awards-need-publication"), format!("{cycle}/publication")),
        }
    }

    /// Where an organiser goes on from here, as far as the cycle is.
    fn doors(&self) -> Vec<(&'static str, &'static str)> {
        let (round, ledger) = (("round", "awards-round"), ("ledger", "awards-ledger"));
        let (results, publication) = (("results", "awards-results"), ("publication", "awards-publication"));
        let has_come = |moment| self.cycle.dates.has_come(moment, self.now);
        match (has_come(Moment::OnlineOpens), has_come(Moment::OnlineCloses)) {
            (_, true) => vec![round, ledger, results, publication],
            (true, false) => vec![round, ledger],
            (false, false) => vec![],
        }
    }

    fn fixed(&self) -> Fixed {
        self.cycle.fixed(self.now)
    }
}

async fn overview(staff: Staff<area::Awards>, app: &App, id: CycleId, problems: Problems) -> Result<OverviewPage, AppError> {
    let page = staff.page;
    let read = app.db.read(staff.person, async |tx| {
        let cycle = store::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        let categories = store::list_categories(tx, id).await?;
        let members: Vec<_> = event::list_economies(tx).await?.iter().map(|one| one.economy_id).collect();
        let works = store::count_works(tx, id, &members).await?;
        Ok::<_, AppError>(OverviewPage {
            page,
            form_key: form::new_key(),
            line: line_of(&cycle, tx.now),
            needs: needs_of(&cycle, &categories, &works, tx.now),
            problems,
            zone: event::summit(tx).await?.zone,
            now: tx.now,
            categories,
            cycle,
        })
    });
    read.await
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    page::ok(overview(staff, &app, id, Problems::default()).await?)
}

pub async fn display(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::show_cycle(tx, id).await?;
        Ok(path(id))
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page_cache::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key("notice-awards-shown"))
}

pub async fn conceal(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::hide_cycle(tx, id).await?;
        Ok(path(id))
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page_cache::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key("notice-awards-hidden"))
}

pub async fn remove(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        store::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        actions::remove_cycle(tx, id).await?;
        Ok("/admin/awards".to_owned())
    });
    match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-removed"))
        }
        Err(Refused(CycleRefusal::InUse)) => {
            page::rejected(overview(staff, &app, id, Problems::one("removal", "awards-cycle-in-use")).await?)
        }
        Err(Refused(CycleRefusal::HasJury)) => {
            page::rejected(overview(staff, &app, id, Problems::one("removal", "awards-cycle-has-jury")).await?)
        }
        Err(Refused(refusal)) => Err(AppError::Internal(anyhow::anyhow!("removing a cycle met {refusal:?}"))),
        Err(Broken(error)) => Err(error),
    }
}
