//! What this server knows of the current version: whose site it is, and the pages made so far.
use super::cached_page::CachedPage;
use crate::kit::site_identity::SiteIdentity;
use quick_cache::{
    OptionsBuilder, Weighter,
    sync::{Cache, DefaultLifecycle},
};
use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, DefaultHasher},
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};
use tokio::sync::watch;

/// The site's identity and the pages of the current version.
pub struct PageCache {
    version: AtomicI64,
    identity: RwLock<Arc<SiteIdentity>>,
    /// By the path that is asked for, its language's prefix included.
    pages: Cache<String, Arc<CachedPage>, Bytes, BuildHasherDefault<DefaultHasher>>,
    /// By path, what ends when the page that somebody is making is done.
    in_the_making: Mutex<HashMap<String, watch::Receiver<()>>>,
}

/// A request whose page is not in the cache: the first makes it, the others wait for that one.
pub(super) enum Missed<'a> {
    Make(Making<'a>),
    Wait(watch::Receiver<()>),
}

/// Held by the one who makes a page, until it is in the cache or nothing came of it.
pub(super) struct Making<'a> {
    cache: &'a PageCache,
    path: String,
    _done: watch::Sender<()>,
}

impl Drop for Making<'_> {
    fn drop(&mut self) {
        self.cache.in_the_making.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.path);
    }
}

/// At most so many bytes of pages: a programme of 18,000 sessions fills a fourth with its feeds. Beyond, those that are
/// read least are let go.
const MOST: u64 = 96 << 20;

/// What a page takes of the memory.
#[derive(Clone)]
struct Bytes;

impl Weighter<String, Arc<CachedPage>> for Bytes {
    fn weight(&self, path: &String, page: &Arc<CachedPage>) -> u64 {
        (path.len() + page.bytes()) as u64
    }
}

impl Default for PageCache {
    fn default() -> Self {
        // One shard: of several, each would keep only pages that are small enough for its share of the bytes. Readers
        // share its lock.
        let options = OptionsBuilder::new().shards(1).estimated_items_capacity(4_000).weight_capacity(MOST).build();
        let options = options.expect("all that has no default is set");
        Self {
            version: AtomicI64::default(),
            identity: RwLock::default(),
            pages: Cache::with_options(options, Bytes, BuildHasherDefault::default(), DefaultLifecycle::default()),
            in_the_making: Mutex::default(),
        }
    }
}

impl PageCache {
    /// The version of what is public that this server knows.
    pub fn version(&self) -> i64 {
        self.version.load(Ordering::Acquire)
    }

    pub fn identity(&self) -> Arc<SiteIdentity> {
        self.identity.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What all pages take of the memory.
    pub fn bytes(&self) -> u64 {
        self.pages.weight()
    }

    /// Moves on to another version; pages of earlier ones are let go.
    pub(super) fn advance(&self, version: i64, identity: SiteIdentity) {
        *self.identity.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(identity);
        self.version.store(version, Ordering::Release);
        self.pages.retain(|_, page| page.version == version);
    }

    pub(super) fn find(&self, path: &str, minute: i64) -> Option<Arc<CachedPage>> {
        self.pages.get(path).filter(|page| page.is_of(self.version(), minute))
    }

    pub(super) fn missed(&self, path: &str) -> Missed<'_> {
        let mut all = self.in_the_making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(done) = all.get(path) {
            return Missed::Wait(done.clone());
        }
        let (sender, receiver) = watch::channel(());
        all.insert(path.to_owned(), receiver);
        Missed::Make(Making { cache: self, path: path.to_owned(), _done: sender })
    }

    /// Keeps a page, if it is one of the current version.
    pub(super) fn insert(&self, path: &str, page: Arc<CachedPage>) {
        let version = page.version;
        self.pages.insert(path.to_owned(), page);
        // The version may have risen since the page was made, and `advance` may have been here already.
        if version != self.version() {
            self.pages.remove(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderMap;

    fn page(version: i64, minute: Option<i64>, bytes: usize) -> Arc<CachedPage> {
        let body = axum::body::Bytes::from(vec![0; bytes]);
        Arc::new(CachedPage { version, minute, headers: HeaderMap::new(), length: 0, brotli: body, gzip: axum::body::Bytes::new() })
    }

    #[test]
    fn pages_of_another_version_are_let_go() {
        let cache = PageCache::default();
        cache.advance(1, SiteIdentity::default());
        cache.insert("/a", page(1, None, 10));
        cache.insert("/a", page(1, None, 20));
        assert_eq!((cache.len(), cache.find("/a", 8).is_some()), (1, true));
        cache.advance(2, SiteIdentity::default());
        assert_eq!((cache.bytes(), cache.find("/a", 8).is_some()), (0, false));
        cache.insert("/a", page(1, None, 20));
        assert_eq!((cache.bytes(), cache.len()), (0, 0), "it was made before the version rose");
    }

    #[test]
    fn a_page_that_depends_on_the_time_is_found_within_its_minute() {
        let cache = PageCache::default();
        cache.insert("/", page(0, Some(7), 10));
        assert!(cache.find("/", 7).is_some() && cache.find("/", 8).is_none());
    }

    #[test]
    fn pages_take_so_many_bytes_and_what_is_read_stays() {
        let cache = PageCache::default();
        cache.insert("/", page(0, None, 100_000));
        cache.insert("/feed", page(0, None, usize::try_from(MOST / 4).expect("a size")));
        for n in 0..20_000 {
            assert!(cache.find("/", 1).is_some() && cache.find("/feed", 1).is_some(), "let go after {n} others");
            cache.insert(&format!("/{n}"), page(0, None, 20_000));
            assert!(cache.bytes() <= MOST);
        }
        assert!(cache.len() > 1_000, "{} pages are kept", cache.len());
    }

    #[test]
    fn empty_pages_take_memory_too() {
        assert!(Bytes.weight(&String::new(), &page(0, None, 0)) > 100);
    }

    #[tokio::test]
    async fn one_makes_a_page_and_the_others_wait() {
        let cache = PageCache::default();
        let Missed::Make(making) = cache.missed("/a") else { panic!("nobody makes it yet") };
        assert!(matches!(cache.missed("/b"), Missed::Make(_)), "another page waits for nobody");
        let Missed::Wait(mut done) = cache.missed("/a") else { panic!("it is made twice") };
        drop(making);
        assert!(done.changed().await.is_err());
        assert!(matches!(cache.missed("/a"), Missed::Make(_)));
    }
}
