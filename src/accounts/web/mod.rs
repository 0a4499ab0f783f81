//! Pages of accounts.
mod admin;
mod invitation;
mod password;
mod sign_in;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/sign-in", sign_in::show)
        .post("/sign-in", sign_in::request)
        .get("/sign-in/code/{id}", sign_in::show_code)
        .post("/sign-in/code/{id}", sign_in::try_code)
        .get("/sign-in/link/{token}", sign_in::show_link)
        .post("/sign-in/link/{token}", sign_in::follow_link)
        .get("/sign-in/password", password::show)
        .post("/sign-in/password", password::sign_in)
        .post("/sign-out", sign_in::sign_out)
        .get("/invitation/{token}", invitation::show)
        .post("/invitation/{token}", invitation::accept)
        .get("/admin/organisers", admin::index)
        .post("/admin/organisers", admin::invite)
}
