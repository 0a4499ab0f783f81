//! Winners made public: an organiser publishes what the panels have decided; then everybody reads who won, year by year, whoever
//! entered has a letter and a certificate. Past editions stand beside them.
//!
//! Invariants, kept by the database: nothing is public before every category that has entries is decided and an organiser has
//! published; what is public stays. Of those who did not win nothing is public; how an entry was scored is told to its own people alone.
mod actions;
mod ceremony;
mod mail;
mod model;
mod store;
mod web;

pub use ceremony::part as ceremony_part;
pub use mail::TellWinners;
pub use web::{public_pages, routes};
