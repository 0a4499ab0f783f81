//! Registrations in bulk: a column each, a few statements for all.
use crate::{
    kit::{clock::Timestamp, ids::PersonId, locale::Locale},
    registration::{
        ids::{CodeId, PassId, PoolId, RegistrationId},
        record::{NewRegistration, RegistrationState, search},
    },
};
use sqlx::PgConnection;
use uuid::Uuid;

/// What a registration is besides what was typed.
pub struct Row<'a> {
    pub id: RegistrationId,
    pub person: PersonId,
    pub pass: PassId,
    pub pools: &'a [PoolId],
    pub code: Option<CodeId>,
    pub state: RegistrationState,
    pub held_until: Timestamp,
    pub ticket_code: String,
    pub locale: Locale,
    pub created_at: Timestamp,
}

/// Registrations to be inserted together.
#[derive(Default)]
pub struct Rows {
    pub registration_id: Vec<Uuid>,
    pub person_id: Vec<Uuid>,
    pass_id: Vec<Uuid>,
    /// Lists of pools as the database writes them: it has no lists of lists.
    pools: Vec<String>,
    code_id: Vec<Option<Uuid>>,
    pub state: Vec<String>,
    held_until: Vec<Timestamp>,
    ticket_code: Vec<String>,
    pub locale: Vec<String>,
    pub name: Vec<String>,
    name_latin: Vec<String>,
    name_urdu: Vec<String>,
    pub email: Vec<String>,
    phone: Vec<String>,
    organisation: Vec<String>,
    job_title: Vec<String>,
    economy_id: Vec<Uuid>,
    diet: Vec<String>,
    diet_note: Vec<String>,
    access_needs: Vec<String>,
    pub created_at: Vec<Timestamp>,
    search: Vec<String>,
}

impl Rows {
    pub fn push(&mut self, row: Row<'_>, new: &NewRegistration) {
        let names = [new.name.as_str(), &new.name_latin, &new.name_urdu];
        self.search.push(search::folded_text(names, &new.organisation, &new.email.written));
        self.registration_id.push(row.id.0);
        self.person_id.push(row.person.0);
        self.pass_id.push(row.pass.0);
        self.pools.push(format!("{{{}}}", row.pools.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")));
        self.code_id.push(row.code.map(|c| c.0));
        self.state.push(row.state.value().to_owned());
        self.held_until.push(row.held_until);
        self.ticket_code.push(row.ticket_code);
        self.locale.push(row.locale.tag().to_owned());
        self.name.push(new.name.clone());
        self.name_latin.push(new.name_latin.clone());
        self.name_urdu.push(new.name_urdu.clone());
        self.email.push(new.email.written.clone());
        self.phone.push(new.phone.clone());
        self.organisation.push(new.organisation.clone());
        self.job_title.push(new.job_title.clone());
        self.economy_id.push(new.economy.0);
        self.diet.push(new.diet.value().to_owned());
        self.diet_note.push(new.diet_note.clone());
        self.access_needs.push(new.access_needs.clone());
        self.created_at.push(row.created_at);
    }

    /// Inserts all; their pools count them. `sample`: whether they are people who do not exist.
    pub async fn insert(&self, conn: &mut PgConnection, sample: bool) -> sqlx::Result<()> {
        sqlx::query!(
            "insert into registrations (registration_id, person_id, pass_id, pools, code_id, state, held_until, ticket_code, locale, name,
                name_latin, name_urdu, email, phone, organisation, job_title, economy_id, diet, diet_note, access_needs, consented_at,
                created_at, search, sample)
             select registration_id, person_id, pass_id, pools::uuid[], code_id, state, held_until, ticket_code, locale, name, name_latin,
                    name_urdu, email, phone, organisation, job_title, economy_id, diet, diet_note, access_needs, at, at, search, $23
             from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::timestamptz[], $8::text[], $9::text[],
                         $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::uuid[],
                         $18::text[], $19::text[], $20::text[], $21::timestamptz[], $22::text[])
                  as s (registration_id, person_id, pass_id, pools, code_id, state, held_until, ticket_code, locale, name, name_latin,
                        name_urdu, email, phone, organisation, job_title, economy_id, diet, diet_note, access_needs, at, search)",
            &self.registration_id,
            &self.person_id,
            &self.pass_id,
            &self.pools,
            &self.code_id as &[Option<Uuid>],
            &self.state,
            &self.held_until,
            &self.ticket_code,
            &self.locale,
            &self.name,
            &self.name_latin,
            &self.name_urdu,
            &self.email,
            &self.phone,
            &self.organisation,
            &self.job_title,
            &self.economy_id,
            &self.diet,
            &self.diet_note,
            &self.access_needs,
            &self.created_at,
            &self.search,
            sample
        )
        .execute(conn)
        .await
        .map(|_| ())
    }
}

/// Moves to be noted together.
#[derive(Default)]
pub struct Steps {
    id: Vec<Uuid>,
    registration_id: Vec<Uuid>,
    at: Vec<Timestamp>,
    actor_id: Vec<Option<Uuid>>,
    state: Vec<String>,
}

impl Steps {
    /// `id` sorts by age, as the move does.
    pub fn push(&mut self, id: Uuid, registration: RegistrationId, at: Timestamp, actor: Option<PersonId>, state: RegistrationState) {
        self.id.push(id);
        self.registration_id.push(registration.0);
        self.at.push(at);
        self.actor_id.push(actor.map(|p| p.0));
        self.state.push(state.value().to_owned());
    }

    /// Inserts them, and links for mails in the same statement: `links[i]` about the registration of the i-th step.
    pub async fn insert_with_links(&self, conn: &mut PgConnection, links: &[Uuid]) -> sqlx::Result<()> {
        sqlx::query!(
            "with linked as (
                 insert into confirmations (confirmation_id, registration_id, created_at)
                 select id, registration_id, at from unnest($6::uuid[], $2::uuid[], $3::timestamptz[]) as s (id, registration_id, at))
             insert into registration_steps (registration_step_id, registration_id, at, actor_id, state)
             select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[])",
            &self.id,
            &self.registration_id,
            &self.at,
            &self.actor_id as &[Option<Uuid>],
            &self.state,
            links
        )
        .execute(conn)
        .await
        .map(|_| ())
    }

    pub async fn insert(&self, conn: &mut PgConnection) -> sqlx::Result<()> {
        sqlx::query!(
            "insert into registration_steps (registration_step_id, registration_id, at, actor_id, state)
             select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[])",
            &self.id,
            &self.registration_id,
            &self.at,
            &self.actor_id as &[Option<Uuid>],
            &self.state
        )
        .execute(conn)
        .await
        .map(|_| ())
    }
}
