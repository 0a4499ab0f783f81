//! What organisers do with a jury, and what judges answer; each one transaction that leaves a trace.
use super::{
    mail,
    model::{Declaration, Details, NewJudge, Seated},
    store,
};
use crate::{
    accounts,
    awards::{
        cycle::{Category, Cycle},
        ids::JudgeId,
        nominations::likeness_of_organisation,
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

/// They judge no more: their seats go with them, and what they declared. Removed twice it leaves one trace.
pub async fn remove(tx: &mut Tx, id: JudgeId) -> Result<(), AppError> {
    if let Some(was) = store::delete(tx, id).await? {
        audit::record_removal(tx, "award_judge.removed", Some(id.0), &was).await?;
    }
    Ok(())
}

/// Somebody was removed from the jury meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JudgeGone;

pub async fn seat(tx: &mut Tx, category: &Category, seats: &[Seated]) -> Result<(), Failure<JudgeGone>> {
    let saved = store::save_seats(tx, (category.category_id, category.cycle_id), seats).await;
    saved.on_constraint("award_seats_judge_fkey", JudgeGone)?;
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

/// A judge says with which entries they have a tie. With which ones stands beside their name, not in the trail.
pub async fn declare(tx: &mut Tx, id: JudgeId, declared: &[Declaration]) -> Result<(), Failure<Kept>> {
    store::declare(tx, id, declared).await.on_constraint("award_declaration_kept", Kept)?;
    let ties = declared.iter().filter(|one| one.kind.is_some()).count();
    audit::record(tx, "award_ties.declared", Some(id.0), json!({ "entries": declared.len(), "ties": ties })).await?;
    Ok(())
}
