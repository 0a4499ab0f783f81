//! What a panel does with its results; each one transaction.
use super::{
    model::{Chosen, Ruling, method_of},
    reading::{self, Reader},
    store,
};
use crate::{
    awards::{
        cycle::Category,
        ids::{CategoryId, JudgeId, NominationId, NoteId},
        ledger::{DecidedBy, Decision, Deliberation, Record},
        sealing,
    },
    kit::{
        audit,
        db::Tx,
        error::{Failure, OnConstraint},
    },
};
use serde_json::json;

/// Why nothing was noted, voted or decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The round is not closed.
    Early,
    /// It is decided already.
    Made,
    /// It is not theirs: they have a tie to an entry, or sit in the panel no more.
    NotTheirs,
    /// They vote for more than win.
    TooMany,
    /// It departs from the rule, or breaks a tie, and says no reason.
    Unexplained,
    /// It departs from the rule, and they have not said that they mean it so.
    Unmeant,
}

const REFUSALS: [(&str, Refusal); 8] = [
    ("award_decision_early", Refusal::Early),
    ("award_decision_made", Refusal::Made),
    ("award_decision_theirs", Refusal::NotTheirs),
    ("award_honours_entry", Refusal::NotTheirs),
    ("award_notes_theirs", Refusal::NotTheirs),
    ("award_ballots_theirs", Refusal::NotTheirs),
    ("award_ballots_many", Refusal::TooMany),
    ("award_decisions_explained", Refusal::Unexplained),
];

/// Notes something for the panel, about an entry or about all.
pub async fn note(
    tx: &mut Tx,
    (category, judge): (CategoryId, JudgeId),
    about: Option<NominationId>,
    text: &str,
) -> Result<(), Failure<Refusal>> {
    let id = NoteId::new_at(tx.now);
    store::note(tx, id, (category, judge), (about, text)).await.on_constraints(REFUSALS)?;
    Ok(audit::record(tx, "award_category.noted", Some(category.0), json!({})).await?)
}

/// Votes, in place of what was voted before.
pub async fn vote(tx: &mut Tx, (category, judge): (CategoryId, JudgeId), entries: &[NominationId]) -> Result<(), Failure<Refusal>> {
    store::save_ballot(tx, (category, judge), entries).await.on_constraints(REFUSALS)?;
    Ok(audit::record(tx, "award_category.voted", Some(category.0), json!({})).await?)
}

/// Decides, for good. How it came about follows from whom the rule gives at this moment.
pub async fn decide(
    tx: &mut Tx,
    reader: Reader,
    category: &Category,
    Ruling { chosen, reason, departs }: Ruling,
) -> Result<DecidedBy, Failure<Refusal>> {
    let id = category.category_id;
    sealing::lock(tx, category.cycle_id).await?;
    let outcome = reading::replayed(&reading::rows(tx, reader, category).await?)
        .and_then(|all| all.categories.into_iter().next())
        .ok_or(Failure::Refused(Refusal::Early))?;
    let by = method_of(&chosen, &outcome.standings.outcome);
    store::decide(tx, id, &chosen, (by, &reason)).await.on_constraints(REFUSALS)?;
    if by == DecidedBy::Deliberation && !departs {
        return Err(Failure::Refused(Refusal::Unmeant));
    }
    let done = deliberation(tx, id).await?;
    if done.ballots > 0 || done.notes > 0 {
        sealing::append(tx, category.cycle_id, Record::Deliberated(done)).await.on_constraints(REFUSALS)?;
    }
    let details = json!({ "winners": chosen.winners, "merits": chosen.merits });
    let Chosen { winners, merits } = chosen;
    let row = Record::Decided(Decision { category: id, winners, merits, by });
    sealing::append(tx, category.cycle_id, row).await.on_constraints(REFUSALS)?;
    audit::record(tx, "award_category.decided", Some(id.0), details).await?;
    Ok(by)
}

/// What the panel has done by now.
async fn deliberation(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Deliberation> {
    let many = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let said = store::said(tx, category).await?;
    Ok(Deliberation { category, ballots: many(said.ballots), votes: said.votes, notes: many(said.notes) })
}
