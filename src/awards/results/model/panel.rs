//! What a panel has said and done.
use super::decision::Honour;
use crate::{
    awards::{
        ids::{CategoryId, NominationId},
        ledger::{DecidedBy, Record, Row},
    },
    kit::clock::Timestamp,
};
use std::collections::HashSet;

/// What somebody of a panel has noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub judge: String,
    /// None: about all entries.
    pub nomination_id: Option<NominationId>,
    pub at: Timestamp,
    pub text: String,
}

/// How many of a panel vote for an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes {
    pub nomination_id: NominationId,
    pub votes: i64,
}

/// That a category was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub at: Timestamp,
    /// None for whoever has a tie to one of its entries.
    pub told: Option<Told>,
}

/// Who wins a category that is decided, and how that came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    pub method: DecidedBy,
    /// By place; none: there is no award.
    pub winners: Vec<NominationId>,
}

/// How it was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub method: DecidedBy,
    pub reason: String,
    /// Else by an organiser, in place of a chair.
    pub is_panels: bool,
    /// By honour, then by place.
    pub honours: Vec<(NominationId, Honour)>,
}

/// Rows of a category as they are to somebody who may know of those entries only: all others are as if there were none.
pub fn seen_by(mut rows: Vec<Row>, category: CategoryId, may_know: impl Fn(NominationId) -> bool) -> Vec<Row> {
    let own: HashSet<NominationId> = match rows.first_mut() {
        Some(Row { record: Record::Rules(rules), .. }) => {
            rules.categories.retain(|one| one.category == category);
            rules.entries.retain(|one| one.category == category && may_know(one.entry));
            rules.entries.iter().map(|one| one.entry).collect()
        }
        _ => HashSet::new(),
    };
    rows.retain(|row| match &row.record {
        Record::Rules(_) | Record::Closed { .. } => true,
        Record::Submitted(one) => own.contains(&one.of.entry),
        Record::Abstained(of) | Record::Reopened(of) => own.contains(&of.entry),
        Record::Recused(one) => own.contains(&one.entry),
        Record::Deliberated(one) => one.category == category,
        Record::Shortlisted(one) => one.category == category,
        Record::Decided(one) => one.category == category,
    });
    rows
}
