//! The programme as readers see it: a page a day, sessions, speakers, search, what is on now.
//!
//! Everything here is made of the released programme in memory, and of nothing else: what is not released has no way
//! onto a page. Lists are bounded, however large the programme is.
mod card;
mod chosen;
#[cfg(test)]
mod contrast;
mod controls;
mod data;
mod day;
mod grid;
mod now;
mod overview;
mod search;
mod session;
mod speakers;
mod view;
mod words;
mod zones;

use crate::access::Routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/agenda", overview::show)
        .get("/agenda/days/{date}", day::show)
        .get("/agenda/now", now::show)
        .get("/agenda/search", search::show)
        .get("/agenda/sessions/{number}", session::show)
        .get("/agenda/speakers", speakers::index)
        .get("/agenda/speakers/{number}", speakers::show)
}
