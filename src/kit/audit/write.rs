//! Entries as verbs write them.
use super::changes::{changed, name_of, state};
use crate::kit::{
    db::{Actor, Tx},
    ids::PersonId,
};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

/// Notes `action` (`noun.verb_in_the_past`) on `subject` by the transaction's actor. The first entry that a form leads to also
/// tells what the form changed.
pub async fn record(tx: &mut Tx, action: &str, subject: Option<Uuid>, mut details: Value) -> sqlx::Result<()> {
    if let (Value::Object(told), Some(Value::Object(changes))) = (&mut details, tx.form_changes.take()) {
        told.extend(changes);
    }
    if let (Value::Object(told), Actor::Acting { whom, .. }) = (&mut details, tx.actor) {
        told.insert("acting_for".to_owned(), json!(whom));
    }
    sqlx::query!(
        "insert into audit_entries (at, actor_id, system, action, subject_id, details) values ($1, $2, $3, $4, $5, $6)",
        tx.now,
        tx.actor.author().map(|p| p.0),
        tx.actor.system(),
        action,
        subject,
        details
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// The same with the fields that differ between two states of the subject.
pub async fn record_change(
    tx: &mut Tx,
    action: &str,
    subject: Option<Uuid>,
    before: &impl Serialize,
    after: &impl Serialize,
) -> sqlx::Result<()> {
    record(tx, action, subject, json!({ "changed": changed(before, after) })).await
}

/// The same with what the subject was that is there no more.
pub async fn record_removal(tx: &mut Tx, action: &str, subject: Option<Uuid>, was: &impl Serialize) -> sqlx::Result<()> {
    let was = state(was);
    record(tx, action, subject, json!({ "name": name_of(&was), "was": was })).await
}

/// The same for many subjects at once, `actors[i]` of `subjects[i]` (none: a visitor); each in its actor's own name, since
/// the table takes no other.
pub async fn record_many(tx: &mut Tx, action: &str, subjects: &[Uuid], actors: &[Option<Uuid>]) -> sqlx::Result<()> {
    let own = tx.actor;
    let mut different = actors.to_vec();
    different.sort_unstable();
    different.dedup();
    for actor in different {
        let theirs: Vec<Uuid> = subjects.iter().zip(actors).filter(|(_, a)| **a == actor).map(|(s, _)| *s).collect();
        tx.act_as(actor.map_or(Actor::Visitor, |person| Actor::Person(PersonId(person)))).await?;
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
    }
    tx.act_as(own).await
}
