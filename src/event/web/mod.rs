//! Organisers' pages of the summit's facts.
mod economies;
mod summit;
mod supporters;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/event", summit::edit)
        .post("/admin/event", summit::update)
        .post("/admin/event/registration", summit::switch)
        .get("/admin/economies", economies::index)
        .get("/admin/economies/new", economies::new)
        .post("/admin/economies/new", economies::create)
        .get("/admin/economies/{id}", economies::edit)
        .post("/admin/economies/{id}", economies::update)
        .get("/admin/supporters", supporters::index)
        .get("/admin/supporters/new", supporters::new)
        .post("/admin/supporters/new", supporters::create)
        .get("/admin/supporters/{id}", supporters::edit)
        .post("/admin/supporters/{id}", supporters::update)
        .post("/admin/supporters/{id}/removal", supporters::remove)
}
