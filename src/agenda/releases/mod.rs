//! Releases: how the draft becomes what readers see.
mod actions;
mod current;
mod forms;
mod letters;
mod store;
mod web;

pub use current::current;
pub use store::{NewRelease, ReleaseChanges, find_latest, insert, list_changes, list_speaker_numbers};
pub use web::routes;
