//! The letter that leads back to a draft.
use crate::{
    kit::{
        app::App,
        clock::Timestamp,
        db::Tx,
        error::AppError,
        error_pages::plain_page,
        locale::Locale,
        mail::Letter,
        token::{self, Purpose},
    },
    registration::ids::DraftId,
};

/// The way back to a form that was begun. Nothing that was typed stands in it: anybody may have typed the address.
pub async fn draft(tx: &mut Tx, app: &App, to: &str, locale: Locale, draft: DraftId, until: Timestamp) -> Result<(), AppError> {
    let until = plain_page(app, locale).deadline(&until, &app.page_cache.identity().zone);
    let letter = Letter::new(app, locale, to, "registration-mail-draft-subject")
        .say("registration-mail-draft", &[("until", &until)])
        .button("registration-mail-draft-button", &format!("/register/draft/{}", token::link(Purpose::Draft, draft.0)))
        .say("registration-mail-draft-unasked", &[]);
    letter.post(tx).await
}
