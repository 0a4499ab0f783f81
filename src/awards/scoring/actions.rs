//! What judges do with their sheets, and chairs with those of their panel; each one transaction. Saving leaves no trace in the
//! trail: it happens at every change.
use super::{
    mail::{self, TellJudge},
    model::{Place, Reminder, Sheet, SheetState, names_of, scores_of},
    store,
};
use crate::{
    awards::{
        contents::{Coming, Sent, Typed},
        cycle::{Category, Cycle},
        ids::{CycleId, JudgeId, ReopeningId, SheetId},
        ledger::{self, Record},
        sealing,
    },
    kit::{
        app::App,
        audit,
        db::Tx,
        editing,
        error::{AppError, Failure, OnConstraint},
        form::Problems,
        ids::PersonId,
        jobs,
        submission::Submission,
    },
};
use serde_json::json;
use uuid::Uuid;

/// Why nothing was done with a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The round is not open.
    Closed,
    /// It was sent already.
    Sent,
    /// They judge the entry no more.
    NotTheirs,
    /// Its category has no rubric.
    NoRubric,
    /// Something stands in it, or beside it, that the page which is sent has not shown.
    Beside,
}

const REFUSALS: [(&str, Refusal); 3] =
    [("award_sheet_closed", Refusal::Closed), ("award_sheet_sent", Refusal::Sent), ("award_sheet_of_another", Refusal::NotTheirs)];

/// The same, or what is wrong with what stands in it.
#[derive(Clone, Debug)]
pub enum NotSent {
    Refused(Refusal),
    Incomplete(Problems),
}

