//! Second factors: an app, recovery codes, passkeys, the rule that asks for one, and what two organisers take away.
use crate::{
    races::together,
    support::{Actor, Reply, TestApp, passkey::Device},
};
use chrono::Duration;
use serde_json::Value;
use summit::{
    accounts,
    kit::{
        rights::{Area, Right},
        token::{Key, Purpose},
    },
};
use totp_rs::{Algorithm, Builder};
use uuid::Uuid;

const PASSWORD: &str = "qutub-lahar 9 chinar tez";
pub const ORGANISER: &str = "ayesha@pasha.test";
const MINE: &str = "/me/account/second-factor";
const RULE: &str = "/admin/second-factor";

/// The app's codes, `steps` of half a minute from now.
pub async fn code(app: &TestApp, steps: i64) -> String {
    let id: Uuid =
        sqlx::query_scalar("select authenticator_id from authenticators order by created_at desc, authenticator_id desc limit 1")
            .fetch_one(&app.pool)
            .await
            .expect("an app");
    code_of(&app.app.key, id, app.now().timestamp() + 30 * steps)
}

/// Everybody has worked here for two days.
pub async fn settled(app: &TestApp) {
    sqlx::query("update granted_rights set granted_at = granted_at - interval '2 days'").execute(&app.pool).await.expect("rights");
}

fn code_of(key: &Key, id: Uuid, unix: i64) -> String {
    let secret = key.secret(Purpose::Authenticator, id).to_vec();
    let codes = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_step_duration(30).with_secret(secret);
    codes.build().expect("codes").generate(u64::try_from(unix).expect("after 1970")).to_string()
}

/// Sets up an app, and returns where the page of it stands.
pub async fn sets_up_an_app(app: &TestApp, who: &Actor<'_>) {
    let page = who.submits_to(MINE, "/me/account/authenticators", &[]).await.is(303).header("location");
    who.submits(&page, &[("code", &code(app, 0).await)]).await.leads_to(MINE);
}

pub async fn makes_recovery_codes(who: &Actor<'_>) -> Vec<String> {
    let page = who.submits_to(MINE, "/me/account/recovery-codes", &[]).await.is(200);
    page.body.split("<li><code dir=\"ltr\">").skip(1).filter_map(|rest| rest.split('<').next()).map(ToOwned::to_owned).collect()
}

/// Types the right password, and returns the page of the second step.
pub async fn second_step(who: &Actor<'_>) -> String {
    let page = who.submits("/sign-in/password", &[("email", ORGANISER), ("password", PASSWORD), ("next", "/admin/audit")]).await;
    let page = page.is(303).header("location");
    assert!(page.starts_with("/sign-in/second/"), "{page}");
    page
}

fn challenge(page: &Reply) -> Value {
    let written = page.body.split("data-challenge=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a question");
    serde_json::from_str(&written.replace("&#34;", "\"").replace("&#38;", "&")).expect("JSON")
}

pub async fn makes_a_passkey(who: &Actor<'_>, device: &mut Device) -> Reply {
    let path = who.submits_to(MINE, "/me/account/passkeys", &[]).await.is(303).header("location");
    let page = who.get(&path).await.is(200);
    let answer = device.create(&challenge(&page));
    who.submits(&path, &[("answer", &answer), ("name", "My phone")]).await
}

/// Opens the question of signing in: its path, and what is asked.
pub async fn is_asked(who: &Actor<'_>, next: &str) -> (String, Value) {
    let path = who.submits_to("/sign-in", "/sign-in/passkey", &[("next", next)]).await.is(303).header("location");
    let asked = challenge(&who.get(&path).await.is(200));
    (path, asked)
}

#[tokio::test]
async fn an_organiser_with_an_app_needs_its_code_after_the_password() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    // Whoever changes how they sign in can end what was open before.
    organiser.get(MINE).await.is(200).says("Sign out everywhere else").says("action=\"/me/account/other-sessions/end\"");
    // The browser in which it was set up has proved it.
    organiser.get("/admin").await.is(200);
    let laptop = app.visitor();
    let step = second_step(&laptop).await;
    // The password alone is no session.
    laptop.get("/admin").await.is(303);
    laptop.get("/me/account").await.is(303);
    laptop.submits(&step, &[("code", "12345")]).await.has_problems_at(&["code"]);
    laptop.submits(&step, &[("code", "000000")]).await.has_problems_at(&["code"]);
    app.pass(Duration::seconds(30));
    laptop.submits(&step, &[("code", &code(&app, 0).await)]).await.leads_to("/admin/audit");
    laptop.get("/admin").await.is(200);
    let (subject, text) = app.last_mail_to(ORGANISER).await;
    assert!(subject.contains("A new second factor"), "{subject} {text}");
}

