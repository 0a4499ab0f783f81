//! Changes of a session's files.
use super::store::{self, NewMaterial};
use crate::{
    agenda::model::{MaterialId, SessionId},
    kit::{audit, db::Tx, error::AppError},
};
use serde_json::json;

pub async fn add(tx: &mut Tx, material: &NewMaterial<'_>) -> Result<(), AppError> {
    store::insert(tx, material).await?;
    let told = json!({ "session": material.session, "file": material.file_name });
    Ok(audit::record(tx, "material.added", Some(material.id.0), told).await?)
}

/// Takes a file off its session; readers of a release that names it keep it.
pub async fn remove(tx: &mut Tx, session: SessionId, id: MaterialId) -> Result<(), AppError> {
    store::remove(tx, id).await?;
    Ok(audit::record(tx, "material.removed", Some(id.0), json!({ "session": session })).await?)
}
