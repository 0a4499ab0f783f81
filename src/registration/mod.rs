//! Passes, places, registering, confirming, the ticket.
//!
//! A delegate registers without an account; the place is held from submission until the e-mail is confirmed or the
//! hold runs out. Organisers find and read registrations and set the pass. Invariants, kept by the database:
//! places used = registrations awaiting confirmation or confirmed ≤ capacity; one such registration a person.
mod actions;
mod defaults;
mod forms;
mod guards;
mod jobs;
mod mail;
mod model;
pub mod samples;
mod search;
mod store;
mod ticket;
mod web;

pub use defaults::fill_if_empty;
pub use jobs::jobs;
pub use model::{RegistrationId, State};
pub use store::{Counts, counts};
pub use web::routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();
