//! Registering, confirming, cancelling; each one transaction that leaves a trace.
use super::{
    jobs::ExpireHold,
    mail,
    model::{ConfirmationId, Move, NewRegistration, Pass, Registration, RegistrationId, State},
    search, store, ticket,
};
use crate::{
    accounts,
    event::{self, Summit, Window},
    kit::{
        app::App,
        audit,
        clock::Timestamp,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        ids::PersonId,
        jobs::{self, When},
        locale::Locale,
        throttle::{self, Limit},
    },
};
use chrono::Duration;
use serde_json::json;

/// How often a known address gets mail because somebody typed it.
const REMINDERS: Limit = Limit { burst: 3, refill: std::time::Duration::from_hours(1) };

/// Why nobody can register now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterRefusal {
    NotYet(Timestamp),
    Closed,
    SoldOut,
}

/// Holds a place and asks by mail to confirm it. An address that is known gets a mail instead; whoever typed it
/// sees the same either way.
pub async fn register(tx: &mut Tx, app: &App, new: &NewRegistration, locale: Locale) -> Result<(), Failure<RegisterRefusal>> {
    let summit = event::find_summit(tx).await?.ok_or(AppError::NotFound)?;
    match summit.window(tx.now) {
        Window::Open => {}
        Window::NotYet(opens) => return Err(Failure::Refused(RegisterRefusal::NotYet(opens))),
        Window::Closed => return Err(Failure::Refused(RegisterRefusal::Closed)),
    }
    let pass = store::find_pass(tx).await?.filter(|p| !p.is_sold_out()).ok_or(Failure::Refused(RegisterRefusal::SoldOut))?;
    // Locks the person: two forms for one address come one after the other.
    let person = accounts::upsert_person(tx, &new.email, locale).await?;
    if let Some(known) = store::live_of(tx, person).await? {
        return Ok(remind(tx, app, known, &summit).await?);
    }
    store::claim_place(tx, pass.pass_id).await?.ok_or(Failure::Refused(RegisterRefusal::SoldOut))?;
    let id = hold(tx, person, &pass, new, locale).await?;
    let registration = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    Ok(ask_to_confirm(tx, app, &registration, &summit).await?)
}

async fn hold(tx: &mut Tx, person: PersonId, pass: &Pass, new: &NewRegistration, locale: Locale) -> Result<RegistrationId, AppError> {
    let id = RegistrationId::new_at(tx.now);
    let ticket_code = ticket::new_code();
    let held_until = tx.now + Duration::hours(pass.hold_hours.into());
    let names = [new.name.as_str(), &new.name_latin, &new.name_urdu];
    let search = search::text(names, &new.organisation, &new.email.written, &ticket_code);
    let row = store::Insert { id, person, pass: pass.pass_id, held_until, ticket_code: &ticket_code, locale, search: &search };
    store::insert(tx, &row, new).await?;
    store::insert_step(tx, id, tx.actor.person(), State::AwaitingConfirmation).await?;
    audit::record(tx, "registration.submitted", Some(id.0), json!({})).await?;
    jobs::enqueue(tx, &ExpireHold { registration: id }, When::At(held_until)).await?;
    Ok(id)
}

async fn ask_to_confirm(tx: &mut Tx, app: &App, registration: &Registration, summit: &Summit) -> Result<(), AppError> {
    let id = ConfirmationId::new_at(tx.now);
    store::insert_confirmation(tx, id, registration.registration_id).await?;
    mail::confirm(tx, app, registration, id, summit).await
}

/// Mails a known address what it is waiting for; a few times only.
async fn remind(tx: &mut Tx, app: &App, known: RegistrationId, summit: &Summit) -> Result<(), AppError> {
    let registration = store::find(tx, known).await?.ok_or(AppError::NotFound)?;
    if !throttle::take_one(tx, &format!("reminder {known}"), REMINDERS).await? {
        return Ok(());
    }
    match registration.state {
        State::Confirmed => mail::already(tx, app, &registration).await,
        _ => ask_to_confirm(tx, app, &registration, summit).await,
    }
}

/// The same mail for a known address when nobody new can register; does nothing for others.
pub async fn remind_if_known(tx: &mut Tx, app: &App, new: &NewRegistration) -> Result<(), AppError> {
    let summit = event::find_summit(tx).await?.ok_or(AppError::NotFound)?;
    let Some(person) = accounts::person_of_email(tx, &new.email.key).await? else { return Ok(()) };
    match store::live_of(tx, person.person_id).await? {
        Some(known) => remind(tx, app, known, &summit).await,
        None => Ok(()),
    }
}

