//! SQL of nominations. Policies of the tables let people find their own; `tests/it/row_security.rs` tries them.
mod contents;
mod due;
mod files;
mod judged;
mod nominations;
mod screening;
mod steps;

pub use contents::{
    Moved, as_sent, as_typed, contents_of, keep_lodged, lock_contents, restore_lodged, save_contents, take_up_unsent, unsent,
};
pub use due::{list_unsent, take_due};
pub use files::{StoredBytes, answered_by_files, file_of, files_of, files_with_bytes, insert_file, nomination_of_file, take_away};
pub use judged::{Slot, honoured_among, is_honoured, judged_contents, judged_file, judged_files, judged_files_with_bytes, slot_of};
pub use nominations::{count_used, delete, find, find_names, has_any, insert, list_mine, move_to, owner_of};
pub use screening::{Alike, count, list, list_alike};
pub use steps::{insert_receipt, insert_step, last_receipt, last_step, list_receipts, list_steps, receipt_content, receipt_of, step};
