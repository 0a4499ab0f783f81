//! Rows that say what the rules do not allow, a sentence each.
use crate::awards::ledger::{record::JudgingRound, rules::RulesFault};
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breach {
    pub row: u64,
    pub fault: RowFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// The first row has none.
    RulesMissing,
    RulesAgain,
    RulesUnusable(RulesFault),
    UnknownEntry,
    UnknownCategory,
    /// An entry of another category.
    OtherCategory,
    EntryTwice,
    /// The sheet was of another entry, judge or round before.
    OtherSheet,
    /// The judge has another sheet for this entry in this round.
    SecondSheet,
    /// The sheet was submitted, or the judge abstained, and it was not reopened since.
    SubmittedAlready,
    /// There is nothing to reopen.
    NotSubmitted,
    OutOfScale,
    CriterionMissing,
    CriterionUnknown,
    RoundClosed(JudgingRound),
    ClosedAlready(JudgingRound),
    /// A pitch sheet of an entry that is not on the shortlist.
    NotShortlisted,
    /// A shortlist after a pitch sheet of its category was submitted.
    ShortlistLate,
    /// The category was decided before.
    DecidedAlready,
    /// A decision before the round that it rests on was closed.
    RoundOpen(JudgingRound),
    /// Said to be by the rule, which gives others.
    NotByRule,
    /// Said to be by the rule, which leaves a tie.
    TieUndecided,
    /// A casting vote for somebody who was not tied.
    NotAmongTied,
}

impl RowFault {
    /// For programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::RulesMissing => "rules_missing",
            Self::RulesAgain => "rules_again",
            Self::RulesUnusable(_) => "rules_unusable",
            Self::UnknownEntry => "unknown_entry",
            Self::UnknownCategory => "unknown_category",
            Self::OtherCategory => "other_category",
            Self::EntryTwice => "entry_twice",
            Self::OtherSheet => "other_sheet",
            Self::SecondSheet => "second_sheet",
            Self::SubmittedAlready => "submitted_already",
            Self::NotSubmitted => "not_submitted",
            Self::OutOfScale => "out_of_scale",
            Self::CriterionMissing => "criterion_missing",
            Self::CriterionUnknown => "criterion_unknown",
            Self::RoundClosed(_) => "round_closed",
            Self::ClosedAlready(_) => "closed_already",
            Self::NotShortlisted => "not_shortlisted",
            Self::ShortlistLate => "shortlist_late",
            Self::DecidedAlready => "decided_already",
            Self::RoundOpen(_) => "round_open",
            Self::NotByRule => "not_by_rule",
            Self::TieUndecided => "tie_undecided",
            Self::NotAmongTied => "not_among_tied",
        }
    }
}

/// The end of a sentence about a row.
impl fmt::Display for RowFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RulesMissing => f.write_str("a ledger begins with its rules, and this does not"),
            Self::RulesAgain => f.write_str("the rules stand there a second time"),
            Self::RulesUnusable(fault) => fault.fmt(f),
            Self::UnknownEntry => f.write_str("the rules know no such entry"),
            Self::UnknownCategory => f.write_str("the rules know no such category"),
            Self::OtherCategory => f.write_str("an entry is of another category"),
            Self::EntryTwice => f.write_str("an entry stands in it twice"),
            Self::OtherSheet => f.write_str("the sheet was of another entry, judge or round before"),
            Self::SecondSheet => f.write_str("the judge has another sheet for this entry in this round"),
            Self::SubmittedAlready => f.write_str("the sheet was handed in before and was not reopened"),
            Self::NotSubmitted => f.write_str("there is no sheet to reopen"),
            Self::OutOfScale => f.write_str("a score is not on the scale"),
            Self::CriterionMissing => f.write_str("a criterion has no score"),
            Self::CriterionUnknown => f.write_str("a score is of no criterion of the category"),
            Self::RoundClosed(round) => write!(f, "the {round} round was closed"),
            Self::ClosedAlready(round) => write!(f, "the {round} round was closed before"),
            Self::NotShortlisted => f.write_str("the entry is not on the shortlist of the pitch round"),
            Self::ShortlistLate => f.write_str("a pitch sheet of the category was submitted before this shortlist"),
            Self::DecidedAlready => f.write_str("the category was decided before"),
            Self::RoundOpen(round) => write!(f, "it is a decision, and the {round} round was not closed"),
            Self::NotByRule => f.write_str("the decision is said to follow from the rule, which gives others"),
            Self::TieUndecided => {
                f.write_str("the decision is said to follow from the rule, which leaves a tie that only a casting vote can decide")
            }
            Self::NotAmongTied => f.write_str("the casting vote gives what was not tied"),
        }
    }
}

impl fmt::Display for RulesFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CategoryTwice(id) => write!(f, "the rules have the category {id} twice"),
            Self::CriterionTwice(id) => write!(f, "the rules have the criterion {id} twice"),
            Self::EntryTwice(id) => write!(f, "the rules have the entry {id} twice"),
            Self::EntryOfNone(id) => write!(f, "the entry {id} is of no category in the rules"),
            Self::EmptyScale(id) => write!(f, "the highest score of the category {id} is not above its lowest"),
            Self::Weights(id) => write!(f, "the weights of the category {id} do not make 100 percent"),
        }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Row {}: {}.", self.row, self.fault)
    }
}
