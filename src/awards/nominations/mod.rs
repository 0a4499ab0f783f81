//! Nominations: the coordinators of an association nominate for their economy, or a firm applies and they endorse it; the
//! organisers screen what was lodged.
//!
//! Invariants, kept by the database: what was sent stays as it was sent; nominations are lodged while they are open, and an
//! economy's quota is never passed; what a nomination says is found by its own people, by organisers once it was sent, and by
//! nobody else. What one device types never wipes out what another typed: it stays beside.
mod actions;
mod due;
mod entering;
mod forms;
mod guards;
mod mail;
mod model;
mod people;
mod store;
mod web;

pub use due::RemindNominators;
pub use entering::{Brought, Entering, accept, enter};
pub use guards::Nominator;
pub use mail::TellNominators;
pub use model::check::address_of;
pub use model::{Field, NominationState, YES, answer_name, likeness_of_organisation};
pub use people::people_of;
pub use store::{find_names, has_any};
pub use web::{Row, judged_copy, judged_file, judged_rows, routes};

use crate::kit::known_form::KnownForm;

/// The labels of a nomination's standard fields.
pub const STANDARD_FORM: KnownForm = KnownForm::labelled(model::check::LABELS);
