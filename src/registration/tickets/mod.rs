//! From the sent form to the ticket: people confirm, take an offer, cancel, and see their ticket; holds run out.
//! Invariant: a registration that ends gives its place and its code back in the same transaction.
mod actions;
mod jobs;
mod mail;
mod web;

pub use actions::{cancel, end, expire, follow_email};
pub use mail::{rejected as mail_rejected, ticket as mail_ticket};
pub use web::routes;
