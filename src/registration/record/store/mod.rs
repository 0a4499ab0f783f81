//! SQL of registrations, their steps and the links that are mailed about them.
pub mod rows;

use super::{Diet, Registration, RegistrationState};
use crate::{
    kit::{clock::Timestamp, db::Tx, ids::PersonId, locale::Locale},
    registration::ids::{CodeId, ConfirmationId, PassId, PoolId, RegistrationId},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Notes that the registration is now in `state`, by whom (none: the system), and why, if somebody said it.
pub async fn insert_step(
    tx: &mut Tx,
    registration: RegistrationId,
    by: Option<PersonId>,
    state: RegistrationState,
    reason: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registration_steps (registration_step_id, registration_id, at, actor_id, state, reason) values ($1, $2, $3, $4, $5, $6)",
        crate::kit::ids::new_at(tx.now),
        registration.0,
        tx.now,
        by.map(|p| p.0),
        state as RegistrationState,
        reason
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Moves a registration; its pools count it anew. `held_until`: of a hold that begins now.
pub async fn update_state(
    tx: &mut Tx,
    registration: RegistrationId,
    state: RegistrationState,
    held_until: Option<Timestamp>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update registrations set state = $2, held_until = coalesce($3, held_until) where registration_id = $1",
        registration.0,
        state as RegistrationState,
        held_until
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn update_email(tx: &mut Tx, registration: RegistrationId, email: &str, search: &str) -> sqlx::Result<()> {
    let moved = sqlx::query!("update registrations set email = $2, search = $3 where registration_id = $1", registration.0, email, search);
    moved.execute(&mut *tx.conn).await.map(|_| ())
}

/// Locks the registration until the transaction ends, and says where it stands.
pub async fn lock(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Option<RegistrationState>> {
    sqlx::query_scalar!(
        r#"select state as "state: RegistrationState" from registrations where registration_id = $1 for no key update"#,
        registration.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn find(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Option<Registration>> {
    Ok(find_all(tx, &[registration]).await?.pop())
}

/// In any order, without those that are not there.
pub async fn find_all(tx: &mut Tx, registrations: &[RegistrationId]) -> sqlx::Result<Vec<Registration>> {
    let ids: Vec<_> = registrations.iter().map(|r| r.0).collect();
    sqlx::query_as!(
        Registration,
        r#"select r.registration_id as "registration_id: RegistrationId", r.person_id as "person: PersonId", r.pass_id as "pass: PassId",
                  p.name_en as pass_name_en, p.name_ur as pass_name_ur, r.pools as "pools: Vec<PoolId>", r.code_id as "code: CodeId",
                  r.state as "state: RegistrationState", r.held_until, r.ticket_code,
                  r.locale as "locale: Locale", r.name, r.name_latin, r.name_urdu, r.email, r.phone, r.organisation, r.job_title,
                  e.name_en as economy_en, e.name_ur as economy_ur, r.diet as "diet: Diet", r.diet_note, r.access_needs, r.created_at
           from registrations r join passes p using (pass_id) join economies e using (economy_id)
           where r.registration_id = any($1)"#,
        &ids
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The person's registration that holds a place or waits for one.
pub async fn live_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<RegistrationId>> {
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations
           where person_id = $1 and state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed')"#,
        person.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The person's newest registration, whatever its state.
pub async fn newest_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<RegistrationId>> {
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations where person_id = $1 order by registration_id desc limit 1"#,
        person.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The same for many persons.
pub async fn live_of_all(tx: &mut Tx, persons: &[PersonId]) -> sqlx::Result<HashMap<PersonId, RegistrationId>> {
    let persons: Vec<_> = persons.iter().map(|p| p.0).collect();
    let rows = sqlx::query!(
        r#"select person_id as "person: PersonId", registration_id as "id: RegistrationId" from registrations
           where person_id = any($1) and state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed')"#,
        &persons
    );
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|r| (r.person, r.id)).collect())
}

/// Links for mails, `ids[i]` about `registrations[i]`.
pub async fn insert_confirmations(tx: &mut Tx, ids: &[Uuid], registrations: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into confirmations (confirmation_id, registration_id, created_at)
         select id, registration_id, $3 from unnest($1::uuid[], $2::uuid[]) as s (id, registration_id)",
        ids,
        registrations,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Whose link it is, and whether it was used.
pub struct Confirmation {
    pub registration: RegistrationId,
    pub used_at: Option<Timestamp>,
}

pub async fn find_confirmation(tx: &mut Tx, id: ConfirmationId) -> sqlx::Result<Option<Confirmation>> {
    sqlx::query_as!(
        Confirmation,
        r#"select registration_id as "registration: RegistrationId", used_at from confirmations where confirmation_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn use_confirmation(tx: &mut Tx, id: ConfirmationId) -> sqlx::Result<()> {
    sqlx::query!("update confirmations set used_at = $2 where confirmation_id = $1 and used_at is null", id.0, tx.now)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// A move that a registration made.
pub struct Step {
    pub at: Timestamp,
    pub state: RegistrationState,
    pub reason: String,
    /// None: the system, or a visitor who was not signed in.
    pub actor: Option<String>,
}

pub async fn history(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Vec<Step>> {
    sqlx::query_as!(
        Step,
        r#"select s.at, s.state as "state: RegistrationState", s.reason, coalesce(nullif(p.name, ''), p.email) as actor
           from registration_steps s left join people p on p.person_id = s.actor_id
           where s.registration_id = $1 order by s.registration_step_id limit 100"#,
        registration.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// What was said of the newest move; mostly nothing.
pub async fn last_reason(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<String> {
    let reason = sqlx::query_scalar!(
        "select reason from registration_steps where registration_id = $1 order by registration_step_id desc limit 1",
        registration.0
    );
    Ok(reason.fetch_optional(&mut *tx.conn).await?.unwrap_or_default())
}

/// Overdue holds at this transaction's time, the oldest first.
pub async fn list_overdue(tx: &mut Tx, most: i64) -> sqlx::Result<Vec<RegistrationId>> {
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations
           where state in ('awaiting_confirmation', 'awaiting_approval', 'offered') and held_until <= $1
           order by held_until limit $2"#,
        tx.now,
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Registrations that the organisers are to decide, as far as anybody would count.
pub async fn count_for_approval(tx: &mut Tx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "n!" from (select from registrations where state = 'awaiting_approval' limit 10000) c"#)
        .fetch_one(&mut *tx.conn)
        .await
}
