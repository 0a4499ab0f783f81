//! Past editions: who won before the awards were run here, entered one by one by organisers or brought as a table; everybody
//! reads it beside the winners of later years.
//!
//! Invariants, kept by the database: an entry is honoured once in a category of an edition; an edition stands in the archive or is
//! run here, never both.
mod actions;
mod forms;
mod import;
mod model;
mod paths;
mod store;
mod web;

pub use model::{PastCategory, Won, by_category};
pub use store::{editions, find_names, list};

use crate::{access::Routes, kit::known_form::KnownForm};

/// How the form of a past honour names its fields.
pub const PAST_HONOUR_FORM: KnownForm = KnownForm::of::<forms::PastHonourForm>();

pub fn routes(routes: Routes) -> Routes {
    import::routes(web::routes(routes))
}
