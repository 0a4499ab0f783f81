//! A running round: who owes what, and letters to exactly those; never what is given.
use super::sheet::said;
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{self, Category, Cycle, Moment},
        ids::{CycleId, JudgeId},
        jury::{self, Judge},
        ledger::JudgingRound,
        scoring::{
            actions,
            forms::{ReminderForm, ReopeningForm},
            model::{CategoryRound, Dues, PanelSheet, Reminder},
            store,
        },
        sealing,
    },
    event,
    kit::{
        app::App,
        db::Tx,
        error::{
            AppError,
            Failure::{self, Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, LONGEST, Problems, Query},
        ids::{Id, PersonId},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::{collections::HashMap, convert::Infallible};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/round.html")]
struct RoundPage {
    page: Page,
    form_key: Uuid,
    around: Around,
    /// The letter that is looked at before it is sent, and who would have it.
    looked: Option<(Reminder, Vec<String>)>,
    /// Which letters there are, and how many would have them.
    reminders: Vec<(Reminder, usize)>,
    /// What stands in the form by which a sheet is opened again.
    typed: ReopeningForm,
    problems: Problems,
}

struct Around {
    cycle: Cycle,
    categories: Vec<Category>,
    rounds: Vec<CategoryRound>,
    dues: Vec<Dues>,
    names: HashMap<JudgeId, String>,
    /// Sheets that no chair may open again.
    chairless: Vec<PanelSheet>,
    /// The one that is open, or was last.
    round: JudgingRound,
    is_open: bool,
    is_over: bool,
    /// The first of them is.
    is_online_over: bool,
    zone: Tz,
}

impl Around {
    async fn read(tx: &mut Tx, id: CycleId) -> Result<Self, AppError> {
        let judges: Vec<Judge> = jury::list(tx, id).await?;
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        let round = sealing::current(&cycle, tx.now);
        Ok(Self {
            categories: cycle::list_categories(tx, id).await?,
            rounds: store::list_categories(tx, id, round).await?,
            dues: store::list_dues(tx, id, round).await?,
            names: jury::names_of(tx, &judges).await?,
            chairless: store::list_chairless(tx, id, round).await?,
            is_open: sealing::open_at(cycle.stage(tx.now)) == Some(round),
            is_over: cycle.dates.has_come(sealing::moments(round).1, tx.now),
            is_online_over: cycle.dates.has_come(Moment::OnlineCloses, tx.now),
            round,
            cycle,
            zone: event::summit(tx).await?.zone,
        })
    }
}

impl Around {
    /// Who would have that letter.
    fn reminded(&self, of: Reminder) -> Vec<String> {
        let owing = self.dues.iter().filter(|dues| of.is_for(dues) && of.is_timely(self.is_open, self.is_over));
        owing.map(|dues| self.names.get(&dues.judge_id).cloned().unwrap_or_default()).collect()
    }
}

impl RoundPage {
    fn address(&self) -> String {
        self.page.to(&path(self.around.cycle.cycle_id))
    }

    fn at(&self, moment: Moment) -> Option<String> {
        Some(self.page.deadline(&self.around.cycle.dates.at(moment)?, &self.around.zone))
    }

    fn closed(&self) -> Option<String> {
        self.at(sealing::moments(self.around.round).1)
    }

    /// What the deadline is called.
    fn closing(&self) -> &'static str {
        sealing::moments(self.around.round).1.key()
    }

    fn until(&self) -> Option<String> {
        sealing::open_until(&self.page, &self.around.cycle, self.around.round, self.around.zone)
    }

    fn name_of(&self, judge: &JudgeId) -> &str {
        self.around.names.get(judge).map_or("", String::as_str)
    }

    fn category_of(&self, round: &CategoryRound) -> &str {
        let own = self.around.categories.iter().find(|one| one.category_id == round.category_id);
        own.map_or("", |one| one.name.of(&self.page))
    }

    fn is_chosen(&self, sheet: &PanelSheet) -> bool {
        sheet.sheet_id.is_some_and(|id| id.to_string() == self.typed.sheet)
    }

    fn sent(&self) -> i64 {
        self.around.rounds.iter().map(|one| one.sent).sum()
    }

    fn wanted(&self) -> i64 {
        self.around.rounds.iter().map(|one| one.wanted).sum()
    }

    /// Those who take part, whoever owes most first.
    fn judges(&self) -> Vec<&Dues> {
        let mut all: Vec<_> = self.around.dues.iter().filter(|dues| !dues.has_declined).collect();
        all.sort_by_key(|dues| (dues.owes().map_or(3, |owed| owed as u8), dues.sent - dues.entries));
        all
    }
}

fn path(cycle: CycleId) -> String {
    format!("/admin/awards/cycles/{cycle}/round")
}

async fn around(person: PersonId, app: &App, id: CycleId) -> Result<Around, AppError> {
    app.db.read(person, async |tx| Around::read(tx, id).await).await
}

fn shown(page: Page, around: Around, remind: &str, (typed, problems): (ReopeningForm, Problems)) -> RoundPage {
    let looked = Reminder::of(remind).filter(|_| page.may_change);
    let looked = looked.map(|reminder| (reminder, around.reminded(reminder)));
    let reminders = Reminder::ALL.into_iter().map(|reminder| (reminder, around.reminded(reminder).len())).collect();
    RoundPage { page, form_key: form::new_key(), around, looked, reminders, typed, problems }
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>, query: Query) -> PageResult {
    let around = around(staff.person, &app, id).await?;
    page::ok(shown(staff.page, around, query.get("remind"), (ReopeningForm::default(), Problems::default())))
}

/// Opens a sheet again of which no chair may.
pub async fn reopen(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<ReopeningForm, LONGEST>,
) -> PageResult {
    let found = around(staff.person, &app, id).await?;
    let (sheet, reason) = match typed.parse(&found.chairless) {
        Ok(parsed) => parsed,
        Err(problems) => return page::rejected(shown(staff.page, found, "", (typed, problems))),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::reopen(tx, staff.person, id, (sheet, &reason)).await?;
        Ok(path(id))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-reopened")),
        Err(Refused(refusal)) => page::rejected(shown(staff.page, found, "", (typed, Problems::one("sheet", said(&refusal))))),
        Err(Broken(error)) => Err(error),
    }
}

/// Writes to those who owe it at this moment.
pub async fn remind(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<ReminderForm>,
) -> PageResult {
    let reminder = Reminder::of(&typed.remind).ok_or(AppError::NotFound)?;
    let done = app.db.once(staff.person, &submission, async |tx| {
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        actions::remind(tx, &app, &cycle, reminder).await?;
        Ok::<_, Failure<Infallible>>(path(id))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-reminded")),
        Err(Refused(never)) => match never {},
        Err(Broken(error)) => Err(error),
    }
}
