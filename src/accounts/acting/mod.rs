//! Acting in somebody's name, for organisers who may change rights: to see what a delegate sees and to do for them what they
//! cannot. With a reason, for an hour at most, after a fresh proof; `access::sessions` says what that opens and what not.
mod actions;
mod forms;
mod mail;
mod web;

pub use forms::LABELS;
pub use web::routes;
