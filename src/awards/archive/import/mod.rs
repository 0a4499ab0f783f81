//! Past editions from tables that organisers bring: looked over row by row first, then taken into the archive together. What can be
//! taken is taken; what was read otherwise than it is written, and what is left out, is said with its row. Invariants: looking over
//! changes nothing; a table is applied once, in one transaction; what stands in the archive is never changed by a table.
mod actions;
mod columns;
mod economies;
mod validate;
mod web;
mod wording;

pub use web::routes;
