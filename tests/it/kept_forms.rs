//! Forms that came after their session had ended.
use crate::support::{Actor, Reply, TestApp, encoded};
use chrono::Duration;
use std::collections::BTreeSet;
use summit::{
    access::Proof,
    accounts::PURPOSES,
    kit::{db::Actor as DbActor, error::AppError, form, ids::PersonId},
    server,
};
use uuid::Uuid;

const ROOMS: &str = "/admin/agenda/rooms/new";
const PASSWORD: &str = "qutub-lahar 9 chinar tez";
const PNG: &[u8] = include_bytes!("../../static/img/share-en.png");

/// The address of the kept form that an answer leads back to after signing in at `at`.
fn kept_by(reply: &Reply, at: &str) -> String {
    let to = reply.header("location");
    let id = to.strip_prefix(&format!("{at}next=%2Fme%2Fkept-forms%2F")).unwrap_or_else(|| panic!("not kept: {to} {}", reply.body));
    format!("/me/kept-forms/{id}")
}

async fn signs_in(who: &Actor<'_>, next: &str) {
    let form = [("email", "ayesha@pasha.test"), ("password", PASSWORD), ("next", next)];
    who.submits("/sign-in/password", &form).await.leads_to(next);
}

/// Sends the form of the page of a kept form.
async fn sends_again(who: &Actor<'_>, at: &str, to: &str) -> Reply {
    let page = who.get(at).await.is(200);
    let fields = page.filled(to);
    let fields: Vec<_> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let marked = format!("{to}?kept={}", at.rsplit('/').next().expect("an id"));
    assert!(page.body.contains(&format!("action=\"{marked}\"")), "{}", page.body);
    if page.forms().iter().any(|form| form.is_sent_to(to) && form.brings_file) {
        who.post_parts(&marked, &fields, None).await
    } else {
        who.post(&marked, &fields).await
    }
}

/// Sends a form from a page of it, as browsers say.
async fn sends_from(who: &Actor<'_>, page: &str, to: &str, fields: &[(&str, &str)]) -> Reply {
    let request = axum::http::Request::post(to)
        .header("host", "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("sid={}", who.cookie("sid").expect("a session")))
        .header("referer", format!("http://localhost:8080{page}"))
        .header("content-type", "application/x-www-form-urlencoded");
    who.exchange(request.body(encoded(fields).into()).expect("a request")).await
}

async fn kept(app: &TestApp) -> i64 {
    app.count("select count(*) from kept_forms").await
}

#[tokio::test]
async fn what_was_typed_when_the_session_ended_is_sent_after_signing_in() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let room = [("name_en", "Hall <A> & \"B\""), ("name_ur", ""), ("position", "3\r\n4")];
    let key = organiser.get(ROOMS).await.form_key();
    app.pass(Duration::minutes(31));
    let fields = [&[("form_key", key.as_str())], &room[..]].concat();
    let sent = organiser.post(ROOMS, &fields).await.is(303);
    let at = kept_by(&sent, "/sign-in/password?");
    // Before signing in it is shown to nobody, and the page says why one is here.
    organiser.get(&at).await.is(303);
    organiser.get(&sent.header("location")).await.says("What you typed is kept");
    signs_in(&organiser, &at).await;
    organiser.get(&at).await.is(200).says("Your form is still here").says("Hall &#60;A&#62; &#38;").says("Nothing has been done with it");
    let shown = organiser.get(&at).await.filled(ROOMS);
    let as_typed: Vec<_> = fields.iter().map(|(name, text)| ((*name).to_owned(), text.replace("\r\n", "\n"))).collect();
    let as_shown: Vec<_> = shown.into_iter().map(|(name, text)| (name, text.replace("\r\n", "\n"))).collect();
    assert_eq!(as_shown, as_typed);
    sends_again(&organiser, &at, ROOMS).await.has_problems_at(&["name_ur", "position"]);
    // Mended on the form's own page, it counts; sent twice, once.
    let fields = [&[("form_key", key.as_str())], &[("name_en", "Hall A"), ("name_ur", "ہال"), ("position", "3")][..]].concat();
    for _ in 0..2 {
        organiser.post(ROOMS, &fields).await.leads_to("/admin/agenda/rooms");
    }
    assert_eq!(app.count("select count(*) from rooms where name_en = 'Hall A'").await, 1);
}

