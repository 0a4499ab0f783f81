//! The pitch round: the entries that a panel wants to hear, in their order, and the clock that their room shares.
//!
//! Invariants, kept by the database: whoever decides on a category chooses who is heard, after the online round and until a pitch is
//! scored; an entry that is heard is scored on a second sheet, while the pitch round is open; a judge learns nothing of an entry to
//! which they have a tie, and so not that it is heard.
mod actions;
mod forms;
mod guards;
mod mail;
mod model;
mod store;
mod web;

pub use actions::shortlist;
pub use mail::{TellPitchers, TellUnheard};
pub use store::{awaits, list_ids, may_shortlist};
pub use web::routes;

use crate::kit::known_form::KnownForm;

/// How its forms name their fields.
pub const PLAN_FORM: KnownForm = KnownForm::labelled(forms::PLAN);
