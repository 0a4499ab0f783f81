//! Files to take home: slides, papers, pictures that belong to a session.
//!
//! Organisers bring them into the draft; readers get those that the latest release names, always to be saved and never
//! opened in the site's name.
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
