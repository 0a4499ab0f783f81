//! Whether a decision follows.
use super::{breach::RowFault, outcome::Outcome};
use crate::awards::ledger::record::{DecidedBy, Decision};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// These are the winners and merits that the rule gives.
    ByRule,
    /// The rule leaves a tie; a vote or a deliberation decided among those who were tied.
    AmongTied,
    /// A deliberation decided otherwise than the rule: allowed, and to be seen.
    OtherThanRule,
    DoesNotFollow(RowFault),
}

impl Verdict {
    pub fn of(decision: &Decision, outcome: &Outcome) -> Self {
        let allowed = outcome.allows(&decision.winners, &decision.merits);
        let tied = !outcome.contests.is_empty();
        match (decision.by, allowed) {
            (_, true) if !tied => Self::ByRule,
            (DecidedBy::CastingVote | DecidedBy::Deliberation, true) => Self::AmongTied,
            (DecidedBy::Deliberation, false) => Self::OtherThanRule,
            (DecidedBy::CastingVote, false) => Self::DoesNotFollow(RowFault::NotAmongTied),
            (DecidedBy::Rule, true) => Self::DoesNotFollow(RowFault::TieUndecided),
            (DecidedBy::Rule, false) => Self::DoesNotFollow(RowFault::NotByRule),
        }
    }
}
