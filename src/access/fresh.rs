//! Acts that ask for a proof of identity of the last ten minutes, with the second factor of whoever has one. Signing in
//! again is the proof, and the session is a new one afterwards.
use super::{Access, Need, Proof, sessions};
use crate::kit::{app::App, error::AppError};
use axum::{extract::FromRequestParts, http::request::Parts};

/// `A`, with a fresh proof.
pub struct Fresh<A>(pub A);

impl<A: Access> Access for Fresh<A> {
    const NEED: Need = A::NEED;
    const PROOF: Proof = Proof::Fresh;
}

impl<A: FromRequestParts<App, Rejection = AppError> + Send> FromRequestParts<App> for Fresh<A> {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let who = A::from_request_parts(parts, app).await?;
        let session = sessions::find(app, &parts.headers).await?.ok_or(AppError::SignIn)?;
        if session.viewer.acting.is_some() {
            return Err(AppError::Forbidden);
        }
        if session.is_fresh() && session.unproven_at.is_none() { Ok(Self(who)) } else { Err(AppError::Prove { at: session.prove_at() }) }
    }
}
