//! What the header and footer of every page show: the summit's name, place and days.
use super::{model::Summit, store};
use crate::kit::{
    app::App,
    db::Tx,
    error::AppError,
    error_pages::plain_page,
    locale::Locale,
    site_identity::{IdentityText, SiteIdentity},
};
use std::pin::Pin;

/// Reads the identity; empty while there is no summit.
pub fn load<'a>(app: &'a App, tx: &'a mut Tx) -> Pin<Box<dyn Future<Output = Result<SiteIdentity, AppError>> + Send + 'a>> {
    Box::pin(async move {
        let Some(summit) = store::find_summit(tx).await? else { return Ok(SiteIdentity::default()) };
        let (changed_at, zone) = (store::summit_changed_at(tx).await?, summit.zone);
        let (days, registration_ends_at) = (summit.starts_on.zip(summit.ends_on), summit.registration_ends_at());
        let (en, ur) = (text(app, &summit, Locale::En), text(app, &summit, Locale::Ur));
        Ok(SiteIdentity { zone, days, registration_ends_at, changed_at, en, ur })
    })
}

fn text(app: &App, summit: &Summit, locale: Locale) -> IdentityText {
    let page = plain_page(app, locale);
    IdentityText {
        name: summit.name(&page),
        short_name: summit.short_name.of(&page).to_owned(),
        line: page.with_two("event-city-and-days", "city", summit.city(&page), "days", summit.when(&page)),
        about: page.with("event-hosted-by", "host", summit.host(&page)),
        contact: summit.contact_email.clone(),
    }
}
