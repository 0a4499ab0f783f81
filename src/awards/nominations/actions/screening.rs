//! Organisers decide on what was lodged.
use super::{Refusal, take_step};
use crate::{
    awards::nominations::model::{Decision, Nomination, StepKind},
    kit::{db::Tx, error::Failure},
};

pub async fn decide(tx: &mut Tx, of: &Nomination, decision: &Decision) -> Result<(), Failure<Refusal>> {
    match decision {
        Decision::Accept => take_step(tx, of, StepKind::Accepted, "", None).await,
        Decision::Correct { reason, until } => take_step(tx, of, StepKind::CorrectionAsked, reason, Some(*until)).await,
        Decision::Reject { reason } => take_step(tx, of, StepKind::Rejected, reason, None).await,
    }
}

/// Takes a decision back, so that it is made anew.
pub async fn reopen(tx: &mut Tx, of: &Nomination, reason: &str) -> Result<(), Failure<Refusal>> {
    take_step(tx, of, StepKind::Reopened, reason, None).await
}
