//! Organisers as extractors: who sees an area, and who changes it.
use super::{
    Access, Need,
    area::Area,
    extract::{page_of, signed_in},
};
use crate::kit::{app::App, error::AppError, ids::PersonId, page::Page, rights::Right};
use axum::{extract::FromRequestParts, http::request::Parts};
use std::marker::PhantomData;

/// Somebody who may see the area; the page knows whether they may change it too.
pub struct Staff<A> {
    pub page: Page,
    pub person: PersonId,
    area: PhantomData<A>,
}

/// Somebody who may change the area.
pub struct Editor<A>(pub Staff<A>);

/// Somebody with any right.
pub struct AnyStaff {
    pub page: Page,
    pub person: PersonId,
}

impl<A: Area> Access for Staff<A> {
    const NEED: Need = Need::Right(Right::see(A::AREA));
}
impl<A: Area> Access for Editor<A> {
    const NEED: Need = Need::Right(Right::change(A::AREA));
}
impl Access for AnyStaff {
    const NEED: Need = Need::AnyRight;
}

impl<A: Area> FromRequestParts<App> for Staff<A> {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = signed_in(parts, app).await?;
        let rights = session.viewer.rights;
        if !rights.allow(Right::see(A::AREA)) {
            return Err(session.viewer.refusal());
        }
        let (person, page) = (session.viewer.person, page_of(parts, app, Some(session.viewer)));
        Ok(Self { person, page: Page { may_change: rights.allow(Right::change(A::AREA)), ..page }, area: PhantomData })
    }
}

impl<A: Area> FromRequestParts<App> for Editor<A> {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let staff = Staff::from_request_parts(parts, app).await?;
        if staff.page.may_change { Ok(Self(staff)) } else { Err(AppError::Forbidden) }
    }
}

impl FromRequestParts<App> for AnyStaff {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let session = signed_in(parts, app).await?;
        if session.viewer.rights.is_empty() {
            return Err(session.viewer.refusal());
        }
        Ok(Self { person: session.viewer.person, page: page_of(parts, app, Some(session.viewer)) })
    }
}
