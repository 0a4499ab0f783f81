//! The programme: rooms, tracks, sessions, speakers; releases of it, their pages and feeds.
//!
//! Organisers work on one draft, where sessions may clash and each clash is shown. A release copies the draft into an
//! immutable [`programme::Programme`]; readers and their apps see releases only. Invariants: nothing of the draft
//! leaves the admin area; numbers and ids never change between releases; what was once released stays, as cancelled;
//! in a release a room holds one session at a time and nobody is in two places, which the database enforces.
//!
//! Each of these imports only what stands before it: `model`, `languages`, `limits`, [`programme`] (what a release holds), `draft`,
//! `releases`, then, without knowing each other, `overview` (organisers' first page), `materials` (files of sessions),
//! `public` (readers' pages), `feeds`, `import` and [`samples`].
mod draft;
mod feeds;
mod import;
mod languages;
mod limits;
mod materials;
mod model;
mod overview;
pub mod programme;
mod public;
mod releases;
pub mod samples;

pub use draft::{FORMS, fill_if_empty, find_names};
pub use public::{Today, pages as public_pages, today};

use crate::kit::{
    app::GivenPart,
    navigation::Door,
    rights::{Area, Right},
};
use crate::{access::Routes, kit::text::Source};

pub const TEXTS: [Source; 6] = [crate::text_source!(), draft::TEXT, materials::TEXT, public::TEXT, feeds::TEXT, import::TEXT];

/// What the slice has in the organisers' menu.
pub const DOORS: &[Door] = &[
    Door { is_exact: true, ..Door::leading("/admin/agenda", "agenda-nav-overview", Right::see(Area::Agenda)) },
    Door::leading("/admin/agenda/sessions", "agenda-nav-sessions", Right::see(Area::Agenda)),
    Door::leading("/admin/agenda/speakers", "agenda-speakers", Right::see(Area::Agenda)),
    Door::leading("/admin/agenda/rooms", "agenda-nav-rooms", Right::see(Area::Agenda)),
    Door::leading("/admin/agenda/tracks", "agenda-nav-tracks", Right::see(Area::Agenda)),
    Door::leading("/admin/agenda/kinds", "agenda-nav-kinds", Right::see(Area::Agenda)),
    Door::leading("/admin/agenda/releases", "agenda-nav-releases", Right::see(Area::Agenda)),
    Door { others: &["/admin/agenda/imports"], ..Door::leading("/admin/agenda/import", "agenda-import-nav", Right::change(Area::Agenda)) },
];

/// What the programme says on pages of others: when the awards are given.
pub const PAGE_PARTS: &[GivenPart] = &[GivenPart { place: "winners", give: public::ceremony_part }];

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/agenda", overview::show)
        .merge(draft::routes)
        .merge(materials::routes)
        .merge(releases::routes)
        .merge(public::routes)
        .merge(feeds::routes)
        .merge(import::routes)
}
