//! The roles as extractors; each brings the page that its handler fills.
use super::{
    Access, Grant, Need,
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
use std::marker::PhantomData;

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

/// Somebody with a grant.
pub struct Staff<P> {
    pub page: Page,
    pub person: PersonId,
    grant: PhantomData<P>,
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
impl<P: Grant> Access for Staff<P> {
    const NEED: Need = Need::Permission(P::PERMISSION);
}

impl Visitor {
    pub fn actor(&self) -> Actor {
        self.page.viewer.as_ref().map_or(Actor::Nobody, |v| Actor::Person(v.person))
    }
}

async fn session(parts: &mut Parts, app: &App) -> Result<Option<SignInSession>, AppError> {
    sessions::find(app, &parts.headers).await
}

fn page(parts: &Parts, app: &App, viewer: Option<Viewer>) -> Page {
    let locale = parts.extensions.get::<Locale>().copied().unwrap_or_default();
    let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
    let notice = Notice::read(&parts.headers, |key| app.words.knows(key));
    Page { viewer, notice, path, ..plain_page(app, locale) }
}

impl FromRequestParts<App> for Public {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session(parts, app).await?;
        Ok(Self { page: page(parts, app, session.map(|s| s.viewer)) })
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session(parts, app).await?;
        Ok(Self { page: page(parts, app, session.map(|s| s.viewer)) })
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session(parts, app).await?.ok_or(AppError::SignIn)?;
        Ok(Self { person: session.viewer.person, session: session.id, page: page(parts, app, Some(session.viewer)) })
    }
}

impl<P: Grant> FromRequestParts<App> for Staff<P> {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session(parts, app).await?.ok_or(AppError::SignIn)?;
        if !session.may(P::PERMISSION) {
            return Err(AppError::Forbidden);
        }
        Ok(Self { person: session.viewer.person, page: page(parts, app, Some(session.viewer)), grant: PhantomData })
    }
}
