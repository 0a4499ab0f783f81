//! All SQL of accounts.
use super::model::{Invitation, InvitationId, Organiser, SignIn, SignInId};
use crate::{
    access::Permission,
    kit::{clock::Timestamp, db::Tx, field::Email, ids::PersonId, locale::Locale},
};

/// The person at this address, made if there is none; their row is locked until the transaction ends.
pub async fn upsert_person(tx: &mut Tx, email: &Email, locale: Locale) -> sqlx::Result<PersonId> {
    let id = PersonId::new_at(tx.now);
    sqlx::query_scalar!(
        r#"insert into people (person_id, email, email_key, locale, created_at) values ($1, $2, $3, $4, $5)
           on conflict (email_key) do update set email_key = excluded.email_key
           returning person_id as "person_id: PersonId""#,
        id.0,
        email.written,
        email.key,
        locale as Locale,
        tx.now
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// The person has shown that the address is theirs, and what they are called.
pub async fn verify_person(tx: &mut Tx, person: PersonId, name: &str) -> sqlx::Result<()> {
    sqlx::query!("update people set name = $2, verified_at = coalesce(verified_at, $3) where person_id = $1", person.0, name, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// A person found by address.
pub struct Found {
    pub person_id: PersonId,
    pub name: String,
    pub locale: Locale,
    /// Of their password, which organisers have.
    pub password_hash: Option<String>,
}

pub async fn person_of_email(tx: &mut Tx, email_key: &str) -> sqlx::Result<Option<Found>> {
    sqlx::query_as!(
        Found,
        r#"select p.person_id as "person_id: PersonId", p.name, p.locale as "locale: Locale", w.hash as "password_hash?"
           from people p left join passwords w using (person_id) where p.email_key = $1"#,
        email_key
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

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
pub async fn count_try(tx: &mut Tx, id: SignInId) -> sqlx::Result<Option<()>> {
    let counted = sqlx::query!(
        "update sign_ins set tries = tries + 1 where sign_in_id = $1 and tries < 5 and used_at is null and expires_at > $2",
        id.0,
        tx.now
    );
    Ok((counted.execute(&mut *tx.conn).await?.rows_affected() == 1).then_some(()))
}

/// Uses the attempt up; none if somebody was faster.
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

pub async fn sweep_sign_ins(tx: &mut Tx) -> sqlx::Result<u64> {
    let before = tx.now - chrono::Duration::days(1);
    let done = sqlx::query!("delete from sign_ins where expires_at < $1", before).execute(&mut *tx.conn).await?;
    Ok(done.rows_affected())
}

pub async fn insert_invitation(
    tx: &mut Tx,
    id: InvitationId,
    email: Option<&str>,
    permission: Permission,
    expires: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into invitations (invitation_id, email, permission, invited_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        email,
        permission as Permission,
        tx.actor.person().map(|p| p.0),
        tx.now,
        expires
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn find_invitation(tx: &mut Tx, id: InvitationId) -> sqlx::Result<Option<Invitation>> {
    sqlx::query_as!(
        Invitation,
        r#"select invitation_id as "invitation_id: InvitationId", email, permission as "permission: Permission",
                  created_at, expires_at, accepted_at
           from invitations where invitation_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The invitation of whoever comes first, if it still stands.
pub async fn open_first_invitation(tx: &mut Tx) -> sqlx::Result<Option<InvitationId>> {
    sqlx::query_scalar!(
        r#"select invitation_id as "invitation_id: InvitationId" from invitations
           where email is null and accepted_at is null and expires_at > $1 order by created_at desc limit 1"#,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Invitations that nobody has accepted yet, newest first.
pub async fn list_open_invitations(tx: &mut Tx) -> sqlx::Result<Vec<Invitation>> {
    sqlx::query_as!(
        Invitation,
        r#"select invitation_id as "invitation_id: InvitationId", email, permission as "permission: Permission",
                  created_at, expires_at, accepted_at
           from invitations where accepted_at is null and expires_at > $1 order by created_at desc limit 100"#,
        tx.now
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Closes the invitation; none if it was accepted meanwhile or has run out.
pub async fn accept_invitation(tx: &mut Tx, id: InvitationId, person: PersonId) -> sqlx::Result<Option<Permission>> {
    sqlx::query_scalar!(
        r#"update invitations set accepted_at = $3, accepted_by = $2
           where invitation_id = $1 and accepted_at is null and expires_at > $3
           returning permission as "permission: Permission""#,
        id.0,
        person.0,
        tx.now
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn set_password(tx: &mut Tx, person: PersonId, hash: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into passwords (person_id, hash, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at",
        person.0,
        hash,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn insert_grant(tx: &mut Tx, person: PersonId, permission: Permission) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into grants (person_id, permission, granted_at, granted_by) values ($1, $2, $3, $4) on conflict do nothing",
        person.0,
        permission as Permission,
        tx.now,
        tx.actor.person().map(|p| p.0)
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn has_organiser(tx: &mut Tx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from grants where permission = 'organise') as "some!""#).fetch_one(&mut *tx.conn).await
}

pub async fn list_organisers(tx: &mut Tx) -> sqlx::Result<Vec<Organiser>> {
    sqlx::query_as!(
        Organiser,
        "select p.name, p.email from grants g join people p using (person_id)
         where g.permission = 'organise' order by p.name, p.email limit 200"
    )
    .fetch_all(&mut *tx.conn)
    .await
}
