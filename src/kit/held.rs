//! Public pages from memory: rendered once per version, compressed once, the same for every stranger.
//! The version stands in the database; a notification says it has risen, and polling makes sure.
use super::{
    app::App,
    db::{self, Actor, Tx},
    error::AppError,
    locale::Locale,
};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono_tz::Tz;
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    io::Write,
    pin::Pin,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

/// What stands round every page, in both languages: who invites, where and when.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    pub zone: Tz,
    pub en: FrameText,
    pub ur: FrameText,
}

#[derive(Clone, Debug, Default)]
pub struct FrameText {
    pub name: String,
    pub short_name: String,
    /// City and days, under the name.
    pub line: String,
    /// Who invites, in the footer.
    pub about: String,
    pub contact: String,
}

impl Frame {
    pub fn text(&self, locale: Locale) -> &FrameText {
        match locale {
            Locale::En => &self.en,
            Locale::Ur => &self.ur,
        }
    }

    pub fn name(&self, locale: Locale) -> &str {
        &self.text(locale).name
    }
}

/// How the frame is read from the database; given by the crate's root, since this module knows no events.
pub type LoadFrame = for<'a> fn(&'a App, &'a mut Tx) -> Pin<Box<dyn Future<Output = Result<Frame, AppError>> + Send + 'a>>;

/// The frame and the pages held for the current version.
pub struct Held {
    version: AtomicI64,
    frame: RwLock<Arc<Frame>>,
    pages: RwLock<HashMap<(Locale, String), Arc<HeldPage>>>,
    load: LoadFrame,
}

struct HeldPage {
    version: i64,
    minute: i64,
    etag: HeaderValue,
    kind: HeaderValue,
    plain: Bytes,
    brotli: Bytes,
    gzip: Bytes,
}

/// More pages than this are not held: the oldest way to fill a memory is to ask for many addresses.
const PAGES: usize = 4_000;

impl Held {
    pub fn new(load: LoadFrame) -> Self {
        Self { version: AtomicI64::new(0), frame: RwLock::default(), pages: RwLock::default(), load }
    }

    pub fn frame(&self) -> Arc<Frame> {
        self.frame.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn find(&self, key: &(Locale, String), minute: i64) -> Option<Arc<HeldPage>> {
        let version = self.version.load(Ordering::Acquire);
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(key).filter(|p| p.version == version && p.minute == minute).cloned()
    }

    fn keep(&self, key: (Locale, String), page: Arc<HeldPage>) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= PAGES {
            pages.clear();
        }
        pages.insert(key, page);
    }
}

/// Says in this transaction that public pages have changed.
pub async fn touch(tx: &mut Tx) -> sqlx::Result<()> {
    sqlx::query!("select touch_public()").execute(&mut *tx.conn).await.map(|_| ())
}

/// Brings this server to the database's version. Called by the listener, and by a handler that has just changed
/// something and wants to see it.
pub async fn refresh(app: &App) -> Result<(), AppError> {
    app.db
        .read(Actor::Nobody, async |tx| {
            let version = sqlx::query_scalar!("select version from public_version").fetch_one(&mut *tx.conn).await?;
            if version != app.held.version.load(Ordering::Acquire) {
                let frame = (app.held.load)(app, tx).await?;
                *app.held.frame.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(frame);
                app.held.version.store(version, Ordering::Release);
            }
            Ok(())
        })
        .await
}

/// How often the version is read even if nothing is heard.
const EVERY: Duration = Duration::from_secs(5);

/// Keeps this server's version current: by notification, and every five seconds in any case.
pub async fn follow(app: App, url: String) {
    let mut listener = None;
    loop {
        if listener.is_none() {
            listener = listen(&url).await.ok();
        }
        if let Err(error) = refresh(&app).await {
            tracing::warn!(?error, "the public version could not be read");
        }
        let heard = if let Some(l) = &mut listener {
            tokio::time::timeout(EVERY, l.recv()).await.map_or(true, |r| r.is_ok())
        } else {
            tokio::time::sleep(EVERY).await;
            false
        };
        if !heard {
            listener = None;
        }
    }
}

