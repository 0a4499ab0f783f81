//! Organisers who act in somebody's name.
use crate::{
    access::ground,
    support::{Actor, Reply, TestApp, email_of},
};
use chrono::Duration;
use summit::{
    access::{Need, Proof},
    server,
};
use uuid::Uuid;

const SANA: &str = "Sana Malik";
const BANNER: &str = "You act for Sana Malik until";

async fn person(app: &TestApp, name: &str) -> Uuid {
    let id = sqlx::query_scalar("select person_id from people where email = $1").bind(email_of(name));
    id.fetch_one(&app.pool).await.expect("a person")
}

async fn asks(who: &Actor<'_>, whom: Uuid, fields: &[(&str, &str)]) -> Reply {
    who.submits(&format!("/admin/acting/{whom}"), fields).await
}

/// Sana with a place, and an organiser who acts for her for a quarter of an hour.
async fn acting(app: &TestApp) -> (Actor<'_>, Actor<'_>) {
    let (sana, organiser) = (app.delegate(SANA).await, app.organiser().await);
    let whom = person(app, SANA).await;
    asks(&organiser, whom, &[("reason", "Lost her phone"), ("minutes", "15")]).await.leads_to("/me/registration");
    (sana, organiser)
}

async fn confirmed(app: &TestApp) -> i64 {
    app.count("select count(*) from registrations where state = 'confirmed'").await
}

#[tokio::test]
async fn an_organiser_acts_for_a_delegate_and_the_trail_says_who_it_was() {
    let app = TestApp::new().await;
    let (sana, organiser) = (app.delegate(SANA).await, app.organiser().await);
    let id: Uuid = sqlx::query_scalar("select registration_id from registrations").fetch_one(&app.pool).await.expect("a registration");
    let page = organiser.get(&format!("/admin/registrations/{id}")).await.is(200);
    let at = page.link_to("Act for this person");
    organiser.get(&at).await.is(200).says("Act for Sana Malik");
    organiser.submits(&at, &[("reason", " "), ("minutes", "90")]).await.has_problems_at(&["reason", "minutes"]).says("value=\"15\"");
    organiser.submits(&at, &[("reason", "Lost her phone"), ("minutes", "15")]).await.leads_to("/me/registration");
    // Every page says it, also those that come from memory for others.
    organiser.get("/me/ticket").await.is(200).says(BANNER).says(SANA);
    organiser.get("/agenda").await.is(200).says(BANNER);
    organiser.get("/nothing").await.is(404).says(BANNER);
    sana.get("/agenda").await.does_not_say(BANNER);
    app.visitor().get("/agenda").await.does_not_say(BANNER);
    organiser.submits_to("/me/registration", "/me/registration/cancellation", &[]).await.leads_to("/me/registration");
    assert_eq!(confirmed(&app).await, 0);
    organiser.post("/acting/end", &[]).await.leads_to("/admin");
    let by: Vec<(String, Option<Uuid>, Option<Uuid>)> = sqlx::query_as(
        "select action, actor_id, (details->>'acting_for')::uuid from audit_entries
         where action in ('acting.began', 'registration.cancelled', 'acting.ended') order by audit_entry_id",
    )
    .fetch_all(&app.pool)
    .await
    .expect("the trail");
    let me: Uuid = sqlx::query_scalar("select person_id from passwords").fetch_one(&app.pool).await.expect("the organiser");
    let whom = Some(person(&app, SANA).await);
    let expected = [("acting.began", None), ("registration.cancelled", whom), ("acting.ended", whom)];
    assert_eq!(by, expected.map(|(action, whom)| (action.to_owned(), Some(me), whom)));
    let step: Option<Uuid> =
        sqlx::query_scalar("select actor_id from registration_steps where state = 'cancelled'").fetch_one(&app.pool).await.expect("a step");
    assert_eq!(step, Some(me));
    let trail = organiser.get("/admin/audit").await.is(200);
    trail.says("Began to act for somebody").says("Lost her phone").says("Acting for").says(SANA);
    // Twice ended is ended once.
    organiser.post("/acting/end", &[]).await.leads_to("/admin");
    assert_eq!(app.count("select count(*) from audit_entries where action = 'acting.ended'").await, 1);
    assert_eq!(app.count("select count(*) from actings where ended_at is not null").await, 1);
}

