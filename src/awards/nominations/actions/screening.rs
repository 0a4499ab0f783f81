//! Organisers decide on what was lodged.
use super::{Refusal, put_back, take_step, take_up};
use crate::{
    awards::nominations::{
        model::{Decision, Nomination, StepKind},
        store,
    },
    kit::{db::Tx, error::Failure},
};

/// Decides on what was sent: whatever was typed since a correction was asked for is kept apart, for when one is asked for
/// again. `seen`: what had happened last to the
/// nomination on the page from which it comes.
pub async fn decide(tx: &mut Tx, of: &Nomination, decision: &Decision, seen: &str) -> Result<(), Failure<Refusal>> {
    check_seen(tx, of, seen).await?;
    if !matches!(decision, Decision::Correct { .. }) {
        put_back(tx, of).await?;
    }
    match decision {
        Decision::Accept => accept(tx, of).await,
        Decision::Correct { reason, until } => {
            take_step(tx, of, StepKind::CorrectionAsked, reason, Some(*until)).await?;
            take_up(tx, of).await
        }
        Decision::Reject { reason } => take_step(tx, of, StepKind::Rejected, reason, None).await,
    }
}

pub async fn accept(tx: &mut Tx, of: &Nomination) -> Result<(), Failure<Refusal>> {
    take_step(tx, of, StepKind::Accepted, "", None).await
}

/// Takes a decision back, so that it is made anew.
pub async fn reopen(tx: &mut Tx, of: &Nomination, reason: &str, seen: &str) -> Result<(), Failure<Refusal>> {
    check_seen(tx, of, seen).await?;
    take_step(tx, of, StepKind::Reopened, reason, None).await
}

/// Nobody else decides on it or sends it until this transaction ends.
async fn check_seen(tx: &mut Tx, of: &Nomination, seen: &str) -> Result<(), Failure<Refusal>> {
    store::lock_contents(tx, of.nomination_id).await?;
    let last = store::last_step(tx, of.nomination_id).await?;
    if last.map(|step| step.to_string()).unwrap_or_default() == seen { Ok(()) } else { Err(Failure::Refused(Refusal::Moved)) }
}