async fn listen(url: &str) -> anyhow::Result<sqlx::postgres::PgListener> {
    let mut listener = sqlx::postgres::PgListener::connect_with(&db::queue_pool(url)?).await?;
    listener.listen("summit_public").await?;
    Ok(listener)
}

/// Answers a stranger's GET from memory. Whoever brings a cookie gets a page made for them.
pub async fn answer(State(app): State<App>, request: Request, next: Next) -> Response {
    let plain_get = matches!(*request.method(), Method::GET | Method::HEAD);
    let known =
        request.headers().get_all(header::COOKIE).iter().any(|c| c.to_str().is_ok_and(|c| c.contains("sid=") || c.contains("notice=")));
    if !plain_get || known || request.uri().query().is_some() {
        return next.run(request).await;
    }
    let locale = request.extensions().get::<Locale>().copied().unwrap_or_default();
    let key = (locale, request.uri().path().to_owned());
    // What a page says of the time, as "open now", is never older than a minute.
    let minute = app.clock.now().timestamp() / 60;
    let headers = request.headers().clone();
    if let Some(page) = app.held.find(&key, minute) {
        return page.respond(&headers);
    }
    let version = app.held.version.load(Ordering::Acquire);
    match hold(next.run(request).await, version, minute).await {
        Ok(page) => {
            app.held.keep(key, page.clone());
            page.respond(&headers)
        }
        Err(response) => response,
    }
}

/// A page to keep, or the response as it was if it is no whole page.
async fn hold(response: Response, version: i64, minute: i64) -> Result<Arc<HeldPage>, Response> {
    if response.status() != StatusCode::OK {
        return Err(response);
    }
    let kind = response.headers().get(header::CONTENT_TYPE).cloned().unwrap_or(HeaderValue::from_static("text/html; charset=utf-8"));
    let broken = |_| AppError::Internal(anyhow::anyhow!("a page ended early")).into_response();
    let plain = response.into_body().collect().await.map_err(broken)?.to_bytes();
    let source = plain.clone();
    let packed = tokio::task::spawn_blocking(move || (brotli_of(&source, 9), gzip_of(&source))).await;
    let (brotli, gzip) = packed.map_err(|e| AppError::Internal(e.into()).into_response())?;
    let digest = Sha256::digest(&plain);
    let etag = format!("W/\"{}\"", hex(&digest[..12]));
    let etag = HeaderValue::try_from(etag).map_err(|e| AppError::Internal(e.into()).into_response())?;
    Ok(Arc::new(HeldPage { version, minute, etag, kind, plain, brotli, gzip }))
}

impl HeldPage {
    fn respond(&self, wanted: &HeaderMap) -> Response {
        let mut headers = HeaderMap::with_capacity(8);
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        if wanted.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok()).is_some_and(|v| v.split(',').any(|t| t.trim() == self.etag)) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(header::CONTENT_TYPE, self.kind.clone());
        let (encoding, body) = best(wanted, &self.plain, &self.brotli, &self.gzip);
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        (headers, Body::from(body.clone())).into_response()
    }
}

/// The smallest form that the reader takes.
pub fn best<'a>(wanted: &HeaderMap, plain: &'a Bytes, brotli: &'a Bytes, gzip: &'a Bytes) -> (Option<&'static str>, &'a Bytes) {
    let takes = |coding: &str| {
        let all = wanted.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(','));
        all.map(str::trim).any(|part| part.split(';').next() == Some(coding) && !part.ends_with(";q=0"))
    };
    if takes("br") {
        (Some("br"), brotli)
    } else if takes("gzip") {
        (Some("gzip"), gzip)
    } else {
        (None, plain)
    }
}

pub fn brotli_of(source: &[u8], quality: i32) -> Bytes {
    let mut out = vec![];
    let params = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
    let mut reader = source;
    match brotli::BrotliCompress(&mut reader, &mut out, &params) {
        Ok(_) => out.into(),
        Err(_) => Bytes::new(),
    }
}

pub fn gzip_of(source: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(vec![], flate2::Compression::default());
    encoder.write_all(source).and_then(|()| encoder.finish()).unwrap_or_default().into()
}

pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}
