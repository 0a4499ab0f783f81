//! Pages for the owner of a registration.
mod link;
mod mine;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/register/confirmation/{token}", link::show)
        .post("/register/confirmation/{token}", link::confirm)
        .post("/register/confirmation/{token}/withdrawal", link::withdraw)
        .get("/me/registration", mine::show)
        .post("/me/registration/acceptance", mine::accept)
        .post("/me/registration/cancellation", mine::cancel)
        .get("/me/ticket", mine::ticket)
}
