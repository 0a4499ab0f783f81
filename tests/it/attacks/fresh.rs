//! What is sensitive asks for a proof of the last ten minutes, and does nothing before it has it.
use super::{
    cells::{self, Cell},
    everything::{changed, everything},
    matrix,
    roles::{self, Comes},
    whole_forms,
};
use crate::{access::ground::Ground, support::TestApp};
use summit::{access::Proof, server};

/// What a signed-in device that somebody finds must not do: give rights, act for others, and change how its owner signs in.
const SENSITIVE: [&str; 20] = [
    "POST /me/account/password",
    "POST /me/account/email",
    "POST /me/account/authenticators",
    "POST /me/account/authenticators/removal",
    "POST /me/account/authenticators/{id}",
    "POST /me/account/recovery-codes",
    "POST /me/account/passkeys",
    "POST /me/account/passkeys/new/{id}",
    "POST /me/account/passkeys/{id}/removal",
    "POST /me/account/sessions/{id}/end",
    "POST /me/account/other-sessions/end",
    "POST /admin/organisers/new",
    "POST /admin/organisers/{id}",
    "POST /admin/organisers/{id}/removal",
    "POST /admin/roles/new",
    "POST /admin/roles/{id}",
    "POST /admin/roles/{id}/removal",
    "POST /admin/second-factor/rule",
    "POST /admin/acting/{id}",
    "POST /admin/awards/cycles/{id}/publication",
];

#[tokio::test]
async fn attack_25_what_is_sensitive_declares_a_fresh_proof() {
    let app = TestApp::new().await;
    let table = server::routes(&app.app).table().to_vec();
    for name in SENSITIVE {
        let route = table.iter().find(|route| cells::name(route) == name).unwrap_or_else(|| panic!("there is no {name}"));
        assert_eq!(route.proof, Proof::Fresh, "{name}");
    }
}

#[tokio::test]
async fn attack_25_every_route_that_declares_a_fresh_proof_asks_for_it() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (table, hosts) = (server::routes(&app.app).table().to_vec(), matrix::hosts(&app, &ground).await);
    let found = whole_forms::forms_of(&ground, &table).await;
    for comes in [Comes::LongAgo, Comes::WithoutSecondFactor] {
        let role = roles::all().into_iter().find(|role| role.comes == comes).expect("a role");
        let who = role.enters(&app, hosts).await;
        let before = everything(&app).await;
        let mut asked = 0;
        for route in table.iter().filter(|route| route.proof == Proof::Fresh) {
            assert_eq!(cells::cell(route, &role), Cell::Prove, "{}", cells::name(route));
            let reply = match route.method {
                "GET" => who.get(&ground.address(route.path)).await,
                _ => found[&cells::name(route)].is_sent_by(&who, &[]).await,
            };
            let to = reply.is(303).header("location");
            assert!(to.starts_with("/sign-in/password?again=yes&next=%2F"), "{}: {to}", cells::name(route));
            asked += 1;
        }
        assert!(asked >= SENSITIVE.len());
        // What was typed is kept for after the proof, and nothing is done.
        let changes = changed(&before, &everything(&app).await);
        assert!(changes.iter().all(|change| change.starts_with("public.kept_forms:")), "{changes:#?}");
    }
}
