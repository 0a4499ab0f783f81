//! Pages of tables of codes: bringing one, looking it over, making its codes or discarding it.
mod show;
mod upload;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/codes/import", upload::new)
        .post("/admin/codes/import", upload::create)
        .get("/admin/codes/imports/{id}", show::show)
        .post("/admin/codes/imports/{id}", show::update)
        .post("/admin/codes/imports/{id}/discard", show::discard)
}
