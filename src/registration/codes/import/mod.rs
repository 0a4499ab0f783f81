//! Codes from tables that organisers bring: looked over row by row first, then made together. Invariants: looking over
//! makes nothing; a table is applied once, in one transaction; a code that is there already is never changed.
mod actions;
mod columns;
mod validate;
mod web;

pub use web::routes;
