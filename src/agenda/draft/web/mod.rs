//! Organisers' pages of the draft.
mod clash_summaries;
mod form_defaults;
mod kinds;
mod outcome;
mod removed;
mod rooms;
mod session_list;
mod sessions;
mod speakers;
mod suggestions;
mod tracks;

pub use clash_summaries::{ClashSummary, clash_summaries};

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/agenda/sessions", session_list::index)
        .get("/admin/agenda/sessions/new", sessions::new)
        .post("/admin/agenda/sessions/new", sessions::create)
        .get("/admin/agenda/sessions/{id}", sessions::edit)
        .post("/admin/agenda/sessions/{id}", sessions::update)
        .post("/admin/agenda/sessions/{id}/removal", removed::remove)
        .post("/admin/agenda/sessions/{id}/restoration", removed::restore)
        .get("/admin/agenda/speakers", speakers::index)
        .get("/admin/agenda/speakers/suggestions", suggestions::show)
        .get("/admin/agenda/speakers/new", speakers::new)
        .post("/admin/agenda/speakers/new", speakers::create)
        .get("/admin/agenda/speakers/{id}", speakers::edit)
        .post("/admin/agenda/speakers/{id}", speakers::update)
        .post("/admin/agenda/speakers/{id}/removal", speakers::remove)
        .get("/admin/agenda/rooms", rooms::index)
        .get("/admin/agenda/rooms/new", rooms::new)
        .post("/admin/agenda/rooms/new", rooms::create)
        .get("/admin/agenda/rooms/{id}", rooms::edit)
        .post("/admin/agenda/rooms/{id}", rooms::update)
        .post("/admin/agenda/rooms/{id}/removal", rooms::remove)
        .get("/admin/agenda/tracks", tracks::index)
        .get("/admin/agenda/tracks/new", tracks::new)
        .post("/admin/agenda/tracks/new", tracks::create)
        .get("/admin/agenda/tracks/{id}", tracks::edit)
        .post("/admin/agenda/tracks/{id}", tracks::update)
        .post("/admin/agenda/tracks/{id}/removal", tracks::remove)
        .get("/admin/agenda/kinds", kinds::index)
        .get("/admin/agenda/kinds/new", kinds::new)
        .post("/admin/agenda/kinds/new", kinds::create)
        .get("/admin/agenda/kinds/{id}", kinds::edit)
        .post("/admin/agenda/kinds/{id}", kinds::update)
        .post("/admin/agenda/kinds/{id}/removal", kinds::remove)
}
