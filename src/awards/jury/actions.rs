//! What organisers do with a jury, and what judges answer; each one transaction that leaves a trace.
use super::{
    assignment::{Assignment, Breach, Move},
    mail,
    model::{Declaration, Details, Judge, NewJudge, Said, Seat, Seated, Wall},
    planning::{Standing, Start},
    standing, store,
};
use crate::{
    accounts,
    awards::{
        cycle::{self, Category, Cycle},
        ids::{CycleId, JudgeId, NominationId},
        ledger::{Record, Recusal},
        nominations::likeness_of_organisation,
        sealing,
    },
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
    },
};
use serde_json::json;

/// They are in that jury already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Already;

/// Asks whoever is at the address to judge, by a letter. They are made known if nobody is at that address.
pub async fn invite(tx: &mut Tx, app: &App, cycle: &Cycle, new: &NewJudge) -> Result<(), Failure<Already>> {
    for person in accounts::upsert_persons(tx, &[(&new.email, new.language)]).await? {
        let id = JudgeId::new_at(tx.now);
        let likeness = likeness_of_organisation(&new.details.employer);
        let inserted = store::insert(tx, id, (cycle.cycle_id, person), &new.details, &likeness).await;
        inserted.on_constraint("award_judges_person_key", Already)?;
        mail::invited(tx, app, cycle, new).await?;
        audit::record(tx, "award_judge.invited", Some(id.0), json!({ "email": new.email.written })).await?;
    }
    Ok(())
}

pub async fn save(tx: &mut Tx, id: JudgeId, details: &Details) -> Result<(), AppError> {
    store::update(tx, id, details, &likeness_of_organisation(&details.employer)).await?;
    Ok(audit::record(tx, "award_judge.saved", Some(id.0), json!({})).await?)
}

/// They judge no more: their seats go with them, and what they declared. Of whoever has begun a sheet the record stays, and none of
/// their sheets counts. They have a letter. Removed twice it leaves one trace.
pub async fn remove(tx: &mut Tx, app: &App, cycle: &Cycle, judge: &Judge) -> Result<(), AppError> {
    let id = judge.judge_id;
    store::lock_cycle(tx, cycle.cycle_id).await?;
    let was = if store::has_sheets(tx, id).await? {
        for entry in store::assigned_to(tx, id).await? {
            note_recusal(tx, cycle, (id, entry)).await?;
        }
        store::retire(tx, id).await?
    } else {
        store::delete(tx, id).await?
    };
    if let Some(was) = was {
        audit::record_removal(tx, "award_judge.removed", Some(id.0), &was).await?;
        mail::dismissed(tx, app, cycle, judge).await?;
    }
    Ok(())
}

/// Somebody was removed from the jury meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JudgeGone;

pub async fn seat(tx: &mut Tx, category: &Category, seats: &[Seated]) -> Result<(), Failure<JudgeGone>> {
    store::lock_cycle(tx, category.cycle_id).await?;
    let before = store::seats_of_category(tx, category.category_id).await?;
    let saved = store::save_seats(tx, (category.category_id, category.cycle_id), seats).await;
    saved.on_constraint("award_seats_judge_fkey", JudgeGone)?;
    let scores = |judge: JudgeId, seats: &[Seated]| seats.iter().any(|one| one.judge_id == judge && one.seat != Seat::Observer);
    for left in before.iter().map(|one| one.judge_id).filter(|judge| scores(*judge, &before) && !scores(*judge, seats)) {
        withdraw(tx, category, left).await?;
    }
    audit::record(tx, "award_panel.saved", Some(category.category_id.0), json!({ "name": category.name.en })).await?;
    Ok(())
}

/// They have answered before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered;

/// A judge promises to keep what they read to themselves: as whom, and in these words.
pub async fn sign(tx: &mut Tx, id: JudgeId, name: &str, words: &str) -> Result<(), Failure<Answered>> {
    if !store::sign(tx, id, name, words).await? {
        return Err(Failure::Refused(Answered));
    }
    Ok(audit::record(tx, "award_judge.signed", Some(id.0), json!({ "name": name })).await?)
}

pub async fn decline(tx: &mut Tx, id: JudgeId) -> Result<(), Failure<Answered>> {
    if !store::decline(tx, id).await? {
        return Err(Failure::Refused(Answered));
    }
    Ok(audit::record(tx, "award_judge.declined", Some(id.0), json!({})).await?)
}

/// The online round is open: nobody returns to an entry from which they stepped back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept;

/// A judge says with which entries they have a tie; nothing is taken back that their page never showed. With which ones stands
/// beside their name, not in the trail.
pub async fn declare(tx: &mut Tx, cycle: &Cycle, id: JudgeId, said: &[Said]) -> Result<(), Failure<Kept>> {
    store::lock_declarations(tx, id).await?;
    let given = store::assigned_to(tx, id).await?;
    let before: Vec<_> = store::list_declarations(tx, &[id]).await?.into_iter().map(|(_, one)| one).collect();
    let declared: Vec<Declaration> = said.iter().filter(|one| !one.is_stale(&before)).map(|one| one.declaration.clone()).collect();
    store::declare(tx, id, &declared).await.on_constraint("award_declaration_kept", Kept)?;
    for one in declared.iter().filter(|one| one.kind.is_some() && given.contains(&one.nomination_id)) {
        note_recusal(tx, cycle, (id, one.nomination_id)).await?;
    }
    let ties = declared.iter().filter(|one| one.kind.is_some()).count();
    audit::record(tx, "award_ties.declared", Some(id.0), json!({ "entries": declared.len(), "ties": ties })).await?;
    Ok(())
}

