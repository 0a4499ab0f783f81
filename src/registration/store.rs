//! All SQL of registrations and passes.
use super::model::{ConfirmationId, Diet, NewRegistration, Pass, PassId, Registration, RegistrationId, State};
use crate::kit::{clock::Timestamp, db::Tx, ids::PersonId, locale::Locale};

/// The one kind of pass.
pub async fn find_pass(tx: &mut Tx) -> sqlx::Result<Option<Pass>> {
    sqlx::query_as!(
        Pass,
        r#"select pass_id as "pass_id: PassId", name_en, name_ur, capacity, used, hold_hours from passes order by pass_id limit 1"#
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

pub async fn insert_pass(tx: &mut Tx, p: &Pass) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into passes (pass_id, name_en, name_ur, capacity, hold_hours) values ($1, $2, $3, $4, $5)",
        p.pass_id.0,
        p.name_en,
        p.name_ur,
        p.capacity,
        p.hold_hours
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Changes the pass; `passes_never_oversold` refuses a capacity below what is held.
pub async fn update_pass(tx: &mut Tx, p: &Pass) -> sqlx::Result<()> {
    sqlx::query!(
        "update passes set name_en = $2, name_ur = $3, capacity = $4, hold_hours = $5 where pass_id = $1",
        p.pass_id.0,
        p.name_en,
        p.name_ur,
        p.capacity,
        p.hold_hours
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Takes a place if there is one left: the check and the claim are one statement.
pub async fn claim_place(tx: &mut Tx, pass: PassId) -> sqlx::Result<Option<()>> {
    let claimed = sqlx::query!("update passes set used = used + 1 where pass_id = $1 and used < capacity", pass.0);
    Ok((claimed.execute(&mut *tx.conn).await?.rows_affected() == 1).then_some(()))
}

pub async fn release_place(tx: &mut Tx, pass: PassId) -> sqlx::Result<()> {
    sqlx::query!("update passes set used = used - 1 where pass_id = $1", pass.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// What a new registration is besides what was typed.
pub struct Insert<'a> {
    pub id: RegistrationId,
    pub person: PersonId,
    pub pass: PassId,
    pub held_until: Timestamp,
    pub ticket_code: &'a str,
    pub locale: Locale,
    /// Folded for search.
    pub search: &'a str,
}

pub async fn insert(tx: &mut Tx, row: &Insert<'_>, new: &NewRegistration) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registrations (registration_id, person_id, pass_id, state, held_until, ticket_code, locale, name, name_latin,
            name_urdu, email, phone, organisation, job_title, economy_id, diet, diet_note, access_needs, consented_at, created_at, search)
         values ($1, $2, $3, 'awaiting_confirmation', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, $19)",
        row.id.0,
        row.person.0,
        row.pass.0,
        row.held_until,
        row.ticket_code,
        row.locale as Locale,
        new.name,
        new.name_latin,
        new.name_urdu,
        new.email.written,
        new.phone,
        new.organisation,
        new.job_title,
        new.economy.0,
        new.diet as Diet,
        new.diet_note,
        new.access_needs,
        tx.now,
        row.search
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Notes that the registration is now in `state`.
pub async fn insert_step(tx: &mut Tx, registration: RegistrationId, by: Option<PersonId>, state: State) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registration_steps (registration_step_id, registration_id, at, actor_id, state) values ($1, $2, $3, $4, $5)",
        crate::kit::ids::new_at(tx.now),
        registration.0,
        tx.now,
        by.map(|p| p.0),
        state as State
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

pub async fn update_state(tx: &mut Tx, registration: RegistrationId, state: State) -> sqlx::Result<()> {
    sqlx::query!("update registrations set state = $2 where registration_id = $1", registration.0, state as State)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

pub async fn update_email(tx: &mut Tx, registration: RegistrationId, email: &str, search: &str) -> sqlx::Result<()> {
    let moved = sqlx::query!("update registrations set email = $2, search = $3 where registration_id = $1", registration.0, email, search);
    moved.execute(&mut *tx.conn).await.map(|_| ())
}

/// Locks the registration until the transaction ends, and says where it stands.
pub async fn lock(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Option<State>> {
    sqlx::query_scalar!(r#"select state as "state: State" from registrations where registration_id = $1 for update"#, registration.0)
        .fetch_optional(&mut *tx.conn)
        .await
}

pub async fn find(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Option<Registration>> {
    sqlx::query_as!(
        Registration,
        r#"select r.registration_id as "registration_id: RegistrationId", r.person_id as "person: PersonId", r.pass_id as "pass: PassId",
                  p.name_en as pass_name_en, p.name_ur as pass_name_ur, r.state as "state: State", r.held_until, r.ticket_code,
                  r.locale as "locale: Locale", r.name, r.name_latin, r.name_urdu, r.email, r.phone, r.organisation, r.job_title,
                  e.name_en as economy_en, e.name_ur as economy_ur, r.diet as "diet: Diet", r.diet_note, r.access_needs, r.created_at
           from registrations r join passes p using (pass_id) join economies e using (economy_id)
           where r.registration_id = $1"#,
        registration.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The person's newest registration that holds a place.
pub async fn live_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<RegistrationId>> {
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations
           where person_id = $1 and state in ('awaiting_confirmation', 'confirmed')"#,
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

pub async fn insert_confirmation(tx: &mut Tx, id: ConfirmationId, registration: RegistrationId) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into confirmations (confirmation_id, registration_id, created_at) values ($1, $2, $3)",
        id.0,
        registration.0,
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
    pub state: State,
    /// None: the system, or a visitor who was not signed in.
    pub actor: Option<String>,
}

pub async fn history(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Vec<Step>> {
    sqlx::query_as!(
        Step,
        r#"select s.at, s.state as "state: State", coalesce(nullif(p.name, ''), p.email) as actor
           from registration_steps s left join people p on p.person_id = s.actor_id
           where s.registration_id = $1 order by s.registration_step_id limit 100"#,
        registration.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Registrations by state.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub awaiting: i64,
    pub confirmed: i64,
    pub capacity: i64,
}

pub async fn counts(tx: &mut Tx) -> sqlx::Result<Counts> {
    sqlx::query_as!(
        Counts,
        r#"select (select count(*) from registrations where state = 'awaiting_confirmation') as "awaiting!",
                  (select count(*) from registrations where state = 'confirmed') as "confirmed!",
                  (select coalesce(sum(capacity), 0) from passes) as "capacity!""#
    )
    .fetch_one(&mut *tx.conn)
    .await
}
