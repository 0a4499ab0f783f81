//! Who may: every route of the table is tried by a stranger, a delegate and an organiser.
use crate::support::TestApp;
use summit::{
    access::{Need, Proof, Route},
    server,
};

fn filled_in(path: &str) -> String {
    path.replace("{id}", "01930000-0000-7000-8000-000000000000")
        .replace("{token}", "nothing")
        .replace("{slug}", "nothing")
        .replace("{digest}", "x")
        .replace("{*file}", "css/public.css")
        .replace("{number}", "1")
        .replace("{date}", "2026-11-17")
}

#[tokio::test]
async fn every_route_asks_for_what_it_says() {
    let app = TestApp::new().await;
    summit::agenda::samples::release(&app.app, 12).await.expect("a release");
    let plain = app.delegate("Plain Delegate").await;
    for route in server::routes(&app.app).table() {
        let path = filled_in(route.path);
        let body = || (route.method == "POST").then(String::new);
        let stranger = app.visitor().send(route.method, &path, body()).await.status.as_u16();
        // Signing out would end the delegate's session.
        let known = if route.path == "/sign-out" { 303 } else { plain.send(route.method, &path, body()).await.status.as_u16() };
        match route.need {
            // Nothing is written at that address: nobody is sent away, nothing is found.
            _ if route.path.contains("{slug}") && route.need == Need::Public
                || route.path.contains("{picture}")
                || route.path == "/agenda/materials/{id}" =>
            {
                assert_eq!((stranger, known), (404, 404), "{route:?}");
            }
            Need::Public | Need::Infrastructure => assert_eq!((stranger, known), (200, 200), "{route:?}"),
            Need::Anyone => assert!(![401, 403].contains(&stranger), "{route:?}: {stranger}"),
            Need::SignedIn | Need::Standing(_) => {
                assert_eq!(stranger, 303, "{route:?}");
                assert!(![401, 403].contains(&known), "{route:?}: {known}");
            }
            Need::Permission(_) => assert_eq!((stranger, known), (303, 403), "{route:?}"),
        }
    }
}

#[tokio::test]
async fn heads_are_asked_like_gets() {
    let app = TestApp::new().await;
    for route in server::routes(&app.app).table().iter().filter(|r| r.method == "GET") {
        let path = filled_in(route.path);
        let get = app.visitor().get(&path).await.status;
        let head = app.visitor().send("HEAD", &path, None).await;
        assert_eq!((head.status, head.body.as_str()), (get, ""), "{route:?}");
    }
}

fn line(route: &Route) -> String {
    let fresh = if route.proof == Proof::Fresh { ", with a fresh proof" } else { "" };
    format!("{} {} {:?}{fresh}", route.method, route.path, route.need)
}

/// A change of what a route asks for shows here, and so in the diff.
#[tokio::test]
async fn the_table_is_what_it_was() {
    let app = TestApp::new().await;
    let table: Vec<_> = server::routes(&app.app).table().iter().map(line).collect();
    let known = include_str!("routes.txt");
    assert_eq!(table.join("\n"), known.trim_end(), "if this change is meant, write it into tests/it/routes.txt");
}

#[tokio::test]
async fn nobody_gains_grants_by_naming_them() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let page = sana.get("/register").await;
    let mut fields = page.registration(&[]);
    for (name, value) in
        [("state", "confirmed"), ("permission", "organise"), ("verified_at", "2026-01-01"), ("person_id", "x"), ("capacity", "9")]
    {
        fields.push((name.into(), value.into()));
    }
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sana.post("/register", &fields).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from registrations where state = 'awaiting_confirmation'").await, 1);
    assert_eq!(app.count("select count(*) from grants").await, 0);
}

#[tokio::test]
async fn another_persons_registration_does_not_exist() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let organiser = app.organiser().await;
    organiser.get("/me/ticket").await.is(404);
    let missing = organiser.get("/admin/registrations/01930000-0000-7000-8000-000000000000").await.is(404);
    let no_id = organiser.get("/admin/registrations/1").await.is(404);
    assert_eq!(missing.body, no_id.body, "what is no id is as good as none");
}
