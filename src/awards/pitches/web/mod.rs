//! Pages of the pitch round: the organisers' plan, and what the panel follows in its room.
mod clock;
mod panel;
mod plan;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/me/panels/{id}/pitches", panel::show)
        .get("/me/panels/{id}/pitches/clock", panel::clock)
        .post("/me/panels/{id}/pitches/clock", panel::set_clock)
        .get("/admin/awards/categories/{id}/pitches", plan::edit)
        .post("/admin/awards/categories/{id}/pitches", plan::update)
        .get("/admin/awards/categories/{id}/pitches/clock", plan::clock)
        .post("/admin/awards/categories/{id}/pitches/clock", plan::set_clock)
}
