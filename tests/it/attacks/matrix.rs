//! Every route, tried by everybody in every way: only what is declared opens, and whatever is refused changes nothing.
use super::{
    cells::{self, Cell, EXCEPTIONS, Otherwise},
    everything::{changed, everything},
    roles::{self, Hosts, Role},
};
use crate::{
    access::{
        ground::{self, Ground},
        table,
    },
    races::together,
    support::{Actor, Reply, TestApp},
};
use std::{collections::BTreeSet, fmt::Write};
use summit::{
    access::{Need, Route},
    server,
};
use uuid::Uuid;

/// Methods that no route has: some server or tunnel understands them, or nobody does.
const STRANGE: [&str; 8] = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"];

/// What is tried last: whoever reads the trail leaves a trace in it, and the others end what a role is.
const LAST: [&str; 3] = ["/admin/audit.csv", "/acting/end", "/sign-out"];

/// As [`cells::answer`] says it.
pub fn heard(status: u16, location: &str) -> String {
    let mut heard = status.to_string();
    if !location.is_empty() {
        let _ = write!(heard, " {}", location.split('?').next().unwrap_or_default());
    }
    heard
}

fn heard_in(reply: &Reply) -> String {
    heard(reply.status.as_u16(), &reply.header("location"))
}

/// One role before all routes.
struct Trial<'a> {
    ground: &'a Ground<'a>,
    table: &'a [Route],
    role: Role,
    /// Which of all roles it is: not everybody tries each unknown method everywhere.
    number: usize,
    who: Actor<'a>,
    offences: Vec<String>,
}

impl Trial<'_> {
    /// Whoever is refused asks for the head too; of those who are not, each has their turn.
    async fn asks_for_page(&mut self, route: &Route) {
        let (address, at) = (self.ground.address(route.path), self.table.iter().position(|one| one == route));
        let page = self.who.get(&address).await;
        self.offences.extend(cells::offence(route, &self.role, &heard_in(&page), EXCEPTIONS));
        if page.status == 200 && !(at.unwrap_or_default() + self.number).is_multiple_of(4) {
            return;
        }
        let head = self.who.send("HEAD", &address, None).await;
        if (heard_in(&head), head.body.as_str()) != (heard_in(&page), "") {
            self.offences.push(format!("HEAD {address} by the {}: {} where GET is {}", self.role.name, heard_in(&head), heard_in(&page)));
        }
    }

    /// Sends a form without its key to an id or a link of nothing.
    async fn sends_form(&mut self, route: &Route) {
        let reply = self.who.send("POST", &ground::nowhere(route.path), Some(String::new())).await;
        self.offences.extend(cells::offence(route, &self.role, &heard_in(&reply), EXCEPTIONS));
    }

    /// One of the methods that the path does not have; over all roles each has its turn.
    async fn asks_with_other_methods(&mut self) {
        let paths: BTreeSet<_> = self.table.iter().map(|route| route.path).collect();
        for (at, path) in paths.into_iter().enumerate() {
            let has = |method: &str| self.table.iter().any(|route| route.path == path && route.method == method);
            let others = STRANGE.into_iter().chain((!has("POST")).then_some("POST"));
            let others: Vec<_> = others.chain(["GET", "HEAD"].into_iter().filter(|_| !has("GET"))).collect();
            let (method, address) = (others[(at + self.number) % others.len()], self.ground.form_address(path));
            let status = self.who.send(method, &address, Some(String::new())).await.status.as_u16();
            if status != 405 {
                self.offences.push(format!("{method} {address} by the {}: {status}", self.role.name));
            }
        }
    }

    async fn goes_to(&mut self, route: &Route) {
        match route.method {
            "GET" => self.asks_for_page(route).await,
            _ => self.sends_form(route).await,
        }
    }

    async fn goes_everywhere(&mut self) {
        for route in self.table.iter().filter(|route| !LAST.contains(&route.path)) {
            self.goes_to(route).await;
        }
        self.asks_with_other_methods().await;
    }

    async fn leaves(&mut self) {
        for path in LAST {
            self.goes_to(self.table.iter().find(|route| route.path == path).expect("a way out")).await;
        }
    }
}

pub async fn hosts<'a>(app: &TestApp, ground: &'a Ground<'a>) -> Hosts<'a> {
    let delegate: Uuid =
        sqlx::query_scalar("select person_id from people where name = 'Plain Delegate'").fetch_one(&app.pool).await.expect("the delegate");
    Hosts { delegate: &ground.delegate, organiser: &ground.organiser, delegate_id: delegate }
}

