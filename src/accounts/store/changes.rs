//! New passwords and new addresses that are not confirmed yet.
use crate::{
    accounts::model::{EmailChangeId, RecoveryId},
    kit::{clock::Timestamp, db::Tx, field::Email, ids::PersonId},
};

pub async fn insert_recovery(tx: &mut Tx, id: RecoveryId, person: PersonId, expires: Timestamp) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into recoveries (recovery_id, person_id, created_at, expires_at) values ($1, $2, $3, $4)",
        id.0,
        person.0,
        tx.now,
        expires
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Whose password the link would set, while it works: until it is used, runs out, or the password is changed otherwise.
pub async fn open_recovery(tx: &mut Tx, id: RecoveryId) -> sqlx::Result<Option<PersonId>> {
    tx.open(id.0).await?;
    sqlx::query_scalar!(
        r#"select person_id as "person: PersonId" from recoveries
           where recovery_id = $1 and used_at is null and expires_at > $2 and created_at >= password_changed_at(person_id)"#,
        id.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Marks all open links of the person as used; false if this one was used meanwhile.
pub async fn use_recovery(tx: &mut Tx, id: RecoveryId, person: PersonId) -> sqlx::Result<bool> {
    let used = sqlx::query!("update recoveries set used_at = $2 where recovery_id = $1 and used_at is null", id.0, tx.now);
    let first = used.execute(&mut *tx.conn).await?.rows_affected() == 1;
    close_recoveries(tx, person).await?;
    Ok(first)
}

/// Ends every link to a new password that was sent to the person so far.
pub async fn close_recoveries(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    let closed = sqlx::query!("update recoveries set used_at = $2 where person_id = $1 and used_at is null", person.0, tx.now);
    closed.execute(&mut *tx.conn).await.map(|_| ())
}

pub async fn insert_email_change(tx: &mut Tx, id: EmailChangeId, person: PersonId, to: &Email, expires: Timestamp) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into email_changes (email_change_id, person_id, email, email_key, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        person.0,
        to.written,
        to.key,
        tx.now,
        expires
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// A change that can still be made.
pub struct EmailChange {
    pub person: PersonId,
    pub to: Email,
}

pub async fn open_email_change(tx: &mut Tx, id: EmailChangeId) -> sqlx::Result<Option<EmailChange>> {
    tx.open(id.0).await?;
    let row = sqlx::query!(
        r#"select person_id as "person: PersonId", email, email_key from email_changes
           where email_change_id = $1 and used_at is null and expires_at > $2"#,
        id.0,
        tx.now
    );
    let row = row.fetch_optional(&mut *tx.conn).await?;
    Ok(row.map(|r| EmailChange { person: r.person, to: Email { written: r.email, key: r.email_key } }))
}

/// Marks all open links of the person as used; false if this one was used meanwhile.
pub async fn use_email_change(tx: &mut Tx, id: EmailChangeId, person: PersonId) -> sqlx::Result<bool> {
    let used = sqlx::query!("update email_changes set used_at = $2 where email_change_id = $1 and used_at is null", id.0, tx.now);
    let first = used.execute(&mut *tx.conn).await?.rows_affected() == 1;
    let others = sqlx::query!("update email_changes set used_at = $2 where person_id = $1 and used_at is null", person.0, tx.now);
    others.execute(&mut *tx.conn).await?;
    Ok(first)
}

pub async fn sweep_changes(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - chrono::Duration::days(1);
    let recoveries = sqlx::query!("delete from recoveries where expires_at < $1", before).execute(&mut *tx.conn).await?;
    let changes = sqlx::query!("delete from email_changes where expires_at < $1", before).execute(&mut *tx.conn).await?;
    Ok(recoveries.rows_affected() + changes.rows_affected())
}
