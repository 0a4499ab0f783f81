//! SQL of results.
mod decisions;
mod panel;

pub use decisions::{decide, decided, has_free_chair, list_decided, may_decide};
pub use panel::{ballot_of, deliberator, list_notes, list_rows, list_votes, note, said, save_ballot, weighed, weighs_all};
