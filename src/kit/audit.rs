//! The trail: who did what to what, and when. Written in the verb's own transaction, never changed.
use super::db::Tx;
use serde_json::Value;
use uuid::Uuid;

/// The same for many subjects at once, `actors[i]` of `subjects[i]`; each in its actor's own name, since the table
/// takes no other.
pub async fn record_many(tx: &mut Tx, action: &str, subjects: &[Uuid], actors: &[Option<Uuid>]) -> sqlx::Result<()> {
    let own = tx.actor.person().map(|p| p.0);
    let mut different = actors.to_vec();
    different.sort_unstable();
    different.dedup();
    for actor in different {
        let theirs: Vec<Uuid> = subjects.iter().zip(actors).filter(|(_, a)| **a == actor).map(|(s, _)| *s).collect();
        if actor != own {
            act_as(tx, actor).await?;
        }
        sqlx::query!(
            "insert into audit_entries (at, actor_id, action, subject_id, details)
             select $1, $2, $3, subject_id, '{}' from unnest($4::uuid[]) as s (subject_id)",
            tx.now,
            actor,
            action,
            &theirs
        )
        .execute(&mut *tx.conn)
        .await?;
        if actor != own {
            act_as(tx, own).await?;
        }
    }
    Ok(())
}

async fn act_as(tx: &mut Tx, actor: Option<Uuid>) -> sqlx::Result<()> {
    let who = actor.map(|a| a.to_string()).unwrap_or_default();
    sqlx::query!("select set_config('summit.actor', $1, true) as who", who).fetch_one(&mut *tx.conn).await.map(|_| ())
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
