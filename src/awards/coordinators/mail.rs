//! The letter to somebody who nominates from now on.
use super::model::NewCoordinator;
use crate::kit::{app::App, db::Tx, error::AppError, mail::Letter};

/// Where they nominate.
const NOMINATIONS: &str = "/me/nominations";

pub async fn named(tx: &mut Tx, app: &App, new: &NewCoordinator) -> Result<(), AppError> {
    let economy = new.economy.name.in_language(new.language);
    let letter = Letter::new(app, new.language, &new.email.written, "awards-mail-coordinator-subject")
        .say("awards-mail-coordinator", &[("economy", economy)])
        .button("awards-mail-coordinator-button", NOMINATIONS)
        .say("awards-mail-coordinator-sign-in", &[]);
    letter.post(tx).await
}