#[tokio::test]
async fn signing_out_ends_it_too() {
    let app = TestApp::new().await;
    let (_sana, organiser) = acting(&app).await;
    organiser.post("/sign-out", &[]).await.leads_to("/");
    assert_eq!(app.count("select count(*) from audit_entries where action = 'acting.ended'").await, 1);
    assert_eq!(app.count("select count(*) from actings where ended_at is not null").await, 1);
}

/// Who ended it, who had acted, and when it was over: of every entry of the trail that says that it ended.
async fn ended(app: &TestApp) -> Vec<(Option<Uuid>, Option<String>, Option<Uuid>, Option<String>)> {
    let entries = sqlx::query_as(
        "select actor_id, system, (details->>'acted')::uuid, details->>'ended' from audit_entries
         where action = 'acting.ended' order by audit_entry_id",
    );
    entries.fetch_all(&app.pool).await.expect("the trail")
}

async fn organiser_id(app: &TestApp) -> Uuid {
    let id = sqlx::query_scalar("select person_id from people where email = 'ayesha@pasha.test'");
    id.fetch_one(&app.pool).await.expect("the organiser")
}

async fn signs_in_elsewhere<'a>(app: &'a TestApp, email: &str) -> Actor<'a> {
    let other = app.visitor();
    let form = [("email", email), ("password", "qutub-lahar 9 chinar tez"), ("next", "/admin")];
    other.submits("/sign-in/password", &form).await.leads_to("/admin");
    other
}

#[tokio::test]
async fn a_session_that_is_ended_elsewhere_ends_it_in_the_trail_at_that_moment() {
    let app = TestApp::new().await;
    let (_sana, organiser) = acting(&app).await;
    let (me, whom) = (organiser_id(&app).await, person(&app, SANA).await);
    // By themselves in another browser: one, then all others.
    let desk = signs_in_elsewhere(&app, "ayesha@pasha.test").await;
    let page = desk.get("/me/account").await;
    let id = page.body.split("/me/account/sessions/").nth(1).and_then(|rest| rest.split("/end").next()).expect("another browser");
    desk.post(&format!("/me/account/sessions/{id}/end"), &[]).await.leads_to("/me/account");
    assert_eq!(ended(&app).await, [(Some(me), None, None, None)]);
    assert_eq!(app.count("select count(*) from actings where ended_at is not null").await, 1);
    // Signing in again in that browser does not end it a second time.
    organiser.submits("/sign-in/password", &[("email", "ayesha@pasha.test"), ("password", "qutub-lahar 9 chinar tez")]).await.is(303);
    asks(&organiser, whom, &[("reason", "Lost her phone"), ("minutes", "15")]).await.leads_to("/me/registration");
    desk.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    assert_eq!(ended(&app).await.len(), 2);
    // By a new password.
    organiser.submits("/sign-in/password", &[("email", "ayesha@pasha.test"), ("password", "qutub-lahar 9 chinar tez")]).await.is(303);
    asks(&organiser, whom, &[("reason", "Lost her phone"), ("minutes", "15")]).await.leads_to("/me/registration");
    let new = [("current_password", "qutub-lahar 9 chinar tez"), ("password", "chinar 4 gilgit-tez naddi")];
    desk.submits("/me/account/password", &new).await.is(303);
    assert_eq!(ended(&app).await, vec![(Some(me), None, None, None); 3]);
    assert_eq!(app.count("select count(*) from actings where ended_at is null").await, 0);
}

