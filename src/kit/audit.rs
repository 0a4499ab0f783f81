//! The trail: who did what to what, and when. Written in the verb's own transaction, never changed.
use super::db::Tx;
use serde_json::Value;
use uuid::Uuid;

/// Notes `action` (`noun.verb_in_the_past`) on `subject` by the transaction's actor.
pub async fn record(tx: &mut Tx, action: &str, subject: Option<Uuid>, details: Value) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into audit_entries (at, actor_id, action, subject_id, details) values ($1, $2, $3, $4, $5)",
        tx.now,
        tx.actor.person().map(|p| p.0),
        action,
        subject,
        details
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
