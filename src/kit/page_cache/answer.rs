//! Pages on their way into the cache.
use super::{cache::Missed, cached_page::CachedPage};
use crate::kit::{
    app::App,
    clock::Timestamp,
    compression::{brotli_of, gzip_of, hex},
    cookies,
    error::AppError,
    flash, headers,
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
pub(super) fn is_for_everybody(request: &Request) -> bool {
    is_read(request.method())
        && request.uri().query().is_none()
        && OURS.iter().all(|cookie| cookies::read(request.headers(), cookie).is_none())
}

/// Cookies by which a page may differ: who has signed in, and what was just done.
const OURS: [&str; 4] = ["__Host-sid", "sid", flash::COOKIE, "__Host-notice"];

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// The current minute since 1970: a page that depends on the time, as by "open now", is kept for this minute only.
pub(super) fn minute(app: &App) -> i64 {
    app.clock.now().timestamp() / 60
}

/// Marks an answer that says nothing of the time, nor of who asks.
#[derive(Clone, Copy)]
struct Timeless;

/// Says of an answer that its content last changed at `at`, is not made anew before something public changes, and is the
/// same for everybody and whatever the query says: for feeds, whose readers ask every few minutes whether there is
/// anything new.
pub fn valid_until_next_version(response: &mut Response, at: Timestamp) -> Result<(), AppError> {
    let written = at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    response.headers_mut().insert(header::LAST_MODIFIED, HeaderValue::try_from(written).map_err(anyhow::Error::from)?);
    response.extensions_mut().insert(Timeless);
    Ok(())
}

/// Whether a page of the one feed that has several is asked for by its number. It is not kept: the feed's own address has
/// what readers poll.
fn is_further_page(request: &Request) -> bool {
    let names_page = request.uri().query().is_some_and(|query| query.split('&').any(|pair| pair.starts_with("page=")));
    names_page && request.uri().path().ends_with("changes.atom")
}

/// Makes the page for a visitor without a session and stores it in the cache. A feed is taken from there and stored
/// there for everybody.
pub async fn answer(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_for_everybody = is_for_everybody(&request);
    let locale = request.extensions().get::<Locale>().copied().unwrap_or_default();
    let path = locale.path(request.uri().path());
    let (minute, method, headers) = (minute(&app), request.method().clone(), request.headers().clone());
    if !is_read(&method) || is_further_page(&request) {
        return next.run(request).await;
    }
    let find = || app.page_cache.find(&path, minute).filter(|page| is_for_everybody || page.is_timeless());
    if let Some(page) = find() {
        return page.respond(&method, &headers);
    }
    // After a release everybody asks for the same large feeds at once. Whoever waited in vain makes the page without
    // waiting again: if the database is away, all find out together.
    let mut making = None;
    if is_for_everybody {
        match app.page_cache.missed(&path) {
            Missed::Make(one) => making = Some(one),
            Missed::Wait(mut done) => {
                let _ = done.changed().await;
                if let Some(page) = find() {
                    return page.respond(&method, &headers);
                }
            }
        }
    }
    let version = app.page_cache.version();
    let response = next.run(request).await;
    if !is_for_everybody && response.extensions().get::<Timeless>().is_none() {
        return response;
    }
    let answer = match make(&app, response, version, minute).await {
        Ok(page) => {
            app.page_cache.insert(&path, page.clone());
            page.respond(&method, &headers)
        }
        Err(response) => response,
    };
    drop(making);
    answer
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
