//! What belongs to no single slice: the dashboard, the outbox, the audit trail. For organisers; it only reads.
mod store;
mod web;

pub use web::routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();
