//! Adding, proving and removing second factors.
use super::{
    authenticator,
    ceremonies::{self, Answer},
    forms::TypedCode,
    mail,
    model::{AuthenticatorId, CEREMONY_MINUTES, CeremonyId, MOST_PASSKEYS, PasskeyId, SECOND_STEP_MINUTES, SecondStep, SecondStepId},
    recovery_codes,
    store::{self, NewCeremony},
};
use crate::{
    access::sessions::{self, Proven, SessionId, SessionKind},
    accounts::{store::contact_of, trail::note_refused},
    kit::{
        app::App,
        audit,
        cookies::SetCookie,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        ids::PersonId,
    },
};
use axum::http::HeaderMap;
use chrono::Duration;
use serde_json::json;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorRefusal {
    /// Not what was asked for, or used before.
    Wrong,
    /// Begun too long ago, tried too often, or ended.
    Over,
    /// The passkey is somebody's already.
    Taken,
    TooMany,
}

/// Why a passkey let nobody in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasskeyRefusal {
    /// It is none of this site, or answers wrongly.
    Unknown,
    Over,
    /// It is not that of whoever is signed in and proves it anew: where they go on, and how they sign in.
    Anothers {
        next: String,
        kind: SessionKind,
    },
}

/// Whether a right password is not enough.
pub async fn needs_second_step(tx: &mut Tx, person: PersonId) -> Result<bool, AppError> {
    store::has_second_factor(tx, person).await.map_err(Into::into)
}

/// Whoever judges and signed in by mail proves their second factor in the browser at hand, which stays signed in since when it was.
/// That a wrong code was tried is noted: the outer result commits.
pub async fn prove_by_code(
    tx: &mut Tx,
    app: &App,
    (person, session): (PersonId, SessionId),
    code: &TypedCode,
) -> Result<Result<(), FactorRefusal>, AppError> {
    if !use_code(tx, app, person, code).await? {
        note_refused(tx, Some(person), "code").await?;
        return Ok(Err(FactorRefusal::Wrong));
    }
    sessions::note_second_factor(tx, session).await?;
    audit::record(tx, "session.began", Some(person.0), json!({ "by": "code" })).await?;
    Ok(Ok(()))
}

/// Begins the second step after the password was right.
pub async fn start_second_step(tx: &mut Tx, person: PersonId, next: &str) -> Result<SecondStepId, AppError> {
    let id = SecondStepId::new_at(tx.now);
    store::insert_second_step(tx, id, person, next, tx.now + Duration::minutes(SECOND_STEP_MINUTES)).await?;
    Ok(id)
}

/// Signs in by the code that is right for the step. A wrong one must still be counted: the outer result commits.
pub async fn finish_second_step(
    tx: &mut Tx,
    app: &App,
    headers: &HeaderMap,
    id: SecondStepId,
    code: &TypedCode,
) -> Result<Result<(SetCookie, String), FactorRefusal>, AppError> {
    let Some(SecondStep { person, next_path }) = store::count_step_try(tx, id).await? else { return Ok(Err(FactorRefusal::Over)) };
    if !use_code(tx, app, person, code).await? {
        note_refused(tx, Some(person), "code").await?;
        return Ok(Err(FactorRefusal::Wrong));
    }
    store::end_second_step(tx, id).await?;
    let cookie = enter(tx, app, headers, person, "code").await?;
    Ok(Ok((cookie, next_path)))
}

/// Uses a code up; false if it is not right, or was used before.
async fn use_code(tx: &mut Tx, app: &App, person: PersonId, code: &TypedCode) -> Result<bool, AppError> {
    match code {
        TypedCode::App(digits) => {
            let Some(id) = store::find_authenticator(tx, person).await? else { return Ok(false) };
            match authenticator::step_of(&app.key, id, digits, tx.now.timestamp()) {
                Some(step) => Ok(store::use_step(tx, id, step).await?),
                None => Ok(false),
            }
        }
        TypedCode::Recovery(digits) => {
            if !store::use_recovery_code(tx, person, &recovery_codes::hash(&app.key, digits)).await? {
                return Ok(false);
            }
            tx.act_as(person).await?;
            let left = store::factors_of(tx, person).await?.codes_left;
            audit::record(tx, "recovery_code.used", Some(person.0), json!({ "left": left })).await?;
            let owner = contact_of(tx, person).await?;
            mail::recovery_code_used(tx, app, &owner, left).await?;
            Ok(true)
        }
    }
}

