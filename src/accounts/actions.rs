//! Signing in, inviting, accepting.
use super::{
    mail,
    model::{INVITATION_DAYS, InvitationId, NewOrganiser, SIGN_IN_MINUTES, SignIn, SignInId},
    standing::{Standing, standing},
    store, trail,
};
use crate::{
    access::sessions::{self, Proven, SessionId, SessionKind},
    accounts::{
        factors::{self, SecondStepId},
        staff::{self, Given, StaffRefusal},
    },
    kit::{
        app::App,
        audit,
        cookies::SetCookie,
        db::Tx,
        error::{AppError, Failure},
        field::Email,
        ids::PersonId,
        locale::Locale,
    },
};
use axum::http::HeaderMap;
use chrono::Duration;
use serde_json::json;

/// Why nobody was invited.
#[derive(Debug)]
pub enum InviteRefusal {
    /// They are there already.
    Already,
    Rights(StaffRefusal),
}

/// Mails the owner of `email` a link and a code. The page is the same for unknown addresses; only the mail differs.
pub async fn request_sign_in(tx: &mut Tx, app: &App, email: &Email, next: &str, locale: Locale) -> Result<SignInId, AppError> {
    let found = store::person_of_email(tx, &email.key).await?;
    let id = SignInId::new_at(tx.now);
    let staff = found.as_ref().is_some_and(|f| f.has_password);
    // People with grants sign in by password only, so their attempt belongs to nobody.
    let person = found.as_ref().map(|f| f.person_id).filter(|_| !staff);
    store::insert_sign_in(tx, id, &email.key, person, next, tx.now + Duration::minutes(SIGN_IN_MINUTES)).await?;
    match (found, staff) {
        (Some(_), true) => mail::use_password(tx, app, locale, email).await?,
        (Some(_), false) => mail::sign_in(tx, app, locale, email, id).await?,
        (None, _) => mail::unknown(tx, app, locale, email).await?,
    }
    Ok(id)
}

/// The same for somebody who need not be known yet, on a page that asks nothing but an address: the path where the code of
/// the letter is typed. Whoever uses it has shown that the address is theirs.
pub async fn let_in(tx: &mut Tx, app: &App, email: &Email, next: &str, locale: Locale) -> Result<String, AppError> {
    store::upsert_person(tx, email, locale).await?;
    let id = request_sign_in(tx, app, email, next, locale).await?;
    Ok(format!("/sign-in/code/{id}"))
}

#[derive(Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// Used, expired, tried too often, or for an unknown address.
    Over,
    WrongCode,
}

/// Signs in by the link of a mail.
pub async fn sign_in_by_link(
    tx: &mut Tx,
    app: &App,
    headers: &HeaderMap,
    id: SignInId,
) -> Result<(SetCookie, String), Failure<SignInRefusal>> {
    tx.open(id.0).await.map_err(AppError::from)?;
    let used = store::use_sign_in(tx, id).await?.ok_or(Failure::Refused(SignInRefusal::Over))?;
    enter(tx, app, headers, used).await
}

/// Signs in by the code of a mail. A wrong code must still be counted: the outer result commits.
pub async fn sign_in_by_code(
    tx: &mut Tx,
    app: &App,
    headers: &HeaderMap,
    id: SignInId,
    code: &str,
) -> Result<Result<(SetCookie, String), Failure<SignInRefusal>>, AppError> {
    tx.open(id.0).await?;
    let Some(tried) = store::count_try(tx, id).await? else { return Ok(Err(Failure::Refused(SignInRefusal::Over))) };
    if app.key.code(crate::kit::token::Purpose::SignIn, id.0) != code {
        trail::note_refused(tx, tried.person, "mail").await?;
        return Ok(Err(Failure::Refused(SignInRefusal::WrongCode)));
    }
    Ok(sign_in_by_link(tx, app, headers, id).await)
}

async fn enter(tx: &mut Tx, app: &App, headers: &HeaderMap, used: SignIn) -> Result<(SetCookie, String), Failure<SignInRefusal>> {
    let person = used.person.ok_or(Failure::Refused(SignInRefusal::Over))?;
    let cookie = sessions::begin(tx, app, headers, person, SessionKind::Delegate, Proven::Once).await?;
    tx.act_as(person).await?;
    audit::record(tx, "session.began", Some(person.0), json!({ "by": "mail" })).await?;
    Ok((cookie, used.next_path))
}

/// What a right password leads to.
pub enum PasswordRight {
    /// A session.
    In(SetCookie),
    /// The second factor.
    Second(SecondStepId),
}

/// Begins an organiser's session after the password was right, or its second step for whoever has a second factor.
pub async fn sign_in_by_password(
    tx: &mut Tx,
    app: &App,
    headers: &HeaderMap,
    person: PersonId,
    next: &str,
) -> Result<PasswordRight, AppError> {
    if factors::needs_second_step(tx, person).await? {
        return Ok(PasswordRight::Second(factors::start_second_step(tx, person, next).await?));
    }
    let cookie = sessions::begin(tx, app, headers, person, SessionKind::Staff, Proven::Once).await?;
    audit::record(tx, "session.began", Some(person.0), json!({ "by": "password" })).await?;
    Ok(PasswordRight::In(cookie))
}

/// Somebody did not prove to be `person`, or an unknown one: by what they tried.
pub async fn note_refused(tx: &mut Tx, person: Option<PersonId>, by: &str) -> Result<(), AppError> {
    trail::note_refused(tx, person, by).await
}