#[tokio::test]
async fn who_is_removed_acts_no_more_and_the_trail_says_who_did() {
    let app = TestApp::new().await;
    app.delegate(SANA).await;
    let organiser = app.organiser().await;
    let bilal = app.staff(&organiser, "Bilal Ahmed", &["people.change", "registration.see"]).await;
    let (whom, him) = (person(&app, SANA).await, person(&app, "Bilal Ahmed").await);
    asks(&bilal, whom, &[("reason", "Lost her phone"), ("minutes", "15")]).await.leads_to("/me/registration");
    let page = format!("/admin/organisers/{him}");
    organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.is(303);
    assert_eq!(ended(&app).await, [(Some(organiser_id(&app).await), None, Some(him), None)]);
    organiser.get("/admin/audit?action=acting.ended").await.is(200).says("Who acted").says("Bilal Ahmed").says(SANA);
    organiser.get("/ur/admin/audit?action=acting.ended").await.is(200).says("کام کرنے والا");
}

#[tokio::test]
async fn what_ends_by_itself_ends_in_the_trail_too() {
    let app = TestApp::new().await;
    app.delegate(SANA).await;
    let organiser = app.organiser().await;
    let bilal = app.staff(&organiser, "Bilal Ahmed", &["people.change", "registration.see"]).await;
    let (whom, me, him) = (person(&app, SANA).await, organiser_id(&app).await, person(&app, "Bilal Ahmed").await);
    let begins = async |who: &Actor<'_>, minutes: &str| {
        asks(who, whom, &[("reason", "Lost her phone"), ("minutes", minutes)]).await.leads_to("/me/registration");
    };
    let looks = async || {
        sqlx::query("select graphile_worker.add_job('accounts_end_actings', '{}')").execute(&app.pool).await.expect("the queue");
        app.run_due_jobs().await;
    };
    begins(&organiser, "15").await;
    begins(&bilal, "60").await;
    looks().await;
    assert_eq!(ended(&app).await, []);
    // Its time is over.
    app.pass(Duration::minutes(16));
    looks().await;
    let system = Some("accounts_end_actings".to_owned());
    let found = ended(&app).await;
    assert_eq!((found.len(), &found[0].1, found[0].2, found[0].3.is_some()), (1, &system, Some(me), true));
    // That is said once, also when whoever acted has seen it.
    organiser.get("/me/registration").await.is(200).says("is over");
    organiser.post("/acting/end", &[]).await.leads_to("/admin");
    assert_eq!(ended(&app).await.len(), 1);
    // The right to it is taken away: given again, it does not begin anew.
    let right = async |sql: &'static str| sqlx::query(sql).bind(him).execute(&app.pool).await.expect("a right");
    right("delete from granted_rights where person_id = $1 and right_code = 'people.change'").await;
    looks().await;
    assert_eq!(ended(&app).await.last(), Some(&(None, system.clone(), Some(him), None)));
    right("insert into granted_rights (granted_right_id, person_id, right_code, granted_at) values (gen_random_uuid(), $1, 'people.change', now())").await;
    bilal.get("/me/ticket").await.says("is over");
    // Half an hour without a click ends the session.
    bilal.post("/acting/end", &[]).await.leads_to("/admin");
    begins(&signs_in_elsewhere(&app, "ayesha@pasha.test").await, "60").await;
    app.pass(Duration::minutes(45));
    looks().await;
    let at: bool = sqlx::query_scalar("select ended_at = began_at + interval '30 minutes' from actings order by acting_id desc limit 1")
        .fetch_one(&app.pool)
        .await
        .expect("an end");
    assert!(at);
    assert_eq!(ended(&app).await.len(), 3);
}

/// Two windows of one browser: what a page of one offers is not done in the name of whoever is signed in by then.
#[tokio::test]
async fn what_was_shown_in_one_name_is_not_done_in_another() {
    let app = TestApp::new().await;
    let (_sana, organiser) = acting(&app).await;
    let hers = organiser.get("/me/registration").await.is(200);
    organiser.post("/acting/end", &[]).await.leads_to("/admin");
    organiser.registers("Omar").await.leads_to("/register/sent");
    organiser.submits(&app.link_in_last_mail_to(&email_of("Omar")).await, &[]).await.leads_to("/me/ticket");
    // The browser is Omar's now, who has a registration of his own.
    let cancels = async |page: &Reply| organiser.post("/me/registration/cancellation", &[("form_key", &page.form_key())]).await;
    cancels(&hers).await.is(409).says("opened by somebody else");
    assert_eq!(confirmed(&app).await, 2);
    let his = organiser.get("/me/registration").await.is(200);
    cancels(&his).await.leads_to("/me/registration");
    assert_eq!(confirmed(&app).await, 1);
}

