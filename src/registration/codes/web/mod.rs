//! Pages of codes.
mod codes;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/codes", codes::index)
        .get("/admin/codes.csv", codes::csv)
        .get("/admin/codes/new", codes::new)
        .post("/admin/codes/new", codes::create)
        .get("/admin/codes/{id}", codes::show)
        .post("/admin/codes/{id}/withdrawal", codes::withdraw)
}
