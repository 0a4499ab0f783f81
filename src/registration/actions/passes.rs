//! What organisers set up: passes, pools, codes.
use crate::{
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        held, jobs,
    },
    registration::{
        catalogue,
        jobs::OfferPlaces,
        model::{Code, CodeId, Pass, Pool},
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
    held::touch(tx).await?;
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
    held::touch(tx).await?;
    let details = json!({ "name": pool.name_en, "capacity": pool.capacity });
    audit::record(tx, "pool.saved", Some(pool.pool_id.0), details).await?;
    jobs::enqueue_once(tx, &OfferPlaces {}).await?;
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeRefusal {
    /// There is such a code already.
    Taken,
    /// There are not so many places left to reserve.
    NoPlaces,
}

/// Makes codes, all or none; those that reserve hold their places from now on.
pub async fn make_codes(tx: &mut Tx, app: &App, codes: &[Code]) -> Result<(), Failure<CodeRefusal>> {
    let catalogue = catalogue::within(tx, app).await?;
    for code in codes {
        let pass = code.pass.and_then(|id| catalogue.pass(id));
        let pools = if code.reserves { pass.map(|p| catalogue.reserves(p)).unwrap_or_default() } else { vec![] };
        let reserved = if code.reserves { code.uses } else { 0 };
        let refusals = [("codes_code_key", CodeRefusal::Taken), ("pools_never_oversold", CodeRefusal::NoPlaces)];
        store::codes::insert(tx, &Code { pools, reserved, ..code.clone() }).await.on_constraints(refusals)?;
        audit::record(tx, "code.made", Some(code.code_id.0), json!({ "label": code.label, "uses": code.uses })).await?;
    }
    Ok(())
}

/// Ends a code: nobody can use it any more, and what it held is free. Registrations that came with it stay.
pub async fn withdraw_code(tx: &mut Tx, id: CodeId) -> Result<(), AppError> {
    if store::codes::withdraw(tx, id).await? {
        audit::record(tx, "code.withdrawn", Some(id.0), json!({})).await?;
        jobs::enqueue_once(tx, &OfferPlaces {}).await?;
    }
    Ok(())
}
