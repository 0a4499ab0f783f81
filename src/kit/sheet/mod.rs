//! Tables that people bring: CSV, workbooks of Excel, or text pasted from a spreadsheet.
//!
//! A slice gives a [`Layout`] (its columns and how it names them) and says what a row means; nothing here knows what
//! the table is about. A table that was brought is kept until it is applied ([`imports`]): in between the organiser says
//! which column is what and sees, row by row, what would be written. Invariants: nothing of the file is trusted, what it
//! unpacks to is measured before it is read, and every problem names its row, its column and the value found there.
mod answers;
mod brought;
mod cell;
mod charset;
mod clock;
mod column;
mod dates;
mod decode;
pub mod imports;
mod layout;
mod mapping;
mod merged;
mod paging;
mod problem;
mod read;
mod receive;
mod separated;
mod table;
#[cfg(test)]
pub(crate) mod test_workbooks;
mod workbook;

pub use answers::{Answers, BadRows, answer};
pub use brought::{FILE_BYTES, PastedForm};
pub use cell::{CellValue, is_formula_error};
pub use charset::Charset;
pub use clock::{day_and_time, length, past_midnight, range, since_midnight, time};
pub use column::{Column, plain};
pub use dates::{DayFault, day, days_of_any_year, is_ambiguous_day, serial_day};
pub use decode::{DecodedText, decode};
pub use imports::{Import, ImportId, WaitingImport};
pub use layout::Layout;
pub use mapping::{Mapping, ShowMapping};
pub use paging::{PagedRows, Paging};
pub use problem::{RowProblem, RowProblems, SheetCell};
pub use read::{Format, is_workbook};
pub use receive::{ImportPlace, ReadUpload, discard, read_upload, receive, waiting};
pub use separated::{open_quote, rows as separated_rows};
pub use table::{SheetRow, SheetTable, TableChoices, Worksheet, storable};
