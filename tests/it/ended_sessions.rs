//! Sessions that were ended elsewhere: they open nothing, and what their browser still sends is kept for its person.
use crate::{
    factors::settled,
    support::{Actor, Reply, TestApp},
};
use chrono::Duration;
use summit::kit::form;
use uuid::Uuid;

const ROOMS: &str = "/admin/agenda/rooms/new";
const EMAIL: &str = "ayesha@pasha.test";
const PASSWORD: &str = "qutub-lahar 9 chinar tez";
const OTHER: &str = "chinar 4 gilgit-tez naddi";
const RULE: &str = "/admin/second-factor";

async fn signs_in(who: &Actor<'_>, email: &str, password: &str, next: &str) {
    who.submits("/sign-in/password", &[("email", email), ("password", password), ("next", next)]).await.leads_to(next);
}

/// The organiser at a desk, and signed in elsewhere too.
async fn two_browsers(app: &TestApp) -> (Actor<'_>, Actor<'_>) {
    let (desk, cafe) = (app.organiser().await, app.visitor());
    signs_in(&cafe, EMAIL, PASSWORD, "/admin").await;
    (desk, cafe)
}

/// Sends what was typed for a new room.
async fn sends_a_room(who: &Actor<'_>) -> Reply {
    who.post(ROOMS, &[("form_key", &form::new_key().to_string()), ("name_en", "Hall A"), ("position", "")]).await
}

async fn kept(app: &TestApp) -> i64 {
    app.count("select count(*) from kept_forms").await
}

/// The browser's session opens nothing any more; the address of what it sends and is kept.
async fn is_ended_and_keeps(app: &TestApp, browser: &Actor<'_>) -> String {
    browser.get("/admin").await.is(303);
    browser.get("/me/account").await.is(303);
    browser.post("/me/account/other-sessions/end", &[]).await.leads_to("/sign-in");
    let before = kept(app).await;
    let to = sends_a_room(browser).await.is(303).header("location");
    let id = to.strip_prefix("/sign-in/password?next=%2Fme%2Fkept-forms%2F").unwrap_or_else(|| panic!("not kept: {to}"));
    assert_eq!((kept(app).await, app.count("select count(*) from rooms where name_en = 'Hall A'").await), (before + 1, 0));
    let at = format!("/me/kept-forms/{id}");
    browser.get(&at).await.is(303);
    at
}

/// The same, and after signing in what was typed is there.
async fn comes_back(app: &TestApp, browser: &Actor<'_>, email: &str, password: &str) {
    let at = is_ended_and_keeps(app, browser).await;
    signs_in(browser, email, password, &at).await;
    browser.get(&at).await.is(200).says("Your form is still here").says("Hall A");
}

#[tokio::test]
async fn a_browser_that_another_ended_finds_what_was_typed() {
    let app = TestApp::new().await;
    let (desk, cafe) = two_browsers(&app).await;
    let page = desk.get("/me/account").await;
    let id = page.body.split("/me/account/sessions/").nth(1).and_then(|rest| rest.split("/end").next()).expect("another browser");
    desk.post(&format!("/me/account/sessions/{id}/end"), &[]).await.leads_to("/me/account");
    // An ended one is listed no more.
    desk.get("/me/account").await.is(200).does_not_say("/me/account/sessions/");
    comes_back(&app, &cafe, EMAIL, PASSWORD).await;
    desk.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    desk.get("/admin").await.is(200);
    comes_back(&app, &cafe, EMAIL, PASSWORD).await;
}

#[tokio::test]
async fn whoever_changes_their_password_loses_nothing_typed_elsewhere() {
    let app = TestApp::new().await;
    let (desk, cafe) = two_browsers(&app).await;
    let fields = [("current_password", PASSWORD), ("password", OTHER)];
    desk.submits("/me/account/password", &fields).await.leads_to("/me/account");
    comes_back(&app, &cafe, EMAIL, OTHER).await;
    // Found again by mail.
    app.visitor().submits("/sign-in/recovery", &[("email", EMAIL)]).await.is(303);
    let link = app.link_in_last_mail_to(EMAIL).await;
    app.visitor().submits(&link, &[("password", PASSWORD)]).await.leads_to("/sign-in/password");
    for browser in [&desk, &cafe] {
        comes_back(&app, browser, EMAIL, PASSWORD).await;
    }
}

#[tokio::test]
async fn whoever_moves_to_another_address_loses_nothing_typed_elsewhere() {
    let app = TestApp::new().await;
    let (desk, cafe) = two_browsers(&app).await;
    desk.submits("/me/account/email", &[("email", "khan@pasha.test")]).await.leads_to("/me/account");
    let link = app.link_in_last_mail_to("khan@pasha.test").await;
    app.visitor().submits(&link, &[]).await.is(303);
    for browser in [&desk, &cafe] {
        comes_back(&app, browser, "khan@pasha.test", PASSWORD).await;
    }
}