/// Why a confirmation link does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    /// It did its work before.
    Already,
    /// The hold ran out, or the registration was cancelled.
    Over,
}

/// What a link would do now: the registration it confirms, if it still can.
pub async fn confirmable(tx: &mut Tx, id: ConfirmationId) -> Result<Registration, Failure<ConfirmRefusal>> {
    let link = store::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    let registration = store::find(tx, link.registration).await?.ok_or(AppError::NotFound)?;
    match registration.state {
        State::Confirmed => Err(Failure::Refused(ConfirmRefusal::Already)),
        State::AwaitingConfirmation if link.used_at.is_none() && tx.now < registration.held_until => Ok(registration),
        _ => Err(Failure::Refused(ConfirmRefusal::Over)),
    }
}

/// Confirms: the place stays, the address is its owner's, the ticket is on its way.
pub async fn confirm(tx: &mut Tx, app: &App, id: ConfirmationId) -> Result<Registration, Failure<ConfirmRefusal>> {
    let link = store::find_confirmation(tx, id).await?.ok_or(Failure::Refused(ConfirmRefusal::Over))?;
    store::lock(tx, link.registration).await?;
    let registration = confirmable(tx, id).await?;
    step(tx, &registration, Move::Confirm, Some(registration.person)).await?;
    store::use_confirmation(tx, id).await?;
    accounts::verify_person(tx, registration.person, &registration.name).await?;
    audit::record(tx, "registration.confirmed", Some(registration.registration_id.0), json!({})).await?;
    let summit = event::find_summit(tx).await?.ok_or(AppError::NotFound)?;
    mail::ticket(tx, app, &registration, &summit).await?;
    Ok(registration)
}

/// Gives the place back. Cancelling what is cancelled changes nothing.
pub async fn cancel(tx: &mut Tx, app: &App, registration: &Registration) -> Result<(), AppError> {
    let state = store::lock(tx, registration.registration_id).await?.ok_or(AppError::NotFound)?;
    if !state.is_live() {
        return Ok(());
    }
    let current = Registration { state, ..registration.clone() };
    step(tx, &current, Move::Cancel, tx.actor.person()).await?;
    store::release_place(tx, registration.pass).await?;
    audit::record(tx, "registration.cancelled", Some(registration.registration_id.0), json!({})).await?;
    mail::cancelled(tx, app, registration).await
}

/// Releases a place whose hold has run out; says when to come back if it has not yet.
pub async fn expire(tx: &mut Tx, app: &App, id: RegistrationId) -> Result<Option<Timestamp>, AppError> {
    let state = store::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    let registration = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    if state != State::AwaitingConfirmation {
        return Ok(None);
    }
    if tx.now < registration.held_until {
        return Ok(Some(registration.held_until));
    }
    step(tx, &registration, Move::Expire, None).await?;
    store::release_place(tx, registration.pass).await?;
    audit::record(tx, "registration.expired", Some(id.0), json!({})).await?;
    mail::expired(tx, app, &registration).await?;
    Ok(None)
}

/// The person has another address now: their registration follows, so that mail and search find it.
pub async fn follow_email(tx: &mut Tx, person: PersonId) -> Result<(), AppError> {
    let Some(id) = store::live_of(tx, person).await? else { return Ok(()) };
    store::lock(tx, id).await?;
    let r = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
    let email = accounts::contact_of(tx, person).await?.email;
    let search = search::text([&r.name, &r.name_latin, &r.name_urdu], &r.organisation, &email, &r.ticket_code);
    Ok(store::update_email(tx, id, &email, &search).await?)
}

/// Moves a locked registration and notes it.
async fn step(tx: &mut Tx, registration: &Registration, step: Move, by: Option<PersonId>) -> Result<(), AppError> {
    let state = registration.state.after(step).map_err(|wrong| anyhow::anyhow!("{step:?} from {wrong:?}"))?;
    store::update_state(tx, registration.registration_id, state).await?;
    store::insert_step(tx, registration.registration_id, by, state).await?;
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassRefusal {
    /// More places are held than the new capacity has.
    BelowHeld,
}

pub async fn update_pass(tx: &mut Tx, pass: &Pass) -> Result<(), Failure<PassRefusal>> {
    store::update_pass(tx, pass).await.on_constraint("passes_never_oversold", PassRefusal::BelowHeld)?;
    audit::record(
        tx,
        "pass.updated",
        Some(pass.pass_id.0),
        json!({ "name": pass.name_en, "capacity": pass.capacity, "hold_hours": pass.hold_hours }),
    )
    .await?;
    Ok(())
}
