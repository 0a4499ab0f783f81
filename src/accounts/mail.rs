//! Letters about signing in.
use super::model::{InvitationId, SignInId};
use crate::kit::{
    app::App,
    db::Tx,
    error::AppError,
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
    letter.post(tx).await.map(|_| ())
}

/// For organisers, who sign in by password.
pub async fn use_password(tx: &mut Tx, app: &App, locale: Locale, to: &Email) -> Result<(), AppError> {
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-sign-in-subject")
        .say("accounts-mail-password", &[])
        .button("accounts-mail-password-button", "/sign-in/password");
    letter.post(tx).await.map(|_| ())
}

/// Nobody is registered at this address: said to its mailbox, not to the page.
pub async fn unknown(tx: &mut Tx, app: &App, locale: Locale, to: &Email) -> Result<(), AppError> {
    let letter = Letter::new(app, locale, &to.written, "accounts-mail-unknown-subject")
        .say("accounts-mail-unknown", &[])
        .button("accounts-mail-unknown-button", "/register")
        .say("accounts-mail-sign-in-unasked", &[]);
    letter.post(tx).await.map(|_| ())
}

/// An invitation to organise.
pub async fn invitation(tx: &mut Tx, app: &App, locale: Locale, to: &str, id: InvitationId) -> Result<(), AppError> {
    let path = format!("/invitation/{}", token::link(Purpose::Invitation, id.0));
    let letter = Letter::new(app, locale, to, "accounts-mail-invitation-subject")
        .say("accounts-mail-invitation", &[])
        .button("accounts-mail-invitation-button", &path)
        .say("accounts-mail-invitation-until", &[]);
    letter.post(tx).await.map(|_| ())
}