/// Once there may be sheets, it is in the ledger that a judge judges an entry no more: none of theirs counts.
async fn note_recusal(tx: &mut Tx, cycle: &Cycle, (judge, entry): (JudgeId, NominationId)) -> Result<(), AppError> {
    if cycle.fixed(tx.now).judging {
        let judge = sealing::token(tx, judge).await?;
        sealing::append(tx, cycle.cycle_id, Record::Recused(Recusal { entry, judge })).await?;
    }
    Ok(())
}

/// Takes what a judge has begun to score in a category from them: none of it counts.
async fn withdraw(tx: &mut Tx, category: &Category, judge: JudgeId) -> Result<(), AppError> {
    let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
    let mut entries = store::entries_of(tx, category.cycle_id).await?;
    entries.retain(|entry| entry.category_id == category.category_id);
    for (_, entry) in store::begun_in(tx, category.cycle_id).await?.into_iter().filter(|(one, _)| *one == judge) {
        if entries.iter().any(|one| one.nomination_id == entry) && store::take(tx, judge, entry).await?.is_some() {
            note_recusal(tx, &cycle, (judge, entry)).await?;
        }
    }
    Ok(())
}

/// Why entries do not come to judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAssigned {
    /// What was shown would be another plan by now.
    Changed,
    /// The judge does not sit in the panel of the entry's category, or it is not judged.
    NotSeated,
    /// They have a tie to it, or have not said whether they do.
    Walled,
    /// They have as many as they take.
    Full,
    /// It was taken from them after they had begun a sheet.
    Left,
}

const ASSIGNMENT: [(&str, NotAssigned); 3] = [
    ("award_assignment_unseated", NotAssigned::NotSeated),
    ("award_assignment_walled", NotAssigned::Walled),
    ("award_assignment_left", NotAssigned::Left),
];

/// Makes the proposal from there the plan, if it is the one that was shown: `digest` tells it.
pub async fn assign(tx: &mut Tx, cycle: CycleId, (start, digest): (Start, &str)) -> Result<(), Failure<NotAssigned>> {
    store::lock_cycle(tx, cycle).await?;
    let (standing, proposal) = standing::propose(standing::read(tx, cycle).await?, start).await?;
    if standing.digest(&proposal) != digest {
        return Err(Failure::Refused(NotAssigned::Changed));
    }
    follow(tx, cycle, (&standing, &proposal)).await
}

/// Makes the best plan the plan, unseen: for samples.
pub async fn assign_best(tx: &mut Tx, cycle: CycleId) -> Result<(), Failure<NotAssigned>> {
    store::lock_cycle(tx, cycle).await?;
    let (standing, proposal) = standing::propose(standing::read(tx, cycle).await?, Start::Before).await?;
    follow(tx, cycle, (&standing, &proposal)).await
}

async fn follow(tx: &mut Tx, cycle: CycleId, (standing, proposal): (&Standing, &Assignment<Wall>)) -> Result<(), Failure<NotAssigned>> {
    let entries: Vec<_> = standing.entries.iter().map(|entry| entry.nomination_id).collect();
    store::save_assigned(tx, &entries, &standing.given(proposal)).await.on_constraints(ASSIGNMENT)?;
    let (given, taken) = standing.changes(proposal);
    let details = json!({ "entries_given": given, "entries_taken": taken });
    audit::record(tx, "award_entries.assigned", Some(cycle.0), details).await?;
    Ok(())
}

/// Gives an entry to a judge by hand.
pub async fn give(tx: &mut Tx, cycle: CycleId, (judge, entry): (JudgeId, NominationId)) -> Result<(), Failure<NotAssigned>> {
    store::lock_cycle(tx, cycle).await?;
    let breaches = standing::read(tx, cycle).await?.breaches(Move::Give, (judge, entry));
    if breaches.iter().any(|breach| matches!(breach, Breach::OverLimit { .. })) {
        return Err(Failure::Refused(NotAssigned::Full));
    }
    store::give(tx, judge, entry).await.on_constraints(ASSIGNMENT)?;
    audit::record(tx, "award_entry.given", Some(judge.0), json!({ "nomination_id": entry })).await?;
    Ok(())
}

/// Takes an entry from a judge: whether a judge is missing now, or its category's jury falls apart. Taken twice it leaves one
/// trace.
pub async fn take(tx: &mut Tx, cycle: CycleId, (judge, entry): (JudgeId, NominationId)) -> Result<bool, AppError> {
    store::lock_cycle(tx, cycle).await?;
    let breaches = standing::read(tx, cycle).await?.breaches(Move::Take, (judge, entry));
    if let Some(was) = store::take(tx, judge, entry).await? {
        if store::begun_in(tx, cycle).await?.contains(&(judge, entry)) {
            let cycle = cycle::find_cycle(tx, cycle).await?.ok_or(AppError::NotFound)?;
            note_recusal(tx, &cycle, (judge, entry)).await?;
        }
        audit::record_removal(tx, "award_entry.taken", Some(judge.0), &was).await?;
    }
    Ok(breaches.iter().any(|breach| matches!(breach, Breach::Short { .. } | Breach::Apart { .. })))
}
