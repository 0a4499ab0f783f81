//! What people do with nominations; each verb is part of one transaction and leaves a trace.
mod drafts;
mod files;
mod lodging;
mod screening;

pub use drafts::{Began, begin, discard, forget_earlier, save};
pub use files::{add_file, remove_file};
pub use lodging::{Lodging, give_back, lodge, send, withdraw};
pub use screening::{accept, decide, reopen};

use super::{
    mail::TellNominators,
    model::{Nomination, NominationState, StepKind},
    store,
};
use crate::{
    awards::ids::StepId,
    kit::{
        audit,
        clock::Timestamp,
        db::Tx,
        error::{Failure, OnConstraint},
        jobs,
    },
};
use serde_json::json;

/// Why a nomination stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nominations are not open yet, or are closed.
    NotOpen,
    /// The category is not for that economy.
    Economy,
    /// As many as the economy may have were lodged in the category.
    Quota,
    /// Too many drafts.
    ManyDrafts,
    /// What is asked for could be corrected until a moment that is over.
    CorrectionOver,
    /// The online round is open: nothing moves any more.
    Judged,
    /// It was sent; what stands in it stays.
    Sent,
    /// It does not stand where that can be done: somebody was faster.
    Moved,
}

const REFUSALS: [(&str, Refusal); 7] = [
    ("award_nominations_open", Refusal::NotOpen),
    ("award_nominations_economy", Refusal::Economy),
    ("award_quota", Refusal::Quota),
    ("award_drafts_many", Refusal::ManyDrafts),
    ("award_correction_over", Refusal::CorrectionOver),
    ("award_nominations_judged", Refusal::Judged),
    ("award_nomination_sent", Refusal::Sent),
];

/// What the audit trail calls a step.
fn action_of(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Began => "award_nomination.began",
        StepKind::Applied => "award_nomination.applied",
        StepKind::Returned => "award_nomination.returned",
        StepKind::Submitted => "award_nomination.submitted",
        StepKind::Endorsed => "award_nomination.endorsed",
        StepKind::CorrectionAsked => "award_nomination.correction_asked",
        StepKind::Corrected => "award_nomination.corrected",
        StepKind::Accepted => "award_nomination.accepted",
        StepKind::Rejected => "award_nomination.rejected",
        StepKind::Reopened => "award_nomination.reopened",
        StepKind::Withdrawn => "award_nomination.withdrawn",
    }
}

/// Takes a step with a nomination, notes it, and tells its people later.
async fn take_step(tx: &mut Tx, of: &Nomination, kind: StepKind, reason: &str, until: Option<Timestamp>) -> Result<(), Failure<Refusal>> {
    let to = of.state.after(kind).ok_or(Failure::Refused(Refusal::Moved))?;
    let until = until.filter(|_| to == NominationState::Correction);
    // Noted first: an association that gives a draft back finds it no more afterwards.
    let step = StepId::new_at(tx.now);
    store::insert_step(tx, step, of.nomination_id, kind, reason).await?;
    let moved = store::move_to(tx, of.nomination_id, of.state, to, until).await.on_constraints(REFUSALS)?;
    if !moved {
        return Err(Failure::Refused(Refusal::Moved));
    }
    let details = if reason.is_empty() { json!({ "name": of.name.en }) } else { json!({ "name": of.name.en, "reason": reason }) };
    audit::record(tx, action_of(kind), Some(of.nomination_id.0), details).await?;
    jobs::enqueue(tx, &TellNominators { step }, jobs::When::Now).await?;
    Ok(())
}

/// Puts back what was sent, where a correction is asked for: what was typed since is kept apart.
async fn put_back(tx: &mut Tx, of: &Nomination) -> Result<(), Failure<Refusal>> {
    if of.state != NominationState::Correction {
        return Ok(());
    }
    let moved = store::restore_lodged(tx, of.nomination_id).await.on_constraints(REFUSALS)?;
    note_moved(tx, of, moved).await
}

/// Goes on with what was typed for a correction before and not sent.
async fn take_up(tx: &mut Tx, of: &Nomination) -> Result<(), Failure<Refusal>> {
    let moved = store::take_up_unsent(tx, of.nomination_id).await.on_constraints(REFUSALS)?;
    note_moved(tx, of, moved).await
}

async fn note_moved(tx: &mut Tx, of: &Nomination, moved: store::Moved) -> Result<(), Failure<Refusal>> {
    for file in moved.removed {
        audit::record_removal(tx, "award_file.removed", Some(of.nomination_id.0), &file).await?;
    }
    for name in moved.added {
        audit::record(tx, "award_file.added", Some(of.nomination_id.0), json!({ "name": name })).await?;
    }
    Ok(())
}
