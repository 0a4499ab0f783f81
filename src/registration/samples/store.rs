//! Samples in bulk: a few statements a batch, by the login role, since the application may delete nobody.
use super::people::Sample;
use crate::{
    kit::{
        clock::{Timestamp, random},
        locale::Locale,
    },
    registration::{
        model::{PassId, State},
        search, ticket,
    },
};
use chrono::Duration;
use sqlx::PgConnection;
use uuid::{Builder, Uuid};

/// The columns of a batch, each a list.
#[derive(Default)]
pub struct Batch {
    person_id: Vec<Uuid>,
    registration_id: Vec<Uuid>,
    state: Vec<String>,
    held_until: Vec<Timestamp>,
    ticket_code: Vec<String>,
    locale: Vec<String>,
    name: Vec<String>,
    name_latin: Vec<String>,
    name_urdu: Vec<String>,
    email: Vec<String>,
    phone: Vec<String>,
    organisation: Vec<String>,
    job_title: Vec<String>,
    economy_id: Vec<Uuid>,
    diet: Vec<String>,
    diet_note: Vec<String>,
    access_needs: Vec<String>,
    created_at: Vec<Timestamp>,
    search: Vec<String>,
    places: i32,
    steps: Steps,
}

#[derive(Default)]
struct Steps {
    id: Vec<Uuid>,
    registration_id: Vec<Uuid>,
    at: Vec<Timestamp>,
    actor_id: Vec<Option<Uuid>>,
    state: Vec<String>,
}

/// An id of the age that its row pretends to have.
fn id_at(at: Timestamp) -> Uuid {
    Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or_default(), &random()).into_uuid()
}

impl Batch {
    /// Adds somebody who registered at `at`; who still awaits confirmation may do so until `held_until`.
    pub fn add(&mut self, sample: Sample, at: Timestamp, held_until: Timestamp) {
        let Sample { new, state, locale } = sample;
        let (person, registration, code) = (id_at(at), id_at(at), ticket::new_code());
        let names = [new.name.as_str(), &new.name_latin, &new.name_urdu];
        self.search.push(search::text(names, &new.organisation, &new.email.written, &code));
        self.person_id.push(person);
        self.registration_id.push(registration);
        self.state.push(state.value().to_owned());
        self.held_until.push(if state == State::AwaitingConfirmation { held_until } else { at + Duration::hours(24) });
        self.ticket_code.push(code);
        self.locale.push(if locale == Locale::Ur { "ur" } else { "en" }.to_owned());
        self.name.push(new.name);
        self.name_latin.push(new.name_latin);
        self.name_urdu.push(new.name_urdu);
        self.email.push(new.email.written);
        self.phone.push(new.phone);
        self.organisation.push(new.organisation);
        self.job_title.push(new.job_title);
        self.economy_id.push(new.economy.0);
        self.diet.push(new.diet.value().to_owned());
        self.diet_note.push(new.diet_note);
        self.access_needs.push(new.access_needs);
        self.created_at.push(at);
        self.places += i32::from(state.is_live());
        self.steps.add(registration, at, None, State::AwaitingConfirmation);
        match state {
            State::AwaitingConfirmation => {}
            State::Confirmed => self.steps.add(registration, at + Duration::minutes(9), Some(person), state),
            State::Cancelled => self.steps.add(registration, at + Duration::hours(5), Some(person), state),
            State::Expired => self.steps.add(registration, at + Duration::hours(24), None, state),
        }
    }
}

impl Steps {
    fn add(&mut self, registration: Uuid, at: Timestamp, actor: Option<Uuid>, state: State) {
        self.id.push(id_at(at));
        self.registration_id.push(registration);
        self.at.push(at);
        self.actor_id.push(actor);
        self.state.push(state.value().to_owned());
    }
}

/// How many sample people there are.
pub async fn count(conn: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "count!" from people where sample"#).fetch_one(conn).await
}

/// Takes the batch's places; where that leaves fewer than a hundred for others, the capacity rises. Locks the pass
/// until the batch is in.
pub async fn claim_places(conn: &mut PgConnection, pass: PassId, batch: &Batch) -> sqlx::Result<()> {
    sqlx::query!(
        "update passes set used = used + $2, capacity = greatest(capacity, used + $2 + 100),
                           sample_places = sample_places + greatest(0, used + $2 + 100 - capacity)
         where pass_id = $1",
        pass.0,
        batch.places
    )
    .execute(conn)
    .await
    .map(|_| ())
}

