//! Intake: delegates fill in the form, finish it later from a draft, and claim their places. Forms that wait at the same
//! moment claim together, in one transaction.
//!
//! Claims on the same pool wait for each other's commit, so with a transaction for each form the disk would set the pace.
//! Invariants: first come, first served; each form has its own answer; a person or a form is in a batch only once, so that
//! a duplicate takes no place; a batch that fails is tried again form by form. The pools' rows are locked and the database
//! refuses to oversell, so several servers may take forms at the same time.
mod accepted;
mod actions;
mod batches;
mod claim;
mod corrections;
mod economies;
mod forecast;
mod forms;
mod locked_batch;
mod mail;
mod model;
mod opening;
mod phones;
mod rows;
mod sent_form;
mod store;
mod web;

pub use actions::sweep_drafts;
pub use economies::named as economy_named;
pub use forecast::{Forecast, forecast};
#[cfg(test)]
pub use forms::RegistrationForm;
pub use forms::{REGISTRATION, words_of_choice};
pub use web::routes;
