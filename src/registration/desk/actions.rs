//! What organisers decide.
use crate::{
    event,
    kit::{
        app::App,
        audit,
        db::Tx,
        error::{AppError, Failure},
    },
    registration::{
        ids::RegistrationId,
        record::{self, Move, Reason, RegistrationState, step},
        tickets,
    },
};
use serde_json::json;

/// What the organisers decide of somebody who awaits their approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    Approve,
    /// With what the person is told.
    Reject(String),
}

/// Somebody else decided, the person cancelled, or the hold ran out meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWaiting(pub RegistrationState);

/// The organisers agree, or do not.
pub async fn decide(tx: &mut Tx, app: &App, id: RegistrationId, decision: &Decision) -> Result<(), Failure<NotWaiting>> {
    let state = record::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    if state != RegistrationState::AwaitingApproval {
        return Err(Failure::Refused(NotWaiting(state)));
    }
    let registration = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
    match decision {
        Decision::Approve => {
            let registration = step(tx, registration, Move::Approve, Reason::default()).await?;
            let told = json!({ "changed": { "state": [state.value(), registration.state.value()] } });
            audit::record(tx, "registration.approved", Some(id.0), told).await?;
            let summit = event::summit(tx).await?;
            tickets::mail_ticket(tx, app, &registration, &summit).await?;
        }
        Decision::Reject(reason) => {
            let registration = tickets::end(tx, registration, Move::Reject, reason).await?;
            let told = json!({ "reason": reason, "changed": { "state": [state.value(), registration.state.value()] } });
            audit::record(tx, "registration.rejected", Some(id.0), told).await?;
            tickets::mail_rejected(tx, app, &registration, reason).await?;
        }
    }
    Ok(())
}