/// A page that saves itself keeps on the device what is not taken; and what nobody was signed in for is told to be lost.
#[tokio::test]
async fn what_a_script_sends_or_a_stranger_is_not_kept() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let long = "Hall ".repeat(60);
    let key = organiser.get(ROOMS).await.form_key();
    let room = [("form_key", key.as_str()), ("name_en", &long), ("name_ur", ""), ("position", "3")];
    app.pass(Duration::minutes(31));
    let request = axum::http::Request::post(ROOMS)
        .header("host", "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header("sec-fetch-mode", "cors")
        .header("cookie", format!("sid={}", organiser.cookie("sid").expect("a session")))
        .header("content-length", encoded(&room).len())
        .header("content-type", "application/x-www-form-urlencoded");
    app.visitor().exchange(request.body(encoded(&room).into()).expect("a request")).await.is(303);
    let request = axum::http::Request::post(ROOMS)
        .header("host", "localhost:8080")
        .header("content-length", encoded(&room).len())
        .header("content-type", "application/x-www-form-urlencoded");
    let stranger = app.visitor();
    let sent = stranger.exchange(request.body(encoded(&room).into()).expect("a request")).await.is(303);
    stranger.get(&sent.header("location")).await.says("you had been signed out");
    assert_eq!(kept(&app).await, 0);
    // Of a button nothing is lost.
    let stranger = app.visitor();
    let sent = stranger.post(ROOMS, &[("form_key", &key)]).await.is(303);
    stranger.get(&sent.header("location")).await.does_not_say("you had been signed out");
}

/// What the page of a kept form lists: each label with what was typed or chosen.
fn listed(page: &Reply) -> Vec<(String, String)> {
    let between =
        |text: &str, from: &str, to: &str| text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(it, _)| it.to_owned());
    let rows = page.body.split("<dt>").skip(1);
    rows.map(|row| (row.split("</dt>").next().unwrap_or_default().to_owned(), between(row, "<bdi>", "</bdi>").expect("a text"))).collect()
}

#[tokio::test]
async fn only_what_was_typed_or_chosen_is_listed_in_the_words_of_the_page() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sessions = "/admin/agenda/sessions/new";
    let page = organiser.get(sessions).await;
    let (key, kind) = (page.form_key(), Uuid::from_u128(7).to_string());
    app.pass(Duration::minutes(31));
    let typed = [
        ("form_key", key.as_str()),
        ("title_en", "Letters"),
        ("title_ur", ""),
        ("kind", &kind),
        ("visibility", "internal"),
        ("slot", &kind),
        ("starts_at", "2026-11-17T21:05"),
        ("status", "planned"),
        ("intent", "rows"),
    ];
    let sent = organiser.post(sessions, &typed).await;
    let at = kept_by(&sent, "/sign-in/password?");
    signs_in(&organiser, &at).await;
    let listed_in = async |locale: &str| listed(&organiser.get(&format!("{locale}{at}")).await.is(200));
    let expected = |rows: [(&str, &str); 4]| rows.map(|(label, text)| (label.to_owned(), text.to_owned()));
    let english = [
        ("Title in English", "Letters"),
        ("Who may know of it", "Internal"),
        ("Begins", "17 November 2026 21:05"),
        ("Takes place", "Planned"),
    ];
    assert_eq!(listed_in("").await, expected(english));
    let urdu = [("عنوان، انگریزی میں", "Letters"), ("کون جان سکتا ہے", "اندرونی"), ("آغاز", "17 نومبر، 2026 21:05"), ("کیفیت", "طے شدہ")];
    assert_eq!(listed_in("/ur").await, expected(urdu));
    // All of it is sent all the same.
    assert_eq!(organiser.get(&at).await.filled(sessions).len(), typed.len());
}

