//! Releases: how the draft becomes what readers see.
mod actions;
mod current;
mod forms;
mod letters;
mod store;
mod web;

pub use current::current;
pub use store::{NewRelease, insert};
pub use web::routes;
