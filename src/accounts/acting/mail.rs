//! The letter to somebody in whose name an organiser acts.
use crate::{
    access::sessions::NewActing,
    accounts::store::Contact,
    kit::{app::App, db::Tx, error::AppError, error_pages::plain_page, mail::Letter},
};

/// Who it is, until when and why.
pub async fn began(tx: &mut Tx, app: &App, to: &Contact, (organiser, new): (&str, &NewActing<'_>)) -> Result<(), AppError> {
    let until = plain_page(app, to.locale).deadline(&new.until, &app.page_cache.identity().zone);
    Letter::new(app, to.locale, &to.email, "accounts-mail-acting-subject")
        .say("accounts-mail-acting", &[("name", organiser), ("until", &until)])
        .fact("accounts-acting-reason", new.reason)
        .say("accounts-mail-acting-unasked", &[])
        .post(tx)
        .await
}
