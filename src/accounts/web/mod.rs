//! Pages of accounts.
mod account;
mod email;
mod invitation;
mod password;
mod password_change;
mod proof;
mod recovery;
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
        .get("/sign-in/recovery", recovery::show)
        .post("/sign-in/recovery", recovery::request)
        .get("/sign-in/recovery/{token}", recovery::edit)
        .post("/sign-in/recovery/{token}", recovery::update)
        .get("/me/account", account::show)
        .post("/me/account/sessions/{id}/end", account::end_one)
        .post("/me/account/other-sessions/end", account::end_others)
        .get("/me/account/password", password_change::edit)
        .post("/me/account/password", password_change::update)
        .get("/me/account/email", email::edit)
        .post("/me/account/email", email::request)
        .get("/email-change/{token}", email::show_confirmation)
        .post("/email-change/{token}", email::confirm)
        .post("/sign-out", sign_in::sign_out)
        .get("/invitation/{token}", invitation::show)
        .post("/invitation/{token}", invitation::accept)
        .merge(crate::accounts::staff::routes)
        .merge(crate::accounts::factors::routes)
        .merge(crate::accounts::kept_forms::routes)
        .merge(crate::accounts::acting::routes)
}
