//! What belongs to no single slice: the dashboard, the outbox, the audit trail. For organisers. It only reads, but for
//! mail that is sent once more.
mod actions;
mod store;
mod web;

pub use web::routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();
