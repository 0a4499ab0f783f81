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