/// A session that has proved everything.
async fn enter(tx: &mut Tx, app: &App, headers: &HeaderMap, person: PersonId, by: &str) -> Result<SetCookie, AppError> {
    let kind = kind_of(tx, person).await?;
    let cookie = sessions::begin(tx, app, headers, person, kind, Proven::Twice).await?;
    tx.act_as(person).await?;
    audit::record(tx, "session.began", Some(person.0), json!({ "by": by })).await?;
    Ok(cookie)
}

/// Begins to set up an app.
pub async fn start_authenticator(tx: &mut Tx, person: PersonId) -> Result<AuthenticatorId, AppError> {
    if !store::is_asked_twice(tx, person).await? {
        return Err(AppError::NotFound);
    }
    let id = AuthenticatorId::new_at(tx.now);
    store::insert_authenticator(tx, id, person).await?;
    Ok(id)
}

/// The app counts from now on, since it has shown a right code; this browser has proved it.
pub async fn confirm_authenticator(
    tx: &mut Tx,
    app: &App,
    (person, session): (PersonId, SessionId),
    id: AuthenticatorId,
    code: &str,
) -> Result<(), Failure<FactorRefusal>> {
    let id = store::find_new_authenticator(tx, id, person).await?.ok_or(Failure::Refused(FactorRefusal::Over))?;
    let step = authenticator::step_of(&app.key, id, code, tx.now.timestamp()).ok_or(Failure::Refused(FactorRefusal::Wrong))?;
    if !store::confirm_authenticator(tx, id, person, step).await? {
        return Err(Failure::Refused(FactorRefusal::Over));
    }
    audit::record(tx, "authenticator.added", Some(person.0), json!({})).await?;
    added(tx, app, person, session).await.map_err(Into::into)
}

/// Somebody has one factor more: this browser has proved it, and the mailbox is told.
async fn added(tx: &mut Tx, app: &App, person: PersonId, session: SessionId) -> Result<(), AppError> {
    sessions::note_second_factor(tx, session).await?;
    let owner = contact_of(tx, person).await?;
    mail::factor_added(tx, app, &owner).await
}

pub async fn remove_authenticator(tx: &mut Tx, app: &App, person: PersonId) -> Result<(), Failure<LastFactor>> {
    if store::delete_authenticators(tx, person).await? {
        audit::record(tx, "authenticator.removed", Some(person.0), json!({})).await?;
        removed(tx, app, person).await?;
    }
    Ok(())
}

/// It is the last, and the rule asks for one now.
#[derive(Debug)]
pub struct LastFactor;

/// Recovery codes stand in for a second factor: without one they open nothing.
async fn removed(tx: &mut Tx, app: &App, person: PersonId) -> Result<(), Failure<LastFactor>> {
    if !store::has_second_factor(tx, person).await? {
        let is_asked_for = store::required_from(tx).await?.is_some_and(|from| from <= tx.now);
        if is_asked_for && (!store::rights_of(tx, person).await?.is_empty() || store::judges(tx, person).await?) {
            return Err(Failure::Refused(LastFactor));
        }
        store::delete_recovery_codes(tx, person).await?;
        sessions::forget_second_factor(tx, person).await?;
    }
    let owner = contact_of(tx, person).await?;
    Ok(mail::factor_removed(tx, app, &owner).await?)
}

/// Ten new recovery codes in place of those there were. They are seen this once.
pub async fn make_recovery_codes(tx: &mut Tx, app: &App, person: PersonId) -> Result<Vec<String>, AppError> {
    let codes = recovery_codes::make();
    let hashes: Vec<_> = codes.iter().map(|code| recovery_codes::hash(&app.key, code)).collect();
    store::replace_recovery_codes(tx, person, &hashes).await?;
    audit::record(tx, "recovery_codes.made", Some(person.0), json!({})).await?;
    Ok(codes)
}

/// Begins to make a passkey for `person`.
pub async fn start_passkey(tx: &mut Tx, app: &App, person: PersonId, name: &str) -> Result<CeremonyId, Failure<FactorRefusal>> {
    let known = store::list_credentials(tx, person).await?;
    if i64::try_from(known.len()).unwrap_or(i64::MAX) >= MOST_PASSKEYS {
        return Err(Failure::Refused(FactorRefusal::TooMany));
    }
    let email = contact_of(tx, person).await?.email;
    let asked = ceremonies::ask_new(&app.settings, person, &email, name, known).map_err(AppError::from)?;
    Ok(begin_ceremony(tx, asked, Some(person), "").await?)
}

/// Begins to sign in by passkey.
pub async fn start_passkey_sign_in(tx: &mut Tx, app: &App, next: &str) -> Result<CeremonyId, AppError> {
    let asked = ceremonies::ask_known(&app.settings)?;
    begin_ceremony(tx, asked, None, next).await
}

