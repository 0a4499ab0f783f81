//! What organisers set up: passes and pools.
use crate::{
    kit::{
        audit,
        db::Tx,
        error::{Failure, OnConstraint},
        jobs, page_cache,
    },
    registration::{
        jobs::OfferPlaces,
        model::{Pass, Pool},
        store,
    },
};
use serde_json::json;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassRefusal {
    NameTaken,
}

pub async fn save_pass(tx: &mut Tx, pass: &Pass) -> Result<(), Failure<PassRefusal>> {
    store::passes::save(tx, pass).await.on_constraint("passes_name_en_key", PassRefusal::NameTaken)?;
    page_cache::bump_public_version(tx).await?;
    let details = json!({ "name": pass.name_en, "audience": pass.audience.value(), "pools": pass.pools });
    audit::record(tx, "pass.saved", Some(pass.pass_id.0), details).await?;
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolRefusal {
    NameTaken,
    /// More places are held than the new capacity has.
    BelowHeld,
    /// A pass draws on it and on nothing else that counts everybody.
    CountsEverybody,
}

/// Adds a pool or changes one; where its capacity rises, those who wait are next.
pub async fn save_pool(tx: &mut Tx, pool: &Pool) -> Result<(), Failure<PoolRefusal>> {
    let refusals = [("pools_name_en_key", PoolRefusal::NameTaken), ("pools_never_oversold", PoolRefusal::BelowHeld)];
    store::pools::save(tx, pool).await.on_constraints(refusals)?;
    if pool.economy.is_some() && store::passes::any_of_quotas_alone(tx).await? {
        return Err(Failure::Refused(PoolRefusal::CountsEverybody));
    }
    page_cache::bump_public_version(tx).await?;
    let details = json!({ "name": pool.name_en, "capacity": pool.capacity });
    audit::record(tx, "pool.saved", Some(pool.pool_id.0), details).await?;
    jobs::enqueue_once(tx, &OfferPlaces {}).await?;
    Ok(())
}
