//! Visitors as extractors; each brings the page that its handler fills.
use super::{
    Access, Need,
    sessions::{self, SessionId, SignInSession},
};
use crate::kit::{
    app::App,
    db::Actor,
    error::AppError,
    error_pages::plain_page,
    flash::Notice,
    ids::PersonId,
    locale::Locale,
    page::{Page, Viewer},
};
use axum::{extract::FromRequestParts, http::request::Parts};

/// Anybody, on a page that is the same for all and comes from the page cache.
pub struct Public {
    pub page: Page,
}

/// Anybody, known if they have signed in.
pub struct Visitor {
    pub page: Page,
}

/// Somebody who has signed in.
pub struct SignedIn {
    pub page: Page,
    pub person: PersonId,
    pub session: SessionId,
}

impl Access for Public {
    const NEED: Need = Need::Public;
}
impl Access for Visitor {
    const NEED: Need = Need::Anyone;
}
impl Access for SignedIn {
    const NEED: Need = Need::SignedIn;
}

impl Visitor {
    pub fn actor(&self) -> Actor {
        self.page.viewer.as_ref().map_or(Actor::Visitor, |v| Actor::Person(v.person))
    }
}

pub(super) async fn session_of(parts: &mut Parts, app: &App) -> Result<Option<SignInSession>, AppError> {
    sessions::find(app, &parts.headers).await
}

pub(super) fn page_of(parts: &Parts, app: &App, viewer: Option<Viewer>) -> Page {
    let locale = parts.extensions.get::<Locale>().copied().unwrap_or_default();
    let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
    let notice = Notice::read(&parts.headers, |key| app.words.knows(key));
    Page { viewer, notice, path, ..plain_page(app, locale) }
}

impl FromRequestParts<App> for Public {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session_of(parts, app).await?;
        Ok(Self { page: page_of(parts, app, session.map(|s| s.viewer)) })
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session_of(parts, app).await?;
        Ok(Self { page: page_of(parts, app, session.map(|s| s.viewer)) })
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session_of(parts, app).await?.ok_or(AppError::SignIn)?;
        Ok(Self { person: session.viewer.person, session: session.id, page: page_of(parts, app, Some(session.viewer)) })
    }
}
