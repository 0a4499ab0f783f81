//! What people prove themselves with beside their password or a mail, or in place of it: an app that shows codes, passkeys, and
//! ten recovery codes. Invariants: a code, a recovery code and a passkey's answer count once; whoever has a second
//! factor has no rights, and judges nothing, in a session without it; what somebody lost is taken away by two others together,
//! or by whoever runs the program.
mod actions;
mod authenticator;
mod ceremonies;
mod forms;
mod mail;
mod model;
mod recovery_codes;
mod resets;
mod store;
mod web;

pub use actions::{forget_all, needs_second_step, start_second_step};
pub use forms::RULE;
pub use model::SecondStepId;
pub use resets::reset_by_command;
pub use store::{delete_factors, has_second_factor, judges, sweep};
pub use web::routes;
