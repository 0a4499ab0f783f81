//! What a sheet is, and what stands in it; pure.
mod items;
mod round;
mod scores;
mod sheet;

pub use items::{Item, Items};
pub use round::{CategoryRound, Dues, Reminder};
pub use scores::{LABELS, NewScore, Tally, comment_name, names_of, score_name, scores_of, tally_of};
pub use sheet::{EntryName, PanelSheet, Place, Sheet, SheetState};