#[tokio::test]
async fn what_was_left_as_it_stood_is_not_listed() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.submits(ROOMS, &[("name_en", "Hall A"), ("name_ur", "ہال"), ("capacity", "40"), ("position", "3")]).await.is(303);
    let id: Uuid = sqlx::query_scalar("select room_id from rooms where name_en = 'Hall A'").fetch_one(&app.pool).await.expect("a room");
    let room = format!("/admin/agenda/rooms/{id}");
    let mut typed = organiser.get(&room).await.filled(&room);
    typed.iter_mut().filter(|(name, _)| name == "capacity").for_each(|(_, text)| "55".clone_into(text));
    app.pass(Duration::minutes(31));
    let fields: Vec<_> = typed.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let at = kept_by(&organiser.post(&room, &fields).await, "/sign-in/password?");
    signs_in(&organiser, &at).await;
    assert_eq!(listed(&organiser.get(&at).await.is(200)), [("Seats".to_owned(), "55".to_owned())]);
}

#[tokio::test]
async fn a_kept_form_stands_in_its_page_again_and_is_let_go_once_it_is_sent() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let key = organiser.get(ROOMS).await.form_key();
    app.pass(Duration::minutes(31));
    let typed = [
        ("form_key", key.as_str()),
        ("name_en", "Hall <A> & \"B\""),
        ("name_ur", "ہال"),
        ("equipment_en", "\n1 < 2"),
        ("position", "many"),
    ];
    let at = kept_by(&sends_from(&organiser, ROOMS, ROOMS, &typed).await, "/sign-in/password?");
    signs_in(&organiser, &at).await;
    let page = format!("{ROOMS}?kept={}", at.rsplit('/').next().expect("an id"));
    organiser.get(&format!("/ur{at}")).await.leads_to(&format!("/ur{page}"));
    organiser.get(&at).await.leads_to(&page);
    organiser.get(&page).await.is(200).says("is in the form again");
    for address in [&page, &format!("/ur{page}"), &format!("{page}&x=1")] {
        let shown = organiser.get(address).await.is(200);
        assert!(shown.header("cache-control").contains("no-store"));
        let shown = shown.filled(if address.starts_with("/ur") { "/ur/admin/agenda/rooms/new" } else { ROOMS });
        for (name, text) in typed {
            assert!(shown.contains(&(name.to_owned(), text.to_owned())), "{address}: {name}: {shown:?}");
        }
    }
    // Nobody else sees it there, and a page without the form leads to what was typed.
    let other = app.staff(&organiser, "Bilal Ahmed", &["agenda.change"]).await.has_cookie("kept", &organiser.cookie("kept").expect("one"));
    other.get(&page).await.is(200).does_not_say("Hall &#60;A");
    let listed = format!("{at}?listed=yes");
    organiser.get(&format!("/admin?kept={}", at.rsplit('/').next().expect("an id"))).await.leads_to(&listed);
    organiser.get(&listed).await.is(200).says("Hall &#60;A").says("does not fit into its form");
    // What is refused is kept on; mended, it is saved once, and leads to where that led from then on.
    let mend = |(name, text): (String, String), position: &str| (name.clone(), if name == "position" { position.into() } else { text });
    for (position, is_taken) in [("much", false), ("3", true)] {
        let filled = organiser.get(&page).await.filled(ROOMS).into_iter().map(|field| mend(field, position));
        let filled: Vec<_> = filled.collect();
        let filled: Vec<_> = filled.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let sent = organiser.post(&page, &filled).await;
        if is_taken {
            sent.leads_to("/admin/agenda/rooms")
        } else {
            sent.has_problems_at(&["position"])
        };
    }
    assert_eq!(app.count("select count(*) from rooms where name_en = 'Hall <A> & \"B\"' and position = 3").await, 1);
    assert_eq!(app.count("select count(*) from kept_forms where fields::text <> '[]'").await, 0, "what was sent is kept no longer");
    for address in [&at, &page] {
        organiser.get(address).await.leads_to("/admin/agenda/rooms");
    }
    organiser.get("/me/account/second-factor").await.does_not_say("waits to be sent");
}

