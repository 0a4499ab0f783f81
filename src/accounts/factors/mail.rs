//! Letters about second factors: whoever has one is told of every change.
use crate::{
    accounts::store::Contact,
    kit::{app::App, clock::Timestamp, db::Tx, error::AppError, error_pages::plain_page, mail::Letter},
};

async fn post(tx: &mut Tx, letter: Letter) -> Result<(), AppError> {
    letter.say("accounts-mail-factor-unasked", &[]).button("accounts-mail-email-asked-button", "/me/account").post(tx).await
}

/// From when on they need one, and have none.
pub async fn factor_needed(tx: &mut Tx, app: &App, to: &Contact, from: Timestamp) -> Result<(), AppError> {
    let when = plain_page(app, to.locale).deadline(&from, &app.page_cache.identity().zone);
    Letter::new(app, to.locale, &to.email, "accounts-mail-factor-needed-subject")
        .say("accounts-mail-factor-needed", &[("when", &when)])
        .button("accounts-factor-set-up", "/me/account/second-factor")
        .post(tx)
        .await
}

pub async fn factor_added(tx: &mut Tx, app: &App, to: &Contact) -> Result<(), AppError> {
    let letter = Letter::new(app, to.locale, &to.email, "accounts-mail-factor-added-subject");
    post(tx, letter.say("accounts-mail-factor-added", &[])).await
}

pub async fn factor_removed(tx: &mut Tx, app: &App, to: &Contact) -> Result<(), AppError> {
    let letter = Letter::new(app, to.locale, &to.email, "accounts-mail-factor-removed-subject");
    post(tx, letter.say("accounts-mail-factor-removed", &[])).await
}

/// `left`: codes that remain.
pub async fn recovery_code_used(tx: &mut Tx, app: &App, to: &Contact, left: i64) -> Result<(), AppError> {
    let letter = Letter::new(app, to.locale, &to.email, "accounts-mail-recovery-code-subject");
    post(tx, letter.say("accounts-mail-recovery-code", &[("left", &left.to_string())])).await
}

pub async fn reset_asked(tx: &mut Tx, app: &App, to: &Contact) -> Result<(), AppError> {
    let letter = Letter::new(app, to.locale, &to.email, "accounts-mail-reset-asked-subject");
    post(tx, letter.say("accounts-mail-reset-asked", &[])).await
}

pub async fn reset_by_command(tx: &mut Tx, app: &App, to: &Contact) -> Result<(), AppError> {
    let letter = Letter::new(app, to.locale, &to.email, "accounts-mail-reset-done-subject");
    post(tx, letter.say("accounts-mail-reset-by-command", &[])).await
}

pub async fn reset_done(tx: &mut Tx, app: &App, to: &Contact) -> Result<(), AppError> {
    let letter = Letter::new(app, to.locale, &to.email, "accounts-mail-reset-done-subject");
    post(tx, letter.say("accounts-mail-reset-done", &[])).await
}