#[tokio::test]
async fn recovery_codes_are_shown_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    // Without a second factor they would open nothing.
    organiser.post("/me/account/recovery-codes", &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.is(404);
    sets_up_an_app(&app, &organiser).await;
    let key = ("form_key", "01930000-0000-4000-8000-000000000002");
    organiser.post("/me/account/recovery-codes", &[key]).await.is(200);
    organiser.post("/me/account/recovery-codes", &[key]).await.leads_to(MINE);
    assert_eq!(app.count("select count(*) from recovery_codes").await, 10);
}

#[tokio::test]
async fn guessing_codes_ends_after_five_and_a_passkey_still_lets_the_owner_in() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    let mut device = Device::new(7);
    makes_a_passkey(&organiser, &mut device).await.leads_to(MINE);
    let mut refused = 0;
    for i in 0..6_u8 {
        let guesser = app.visitor().at([203, 0, 113, i]);
        let step = second_step(&guesser).await;
        for _ in 0..5 {
            let reply = guesser.submits(&step, &[("code", "000000")]).await;
            refused += usize::from(reply.status == 429);
        }
        assert!([410, 429].contains(&guesser.submits_to("/sign-in", &step, &[("code", "000000")]).await.status.as_u16()));
    }
    assert!(refused > 0, "nobody was throttled");
    let owner = app.visitor();
    let (path, asked) = is_asked(&owner, "").await;
    owner.submits(&path, &[("answer", &device.get(&asked))]).await.leads_to("/admin");
}