/// Whoever reads somebody's mail could sign in as them and leave a form for them to send.
#[tokio::test]
async fn only_the_browser_that_a_kept_form_came_from_shows_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let thief = app.visitor();
    signs_in(&thief, "/admin").await;
    let key = organiser.get(ROOMS).await.form_key();
    app.pass(Duration::minutes(31));
    let typed = [("form_key", key.as_str()), ("name_en", "Hall A"), ("position", "1")];
    let at = kept_by(&sends_from(&thief, ROOMS, ROOMS, &typed).await, "/sign-in/password?");
    let page = format!("{ROOMS}?kept={}", at.rsplit('/').next().expect("an id"));
    signs_in(&organiser, "/admin").await;
    organiser.get("/me/account/second-factor").await.is(200).does_not_say("waits to be sent");
    organiser.get(&at).await.is(404);
    organiser.get(&page).await.is(200).does_not_say("Hall A");
    // With a form of its own, that browser shows its own alone.
    app.pass(Duration::minutes(31));
    let key = form::new_key().to_string();
    let typed = [("form_key", key.as_str()), ("name_en", "Hall B"), ("position", "1")];
    let own = kept_by(&sends_from(&organiser, ROOMS, ROOMS, &typed).await, "/sign-in/password?");
    signs_in(&organiser, "/admin").await;
    organiser.get(&at).await.is(404);
    organiser.get("/me/account/second-factor").await.is(200).says(&own);
    // Nor is it taken for sent by another.
    organiser.submits_to(ROOMS, &page, &[("name_en", "Hall C"), ("name_ur", "ہال"), ("position", "1")]).await.is(303);
    signs_in(&thief, &at).await;
    thief.get(&at).await.leads_to(&page);
}

#[tokio::test]
async fn a_page_without_a_place_for_all_that_was_typed_says_so() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sessions = "/admin/agenda/sessions/new";
    let key = organiser.get(sessions).await.form_key();
    app.pass(Duration::minutes(31));
    let gone = Uuid::from_u128(7).to_string();
    let typed = [("form_key", key.as_str()), ("title_en", "Letters"), ("kind", &gone)];
    let at = kept_by(&sends_from(&organiser, "/admin/agenda/sessions/new?x=1", sessions, &typed).await, "/sign-in/password?");
    signs_in(&organiser, &at).await;
    let page = organiser.get(&at).await.is(303).header("location");
    assert_eq!(page, format!("/admin/agenda/sessions/new?x=1&kept={}", at.rsplit('/').next().expect("an id")));
    let listed = organiser.get(&page).await.is(303).header("location");
    let listed = organiser.get(&listed).await.is(200).says("does not fit into its form").says("Letters");
    assert_eq!(listed.link_to("Back to the form"), "/admin/agenda/sessions/new?x=1");
}

#[tokio::test]
async fn a_form_with_a_picture_keeps_its_texts() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let speakers = "/admin/agenda/speakers/new";
    let page = organiser.get(speakers).await;
    app.pass(Duration::minutes(31));
    let key = page.form_key();
    let fields = [("form_key", key.as_str()), ("name", "Sana Malik"), ("organisation", "Chinar Labs")];
    let sent = organiser.post_parts(speakers, &fields, Some(("sana.png", "image/png", PNG))).await;
    let at = kept_by(&sent, "/sign-in/password?");
    signs_in(&organiser, &at).await;
    organiser.get(&at).await.says("enctype=\"multipart/form-data\"").says("choose it again").says("Chinar Labs");
    sends_again(&organiser, &at, speakers).await.leads_to("/admin/agenda/speakers");
    assert_eq!(app.count("select count(*) from speakers where name = 'Sana Malik'").await, 1);
}

