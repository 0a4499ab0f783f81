//! The organisers' desk: they find registrations, read one with its history, approve, reject, and cancel for somebody.
mod actions;
mod model;
mod store;
mod web;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/registrations", web::index)
        .get("/admin/registrations/{id}", web::show)
        .post("/admin/registrations/{id}/decision", web::decide)
        .post("/admin/registrations/{id}/cancellation", web::cancel)
}
