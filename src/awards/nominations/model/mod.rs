//! What nominations are and how they move; pure.
pub mod check;
mod decision;
mod field;
mod filter;
mod nomination;
mod receipt;
mod state;
mod texts;
pub mod words;

pub use decision::Decision;
pub use field::{Field, NO, PROFILE_WORDS, YES};
pub use filter::Filter;
pub use nomination::{Nomination, Step, StoredFile, likeness_of, likeness_of_organisation};
pub use receipt::{Receipt, hex};
pub use state::{NominationState, Route, StepKind};
pub use texts::{answer_name, names_of};

pub use crate::awards::contents::{Coming, Contents, Sent, Typed, TypedForm};
