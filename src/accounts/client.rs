//! Who asks, as throttling knows them.
use crate::kit::{app::App, host::client_ip};
use axum::{extract::FromRequestParts, http::request::Parts};
use std::net::IpAddr;

/// The client's address, by which requests are throttled.
pub struct Client(pub IpAddr);

impl FromRequestParts<App> for Client {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        Ok(Self(client_ip(app, parts)))
    }
}
