//! What organisers do with codes.
use crate::{
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        jobs,
    },
    registration::{
        codes::{NewCode, store},
        ids::{CodeId, PoolId},
        passes::catalogue::{self, Catalogue},
        pools::{self, Pool},
        record::OfferPlaces,
    },
};
use serde_json::json;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRefusal {
    /// There is such a code already.
    Taken,
    /// There are not so many places left to reserve, only these.
    NoPlaces { free: i32 },
}

/// The pools that the code reserves in.
fn pools_of(catalogue: &Catalogue, code: &NewCode) -> Vec<PoolId> {
    let pass = code.pass.filter(|_| code.reserves).and_then(|id| catalogue.pass(id));
    pass.map(|p| catalogue.reserves(p)).unwrap_or_default()
}

/// What is free in the first pool that has fewer places than the codes together reserve in it.
pub fn lacking(catalogue: &Catalogue, codes: &[NewCode], pools: &[Pool]) -> Option<i32> {
    let mut asked: BTreeMap<PoolId, i64> = BTreeMap::new();
    for code in codes {
        for pool in pools_of(catalogue, code) {
            *asked.entry(pool).or_default() += i64::from(code.uses);
        }
    }
    pools.iter().find(|p| asked.get(&p.pool_id).is_some_and(|n| *n > i64::from(p.free))).map(|p| p.free)
}

/// Makes codes, all or none; those that reserve hold their places from now on.
pub async fn make(tx: &mut Tx, app: &App, codes: &[NewCode]) -> Result<Vec<CodeId>, Failure<CodeRefusal>> {
    let catalogue = catalogue::within(tx, app).await?;
    let mut drawn: Vec<PoolId> = codes.iter().flat_map(|c| pools_of(&catalogue, c)).collect();
    drawn.sort_unstable();
    drawn.dedup();
    // Locked before they are counted, so that what is free now is free when the codes hold it.
    let pools = pools::lock(tx, &drawn).await?;
    if let Some(free) = lacking(&catalogue, codes, &pools) {
        return Err(Failure::Refused(CodeRefusal::NoPlaces { free }));
    }
    let made = store::insert(tx, codes, |c| pools_of(&catalogue, c)).await;
    let ids = made.on_constraint("codes_code_key", CodeRefusal::Taken)?;
    match (&*ids, codes) {
        ([id], [code]) => audit::record(tx, "code.made", Some(id.0), json!({ "label": code.label, "uses": code.uses })).await?,
        ([first, .., last], [code, ..]) => {
            let details = json!({ "codes": codes.len(), "label": code.label, "first": first, "last": last });
            audit::record(tx, "code.batch_made", None, details).await?;
        }
        _ => {}
    }
    Ok(ids)
}

/// Ends a code: nobody can use it any more, and the places that it reserved are free. Registrations made with it stay.
pub async fn withdraw(tx: &mut Tx, id: CodeId) -> Result<(), AppError> {
    if store::withdraw(tx, id).await? {
        audit::record(tx, "code.withdrawn", Some(id.0), json!({})).await?;
        jobs::enqueue_once(tx, &OfferPlaces {}).await?;
    }
    Ok(())
}
