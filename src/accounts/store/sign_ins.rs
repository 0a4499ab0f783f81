//! Attempts to sign in by e-mail.
use crate::{
    accounts::model::{SignIn, SignInId},
    kit::{clock::Timestamp, db::Tx, ids::PersonId},
};

pub async fn insert_sign_in(
    tx: &mut Tx,
    id: SignInId,
    email_key: &str,
    person: Option<PersonId>,
    next: &str,
    expires: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sign_ins (sign_in_id, email_key, person_id, next_path, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        email_key,
        person.map(|p| p.0),
        next,
        tx.now,
        expires
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// The attempt, if its link or code still works.
pub async fn open_sign_in(tx: &mut Tx, id: SignInId) -> sqlx::Result<Option<SignIn>> {
    tx.open(id.0).await?;
    sqlx::query_as!(
        SignIn,
        r#"select person_id as "person?: PersonId", next_path from sign_ins
           where sign_in_id = $1 and used_at is null and expires_at > $2"#,
        id.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Counts a try of the code; none once five were made or the attempt is over.
pub async fn count_try(tx: &mut Tx, id: SignInId) -> sqlx::Result<Option<SignIn>> {
    sqlx::query_as!(
        SignIn,
        r#"update sign_ins set tries = tries + 1 where sign_in_id = $1 and tries < 5 and used_at is null and expires_at > $2
           returning person_id as "person?: PersonId", next_path"#,
        id.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Marks the attempt as used; none if it was used meanwhile.
pub async fn use_sign_in(tx: &mut Tx, id: SignInId) -> sqlx::Result<Option<SignIn>> {
    sqlx::query_as!(
        SignIn,
        r#"update sign_ins set used_at = $2 where sign_in_id = $1 and used_at is null and expires_at > $2
           returning person_id as "person?: PersonId", next_path"#,
        id.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Ends whatever was sent to the person's address so far.
pub async fn close_sign_ins(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    let closed = sqlx::query!("update sign_ins set used_at = $2 where person_id = $1 and used_at is null", person.0, tx.now);
    closed.execute(&mut *tx.conn).await.map(|_| ())
}

pub async fn sweep_sign_ins(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - chrono::Duration::days(1);
    let done = sqlx::query!("delete from sign_ins where expires_at < $1", before).execute(&mut *tx.conn).await?;
    Ok(done.rows_affected())
}
