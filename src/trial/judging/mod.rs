//! A round of judging to be tried: judges with sessions and entries, their sheets as their pages show them, and what stands in
//! the database in the end.
mod check;
mod form;
mod round;
pub mod saves;

pub use check::{Expected, count_wrong, of_sheets};
pub use form::SheetForm;
pub use round::{Juror, Size, begin, close_in};