async fn begin_ceremony(tx: &mut Tx, asked: ceremonies::Asked, person: Option<PersonId>, next: &str) -> Result<CeremonyId, AppError> {
    let id = CeremonyId::new_at(tx.now);
    let (challenge, state, expires_at) = (asked.challenge, asked.state, tx.now + Duration::minutes(CEREMONY_MINUTES));
    store::insert_ceremony(tx, &NewCeremony { id, person, challenge, state, next_path: next.to_owned(), expires_at }).await?;
    Ok(id)
}

/// Keeps the passkey that the device made.
pub async fn add_passkey(
    tx: &mut Tx,
    app: &App,
    (person, session): (PersonId, SessionId),
    id: CeremonyId,
    (answer, name): (&str, &str),
) -> Result<(), Failure<FactorRefusal>> {
    let asked = store::use_ceremony(tx, id, Some(person)).await?.ok_or(Failure::Refused(FactorRefusal::Over))?;
    let made = ceremonies::made(&app.settings, asked.state, answer).map_err(|_| Failure::Refused(FactorRefusal::Wrong))?;
    let passkey = store::insert_passkey(tx, person, &made.credential_id, &made.credential, name)
        .await
        .on_constraint("passkeys_credential_id_key", FactorRefusal::Taken)?;
    audit::record(tx, "passkey.added", Some(person.0), json!({ "passkey": passkey, "name": name })).await?;
    added(tx, app, person, session).await.map_err(Into::into)
}

/// Signs in by the passkey that answers; a question takes one answer, right or wrong: the outer result commits. `own`: who
/// is signed in, where they prove it anew.
pub async fn sign_in_by_passkey(
    tx: &mut Tx,
    app: &App,
    headers: &HeaderMap,
    (id, own): (CeremonyId, Option<PersonId>),
    answer: &str,
) -> Result<Result<(SetCookie, String, SessionKind), PasskeyRefusal>, AppError> {
    let Some(asked) = store::use_ceremony(tx, id, None).await? else { return Ok(Err(PasskeyRefusal::Over)) };
    let next_path = asked.next_path.clone();
    let Some(person) = prove_passkey(tx, app, asked, answer).await? else {
        // Whose it was to be is what an answer says that proves nothing.
        note_refused(tx, None, "passkey").await?;
        return Ok(Err(PasskeyRefusal::Unknown));
    };
    if let Some(own) = own.filter(|own| *own != person) {
        note_refused(tx, Some(own), "passkey").await?;
        return Ok(Err(PasskeyRefusal::Anothers { next: next_path, kind: kind_of(tx, own).await? }));
    }
    let kind = kind_of(tx, person).await?;
    Ok(Ok((enter(tx, app, headers, person, "passkey").await?, next_path, kind)))
}

/// How somebody signs in.
async fn kind_of(tx: &mut Tx, person: PersonId) -> Result<SessionKind, AppError> {
    Ok(if store::has_password(tx, person).await? { SessionKind::Staff } else { SessionKind::Delegate })
}

/// Who has the passkey that answers rightly.
async fn prove_passkey(tx: &mut Tx, app: &App, asked: store::Asked, answer: &str) -> Result<Option<PersonId>, AppError> {
    let Some((answer, person)) = Answer::read(answer).and_then(|a| a.person().map(|person| (a, person))) else { return Ok(None) };
    // Whose passkey it is to be, which its answer proves or not.
    tx.open(person.0).await?;
    let Some(known) = store::lock_passkey(tx, answer.credential_id(), person).await? else { return Ok(None) };
    let Ok(credential) = answer.check(&app.settings, asked.state, known.credential) else { return Ok(None) };
    store::note_passkey_used(tx, known.passkey_id, &credential).await?;
    Ok(Some(person))
}

pub async fn remove_passkey(tx: &mut Tx, app: &App, person: PersonId, id: PasskeyId) -> Result<(), Failure<LastFactor>> {
    if store::delete_passkey(tx, person, id).await? {
        audit::record(tx, "passkey.removed", Some(person.0), json!({ "passkey": id })).await?;
        removed(tx, app, person).await?;
    }
    Ok(())
}

/// Somebody has no second factor any more: they left, or two organisers took it away.
pub async fn forget_all(tx: &mut Tx, person: PersonId) -> Result<(), AppError> {
    tx.open(person.0).await?;
    store::delete_authenticators(tx, person).await?;
    store::delete_passkeys(tx, person).await?;
    store::delete_recovery_codes(tx, person).await?;
    Ok(())
}
