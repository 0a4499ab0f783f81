//! The answer to whoever asks for a file.
use crate::kit::{app::App, compression::Coding, error::AppError};
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};

/// `GET /assets/{digest}/{*file}`. Another digest is an old page's: it gets today's file, kept for a short time.
pub async fn serve(
    _: crate::kit::probes::Infrastructure,
    State(app): State<App>,
    Path((digest, name)): Path<(String, String)>,
    wanted: HeaderMap,
) -> Result<Response, AppError> {
    let asset = app.assets.get(&name).ok_or(AppError::NotFound)?;
    let current = app.assets.base.ends_with(&digest);
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    let age = if current { "public, max-age=31536000, immutable" } else { "public, max-age=60" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(age));
    if asset.kind.starts_with("font/") || asset.kind == "image/png" {
        return Ok((headers, Body::from(asset.plain.clone())).into_response());
    }
    let (brotli, gzip) = asset.packed();
    let coding = Coding::accepted(&wanted);
    let body = match coding {
        Coding::Brotli => brotli,
        Coding::Gzip => gzip,
        Coding::Plain => &asset.plain,
    };
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = coding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok((headers, Body::from(body.clone())).into_response())
}