#[tokio::test]
async fn a_form_that_needs_a_fresh_proof_is_kept_too() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana Malik").await;
    let key = sana.get("/me/account/email").await.form_key();
    app.pass(Duration::minutes(11));
    let sent = sana.post("/me/account/email", &[("form_key", &key), ("email", "new@example.test")]).await;
    let at = kept_by(&sent, "/sign-in?again=yes&");
    sana.get(&at).await.is(200).says("new@example.test");
}

#[tokio::test]
async fn nobody_else_sees_a_kept_form() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let key = organiser.get(ROOMS).await.form_key();
    app.pass(Duration::minutes(31));
    let sent = organiser.post(ROOMS, &[("form_key", &key), ("name_en", "Hall A")]).await;
    let at = kept_by(&sent, "/sign-in/password?");
    let other = app.delegate("Omar Khan").await.has_cookie("kept", &organiser.cookie("kept").expect("one"));
    other.get(&at).await.is(404).does_not_say("Hall A");
    app.visitor().get(&at).await.is(303);
    signs_in(&organiser, "/admin").await;
    let other = app.staff(&organiser, "Bilal Ahmed", &["agenda.change", "people.change"]).await;
    other.get(&at).await.is(404).does_not_say("Hall A");
    organiser.get(&at).await.is(200);
    // After a day it is gone for everybody, swept or not.
    app.pass(Duration::hours(25));
    signs_in(&organiser, "/admin").await;
    organiser.get(&at).await.is(404);
    sqlx::query("select graphile_worker.add_job('accounts_sweep', '{}')").execute(&app.pool).await.expect("the queue");
    app.run_due_jobs().await;
    assert_eq!(kept(&app).await, 0);
}

#[tokio::test]
async fn strangers_secrets_and_floods_are_not_kept() {
    let app = TestApp::new().await;
    let key = form::new_key().to_string();
    let room = [("form_key", key.as_str()), ("name_en", "Hall A")];
    // A browser that nobody knows is led to the page that the form was on.
    app.visitor().post(ROOMS, &room).await.leads_to("/sign-in/password");
    app.visitor().has_cookie("sid", &"x".repeat(43)).post(ROOMS, &room).await.leads_to("/sign-in/password");
    let organiser = app.organiser().await;
    app.pass(Duration::minutes(31));
    let app_code = format!("/me/account/authenticators/{}", Uuid::from_u128(7));
    for (path, secret) in [(ROOMS, ("password", "x")), (&*app_code, ("code", "123456")), (ROOMS, ("new_password", "x"))] {
        let to = organiser.post(path, &[room[0], secret]).await.is(303).header("location");
        organiser.get(&to).await.is(200).says("passwords and codes never are");
    }
    // A form without a field has nothing to keep.
    organiser.post(ROOMS, &[]).await.leads_to("/sign-in/password");
    organiser.get("/sign-in/password").await.is(200).says("press the button once more");
    assert_eq!(kept(&app).await, 0);
    for i in 0..15 {
        let sent = organiser.post(ROOMS, &[room[0], ("name_en", &i.to_string())]).await;
        kept_by(&sent, "/sign-in/password?");
    }
    assert_eq!(kept(&app).await, 10);
    organiser.post("/sign-out", &[]).await.is(303);
    organiser.post(ROOMS, &room).await.leads_to("/sign-in/password");
    assert_eq!(kept(&app).await, 10);
}

