//! The message after a form: sent once more, or to another address than the one that was typed. Whoever asks learns
//! nothing of who is registered.
use super::{claim::Refusal, locked_batch::remind, sent_form::SentForm};
use crate::{
    accounts,
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure},
        field::Email,
        jobs,
    },
    registration::{
        codes::{self, CodeFault},
        passes::{Unfit, catalogue},
        record::{self, DueLetter, Registration, RegistrationState, WriteLetters},
    },
};
use serde_json::json;

async fn write(tx: &mut Tx, letters: Vec<DueLetter>) -> Result<(), AppError> {
    if letters.is_empty() { Ok(()) } else { jobs::enqueue(tx, &WriteLetters { letters }, jobs::When::Now).await }
}

/// Tells whoever is registered at the address where they stand; a few times only.
pub async fn send_again(tx: &mut Tx, email: &Email) -> Result<(), AppError> {
    let persons = accounts::lock_persons(tx, std::slice::from_ref(&email.key)).await?;
    let Some(person) = persons.get(&email.key) else { return Ok(()) };
    tx.open(person.0).await?;
    let live = record::live_of(tx, *person).await?;
    let letters = remind(tx, live.as_slice()).await?;
    write(tx, letters).await
}

/// Moves the registration of a form that was just sent to another address, as long as nobody has confirmed it. The links
/// that went to the address before do nothing any more.
pub async fn correct(tx: &mut Tx, app: &App, sent: &SentForm, to: &Email) -> Result<(), Failure<Refusal>> {
    let open = open_of(tx, sent).await?;
    let known = accounts::lock_persons(tx, std::slice::from_ref(&to.key)).await?.get(&to.key).copied();
    if let Some(known) = known {
        tx.open(known.0).await.map_err(AppError::from)?;
    }
    if let Some(known) = known
        && let Some(live) = record::live_of(tx, known).await?
    {
        let letters = remind(tx, &[live]).await?;
        return Ok(write(tx, letters).await?);
    }
    let Some(r) = open else { return Ok(()) };
    check(tx, app, &r, to).await?;
    let search = record::indexed([&r.name, &r.name_latin, &r.name_urdu], &r.organisation, &r.phone, &to.written);
    for person in accounts::upsert_persons(tx, &[(to, r.locale)]).await? {
        record::move_to(tx, r.registration_id, person, &to.written, &search).await?;
    }
    record::delete_links(tx, r.registration_id).await?;
    audit::record(tx, "registration.readdressed", Some(r.registration_id.0), json!({})).await?;
    let letter = DueLetter::with_link(tx, r.registration_id).await?;
    Ok(write(tx, vec![letter]).await?)
}

/// The registration that came by the form, locked, if nobody has confirmed it. Locked before any person: the order in
/// which everybody does who moves one.
async fn open_of(tx: &mut Tx, sent: &SentForm) -> Result<Option<Registration>, AppError> {
    let Some(id) = record::live_of_form(tx, sent.key).await? else { return Ok(None) };
    record::lock(tx, id).await?;
    // It may have been confirmed before it was locked.
    Ok(record::find(tx, id).await?.filter(|r| is_open(r) && r.form_key == Some(sent.key)))
}

fn is_open(r: &Registration) -> bool {
    matches!(r.state, RegistrationState::AwaitingConfirmation | RegistrationState::Unheld | RegistrationState::Waiting)
}

/// Some passes and codes are for certain addresses.
async fn check(tx: &mut Tx, app: &App, r: &Registration, to: &Email) -> Result<(), Failure<Refusal>> {
    let code = match r.code {
        Some(code) => codes::find_one(tx, code).await?,
        None => None,
    };
    if code.as_ref().is_some_and(|c| !c.email_key.is_empty() && c.email_key != to.key) {
        return Err(Failure::Refused(Refusal::Code(CodeFault::OtherAddress)));
    }
    let catalogue = catalogue::within(tx, app).await?;
    let fits = catalogue.pass(r.pass).map(|pass| pass.fits(tx.now, &to.key, &catalogue.economies, code.and_then(|c| c.pass)));
    match fits {
        Some(Err(unfit @ (Unfit::MembersOnly | Unfit::InvitedOnly))) => Err(Failure::Refused(Refusal::Pass(unfit))),
        _ => Ok(()),
    }
}