pub async fn insert_people(conn: &mut PgConnection, b: &Batch) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into people (person_id, email, email_key, name, locale, created_at, verified_at, sample)
         select person_id, email, email, case when state = 'confirmed' then name else '' end, locale, at,
                case when state = 'confirmed' then at + interval '9 minutes' end, true
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
              as s (person_id, email, name, locale, at, state)",
        &b.person_id,
        &b.email,
        &b.name,
        &b.locale,
        &b.created_at,
        &b.state
    )
    .execute(conn)
    .await
    .map(|_| ())
}

pub async fn insert_registrations(conn: &mut PgConnection, pass: PassId, b: &Batch) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registrations (registration_id, person_id, pass_id, state, held_until, ticket_code, locale, name, name_latin,
            name_urdu, email, phone, organisation, job_title, economy_id, diet, diet_note, access_needs, consented_at, created_at,
            search, sample)
         select registration_id, person_id, $1, state, held_until, ticket_code, locale, name, name_latin, name_urdu, email, phone,
                organisation, job_title, economy_id, diet, diet_note, access_needs, at, at, search, true
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                     $11::text[], $12::text[], $13::text[], $14::text[], $15::uuid[], $16::text[], $17::text[], $18::text[],
                     $19::timestamptz[], $20::text[])
              as s (registration_id, person_id, state, held_until, ticket_code, locale, name, name_latin, name_urdu, email, phone,
                    organisation, job_title, economy_id, diet, diet_note, access_needs, at, search)",
        pass.0,
        &b.registration_id,
        &b.person_id,
        &b.state,
        &b.held_until,
        &b.ticket_code,
        &b.locale,
        &b.name,
        &b.name_latin,
        &b.name_urdu,
        &b.email,
        &b.phone,
        &b.organisation,
        &b.job_title,
        &b.economy_id,
        &b.diet,
        &b.diet_note,
        &b.access_needs,
        &b.created_at,
        &b.search
    )
    .execute(conn)
    .await
    .map(|_| ())
}

pub async fn insert_steps(conn: &mut PgConnection, b: &Batch) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registration_steps (registration_step_id, registration_id, at, actor_id, state)
         select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[])",
        &b.steps.id,
        &b.steps.registration_id,
        &b.steps.at,
        &b.steps.actor_id as &[Option<Uuid>],
        &b.steps.state
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Some sample people, to be taken away next, and locked until then. Who has come to hold anything real stays.
pub async fn some(conn: &mut PgConnection, most: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "select person_id from people p where sample
            and not exists (select from registrations r where r.person_id = p.person_id and not r.sample)
            and not exists (select from grants g where g.person_id = p.person_id)
         limit $1 for update",
        most
    )
    .fetch_all(conn)
    .await
}

/// Takes sample registrations away with all that hangs on them, and gives their places back.
pub async fn delete_registrations(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    // The registrations first, then the pass, as those who cancel do.
    let of = sqlx::query_scalar!("select registration_id from registrations where person_id = any($1) and sample for update", people);
    let registrations = of.fetch_all(&mut *conn).await?;
    sqlx::query!("delete from registration_steps where registration_id = any($1)", &registrations).execute(&mut *conn).await?;
    sqlx::query!("delete from confirmations where registration_id = any($1)", &registrations).execute(&mut *conn).await?;
    sqlx::query!(
        "with gone as (delete from registrations where registration_id = any($1) returning pass_id, state),
              places as (select pass_id, count(*)::integer as count from gone
                         where state in ('awaiting_confirmation', 'confirmed') group by pass_id)
         update passes p set used = p.used - places.count from places where p.pass_id = places.pass_id",
        &registrations
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Takes sample people away, with their sessions, sign-ins and mail.
pub async fn delete_people(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("delete from sessions where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from sign_ins where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from messages where recipient in (select email from people where person_id = any($1))", people)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("delete from people where person_id = any($1)", people).execute(conn).await.map(|_| ())
}

/// Takes back the capacity that was there for samples only, as far as nobody else has come to sit there.
pub async fn lower_capacity(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("update passes set capacity = greatest(used, capacity - sample_places), sample_places = 0 where sample_places > 0")
        .execute(conn)
        .await
        .map(|_| ())
}

/// One line in the trail for the whole.
pub async fn insert_audit(conn: &mut PgConnection, action: &str, people: i64) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into audit_entries (at, action, details) values (now(), $1, jsonb_build_object('people', $2::bigint))",
        action,
        people
    )
    .execute(conn)
    .await
    .map(|_| ())
}
