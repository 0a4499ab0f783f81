//! Each need has its answer to each role; a route that answers otherwise asks for something else than it says.
use super::ground::{self, Ground};
use crate::support::TestApp;
use axum::{Router, body::Body, extract::Request, middleware, response::Response};
use std::fmt::Write;
use summit::{
    access::{Need, Proof, Route, Routes, Visitor},
    kit::{
        error::AppError,
        error_pages,
        rights::{Area, Right},
    },
    server,
};
use tower::ServiceExt;

/// A status, and where to if elsewhere: `200`, `303 /sign-in`.
type Answer = String;

/// Of a stranger, a delegate and an organiser.
type Answers = [&'static str; 3];

/// Routes that answer otherwise than their need says, each with its reason.
const EXCEPTIONS: &[(&str, Answers)] = &[
    // Their forms carry nothing, not even a key. Who comes second is told that it is done, or that the link was used.
    ("POST /sign-in/link/{token}", ["303 /me/registration", "410", "410"]),
    ("POST /email-change/{token}", ["303 /sign-in", "410", "410"]),
    ("POST /sign-out", ["303 /", "303 /", "303 /"]),
    ("POST /register/draft/{token}/removal", ["303 /register", "303 /register", "303 /register"]),
    ("POST /register/confirmation/{token}", ["303 /me/ticket", "200", "200"]),
    ("POST /me/account/sessions/{id}/end", ["303 /sign-in", "303 /me/account", "303 /me/account"]),
    ("POST /me/account/other-sessions/end", ["303 /sign-in", "303 /me/account", "303 /me/account"]),
    // What somebody sets up is theirs: here the app and the kept form are the organiser's, and the passkey
    // is the delegate's.
    ("GET /me/account/authenticators/{id}", ["303 /sign-in", "404", "200"]),
    ("GET /me/account/passkeys/new/{id}", ["303 /sign-in", "200", "404"]),
    ("GET /me/account/password", ["303 /sign-in", "404", "200"]),
    ("GET /me/kept-forms/{id}", ["303 /sign-in", "404", "200"]),
    ("POST /acting/end", ["303 /sign-in", "303 /admin", "303 /admin"]),
    // Forms with a file are of another type than what is sent here.
    ("POST /admin/agenda/sessions/{id}/materials", ["303 /sign-in", "403", "415"]),
    ("POST /admin/agenda/import", ["303 /sign-in", "403", "415"]),
    ("POST /admin/codes/import", ["303 /sign-in", "403", "415"]),
    ("POST /admin/agenda/speakers/new", ["303 /sign-in", "403", "415"]),
    ("POST /admin/agenda/speakers/{id}", ["303 /sign-in", "403", "415"]),
    ("POST /admin/supporters/new", ["303 /sign-in", "403", "415"]),
    ("POST /admin/supporters/{id}", ["303 /sign-in", "403", "415"]),
];

/// What is sent is an empty form, which no form of ours is: each carries a key.
fn usual(route: &Route) -> Answers {
    let get = route.method == "GET";
    match route.need {
        Need::Public | Need::Infrastructure | Need::Anyone if get => ["200", "200", "200"],
        Need::Public | Need::Infrastructure | Need::Anyone => ["400", "400", "400"],
        Need::SignedIn | Need::Oneself if get => ["303 /sign-in", "200", "200"],
        Need::SignedIn | Need::Oneself => ["303 /sign-in", "400", "400"],
        // The delegate has a registration, the organiser has none.
        Need::Standing(_) if get => ["303 /sign-in", "200", "404"],
        Need::Standing(_) => ["303 /sign-in", "400", "404"],
        Need::Right(_) | Need::AnyRight if get => ["303 /sign-in", "403", "200"],
        Need::Right(_) | Need::AnyRight => ["303 /sign-in", "403", "400"],
    }
}

/// What is wrong with the answers, if they are not what the need says, or what the exception does.
fn offence(route: &Route, answers: &[Answer], exceptions: &[(&str, Answers)]) -> Option<String> {
    let name = format!("{} {}", route.method, route.path);
    let usual = usual(route);
    let exception = exceptions.iter().find(|(path, _)| *path == name).map(|(_, answers)| *answers);
    if exception == Some(usual) {
        return Some(format!("{name} is no exception"));
    }
    let expected = exception.unwrap_or(usual);
    (answers != expected).then(|| format!("{name} {:?}: {answers:?} in place of {expected:?}", route.need))
}

pub fn answer(status: u16, location: &str) -> Answer {
    let mut answer = status.to_string();
    if !location.is_empty() {
        let _ = write!(answer, " {}", location.split('?').next().unwrap_or_default());
    }
    answer
}

/// Pages before forms, since forms change what is there; and whoever signs out does so last.
fn in_order(table: &[Route]) -> Vec<&Route> {
    let mut routes: Vec<_> = table.iter().collect();
    routes.sort_by_key(|route| (route.method == "POST", route.path == "/sign-out"));
    routes
}

#[tokio::test]
async fn every_route_asks_for_what_it_says() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let mut offences = vec![];
    let routes = server::routes(&app.app);
    for route in in_order(routes.table()) {
        let unsafe_place = route.method == "POST" && route.need != Need::Anyone;
        let path = if unsafe_place { ground::nowhere(route.path) } else { ground.address(route.path) };
        // A new one each time: some links sign in whoever follows them.
        let (mut answers, stranger) = (vec![], app.visitor());
        for who in [&stranger, &ground.delegate, &ground.organiser] {
            let reply = who.send(route.method, &path, (route.method == "POST").then(String::new)).await;
            answers.push(answer(reply.status.as_u16(), &reply.header("location")));
        }
        offences.extend(offence(route, &answers, EXCEPTIONS));
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

/// An exception of a route that is gone would let another come in its place.
#[tokio::test]
async fn every_exception_has_its_route() {
    let app = TestApp::new().await;
    let routes = server::routes(&app.app);
    for (name, _) in EXCEPTIONS {
        assert!(routes.table().iter().any(|r| format!("{} {}", r.method, r.path) == *name), "there is no {name}");
    }
}

#[tokio::test]
async fn heads_are_asked_like_gets() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let stranger = app.visitor();
    for route in server::routes(&app.app).table().iter().filter(|r| r.method == "GET") {
        let path = ground.address(route.path);
        for who in [&stranger, &ground.delegate, &ground.organiser] {
            let (get, head) = (who.get(&path).await, who.send("HEAD", &path, None).await);
            let get = (get.status, get.header("location"), "");
            assert_eq!((head.status, head.header("location"), head.body.as_str()), get, "{route:?}");
        }
    }
}

#[test]
fn answers_that_are_not_the_needs_are_seen() {
    let route = |method, need| Route { method, path: "/x", need, proof: Proof::Any };
    let seen = |route: &Route, answers: [&str; 3]| offence(route, &answers.map(ToOwned::to_owned), &[]).is_some();
    let (page, form) = (route("GET", Need::Anyone), route("POST", Need::Anyone));
    assert!(!seen(&page, ["200", "200", "200"]));
    for answers in [["303 /sign-in", "200", "200"], ["404", "404", "404"], ["200", "403", "200"]] {
        assert!(seen(&page, answers) && seen(&route("GET", Need::Public), answers), "{answers:?}");
    }
    assert!(seen(&form, ["303 /sign-in", "400", "400"]));
    assert!(seen(&route("GET", Need::SignedIn), ["200", "200", "200"]));
    for answers in [["303 /sign-in", "200", "200"], ["403", "403", "200"], ["303 /sign-in", "403", "403"]] {
        assert!(seen(&route("GET", Need::Right(Right::see(Area::Agenda))), answers), "{answers:?}");
    }
    let answers = ["303 /", "303 /", "303 /"];
    let exceptions: [(&str, Answers); 1] = [("POST /x", answers)];
    assert_eq!(offence(&form, &answers.map(ToOwned::to_owned), &exceptions), None);
    assert!(offence(&form, &["400", "400", "400"].map(ToOwned::to_owned), &exceptions).is_some());
}

/// Routes that a test plants, with the layer that shows what they refuse.
pub fn planted(app: &TestApp, routes: Routes) -> Router {
    let pages = middleware::from_fn_with_state(app.app.clone(), error_pages::render);
    routes.into_router().layer(pages).with_state(app.app.clone())
}

pub async fn ask(router: &Router, request: Request) -> Answer {
    let reply = router.clone().oneshot(request).await.expect("an answer");
    let location = reply.headers().get("location").map_or("", |l| l.to_str().expect("a path"));
    answer(reply.status().as_u16(), location)
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
        let usual = usual(&route)[1].to_owned();
        assert!(offence(&route, &[stranger, usual.clone(), usual], &[]).is_some());
    }
}