impl From<Refusal> for NotSent {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

async fn opened(tx: &mut Tx, place: Place) -> Result<Sheet, Failure<Refusal>> {
    let sheet = store::open_sheet(tx, SheetId::new_at(tx.now), place).await.on_constraints(REFUSALS.clone())?;
    let sheet = sheet.ok_or(Failure::Refused(Refusal::NotTheirs))?;
    if sheet.state == SheetState::Open { Ok(sheet) } else { Err(Failure::Refused(Refusal::Sent)) }
}

/// Takes in what a page brings; the names of the fields in which another device had typed something else meanwhile. The same
/// form may come again and again: what came before changes nothing.
pub async fn save(
    tx: &mut Tx,
    place: Place,
    category: &Category,
    (typed, submission): (&Typed, &Submission),
) -> Result<Vec<String>, Failure<Refusal>> {
    take_in(tx, place, category, typed, (submission.key, &submission.seen)).await
}

/// The same of a form with that id, which had shown what `seen` says.
async fn take_in(
    tx: &mut Tx,
    place: Place,
    category: &Category,
    typed: &Typed,
    (form, seen): (Uuid, &str),
) -> Result<Vec<String>, Failure<Refusal>> {
    let mut sheet = opened(tx, place).await?;
    let coming = Coming::read(typed);
    let known = names_of(category);
    let typed: Typed = typed.iter().filter(|(name, _)| known.contains(name)).map(|(name, text)| (name.clone(), text.clone())).collect();
    let is_as_shown = |name: &str, text: &str| {
        let at = known.iter().position(|one| *one == name);
        at.is_some_and(|at| editing::has_shown(seen, at, text))
    };
    let before = sheet.contents.clone();
    let both = sheet.contents.take(&Sent { typed: &typed, form, is_as_shown: &is_as_shown, coming }, tx.now);
    if sheet.contents != before {
        store::save_contents(tx, sheet.sheet_id, &sheet.contents).await.on_constraints(REFUSALS.clone())?;
    }
    Ok(both)
}

/// Types into several sheets of a judge what a table brought; none is sent. All their tables are one form: what a later one brings takes
/// the place of what an earlier one did, and what was typed on a page stays beside.
pub async fn bring(tx: &mut Tx, judge: JudgeId, sheets: &[(Place, &Category, &Typed)]) -> Result<(), Failure<Refusal>> {
    for (place, category, typed) in sheets {
        take_in(tx, *place, category, typed, (judge.0, "")).await?;
    }
    Ok(audit::record(tx, "award_judge.scores_brought", Some(judge.0), json!({ "entries": sheets.len() })).await?)
}

/// Lets go of so many texts of other devices, which a page has shown.
pub async fn forget_earlier(tx: &mut Tx, place: Place, shown: usize) -> Result<(), Failure<Refusal>> {
    let mut sheet = opened(tx, place).await?;
    sheet.contents.forget_earlier(shown);
    store::save_contents(tx, sheet.sheet_id, &sheet.contents).await.on_constraints(REFUSALS.clone())
}

/// Takes in what its page brings and sends the sheet with it: what another save of the same page brings in this moment, late as it may be,
/// does not take its place.
pub async fn send(
    tx: &mut Tx,
    place: Place,
    category: &Category,
    (typed, submission): (&Typed, &Submission),
) -> Result<(), Failure<NotSent>> {
    let both = save(tx, place, category, (typed, submission)).await.map_err(widened)?;
    if !both.is_empty() {
        return Err(Failure::Refused(Refusal::Beside.into()));
    }
    submit(tx, place, category, typed).await
}

/// Sends the sheet with what stands in it, if that is what its page shows; from then on it stays.
async fn submit(tx: &mut Tx, place: Place, category: &Category, shown: &Typed) -> Result<(), Failure<NotSent>> {
    let sheet = opened(tx, place).await.map_err(widened)?;
    let beside = Coming::read(shown).beside;
    if sheet.contents.earlier.len() > beside || !sheet.contents.is_shown_by(&names_of(category), shown) {
        return Err(Failure::Refused(Refusal::Beside.into()));
    }
    if category.rubric.is_empty() {
        return Err(Failure::Refused(Refusal::NoRubric.into()));
    }
    let scores = scores_of(category, &sheet.contents).map_err(|problems| Failure::Refused(NotSent::Incomplete(problems)))?;
    store::insert_scores(tx, sheet.sheet_id, &scores).await.on_constraints(refusals())?;
    store::send(tx, sheet.sheet_id, SheetState::Submitted, "").await.on_constraints(refusals())?;
    let of = sealing::sheet_of(tx, sheet.sheet_id, (place.judge_id, place.nomination_id, place.round)).await?;
    let scores = scores.iter().map(|one| (one.criterion_id, one.score)).collect();
    let submitted = Record::Submitted(ledger::Submission { of, scores });
    sealing::append(tx, category.cycle_id, submitted).await.on_constraints(refusals())?;
    Ok(audit::record(tx, "award_sheet.submitted", Some(sheet.sheet_id.0), json!({ "nomination_id": place.nomination_id })).await?)
}

/// Sends it without scores, for that reason; what was typed stays, should it be opened again.
pub async fn abstain(tx: &mut Tx, place: Place, category: &Category, reason: &str) -> Result<(), Failure<Refusal>> {
    let sheet = opened(tx, place).await?;
    store::send(tx, sheet.sheet_id, SheetState::Abstained, reason).await.on_constraints(REFUSALS.clone())?;
    let of = sealing::sheet_of(tx, sheet.sheet_id, (place.judge_id, place.nomination_id, place.round)).await?;
    sealing::append(tx, category.cycle_id, Record::Abstained(of)).await.on_constraints(REFUSALS.clone())?;
    Ok(audit::record(tx, "award_sheet.abstained", Some(sheet.sheet_id.0), json!({ "nomination_id": place.nomination_id })).await?)
}

/// Opens a sheet that was sent again, for that reason; its judge has a letter. Opened twice it leaves one trace.
pub async fn reopen(tx: &mut Tx, by: PersonId, cycle: CycleId, (sheet, reason): (SheetId, &str)) -> Result<(), Failure<Refusal>> {
    let Some(place) = store::reopen(tx, sheet).await.on_constraints(REFUSALS.clone())? else { return Ok(()) };
    let of = sealing::sheet_of(tx, sheet, (place.judge_id, place.nomination_id, place.round)).await?;
    sealing::append(tx, cycle, Record::Reopened(of)).await.on_constraints(REFUSALS.clone())?;
    let reopening = ReopeningId::new_at(tx.now);
    store::reopening(tx, reopening, (sheet, by), reason).await?;
    audit::record(tx, "award_sheet.reopened", Some(sheet.0), json!({ "reason": reason })).await?;
    Ok(jobs::enqueue(tx, &TellJudge { reopening }, jobs::When::Now).await?)
}

/// Writes to the judges of a cycle who owe that at this moment.
pub async fn remind(tx: &mut Tx, app: &App, cycle: &Cycle, of: Reminder) -> Result<(), AppError> {
    let round = sealing::current(cycle, tx.now);
    let dues = store::list_dues(tx, cycle.cycle_id, round).await?;
    let is_open = sealing::open_at(cycle.stage(tx.now)) == Some(round);
    let is_over = cycle.dates.has_come(sealing::moments(round).1, tx.now);
    let owing: Vec<_> = dues.iter().filter(|dues| of.is_for(dues) && of.is_timely(is_open, is_over)).map(|dues| dues.judge_id).collect();
    mail::remind(tx, app, (cycle, round), (of, &owing)).await?;
    let details = json!({ "judges": owing.len() });
    Ok(audit::record(tx, "award_judges.reminded", Some(cycle.cycle_id.0), details).await?)
}

fn refusals() -> [(&'static str, NotSent); 3] {
    REFUSALS.clone().map(|(name, refusal)| (name, refusal.into()))
}

fn widened(failure: Failure<Refusal>) -> Failure<NotSent> {
    match failure {
        Failure::Refused(refusal) => Failure::Refused(refusal.into()),
        Failure::Broken(error) => Failure::Broken(error),
    }
}
