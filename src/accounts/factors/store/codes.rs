//! SQL of authenticators, recovery codes and the second step of signing in.
use super::is_one;
use crate::{
    accounts::factors::model::{AuthenticatorId, Factors, ListedPasskey, PasskeyId, SecondStep, SecondStepId},
    kit::{clock::Timestamp, db::Tx, ids::PersonId},
};

/// What somebody has.
pub async fn factors_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Factors> {
    let one = sqlx::query!(
        r#"select (select confirmed_at from authenticators where person_id = $1 and confirmed_at is not null) as authenticator,
                  (select count(*) from recovery_codes where person_id = $1 and used_at is null) as "codes_left!""#,
        person.0
    );
    let one = one.fetch_one(&mut *tx.conn).await?;
    let passkeys = sqlx::query_as!(
        ListedPasskey,
        r#"select passkey_id as "passkey_id: PasskeyId", name, created_at, last_used_at
           from passkeys where person_id = $1 order by passkey_id limit 100"#,
        person.0
    );
    let passkeys = passkeys.fetch_all(&mut *tx.conn).await?;
    Ok(Factors { authenticator: one.authenticator, passkeys, codes_left: one.codes_left })
}

pub async fn has_second_factor(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select has_second_factor($1) as "has!""#, person.0).fetch_one(&mut *tx.conn).await
}

pub async fn has_password(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select has_password($1) as "has!""#, person.0).fetch_one(&mut *tx.conn).await
}

/// Whether somebody judges, or did: what they read and gave stays confidential.
pub async fn judges(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select judges($1) as "judges!""#, person.0).fetch_one(&mut *tx.conn).await
}

/// Whether a second factor is ever asked of somebody: who signs in by a password, and who judges.
pub async fn is_asked_twice(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select has_password($1) or judges($1) as "is!""#, person.0).fetch_one(&mut *tx.conn).await
}

pub async fn insert_authenticator(tx: &mut Tx, id: AuthenticatorId, person: PersonId) -> sqlx::Result<()> {
    let made =
        sqlx::query!("insert into authenticators (authenticator_id, person_id, created_at) values ($1, $2, $3)", id.0, person.0, tx.now);
    made.execute(&mut *tx.conn).await.map(|_| ())
}

/// One of `person` that is being set up.
pub async fn find_new_authenticator(tx: &mut Tx, id: AuthenticatorId, person: PersonId) -> sqlx::Result<Option<AuthenticatorId>> {
    sqlx::query_scalar!(
        r#"select authenticator_id as "id: AuthenticatorId" from authenticators
           where authenticator_id = $1 and person_id = $2 and confirmed_at is null"#,
        id.0,
        person.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The one that counts.
pub async fn find_authenticator(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<AuthenticatorId>> {
    sqlx::query_scalar!(
        r#"select authenticator_id as "id: AuthenticatorId" from authenticators where person_id = $1 and confirmed_at is not null"#,
        person.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// From now on it counts, in place of any before; the code that showed it is used. False if it counted already.
pub async fn confirm_authenticator(tx: &mut Tx, id: AuthenticatorId, person: PersonId, step: i64) -> sqlx::Result<bool> {
    sqlx::query!("delete from authenticators where person_id = $1 and authenticator_id <> $2", person.0, id.0)
        .execute(&mut *tx.conn)
        .await?;
    let confirmed = sqlx::query!(
        "update authenticators set confirmed_at = $3, last_step = $4 where authenticator_id = $1 and person_id = $2 and confirmed_at is null",
        id.0,
        person.0,
        tx.now,
        step
    );
    Ok(is_one(&confirmed.execute(&mut *tx.conn).await?))
}

/// Uses the code of that step; false if it, or a later one, was used before.
pub async fn use_step(tx: &mut Tx, id: AuthenticatorId, step: i64) -> sqlx::Result<bool> {
    let used = sqlx::query!("update authenticators set last_step = $2 where authenticator_id = $1 and last_step < $2", id.0, step);
    Ok(is_one(&used.execute(&mut *tx.conn).await?))
}

pub async fn delete_authenticators(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    let gone = sqlx::query!("delete from authenticators where person_id = $1", person.0);
    Ok(gone.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// In place of all that there were.
pub async fn replace_recovery_codes(tx: &mut Tx, person: PersonId, hashes: &[Vec<u8>]) -> sqlx::Result<()> {
    delete_recovery_codes(tx, person).await?;
    sqlx::query!(
        "insert into recovery_codes (person_id, code_hash, created_at) select $1, hash, $3 from unnest($2::bytea[]) as s (hash)",
        person.0,
        hashes,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn delete_recovery_codes(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("delete from recovery_codes where person_id = $1", person.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Uses a recovery code; false if there is none such, or it was used.
pub async fn use_recovery_code(tx: &mut Tx, person: PersonId, hash: &[u8]) -> sqlx::Result<bool> {
    let used = sqlx::query!(
        "update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null",
        person.0,
        hash,
        tx.now
    );
    Ok(is_one(&used.execute(&mut *tx.conn).await?))
}

pub async fn insert_second_step(tx: &mut Tx, id: SecondStepId, person: PersonId, next: &str, expires: Timestamp) -> sqlx::Result<()> {
    let made = sqlx::query!(
        "insert into second_steps (second_step_id, person_id, next_path, expires_at) values ($1, $2, $3, $4)",
        id.0,
        person.0,
        next,
        expires
    );
    made.execute(&mut *tx.conn).await.map(|_| ())
}

/// The step, if it can still succeed.
pub async fn open_second_step(tx: &mut Tx, id: SecondStepId) -> sqlx::Result<Option<SecondStep>> {
    tx.open(id.0).await?;
    sqlx::query_as!(
        SecondStep,
        r#"select person_id as "person: PersonId", next_path from second_steps
           where second_step_id = $1 and used_at is null and tries < 5 and expires_at > $2"#,
        id.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Counts a try; none once five were made or the step is over.
pub async fn count_step_try(tx: &mut Tx, id: SecondStepId) -> sqlx::Result<Option<SecondStep>> {
    sqlx::query_as!(
        SecondStep,
        r#"update second_steps set tries = tries + 1 where second_step_id = $1 and used_at is null and tries < 5 and expires_at > $2
           returning person_id as "person: PersonId", next_path"#,
        id.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn end_second_step(tx: &mut Tx, id: SecondStepId) -> sqlx::Result<()> {
    sqlx::query!("update second_steps set used_at = $2 where second_step_id = $1", id.0, tx.now).execute(&mut *tx.conn).await.map(|_| ())
}
