//! SQL of the moves that registrations make.
use crate::{
    kit::{clock::Timestamp, db::Tx, ids::PersonId},
    registration::{ids::RegistrationId, record::RegistrationState},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// A move to be noted.
#[derive(Clone, Debug)]
pub struct StepRow<'a> {
    /// Sorts by age, as the moves do.
    pub registration_step_id: Uuid,
    pub registration_id: RegistrationId,
    pub at: Timestamp,
    /// None: the system, or a visitor who was not signed in.
    pub actor_id: Option<PersonId>,
    pub state: RegistrationState,
    /// Why, if somebody said it; else empty.
    pub reason: &'a str,
}

pub async fn insert_step(conn: &mut PgConnection, step: &StepRow<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registration_steps (registration_step_id, registration_id, at, actor_id, state, reason) values ($1, $2, $3, $4, $5, $6)",
        step.registration_step_id,
        step.registration_id as RegistrationId,
        step.at,
        step.actor_id as Option<PersonId>,
        step.state as RegistrationState,
        step.reason
    )
    .execute(conn)
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
