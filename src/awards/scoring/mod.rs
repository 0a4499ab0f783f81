//! Score sheets: a judge reads the entries that came to them and scores each by its category's rubric. What is typed is saved at
//! every change, from several devices without loss; a sheet that was sent stays until the panel's chair opens it again.
//!
//! Invariants, kept by the database: an entry is read and scored by whoever judges it at that moment, and by nobody who has a
//! tie to it; while the online round is open, by the database's clock; a sheet is sent whole, within the scale, and with a word
//! where the category asks for one; what is not scored is missing, and never zero. What stands in a sheet is found by its judge
//! alone.
mod actions;
mod forms;
mod guards;
mod mail;
mod model;
mod store;
mod table;
mod web;

pub use actions::{abstain, save, send};
pub use mail::TellJudge;
pub use model::{Items, Place, comment_name, names_of, score_name};
pub use store::find_names;
pub use web::routes;

use crate::kit::known_form::KnownForm;

/// How its forms name their fields.
pub const SHEET_FORM: KnownForm = KnownForm::labelled(model::LABELS);