#[tokio::test]
async fn a_form_as_long_as_any_is_kept_and_who_typed_more_is_told() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let sessions = "/admin/agenda/sessions/new";
    app.pass(Duration::minutes(31));
    let key = form::new_key().to_string();
    let typed = |bytes| "x".repeat(bytes);
    // As long as a session's form may be.
    let sent = organiser.post(sessions, &[("form_key", &key), ("summary_en", &typed(1_000_000))]).await;
    let at = kept_by(&sent, "/sign-in/password?");
    let too_large = "What you typed is too large to be kept";
    for path in ["/sign-in/password", "/ur/sign-in/password"] {
        organiser.post(sessions, &[("form_key", &key), ("summary_en", &typed(1 << 20))]).await.leads_to("/sign-in/password");
        let told = organiser.get(path).await.is(200);
        told.says(if path.starts_with("/ur") { "اتنا بڑا ہے" } else { too_large });
    }
    // The texts beside a file are shorter.
    let speaker = [("form_key", key.as_str()), ("biography_en", &typed(65 << 10))];
    organiser.post_parts("/admin/agenda/speakers/new", &speaker, None).await.leads_to("/sign-in/password");
    organiser.get("/sign-in/password").await.is(200).says(too_large);
    assert_eq!(kept(&app).await, 1);
    signs_in(&organiser, &at).await;
    organiser.get(&at).await.is(200).says("Your form is still here").says(&typed(1_000));
}

#[tokio::test]
async fn the_table_shows_a_person_their_own_alone() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.pass(Duration::minutes(31));
    organiser.post(ROOMS, &[("form_key", &form::new_key().to_string()), ("name_en", "Hall A")]).await.is(303);
    let person: Uuid = sqlx::query_scalar("select person_id from kept_forms").fetch_one(&app.pool).await.expect("a form");
    let seen_by = async |actor: DbActor| {
        let counted = app.app.db.read(actor, async |tx| {
            let count = sqlx::query_scalar::<_, i64>("select count(*) from kept_forms").fetch_one(&mut *tx.conn).await;
            Ok::<_, AppError>(count?)
        });
        counted.await.expect("a count")
    };
    assert_eq!(seen_by(DbActor::Visitor).await, 0);
    assert_eq!(seen_by(DbActor::Person(PersonId(Uuid::from_u128(7)))).await, 0);
    assert_eq!(seen_by(DbActor::Person(PersonId(person))).await, 1);
    assert_eq!(seen_by(DbActor::System("accounts_sweep")).await, 1);
}

#[tokio::test]
async fn a_button_is_pressed_again_on_its_page_and_an_answer_to_a_form_has_another_language() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let posts = async |path: &str, fields: &str, referer: Option<&str>| {
        let request = axum::http::Request::post(path)
            .header("host", "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", format!("sid={}", organiser.cookie("sid").expect("a session")))
            .header("content-type", "application/x-www-form-urlencoded");
        let request = referer.iter().fold(request, |request, page| request.header("referer", *page));
        let body = format!("form_key={}{fields}", form::new_key());
        organiser.exchange(request.body(body.into()).expect("a request")).await
    };
    let shown = posts("/admin/second-factor/rule", "&required_from=soon", Some("http://localhost:8080/admin/second-factor")).await.is(422);
    shown.says("href=\"/ur/admin/second-factor\"").does_not_say("/ur/admin/second-factor/rule");
    app.pass(Duration::minutes(31));
    let page = Some("http://localhost:8080/ur/admin/agenda/rooms?x=1");
    let removal = "/admin/agenda/rooms/01930000-0000-7000-8000-000000000001/removal";
    posts(removal, "", page).await.leads_to("/sign-in/password?next=%2Fadmin%2Fagenda%2Frooms%3Fx%3D1");
    // Another site's page is no page of ours, and a browser that says none is led to what was kept.
    let others = ["http://localhost:8080.evil.test/me", "https://evil.test/me", "http://localhost:8080/ur//evil.test"];
    for page in others.map(Some) {
        posts(removal, "", page).await.leads_to("/sign-in/password");
    }
    let kept = kept_by(&posts(removal, "", None).await, "/sign-in/password?");
    signs_in(&organiser, &kept).await;
    organiser.get(&kept).await.is(200).does_not_say("evil.test");
    organiser.get("/me/account/second-factor").await.is(200).says("waits to be sent").says(&kept);
}