/// The same with an organiser's own page, after they have begun to act for somebody.
#[tokio::test]
async fn a_page_from_before_acting_does_nothing_to_the_other() {
    let app = TestApp::new().await;
    let (_sana, organiser) = (app.delegate(SANA).await, app.organiser().await);
    let own = organiser.get("/admin/agenda/rooms/new").await.is(200);
    let whom = person(&app, SANA).await;
    asks(&organiser, whom, &[("reason", "Lost her phone"), ("minutes", "15")]).await.leads_to("/me/registration");
    organiser.post("/me/registration/cancellation", &[("form_key", &own.form_key())]).await.is(409);
    assert_eq!(confirmed(&app).await, 1);
}

#[tokio::test]
async fn what_is_for_oneself_or_for_organisers_is_shut_meanwhile() {
    let app = TestApp::new().await;
    let (_, organiser) = acting(&app).await;
    for route in server::routes(&app.app).table() {
        let is_shut = matches!(route.need, Need::Oneself | Need::Right(_) | Need::AnyRight) || route.proof == Proof::Fresh;
        if !is_shut {
            continue;
        }
        let body = (route.method == "POST").then(String::new);
        let answer = organiser.send(route.method, &ground::nowhere(route.path), body).await;
        assert_eq!(answer.status.as_u16(), 403, "{} {}", route.method, route.path);
    }
    let page = organiser.get("/me/registration").await.is(200);
    page.does_not_say("href=\"/admin\"");
}

#[tokio::test]
async fn when_the_time_is_over_nothing_is_sent_until_that_was_seen() {
    let app = TestApp::new().await;
    let (_, organiser) = acting(&app).await;
    let page = organiser.get("/me/registration").await.is(200);
    let key = page.form_key();
    app.pass(Duration::minutes(15));
    organiser.post("/me/registration/cancellation", &[("form_key", &key)]).await.is(403).says("is over");
    assert_eq!(confirmed(&app).await, 1);
    organiser.get("/me/registration").await.is(200).says("Your time to act for Sana Malik is over").does_not_say(BANNER);
    organiser.get("/me/ticket").await.is(200).says("You have no registration yet.");
    // One's own work waits too: it may have been begun in the other's name.
    organiser.submits("/admin/agenda/rooms/new", &[("name_en", "Hall"), ("name_ur", "ہال"), ("position", "1")]).await.is(403);
    organiser.post("/acting/end", &[]).await.leads_to("/admin");
    organiser.submits("/admin/agenda/rooms/new", &[("name_en", "Hall"), ("name_ur", "ہال"), ("position", "1")]).await.is(303);
    organiser.get("/me/registration").await.does_not_say("is over");
    assert_eq!(app.count("select count(*) from actings where ended_at = until").await, 1);
}

#[tokio::test]
async fn it_ends_with_the_right_and_with_the_session() {
    let app = TestApp::new().await;
    let (_, first) = acting(&app).await;
    first.post("/acting/end", &[]).await.leads_to("/admin");
    let second = app.staff(&first, "Bilal Ahmed", &["people.change", "registration.see"]).await;
    let whom = person(&app, SANA).await;
    asks(&second, whom, &[("reason", "Lost her phone"), ("minutes", "60")]).await.leads_to("/me/registration");
    second.get("/me/ticket").await.is(200);
    sqlx::query("delete from granted_rights where person_id = $1 and right_code = 'people.change'")
        .bind(person(&app, "Bilal Ahmed").await)
        .execute(&app.pool)
        .await
        .expect("a right less");
    second.get("/me/ticket").await.is(200).says("You have no registration yet.").says("is over");
    let page = second.get("/me/registration").await;
    page.does_not_say("Sana Malik</bdi>");
    // What was typed in another's name is not kept for one's own.
    asks(&first, whom, &[("reason", "Lost her phone"), ("minutes", "60")]).await.leads_to("/me/registration");
    app.pass(Duration::minutes(31));
    first.post("/me/registration/cancellation", &[("form_key", "x"), ("more", "x")]).await.leads_to("/sign-in");
    assert_eq!(app.count("select count(*) from kept_forms").await, 0);
}

