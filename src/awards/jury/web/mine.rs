//! A judge's own pages: in which juries they are, and what is owed there.
use crate::{
    access::Oneself,
    accounts,
    awards::{
        cycle::{self, Category, Cycle, Moment, Stage},
        ids::NominationId,
        jury::{
            actions::{self, Answered},
            forms::AgreementForm,
            guards::Juror,
            model::{Answer, Declaration, EntryName, Judge, Owed, Seat, Seated},
            store,
        },
        ledger::JudgingRound,
        sealing,
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Form, Problems},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

/// What a judge promises, sentence by sentence.
pub const AGREEMENT: [&str; 4] = ["awards-agreement-read", "awards-agreement-peers", "awards-agreement-ties", "awards-agreement-after"];

#[derive(Template)]
#[template(path = "awards/juries_mine.html")]
struct IndexPage {
    page: Page,
    juries: Vec<(Judge, Cycle)>,
}

pub async fn index(me: Oneself, State(app): State<App>) -> PageResult {
    let me = me.proven()?;
    let read = app.db.read(me.person, async |tx| {
        let mut juries = vec![];
        for judge in store::list_mine(tx, me.person).await? {
            if let Some(cycle) = cycle::find_cycle(tx, judge.cycle_id).await? {
                juries.push((judge, cycle));
            }
        }
        Ok::<_, AppError>(juries)
    });
    page::ok(IndexPage { juries: read.await?, page: me.page })
}

#[derive(Template)]
#[template(path = "awards/jury_mine.html")]
struct ShowPage {
    page: Page,
    form_key: Uuid,
    judge: Judge,
    cycle: Cycle,
    around: Around,
    form: AgreementForm,
    problems: Problems,
    agreement: [&'static str; 4],
}

/// What there is of the jury for one judge.
struct Around {
    seats: Vec<Seated>,
    categories: Vec<Category>,
    entries: Vec<EntryName>,
    declared: Vec<Declaration>,
    assigned: Vec<NominationId>,
    /// The same with how far their sheets are, once the online round has opened.
    owed: Vec<Owed>,
    /// Entries of which nothing is asked, since a tie to them is known.
    known: Vec<NominationId>,
    stage: Stage,
    /// The online round is closed in the ledger.
    is_sealed: bool,
    /// They have a second factor, which is asked of whoever judges.
    has_factor: bool,
    now: Timestamp,
    zone: Tz,
}

impl Around {
    async fn read(tx: &mut Tx, judge: &Judge, cycle: &Cycle) -> Result<Self, AppError> {
        let declared = store::list_declarations(tx, &[judge.judge_id]).await?;
        Ok(Self {
            seats: store::seats_of_judges(tx, &[judge.judge_id]).await?,
            categories: cycle::list_categories(tx, judge.cycle_id).await?,
            entries: store::entries_to_declare(tx, judge.judge_id).await?,
            known: store::known_ties(tx, judge.judge_id).await?.into_iter().map(|(entry, _)| entry).collect(),
            assigned: store::assigned_to(tx, judge.judge_id).await?,
            owed: store::list_owed(tx, judge.judge_id).await?,
            declared: declared.into_iter().map(|(_, one)| one).collect(),
            stage: cycle.stage(tx.now),
            is_sealed: sealing::sealed_head(tx, cycle.cycle_id).await?.is_some(),
            has_factor: accounts::has_second_factor(tx, judge.person_id).await?,
            now: tx.now,
            zone: event::summit(tx).await?.zone,
        })
    }
}

impl ShowPage {
    fn category_of(&self, seated: &Seated) -> &str {
        let own = self.around.categories.iter().find(|one| one.category_id == seated.category_id);
        own.map_or("", |one| one.name.of(&self.page))
    }

    fn at(&self, moment: Moment) -> Option<String> {
        Some(self.page.deadline(&self.cycle.dates.at(moment)?, &self.around.zone))
    }

    /// Entries of which they have not said yet whether they have a tie.
    fn undeclared(&self) -> usize {
        let is_said = |entry: &&EntryName| self.around.declared.iter().any(|one| one.nomination_id == entry.nomination_id);
        let is_known = |entry: &&EntryName| self.around.known.contains(&entry.nomination_id);
        self.around.entries.iter().filter(|entry| !is_said(entry) && !is_known(entry)).count()
    }

    /// The panels in which they score, once the round is closed.
    fn deliberating(&self) -> impl Iterator<Item = &Seated> {
        self.around.seats.iter().filter(|one| self.around.is_sealed && one.seat != Seat::Observer)
    }

    /// Its time is over, and it is closed within a minute.
    fn is_being_sealed(&self) -> bool {
        !self.around.is_sealed && self.cycle.dates.has_come(Moment::OnlineCloses, self.around.now)
    }

    /// What they are to judge.
    fn own(&self) -> Vec<&EntryName> {
        let is_own = |id: &NominationId| self.around.assigned.contains(id) && !self.around.known.contains(id);
        self.around.entries.iter().filter(|entry| is_own(&entry.nomination_id)).collect()
    }

    /// What they owe in the round that is open; between the rounds all that they had to do.
    fn owed(&self) -> Vec<&Owed> {
        let open = self.open();
        self.around.owed.iter().filter(|one| open.is_none_or(|round| one.round == round)).collect()
    }

    /// Of an entry nothing is counted twice: second sheets while they are filled in, else those of the online round, which all entries had.
    fn is_in(&self, one: &Owed) -> bool {
        one.stand_in(self.open().unwrap_or(JudgingRound::Online)).is_in()
    }

    /// Sheets that are in.
    fn done(&self) -> usize {
        self.owed().into_iter().filter(|one| self.is_in(one)).count()
    }

    /// The entry that comes next.
    fn next(&self) -> Option<&Owed> {
        self.owed().into_iter().find(|one| !self.is_in(one))
    }

    /// How a badge looks of the sheet of an entry in a round, and what it says; once the round is over nothing is begun any more.
    fn told(&self, one: &Owed, round: JudgingRound) -> (&'static str, &'static str) {
        let stand = one.stand_in(round);
        let is_over = self.cycle.dates.has_come(sealing::moments(round).1, self.around.now);
        if is_over && !stand.is_in() { ("plain", "awards-sheet-unsent") } else { (stand.tone(), stand.key()) }
    }

    fn category_called(&self, owed: &Owed) -> &str {
        let own = self.around.categories.iter().find(|one| one.category_id == owed.category_id);
        own.map_or("", |one| one.name.of(&self.page))
    }

    fn open(&self) -> Option<JudgingRound> {
        sealing::open_at(self.around.stage)
    }

    /// Until when the round is open that is.
    fn until(&self) -> Option<String> {
        sealing::open_until(&self.page, &self.cycle, self.open()?, self.around.zone)
    }

    /// Panels whose entries are heard, or will be.
    fn pitching(&self) -> impl Iterator<Item = &Seated> {
        let is_over = self.cycle.has_pitches() && matches!(self.around.stage, Stage::Pitch | Stage::Deliberation);
        self.around.seats.iter().filter(move |_| is_over)
    }

    fn has_observers_seat_only(&self) -> bool {
        !self.around.seats.is_empty() && self.around.seats.iter().all(|one| one.seat == Seat::Observer)
    }
}

async fn shown(juror: Juror, app: &App, form: AgreementForm, problems: Problems) -> Result<ShowPage, AppError> {
    let Juror { page, person, judge, cycle } = juror;
    let around = app.db.read(person, async |tx| Around::read(tx, &judge, &cycle).await).await?;
    Ok(ShowPage { page, form_key: form::new_key(), judge, cycle, around, form, problems, agreement: AGREEMENT })
}

pub async fn show(juror: Juror, State(app): State<App>) -> PageResult {
    page::ok(shown(juror, &app, AgreementForm::default(), Problems::default()).await?)
}

pub fn path(juror: &Juror) -> String {
    format!("/me/jury/{}", juror.judge.judge_id)
}

pub async fn sign(juror: Juror, State(app): State<App>, Form { typed, submission }: Form<AgreementForm>) -> PageResult {
    let name = match typed.parse() {
        Ok(name) => name,
        Err(problems) => return page::rejected(shown(juror, &app, typed, problems).await?),
    };
    // What they read is what they sign, in their own language.
    let words: Vec<_> = AGREEMENT.iter().map(|key| juror.page.t(key)).collect();
    let to = path(&juror);
    let done = app.db.once(juror.person, &submission, async |tx| {
        actions::sign(tx, juror.judge.judge_id, &name, &words.join("\n")).await?;
        Ok(to.clone())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-signed")),
        Err(Refused(Answered)) => page::see_other_with(&to, &Notice::key("notice-awards-answered")),
        Err(Broken(error)) => Err(error),
    }
}

pub async fn decline(juror: Juror, State(app): State<App>, Form { submission, .. }: Form<EmptyForm>) -> PageResult {
    let done = app.db.once(juror.person, &submission, async |tx| {
        actions::decline(tx, juror.judge.judge_id).await?;
        Ok("/me/jury".to_owned())
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-awards-declined")),
        Err(Refused(Answered)) => page::see_other_with(&path(&juror), &Notice::key("notice-awards-answered")),
        Err(Broken(error)) => Err(error),
    }
}
