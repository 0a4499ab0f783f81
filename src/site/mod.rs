//! Public pages. What they show comes from the event; strangers get them from memory.
mod web;

pub use web::routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();
