//! Programmes from files: frab's XML and JSON as other systems write them, and tables from spreadsheets.
//!
//! An organiser brings a file and sees what it would do to the draft, row by row, before anything is done. Invariants:
//! looking over changes nothing; applying is one transaction, planned anew against the draft as it is then; a file that
//! comes again changes what it made and never makes it twice; nothing of the draft is ever removed.
mod actions;
mod columns;
mod guid;
mod model;
mod names;
mod people;
mod plan;
mod read;
mod roles;
mod store;
mod validate;
mod web;

#[cfg(test)]
mod tests;

pub use web::routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();
