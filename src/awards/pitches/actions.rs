//! Who is heard, in which order, and the clock of the room; each one transaction that leaves a trace.
use super::{
    mail::{TellPitchers, TellUnheard},
    model::{Clock, Step},
    store,
};
use crate::{
    awards::{
        cycle::Category,
        ids::{CategoryId, NominationId},
        ledger::{Record, Shortlist},
        sealing,
    },
    kit::{
        audit,
        clock::Timestamp,
        db::Tx,
        error::{Failure, OnConstraint},
        jobs,
    },
};
use serde_json::json;
use std::collections::HashSet;

/// Why nothing was chosen, planned or set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not theirs.
    NotTheirs,
    /// The category is decided.
    Made,
    /// There is no pitch round, or it is over.
    Late,
    /// A pitch was scored.
    Heard,
    /// Others are heard by now.
    Changed,
    /// Somebody would pitch while nothing is scored.
    Outside,
}

const REFUSALS: [(&str, Refusal); 9] = [
    ("award_decision_theirs", Refusal::NotTheirs),
    ("award_ledger_theirs", Refusal::NotTheirs),
    ("award_pitches_theirs", Refusal::NotTheirs),
    ("award_decision_made", Refusal::Made),
    ("award_shortlist_late", Refusal::Late),
    ("award_shortlist_heard", Refusal::Heard),
    ("award_pitches_entry", Refusal::Changed),
    ("award_pitches_changed", Refusal::Changed),
    ("award_pitches_outside", Refusal::Outside),
];

impl Refusal {
    /// The key of what it means.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotTheirs => "awards-pitches-not-theirs",
            Self::Made => "awards-decision-made",
            Self::Late => "awards-pitches-late",
            Self::Heard => "awards-pitches-heard",
            Self::Changed => "awards-pitches-changed",
            Self::Outside => "awards-pitches-outside",
        }
    }
}

/// Chooses who is heard in place of those whom the page had shown; nobody is: there is no pitch round in that category.
pub async fn shortlist(
    tx: &mut Tx,
    category: &Category,
    entries: &[NominationId],
    shown: &HashSet<NominationId>,
) -> Result<(), Failure<Refusal>> {
    sealing::lock(tx, category.cycle_id).await?;
    let now: HashSet<_> = store::list_ids(tx, category.category_id).await?.into_iter().collect();
    if now != *shown {
        return Err(Failure::Refused(Refusal::Changed));
    }
    let gone = store::shortlist(tx, category.category_id, entries).await.on_constraints(REFUSALS)?;
    let row = Record::Shortlisted(Shortlist { category: category.category_id, entries: entries.to_vec() });
    sealing::append(tx, category.cycle_id, row).await.on_constraints(REFUSALS)?;
    if !gone.is_empty() {
        jobs::enqueue(tx, &TellUnheard { category: category.category_id, entries: gone }, jobs::When::Now).await?;
    }
    Ok(audit::record(tx, "award_category.shortlisted", Some(category.category_id.0), json!({ "entries": entries.len() })).await?)
}

/// Where, from when on, and in which order; `tells`: those who are heard have a letter.
pub async fn plan(
    tx: &mut Tx,
    category: CategoryId,
    (starts, place): (Option<Timestamp>, &str),
    order: &[NominationId],
    tells: bool,
) -> Result<(), Failure<Refusal>> {
    store::plan(tx, category, (starts, place), order).await.on_constraints(REFUSALS)?;
    audit::record(tx, "award_category.pitches_planned", Some(category.0), json!({ "starts_at": starts, "place": place })).await?;
    if tells {
        jobs::enqueue(tx, &TellPitchers { category }, jobs::When::Now).await?;
    }
    Ok(())
}

/// Sets the clock, if it shows what the button was under: pressed twice it counts once.
pub async fn set_clock(tx: &mut Tx, category: CategoryId, step: Step, seen: &str) -> Result<(), Failure<Refusal>> {
    let clock = store::lock_clock(tx, category).await.on_constraints(REFUSALS)?;
    if Clock::token(clock.as_ref(), tx.now) == seen {
        store::set_clock(tx, category, Clock::after(clock.as_ref(), step, tx.now).as_ref()).await.on_constraints(REFUSALS)?;
    }
    Ok(())
}
