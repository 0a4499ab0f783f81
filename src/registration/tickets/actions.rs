//! What people do with a registration once it is made; each one transaction that leaves a trace.
//!
//! Locks are taken in one order everywhere: the registration, its person, its code, its pools.
use super::mail;
use crate::{
    accounts,
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure},
        ids::PersonId,
        jobs,
    },
    registration::{
        codes,
        ids::{ConfirmationId, RegistrationId},
        passes::catalogue,
        pools,
        record::{self, Approval, Move, OfferPlaces, Reason, Registration, RegistrationState, step},
        waiting,
    },
};
use chrono::Duration;
use serde_json::json;

/// Why a link in a mail does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    /// It did its work before.
    Already,
    /// The hold ran out, or the registration has ended.
    Over,
}

/// What a link is about, if it can still do something: confirm, take an offer, leave the waiting list.
pub async fn linked(tx: &mut Tx, id: ConfirmationId) -> Result<Registration, Failure<ConfirmRefusal>> {
    let link = record::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    let registration = record::find(tx, link.registration).await?.ok_or(AppError::NotFound)?;
    match registration.state {
        RegistrationState::Confirmed | RegistrationState::AwaitingApproval => Err(Failure::Refused(ConfirmRefusal::Already)),
        RegistrationState::Waiting => Ok(registration),
        RegistrationState::AwaitingConfirmation | RegistrationState::Offered
            if link.used_at.is_none() && tx.now < registration.held_until =>
        {
            Ok(registration)
        }
        _ => Err(Failure::Refused(ConfirmRefusal::Over)),
    }
}

/// Confirms, or takes an offer: the place stays, the address is its owner's; the ticket is on its way, unless the
/// organisers must agree first.
pub async fn confirm(tx: &mut Tx, app: &App, id: ConfirmationId) -> Result<Registration, Failure<ConfirmRefusal>> {
    let link = record::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    record::lock(tx, link.registration).await?;
    let registration = linked(tx, id).await?;
    if registration.state == RegistrationState::Waiting {
        return Err(Failure::Refused(ConfirmRefusal::Over));
    }
    record::use_confirmation(tx, id).await?;
    Ok(take(tx, app, registration).await?)
}

/// The same by its signed-in owner, who takes an offer without the mail.
pub async fn accept(tx: &mut Tx, app: &App, person: PersonId) -> Result<(), Failure<ConfirmRefusal>> {
    let id = record::live_of(tx, person).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    record::lock(tx, id).await?;
    let registration = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
    match registration.state {
        RegistrationState::Offered if tx.now < registration.held_until => take(tx, app, registration).await?,
        RegistrationState::Confirmed | RegistrationState::AwaitingApproval => return Err(Failure::Refused(ConfirmRefusal::Already)),
        _ => return Err(Failure::Refused(ConfirmRefusal::Over)),
    };
    Ok(())
}

async fn take(tx: &mut Tx, app: &App, registration: Registration) -> Result<Registration, AppError> {
    accounts::verify_person(tx, registration.person, &registration.name).await?;
    let catalogue = catalogue::within(tx, app).await?;
    let pass = catalogue.pass(registration.pass).ok_or(AppError::NotFound)?;
    let skips = match registration.code {
        Some(code) => codes::skips_approval(tx, code).await?,
        None => false,
    };
    let approval = if pass.needs_approval && !skips { Approval::Needed } else { Approval::NotNeeded };
    let until = (approval == Approval::Needed).then(|| tx.now + Duration::hours(pass.approval_hours.into()));
    let by = Some(registration.person);
    let registration = step(tx, registration, Move::Confirm(approval), Reason { until, by, said: "" }).await?;
    audit::record(tx, "registration.confirmed", Some(registration.registration_id.0), json!({ "state": registration.state.value() }))
        .await?;
    match approval {
        Approval::NotNeeded => mail::ticket(tx, app, &registration, &catalogue.summit).await?,
        Approval::Needed => mail::for_approval(tx, app, &registration).await?,
    }
    Ok(registration)
}

/// Gives up a place, an offer, or a place in the list. Nothing changes if the registration has ended already.
pub async fn cancel(tx: &mut Tx, app: &App, id: RegistrationId, reason: &str) -> Result<(), AppError> {
    let state = record::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    if !state.is_live() {
        return Ok(());
    }
    let registration = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let registration = end(tx, registration, Move::Cancel, reason).await?;
    audit::record(tx, "registration.cancelled", Some(id.0), json!({ "reason": reason })).await?;
    mail::cancelled(tx, app, &registration, reason).await
}

/// Releases a place whose hold has run out; says whether it had.
pub async fn expire(tx: &mut Tx, app: &App, id: RegistrationId) -> Result<bool, AppError> {
    let state = record::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    let registration = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
    if !state.has_deadline() || tx.now < registration.held_until {
        return Ok(false);
    }
    let registration = end(tx, registration, Move::Expire, "").await?;
    audit::record(tx, "registration.expired", Some(id.0), json!({ "from": state.value() })).await?;
    mail::expired(tx, app, &registration).await?;
    Ok(true)
}

/// The person has another address now: their registration follows, so that mail and search find it.
pub async fn follow_email(tx: &mut Tx, person: PersonId) -> Result<(), AppError> {
    let Some(id) = record::live_of(tx, person).await? else { return Ok(()) };
    record::lock(tx, id).await?;
    let r = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let email = accounts::contact_of(tx, person).await?.email;
    let search = record::folded_text([&r.name, &r.name_latin, &r.name_urdu], &r.organisation, &email);
    Ok(record::update_email(tx, id, &email, &search).await?)
}

/// Moves a locked registration to an end: its place is free, its code can be used again, and whoever waits is next.
pub async fn end(tx: &mut Tx, registration: Registration, how: Move, reason: &str) -> Result<Registration, AppError> {
    if let Some(code) = registration.code {
        let reserves = codes::lock_one(tx, code).await?;
        pools::lock(tx, &[&registration.pools[..], &reserves].concat()).await?;
    }
    if registration.state == RegistrationState::Waiting {
        waiting::delete(tx, registration.registration_id).await?;
    }
    let held = registration.state != RegistrationState::Waiting;
    let registration = step(tx, registration, how, Reason { said: reason, ..Reason::default() }).await?;
    if let Some(code) = registration.code {
        // After the step, which made the place free, so that the code can reserve it again.
        codes::take_use_back(tx, code).await?;
    }
    if held {
        jobs::enqueue_once(tx, &OfferPlaces {}).await?;
    }
    Ok(registration)
}
