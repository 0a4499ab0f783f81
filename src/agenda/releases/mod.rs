//! Releases: the draft, copied at one moment, becomes what readers see.
//!
//! Organisers look at a preview, release it, and then send the letters to the speakers concerned. Invariants: a release
//! is written in one transaction and never changed; it is exactly what its preview showed; none has a clash that blocks.
mod actions;
mod current;
mod forms;
mod letters;
mod model;
mod store;
mod web;

pub use current::current;
pub use store::{NewRelease, ReleaseChanges, Span, find_changes, find_latest, insert, list_changes, list_speaker_numbers};
pub use web::routes;
