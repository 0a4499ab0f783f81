//! Reading the audit trail.
use crate::kit::{clock::Timestamp, db::Tx, list::PAGE};
use uuid::Uuid;

/// An entry as the list shows it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub audit_entry_id: i64,
    pub at: Timestamp,
    /// None: the system, or a visitor.
    pub actor: Option<String>,
    pub action: String,
    pub subject_id: Option<Uuid>,
    pub details: String,
}

/// Entries older than `before`, newest first, one more than a page; of one subject, if it is given.
pub async fn entries(tx: &mut Tx, subject: Option<Uuid>, before: Option<i64>) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as!(
        Entry,
        r#"select a.audit_entry_id, a.at, coalesce(nullif(p.name, ''), p.email) as actor, a.action, a.subject_id, a.details::text as "details!"
           from audit_entries a left join people p on p.person_id = a.actor_id
           where ($1::uuid is null or a.subject_id = $1) and ($2::bigint is null or a.audit_entry_id < $2)
           order by a.audit_entry_id desc limit $3"#,
        subject, before, PAGE + 1
    )
    .fetch_all(&mut *tx.conn)
    .await
}