#[tokio::test]
async fn only_who_may_change_rights_acts_and_never_for_themselves() {
    let app = TestApp::new().await;
    app.delegate(SANA).await;
    let organiser = app.organiser().await;
    let whom = person(&app, SANA).await;
    let at = format!("/admin/acting/{whom}");
    let reason = [("reason", "Lost her phone"), ("minutes", "15")];
    for rights in [&["people.see", "registration.change"][..], &["registration.change"][..]] {
        let name = rights.join(" ").replace('.', " ");
        let other = app.staff(&organiser, &name, rights).await;
        other.get(&at).await.is(403);
        other.post(&at, &reason).await.is(403);
    }
    let me: Uuid = sqlx::query_scalar("select person_id from people where email = 'ayesha@pasha.test'")
        .fetch_one(&app.pool)
        .await
        .expect("the organiser");
    asks(&organiser, me, &reason).await.has_problems_at(&["reason"]).says("This is you");
    organiser.get(&at.replace(&whom.to_string(), &Uuid::nil().to_string())).await.is(404);
    app.pass(Duration::minutes(11));
    organiser.get(&at).await.is(303);
    assert_eq!(app.count("select count(*) from actings").await, 0);
}

#[tokio::test]
async fn a_records_history_tells_that_somebody_acted_for_its_person() {
    let app = TestApp::new().await;
    let (_sana, organiser) = acting(&app).await;
    organiser.submits_to("/me/registration", "/me/registration/cancellation", &[]).await.leads_to("/me/registration");
    organiser.post("/acting/end", &[]).await.leads_to("/admin");
    let record: Uuid = sqlx::query_scalar("select registration_id from registrations").fetch_one(&app.pool).await.expect("a registration");
    let history = organiser.get(&format!("/admin/audit?record={record}")).await.is(200);
    history.says("Lost her phone").says("Began to act for somebody");
    // So does that of the person, with what was done in their name.
    // She has a letter that says who it was, and why.
    let mails = app.mails().await;
    let told = mails.iter().filter(|(to, subject, _)| *to == email_of(SANA) && subject.contains("An organiser acts for you"));
    let told: Vec<_> = told.map(|(.., text)| text.contains("Ayesha Khan") && text.contains("Lost her phone")).collect();
    assert_eq!(told, [true]);
    let whom = person(&app, SANA).await;
    organiser.get(&format!("/admin/audit?record={whom}&action=registration.cancelled")).await.is(200).says("Ayesha Khan");
    let found = organiser.get("/admin/audit?who=sana&action=registration.cancelled").await.is(200);
    found.says("Ayesha Khan").does_not_say("No entries");
}

#[tokio::test]
async fn nobody_acts_for_somebody_who_may_do_more() {
    let app = TestApp::new().await;
    let first = app.organiser().await;
    let bilal = app.staff(&first, "Bilal Ahmed", &["people.change"]).await;
    let ayesha: Uuid =
        sqlx::query_scalar("select person_id from people where email = 'ayesha@pasha.test'").fetch_one(&app.pool).await.expect("her");
    let fields = [("reason", "Lost her phone"), ("minutes", "15")];
    asks(&bilal, ayesha, &fields).await.has_problems_at(&["reason"]).says("rights that you do not have yourself");
    assert_eq!(app.count("select count(*) from actings").await, 0);
    asks(&first, person(&app, "Bilal Ahmed").await, &fields).await.leads_to("/me/registration");
}
