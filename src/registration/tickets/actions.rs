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
        ids::{ConfirmationId, PoolId, RegistrationId},
        passes::catalogue,
        pools::{self, Availability, Claim},
        record::{self, Approval, DueLetter, Move, OfferPlaces, Reason, Registration, RegistrationState, WriteLetters, step},
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
    /// The summit's last day has ended.
    SummitOver,
    /// It is in the waiting list: there is nothing to confirm.
    Waits,
    /// Nothing was held, and no place is free now. The link may still come to one.
    SoldOut,
}

/// What a link is about, if it can still do something: confirm, take an offer, leave the waiting list.
pub async fn linked(tx: &mut Tx, id: ConfirmationId) -> Result<Registration, Failure<ConfirmRefusal>> {
    let link = record::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    let registration = record::find(tx, link.registration).await?.ok_or(AppError::NotFound)?;
    match registration.state {
        RegistrationState::Confirmed | RegistrationState::AwaitingApproval => Err(Failure::Refused(ConfirmRefusal::Already)),
        RegistrationState::Waiting => Ok(registration),
        RegistrationState::Unheld | RegistrationState::AwaitingConfirmation | RegistrationState::Offered
            if link.used_at.is_none() && tx.now < registration.held_until =>
        {
            Ok(registration)
        }
        _ => Err(Failure::Refused(ConfirmRefusal::Over)),
    }
}

/// Confirms, or takes an offer: the place stays, the address is its owner's; the ticket is on its way, unless the
/// organisers must agree first. Where nothing was held, it takes what there is.
pub async fn confirm(tx: &mut Tx, app: &App, id: ConfirmationId) -> Result<Registration, Failure<ConfirmRefusal>> {
    let link = record::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    record::lock(tx, link.registration).await?;
    let registration = linked(tx, id).await?;
    if registration.state == RegistrationState::Waiting {
        return Err(Failure::Refused(ConfirmRefusal::Waits));
    }
    check_summit(tx, app).await?;
    record::use_confirmation(tx, id).await?;
    accounts::verify_person(tx, registration.person, &registration.name).await?;
    if registration.state == RegistrationState::Unheld {
        match free_for(tx, &registration).await? {
            Claim::Place => {}
            Claim::Waits(lacking) => return Ok(queue(tx, registration, &lacking).await?),
            Claim::SoldOut => return Err(Failure::Refused(ConfirmRefusal::SoldOut)),
        }
    }
    Ok(take(tx, app, registration).await?)
}

/// The same by its signed-in owner, who takes an offer without the mail.
pub async fn accept(tx: &mut Tx, app: &App, person: PersonId) -> Result<(), Failure<ConfirmRefusal>> {
    let id = record::live_of(tx, person).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    record::lock(tx, id).await?;
    let registration = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
    match registration.state {
        RegistrationState::Offered if tx.now < registration.held_until => {
            check_summit(tx, app).await?;
            accounts::verify_person(tx, person, &registration.name).await?;
            take(tx, app, registration).await?
        }
        RegistrationState::Confirmed | RegistrationState::AwaitingApproval => return Err(Failure::Refused(ConfirmRefusal::Already)),
        _ => return Err(Failure::Refused(ConfirmRefusal::Over)),
    };
    Ok(())
}

/// Nobody comes to a summit that is over.
async fn check_summit(tx: &mut Tx, app: &App) -> Result<(), Failure<ConfirmRefusal>> {
    let over = catalogue::within(tx, app).await?.summit.over_at();
    if over.is_some_and(|over| over <= tx.now) { Err(Failure::Refused(ConfirmRefusal::SummitOver)) } else { Ok(()) }
}

/// What there is for a registration that holds nothing; its pools are locked, as always after its person.
async fn free_for(tx: &mut Tx, registration: &Registration) -> Result<Claim, AppError> {
    let pools = pools::lock(tx, &registration.pools).await?;
    let availability: Availability = pools.iter().map(|pool| (pool.pool_id, pool.level())).collect();
    Ok(availability.preview(&registration.pools, &[]))
}

/// Puts a registration whose address is confirmed into the lists of these pools.
async fn queue(tx: &mut Tx, registration: Registration, lacking: &[PoolId]) -> Result<Registration, AppError> {
    let id = registration.registration_id;
    let registration = step(tx, registration, Move::Queue, Reason::default()).await?;
    waiting::join(tx, id, lacking).await?;
    audit::record(tx, "registration.queued", Some(id.0), json!({})).await?;
    let letters = vec![DueLetter::with_link(tx, id).await?];
    jobs::enqueue(tx, &WriteLetters { letters }, jobs::When::Now).await?;
    Ok(registration)
}

async fn take(tx: &mut Tx, app: &App, registration: Registration) -> Result<Registration, AppError> {
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
    let told = json!({ "reason": reason, "changed": { "state": [state.value(), registration.state.value()] } });
    audit::record(tx, "registration.cancelled", Some(id.0), told).await?;
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
    let told = json!({ "changed": { "state": [state.value(), registration.state.value()] } });
    audit::record(tx, "registration.expired", Some(id.0), told).await?;
    mail::expired(tx, app, &registration, state).await?;
    Ok(true)
}

/// The person has another address now: their registration follows, so that mail and search find it.
pub async fn follow_email(tx: &mut Tx, person: PersonId) -> Result<(), AppError> {
    let Some(id) = record::live_of(tx, person).await? else { return Ok(()) };
    record::lock(tx, id).await?;
    let r = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let email = accounts::contact_of(tx, person).await?.email;
    let search = record::indexed([&r.name, &r.name_latin, &r.name_urdu], &r.organisation, &r.phone, &email);
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
    let held = registration.state.holds_place();
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
