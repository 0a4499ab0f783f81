//! Pages of registration.
mod admin;
mod code_import;
mod codes;
mod drafts;
mod link;
mod mine;
mod register;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/register", register::new)
        .post("/register", register::create)
        .get("/register/sent", register::sent)
        .get("/register/waiting", register::waiting)
        .get("/register/saved", drafts::saved)
        .post("/register/draft", drafts::save)
        .get("/register/draft/{token}", drafts::show)
        .post("/register/draft/{token}/removal", drafts::remove)
        .get("/register/confirmation/{token}", link::show)
        .post("/register/confirmation/{token}", link::confirm)
        .post("/register/confirmation/{token}/withdrawal", link::withdraw)
        .get("/me/registration", mine::show)
        .post("/me/registration/acceptance", mine::accept)
        .post("/me/registration/cancellation", mine::cancel)
        .get("/me/ticket", mine::ticket)
        .get("/admin/registrations", admin::registrations::index)
        .get("/admin/registrations/{id}", admin::registrations::show)
        .post("/admin/registrations/{id}/decision", admin::registrations::decide)
        .post("/admin/registrations/{id}/cancellation", admin::registrations::cancel)
        .get("/admin/passes", admin::passes::index)
        .get("/admin/passes/new", admin::passes::new)
        .post("/admin/passes/new", admin::passes::create)
        .get("/admin/passes/{id}", admin::passes::edit)
        .post("/admin/passes/{id}", admin::passes::update)
        .get("/admin/pools", admin::pools::index)
        .get("/admin/pools/new", admin::pools::new)
        .post("/admin/pools/new", admin::pools::create)
        .get("/admin/pools/{id}", admin::pools::show)
        .post("/admin/pools/{id}", admin::pools::update)
        .post("/admin/pools/{id}/moves", admin::waiting::update)
        .get("/admin/codes", codes::index)
        .get("/admin/codes.csv", codes::csv)
        .get("/admin/codes/new", codes::new)
        .post("/admin/codes/new", codes::create)
        .get("/admin/codes/import", code_import::new)
        .post("/admin/codes/import", code_import::create)
        .get("/admin/codes/{id}", codes::show)
        .post("/admin/codes/{id}/withdrawal", codes::withdraw)
}
