//! Organisers' pages of past editions.
mod edit;
mod list;

use super::paths::ARCHIVE;
use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get(ARCHIVE, list::index)
        .get("/admin/awards/archive/new", edit::new)
        .post("/admin/awards/archive/new", edit::create)
        .get("/admin/awards/archive/{id}", edit::edit)
        .post("/admin/awards/archive/{id}", edit::update)
        .post("/admin/awards/archive/{id}/removal", edit::remove)
}
