//! The audit trail for organisers: every change with who, when, what before and what after; filtered, as a table, and with
//! the signed heads of its chain.
mod details;
mod filter;
mod known_actions;
mod names;
mod noted;
mod shown;
mod values;
mod web;

pub use known_actions::all as known_actions;
pub use noted::names as known_names;
pub use values::{all as known_values, words_of as words_of_choice};
pub use web::{csv, heads, index};
