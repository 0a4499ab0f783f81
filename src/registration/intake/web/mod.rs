//! Pages of registering.
mod drafts;
mod form_page;
mod register;
mod sent;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/register", register::new)
        .post("/register", register::create)
        .get("/register/sent", sent::sent)
        .post("/register/sent", sent::resend)
        .get("/register/unheld", sent::unheld)
        .get("/register/waiting", sent::waiting)
        .get("/register/saved", drafts::saved)
        .post("/register/draft", drafts::save)
        .get("/register/draft/{token}", drafts::show)
        .post("/register/draft/{token}/removal", drafts::remove)
}
