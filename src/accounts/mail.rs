//! Letters about signing in.
use super::{
    model::{EmailChangeId, InvitationId, RecoveryId, SignInId},
    staff::{self, Given, Role},
    store::Contact,
};
use crate::kit::{
    app::App,
    db::Tx,
    error::AppError,
    error_pages::plain_page,
    field::Email,
    locale::Locale,
    mail::Letter,
    token::{self, Purpose},
};

/// The link and the code.
pub async fn sign_in(tx: &mut Tx, app: &App, locale: Locale, to: &Email, id: SignInId) -> Result<(), AppError> {
    let path = format!("/sign-in/link/{}", token::link(Purpose::SignIn, id.0));
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-sign-in-subject")
        .say("accounts-mail-sign-in", &[])
        .button("accounts-mail-sign-in-button", &path)
        .say("accounts-mail-sign-in-code", &[])
        .code(token::code(Purpose::SignIn, id.0))
        .say("accounts-mail-sign-in-unasked", &[]);
    letter.post(tx).await
}

/// For organisers, who sign in by password.
pub async fn use_password(tx: &mut Tx, app: &App, locale: Locale, to: &Email) -> Result<(), AppError> {
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-sign-in-subject")
        .say("accounts-mail-password", &[])
        .button("accounts-mail-password-button", "/sign-in/password");
    letter.post(tx).await
}

/// Nobody is registered at this address. Only its mailbox learns this; the page does not say it.
pub async fn unknown(tx: &mut Tx, app: &App, locale: Locale, to: &Email) -> Result<(), AppError> {
    let mut letter = Letter::new(app, locale, &to.written, "accounts-mail-unknown-subject").say("accounts-mail-unknown", &[]);
    if app.page_cache.identity().offers_registration(app.clock.now()) {
        letter = letter.button("accounts-mail-unknown-button", "/register");
    }
    letter.say("accounts-mail-sign-in-unasked", &[]).post(tx).await
}

/// An invitation to organise, with what it gives.
pub async fn invitation(
    tx: &mut Tx,
    app: &App,
    locale: Locale,
    to: &str,
    id: InvitationId,
    (given, roles): (&Given, &[Role]),
) -> Result<(), AppError> {
    let path = format!("/invitation/{}", token::link(Purpose::Invitation, id.0));
    let page = plain_page(app, locale);
    let mut letter = Letter::new(app, locale, to, "accounts-mail-invitation-subject")
        .say("accounts-mail-invitation", &[])
        .fact("accounts-rights", &staff::given_line(&page, given, roles));
    if let Some(until) = given.until {
        letter = letter.fact("accounts-until", &page.deadline(&until, &page.identity.zone));
    }
    letter.button("accounts-mail-invitation-button", &path).say("accounts-mail-invitation-until", &[]).post(tx).await
}

/// A link to set a new password.
pub async fn recovery(tx: &mut Tx, app: &App, locale: Locale, to: &Email, id: RecoveryId) -> Result<(), AppError> {
    let path = format!("/sign-in/recovery/{}", token::link(Purpose::Recovery, id.0));
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-recovery-subject")
        .say("accounts-mail-recovery", &[])
        .button("accounts-mail-recovery-button", &path)
        .say("accounts-mail-recovery-unasked", &[]);
    letter.post(tx).await
}

/// There is no password at this address: delegates sign in by mail.
pub async fn no_password(tx: &mut Tx, app: &App, locale: Locale, to: &Email) -> Result<(), AppError> {
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-recovery-subject")
        .say("accounts-mail-no-password", &[])
        .button("accounts-mail-sign-in-button", "/sign-in")
        .say("accounts-mail-recovery-unasked", &[]);
    letter.post(tx).await
}

pub async fn password_changed(tx: &mut Tx, app: &App, to: &Contact) -> Result<(), AppError> {
    let letter = Letter::new(app, to.locale, &to.email, "accounts-mail-password-changed-subject")
        .say("accounts-mail-password-changed", &[])
        .button("accounts-mail-recovery-button", "/sign-in/recovery");
    letter.post(tx).await
}

/// To the new address: the link that confirms it.
pub async fn email_change(tx: &mut Tx, app: &App, locale: Locale, to: &Email, id: EmailChangeId) -> Result<(), AppError> {
    let path = format!("/email-change/{}", token::link(Purpose::EmailChange, id.0));
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-email-change-subject")
        .say("accounts-mail-email-change", &[])
        .button("accounts-mail-email-change-button", &path);
    letter.post(tx).await
}

/// To the new address, which belongs to a person of its own already.
pub async fn email_taken(tx: &mut Tx, app: &App, locale: Locale, to: &Email) -> Result<(), AppError> {
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-email-change-subject")
        .say("accounts-mail-email-taken", &[])
        .button("accounts-mail-sign-in-button", "/sign-in");
    letter.post(tx).await
}

/// To the old address, before anything has changed.
pub async fn email_change_asked(tx: &mut Tx, app: &App, old: &Contact, new: &str) -> Result<(), AppError> {
    let letter = Letter::new(app, old.locale, &old.email, "accounts-mail-email-asked-subject")
        .say("accounts-mail-email-asked", &[("email", new)])
        .button("accounts-mail-email-asked-button", "/me/account");
    letter.post(tx).await
}

/// To the old address, once it is no longer theirs.
pub async fn email_changed(tx: &mut Tx, app: &App, old: &Contact, new: &str) -> Result<(), AppError> {
    let subject = "accounts-mail-email-changed-subject";
    let letter = Letter::new(app, old.locale, &old.email, subject).say("accounts-mail-email-changed", &[("email", new)]);
    letter.post(tx).await
}
