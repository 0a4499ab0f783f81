//! The programme: rooms, tracks, sessions, speakers; releases of it, their pages and feeds.
//!
//! Organisers work on one draft, where sessions may clash and each clash is told. A release copies the draft into an
//! immutable [`programme::Programme`]; readers and their apps see releases only. Invariants: nothing of the draft
//! leaves the admin area; numbers and ids never change between releases; what was once released stays as cancelled;
//! in a release a room holds one session at a time and nobody is in two places, kept by the database.
mod draft;
mod feeds;
mod import;
mod limits;
mod materials;
mod model;
pub mod programme;
mod public;
mod releases;
pub mod samples;

pub use draft::fill_if_empty;

use crate::{access::Routes, kit::text::Source};

pub const TEXTS: [Source; 6] = [crate::text_source!(), draft::TEXT, materials::TEXT, public::TEXT, feeds::TEXT, import::TEXT];

pub fn routes(routes: Routes) -> Routes {
    routes
        .merge(draft::routes)
        .merge(materials::routes)
        .merge(releases::routes)
        .merge(public::routes)
        .merge(feeds::routes)
        .merge(import::routes)
}
