//! The trail: who did what to what, and when. Written in the verb's own transaction, never changed.
use super::db::Tx;
use serde_json::Value;
use uuid::Uuid;

/// The same for many subjects at once, `actors[i]` of `subjects[i]`.
pub async fn record_many(tx: &mut Tx, action: &str, subjects: &[Uuid], actors: &[Option<Uuid>]) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into audit_entries (at, actor_id, action, subject_id, details)
         select $1, actor_id, $2, subject_id, '{}' from unnest($3::uuid[], $4::uuid[]) as s (subject_id, actor_id)",
        tx.now,
        action,
        subjects,
        actors as &[Option<Uuid>]
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

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
