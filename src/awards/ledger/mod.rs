//! The sealed scores of a cycle: a chain of rows that is only added to, and the proof that the winners follow from it.
//!
//! Judges score in confidence, and yet anybody can check that the published winners follow from what was submitted, by a rule that
//! was fixed before the first score. Every sheet, reopening, stepping back and decision is a [`Row`]; each row's hash is made of
//! the one before, so that the last, the head, stands for all of them. It is published when a round closes, in words or digits.
//! The export names judges by random tokens. `summit awards verify` reads it without a database.
//!
//! Pure: no database, no clock. Invariants: a row has one text, and that text is hashed as it is kept; what is read of an export is
//! believed only as far as the chain vouches for it; a row that breaks a rule counts for nothing and is named.
//!
//! Each part imports only those before it: `rules` ← `record` ← `row`, `chain` ← `words` ← `published` ← `export` ← `integrity`,
//! `replay` ← `verification` ← `command`.
mod chain;
mod command;
mod export;
mod integrity;
mod published;
mod record;
mod replay;
mod row;
mod rules;
#[cfg(test)]
mod tests;
mod verification;
mod words;

pub use chain::Hash;
pub use command::{Format, Verify, document, run};
pub use export::{Export, Header, StatedRow, Unreadable, read, write};
pub use integrity::{ChainFault, faults};
pub use published::{NoHead, PublishedHead};
pub use record::{DecidedBy, Decision, Deliberation, JudgingRound, Record, Recusal, SheetOf, Shortlist, Submission};
pub use replay::{
    Breach, BrokenTie, CategoryStandings, Contest, Decided, Outcome, Placed, PlacedShortlist, Replayed, ReplayedCategory, RoundPlaced,
    RowFault, Verdict, replay,
};
pub use row::{NotARow, Row};
pub use rules::{Category, Criterion, Entry, Part, Rules, RulesFault, Scale, ScoreRule, Scored, TieRule};
pub use verification::{HeadCheck, Verification, verify};
pub use words::words;
