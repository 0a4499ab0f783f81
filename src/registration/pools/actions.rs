//! What organisers set up of pools.
use super::{Pool, store};
use crate::{
    kit::{
        audit,
        db::Tx,
        error::{Failure, OnConstraint},
        jobs, page_cache,
    },
    registration::record::OfferPlaces,
};
use serde_json::json;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolRefusal {
    NameTaken,
    /// More places are held than the new capacity has.
    BelowHeld,
    /// It cannot become a quota: some pass would draw on quotas only.
    CountsEverybody,
}

/// Adds a pool or changes one. If its capacity has risen, those who wait are offered places.
pub async fn save(tx: &mut Tx, pool: &Pool) -> Result<(), Failure<PoolRefusal>> {
    let refusals = [("pools_name_en_key", PoolRefusal::NameTaken), ("pools_never_oversold", PoolRefusal::BelowHeld)];
    store::save(tx, pool).await.on_constraints(refusals)?;
    if pool.economy.is_some() && store::any_pass_of_quotas_alone(tx).await? {
        return Err(Failure::Refused(PoolRefusal::CountsEverybody));
    }
    page_cache::bump_public_version(tx).await?;
    let details = json!({ "name": pool.name.en, "capacity": pool.capacity });
    audit::record(tx, "pool.saved", Some(pool.pool_id.0), details).await?;
    jobs::enqueue_once(tx, &OfferPlaces {}).await?;
    Ok(())
}

/// What keeps a pool from being removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolUse {
    /// Passes draw on it.
    Passes,
    /// Registrations or codes are counted in it, or somebody waits for a place of it.
    Counted,
}

/// Removes a pool in which nothing is counted, with the history of how full it was.
pub async fn remove(tx: &mut Tx, pool: &Pool) -> Result<(), Failure<PoolUse>> {
    // Whoever claims a place of it meanwhile waits, and finds it gone.
    store::lock(tx, &[pool.pool_id]).await?;
    if store::is_counted_in(tx, pool.pool_id).await? {
        return Err(Failure::Refused(PoolUse::Counted));
    }
    let uses = [("pass_pools_pool_id_fkey", PoolUse::Passes), ("waiting_list_pool_id_fkey", PoolUse::Counted)];
    let was = store::delete(tx, pool.pool_id).await.on_constraints(uses)?;
    page_cache::bump_public_version(tx).await?;
    audit::record_removal(tx, "pool.removed", Some(pool.pool_id.0), &was).await?;
    Ok(())
}
