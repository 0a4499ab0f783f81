//! One move of one registration.
use super::{
    Move, Registration, RegistrationState,
    store::{self, StepRow},
};
use crate::{
    kit::{clock::Timestamp, db::Tx, error::AppError, ids, ids::PersonId},
    registration::ids::RegistrationId,
};

/// What goes with a move.
#[derive(Clone, Copy, Default)]
pub struct Reason<'a> {
    pub said: &'a str,
    /// Until when the hold that begins now lasts.
    pub until: Option<Timestamp>,
    /// Who, where they are known without being signed in: by the link in their mail.
    pub by: Option<PersonId>,
}

/// Moves a locked registration and notes the move. A trigger keeps the counts of its pools.
pub async fn step(tx: &mut Tx, registration: Registration, step: Move, reason: Reason<'_>) -> Result<Registration, AppError> {
    let state = registration.state.after(step).map_err(|wrong| anyhow::anyhow!("{step:?} from {wrong:?}"))?;
    note_step(tx, registration.registration_id, state, reason).await?;
    store::update_state(tx, registration.registration_id, state, reason.until).await?;
    Ok(Registration { state, held_until: reason.until.unwrap_or(registration.held_until), ..registration })
}

/// Notes that the registration is now in `state`.
pub async fn note_step(tx: &mut Tx, registration_id: RegistrationId, state: RegistrationState, reason: Reason<'_>) -> sqlx::Result<()> {
    let (registration_step_id, actor_id) = (ids::new_at(tx.now), reason.by.or(tx.actor.author()));
    let row = StepRow { registration_step_id, registration_id, at: tx.now, actor_id, state, reason: reason.said };
    store::insert_step(&mut tx.conn, &row).await
}
