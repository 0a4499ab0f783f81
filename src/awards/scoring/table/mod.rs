//! A judge's scores as a table: taken out to be filled in elsewhere, and brought into the sheets again. The columns are those that
//! `summit awards analyse` reads. Invariants: a table fills in sheets, and sends none; what it names that is not the judge's own, or
//! is sent already, is left out and said with its row; a score that it does not give stays as it is.
mod columns;
mod lines;
mod read;

pub use columns::{HEADER, LAYOUT};
pub use lines::{OwnEntry, lines};
pub use read::{ReadTable, Reading, read};
