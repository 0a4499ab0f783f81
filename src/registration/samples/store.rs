//! Samples in bulk: a few statements a batch, by the login role, since the application may delete nobody.
use super::people::Sample;
use crate::{
    accounts,
    kit::{
        clock::{Timestamp, random},
        ids::PersonId,
        rows::insert_rows,
    },
    registration::{
        ids::{PoolId, RegistrationId},
        record::{self, Placement, RegistrationRow, RegistrationState, StepRow},
    },
};
use chrono::Duration;
use sqlx::PgConnection;
use uuid::{Builder, Uuid};

/// People to be added together.
#[derive(Default)]
pub struct Batch<'a> {
    registrations: Vec<RegistrationRow<'a>>,
    steps: Vec<StepRow<'a>>,
    places: i32,
}

/// An id that sorts as if it had been made at `at`.
fn id_at(at: Timestamp) -> Uuid {
    Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or_default(), &random()).into_uuid()
}

impl<'a> Batch<'a> {
    /// Adds somebody who registered at `at` for the pass and its pools; who still awaits confirmation may do so until
    /// `held_until`.
    pub fn add(&mut self, sample: &'a Sample, pools: &'a [PoolId], at: Timestamp, held_until: Timestamp) {
        let (person_id, registration_id, state) = (PersonId(id_at(at)), RegistrationId(id_at(at)), sample.state);
        let placement = Placement {
            registration_id,
            person_id,
            pools,
            code_id: None,
            state,
            held_until: if state == RegistrationState::AwaitingConfirmation { held_until } else { at + Duration::hours(24) },
            ticket_code: record::new_code(),
            locale: sample.locale,
            created_at: at,
            sample: true,
            network: "",
            form_key: None,
        };
        self.registrations.push(RegistrationRow::new(placement, &sample.new));
        self.places += i32::from(state.is_live());
        let mut step = |at, actor_id, state| {
            self.steps.push(StepRow { registration_step_id: id_at(at), registration_id, at, actor_id, state, reason: "" });
        };
        step(at, None, RegistrationState::AwaitingConfirmation);
        match state {
            RegistrationState::Confirmed => step(at + Duration::minutes(9), Some(person_id), state),
            RegistrationState::Cancelled => step(at + Duration::hours(5), Some(person_id), state),
            RegistrationState::Expired => step(at + Duration::hours(24), None, state),
            _ => {}
        }
    }

    /// People, their registrations and their steps; the pools have room for them.
    pub async fn insert(&self, conn: &mut PgConnection) -> sqlx::Result<()> {
        insert_people(conn, &self.registrations).await?;
        record::insert_batch(conn, &self.registrations, &self.steps, &[]).await
    }
}

/// How many sample people there are.
pub async fn count(conn: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "count!" from people where sample"#).fetch_one(conn).await
}

/// Makes room for the batch; where it would leave fewer than a hundred places for others, the capacity rises. Locks the
/// pools until the batch is in.
pub async fn make_room(conn: &mut PgConnection, pools: &[PoolId], batch: &Batch<'_>) -> sqlx::Result<()> {
    let pools: Vec<_> = pools.iter().map(|p| p.0).collect();
    sqlx::query!(
        "update pools set capacity = greatest(capacity, capacity - free + $2 + 100),
                          sample_places = sample_places + greatest(0, $2 + 100 - free)
         where pool_id = any($1)",
        &pools,
        batch.places
    )
    .execute(conn)
    .await
    .map(|_| ())
}

