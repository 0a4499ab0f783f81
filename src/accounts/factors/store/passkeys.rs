//! SQL of passkeys.
use super::is_one;
use crate::{
    accounts::factors::model::{CeremonyId, PasskeyId},
    kit::{clock::Timestamp, db::Tx, ids::PersonId},
};
use serde_json::Value;

/// A passkey being made or asked for, as it is begun.
pub struct NewCeremony {
    pub id: CeremonyId,
    /// Whose passkey is made; none where somebody signs in.
    pub person: Option<PersonId>,
    pub challenge: Value,
    pub state: Value,
    pub next_path: String,
    pub expires_at: Timestamp,
}

pub async fn insert_ceremony(tx: &mut Tx, new: &NewCeremony) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into passkey_ceremonies (ceremony_id, person_id, challenge, state, next_path, expires_at) values ($1, $2, $3, $4, $5, $6)",
        new.id.0,
        new.person.map(|p| p.0),
        new.challenge,
        new.state,
        new.next_path,
        new.expires_at
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// What the browser is asked, while it may still answer. `person`: whose passkey is made; none for signing in.
pub async fn find_challenge(tx: &mut Tx, id: CeremonyId, person: Option<PersonId>) -> sqlx::Result<Option<Value>> {
    tx.open(id.0).await?;
    sqlx::query_scalar!(
        "select challenge from passkey_ceremonies
         where ceremony_id = $1 and person_id is not distinct from $2 and used_at is null and expires_at > $3",
        id.0,
        person.map(|p| p.0),
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// What an answer is checked against, and where it leads.
pub struct Asked {
    pub state: Value,
    pub next_path: String,
}

/// Takes the one answer; none once there was one.
pub async fn use_ceremony(tx: &mut Tx, id: CeremonyId, person: Option<PersonId>) -> sqlx::Result<Option<Asked>> {
    tx.open(id.0).await?;
    sqlx::query_as!(
        Asked,
        "update passkey_ceremonies set used_at = $3
         where ceremony_id = $1 and person_id is not distinct from $2 and used_at is null and expires_at > $3
         returning state, next_path",
        id.0,
        person.map(|p| p.0),
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// How their devices know the passkeys of `person`.
pub async fn list_credentials(tx: &mut Tx, person: PersonId) -> sqlx::Result<Vec<Vec<u8>>> {
    sqlx::query_scalar!("select credential_id from passkeys where person_id = $1 limit 100", person.0).fetch_all(&mut *tx.conn).await
}

/// `passkeys_credential_id_key` refuses one that somebody has.
pub async fn insert_passkey(
    tx: &mut Tx,
    person: PersonId,
    credential_id: &[u8],
    credential: &Value,
    name: &str,
) -> sqlx::Result<PasskeyId> {
    let id = PasskeyId::new_at(tx.now);
    sqlx::query!(
        "insert into passkeys (passkey_id, person_id, credential_id, credential, name, created_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        person.0,
        credential_id,
        credential,
        name,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| id)
}

/// A passkey that answers, with its public half.
pub struct KnownPasskey {
    pub passkey_id: PasskeyId,
    pub credential: Value,
}

/// Locked until the transaction ends, since each use changes its counter.
pub async fn lock_passkey(tx: &mut Tx, credential_id: &[u8], person: PersonId) -> sqlx::Result<Option<KnownPasskey>> {
    sqlx::query_as!(
        KnownPasskey,
        r#"select passkey_id as "passkey_id: PasskeyId", credential
           from passkeys where credential_id = $1 and person_id = $2 for update"#,
        credential_id,
        person.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn note_passkey_used(tx: &mut Tx, id: PasskeyId, credential: &Value) -> sqlx::Result<()> {
    sqlx::query!("update passkeys set credential = $2, last_used_at = $3 where passkey_id = $1", id.0, credential, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// One of `person`'s; another's is left as it is.
pub async fn delete_passkey(tx: &mut Tx, person: PersonId, id: PasskeyId) -> sqlx::Result<bool> {
    let gone = sqlx::query!("delete from passkeys where person_id = $1 and passkey_id = $2", person.0, id.0);
    Ok(is_one(&gone.execute(&mut *tx.conn).await?))
}

pub async fn delete_passkeys(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("delete from passkeys where person_id = $1", person.0).execute(&mut *tx.conn).await.map(|_| ())
}
