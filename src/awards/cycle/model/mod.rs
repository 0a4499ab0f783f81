//! Cycles, categories, rubrics and questions; pure.
mod category;
mod cycle;
mod needs;
mod question;
mod rubric;
mod stages;

pub use category::{Category, CommentRule, EntryKind, Requirement};
pub use cycle::{ConflictKind, Cycle, Dates, Fixed, Moment, ScoreRule, TieRule};
pub use needs::{Need, Work, needs_of};
pub use question::{Question, QuestionKind};
pub use rubric::{Anchor, Criterion, Part, Rubric, Scale, Weight};
pub use stages::{Stage, StageLine, line_of};
#[cfg(test)]
pub use {category::tests::category, cycle::tests::cycle};