#[tokio::test]
async fn a_passkey_signs_an_organiser_in_without_password_and_a_delegate_without_mail() {
    let app = TestApp::new().await;
    let (organiser, delegate) = (app.organiser().await, app.delegate("Sana").await);
    for (who, seed, home) in [(&organiser, 1, "/admin"), (&delegate, 2, "/me/registration")] {
        let mut device = Device::new(seed);
        makes_a_passkey(who, &mut device).await.leads_to(MINE);
        who.get(MINE).await.is(200).says("My phone");
        let elsewhere = app.visitor();
        let (path, asked) = is_asked(&elsewhere, "").await;
        elsewhere.submits(&path, &[("answer", &device.get(&asked))]).await.leads_to(home);
        elsewhere.get(home).await.is(200);
        let (path, asked) = is_asked(&elsewhere, "/me/account").await;
        elsewhere.submits(&path, &[("answer", &device.get(&asked))]).await.leads_to("/me/account");
    }
    // Of delegates it is no second factor beside a password: they are offered no app.
    delegate.get(MINE).await.does_not_say("Authenticator app");
    delegate.post("/me/account/authenticators", &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.is(404);
}

#[tokio::test]
async fn a_passkey_that_does_not_answer_rightly_lets_nobody_in() {
    let app = TestApp::new().await;
    let (organiser, delegate) = (app.organiser().await, app.delegate("Sana").await);
    let mut device = Device::new(1);
    makes_a_passkey(&organiser, &mut device).await.leads_to(MINE);
    let mut hers = Device::new(2);
    makes_a_passkey(&delegate, &mut hers).await.leads_to(MINE);
    let another_site = Device { origin: "http://localhost.evil.test:8080".into(), ..device.clone() };
    let another_host = Device { host: "evil.test".into(), ..device.clone() };
    let unverified = Device { flags: 0x01, ..device.clone() };
    let mut stranger = Device::new(3);
    stranger.create(&serde_json::json!({ "user": { "id": "AZMAAAAAcACAAAAAAAAAAA" }, "challenge": "" }));
    for mut wrong in [another_site, another_host, unverified, stranger] {
        let visitor = app.visitor();
        let (path, asked) = is_asked(&visitor, "").await;
        visitor.submits(&path, &[("answer", &wrong.get(&asked))]).await.leads_to("/sign-in");
        visitor.get("/me/account").await.is(303);
    }
    // What was said once to one question is no answer to it again, nor to another.
    let visitor = app.visitor();
    let (path, asked) = is_asked(&visitor, "").await;
    let answer = device.get(&asked);
    let tries: Vec<_> = (0..20).map(|_| app.visitor()).collect();
    let fields = [("answer", answer.as_str()), ("form_key", "01930000-0000-4000-8000-000000000009")];
    let tries = together(tries.iter().map(|v| v.post(&path, &fields)).collect()).await;
    assert_eq!(tries.iter().filter(|r| r.header("location") == "/admin").count(), 1);
    let (other, _) = is_asked(&visitor, "").await;
    visitor.submits(&other, &[("answer", &answer)]).await.leads_to("/sign-in");
    for nonsense in ["", "{}", "null", "x"] {
        let (path, _) = is_asked(&visitor, "").await;
        let status = visitor.submits(&path, &[("answer", nonsense)]).await.status.as_u16();
        assert!([303, 422].contains(&status), "{nonsense}: {status}");
        visitor.get("/me/account").await.is(303);
    }
}

#[tokio::test]
async fn a_passkey_made_for_another_site_or_kept_already_is_not_kept() {
    let app = TestApp::new().await;
    let (organiser, delegate) = (app.organiser().await, app.delegate("Sana").await);
    for changed in [
        Device { origin: "https://evil.test".into(), ..Device::new(1) },
        Device { host: "evil.test".into(), ..Device::new(1) },
        Device { flags: 0x01, ..Device::new(1) },
    ] {
        makes_a_passkey(&organiser, &mut changed.clone()).await.leads_to(MINE);
        assert_eq!(app.count("select count(*) from passkeys").await, 0);
    }
    makes_a_passkey(&organiser, &mut Device::new(1)).await.leads_to(MINE);
    makes_a_passkey(&delegate, &mut Device::new(1)).await.leads_to(MINE);
    assert_eq!(app.count("select count(*) from passkeys").await, 1);
    // Another's question is not answered, nor one's own twice.
    let path = organiser.submits_to(MINE, "/me/account/passkeys", &[]).await.is(303).header("location");
    delegate.get(&path).await.is(404);
    organiser.get(&path).await.is(200);
    app.pass(Duration::minutes(5));
    organiser.get(&path).await.is(404);
}

#[tokio::test]
async fn a_session_from_before_the_second_factor_has_no_rights_without_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let elsewhere = app.visitor();
    elsewhere.submits("/sign-in/password", &[("email", ORGANISER), ("password", PASSWORD)]).await.leads_to("/admin");
    sets_up_an_app(&app, &organiser).await;
    elsewhere.get("/admin").await.leads_to("/sign-in/password?again=yes&next=%2Fadmin");
    // Nor may it add a factor of its own, or move the account to another address.
    elsewhere.get("/me/account/email").await.is(303);
    elsewhere.post("/me/account/passkeys", &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.is(303);
    assert_eq!(app.count("select count(*) from passkey_ceremonies").await, 0);
    organiser.get("/admin").await.is(200);
}

#[tokio::test]
async fn the_mailbox_of_an_organiser_is_no_way_round_their_password() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    // Whoever reads the mail registers with that address, and confirms.
    let reader = app.visitor();
    reader.registers_with(&[("email", ORGANISER), ("name", "Ayesha"), ("name_latin", "Ayesha")]).await.leads_to("/register/sent");
    let link = app.link_in_last_mail_to(ORGANISER).await;
    reader.submits(&link, &[]).await.leads_to("/me/ticket");
    reader.get("/admin").await.leads_to("/sign-in/password?again=yes&next=%2Fadmin");
    reader.post("/me/account/passkeys", &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.is(303);
    reader.post("/me/account/authenticators", &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.is(303);
    reader.get("/me/account/email").await.leads_to("/sign-in/password?again=yes&next=%2Fme%2Faccount%2Femail");
    assert_eq!(app.count("select count(*) from passkey_ceremonies").await, 0);
    assert_eq!(app.count("select count(*) from authenticators").await, 1);
}

#[tokio::test]
async fn from_a_day_on_organisers_set_one_up_before_they_go_on() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let hina = app.staff(&organiser, "Hina", &["people.see"]).await;
    let rule = format!("{RULE}/rule");
    hina.post(&rule, &[("form_key", "01930000-0000-4000-8000-000000000001"), ("required_from", "")]).await.is(403);
    organiser.submits_to(RULE, &rule, &[("required_from", "soon")]).await.has_problems_at(&["required_from"]);
    let past = organiser.submits_to(RULE, &rule, &[("required_from", "2026-01-01T10:00")]).await.has_problems_at(&["required_from"]);
    past.says("This time has passed").says("2026-01-01T10:00");
    assert_eq!(app.count("select count(*) from second_factor_rule where required_from is not null").await, 0);
    let in_a_week = (app.now() + Duration::days(7) + Duration::hours(5)).format("%Y-%m-%dT%H:%M").to_string();
    let older = organiser.get(RULE).await;
    let before = app.mails().await.len();
    organiser.submits_to(RULE, &rule, &[("required_from", &in_a_week)]).await.leads_to(RULE);
    // Those who have none are written to, once.
    let again = organiser.get(RULE).await.filled(&rule);
    let again: Vec<_> = again.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    organiser.post(&rule, &again).await.leads_to(RULE);
    let mails = app.mails().await;
    let mut told: Vec<_> = mails[before..].iter().map(|(to, ..)| to.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told, [ORGANISER, "hina@example.test"]);
    assert!(mails[before..].iter().all(|(_, _, text)| text.contains("8 November")), "{mails:?}");
    // An older page does not undo it without a word.
    let form = older.filled(&rule);
    let form: Vec<_> = form.iter().map(|(n, v)| (n.as_str(), if *n == "required_from" { "2030-01-01T10:00" } else { v })).collect();
    organiser.post(&rule, &form).await.has_problems_at(&["required_from"]);
    // Until then everybody is told, and works on.
    hina.get("/admin").await.is(200).says("you need a second factor");
    hina.get(RULE).await.is(200).says("None");
    app.pass(Duration::days(7) + Duration::minutes(1));
    let hina = app.visitor();
    hina.submits("/sign-in/password", &[("email", "hina@example.test"), ("password", PASSWORD)]).await.leads_to("/admin");
    let set_up = hina.get("/admin/organisers").await.leads_to("/me/account/second-factor?again=yes&next=%2Fadmin%2Forganisers");
    let set_up = set_up.header("location");
    hina.get(&set_up).await.is(200).says("A second factor is needed now");
    // Once it is set up, and codes are kept, she goes on where she was.
    let (path, next) = ("/me/account/authenticators", "/admin/organisers");
    let hidden = |page: &Reply, to: &str| page.filled(to).into_iter().find_map(|(name, text)| (name == "next").then_some(text));
    let at_mine = hina.get(&set_up).await;
    assert_eq!([hidden(&at_mine, path), hidden(&at_mine, "/me/account/passkeys")], [Some(next.to_owned()), Some(next.to_owned())]);
    let page = hina.submits_to(&set_up, path, &[("next", next)]).await.is(303).header("location");
    assert_eq!(hidden(&hina.get(&page).await, page.split('?').next().unwrap_or_default()), Some(next.to_owned()));
    let confirms = page.split('?').next().unwrap_or_default();
    let done = hina.submits_to(&page, confirms, &[("code", &code(&app, 0).await), ("next", next)]).await;
    let done = done.leads_to("/me/account/second-factor?next=%2Fadmin%2Forganisers").header("location");
    hina.get(&done).await.is(200).says("Make some").says("Go on where you were").says("href=\"/admin/organisers\"");
    let codes = hina.submits_to(&done, "/me/account/recovery-codes", &[("next", next)]).await.is(200);
    codes.says("href=\"/admin/organisers\"");
    hina.get("/admin/organisers").await.is(200);
    // Whoever has codes goes on at once, and nowhere else than here.
    for (to, leads) in [(next, next), ("//evil.test", MINE)] {
        let page = hina.submits_to(MINE, path, &[("next", to)]).await.is(303).header("location");
        let confirms = page.split('?').next().unwrap_or_default();
        app.pass(Duration::seconds(60));
        hina.submits_to(&page, confirms, &[("code", &code(&app, 0).await), ("next", to)]).await.leads_to(leads);
    }
    // The last is not removed while it is asked for; another in its place may stay alone.
    hina.submits_to(MINE, "/me/account/authenticators/removal", &[]).await.leads_to(MINE);
    hina.get(MINE).await.says("add another before you remove the last");
    assert_eq!(app.count("select count(*) from authenticators").await, 1);
    makes_a_passkey(&hina, &mut Device::new(1)).await.leads_to(MINE);
    hina.submits_to(MINE, "/me/account/authenticators/removal", &[]).await.leads_to(MINE);
    assert_eq!(app.count("select count(*) from authenticators").await, 0);
    let passkey: Uuid = sqlx::query_scalar("select passkey_id from passkeys").fetch_one(&app.pool).await.expect("one");
    hina.submits_to(MINE, &format!("/me/account/passkeys/{passkey}/removal"), &[]).await.leads_to(MINE);
    assert_eq!(app.count("select count(*) from passkeys").await, 1);
}

#[tokio::test]
async fn nobody_takes_the_second_factor_of_somebody_who_may_do_more() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    let (omar, hina) = (app.staff(&organiser, "Omar", &["people.change"]).await, app.staff(&organiser, "Hina", &["people.change"]).await);
    let id: Uuid = sqlx::query_scalar("select person_id from authenticators").fetch_one(&app.pool).await.expect("one");
    omar.submits_to(RULE, &format!("{RULE}/people/{id}/reset"), &[]).await.leads_to(RULE);
    omar.get(RULE).await.says("only for people whose rights you all have yourself");
    assert_eq!(app.count("select count(*) from factor_resets").await, 0);
    // Nor does such a one agree.
    let asked = "insert into factor_resets (factor_reset_id, person_id, asked_by, asked_at, expires_at)
                 select gen_random_uuid(), $1, person_id, $2, $2 + interval '1 day' from people where email = 'omar@example.test'
                 returning factor_reset_id";
    let asked = sqlx::query_scalar::<_, Uuid>(asked).bind(id).bind(app.now()).fetch_one(&app.pool).await.expect("a reset");
    settled(&app).await;
    hina.submits_to(RULE, &format!("{RULE}/resets/{asked}/agreement"), &[]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from authenticators").await, 1);
    // Nor does such a one stop it.
    hina.submits_to(RULE, &format!("{RULE}/resets/{asked}/withdrawal"), &[]).await.leads_to(RULE);
    hina.get(RULE).await.says("only for people whose rights you all have yourself");
    assert_eq!(app.count("select count(*) from factor_resets where ended_at is null").await, 1);
    organiser.submits_to(RULE, &format!("{RULE}/resets/{asked}/withdrawal"), &[]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from factor_resets where ended_at is null").await, 0);
}

#[tokio::test]
async fn the_second_organiser_is_not_the_firsts_new_one() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    let all = Area::ALL.map(|area| Right::change(area).code());
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let omar = app.staff(&organiser, "Omar", &all).await;
    settled(&app).await;
    // Invited by whoever asks, and by somebody invited by them.
    let hina = app.staff(&omar, "Hina", &all).await;
    let zara = app.staff(&hina, "Zara", &all).await;
    let id: Uuid =
        sqlx::query_scalar("select person_id from people where email = $1").bind(ORGANISER).fetch_one(&app.pool).await.expect("one");
    omar.submits_to(RULE, &format!("{RULE}/people/{id}/reset"), &[]).await.leads_to(RULE);
    let reset: Uuid = sqlx::query_scalar("select factor_reset_id from factor_resets").fetch_one(&app.pool).await.expect("one");
    let agree = format!("{RULE}/resets/{reset}/agreement");
    for new in [&hina, &zara] {
        new.get(RULE).await.is(200).says("worked here for less than a day").does_not_say(&agree);
        new.submits_to(RULE, &agree, &[]).await.leads_to(RULE);
        new.get(RULE).await.says("Nothing was taken away");
        assert_eq!(app.count("select count(*) from authenticators").await, 1);
    }
    // Somebody who was here before is no second one either on the day on which the first gave them more.
    settled(&app).await;
    let given = "insert into granted_rights (granted_right_id, person_id, right_code, granted_at, granted_by)
                 select gen_random_uuid(), h.person_id, 'mail.see', $1, o.person_id from people h, people o
                 where h.email = 'hina@example.test' and o.email = 'omar@example.test'";
    sqlx::query(given).bind(app.now()).execute(&app.pool).await.expect("a right");
    hina.submits_to(RULE, &agree, &[]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from authenticators").await, 1);
    // The table itself refuses it.
    let sets =
        "update factor_resets set agreed_by = (select person_id from people where email = $2), ended_at = now() where factor_reset_id = $1";
    let mut tx = app.pool.begin().await.expect("a transaction");
    let clock = sqlx::query("select set_config('summit.now', $1, true)").bind(app.now().to_rfc3339());
    clock.execute(&mut *tx).await.expect("the clock");
    let refused = sqlx::query(sets).bind(reset).bind("hina@example.test").execute(&mut *tx).await.expect_err("a refusal");
    tx.rollback().await.expect("the end");
    assert_eq!(refused.as_database_error().and_then(|error| error.constraint()), Some("factor_resets_stand_apart"));
    zara.submits_to(RULE, &agree, &[]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from authenticators").await, 0);
}

#[tokio::test]
async fn two_organisers_together_take_away_what_a_third_has_lost() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    let all = Area::ALL.map(|area| Right::change(area).code());
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let (omar, hina) = (app.staff(&organiser, "Omar", &all).await, app.staff(&organiser, "Hina", &all).await);
    settled(&app).await;
    let id: Uuid =
        sqlx::query_scalar("select person_id from people where email = $1").bind(ORGANISER).fetch_one(&app.pool).await.expect("one");
    let ask = format!("{RULE}/people/{id}/reset");
    // Not one's own.
    organiser.post(&ask, &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from factor_resets").await, 0);
    omar.submits_to(RULE, &ask, &[]).await.leads_to(RULE);
    let (subject, _) = app.last_mail_to(ORGANISER).await;
    assert!(subject.contains("to be taken away"), "{subject}");
    let reset: Uuid = sqlx::query_scalar("select factor_reset_id from factor_resets").fetch_one(&app.pool).await.expect("one");
    let agree = format!("{RULE}/resets/{reset}/agreement");
    // Neither whoever asked nor whose it is agrees.
    for (who, key) in [(&omar, "01930000-0000-4000-8000-000000000002"), (&organiser, "01930000-0000-4000-8000-000000000003")] {
        who.post(&agree, &[("form_key", key)]).await.leads_to(RULE);
        assert_eq!(app.count("select count(*) from authenticators").await, 1);
    }
    omar.get(RULE).await.does_not_say("Agree and take it away");
    hina.submits_to(RULE, &agree, &[]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from authenticators").await, 0);
    organiser.get("/admin").await.is(303);
    app.visitor().submits("/sign-in/password", &[("email", ORGANISER), ("password", PASSWORD)]).await.leads_to("/admin");
    // It is agreed to once.
    hina.post(&agree, &[("form_key", "01930000-0000-4000-8000-000000000004")]).await.leads_to(RULE);
    omar.post(&format!("{RULE}/people/{reset}/reset"), &[("form_key", "01930000-0000-4000-8000-000000000005")]).await.is(404);
}

#[tokio::test]
async fn what_was_asked_for_and_not_agreed_to_ends_and_can_be_withdrawn() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (omar, hina) = (app.staff(&organiser, "Omar", &["people.change"]).await, app.staff(&organiser, "Hina", &["people.change"]).await);
    makes_a_passkey(&hina, &mut Device::new(1)).await.leads_to(MINE);
    let id: Uuid = sqlx::query_scalar("select person_id from passkeys").fetch_one(&app.pool).await.expect("one");
    let ask = format!("{RULE}/people/{id}/reset");
    organiser.submits_to(RULE, &ask, &[]).await.leads_to(RULE);
    let reset: Uuid = sqlx::query_scalar("select factor_reset_id from factor_resets").fetch_one(&app.pool).await.expect("one");
    organiser.submits_to(RULE, &format!("{RULE}/resets/{reset}/withdrawal"), &[]).await.leads_to(RULE);
    omar.post(&format!("{RULE}/resets/{reset}/agreement"), &[("form_key", "01930000-0000-4000-8000-000000000004")]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from passkeys").await, 1);
    // Asked for again, it ends by itself after a day.
    organiser.submits_to(RULE, &ask, &[]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from factor_resets where ended_at is null").await, 1);
    let reset: Uuid =
        sqlx::query_scalar("select factor_reset_id from factor_resets where ended_at is null").fetch_one(&app.pool).await.expect("one");
    let over = sqlx::query("update factor_resets set expires_at = $1 where ended_at is null").bind(app.now());
    over.execute(&app.pool).await.expect("a day later");
    omar.post(&format!("{RULE}/resets/{reset}/agreement"), &[("form_key", "01930000-0000-4000-8000-000000000005")]).await.leads_to(RULE);
    assert_eq!(app.count("select count(*) from passkeys").await, 1, "nobody agrees to what has ended");
}

/// Every entry of an action, oldest first: whose it is, by name, and what is noted.
async fn noted(app: &TestApp, action: &str) -> Vec<(Option<String>, Value)> {
    let entries = "select p.name, e.details from audit_entries e left join people p on p.person_id = e.subject_id
                   where e.action = $1 order by e.audit_entry_id";
    sqlx::query_as(entries).bind(action).fetch_all(&app.pool).await.expect("entries")
}

#[tokio::test]
async fn the_trail_tells_what_was_not_proved() {
    let app = TestApp::new().await;
    let (organiser, _sana) = (app.organiser().await, app.delegate("Sana").await);
    sets_up_an_app(&app, &organiser).await;
    let visitor = app.visitor();
    visitor.submits("/sign-in/password", &[("email", ORGANISER), ("password", "x")]).await.is(422);
    let step = second_step(&visitor).await;
    // Wrong codes of the app and wrong recovery codes; what cannot be a code is no try.
    for code in ["000000", "0000000000000000", "x"] {
        visitor.submits(&step, &[("code", code)]).await.has_problems_at(&["code"]);
    }
    // Of a letter: to somebody, and to an address that nobody has.
    for address in ["sana@example.test", "nobody@example.test"] {
        let typed = visitor.submits("/sign-in", &[("email", address)]).await.is(303).header("location");
        visitor.submits(&typed, &[("code", "00000000")]).await.has_problems_at(&["code"]);
    }
    // An answer of no passkey, whoever it names.
    let (path, _) = is_asked(&visitor, "").await;
    visitor.submits(&path, &[("answer", "{}")]).await.leads_to("/sign-in");
    // Of somebody who is signed in already.
    let change = [("current_password", "another 4 gilgit-tez naddi"), ("password", "chinar 4 gilgit-tez naddi")];
    organiser.submits("/me/account/password", &change).await.has_problems_at(&["current_password"]);
    let of = |name: &str, by: &str| ((!name.is_empty()).then(|| name.to_owned()), serde_json::json!({ "by": by }));
    let expected = [
        of("Ayesha Khan", "password"),
        of("Ayesha Khan", "code"),
        of("Ayesha Khan", "code"),
        of("Sana", "mail"),
        of("", "mail"),
        of("", "passkey"),
        of("Ayesha Khan", "password"),
    ];
    assert_eq!(noted(&app, "session.refused").await, expected);
    organiser.get("/admin/audit?action=session.refused").await.says("password and a code").does_not_say("000000");
}

#[tokio::test]
async fn the_trail_tells_who_signed_out_where() {
    let app = TestApp::new().await;
    let (desk, visitor) = (app.organiser().await, app.visitor());
    visitor.post("/sign-out", &[]).await.leads_to("/");
    // Where no other is open nothing ends.
    desk.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    let signs_in = async || visitor.submits("/sign-in/password", &[("email", ORGANISER), ("password", PASSWORD)]).await.leads_to("/admin");
    signs_in().await;
    visitor.post("/sign-out", &[]).await.leads_to("/");
    signs_in().await;
    desk.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    signs_in().await;
    let page = desk.get("/me/account").await;
    let id = page.body.split("/me/account/sessions/").nth(1).and_then(|rest| rest.split("/end").next()).expect("another browser");
    for _ in 0..2 {
        desk.post(&format!("/me/account/sessions/{id}/end"), &[]).await.leads_to("/me/account");
    }
    let of = |browser: &str| (Some("Ayesha Khan".to_owned()), serde_json::json!({ "browser": browser }));
    assert_eq!(noted(&app, "session.ended").await, ["own", "others", "another"].map(of));
    desk.get("/admin/audit?action=session.ended").await.says("Signed out").says("all others");
    desk.get("/ur/admin/audit?action=session.ended").await.says("لاگ آؤٹ ہوا").says("باقی سب");
}

#[tokio::test]
async fn a_recovered_password_is_no_way_round_the_second_factor() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    let visitor = app.visitor();
    visitor.submits("/sign-in/recovery", &[("email", ORGANISER)]).await.is(303);
    let link = app.link_in_last_mail_to(ORGANISER).await;
    let new = "chinar 4 gilgit-tez naddi";
    visitor.submits(&link, &[("password", new)]).await.leads_to("/sign-in/password");
    visitor.get("/admin").await.is(303);
    let step = visitor.submits("/sign-in/password", &[("email", ORGANISER), ("password", new)]).await.is(303).header("location");
    assert!(step.starts_with("/sign-in/second/"), "{step}");
    visitor.get("/admin").await.is(303);
    app.pass(Duration::seconds(30));
    visitor.submits(&step, &[("code", &code(&app, 0).await)]).await.leads_to("/admin");
}

#[tokio::test]
async fn nobody_removes_or_finishes_what_is_anothers() {
    let app = TestApp::new().await;
    let (organiser, sana) = (app.organiser().await, app.delegate("Sana").await);
    makes_a_passkey(&organiser, &mut Device::new(1)).await.leads_to(MINE);
    makes_a_passkey(&sana, &mut Device::new(2)).await.leads_to(MINE);
    let whose = "select passkey_id from passkeys join people using (person_id) where email = $1";
    let id: Uuid = sqlx::query_scalar(whose).bind(ORGANISER).fetch_one(&app.pool).await.expect("one");
    sana.post(&format!("/me/account/passkeys/{id}/removal"), &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.is(303);
    assert_eq!(app.count("select count(*) from passkeys").await, 2);
    let begun = organiser.submits_to(MINE, "/me/account/authenticators", &[]).await.is(303).header("location");
    sana.get(&begun).await.does_not_say("data:image");
    let fields = [("form_key", "01930000-0000-4000-8000-000000000002"), ("code", &*code(&app, 0).await)];
    let tried = sana.post(&begun, &fields).await;
    assert!(tried.status != 200, "{}", tried.status);
    assert_eq!(app.count("select count(*) from authenticators where confirmed_at is not null").await, 0);
}

#[tokio::test]
async fn the_only_organiser_is_let_in_again_from_the_command_line() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Sana").await;
    let reset = async |email: &str| accounts::reset_organiser(&app.app, email).await.map_err(|error| error.to_string());
    assert_eq!(reset(ORGANISER).await, Err(format!("{ORGANISER} has no second factor")));
    sets_up_an_app(&app, &organiser).await;
    makes_recovery_codes(&organiser).await;
    makes_a_passkey(&organiser, &mut Device::new(1)).await.leads_to(MINE);
    for nobody in ["sana@example.test", "nobody@example.test"] {
        assert_eq!(reset(nobody).await, Err(format!("{nobody} is no organiser's address, nor a judge's")));
    }
    // What was asked for meanwhile does not take away what is set up next.
    let asked = "insert into factor_resets (factor_reset_id, person_id, asked_by, asked_at, expires_at)
                 select gen_random_uuid(), o.person_id, s.person_id, $2, $2 + interval '1 day'
                 from people o, people s where o.email = $1 and s.email = 'sana@example.test'";
    sqlx::query(asked).bind(ORGANISER).bind(app.now()).execute(&app.pool).await.expect("a reset");
    assert_eq!(reset("Ayesha@PASHA.test").await, Ok(()));
    for left in [
        "select count(*) from authenticators",
        "select count(*) from passkeys",
        "select count(*) from recovery_codes",
        "select count(*) from factor_resets where ended_at is null",
    ] {
        assert_eq!(app.count(left).await, 0, "{left}");
    }
    let (subject, text) = app.last_mail_to(ORGANISER).await;
    assert!(subject.contains("Your second factor is gone") && text.contains("Whoever runs the site"), "{subject}: {text}");
    organiser.get("/admin").await.is(303);
    organiser.submits("/sign-in/password", &[("email", ORGANISER), ("password", PASSWORD)]).await.leads_to("/admin");
    organiser
        .get("/admin/audit?action=second_factor.reset")
        .await
        .says("Second factor taken away")
        .says("command line")
        .says("Ayesha Khan");
    assert_eq!(reset(ORGANISER).await, Err(format!("{ORGANISER} has no second factor")));
}

#[tokio::test]
async fn whoever_is_removed_keeps_no_second_factor() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let hina = app.staff(&organiser, "Hina", &["agenda.see"]).await;
    let mut device = Device::new(1);
    makes_a_passkey(&hina, &mut device).await.leads_to(MINE);
    let id: Uuid = sqlx::query_scalar("select person_id from passkeys").fetch_one(&app.pool).await.expect("one");
    let page = format!("/admin/organisers/{id}");
    organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.is(303);
    let visitor = app.visitor();
    let (path, asked) = is_asked(&visitor, "").await;
    visitor.submits(&path, &[("answer", &device.get(&asked))]).await.leads_to("/sign-in");
}

#[tokio::test]
async fn anothers_passkey_is_no_fresh_proof() {
    let app = TestApp::new().await;
    let (organiser, sana) = (app.organiser().await, app.delegate("Sana").await);
    let (mut hers, mut sanas) = (Device::new(1), Device::new(2));
    makes_a_passkey(&organiser, &mut hers).await.leads_to(MINE);
    makes_a_passkey(&sana, &mut sanas).await.leads_to(MINE);
    app.pass(Duration::minutes(11));
    let asked = organiser.get("/me/account/email").await.is(303).header("location");
    organiser.get(&asked).await.is(200).says("Use my passkey");
    let begins = async || {
        let fields = [("next", "/me/account/email"), ("again", "yes")];
        let path = organiser.submits_to(&asked, "/sign-in/passkey", &fields).await.is(303).header("location");
        let question = challenge(&organiser.get(&path).await.is(200));
        (path.split('?').next().unwrap_or_default().to_owned(), question)
    };
    let (path, question) = begins().await;
    let tried = organiser.submits_to(&asked, &path, &[("answer", &sanas.get(&question)), ("again", "yes")]).await;
    tried.leads_to("/sign-in/password?again=yes&next=%2Fme%2Faccount%2Femail");
    organiser.get("/me/account").await.is(200).says(ORGANISER);
    organiser.get("/me/account/email").await.is(303);
    let (path, question) = begins().await;
    organiser.submits_to(&asked, &path, &[("answer", &hers.get(&question)), ("again", "yes")]).await.leads_to("/me/account/email");
    organiser.get("/me/account/email").await.is(200);
}
