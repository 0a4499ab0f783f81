//! Pages of who works in the organisers' area.
mod invitations;
mod people;
mod problems;
mod roles;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/organisers", people::index)
        .get("/admin/organisers/new", invitations::new)
        .post("/admin/organisers/new", invitations::create)
        .post("/admin/organisers/invitations/{id}/withdrawal", invitations::withdraw)
        .get("/admin/organisers/{id}", people::edit)
        .post("/admin/organisers/{id}", people::update)
        .post("/admin/organisers/{id}/removal", people::remove)
        .get("/admin/roles", roles::index)
        .get("/admin/roles/new", roles::new)
        .post("/admin/roles/new", roles::create)
        .get("/admin/roles/{id}", roles::edit)
        .post("/admin/roles/{id}", roles::update)
        .post("/admin/roles/{id}/removal", roles::remove)
}
