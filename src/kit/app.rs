//! What every handler and job can reach.
use super::{
    assets::Assets,
    clock::Clock,
    config::Settings,
    db::Db,
    db::Tx,
    error::AppError,
    ids::PersonId,
    known_form::KnownForms,
    mail::Mailer,
    missing_days::FindMissingDays,
    navigation::{OwnDoor, Wing},
    page::Page,
    page_cache::PageCache,
    page_part::PagePart,
    password::Hasher,
    singletons::Singletons,
    site_identity::SiteIdentity,
    sitemap::PublicPage,
    text::Words,
    token::Key,
    viewer::Viewer,
};
use axum::http::HeaderMap;
use std::{
    ops::Deref,
    pin::Pin,
    sync::{Arc, atomic::AtomicBool},
};
use tokio::sync::Semaphore;

/// How the site's identity is read from the database; given by `server`, since the kit knows no events.
pub type LoadIdentity = for<'a> fn(&'a App, &'a mut Tx) -> Pin<Box<dyn Future<Output = Result<SiteIdentity, AppError>> + Send + 'a>>;

/// How it is found out who looks at a page, by the cookies of their request; nobody where that cannot be told. Given by
/// `server`, since the kit knows no sign-in.
pub type FindViewer = for<'a> fn(&'a App, &'a HeaderMap) -> Pin<Box<dyn Future<Output = Option<Viewer>> + Send + 'a>>;

/// How a slice lists its pages for search engines. Their order stays the same while nothing changes.
pub type ListPages = for<'a> fn(&'a App) -> Pin<Box<dyn Future<Output = Result<Vec<PublicPage>, AppError>> + Send + 'a>>;
/// Where somebody has something of their own.
pub type FindOwnDoors = for<'a> fn(&'a App, PersonId) -> Pin<Box<dyn Future<Output = Result<Vec<OwnDoor>, AppError>> + Send + 'a>>;

/// How a slice makes its part of a page of another; none while it has nothing to say.
pub type GivePart = for<'a> fn(&'a App, &'a Page) -> Pin<Box<dyn Future<Output = Result<Option<PagePart>, AppError>> + Send + 'a>>;

/// Where such a part stands, as the page that shows it calls the place, and who makes it.
#[derive(Clone, Copy)]
pub struct GivenPart {
    pub place: &'static str,
    pub give: GivePart,
}

/// Cloned with every request and every layer of it, so it is one pointer.
#[derive(Clone)]
pub struct App(Arc<Parts>);

pub struct Parts {
    pub db: Db,
    pub settings: Arc<Settings>,
    pub clock: Clock,
    pub words: Arc<Words>,
    pub assets: Arc<Assets>,
    pub key: Arc<Key>,
    pub hasher: Arc<Hasher>,
    pub mailer: Mailer,
    pub page_cache: Arc<PageCache>,
    pub load_identity: LoadIdentity,
    pub find_viewer: FindViewer,
    pub find_missing_days: FindMissingDays,
    /// Every slice's pages for search engines, in the order of the sitemap.
    pub sitemap: &'static [ListPages],
    /// What people have beside their account and their registration, slice by slice.
    pub own_doors: &'static [FindOwnDoors],
    /// What slices say on pages of others, slice by slice.
    pub page_parts: &'static [&'static [GivenPart]],
    /// The organisers' area, for its menu.
    pub wings: &'static [Wing],
    /// The forms that people fill in at length.
    pub forms: KnownForms,
    /// What slices keep for the whole process.
    pub singletons: Singletons,
    /// Places for requests that are being answered.
    pub in_flight: Arc<Semaphore>,
    /// Off once the server is to stop: no new work is sent here.
    pub ready: Arc<AtomicBool>,
}

impl App {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// What somebody has beside their account and their registration.
    pub async fn own_doors_of(&self, person: PersonId) -> Result<Vec<OwnDoor>, AppError> {
        let mut doors = vec![];
        for find in self.own_doors {
            doors.extend(find(self, person).await?);
        }
        Ok(doors)
    }

    /// What other slices say at that place of a page.
    pub async fn parts_at(&self, page: &Page, place: &str) -> Result<Vec<PagePart>, AppError> {
        let mut parts = vec![];
        for slice in self.page_parts {
            for given in *slice {
                if given.place == place {
                    parts.extend((given.give)(self, page).await?);
                }
            }
        }
        Ok(parts)
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}
