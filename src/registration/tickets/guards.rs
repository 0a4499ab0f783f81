//! Standing in one registration.
use crate::{
    access::{Access, Need, SignedIn},
    kit::{app::App, error::AppError, page::Page},
    registration::record::{self, Registration},
};
use axum::{extract::FromRequestParts, http::request::Parts};

/// The signed-in person with their newest registration, whatever became of it; without one there is nothing here.
pub struct Registrant {
    pub page: Page,
    pub registration: Registration,
}

impl Access for Registrant {
    const NEED: Need = Need::Standing("holder of a registration");
}

impl FromRequestParts<App> for Registrant {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let me = SignedIn::from_request_parts(parts, app).await?;
        let found = app.db.read(me.actor, async |tx| match record::newest_of(tx, me.person).await? {
            Some(id) => Ok::<_, AppError>(record::find(tx, id).await?),
            None => Ok(None),
        });
        Ok(Self { page: me.page, registration: found.await?.ok_or(AppError::NotFound)? })
    }
}
