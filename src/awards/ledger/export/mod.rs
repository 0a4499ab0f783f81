//! A ledger as a file: a header, then each row behind its hash, so that it is seen which of them was altered.
mod header;
mod lines;
mod read;
mod write;

pub use header::Header;
pub use read::{Export, StatedRow, Unreadable, read};
pub use write::write;
