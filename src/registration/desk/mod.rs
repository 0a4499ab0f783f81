//! The organisers' desk: they find registrations, read one with its history, approve, reject, and cancel for somebody or
//! for all who came from one network.
mod actions;
mod model;
mod networks;
mod store;
mod web;

pub use networks::ReleaseNetwork;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/registrations", web::index)
        .get("/admin/registrations/networks", networks::index)
        .post("/admin/registrations/networks", networks::release)
        .get("/admin/registrations/{id}", web::show)
        .post("/admin/registrations/{id}/decision", web::decide)
        .post("/admin/registrations/{id}/cancellation", web::cancel)
}
