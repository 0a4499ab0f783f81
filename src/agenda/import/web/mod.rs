//! Pages of files: bringing one, looking it over, applying or discarding it.
mod applied;
mod choices;
mod show;
mod show_page;
mod upload;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/agenda/import", upload::new)
        .post("/admin/agenda/import", upload::create)
        .get("/admin/agenda/imports/{id}", show::show)
        .post("/admin/agenda/imports/{id}", show::update)
        .post("/admin/agenda/imports/{id}/discard", show::discard)
        .get("/admin/agenda/imports/{id}/applied", applied::show)
        .post("/admin/agenda/imports/{id}/undo", applied::undo)
}
