//! Passes, pools of places, drafts, registering, confirming, approval, waiting lists, codes, the ticket.
//!
//! A delegate registers without an account; places are held from submission until the e-mail is confirmed or the hold
//! runs out, and where there are none, in the waiting list for one. Organisers set passes, pools and codes, approve,
//! and read. Whoever cannot finish the form saves it and goes on by a link in their mail; such a draft holds nothing, and
//! goes when the form is sent or after two weeks. Invariants, kept by the database: in every pool confirmed + awaiting + held by codes + held by offers +
//! free = capacity, free ≥ 0; one live registration a person; a code is used no more often than it says.
mod actions;
mod catalogue;
mod chart;
mod code_forms;
mod code_sheet;
mod defaults;
mod forms;
mod guards;
mod intake;
mod jobs;
mod mail;
mod model;
pub mod samples;
mod search;
mod store;
mod ticket;
mod web;

pub use defaults::fill_if_empty;
pub use jobs::{FollowEmail, jobs};
pub use model::{Pool, RegistrationId, RegistrationState};
pub use store::passes::list_names as list_pass_names;
pub use store::pools::{count_for_approval, list as list_pools};
pub use web::routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();
