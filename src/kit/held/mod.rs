//! Public pages from memory: rendered once per version, compressed once, the same for every stranger.
//! The version stands in the database; a notification says it has risen, and polling makes sure.
mod front;
mod pack;
mod pages;

pub use front::Front;
pub use pack::{best, brotli_of, gzip_of, hex};
pub use pages::{answer, until_changed};

use super::{
    app::App,
    db::{self, Actor, Tx},
    error::AppError,
    locale::Locale,
};
use chrono_tz::Tz;
use pages::HeldPage;
use std::{
    collections::HashMap,
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
    /// By the path that is asked for, its language's prefix included.
    pages: RwLock<HashMap<String, Arc<HeldPage>>>,
    load: LoadFrame,
}

/// More pages than this are not held: the oldest way to fill a memory is to ask for many addresses.
const PAGES: usize = 4_000;

impl Held {
    pub fn new(load: LoadFrame) -> Self {
        Self { version: AtomicI64::new(0), frame: RwLock::default(), pages: RwLock::default(), load }
    }

    /// The version of what is public that this server knows.
    pub fn version(&self) -> i64 {
        self.version.load(Ordering::Acquire)
    }

    pub fn frame(&self) -> Arc<Frame> {
        self.frame.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn find(&self, path: &str, minute: i64) -> Option<Arc<HeldPage>> {
        let version = self.version();
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(path).filter(|p| p.is_of(version, minute)).cloned()
    }

    fn keep(&self, path: String, page: Arc<HeldPage>) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= PAGES {
            pages.clear();
        }
        pages.insert(path, page);
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
