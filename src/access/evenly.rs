//! What does not exist and what somebody may not know of are refused alike, by the clock too.
use axum::{extract::Request, http::StatusCode, middleware::Next, response::Response};
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// How long it takes at least to say that something is not found: longer than it takes to find out, whatever the reason is.
pub const LEAST: Duration = Duration::from_millis(20);

/// Round a route of somebody who stands in one record.
pub async fn refuse(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        sleep_until(begun + LEAST).await;
    }
    response
}
