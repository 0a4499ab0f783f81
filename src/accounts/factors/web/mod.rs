//! Pages of second factors.
mod authenticator;
mod mine;
mod passkeys;
mod recovery_codes;
mod rule;
mod second_step;

use crate::access::Routes;

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/sign-in/second/{token}", second_step::show)
        .post("/sign-in/second/{token}", second_step::prove)
        .post("/sign-in/passkey", passkeys::ask)
        .get("/sign-in/passkey/{id}", passkeys::show)
        .post("/sign-in/passkey/{id}", passkeys::sign_in)
        .get("/me/account/second-factor", mine::show)
        .get("/me/account/second-factor/proof", second_step::show_own)
        .post("/me/account/second-factor/proof", second_step::prove_own)
        .post("/me/account/authenticators", authenticator::create)
        .post("/me/account/authenticators/removal", authenticator::remove)
        .get("/me/account/authenticators/{id}", authenticator::show)
        .post("/me/account/authenticators/{id}", authenticator::confirm)
        .post("/me/account/recovery-codes", recovery_codes::create)
        .post("/me/account/passkeys", passkeys::create)
        .get("/me/account/passkeys/new/{id}", passkeys::edit)
        .post("/me/account/passkeys/new/{id}", passkeys::add)
        .post("/me/account/passkeys/{id}/removal", passkeys::remove)
        .get("/admin/second-factor", rule::show)
        .post("/admin/second-factor/rule", rule::update)
        .post("/admin/second-factor/people/{id}/reset", rule::ask_reset)
        .post("/admin/second-factor/resets/{id}/agreement", rule::agree)
        .post("/admin/second-factor/resets/{id}/withdrawal", rule::withdraw)
}
