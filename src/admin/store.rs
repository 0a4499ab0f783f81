//! Reading the audit trail.
use crate::kit::{clock::Timestamp, db::Tx, list::PAGE};
use uuid::Uuid;

/// An entry as the list shows it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: Timestamp,
    /// None: the system, or a visitor.
    pub actor: Option<String>,
    pub action: String,
    pub subject_id: Option<Uuid>,
    pub details: String,
}

/// How many entries there are; of one subject, if it is given.
pub async fn count(tx: &mut Tx, subject: Option<Uuid>) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "n!" from audit_entries where $1::uuid is null or subject_id = $1"#, subject)
        .fetch_one(&mut *tx.conn)
        .await
}

/// A page of entries after so many, newest first; of one subject, if it is given.
pub async fn entries(tx: &mut Tx, subject: Option<Uuid>, after: i64) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as!(
        Entry,
        r#"select a.at, coalesce(nullif(p.name, ''), p.email) as actor, a.action, a.subject_id, a.details::text as "details!"
           from audit_entries a left join people p on p.person_id = a.actor_id
           where $1::uuid is null or a.subject_id = $1
           order by a.audit_entry_id desc offset $2 limit $3"#,
        subject,
        after,
        PAGE
    )
    .fetch_all(&mut *tx.conn)
    .await
}
