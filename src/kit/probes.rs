//! What a load balancer asks.
use super::{app::App, db::Actor, error::AppError};
use axum::{
    extract::{FromRequestParts, State},
    http::{StatusCode, request::Parts},
};
use std::{convert::Infallible, sync::atomic::Ordering};

/// Routes that show nobody's data and need no page: probes and files.
pub struct Infrastructure;

impl<S: Send + Sync> FromRequestParts<S> for Infrastructure {
    type Rejection = Infallible;
    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self)
    }
}

/// The process answers.
pub async fn live(_: Infrastructure) -> &'static str {
    "ok\n"
}

/// The process wants work and its database answers.
pub async fn ready(_: Infrastructure, State(app): State<App>) -> (StatusCode, [(&'static str, &'static str); 1], &'static str) {
    let plain = [("content-type", "text/plain; charset=utf-8")];
    let asked = app.db.read(Actor::System("probe"), async |_| Ok::<_, AppError>(())).await;
    if app.ready.load(Ordering::Relaxed) && asked.is_ok() {
        (StatusCode::OK, plain, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, plain, "not ready\n")
    }
}
