//! One network does not take every place: what it holds unconfirmed is a share of what is free.
use crate::{
    races::letters,
    support::{Actor, TestApp, base_url, email_of},
};
use axum::{body::Body, extract::ConnectInfo, http::Request};
use chrono::Duration;
use std::net::SocketAddr;

const VENUE: [u8; 4] = [203, 0, 113, 9];

/// A summit of so many places, of which one network may hold a tenth.
async fn summit(places: i32) -> TestApp {
    let app = TestApp::new().await;
    sqlx::query("update pools set capacity = $1, network_share = 10").bind(places).execute(&app.pool).await.expect("places");
    app
}

/// So many strangers come from one network; where each is led.
async fn come(app: &TestApp, network: [u8; 4], name: &str, count: usize) -> Vec<String> {
    let mut led = vec![];
    for number in 0..count {
        let reply = app.visitor().at(network).registers(&format!("{name} {}", letters(number))).await.is(303);
        led.push(reply.header("location"));
    }
    led
}

fn times(led: &[String], path: &str) -> usize {
    led.iter().filter(|to| *to == path).count()
}

async fn confirms<'a>(app: &'a TestApp, name: &str) -> Actor<'a> {
    let link = app.link_in_last_mail_to(&email_of(name)).await;
    let visitor = app.visitor();
    visitor.post(&link, &[]).await.leads_to("/me/ticket");
    visitor
}

