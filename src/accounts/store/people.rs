//! People and their passwords.
use crate::kit::{db::Tx, field::Email, ids::PersonId, locale::Locale};
use std::collections::HashMap;
use uuid::Uuid;

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

/// Locks the people at these addresses, in the order of their keys; addresses of nobody are left out.
pub async fn lock_persons(tx: &mut Tx, email_keys: &[String]) -> sqlx::Result<HashMap<String, PersonId>> {
    let known = sqlx::query!(
        r#"select email_key, person_id as "person_id: PersonId" from people where email_key = any($1) order by email_key for update"#,
        email_keys
    );
    Ok(known.fetch_all(&mut *tx.conn).await?.into_iter().map(|p| (p.email_key, p.person_id)).collect())
}

/// `upsert_person` for several, all at different addresses; in the same order.
pub async fn upsert_persons(tx: &mut Tx, people: &[(&Email, Locale)]) -> sqlx::Result<Vec<PersonId>> {
    let ids: Vec<Uuid> = people.iter().map(|_| PersonId::new_at(tx.now).0).collect();
    let (emails, keys): (Vec<_>, Vec<_>) = people.iter().map(|(e, _)| (e.written.clone(), e.key.clone())).unzip();
    let locales: Vec<String> = people.iter().map(|(_, l)| l.tag().to_owned()).collect();
    let rows = sqlx::query!(
        r#"insert into people as p (person_id, email, email_key, locale, created_at)
           select id, email, key, locale, $5 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as s (id, email, key, locale)
           order by key
           on conflict (email_key) do update set email_key = excluded.email_key
           returning p.email_key, p.person_id as "person_id: PersonId""#,
        &ids,
        &emails,
        &keys,
        &locales,
        tx.now
    );
    let found: HashMap<String, PersonId> = rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|p| (p.email_key, p.person_id)).collect();
    keys.iter().map(|key| found.get(key).copied().ok_or(sqlx::Error::RowNotFound)).collect()
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
    /// Whether they sign in by a password, as organisers do.
    pub has_password: bool,
}

pub async fn person_of_email(tx: &mut Tx, email_key: &str) -> sqlx::Result<Option<Found>> {
    sqlx::query_as!(
        Found,
        r#"select person_id as "person_id: PersonId", has_password(person_id) as "has_password!" from people where email_key = $1"#,
        email_key
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Who it is at this address, and the hash of their password, if they have one.
pub async fn password_of_email(tx: &mut Tx, email_key: &str) -> sqlx::Result<Option<(PersonId, Option<String>)>> {
    let found = sqlx::query!(
        r#"select p.person_id as "person: PersonId", w.hash as "hash?"
           from people p left join passwords w using (person_id) where p.email_key = $1"#,
        email_key
    );
    Ok(found.fetch_optional(&mut *tx.conn).await?.map(|found| (found.person, found.hash)))
}

pub async fn has_password(tx: &mut Tx, person: PersonId) -> sqlx::Result<bool> {
    let has = sqlx::query_scalar!(r#"select has_password($1) as "has!""#, person.0);
    has.fetch_one(&mut *tx.conn).await
}

/// The hash of the person's password.
pub async fn password_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("select hash from passwords where person_id = $1", person.0).fetch_optional(&mut *tx.conn).await
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

pub async fn delete_password(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("delete from passwords where person_id = $1", person.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// How a person is written to.
pub struct Contact {
    pub email: String,
    pub locale: Locale,
}

pub async fn contact_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Contact> {
    sqlx::query_as!(Contact, r#"select email, locale as "locale: Locale" from people where person_id = $1"#, person.0)
        .fetch_one(&mut *tx.conn)
        .await
}

/// How several people are written to, and what each is called.
pub struct NamedContact {
    /// Empty as long as nobody knows it.
    pub name: String,
    pub email: String,
    pub locale: Locale,
}

impl NamedContact {
    /// The person's name; their address as long as they have told none.
    pub fn called(self) -> String {
        if self.name.is_empty() { self.email } else { self.name }
    }
}

pub async fn contacts_of(tx: &mut Tx, persons: &[PersonId]) -> sqlx::Result<HashMap<PersonId, NamedContact>> {
    let ids: Vec<_> = persons.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(
        r#"select person_id as "person_id: PersonId", name, email, locale as "locale: Locale" from people where person_id = any($1)"#,
        &ids
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    Ok(rows.into_iter().map(|r| (r.person_id, NamedContact { name: r.name, email: r.email, locale: r.locale })).collect())
}

/// What the person is called, or their address; nothing, if there is nobody.
pub async fn name_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<String>> {
    let name = sqlx::query_scalar!(r#"select coalesce(nullif(name, ''), email) as "name!" from people where person_id = $1"#, person.0);
    name.fetch_optional(&mut *tx.conn).await
}

/// Moves the person to another address; `people_email_key` refuses one that is somebody else's.
pub async fn set_email(tx: &mut Tx, person: PersonId, email: &Email) -> sqlx::Result<()> {
    let moved = sqlx::query!("update people set email = $2, email_key = $3 where person_id = $1", person.0, email.written, email.key);
    moved.execute(&mut *tx.conn).await.map(|_| ())
}
