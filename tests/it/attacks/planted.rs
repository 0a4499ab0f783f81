//! The matrix fails for what it is there for: answers that are not declared, and routes that ask for something else than
//! they say.
use super::{
    cells::{self, Otherwise, offence},
    matrix::heard,
    roles::{self, Role},
};
use crate::support::TestApp;
use axum::{Router, body::Body, extract::Request, middleware, response::Response};
use summit::{
    access::{Need, Proof, Route, Routes, Visitor},
    kit::{
        error::AppError,
        error_pages,
        rights::{Area, Right},
    },
};
use tower::ServiceExt;

/// Routes that a test plants, with the layer that shows what they refuse.
pub fn planted(app: &TestApp, routes: Routes) -> Router {
    let pages = middleware::from_fn_with_state(app.app.clone(), error_pages::render);
    routes.into_router().layer(pages).with_state(app.app.clone())
}

pub async fn ask(router: &Router, request: Request) -> String {
    let reply = router.clone().oneshot(request).await.expect("an answer");
    let location = reply.headers().get("location").map_or("", |l| l.to_str().expect("a path"));
    heard(reply.status().as_u16(), location)
}

fn named(name: &str) -> Role {
    roles::all().into_iter().find(|role| role.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Who hears something else than they should, of a stranger, a delegate and an organiser of everything.
fn seen(route: &Route, answers: [&str; 3], exceptions: &[(&str, Otherwise)]) -> [bool; 3] {
    let roles = ["stranger", roles::DELEGATE, roles::EVERYTHING].map(named);
    let mut seen = roles.iter().zip(answers).map(|(role, answer)| offence(route, role, answer, exceptions).is_some());
    [(); 3].map(|()| seen.next().unwrap_or_default())
}

#[test]
fn answers_that_are_not_the_needs_are_seen() {
    let route = |method, need| Route { method, path: "/x", need, proof: Proof::Any };
    let (page, form) = (route("GET", Need::Anyone), route("POST", Need::Anyone));
    assert_eq!(seen(&page, ["200", "200", "200"], &[]), [false; 3]);
    assert_eq!(seen(&form, ["400", "400", "400"], &[]), [false; 3]);
    for (answers, wrong) in [
        (["303 /sign-in", "200", "200"], [true, false, false]),
        (["404", "404", "404"], [true; 3]),
        (["200", "403", "200"], [false, true, false]),
    ] {
        assert_eq!(seen(&page, answers, &[]), wrong, "{answers:?}");
        assert_eq!(seen(&route("GET", Need::Public), answers, &[]), wrong, "{answers:?}");
    }
    assert_eq!(seen(&form, ["303 /sign-in", "400", "400"], &[]), [true, false, false]);
    assert_eq!(seen(&route("GET", Need::SignedIn), ["200", "200", "200"], &[]), [true, false, false]);
    let agenda = route("GET", Need::Right(Right::see(Area::Agenda)));
    for (answers, wrong) in [
        (["303 /sign-in", "200", "200"], [false, true, false]),
        (["403", "403", "200"], [true, false, false]),
        (["303 /sign-in", "403", "403"], [false, false, true]),
    ] {
        assert_eq!(seen(&agenda, answers, &[]), wrong, "{answers:?}");
    }
    let exception = [("POST /x", Otherwise::Heard("303 /"))];
    assert_eq!(seen(&form, ["303 /"; 3], &exception), [false; 3]);
    assert_eq!(seen(&form, ["400"; 3], &exception), [true; 3]);
}

/// Somebody with another area's right, whose right has ended, or who has yet to prove themselves.
#[test]
fn answers_that_are_not_the_roles_are_seen() {
    let change = Need::Right(Right::change(Area::Agenda));
    let form = Route { method: "POST", path: "/x", need: change, proof: Proof::Fresh };
    for (name, answer) in [
        ("organiser with agenda change", "400"),
        ("organiser with agenda see", "403"),
        ("organiser with mail change", "403"),
        ("organiser whose rights have ended", "403"),
        ("organiser in the name of a delegate", "403"),
        ("organiser who was removed", "303 /sign-in"),
        ("organiser of long ago", "303 /sign-in/password"),
        ("organiser without their second factor", "303 /sign-in/password"),
    ] {
        for heard in ["200", "400", "403", "404", "303 /sign-in", "303 /sign-in/password"] {
            assert_eq!(offence(&form, &named(name), heard, &[]).is_some(), heard != answer, "{name}: {heard}");
        }
    }
}

async fn guarded_inside(visitor: Visitor) -> Result<Response, AppError> {
    if visitor.page.viewer.is_none() { Err(AppError::SignIn) } else { Ok(Response::default()) }
}

/// A page that says it is for anyone and looks inside whether somebody has signed in.
#[tokio::test]
async fn a_route_that_wrongly_asks_for_sign_in_is_seen() {
    let app = TestApp::new().await;
    let routes = Routes::new(&app.app).get("/planted", guarded_inside).post("/planted", guarded_inside);
    let table = routes.table().to_vec();
    let site = planted(&app, routes);
    for route in table {
        let request = Request::builder().method(route.method).uri(route.path).body(Body::empty()).expect("a request");
        let stranger = ask(&site, request).await;
        assert_eq!(stranger, "303 /sign-in");
        assert!(offence(&route, &named("stranger"), &stranger, &[]).is_some(), "{}", cells::name(&route));
    }
}
