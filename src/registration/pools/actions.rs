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
