//! Pages on their way into the cache.
use super::{cache::Missed, cached_page::CachedPage};
use crate::kit::{
    app::App,
    clock::Timestamp,
    compression::{brotli_of, gzip_of, hex},
    error::AppError,
    headers,
    locale::Locale,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Whether the request may be answered from the cache: a page without a query, asked for by somebody without a cookie of ours.
pub(super) fn for_strangers(request: &Request) -> bool {
    let known = |c: &HeaderValue| c.to_str().is_ok_and(|c| c.contains("sid=") || c.contains("notice="));
    matches!(*request.method(), Method::GET | Method::HEAD)
        && request.uri().query().is_none()
        && !request.headers().get_all(header::COOKIE).iter().any(known)
}

/// The current minute since 1970: a page that depends on the time, as by "open now", is kept for this minute only.
pub(super) fn minute(app: &App) -> i64 {
    app.clock.now().timestamp() / 60
}

/// Marks an answer that says nothing of the time.
#[derive(Clone, Copy)]
struct Timeless;

/// Says of an answer that its content last changed at `at`, and is not made anew before something public changes: for feeds,
/// whose readers ask every few minutes whether there is anything new.
pub fn valid_until_next_version(response: &mut Response, at: Timestamp) -> Result<(), AppError> {
    let written = at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    response.headers_mut().insert(header::LAST_MODIFIED, HeaderValue::try_from(written).map_err(anyhow::Error::from)?);
    response.extensions_mut().insert(Timeless);
    Ok(())
}

/// Makes the page for a visitor without a session and stores it in the cache.
pub async fn answer(State(app): State<App>, request: Request, next: Next) -> Response {
    if !for_strangers(&request) {
        return next.run(request).await;
    }
    let locale = request.extensions().get::<Locale>().copied().unwrap_or_default();
    let path = locale.path(request.uri().path());
    let (minute, method, headers) = (minute(&app), request.method().clone(), request.headers().clone());
    if let Some(page) = app.page_cache.find(&path, minute) {
        return page.respond(&method, &headers);
    }
    // After a release everybody asks for the same large feeds at once. Whoever waited in vain makes the page without
    // waiting again: if the database is away, all find out together.
    let _making = match app.page_cache.missed(&path) {
        Missed::Make(making) => Some(making),
        Missed::Wait(mut done) => {
            let _ = done.changed().await;
            if let Some(page) = app.page_cache.find(&path, minute) {
                return page.respond(&method, &headers);
            }
            None
        }
    };
    let version = app.page_cache.version();
    match make(&app, next.run(request).await, version, minute).await {
        Ok(page) => {
            app.page_cache.insert(path, page.clone(), minute);
            page.respond(&method, &headers)
        }
        Err(response) => response,
    }
}

/// Above this many bytes the best compression saves a tenth more, but takes seconds for the first request.
const LARGE: usize = 1 << 20;

/// The page made of a response, or the response as it was if it is no whole page.
async fn make(app: &App, response: Response, version: i64, minute: i64) -> Result<Arc<CachedPage>, Response> {
    if response.status() != StatusCode::OK {
        return Err(response);
    }
    let minute = response.extensions().get::<Timeless>().is_none().then_some(minute);
    let mut headers = HeaderMap::with_capacity(16);
    for name in [header::CONTENT_TYPE, header::LAST_MODIFIED, header::ACCESS_CONTROL_ALLOW_ORIGIN] {
        headers.extend(response.headers().get(&name).map(|value| (name.clone(), value.clone())));
    }
    let broken = |_| AppError::Internal(anyhow::anyhow!("a page ended early")).into_response();
    let plain = response.into_body().collect().await.map_err(broken)?.to_bytes();
    let source = plain.clone();
    let quality = if source.len() > LARGE { 4 } else { 9 };
    let packed = tokio::task::spawn_blocking(move || (brotli_of(&source, quality), gzip_of(&source))).await;
    let (brotli, gzip) = packed.map_err(|e| AppError::Internal(e.into()).into_response())?;
    let etag = format!("W/\"{}\"", hex(&Sha256::digest(&plain)[..12]));
    let etag = HeaderValue::try_from(etag).map_err(|e| AppError::Internal(e.into()).into_response())?;
    headers.insert(header::ETAG, etag);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    headers::fill(&mut headers, &app.settings);
    Ok(Arc::new(CachedPage { version, minute, headers, length: plain.len(), brotli, gzip }))
}
