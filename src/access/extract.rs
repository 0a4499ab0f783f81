//! Visitors as extractors; each brings the page that its handler fills.
use super::{
    Access, Need,
    sessions::{self, SessionId, SignInSession},
};
use crate::kit::{
    app::App,
    db::Actor,
    error::AppError,
    error_pages::{page_of_form, plain_page},
    flash::Notice,
    ids::PersonId,
    locale::Locale,
    page::Page,
    viewer::Viewer,
};
use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
};

/// Anybody, on a page that is the same for all and comes from the page cache.
pub struct Public {
    pub page: Page,
}

/// Anybody, known if they have signed in.
pub struct Visitor {
    pub page: Page,
}

/// Somebody who has signed in, or an organiser in their name.
pub struct SignedIn {
    pub page: Page,
    pub person: PersonId,
    /// Who what they do is done by.
    pub actor: Actor,
}

/// Somebody who has signed in and acts in their own name: for rights, for how they prove who they are, and for what is
/// confidential.
pub struct Oneself {
    pub page: Page,
    pub person: PersonId,
    pub session: SessionId,
}

/// A browser in which somebody has signed in, in whosever name.
pub struct AnySession {
    pub session: SessionId,
    pub actor: Actor,
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
impl Access for Oneself {
    const NEED: Need = Need::Oneself;
}
impl Access for AnySession {
    const NEED: Need = Need::SignedIn;
}

impl Visitor {
    pub fn actor(&self) -> Actor {
        self.page.viewer.as_ref().map_or(Actor::Visitor, Viewer::actor)
    }
}

/// The browser's session; forms that were shown to somebody else are refused from here on.
pub(super) async fn session_of(parts: &mut Parts, app: &App) -> Result<Option<SignInSession>, AppError> {
    let session = sessions::find(app, &parts.headers).await?;
    if let Some(session) = &session {
        parts.extensions.insert(session.viewer.shown_to());
    }
    Ok(session)
}

/// The session of somebody who has signed in. Nothing is sent in one's own name from a page that was another's.
pub(super) async fn signed_in(parts: &mut Parts, app: &App) -> Result<SignInSession, AppError> {
    let session = session_of(parts, app).await?.ok_or(AppError::SignIn)?;
    let is_over = session.viewer.acting.as_ref().is_some_and(|acting| acting.is_over);
    if is_over && parts.method == Method::POST { Err(AppError::Forbidden) } else { Ok(session) }
}

pub(super) fn page_of(parts: &Parts, app: &App, viewer: Option<Viewer>) -> Page {
    let locale = parts.extensions.get::<Locale>().copied().unwrap_or_default();
    // An answer to a form has no address of its own: the language switch leads to the page that the form was on.
    let form_page = if parts.method == Method::POST { page_of_form(app, &parts.headers) } else { None };
    let path = form_page.unwrap_or_else(|| parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned());
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
        let session = signed_in(parts, app).await?;
        let actor = session.viewer.actor();
        Ok(Self { person: session.viewer.person, actor, page: page_of(parts, app, Some(session.viewer)) })
    }
}

impl FromRequestParts<App> for Oneself {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = signed_in(parts, app).await?;
        if session.viewer.acting.is_some() {
            return Err(AppError::Forbidden);
        }
        Ok(Self { person: session.viewer.person, session: session.id, page: page_of(parts, app, Some(session.viewer)) })
    }
}

impl Oneself {
    /// The same where what is asked for is confidential: to whoever acts in another's name nothing of it exists.
    pub async fn in_confidence(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        Self::from_request_parts(parts, app).await.map_err(|error| match error {
            AppError::Forbidden => AppError::NotFound,
            other => other,
        })
    }

    /// The same for what judges read and give.
    pub async fn judging(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        Self::in_confidence(parts, app).await?.proven()
    }

    /// That whoever is asked for a second factor has proved it. It is asked before anything is looked for, so that nobody learns by it
    /// what there is.
    pub fn proven(self) -> Result<Self, AppError> {
        match self.page.viewer.as_ref().and_then(|viewer| viewer.prove_at) {
            Some(at) => Err(AppError::Prove { at }),
            None => Ok(self),
        }
    }
}

impl FromRequestParts<App> for AnySession {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = session_of(parts, app).await?.ok_or(AppError::SignIn)?;
        Ok(Self { session: session.id, actor: session.viewer.actor() })
    }
}
