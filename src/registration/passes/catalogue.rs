//! What can be registered for: the summit's window, the passes, the economies and their quotas. It changes seldom and
//! every request for the form needs it, so each server keeps a copy until the public version changes.
use super::{Pass, store};
use crate::{
    event::{self, Economy, EconomyId, Summit},
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
        page::Page,
        page_cache,
    },
    registration::{
        ids::{PassId, PoolId},
        pools,
    },
};
use std::sync::{Arc, PoisonError, RwLock};

pub struct Catalogue {
    /// The public version that it was read at.
    version: i64,
    pub summit: Summit,
    pub economies: Vec<Economy>,
    pub passes: Vec<Pass>,
    /// Each pool that is an economy's quota, with that economy.
    quotas: Vec<(PoolId, EconomyId)>,
}

/// The process' copy. Unlike the agenda's `CachedRelease` it is good for one public version only, and a claim may read it
/// in its own transaction: the two have nothing in common but the lock.
#[derive(Default)]
struct CachedCatalogue(RwLock<Option<Arc<Catalogue>>>);

impl CachedCatalogue {
    fn at(&self, version: i64) -> Option<Arc<Catalogue>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone().filter(|c| c.version == version)
    }
}

impl Catalogue {
    pub fn pass(&self, id: PassId) -> Option<&Pass> {
        self.passes.iter().find(|p| p.pass_id == id)
    }

    /// The name of a pass in the page's language; empty for none.
    pub fn pass_name(&self, page: &Page, pass: Option<PassId>) -> String {
        pass.and_then(|id| self.pass(id)).map(|pass| pass.name.of(page).to_owned()).unwrap_or_default()
    }

    /// The pools that such a registration draws on: the pass' own, and of the quotas only its economy's.
    pub fn draws(&self, pass: &Pass, economy: EconomyId) -> Vec<PoolId> {
        let foreign = |pool: &PoolId| self.quotas.iter().any(|(p, of)| p == pool && *of != economy);
        pass.pools.iter().filter(|p| !foreign(p)).copied().collect()
    }

    /// The pools that a code for the pass reserves in: whoever uses it, from whatever economy, draws on them.
    pub fn reserves(&self, pass: &Pass) -> Vec<PoolId> {
        pass.pools.iter().filter(|pool| !self.quotas.iter().any(|(p, _)| p == *pool)).copied().collect()
    }
}

/// The catalogue as this server knows it; a change on another server is known here after five seconds at most.
pub async fn current(app: &App) -> Result<Arc<Catalogue>, AppError> {
    if let Some(kept) = app.singletons.get::<CachedCatalogue>().at(app.page_cache.version()) {
        return Ok(kept);
    }
    app.db.read(Actor::System("registration_catalogue"), async |tx| within(tx, app).await).await
}

/// The catalogue as the database has it in this transaction; claims are decided by it.
pub async fn within(tx: &mut Tx, app: &App) -> Result<Arc<Catalogue>, AppError> {
    let version = page_cache::public_version(tx).await?;
    let cached = app.singletons.get::<CachedCatalogue>();
    if let Some(kept) = cached.at(version) {
        return Ok(kept);
    }
    let summit = event::summit(tx).await?;
    let quotas = pools::list(tx).await?.into_iter().filter_map(|p| Some((p.pool_id, p.economy?))).collect();
    let (economies, passes) = (event::list_economies(tx).await?, store::list(tx).await?);
    let catalogue = Arc::new(Catalogue { version, summit, economies, passes, quotas });
    *cached.0.write().unwrap_or_else(PoisonError::into_inner) = Some(catalogue.clone());
    Ok(catalogue)
}