#[tokio::test]
async fn a_network_holds_a_share_of_what_is_free_and_more_once_it_is_confirmed() {
    let app = summit(120).await;
    let led = come(&app, VENUE, "Stranger", 20).await;
    assert_eq!((times(&led, "/register/sent"), times(&led, "/register/unheld")), (12, 8));
    assert_eq!(app.count("select awaiting_confirmation::bigint from pools").await, 12);
    // Others come as if nothing were.
    assert_eq!(times(&come(&app, [198, 51, 100, 7], "Guest", 5).await, "/register/sent"), 5);

    let (_, text) = app.last_mail_to(&email_of("Stranger bj")).await;
    assert!(text.contains("No place is held for you yet") && !text.contains("We hold"), "{text}");
    app.visitor().get("/register/unheld").await.is(200).says("no place is held for you until then");
    let link = app.link_in_last_mail_to(&email_of("Stranger bj")).await;
    app.visitor().get(&link).await.is(200).says("if one is still free");
    confirms(&app, "Stranger bj").await.get("/me/ticket").await.is(200);
    assert_eq!(app.count("select confirmed::bigint from pools").await, 1);
    assert_eq!(app.count("select count(*) from registrations where state = 'confirmed' and network <> ''").await, 0, "it is forgotten");
    // Whoever confirms makes room for another of the network.
    confirms(&app, "Stranger a").await;
    confirms(&app, "Stranger b").await;
    assert_eq!(times(&come(&app, VENUE, "Later", 2).await, "/register/sent"), 1);
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_known_address_is_answered_as_an_unknown_one() {
    let app = summit(120).await;
    app.visitor().at([198, 51, 100, 7]).registers("Sana").await.leads_to("/register/sent");
    come(&app, VENUE, "Stranger", 12).await;
    for name in ["Sana", "Nobody"] {
        app.visitor().at(VENUE).registers(name).await.leads_to("/register/unheld");
    }
    let elsewhere = app.visitor().at([198, 51, 100, 8]);
    elsewhere.registers("Sana").await.leads_to("/register/sent");
}

#[tokio::test]
async fn without_a_place_held_the_list_comes_after_the_confirmation() {
    let app = summit(50).await;
    let led = come(&app, VENUE, "Stranger", 6).await;
    assert_eq!(times(&led, "/register/unheld"), 1, "five are held however small the share is");
    let link = app.link_in_last_mail_to(&email_of("Stranger f")).await;
    sqlx::query("update pools set capacity = capacity - free").execute(&app.pool).await.expect("none is free");
    let last = app.visitor();
    last.post(&link, &[]).await.leads_to("/me/registration");
    last.get("/me/registration").await.is(200).says("Position in the list");
    // A second click says the same.
    last.post(&link, &[]).await.leads_to(&link);
    last.get(&link).await.is(200).says("You are on the waiting list");
    assert_eq!(app.last_mail_to(&email_of("Stranger f")).await.0, "Waiting list: ASOCIO Digital Summit 2026");
    app.assert_invariants().await;
}

#[tokio::test]
async fn where_all_is_sold_out_the_link_waits_for_somebody_to_cancel() {
    let app = summit(50).await;
    app.set_lists(false).await;
    come(&app, VENUE, "Stranger", 6).await;
    let first = confirms(&app, "Stranger a").await;
    let link = app.link_in_last_mail_to(&email_of("Stranger f")).await;
    sqlx::query("update pools set capacity = capacity - free").execute(&app.pool).await.expect("none is free");
    let last = app.visitor();
    last.post(&link, &[]).await.is(409).says("All places are taken");
    let key = first.get("/me/registration").await.form_key();
    first.post("/me/registration/cancellation", &[("form_key", &key)]).await.is(303);
    last.post(&link, &[]).await.leads_to("/me/ticket");
    app.assert_invariants().await;
}

#[tokio::test]
async fn what_is_not_confirmed_ends_although_nothing_was_held() {
    let app = summit(50).await;
    come(&app, VENUE, "Stranger", 6).await;
    let link = app.link_in_last_mail_to(&email_of("Stranger f")).await;
    app.pass(Duration::hours(25));
    app.run_jobs().await;
    assert_eq!(app.last_mail_to(&email_of("Stranger f")).await.0, "Your registration was not confirmed: ASOCIO Digital Summit 2026");
    assert_eq!(app.last_mail_to(&email_of("Stranger a")).await.0, "Your place was released: ASOCIO Digital Summit 2026");
    app.visitor().post(&link, &[]).await.is(410);
    assert_eq!(app.count("select count(*) from registrations where network <> ''").await, 0);
    app.assert_invariants().await;
}

#[tokio::test]
async fn whoever_brings_a_code_that_keeps_a_place_comes_from_anywhere() {
    let app = summit(50).await;
    let organiser = app.organiser().await;
    let pass: uuid::Uuid = sqlx::query_scalar("select pass_id from passes").fetch_one(&app.pool).await.expect("a pass");
    let pass = pass.to_string();
    let code = [("code", "JISA"), ("count", "1"), ("label", "JISA"), ("uses", "2"), ("reserves", "yes"), ("pass", pass.as_str())];
    organiser.submits("/admin/codes/new", &code).await.is(303);
    come(&app, VENUE, "Stranger", 5).await;
    app.visitor().at(VENUE).registers("Other").await.leads_to("/register/unheld");
    let invited = [("name", "Invited"), ("email", "invited@example.test"), ("code", "JISA")];
    app.visitor().at(VENUE).registers_with(&invited).await.leads_to("/register/sent");
    app.assert_invariants().await;
}

#[tokio::test]
async fn offers_go_past_a_network_that_holds_enough() {
    let app = summit(50).await;
    let full = "update pools set capacity = capacity - free";
    sqlx::query(full).execute(&app.pool).await.expect("none is free");
    assert_eq!(times(&come(&app, VENUE, "Stranger", 9).await, "/register/waiting"), 9);
    come(&app, [198, 51, 100, 7], "Guest", 2).await;
    sqlx::query("update pools set capacity = capacity + 20").execute(&app.pool).await.expect("more places");
    app.run_due_jobs().await;
    app.pass(Duration::minutes(1));
    app.run_jobs().await;
    let offered = |who: &'static str| app.count(who);
    assert_eq!(offered("select count(*) from registrations where state = 'offered' and name like 'Stranger%'").await, 5);
    assert_eq!(offered("select count(*) from registrations where state = 'offered' and name like 'Guest%'").await, 2);
    // One takes the offer, and the next of the network has one.
    confirms(&app, "Stranger a").await;
    app.pass(Duration::minutes(1));
    app.run_jobs().await;
    assert_eq!(offered("select count(*) from registrations where state = 'offered' and name like 'Stranger%'").await, 5);
    app.assert_invariants().await;
}

#[tokio::test]
async fn holds_get_shorter_as_places_get_rare() {
    let app = TestApp::new().await;
    app.set_capacity(8).await;
    for name in ["Early", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Last"] {
        app.visitor().registers(name).await.leads_to("/register/sent");
    }
    let hours = "select round(extract(epoch from held_until - created_at) / 3600)::bigint from registrations where name = 'Early'";
    assert_eq!(app.count(hours).await, 24);
    let hours = "select round(extract(epoch from held_until - created_at) / 3600)::bigint from registrations where name = 'Seventh'";
    assert_eq!(app.count(hours).await, 12);
    let hours = "select round(extract(epoch from held_until - created_at) / 3600)::bigint from registrations where name = 'Last'";
    assert_eq!(app.count(hours).await, 2);
}

#[tokio::test]
async fn a_proxy_that_hides_the_networks_is_named() {
    let app = summit(50).await;
    let organiser = app.organiser().await;
    let page = "/admin/registrations/networks";
    organiser.get(page).await.is(200).does_not_say("SUMMIT_TRUSTED_PROXIES");
    let cookie = organiser.cookie("sid").expect("a session");
    let request = Request::get(page)
        .header("host", base_url().trim_start_matches("http://"))
        .header("cookie", format!("sid={cookie}"))
        .header("x-forwarded-for", "203.0.113.9");
    let request = request.extension(ConnectInfo(SocketAddr::from(([10, 0, 0, 1], 50_000))));
    let shown = app.visitor().exchange(request.body(Body::empty()).expect("a request")).await.is(200);
    shown.says("the proxy at 10.0.0.1 counts as one network").says("SUMMIT_TRUSTED_PROXIES");
}

#[tokio::test]
async fn organisers_see_networks_and_release_all_of_one() {
    let app = summit(120).await;
    let organiser = app.organiser().await;
    organiser.get("/admin/registrations/networks").await.is(200).says("Every address is confirmed");
    come(&app, VENUE, "Stranger", 14).await;
    come(&app, [198, 51, 100, 7], "Guest", 1).await;
    confirms(&app, "Stranger a").await;
    organiser.get("/admin/registrations").await.is(200).says("/admin/registrations/networks");
    let page = organiser.get("/admin/registrations/networks").await.is(200);
    let page = page.says("203.0.113.9").says("198.51.100.7").says("13 unconfirmed registrations end").says("Release one registration");
    // Who comes after the page was shown was not seen, and stays.
    app.pass(Duration::seconds(1));
    app.visitor().at(VENUE).registers("Late").await.is(303);
    let seen = page.body.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a time");
    let mails = app.mails().await.len();
    let form = [("form_key", page.form_key()), ("network", "203.0.113.9".to_owned()), ("seen", seen.to_owned())];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    organiser.post("/admin/registrations/networks", &form).await.leads_to("/admin/registrations/networks");
    app.run_jobs().await;
    organiser.get("/admin/registrations/networks").await.is(200).says("203.0.113.9").says("198.51.100.7").does_not_say("13 unconfirmed");
    assert_eq!(app.count("select count(*) from registrations where name = 'Late' and network <> ''").await, 1);
    assert_eq!(app.mails().await.len(), mails, "nobody is written to");
    assert_eq!(app.count("select confirmed::bigint from pools").await, 1, "what was confirmed stays");
    assert_eq!(app.count("select count(*) from registrations where name like 'Stranger%' and network <> ''").await, 0);
    let by = "select count(*) from audit_entries where action = 'registration.released' and actor_id is not null";
    assert_eq!(app.count(by).await, 13);
    let link = app.link_in_last_mail_to(&email_of("Stranger b")).await;
    app.visitor().get(&link).await.is(410).says("no longer works");
    // A form without a network releases nothing.
    organiser.submits("/admin/registrations/networks", &[("network", "")]).await.is(303);
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where network <> ''").await, 2);
    app.assert_invariants().await;
}
