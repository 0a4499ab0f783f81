//! Pages of tables of past honours: bringing one, looking it over, taking it into the archive or discarding it.
mod show;
mod upload;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/awards/archive/import", upload::new)
        .post("/admin/awards/archive/import", upload::create)
        .get("/admin/awards/archive/imports/{id}", show::show)
        .post("/admin/awards/archive/imports/{id}", show::update)
        .post("/admin/awards/archive/imports/{id}/discard", show::discard)
}
