//! Sending mail once more; taking the audit trail out.
use crate::kit::{
    audit,
    db::Tx,
    error::AppError,
    mail::{self, MessageId},
};
use serde_json::{Map, Value, json};

/// Queues a message that was given up once more; does nothing if it was not.
pub async fn send_again(tx: &mut Tx, message: MessageId) -> Result<(), AppError> {
    if mail::send_again(tx, message).await? {
        audit::record(tx, "message.sent_again", Some(message.0), json!({})).await?;
    }
    Ok(())
}

/// Notes that somebody took so many entries of the trail out, and by which filter.
pub async fn note_export(tx: &mut Tx, rows: usize, filter: Map<String, Value>) -> Result<(), AppError> {
    Ok(audit::record(tx, "audit.exported", None, json!({ "rows": rows, "filter": filter })).await?)
}
