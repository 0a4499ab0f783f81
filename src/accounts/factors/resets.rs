//! The rule that asks organisers and judges for a second factor, and taking somebody's away when they have lost it: one organiser
//! asks, another agrees. Where there is no other, whoever runs the program does it.
use super::{
    actions::forget_all,
    mail,
    model::{RESET_HOURS, ResetId},
    store,
};
use crate::{
    access::sessions,
    accounts::store::contact_of,
    kit::{
        app::App,
        audit,
        clock::Timestamp,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        ids::PersonId,
    },
};
use chrono::Duration;
use serde_json::json;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetRefusal {
    /// It was asked for already.
    Open,
    /// It takes two, and neither is whose factors go.
    TakesTwo,
    Over,
    /// Somebody has rights that whoever asks or agrees has not.
    NotYours,
    /// One of the two is new here, or was given rights by the other a moment ago.
    TooNear,
}

/// Nobody takes the second factor of somebody who may do more than they, which would be a step on the way to their account;
/// nor do they stand in the way of those who may.
async fn check_rights(tx: &mut Tx, person: PersonId, by: PersonId) -> Result<(), Failure<ResetRefusal>> {
    let (theirs, own) = (store::rights_of(tx, person).await?, store::rights_of(tx, by).await?);
    if own.cover(&theirs) { Ok(()) } else { Err(Failure::Refused(ResetRefusal::NotYours)) }
}

/// The rule would hold from a moment that has passed.
#[derive(Debug)]
pub struct Past;

/// Sets from when on a second factor is needed, and writes to those who have none. What stands already is set again by
/// nobody: they have their letter.
pub async fn set_rule(tx: &mut Tx, app: &App, from: Option<Timestamp>) -> Result<(), Failure<Past>> {
    let before = store::required_from(tx).await?;
    if before == from {
        return Ok(());
    }
    if from.is_some_and(|from| from <= tx.now) {
        return Err(Failure::Refused(Past));
    }
    store::set_required_from(tx, from).await?;
    audit::record(tx, "second_factor.required", None, json!({ "before": before, "after": from })).await?;
    let Some(from) = from else { return Ok(()) };
    for to in store::list_without_factor(tx).await? {
        mail::factor_needed(tx, app, &to, from).await?;
    }
    Ok(())
}

pub async fn ask(tx: &mut Tx, app: &App, person: PersonId, by: PersonId) -> Result<(), Failure<ResetRefusal>> {
    check_rights(tx, person, by).await?;
    store::end_late_resets(tx, person).await?;
    let refusals = [("factor_resets_by_others", ResetRefusal::TakesTwo), ("factor_resets_one_open", ResetRefusal::Open)];
    let id = store::insert_reset(tx, person, by, tx.now + Duration::hours(RESET_HOURS)).await.on_constraints(refusals)?;
    let id = id.ok_or(AppError::NotFound)?;
    audit::record(tx, "second_factor.reset_asked", Some(person.0), json!({ "reset": id })).await?;
    let owner = contact_of(tx, person).await?;
    Ok(mail::reset_asked(tx, app, &owner).await?)
}

/// All factors of that person go, and they are signed out; they sign in by their password or a mail alone, and set up another.
pub async fn agree(tx: &mut Tx, app: &App, id: ResetId, by: PersonId) -> Result<(), Failure<ResetRefusal>> {
    let refusals = [
        ("factor_resets_by_others", ResetRefusal::TakesTwo),
        ("factor_resets_by_two", ResetRefusal::TakesTwo),
        ("factor_resets_stand_apart", ResetRefusal::TooNear),
    ];
    let person = store::agree_reset(tx, id, by).await.on_constraints(refusals)?.ok_or(Failure::Refused(ResetRefusal::Over))?;
    check_rights(tx, person, by).await?;
    forget_all(tx, person).await?;
    sessions::end_all(tx, person).await?;
    audit::record(tx, "second_factor.reset", Some(person.0), json!({ "reset": id })).await?;
    let owner = contact_of(tx, person).await?;
    Ok(mail::reset_done(tx, app, &owner).await?)
}

/// The same by whoever runs the program, who reaches the database anyway; false if there is nothing to take away. What
/// organisers asked for the person is over: it would take away what they set up next.
pub async fn reset_by_command(tx: &mut Tx, app: &App, person: PersonId) -> Result<bool, AppError> {
    if !store::has_second_factor(tx, person).await? {
        return Ok(false);
    }
    store::end_resets(tx, person).await?;
    forget_all(tx, person).await?;
    sessions::end_all(tx, person).await?;
    audit::record(tx, "second_factor.reset", Some(person.0), json!({})).await?;
    let owner = contact_of(tx, person).await?;
    mail::reset_by_command(tx, app, &owner).await?;
    Ok(true)
}

/// Takes back what was asked for; does nothing if it is open no longer.
pub async fn withdraw(tx: &mut Tx, id: ResetId, by: PersonId) -> Result<(), Failure<ResetRefusal>> {
    let Some(person) = store::withdraw_reset(tx, id).await? else { return Ok(()) };
    check_rights(tx, person, by).await?;
    Ok(audit::record(tx, "second_factor.reset_withdrawn", Some(person.0), json!({ "reset": id })).await?)
}
