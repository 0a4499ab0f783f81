//! Keeping the ledger of a cycle: rows are added in the transactions that do what they record, and the round is closed when its
//! time has come. What the rows mean, and how they are checked, is the ledger's.
//!
//! Organisers see the head of the chain, and take the export once the round is closed. Invariants, kept by the database: rows are only
//! added, one after the other, each by the hash before; nothing that is scored is added after closing; nobody reads a row
//! before it.
mod actions;
mod jobs;
mod rounds;
mod rules;
mod store;
mod told;
mod web;

pub use actions::{append, lock, sheet_of, token};
pub use jobs::CloseRounds;
pub use rounds::{current, moments, open_at, open_until};
pub use store::{list_parsed as rows, sealed_head};
pub use told::Told;
pub use web::routes;
