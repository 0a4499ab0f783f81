//! A page that is held: made once a version, its headers and each form of its body ready to send.
use super::{best, brotli_of, gzip_of, hex};
use crate::kit::{app::App, clock::Timestamp, error::AppError, headers, locale::Locale};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use std::sync::{Arc, atomic::Ordering};

pub struct HeldPage {
    version: i64,
    /// None for what says nothing of the time.
    minute: Option<i64>,
    /// All but the coding of the body.
    headers: HeaderMap,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
}

/// Whether the page asked for is the one that every stranger gets. Whoever brings a cookie gets one of their own.
pub(super) fn for_strangers(request: &Request) -> bool {
    let known = |c: &HeaderValue| c.to_str().is_ok_and(|c| c.contains("sid=") || c.contains("notice="));
    matches!(*request.method(), Method::GET | Method::HEAD)
        && request.uri().query().is_none()
        && !request.headers().get_all(header::COOKIE).iter().any(known)
}

/// What a page says of the time, as "open now", is never older than a minute.
pub(super) fn minute(app: &App) -> i64 {
    app.clock.now().timestamp() / 60
}

/// Marks an answer that says nothing of the time.
#[derive(Clone, Copy)]
struct Timeless;

/// Says of an answer that its content last changed at `at`, and is not made anew before something public changes: for feeds,
/// whose readers ask every few minutes whether there is anything new.
pub fn until_changed(response: &mut Response, at: Timestamp) -> Result<(), AppError> {
    let written = at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    response.headers_mut().insert(header::LAST_MODIFIED, HeaderValue::try_from(written).map_err(anyhow::Error::from)?);
    response.extensions_mut().insert(Timeless);
    Ok(())
}

/// Makes a stranger's page and keeps it for the next.
pub async fn answer(State(app): State<App>, request: Request, next: Next) -> Response {
    if !for_strangers(&request) {
        return next.run(request).await;
    }
    let locale = request.extensions().get::<Locale>().copied().unwrap_or_default();
    let path = locale.path(request.uri().path());
    let (minute, method, headers) = (minute(&app), request.method().clone(), request.headers().clone());
    if let Some(page) = app.held.find(&path, minute) {
        return page.respond(&method, &headers);
    }
    let version = app.held.version.load(Ordering::Acquire);
    match hold(&app, next.run(request).await, version, minute).await {
        Ok(page) => {
            app.held.keep(path, page.clone());
            page.respond(&method, &headers)
        }
        Err(response) => response,
    }
}

/// Above this many bytes the last tenth that could be saved costs whoever asks first seconds.
const LARGE: usize = 1 << 20;

/// A page to keep, or the response as it was if it is no whole page.
async fn hold(app: &App, response: Response, version: i64, minute: i64) -> Result<Arc<HeldPage>, Response> {
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
    Ok(Arc::new(HeldPage { version, minute, headers, plain, brotli, gzip }))
}

impl HeldPage {
    pub(super) fn is_of(&self, version: i64, minute: i64) -> bool {
        self.version == version && self.minute.is_none_or(|made| made == minute)
    }

    /// Whether the reader has it already. Only the tag says so: a page also changes with what stands round its content,
    /// as the summit's name and zone, which no time tells.
    fn is_known(&self, wanted: &HeaderMap) -> bool {
        let tags = wanted.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok()).unwrap_or_default();
        tags.split(',').any(|tag| self.headers.get(header::ETAG).is_some_and(|etag| tag.trim() == etag))
    }

    pub(super) fn respond(&self, method: &Method, wanted: &HeaderMap) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        if self.is_known(wanted) {
            response.headers_mut().remove(header::CONTENT_TYPE);
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        let (encoding, body) = best(wanted, &self.plain, &self.brotli, &self.gzip);
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if *method == Method::HEAD {
            response.headers_mut().insert(header::CONTENT_LENGTH, body.len().into());
        } else {
            *response.body_mut() = Body::from(body.clone());
        }
        response
    }
}
