//! What the trail tells of signing in and out, where it is more than a verb's own business.
use crate::kit::{audit, db::Tx, error::AppError, ids::PersonId};
use serde_json::json;

/// Somebody did not prove to be `person`, or an unknown one: by what they tried.
pub async fn note_refused(tx: &mut Tx, person: Option<PersonId>, by: &str) -> Result<(), AppError> {
    Ok(audit::record(tx, "session.refused", person.map(|p| p.0), json!({ "by": by })).await?)
}

/// Somebody ended a session of theirs: in which browser.
pub async fn note_ended(tx: &mut Tx, person: PersonId, browser: &str) -> Result<(), AppError> {
    Ok(audit::record(tx, "session.ended", Some(person.0), json!({ "browser": browser })).await?)
}
