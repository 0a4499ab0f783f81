//! Who nominates for a member economy: the coordinators of its association, from year to year. Organisers name them; each is
//! a person with an address, to whom a letter says so. Invariants, kept by the database: somebody is named once for an economy,
//! and nobody but themselves and those who see the awards learns who they are.
mod actions;
mod forms;
mod mail;
mod model;
mod store;
mod web;

pub use actions::add;
pub use model::NewCoordinator;
pub use store::{economies_of, list};
pub use web::routes;

use crate::kit::known_form::KnownForm;

/// How the form of a new coordinator names its fields.
pub const COORDINATOR_FORM: KnownForm = KnownForm::labelled(forms::LABELS);
