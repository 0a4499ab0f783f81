//! How a decision comes about.
use crate::awards::{
    ids::NominationId,
    ledger::{DecidedBy, Outcome},
};

/// What an entry gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Honour {
    Winner,
    Merit,
}

impl Honour {
    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Winner => "awards-winner",
            Self::Merit => "awards-merit",
        }
    }
}

impl DecidedBy {
    /// The key of how that is said.
    pub fn key(self) -> &'static str {
        match self {
            Self::Rule => "awards-decision-rule",
            Self::CastingVote => "awards-decision-vote",
            Self::Deliberation => "awards-decision-deliberation",
        }
    }
}

/// Whom a panel has chosen, by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    pub winners: Vec<NominationId>,
    pub merits: Vec<NominationId>,
}

/// What somebody decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ruling {
    pub chosen: Chosen,
    /// May be empty.
    pub reason: String,
    /// They know that it departs from the rule, if it does.
    pub departs: bool,
}

/// By the rule where it gives just these; by a casting vote where they are of those whom it leaves level; else by deliberation.
pub fn method_of(chosen: &Chosen, outcome: &Outcome) -> DecidedBy {
    match outcome.allows(&chosen.winners, &chosen.merits) {
        true if outcome.contests.is_empty() => DecidedBy::Rule,
        true => DecidedBy::CastingVote,
        false => DecidedBy::Deliberation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::awards::ledger::Contest;
    use uuid::Uuid;

    fn entries(numbers: &[u128]) -> Vec<NominationId> {
        numbers.iter().map(|number| NominationId(Uuid::from_u128(*number))).collect()
    }

    fn chosen(winners: &[u128], merits: &[u128]) -> Chosen {
        Chosen { winners: entries(winners), merits: entries(merits) }
    }

    #[test]
    fn what_the_rule_gives_needs_nobody_and_what_it_leaves_level_a_vote() {
        let sure = Outcome { winners: entries(&[1]), merits: entries(&[2]), contests: vec![] };
        assert_eq!(method_of(&chosen(&[1], &[2]), &sure), DecidedBy::Rule);
        for other in [chosen(&[2], &[1]), chosen(&[1, 2], &[]), chosen(&[], &[]), chosen(&[1], &[])] {
            assert_eq!(method_of(&other, &sure), DecidedBy::Deliberation, "{other:?}");
        }
        let contest = Contest { entries: entries(&[1, 2]), winners: 1, merits: 1 };
        let level = Outcome { contests: vec![contest], ..Outcome::default() };
        assert_eq!(method_of(&chosen(&[2], &[1]), &level), DecidedBy::CastingVote);
        assert_eq!(method_of(&chosen(&[1, 2], &[]), &level), DecidedBy::Deliberation);
    }
}
