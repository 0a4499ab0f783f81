//! Turning sealed scores into winners: the figures of each category beside each other, what a panel notes and votes, and who wins.
//!
//! Figures follow from the ledger alone, by the rule that was fixed before the first score. A panel may depart from it, with a
//! reason, and that is seen. Invariants, kept by the database: nothing is shown or decided before the round is closed; of an entry
//! to which somebody has a tie they learn nothing, not by a place either; a category is decided once, by the chair who has no tie
//! to any of its entries, or by an organiser where there is no such chair; each decision is a row of the ledger.
mod actions;
mod forms;
mod guards;
mod model;
mod reading;
mod store;
mod web;

pub use model::Honour;
pub use web::routes;

use crate::kit::known_form::KnownForm;

/// How its forms name their fields.
pub const DECISION_FORM: KnownForm = KnownForm::labelled(forms::DECISION);
