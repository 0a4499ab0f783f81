//! Kinds of pass, and with them all that can be registered for. Organisers set them up: who may take one, when, what it
//! opens, and the pools that it draws on.
mod actions;
pub mod catalogue;
mod defaults;
mod forms;
mod missing_days;
mod model;
mod store;
mod web;

pub use catalogue::Catalogue;
pub use defaults::fill_if_empty;
pub use missing_days::passes_of_missing_days;
#[cfg(test)]
pub(in crate::registration) use model::tests;
pub use model::{Audience, Pass, Unfit, days_of};
pub use store::list_names;

use crate::{access::Routes, kit::known_form::KnownForm};

/// How the slice's form names its fields.
pub const FORM: KnownForm = KnownForm::of::<forms::PassForm>();

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/passes", web::index)
        .get("/admin/passes/new", web::new)
        .post("/admin/passes/new", web::create)
        .get("/admin/passes/{id}", web::edit)
        .post("/admin/passes/{id}", web::update)
        .post("/admin/passes/{id}/removal", web::remove)
}
