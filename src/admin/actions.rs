//! Sending mail once more.
use crate::kit::{
    audit,
    db::Tx,
    error::AppError,
    mail::{self, MessageId},
};
use serde_json::json;

/// Queues a message that was given up once more; does nothing if it was not.
pub async fn send_again(tx: &mut Tx, message: MessageId) -> Result<(), AppError> {
    if mail::send_again(tx, message).await? {
        audit::record(tx, "message.sent_again", Some(message.0), json!({})).await?;
    }
    Ok(())
}
