//! Materials: slides, papers, pictures that belong to a session.
//!
//! Organisers upload them into the draft; readers download those that the latest release names. Invariants: a browser
//! always saves such a file and never opens it as a page of this site; a file that a release names is kept.
mod actions;
mod file;
mod store;
mod web;

use crate::access::Routes;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/agenda/materials/{id}", web::serve)
        .get("/admin/agenda/sessions/{id}/materials", web::index)
        .post("/admin/agenda/sessions/{id}/materials", web::create)
        .post("/admin/agenda/materials/{id}/removal", web::remove)
}
