//! The programme as readers see it: a page a day, sessions, speakers, search, what is on now.
//!
//! Everybody may read it. Invariants: pages are made from the released programme in memory and from nothing else, so
//! nothing unreleased can appear on them; lists are bounded, however large the programme is.
mod card;
mod ceremony;
#[cfg(test)]
mod contrast;
mod controls;
mod data;
mod day;
mod filters;
mod grid;
mod hours;
mod not_out;
mod now;
mod overview;
mod parts;
mod pause;
mod reader;
mod rooms_now;
mod search;
mod session;
mod sitemap;
mod speakers;
mod take_home;
mod today;
mod words;
mod zones;

pub use ceremony::part as ceremony_part;
pub use sitemap::pages;
pub use today::{Today, today};

use crate::access::Routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/agenda", overview::show)
        .get("/agenda/days/{date}", day::show)
        .get("/agenda/materials", take_home::show)
        .get("/agenda/now", now::show)
        .get("/agenda/search", search::show)
        .get("/agenda/sessions/{number}", session::show)
        .get("/agenda/speakers", speakers::index)
        .get("/agenda/speakers/{number}", speakers::show)
}
