//! What this server knows of the current version: whose site it is, and the pages made so far.
use super::cached_page::CachedPage;
use crate::kit::site_identity::SiteIdentity;
use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};

/// The site's identity and the pages of the current version.
#[derive(Default)]
pub struct PageCache {
    version: AtomicI64,
    identity: RwLock<Arc<SiteIdentity>>,
    /// By the path that is asked for, its language's prefix included.
    pages: RwLock<HashMap<String, Arc<CachedPage>>>,
}

/// More pages than this are not kept, since anybody can ask for many addresses.
const PAGES: usize = 4_000;

impl PageCache {
    /// The version of what is public that this server knows.
    pub fn version(&self) -> i64 {
        self.version.load(Ordering::Acquire)
    }

    pub fn identity(&self) -> Arc<SiteIdentity> {
        self.identity.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Moves on to another version; pages of earlier ones are no longer found.
    pub(super) fn advance(&self, version: i64, identity: SiteIdentity) {
        *self.identity.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(identity);
        self.version.store(version, Ordering::Release);
    }

    pub(super) fn find(&self, path: &str, minute: i64) -> Option<Arc<CachedPage>> {
        let version = self.version();
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(path).filter(|p| p.is_of(version, minute)).cloned()
    }

    pub(super) fn insert(&self, path: String, page: Arc<CachedPage>) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= PAGES {
            pages.clear();
        }
        pages.insert(path, page);
    }
}