#[tokio::test]
async fn a_button_that_asks_for_a_proof_is_shown_again_under_its_name() {
    let app = TestApp::new().await;
    let (desk, cafe) = (app.organiser().await, app.visitor());
    signs_in(&cafe, "/admin").await;
    let page = desk.get("/me/account").await;
    let id = page.body.split("/me/account/sessions/").nth(1).and_then(|rest| rest.split("/end").next()).expect("another browser");
    let ends = format!("/me/account/sessions/{id}/end");
    app.pass(Duration::minutes(11));
    let at = kept_by(&desk.post(&ends, &[]).await, "/sign-in/password?again=yes&");
    cafe.get("/me/account").await.is(200);
    signs_in(&desk, &at).await;
    desk.get(&at).await.is(200).says("Nothing has been done yet").says("Sign another browser out");
    desk.get(&format!("/ur{at}")).await.is(200).says("دوسرے براؤزر سے لاگ آؤٹ کریں");
    sends_again(&desk, &at, &ends).await.leads_to("/me/account");
    cafe.get("/me/account").await.is(303);
    // A press that counted does not wait any more.
    desk.get("/me/account/second-factor").await.does_not_say("waits to be sent");
}

#[tokio::test]
async fn every_form_that_asks_for_a_proof_says_what_it_is_for() {
    let app = TestApp::new().await;
    let asking: BTreeSet<String> = server::routes(&app.app)
        .table()
        .iter()
        .filter(|route| route.proof == Proof::Fresh)
        .map(|route| route.path.replace("{id}", "{}"))
        .collect();
    let said: BTreeSet<String> = PURPOSES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(said, asking);
}

#[tokio::test]
async fn a_kept_form_lists_the_rights_and_roles_that_were_ticked_and_leads_back_to_its_page() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let invite = "/admin/organisers/new";
    let key = organiser.get(invite).await.form_key();
    let role: Uuid =
        sqlx::query_scalar("select role_id from roles where name_en = 'Awards office'").fetch_one(&app.pool).await.expect("a role");
    app.pass(Duration::minutes(11));
    let role = role.to_string();
    let typed = [("form_key", &*key), ("email", "omar@pasha.test"), ("role", &*role), ("right", "agenda.see"), ("right", "mail.change")];
    let body = serde_html_form::to_string(typed).expect("a form");
    let request = axum::http::Request::post(invite)
        .header("host", "localhost:8080")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("sid={}", organiser.cookie("sid").expect("a session")))
        .header("referer", format!("http://localhost:8080/ur{invite}"))
        .header("content-type", "application/x-www-form-urlencoded");
    let sent = organiser.exchange(request.body(body.into()).expect("a request")).await;
    let at = kept_by(&sent, "/sign-in/password?again=yes&");
    let page = organiser.get(&format!("{at}?listed=yes")).await.is(200);
    let rows = ["omar@pasha.test", "Awards office", "Programme: See", "Mail: Change"].map(ToOwned::to_owned);
    let shown: Vec<_> = listed(&page).into_iter().map(|(_, text)| text).collect();
    assert_eq!(shown, rows);
    // On its page they are ticked again, and nothing else is.
    let mut ticked = organiser.get(&organiser.get(&at).await.is(303).header("location")).await.is(200).filled(invite);
    ticked.retain(|(_, text)| !text.is_empty());
    assert_eq!(ticked, typed.map(|(name, text)| (name.to_owned(), text.to_owned())));
}

#[tokio::test]
async fn codes_of_passes_are_kept() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let codes = "/admin/codes/new";
    let key = organiser.get(codes).await.is(200).form_key();
    app.pass(Duration::minutes(31));
    let at = kept_by(&organiser.post(codes, &[("form_key", &key), ("code", "CHINAR26"), ("count", "3")]).await, "/sign-in/password?");
    signs_in(&organiser, &at).await;
    organiser.get(&at).await.is(200).says("CHINAR26");
}