/// A share of all roles, so that the shares are tried at once.
async fn is_as_declared_for(share: usize, of: usize) {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let (table, hosts) = (server::routes(&app.app).table().to_vec(), hosts(&app, &ground).await);
    let mut trials = vec![];
    for (number, role) in roles::all().into_iter().enumerate().filter(|(number, _)| number % of == share) {
        let who = role.enters(&app, hosts).await;
        trials.push(Trial { ground: &ground, table: &table, role, number, who, offences: vec![] });
    }
    let before = everything(&app).await;
    // Beside each other: whatever one stands in says "not found" after a while only.
    together(trials.iter_mut().map(Trial::goes_everywhere).collect()).await;
    let mut changes = changed(&before, &everything(&app).await);
    // A button that asks for a fresh proof is kept for whoever pressed it.
    changes.retain(|change| !change.starts_with("public.kept_forms:"));
    assert!(changes.is_empty(), "what was tried changed {changes:#?}");
    for trial in &mut trials {
        trial.leaves().await;
    }
    let offences: Vec<_> = trials.into_iter().flat_map(|trial| trial.offences).collect();
    assert!(offences.is_empty(), "{offences:#?}");
}

#[tokio::test]
async fn attack_1_every_cell_is_as_declared_for_half_of_the_roles() {
    is_as_declared_for(0, 2).await;
}

#[tokio::test]
async fn attack_1_every_cell_is_as_declared_for_the_other_half() {
    is_as_declared_for(1, 2).await;
}

/// What is wrong with the table itself.
fn undeclared(table: &[Route], snapshot: &str, exceptions: &[(&str, Otherwise)]) -> Vec<String> {
    let (lines, roles): (BTreeSet<_>, _) = (snapshot.lines().collect(), roles::all());
    let mut wrong = vec![];
    for route in table {
        if !lines.contains(table::line(route).as_str()) {
            wrong.push(format!("{} is not in tests/it/routes.txt", cells::name(route)));
        }
        let is = |wanted: Cell| roles.iter().any(|role| cells::cell(route, role) == wanted);
        if !is(Cell::Open) {
            wrong.push(format!("no role opens {}", cells::name(route)));
        }
        if matches!(route.need, Need::Standing(_) | Need::Right(_)) && !is(Cell::Missing) && !is(Cell::Forbidden) {
            wrong.push(format!("{} refuses nobody", cells::name(route)));
        }
    }
    let routes: BTreeSet<_> = table.iter().map(cells::name).collect();
    wrong.extend(exceptions.iter().filter(|(known, _)| !routes.contains(*known)).map(|(known, _)| format!("there is no {known}")));
    wrong
}

#[tokio::test]
async fn every_route_is_declared_and_every_exception_has_its_route() {
    let app = TestApp::new().await;
    let wrong = undeclared(server::routes(&app.app).table(), include_str!("../routes.txt"), EXCEPTIONS);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Exceptions that say what the need says anyway would let another answer come in their place.
#[tokio::test]
async fn every_exception_is_one() {
    let app = TestApp::new().await;
    let (table, roles) = (server::routes(&app.app).table().to_vec(), roles::all());
    let excepted = table.iter().filter(|route| EXCEPTIONS.iter().any(|(known, _)| *known == cells::name(route)));
    let is_usual = |route: &&Route| roles.iter().all(|role| cells::answer(route, role, EXCEPTIONS) == cells::answer(route, role, &[]));
    let usual: Vec<_> = excepted.filter(is_usual).map(cells::name).collect();
    assert!(usual.is_empty(), "no exceptions: {usual:?}");
}

#[test]
fn a_planted_route_is_seen_until_it_is_declared() {
    let route = |need| Route { method: "GET", path: "/planted", need, proof: summit::access::Proof::Any };
    let snapshot = include_str!("../routes.txt");
    for need in [Need::Anyone, Need::SignedIn, Need::AnyRight] {
        assert_eq!(undeclared(&[route(need)], snapshot, &[]), ["GET /planted is not in tests/it/routes.txt"]);
    }
    let weaker = Route { path: "/admin/articles", ..route(Need::SignedIn) };
    assert_eq!(undeclared(&[weaker], snapshot, &[]), ["GET /admin/articles is not in tests/it/routes.txt"]);
    let unknown = route(Need::Standing("head of delegation"));
    let line = table::line(&unknown);
    assert_eq!(undeclared(&[unknown], &line, &[]), ["no role opens GET /planted"]);
    let exception = [("GET /gone", Otherwise::Heard("200"))];
    assert_eq!(undeclared(&[], snapshot, &exception), ["there is no GET /gone"]);
}
