//! Pages of registration.
mod admin;
mod mine;
mod pass;
mod public;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/register", public::new)
        .post("/register", public::create)
        .get("/register/sent", public::sent)
        .get("/register/confirmation/{token}", public::show_confirmation)
        .post("/register/confirmation/{token}", public::confirm)
        .get("/me/registration", mine::show)
        .post("/me/registration/cancellation", mine::cancel)
        .get("/me/ticket", mine::ticket)
        .get("/admin/registrations", admin::index)
        .get("/admin/registrations/{id}", admin::show)
        .get("/admin/pass", pass::edit)
        .post("/admin/pass", pass::update)
}
