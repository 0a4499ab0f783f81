//! Public pages from memory: rendered once per version, compressed once, the same for every visitor without a session.
//!
//! The version stands in the database and rises in the transaction that changes something public; a notification says
//! that it has risen, and polling every few seconds finds out where the notification was lost.
mod answer;
mod cache;
mod cached_page;
mod service;
mod version;

pub use answer::{answer, valid_until_next_version};
pub use cache::PageCache;
pub use service::CacheService;
pub use version::{bump_public_version, follow, public_version, refresh};
