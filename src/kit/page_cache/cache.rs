//! What this server knows of the current version: whose site it is, and the pages made so far.
use super::cached_page::CachedPage;
use crate::kit::site_identity::SiteIdentity;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};
use tokio::sync::watch;

/// The site's identity and the pages of the current version.
#[derive(Default)]
pub struct PageCache {
    version: AtomicI64,
    identity: RwLock<Arc<SiteIdentity>>,
    /// By the path that is asked for, its language's prefix included.
    pages: RwLock<Pages>,
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

#[derive(Default)]
struct Pages {
    by_path: HashMap<String, Arc<CachedPage>>,
    bytes: usize,
}

impl Pages {
    fn insert(&mut self, path: String, page: Arc<CachedPage>) {
        self.bytes += page.bytes();
        if let Some(before) = self.by_path.insert(path, page) {
            self.bytes -= before.bytes();
        }
    }

    fn retain(&mut self, is_wanted: impl Fn(&CachedPage) -> bool) {
        self.by_path.retain(|_, page| is_wanted(page));
        self.bytes = self.by_path.values().map(|page| page.bytes()).sum();
    }

    fn has_room_for(&self, page: &CachedPage) -> bool {
        self.by_path.len() < PAGES && self.bytes + page.bytes() <= BYTES
    }
}

/// More pages than this are not kept, since anybody can ask for many addresses.
const PAGES: usize = 4_000;
/// Nor more than so many bytes of them: a programme of 18,000 sessions fills a fourth with its feeds.
const BYTES: usize = 96 << 20;

impl PageCache {
    /// The version of what is public that this server knows.
    pub fn version(&self) -> i64 {
        self.version.load(Ordering::Acquire)
    }

    pub fn identity(&self) -> Arc<SiteIdentity> {
        self.identity.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How much the bodies of all pages in the cache take.
    pub fn bytes(&self) -> usize {
        self.pages.read().unwrap_or_else(PoisonError::into_inner).bytes
    }

    /// Moves on to another version; pages of earlier ones are let go.
    pub(super) fn advance(&self, version: i64, identity: SiteIdentity) {
        *self.identity.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(identity);
        self.version.store(version, Ordering::Release);
        self.pages.write().unwrap_or_else(PoisonError::into_inner).retain(|page| page.version == version);
    }

    pub(super) fn find(&self, path: &str, minute: i64) -> Option<Arc<CachedPage>> {
        let version = self.version();
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.by_path.get(path).filter(|p| p.is_of(version, minute)).cloned()
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

    /// Keeps a page that was made in `minute`, if it is still one of the current version.
    pub(super) fn insert(&self, path: String, page: Arc<CachedPage>, minute: i64) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        // Read under the lock, so that none comes in behind `advance`.
        let version = self.version();
        if page.version != version {
            return;
        }
        if !pages.has_room_for(&page) {
            pages.retain(|page| page.is_of(version, minute));
        }
        if !pages.has_room_for(&page) {
            pages.retain(|_| false);
        }
        pages.insert(path, page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{body::Bytes, http::HeaderMap};

    fn page(version: i64, minute: Option<i64>, bytes: usize) -> Arc<CachedPage> {
        let body = Bytes::from(vec![0; bytes]);
        Arc::new(CachedPage { version, minute, headers: HeaderMap::new(), length: 0, brotli: body, gzip: Bytes::new() })
    }

    fn paths(cache: &PageCache) -> Vec<String> {
        let mut paths: Vec<_> = cache.pages.read().expect("the pages").by_path.keys().cloned().collect();
        paths.sort();
        paths
    }

    #[test]
    fn pages_of_another_version_are_let_go() {
        let cache = PageCache::default();
        cache.advance(1, SiteIdentity::default());
        cache.insert("/a".into(), page(1, None, 10), 7);
        cache.insert("/a".into(), page(1, None, 20), 7);
        assert_eq!((cache.bytes(), cache.find("/a", 8).is_some()), (20, true));
        cache.advance(2, SiteIdentity::default());
        assert_eq!((cache.bytes(), cache.find("/a", 8).is_some()), (0, false));
        cache.insert("/a".into(), page(1, None, 20), 7);
        assert_eq!(cache.bytes(), 0, "it was made before the version rose");
    }

    #[test]
    fn what_can_no_longer_be_found_makes_room_first() {
        let cache = PageCache::default();
        cache.insert("/feed".into(), page(0, None, BYTES / 2), 1);
        cache.insert("/old".into(), page(0, Some(1), BYTES / 2), 1);
        cache.insert("/new".into(), page(0, Some(2), 1), 2);
        assert_eq!((paths(&cache), cache.bytes()), (vec!["/feed".to_owned(), "/new".to_owned()], BYTES / 2 + 1));
        cache.insert("/large".into(), page(0, None, BYTES / 2), 2);
        assert_eq!(paths(&cache), ["/large"]);
        for n in 0..PAGES {
            cache.insert(n.to_string(), page(0, None, 0), 2);
        }
        assert!(paths(&cache).len() <= PAGES);
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