/// Ends the session of the browser that asks.
pub async fn sign_out(tx: &mut Tx, app: &App, headers: &HeaderMap) -> Result<SetCookie, AppError> {
    let cookie = sessions::end(tx, app, headers).await?;
    if let Some(person) = tx.actor.author() {
        trail::note_ended(tx, person, "own").await?;
    }
    Ok(cookie)
}

/// Ends one session of `person`, in whatever browser that is.
pub async fn end_session(tx: &mut Tx, person: PersonId, session: SessionId) -> Result<(), AppError> {
    if sessions::end_one(tx, person, session).await? {
        trail::note_ended(tx, person, "another").await?;
    }
    Ok(())
}

/// Ends every session of `person` but `kept`.
pub async fn end_other_sessions(tx: &mut Tx, person: PersonId, kept: SessionId) -> Result<(), AppError> {
    if sessions::end_others(tx, person, kept).await? {
        trail::note_ended(tx, person, "others").await?;
    }
    Ok(())
}

/// Invites `email` to what is given.
pub async fn invite(tx: &mut Tx, app: &App, email: &Email, given: &Given, locale: Locale) -> Result<InvitationId, Failure<InviteRefusal>> {
    if staff::is_staff(tx, &email.key).await? {
        return Err(Failure::Refused(InviteRefusal::Already));
    }
    let roles = staff::list_roles(tx).await?;
    staff::check_giver(tx, &given.whole(&roles), given.until).await.map_err(|failure| match failure {
        Failure::Refused(refusal) => Failure::Refused(InviteRefusal::Rights(refusal)),
        Failure::Broken(error) => Failure::Broken(error),
    })?;
    let id = InvitationId::new_at(tx.now);
    store::insert_invitation(tx, id, Some(&email.written), given, tx.now + Duration::days(INVITATION_DAYS)).await?;
    audit::record(tx, "organiser.invited", Some(id.0), json!({ "email": email.written, "given": staff::noted(given, &roles) })).await?;
    mail::invitation(tx, app, locale, &email.written, id, (given, &roles)).await?;
    Ok(id)
}

/// Invites `email` to organise everything.
pub async fn invite_organiser(tx: &mut Tx, app: &App, email: &Email, locale: Locale) -> Result<InvitationId, Failure<InviteRefusal>> {
    invite(tx, app, email, &Given::everything(), locale).await
}

/// Takes an invitation back; does nothing if it was accepted or taken back before. Another's is taken back by whoever might
/// have sent it.
pub async fn withdraw(tx: &mut Tx, id: InvitationId) -> Result<(), Failure<StaffRefusal>> {
    let Some(invitation) = store::find_invitation(tx, id).await? else { return Ok(()) };
    let is_own = invitation.invited_by.is_some() && invitation.invited_by == tx.actor.person();
    if !is_own {
        let roles = staff::list_roles(tx).await?;
        staff::check_giver(tx, &invitation.given.whole(&roles), Some(tx.now)).await?;
    }
    if store::withdraw_invitation(tx, id).await? {
        audit::record(tx, "organiser.uninvited", Some(id.0), json!({ "email": invitation.email })).await?;
    }
    Ok(())
}

/// On an installation without organisers: the invitation of the first, the same at every start.
pub async fn first_invitation(tx: &mut Tx) -> Result<Option<InvitationId>, AppError> {
    if staff::has_staff(tx).await? {
        return Ok(None);
    }
    if let Some(open) = store::open_first_invitation(tx).await? {
        return Ok(Some(open));
    }
    let id = InvitationId::new_at(tx.now);
    store::insert_invitation(tx, id, None, &Given::everything(), tx.now + Duration::days(INVITATION_DAYS)).await?;
    audit::record(tx, "organiser.invited", Some(id.0), json!({ "first": true })).await?;
    Ok(Some(id))
}

/// Accepts an invitation: the person, their password, their rights and a session. None if it stands no longer.
pub async fn accept(
    tx: &mut Tx,
    app: &App,
    headers: &HeaderMap,
    id: InvitationId,
    who: &NewOrganiser,
) -> Result<Option<SetCookie>, AppError> {
    let Some(invitation) = store::find_invitation(tx, id).await? else { return Ok(None) };
    let roles = staff::list_roles(tx).await?;
    if standing(tx, &invitation, &roles).await? != Standing::Stands {
        return Ok(None);
    }
    let person = store::upsert_person(tx, &who.email, who.locale).await?;
    // Whoever holds an old link does not choose the password of somebody who has one.
    if store::has_password(tx, person).await? {
        return Ok(None);
    }
    if !store::accept_invitation(tx, id, person).await? {
        return Ok(None);
    }
    store::close_invitations(tx, person).await?;
    store::verify_person(tx, person, &who.name).await?;
    // Who comes by the link is the one who was invited, whoever was signed in until now.
    sessions::end(tx, app, headers).await?;
    tx.act_as(person).await?;
    store::set_password(tx, person, &who.password_hash).await?;
    audit::record(tx, "organiser.accepted", Some(person.0), json!({ "invitation": id })).await?;
    staff::give(tx, person, &invitation.given, invitation.invited_by).await?;
    // Sessions from before the password was set end.
    sessions::end_all(tx, person).await?;
    let cookie = sessions::begin(tx, app, headers, person, SessionKind::Staff, Proven::Once).await?;
    Ok(Some(cookie))
}