async fn insert_people(conn: &mut PgConnection, registrations: &[RegistrationRow<'_>]) -> sqlx::Result<()> {
    let is_confirmed = |r: &RegistrationRow<'_>| r.placement.state == RegistrationState::Confirmed;
    insert_rows!(conn;
        into "people" from registrations {
            "person_id": "$1::uuid[]" = |r| r.placement.person_id.0;
            "email": "$2::text[]" = |r| r.email;
            "email_key": "$3::text[]" = |r| r.email;
            "name": "$4::text[]" = |r| if is_confirmed(r) { r.details.name.as_str() } else { "" };
            "locale": "$5::text[]" = |r| r.placement.locale.tag();
            "created_at": "$6::timestamptz[]" = |r| r.placement.created_at;
            "verified_at": "$7::timestamptz[]" = |r| is_confirmed(r).then_some(r.placement.created_at + Duration::minutes(9));
            "sample": "$8::boolean[]" = |r| r.placement.sample;
        }
    )
}

/// Some sample people, to be taken away next; locked. Those who have a real registration or a right stay.
pub async fn some(conn: &mut PgConnection, most: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "select person_id from people p where sample
            and not exists (select from registrations r where r.person_id = p.person_id and not r.sample)
            and not exists (select from granted_rights g where g.person_id = p.person_id)
         limit $1 for update",
        most
    )
    .fetch_all(conn)
    .await
}

/// Marks people as samples, by their names. They came when they were made known.
pub async fn mark(conn: &mut PgConnection, people: &[PersonId], names: &[String]) -> sqlx::Result<()> {
    let ids: Vec<_> = people.iter().map(|id| id.0).collect();
    sqlx::query!(
        "update people p set sample = true, name = r.name, verified_at = created_at
         from unnest($1::uuid[], $2::text[]) as r (person_id, name) where p.person_id = r.person_id",
        &ids,
        names
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Those of `people` who are samples and nothing else: they have no registration and no right.
pub async fn only_samples(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "select person_id from people p where sample and person_id = any($1)
            and not exists (select from registrations r where r.person_id = p.person_id)
            and not exists (select from granted_rights g where g.person_id = p.person_id)
         for update",
        people
    )
    .fetch_all(conn)
    .await
}

/// Takes sample registrations away with their steps and links. A trigger keeps the counts of their pools.
pub async fn delete_registrations(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    let of = sqlx::query_scalar!("select registration_id from registrations where person_id = any($1) and sample for update", people);
    let registrations = of.fetch_all(&mut *conn).await?;
    sqlx::query!("delete from registration_steps where registration_id = any($1)", &registrations).execute(&mut *conn).await?;
    sqlx::query!("delete from confirmations where registration_id = any($1)", &registrations).execute(&mut *conn).await?;
    sqlx::query!("delete from registrations where registration_id = any($1)", &registrations).execute(conn).await.map(|_| ())
}

/// Takes sample people away, with their sessions, sign-ins, second factors and mail.
pub async fn delete_people(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("delete from sign_in_sessions where person_id = any($1)", people).execute(&mut *conn).await?;
    sqlx::query!("delete from sign_ins where person_id = any($1)", people).execute(&mut *conn).await?;
    accounts::delete_factors(conn, people).await?;
    delete_letters(conn, people).await?;
    sqlx::query!("delete from people where person_id = any($1)", people).execute(conn).await.map(|_| ())
}

/// Takes away what was written to them.
pub async fn delete_letters(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("delete from messages where recipient in (select email from people where person_id = any($1))", people)
        .execute(conn)
        .await
        .map(|_| ())
}

/// Takes back the capacity that was added for samples, as far as it is free.
pub async fn lower_capacity(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!(
        "update pools set capacity = greatest(capacity - free, capacity - sample_places), sample_places = 0 where sample_places > 0"
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Lets the planner know how large the tables have become.
pub async fn analyze(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("analyze people, registrations, registration_steps").execute(conn).await.map(|_| ())
}

/// One line in the trail for the whole.
pub async fn insert_audit(conn: &mut PgConnection, action: &str, people: i64) -> sqlx::Result<()> {
    sqlx::query!("select set_config('summit.system', 'seed', false) as job").fetch_one(&mut *conn).await?;
    sqlx::query!(
        "insert into audit_entries (at, action, details) values (now(), $1, jsonb_build_object('people', $2::bigint))",
        action,
        people
    )
    .execute(conn)
    .await
    .map(|_| ())
}
