//! The audit trail for organisers: every change with who, when, what before and what after; filtered, as a table, and with
//! the signed heads of its chain.
mod details;
mod filter;
mod known_actions;
mod names;
mod shown;
mod web;

pub use known_actions::all as known_actions;
pub use web::{csv, heads, index};
