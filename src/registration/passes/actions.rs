//! What organisers set up of passes.
use super::{Pass, store};
use crate::kit::{
    audit,
    db::Tx,
    error::{Failure, OnConstraint},
    page_cache,
};
use serde_json::json;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassRefusal {
    NameTaken,
}

pub async fn save(tx: &mut Tx, pass: &Pass) -> Result<(), Failure<PassRefusal>> {
    store::save(tx, pass).await.on_constraint("passes_name_en_key", PassRefusal::NameTaken)?;
    page_cache::bump_public_version(tx).await?;
    let details = json!({ "name": pass.name.en, "audience": pass.audience.value(), "pools": pass.pools });
    audit::record(tx, "pass.saved", Some(pass.pass_id.0), details).await?;
    Ok(())
}

/// What keeps a pass from being removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassUse {
    Registrations,
    Codes,
    Sessions,
}

/// Removes a pass with which nothing was made.
pub async fn remove(tx: &mut Tx, pass: &Pass) -> Result<(), Failure<PassUse>> {
    let uses = [
        ("registrations_pass_id_fkey", PassUse::Registrations),
        ("codes_pass_id_fkey", PassUse::Codes),
        ("session_passes_pass_id_fkey", PassUse::Sessions),
    ];
    let was = store::delete(tx, pass.pass_id).await.on_constraints(uses)?;
    page_cache::bump_public_version(tx).await?;
    audit::record_removal(tx, "pass.removed", Some(pass.pass_id.0), &was).await?;
    Ok(())
}
