//! SQL of sheets. Functions of the database are the wall before entries, policies of the tables that before sheets.
mod entries;
mod panel;
mod round;
mod sheets;

pub use entries::find_entry;
pub use panel::{list_panel, list_reopenings, reopen, reopening, seat_of, sheet_of_reopening};
pub use round::{list_categories, list_chairless, list_dues};
pub use sheets::{find_names, find_sheet, insert_scores, list_contents, open_sheet, save_contents, send};
