//! SQL of registrations.
use crate::{
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, ids::PersonId, locale::Locale},
    registration::{
        ids::{CodeId, PassId, PoolId, RegistrationId},
        record::{
            RegistrationState,
            model::{Details, Diet, NewRegistration, Registration},
            search,
        },
    },
};
use std::collections::HashMap;
use uuid::Uuid;

/// What a registration has besides what was typed.
#[derive(Clone, Debug)]
pub struct Placement<'a> {
    pub registration_id: RegistrationId,
    pub person_id: PersonId,
    pub pools: &'a [PoolId],
    pub code_id: Option<CodeId>,
    pub state: RegistrationState,
    pub held_until: Timestamp,
    pub ticket_code: String,
    pub locale: Locale,
    pub created_at: Timestamp,
    /// Whether it is of a person who does not exist.
    pub sample: bool,
    /// Where the form came from, as long as nobody has confirmed it; else empty.
    pub network: &'a str,
    /// The key of the form that it came by.
    pub form_key: Option<Uuid>,
}

/// A registration to be inserted.
#[derive(Clone, Debug)]
pub struct RegistrationRow<'a> {
    pub placement: Placement<'a>,
    pub details: &'a Details,
    pub pass_id: PassId,
    pub economy_id: EconomyId,
    pub email: &'a str,
    pub search: String,
}

impl<'a> RegistrationRow<'a> {
    pub fn new(placement: Placement<'a>, new: &'a NewRegistration) -> Self {
        let (details, email) = (&new.details, new.email.written.as_str());
        let names = [details.name.as_str(), &details.name_latin, &details.name_urdu];
        let search = search::indexed(names, &details.organisation, &details.phone, email);
        Self { placement, details, pass_id: new.pass, economy_id: new.economy, email, search }
    }
}

/// Moves a registration; a trigger keeps the counts of its pools. `held_until`: of a hold that begins now. What moves by
/// anything but an offer is confirmed or has ended: where it came from is forgotten, and by which form.
pub async fn update_state(
    tx: &mut Tx,
    registration: RegistrationId,
    state: RegistrationState,
    held_until: Option<Timestamp>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update registrations
         set state = $2, held_until = coalesce($3, held_until), network = case when $2 = 'offered' then network else '' end,
             form_key = case when $2 = 'offered' then form_key end
         where registration_id = $1",
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

/// Gives a registration that nobody has confirmed to the person at another address.
pub async fn move_to(tx: &mut Tx, registration: RegistrationId, person: PersonId, email: &str, search: &str) -> sqlx::Result<()> {
    let moved = sqlx::query!(
        "update registrations set person_id = $2, email = $3, search = $4 where registration_id = $1",
        registration.0,
        person.0,
        email,
        search
    );
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
                  row(p.name_en, p.name_ur) as "pass_name!: Bilingual", r.pools as "pools: Vec<PoolId>", r.code_id as "code: CodeId",
                  r.state as "state: RegistrationState", r.held_until, r.ticket_code,
                  r.locale as "locale: Locale", r.name, r.name_latin, r.name_urdu, r.email, r.phone, r.organisation, r.job_title,
                  row(e.name_en, e.name_ur) as "economy!: Bilingual", r.diet as "diet: Diet", r.diet_note, r.access_needs, r.created_at, r.network,
                  r.form_key
           from registrations r join passes p using (pass_id) join economies e using (economy_id)
           where r.registration_id = any($1)"#,
        &ids
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Reads registrations as lists show them: those that the end of the statement asks for, where `r` is the registration.
macro_rules! select_found {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            $crate::registration::record::Found,
            r#"select r.registration_id as "registration_id: _", r.name, r.name_latin, r.organisation,
                      row(e.name_en, e.name_ur) as "economy!: _", r.state as "state: _", r.created_at
               from registrations r join economies e using (economy_id) "# + $end
            $(, $argument)*
        )
    };
}
pub(in crate::registration) use select_found;

/// The person's registration that holds a place or waits for one.
pub async fn live_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<Option<RegistrationId>> {
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations
           where person_id = $1 and registration_is_live(state)"#,
        person.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// The live registration that came by the form with this key.
pub async fn live_of_form(tx: &mut Tx, form_key: Uuid) -> sqlx::Result<Option<RegistrationId>> {
    tx.open(form_key).await?;
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations
           where form_key = $1 and registration_is_live(state)"#,
        form_key
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
           where person_id = any($1) and registration_is_live(state)"#,
        &persons
    );
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|r| (r.person, r.id)).collect())
}

/// Overdue holds at this transaction's time, the oldest first.
pub async fn list_overdue(tx: &mut Tx, most: i64) -> sqlx::Result<Vec<RegistrationId>> {
    sqlx::query_scalar!(
        r#"select registration_id as "id: RegistrationId" from registrations
           where state in ('unheld', 'awaiting_confirmation', 'awaiting_approval', 'offered') and held_until <= $1
           order by held_until limit $2"#,
        tx.now,
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// How many registrations the organisers are to decide; counted up to ten thousand.
pub async fn count_for_approval(tx: &mut Tx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "n!" from (select from registrations where state = 'awaiting_approval' limit 10000) c"#)
        .fetch_one(&mut *tx.conn)
        .await
}