#[tokio::test]
async fn whoever_loses_their_second_factor_loses_nothing_typed() {
    let app = TestApp::new().await;
    let (desk, cafe) = two_browsers(&app).await;
    let all = summit::kit::rights::Area::ALL.map(|area| summit::kit::rights::Right::change(area).code());
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let (omar, hina) = (app.staff(&desk, "Omar", &all).await, app.staff(&desk, "Hina", &all).await);
    settled(&app).await;
    let passkey = "insert into passkeys (passkey_id, person_id, credential_id, credential, name, created_at)
                   select gen_random_uuid(), person_id, 'x', '{}', 'Phone', now() from people where email = $1 returning person_id";
    let id: Uuid = sqlx::query_scalar(passkey).bind(EMAIL).fetch_one(&app.pool).await.expect("a passkey");
    omar.submits_to(RULE, &format!("{RULE}/people/{id}/reset"), &[]).await.leads_to(RULE);
    let reset: Uuid = sqlx::query_scalar("select factor_reset_id from factor_resets").fetch_one(&app.pool).await.expect("a reset");
    hina.submits_to(RULE, &format!("{RULE}/resets/{reset}/agreement"), &[]).await.leads_to(RULE);
    for browser in [&desk, &cafe] {
        comes_back(&app, browser, EMAIL, PASSWORD).await;
    }
}

#[tokio::test]
async fn a_delegate_who_becomes_an_organiser_loses_nothing_typed() {
    let app = TestApp::new().await;
    let (organiser, sana) = (app.organiser().await, app.delegate("Sana").await);
    let staff = app.staff(&organiser, "Sana", &["agenda.change"]).await;
    sana.get("/me/account").await.is(303);
    let fields = [("form_key", form::new_key().to_string()), ("email", "sana@new.test".into())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let to = sana.post("/me/account/email", &fields).await.is(303).header("location");
    let id = to.split("kept-forms%2F").nth(1).unwrap_or_else(|| panic!("not kept: {to}"));
    let staff = staff.has_cookie("kept", &sana.cookie("kept").expect("a browser"));
    staff.get(&format!("/me/kept-forms/{id}")).await.is(200).says("sana@new.test");
}

#[tokio::test]
async fn nothing_is_kept_after_signing_out_of_whoever_was_removed_or_for_long() {
    let app = TestApp::new().await;
    let (desk, cafe) = two_browsers(&app).await;
    // Whoever signs out leaves nothing by which the browser is known, be it that somebody kept the cookie.
    let cookie = cafe.cookie("sid").expect("a session");
    cafe.post("/sign-out", &[]).await.is(303);
    sends_a_room(&app.visitor().has_cookie("sid", &cookie)).await.leads_to("/sign-in/password");
    // Nobody's who was removed, whether their sessions were open by then or ended.
    let hina = app.staff(&desk, "Hina", &["agenda.change"]).await;
    let elsewhere = app.visitor();
    signs_in(&elsewhere, "hina@example.test", PASSWORD, "/admin").await;
    hina.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    let id: Uuid = sqlx::query_scalar("select person_id from people where name = 'Hina'").fetch_one(&app.pool).await.expect("one");
    let page = format!("/admin/organisers/{id}");
    desk.submits_to(&page, &format!("{page}/removal"), &[]).await.is(303);
    for browser in [&hina, &elsewhere] {
        browser.get("/me/account").await.is(303);
        sends_a_room(browser).await.leads_to("/sign-in/password");
    }
    // Nor a day after it was ended.
    signs_in(&cafe, EMAIL, PASSWORD, "/admin").await;
    desk.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    app.pass(Duration::hours(25));
    sends_a_room(&cafe).await.leads_to("/sign-in/password");
    assert_eq!(kept(&app).await, 0);
}

#[tokio::test]
async fn what_was_typed_in_anothers_name_is_not_kept_when_it_is_ended_elsewhere() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let (desk, cafe) = two_browsers(&app).await;
    let id: Uuid = sqlx::query_scalar("select person_id from registrations").fetch_one(&app.pool).await.expect("one");
    cafe.submits(&format!("/admin/acting/{id}"), &[("reason", "She rang up"), ("minutes", "30")]).await.is(303);
    desk.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    cafe.get("/me/registration").await.is(303);
    sends_a_room(&cafe).await.leads_to("/sign-in/password");
    assert_eq!(kept(&app).await, 0);
}
