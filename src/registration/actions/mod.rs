//! What people do with a registration once it is made; each one transaction that leaves a trace.
//!
//! Locks are taken in one order everywhere: the registration, its person, its code, its pools.
mod codes;
mod drafts;
mod passes;
mod waiting;

pub use codes::{CodeRefusal, lacking, make_codes, withdraw_code};
pub use drafts::{SentTwice, remove_draft, save_draft, save_draft_again, sweep_drafts};
pub use passes::{PassRefusal, PoolRefusal, save_pass, save_pool};
pub use waiting::{MoveRefusal, move_in_list, offer_places};

use super::{
    catalogue,
    jobs::OfferPlaces,
    mail,
    model::{Approval, ConfirmationId, Move, Registration, RegistrationId, RegistrationState},
    search, store,
};
use crate::{
    accounts, event,
    kit::{
        app::App,
        audit,
        clock::Timestamp,
        db::Tx,
        error::{AppError, Failure},
        ids::PersonId,
        jobs,
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
    let link = store::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    let registration = store::find(tx, link.registration).await?.ok_or(AppError::NotFound)?;
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
    let link = store::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    store::lock(tx, link.registration).await?;
    let registration = linked(tx, id).await?;
    if registration.state == RegistrationState::Waiting {
        return Err(Failure::Refused(ConfirmRefusal::Over));
    }
    store::use_confirmation(tx, id).await?;
    Ok(take(tx, app, registration).await?)
}

/// The same by its signed-in owner, who takes an offer without the mail.
pub async fn accept(tx: &mut Tx, app: &App, person: PersonId) -> Result<(), Failure<ConfirmRefusal>> {
    let id = store::live_of(tx, person).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    store::lock(tx, id).await?;
    let registration = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
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
        Some(code) => store::codes::skips_approval(tx, code).await?,
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

/// What the organisers decide of somebody who awaits their approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    Approve,
    /// With what the person is told.
    Reject(String),
}

/// Somebody else decided, the person cancelled, or the hold ran out meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWaiting(pub RegistrationState);

/// The organisers agree, or do not.
pub async fn decide(tx: &mut Tx, app: &App, id: RegistrationId, decision: &Decision) -> Result<(), Failure<NotWaiting>> {
    let state = store::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    if state != RegistrationState::AwaitingApproval {
        return Err(Failure::Refused(NotWaiting(state)));
    }
    let registration = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    match decision {
        Decision::Approve => {
            let registration = step(tx, registration, Move::Approve, Reason::default()).await?;
            audit::record(tx, "registration.approved", Some(id.0), json!({})).await?;
            let summit = event::summit(tx).await?;
            mail::ticket(tx, app, &registration, &summit).await?;
        }
        Decision::Reject(reason) => {
            let registration = end(tx, registration, Move::Reject, reason).await?;
            audit::record(tx, "registration.rejected", Some(id.0), json!({ "reason": reason })).await?;
            mail::rejected(tx, app, &registration, reason).await?;
        }
    }
    Ok(())
}

/// Gives up a place, an offer, or a place in the list. Cancelling what has ended changes nothing.
pub async fn cancel(tx: &mut Tx, app: &App, id: RegistrationId, reason: &str) -> Result<(), AppError> {
    let state = store::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    if !state.is_live() {
        return Ok(());
    }
    let registration = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let registration = end(tx, registration, Move::Cancel, reason).await?;
    audit::record(tx, "registration.cancelled", Some(id.0), json!({ "reason": reason })).await?;
    mail::cancelled(tx, app, &registration, reason).await
}

/// Releases a place whose hold has run out; says whether it had.
pub async fn expire(tx: &mut Tx, app: &App, id: RegistrationId) -> Result<bool, AppError> {
    let state = store::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    let registration = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
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
    let Some(id) = store::live_of(tx, person).await? else { return Ok(()) };
    store::lock(tx, id).await?;
    let r = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let email = accounts::contact_of(tx, person).await?.email;
    let search = search::text([&r.name, &r.name_latin, &r.name_urdu], &r.organisation, &email);
    Ok(store::update_email(tx, id, &email, &search).await?)
}

/// What goes with a move.
#[derive(Clone, Copy, Default)]
struct Reason<'a> {
    said: &'a str,
    /// Until when the hold that begins now lasts.
    until: Option<Timestamp>,
    /// Who, where they are known without being signed in: by the link in their mail.
    by: Option<PersonId>,
}

/// Moves a locked registration and notes it. The pools count it by themselves.
async fn step(tx: &mut Tx, registration: Registration, step: Move, reason: Reason<'_>) -> Result<Registration, AppError> {
    let state = registration.state.after(step).map_err(|wrong| anyhow::anyhow!("{step:?} from {wrong:?}"))?;
    store::insert_step(tx, registration.registration_id, reason.by.or(tx.actor.person()), state, reason.said).await?;
    store::update_state(tx, registration.registration_id, state, reason.until).await?;
    Ok(Registration { state, held_until: reason.until.unwrap_or(registration.held_until), ..registration })
}

/// Moves a locked registration to an end: its place is free, its code can be used again, and whoever waits is next.
async fn end(tx: &mut Tx, registration: Registration, how: Move, reason: &str) -> Result<Registration, AppError> {
    if let Some(code) = registration.code {
        let reserves = store::codes::lock_one(tx, code).await?;
        store::pools::lock(tx, &[&registration.pools[..], &reserves].concat()).await?;
    }
    if registration.state == RegistrationState::Waiting {
        store::waiting::delete(tx, registration.registration_id).await?;
    }
    let held = registration.state != RegistrationState::Waiting;
    let registration = step(tx, registration, how, Reason { said: reason, ..Reason::default() }).await?;
    if let Some(code) = registration.code {
        // Now that the place is free the code may hold it again.
        store::codes::take_use_back(tx, code).await?;
    }
    if held {
        jobs::enqueue_once(tx, &OfferPlaces {}).await?;
    }
    Ok(registration)
}
