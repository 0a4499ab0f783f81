//! One line a request, each with an id that error pages show and later lines share.
use super::{compression::hex, config::LogFormat};
use axum::{
    extract::{MatchedPath, Request},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
use std::time::Instant;
use tracing::Instrument;
use tracing_subscriber::EnvFilter;

/// The id of a request, made here: what a client claims is not believed.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Starts logging; `RUST_LOG` chooses what is said.
pub fn start(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,graphile_worker=warn,sqlx=warn"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => builder.with_target(false).init(),
        LogFormat::Json => builder.json().init(),
    }
}

/// Gives the request an id and a span, and says how it ended. Paths hold no personal data; queries are left out.
pub async fn trace(mut request: Request, next: Next) -> Response {
    let id = hex(&super::clock::random::<8>());
    request.extensions_mut().insert(RequestId(id.clone()));
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let method = request.method().to_string();
    let span = tracing::info_span!("request", %id, %method, %route);
    let began = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, ms) = (response.status().as_u16(), began.elapsed().as_millis());
    span.in_scope(|| tracing::info!(status, ms, "answered"));
    super::metrics::request(&method, &route, status, began.elapsed());
    if let Ok(value) = HeaderValue::try_from(id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}
