//! What the home page says of the summit: the lead, what it is about, its themes and figures. Organisers write it in both
//! languages; until they do it is as an empty database has it.
mod actions;
mod defaults;
mod forms;
mod model;
mod store;
mod web;

pub use model::HomeText;
pub use store::text;
pub use web::{edit, update};

use crate::kit::known_form::KnownForm;

/// How the home page's form names its fields.
pub const FORM: KnownForm = KnownForm::of::<forms::HomeForm>();
