//! Letters about a registration, in its own language.
use super::model::{ConfirmationId, Registration};
use crate::{
    event::Summit,
    kit::{
        app::App,
        db::Tx,
        error::AppError,
        error_pages::plain_page,
        mail::Letter,
        token::{self, Purpose},
    },
};

/// Asks to confirm; the place is held until then.
pub async fn confirm(tx: &mut Tx, app: &App, r: &Registration, id: ConfirmationId, summit: &Summit) -> Result<(), AppError> {
    let path = format!("/register/confirmation/{}", token::link(Purpose::Confirmation, id.0));
    let until = plain_page(app, r.locale).instant(&r.held_until, &summit.zone);
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-confirm-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-confirm", &[("until", &until)])
        .button("registration-mail-confirm-button", &path)
        .say("registration-mail-unasked", &[]);
    letter.post(tx).await.map(|_| ())
}

/// Somebody typed an address that has a confirmed registration.
pub async fn already(tx: &mut Tx, app: &App, r: &Registration) -> Result<(), AppError> {
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-already-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-already", &[])
        .button("registration-mail-already-button", "/me/registration")
        .say("registration-mail-unasked", &[]);
    letter.post(tx).await.map(|_| ())
}

/// The place is theirs.
pub async fn ticket(tx: &mut Tx, app: &App, r: &Registration, summit: &Summit) -> Result<(), AppError> {
    let page = plain_page(app, r.locale);
    let venue = summit.venue(&page);
    let venue = if venue.is_empty() { page.t("to-be-announced") } else { venue };
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-ticket-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-ticket", &[])
        .fact("registration-name", &r.name)
        .fact("registration-organisation", &r.organisation)
        .fact("registration-ticket-code", &r.ticket_code)
        .fact("registration-when", &summit.when(&page))
        .fact("registration-where", &format!("{venue}, {}", summit.city(&page)))
        .button("registration-mail-ticket-button", "/me/ticket");
    letter.post(tx).await.map(|_| ())
}

pub async fn cancelled(tx: &mut Tx, app: &App, r: &Registration) -> Result<(), AppError> {
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-cancelled-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-cancelled", &[])
        .button("registration-mail-cancelled-button", "/register");
    letter.post(tx).await.map(|_| ())
}

/// The hold ran out.
pub async fn expired(tx: &mut Tx, app: &App, r: &Registration) -> Result<(), AppError> {
    let letter = Letter::new(app, r.locale, &r.email, "registration-mail-expired-subject")
        .say("registration-mail-greeting", &[("name", &r.name)])
        .say("registration-mail-expired", &[])
        .button("registration-mail-cancelled-button", "/register");
    letter.post(tx).await.map(|_| ())
}
