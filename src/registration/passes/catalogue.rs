//! What can be registered for: the summit's window, the passes, the economies and their quotas. It changes seldom and
//! every request for the form needs it, so each server keeps a copy until the public version changes.
use super::{Pass, store};
use crate::{
    event::{self, Economy, EconomyId, Summit},
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
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

/// The process' copy.
#[derive(Default)]
struct Shelf(RwLock<Option<Arc<Catalogue>>>);

impl Shelf {
    fn at(&self, version: i64) -> Option<Arc<Catalogue>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone().filter(|c| c.version == version)
    }
}

impl Catalogue {
    pub fn pass(&self, id: PassId) -> Option<&Pass> {
        self.passes.iter().find(|p| p.pass_id == id)
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

/// The catalogue as this server knows it, which a notification or five seconds keep current.
pub async fn current(app: &App) -> Result<Arc<Catalogue>, AppError> {
    if let Some(kept) = app.singletons.get::<Shelf>().at(app.page_cache.version()) {
        return Ok(kept);
    }
    app.db.read(Actor::Nobody, async |tx| within(tx, app).await).await
}

/// The catalogue as the database has it in this transaction, by which claims are decided.
pub async fn within(tx: &mut Tx, app: &App) -> Result<Arc<Catalogue>, AppError> {
    let version = sqlx::query_scalar!("select version from public_version").fetch_one(&mut *tx.conn).await?;
    let shelf = app.singletons.get::<Shelf>();
    if let Some(kept) = shelf.at(version) {
        return Ok(kept);
    }
    let summit = event::summit(tx).await?;
    let quotas = pools::list(tx).await?.into_iter().filter_map(|p| Some((p.pool_id, p.economy?))).collect();
    let (economies, passes) = (event::list_economies(tx).await?, store::list(tx).await?);
    let catalogue = Arc::new(Catalogue { version, summit, economies, passes, quotas });
    *shelf.0.write().unwrap_or_else(PoisonError::into_inner) = Some(catalogue.clone());
    Ok(catalogue)
}
