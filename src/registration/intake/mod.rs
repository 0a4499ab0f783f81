//! Intake: delegates fill in the form, finish it later from a draft, and claim their places. Forms that wait at the same
//! moment claim together, in one transaction.
//!
//! Every claim on a pool waits for the commit before it, so that one transaction for each form is as slow as the disk.
//! Invariants: first come, first served; each form has its own answer; a person or a form is in a batch once, so that no
//! duplicate uses up a place; a batch that fails is tried form by form; the database still decides, so that several
//! servers are right.
mod accepted;
mod actions;
mod batches;
mod claim;
mod forms;
mod locked_batch;
mod mail;
mod model;
mod opening;
mod rows;
mod store;
mod web;

pub use actions::sweep_drafts;
#[cfg(test)]
pub use forms::RegistrationForm;
pub use web::routes;
