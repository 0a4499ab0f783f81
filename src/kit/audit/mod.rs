//! The trail: who did what to what, and when, with what was before and after. Written in the verb's own transaction,
//! never changed; sealed every minute into a chain whose heads are signed.
//!
//! A verb notes what it did by [`record()`]; what a form changed, field by field, is told of itself (see
//! [`super::editing`]); what moves or goes otherwise is noted by [`record_change`] and [`record_removal`].
//!
//! Sealing: each entry gets a link whose hash is made of the link before, of its position, and of the hash of the entry
//! (`row`, the one place that says what is hashed). A head is the last link of a batch, signed by the site's key. Whoever
//! alters the trail behind the application's back would have to make the chain anew and sign it; whoever has the key too
//! is found out by a head that was kept elsewhere.
mod changes;
mod command;
mod exported;
mod finding;
mod head;
mod row;
mod seal;
mod store;
mod trail;
mod verify;
mod write;

pub use changes::changed;
pub use command::{print_findings, print_heads};
pub use exported::Exported;
pub use finding::Finding;
pub use seal::{Seal, head_lines, last_sealed_at, seal};
pub use trail::{Entry, Filter, Mark, count, list};
pub use verify::{Verified, verify};
pub use write::{record, record_change, record_many, record_removal};
