//! What every handler and job can reach.
use super::{
    assets::Assets, clock::Clock, config::Settings, db::Db, held::Held, mail::Mailer, password::Hasher, shared::Shared, text::Words,
    token::Key,
};
use std::sync::{Arc, atomic::AtomicBool};
use tokio::sync::Semaphore;

#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub settings: Arc<Settings>,
    pub clock: Clock,
    pub words: Arc<Words>,
    pub assets: Arc<Assets>,
    pub key: Arc<Key>,
    pub hasher: Arc<Hasher>,
    pub mailer: Mailer,
    pub held: Arc<Held>,
    /// What slices keep for the whole process.
    pub shared: Shared,
    /// Places for requests that are being answered.
    pub in_flight: Arc<Semaphore>,
    /// Off once the server is to stop: no new work is sent here.
    pub ready: Arc<AtomicBool>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}
