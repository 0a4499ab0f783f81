//! What a row of the ledger records.
use super::rules::Rules;
use crate::awards::ids::{CategoryId, CriterionId, JudgeToken, NominationId, SheetId};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum JudgingRound {
    Online,
    Pitch,
}

impl JudgingRound {
    pub const ALL: [Self; 2] = [Self::Online, Self::Pitch];
}

/// As it stands in a sentence: the pitch round.
impl fmt::Display for JudgingRound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Online => "online",
            Self::Pitch => "pitch",
        })
    }
}

/// A sheet, and what it is for: the same in every row that speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetOf {
    pub sheet: SheetId,
    pub round: JudgingRound,
    pub entry: NominationId,
    pub judge: JudgeToken,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    #[serde(flatten)]
    pub of: SheetOf,
    /// Of each criterion of the entry's category; of its parts where it has some.
    pub scores: BTreeMap<CriterionId, i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recusal {
    pub entry: NominationId,
    pub judge: JudgeToken,
}

/// Who goes on to the pitch round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortlist {
    pub category: CategoryId,
    pub entries: Vec<NominationId>,
}

/// What a panel had done when its category was decided; which judge voted for whom is told to nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliberation {
    pub category: CategoryId,
    /// How many judges had voted.
    pub ballots: u32,
    /// For each entry that had any.
    pub votes: BTreeMap<NominationId, u32>,
    /// How many notes they had written.
    pub notes: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    Rule,
    /// Of the chair, among those who are tied.
    CastingVote,
    /// Of the jury, which may depart from the rule.
    Deliberation,
}

/// Final. Without winners there is no award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub category: CategoryId,
    pub winners: Vec<NominationId>,
    pub merits: Vec<NominationId>,
    pub by: DecidedBy,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Record {
    /// The first row, once.
    Rules(Rules),
    Submitted(Submission),
    /// The judge gives this entry no scores.
    Abstained(SheetOf),
    /// What was submitted counts no more until it is submitted again.
    Reopened(SheetOf),
    /// The judge judges the entry no more: none of their sheets for it counts in rounds that are not closed yet, whatever comes
    /// later. What was sealed when a round closed counts as it was, so that nobody who knows the figures can change them.
    Recused(Recusal),
    /// From here on no sheet of the round is submitted or reopened.
    Closed {
        round: JudgingRound,
    },
    Shortlisted(Shortlist),
    /// Just before the decision.
    Deliberated(Deliberation),
    Decided(Decision),
}
