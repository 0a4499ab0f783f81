//! Waiting lists, offers, approval: who gets what, and when it ends.
use crate::{
    races::together,
    support::{Actor, TestApp, email_of},
};
use chrono::Duration;

/// Somebody who got one of the places of a pool that is full now.
async fn full(app: &TestApp) -> Actor<'_> {
    app.set_capacity(1).await;
    app.delegate("First").await
}

async fn gives_up(delegate: &Actor<'_>) {
    let key = delegate.get("/me/registration").await.form_key();
    delegate.post("/me/registration/cancellation", &[("form_key", &key)]).await.leads_to("/me/registration");
}

#[tokio::test]
async fn sold_out_waiting_list_offer_taken() {
    let app = TestApp::new().await;
    let first = full(&app).await;
    for name in ["Sana", "Omar"] {
        app.visitor().registers(name).await.leads_to("/register/waiting");
    }
    let (subject, text) = app.last_mail_to("omar@example.test").await;
    assert_eq!(subject, "Waiting list: ASOCIO Digital Summit 2026");
    assert!(text.contains("2 (Summit)"), "{text}");
    app.visitor().get("/register/waiting").await.is(200).says("You are on the waiting list.");
    app.assert_invariants().await;

    gives_up(&first).await;
    app.run_jobs().await;
    let (subject, _) = app.last_mail_to("sana@example.test").await;
    assert_eq!(subject, "A place for you: ASOCIO Digital Summit 2026");
    assert_eq!(app.last_mail_to("omar@example.test").await.0, "Waiting list: ASOCIO Digital Summit 2026");
    assert_eq!(app.count("select held_by_offers::bigint from pools").await, 1);
    // The place is held: nobody else gets it, not even who comes at that very moment.
    app.visitor().registers("Late").await.leads_to("/register/waiting");
    app.assert_invariants().await;

    let link = app.link_in_last_mail_to("sana@example.test").await;
    let sana = app.visitor();
    sana.get(&link).await.is(200).says("A place has come free").says("I am no longer interested");
    sana.post(&link, &[]).await.leads_to("/me/ticket");
    sana.get("/me/ticket").await.is(200).says("Sana");
    app.visitor().post(&link, &[]).await.is(200).says("Your registration is confirmed");
    app.assert_invariants().await;
}

#[tokio::test]
async fn an_offer_that_nobody_takes_goes_to_the_next() {
    let app = TestApp::new().await;
    let first = full(&app).await;
    for name in ["Sana", "Omar", "Hina"] {
        app.visitor().registers(name).await.leads_to("/register/waiting");
    }
    gives_up(&first).await;
    app.run_jobs().await;
    let offer = app.link_in_last_mail_to("sana@example.test").await;
    app.pass(Duration::hours(48) - Duration::seconds(1));
    app.visitor().get(&offer).await.is(200);
    app.pass(Duration::seconds(1));
    // Over by the database's clock, whether or not the job has come.
    app.visitor().post(&offer, &[]).await.is(410);
    app.run_jobs().await;
    assert_eq!(app.last_mail_to("sana@example.test").await.0, "Your place was released: ASOCIO Digital Summit 2026");
    let offer = app.link_in_last_mail_to("omar@example.test").await;
    // Omar is not interested: it is Hina's turn at once.
    let key = app.visitor().get(&offer).await.form_key();
    for _ in 0..2 {
        app.visitor().post(&format!("{offer}/withdrawal"), &[("form_key", &key)]).await.leads_to("/register");
    }
    app.run_jobs().await;
    let offer = app.link_in_last_mail_to("hina@example.test").await;
    app.visitor().post(&offer, &[]).await.leads_to("/me/ticket");
    app.assert_invariants().await;
    assert_eq!(app.count("select confirmed::bigint from pools").await, 1);
}

#[tokio::test]
async fn a_clock_set_back_over_a_deadline_brings_nothing_back() {
    let app = TestApp::new().await;
    app.visitor().registers("Sana").await.is(303);
    let link = app.link_in_last_mail_to("sana@example.test").await;
    app.pass(Duration::hours(24));
    app.run_jobs().await;
    app.pass(-Duration::hours(2));
    app.visitor().post(&link, &[]).await.is(410);
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where state = 'expired'").await, 1);
    assert_eq!(app.count("select free::bigint from pools").await, 1_200);
    // And one that jumps ahead releases what is overdue by it, no more.
    app.visitor().registers("Omar").await.is(303);
    app.pass(Duration::hours(23));
    app.visitor().registers("Hina").await.is(303);
    app.pass(Duration::hours(1));
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where state = 'expired'").await, 2);
    assert_eq!(app.count("select count(*) from registrations where state = 'awaiting_confirmation' and name = 'Hina'").await, 1);
    app.assert_invariants().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_offer_taken_twice_in_parallel_is_taken_once() {
    let app = TestApp::new().await;
    let first = full(&app).await;
    app.visitor().registers("Sana").await.leads_to("/register/waiting");
    gives_up(&first).await;
    app.run_jobs().await;
    let link = app.link_in_last_mail_to("sana@example.test").await;
    let browsers: Vec<_> = (0..10).map(|_| app.visitor()).collect();
    let replies = together(browsers.iter().map(|b| b.post(&link, &[])).collect()).await;
    assert_eq!(replies.iter().filter(|r| r.status == 303).count(), 1);
    assert!(replies.iter().all(|r| [303, 200, 503].contains(&r.status.as_u16())));
    assert_eq!(app.count("select count(*) from registration_steps where state = 'confirmed'").await, 2);
    app.assert_invariants().await;
}

#[tokio::test]
async fn who_waits_and_registers_again_keeps_their_place_in_the_list() {
    let app = TestApp::new().await;
    full(&app).await;
    for name in ["Sana", "Omar"] {
        app.visitor().registers(name).await.leads_to("/register/waiting");
    }
    app.visitor().registers("Sana").await.leads_to("/register/waiting");
    let (subject, text) = app.last_mail_to("sana@example.test").await;
    assert!(subject.starts_with("Waiting list") && text.contains("1 (Summit)"), "{subject}: {text}");
    assert_eq!(app.count("select waiting::bigint from pools").await, 2);
    app.assert_invariants().await;
}

#[tokio::test]
async fn who_waits_sees_it_signed_in_and_takes_the_offer_there() {
    let app = TestApp::new().await;
    let first = full(&app).await;
    app.visitor().registers("Sana").await.leads_to("/register/waiting");
    app.run_due_jobs().await;
    let sana = app.visitor();
    sana.submits("/sign-in", &[("email", "sana@example.test")]).await.is(303);
    let link = app.link_in_last_mail_to("sana@example.test").await;
    sana.submits(&link, &[]).await.is(303);
    sana.get("/me/registration").await.is(200).says("Position in the list").says("1 (Summit)");
    sana.get("/me/ticket").await.leads_to("/me/registration");
    gives_up(&first).await;
    app.run_jobs().await;
    let key = sana.get("/me/registration").await.says("A place has come free").form_key();
    sana.post("/me/registration/acceptance", &[("form_key", &key)]).await.leads_to("/me/registration");
    sana.get("/me/ticket").await.is(200).says("Sana");
    let again = sana.get("/me/registration").await.form_key();
    sana.post("/me/registration/acceptance", &[("form_key", &again)]).await.leads_to("/me/registration");
    app.assert_invariants().await;
}

#[tokio::test]
async fn raising_the_capacity_offers_to_those_who_wait_in_their_order() {
    let app = TestApp::new().await;
    full(&app).await;
    for i in 0..5 {
        app.visitor().registers(&format!("Waiter {}", crate::races::letters(i))).await.leads_to("/register/waiting");
    }
    app.set_capacity(4).await;
    // Whoever comes now does not overtake them, though places are free; and sets the offers going.
    app.visitor().registers("Late").await.leads_to("/register/waiting");
    app.run_jobs().await;
    let offered: Vec<String> = sqlx::query_scalar("select name from registrations where state = 'offered' order by registration_id")
        .fetch_all(&app.pool)
        .await
        .expect("names");
    assert_eq!(offered, ["Waiter a", "Waiter b", "Waiter c"]);
    app.assert_invariants().await;
}

/// A second pool for the dinner, on which the one pass draws too.
async fn with_dinner(app: &TestApp, places: i32) {
    sqlx::query(
        "with dinner as (insert into pools (pool_id, name_en, name_ur, capacity) values (gen_random_uuid(), 'Dinner', 'عشائیہ', $1)
                         returning pool_id)
         insert into pass_pools (pass_id, pool_id) select pass_id, pool_id from passes, dinner",
    )
    .bind(places)
    .execute(&app.pool)
    .await
    .expect("a dinner");
    app.publish().await;
}

#[tokio::test]
async fn who_waits_for_one_pool_holds_nothing_in_the_other() {
    let app = TestApp::new().await;
    with_dinner(&app, 1).await;
    app.visitor().registers("First").await.leads_to("/register/sent");
    app.visitor().registers("Sana").await.leads_to("/register/waiting");
    assert_eq!(app.count("select sum(free) from pools").await, 1_199);
    assert_eq!(app.count("select waiting::bigint from pools where name_en = 'Dinner'").await, 1);
    assert_eq!(app.count("select waiting::bigint from pools where name_en = 'Summit'").await, 0);
    let (_, text) = app.last_mail_to("sana@example.test").await;
    assert!(text.contains("1 (Dinner)") && !text.contains("(Summit)"), "{text}");
    app.assert_invariants().await;
}

#[tokio::test]
async fn approval_and_rejection() {
    let app = TestApp::new().await;
    sqlx::query("update passes set needs_approval = true").execute(&app.pool).await.expect("a pass");
    app.publish().await;
    let organiser = app.organiser().await;
    let mut people = vec![];
    for name in ["Sana", "Omar"] {
        let person = app.visitor();
        person.registers(name).await.leads_to("/register/sent");
        let link = app.link_in_last_mail_to(&email_of(name)).await;
        person.post(&link, &[]).await.leads_to("/me/registration");
        person.get("/me/registration").await.is(200).says("The organisers look at your registration");
        person.get("/me/ticket").await.leads_to("/me/registration");
        people.push(person);
    }
    assert_eq!(app.count("select awaiting_approval::bigint from pools").await, 2);
    organiser.get("/admin").await.says("await your decision");
    let list = organiser.get("/admin/registrations?state=awaiting_approval").await.is(200);
    let (sana, omar) = (list.link_to("Sana"), list.link_to("Omar"));

    organiser.submits_to(&sana, &format!("{sana}/decision"), &[("decision", "approve")]).await.leads_to(&sana);
    people[0].get("/me/ticket").await.is(200).says("Sana");
    assert_eq!(app.last_mail_to("sana@example.test").await.0, "Your ticket: ASOCIO Digital Summit 2026");

    let reject = |reason| [("decision", "reject"), ("reason", reason)];
    organiser.submits_to(&omar, &format!("{omar}/decision"), &reject("")).await.has_problems_at(&["reason"]);
    organiser.submits_to(&omar, &format!("{omar}/decision"), &reject("Full for your economy")).await.leads_to(&omar);
    people[1].get("/me/registration").await.is(200).says("could not accept").says("Full for your economy");
    let (subject, text) = app.last_mail_to("omar@example.test").await;
    assert!(subject == "Your registration: ASOCIO Digital Summit 2026" && text.contains("Full for your economy"), "{text}");
    // Decided is decided.
    organiser.submits_to(&omar, &format!("{omar}/decision"), &[("decision", "approve")]).await.leads_to(&omar);
    assert_eq!(app.count("select count(*) from registrations where state = 'rejected'").await, 1);
    organiser.get(&omar).await.is(200).says("Full for your economy").says("Ayesha Khan");
    app.assert_invariants().await;
}

#[tokio::test]
async fn organisers_cancel_and_say_why() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    let organiser = app.organiser().await;
    let path = organiser.get("/admin/registrations").await.link_to("Sana");
    let cancellation = format!("{path}/cancellation");
    organiser.get(&path).await.does_not_say("(optional)");
    organiser.submits_to(&path, &cancellation, &[("reason", " ")]).await.has_problems_at(&["reason"]);
    for _ in 0..2 {
        organiser.submits_to(&path, &cancellation, &[("reason", "Registered twice")]).await.leads_to(&path);
        organiser.get(&path).await.says("The registration is cancelled. Its holder is told by e-mail.");
    }
    sana.get("/me/registration").await.is(200).says("Registered twice");
    let (_, text) = app.last_mail_to("sana@example.test").await;
    assert!(text.contains("Registered twice"));
    assert_eq!(app.count("select count(*) from registration_steps where state = 'cancelled'").await, 1);
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_hold_for_approval_ends_too() {
    let app = TestApp::new().await;
    sqlx::query("update passes set needs_approval = true, approval_hours = 2").execute(&app.pool).await.expect("a pass");
    app.publish().await;
    let sana = app.visitor();
    sana.registers("Sana").await.is(303);
    let link = app.link_in_last_mail_to("sana@example.test").await;
    sana.post(&link, &[]).await.leads_to("/me/registration");
    app.pass(Duration::hours(2) - Duration::seconds(1));
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where state = 'awaiting_approval'").await, 1);
    app.pass(Duration::seconds(1));
    app.run_jobs().await;
    assert_eq!(app.count("select free::bigint from pools").await, 1_200);
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_closed_window_an_unknown_pass_and_one_for_others() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/register").await;
    let send = async |changed: &[(&str, &str)]| {
        let mut fields = page.registration(changed);
        fields[0].1 = summit::kit::form::new_key().to_string();
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        app.visitor().post("/register", &fields).await
    };
    send(&[("pass", "nonsense")]).await.has_problems_at(&["pass"]);
    send(&[("pass", "00000000-0000-0000-0000-000000000000")]).await.has_problems_at(&["pass"]);
    let set = async |sql: &'static str| {
        sqlx::query(sql).bind(app.now()).execute(&app.pool).await.expect("a pass");
        app.publish().await;
    };
    set("update passes set sale_closes_at = $1").await;
    send(&[]).await.has_problems_at(&["pass"]).says("This pass can no longer be taken.");
    app.visitor().get("/register").await.is(200).says("Registration is closed.");
    set("update passes set sale_closes_at = null, sale_opens_at = $1 + interval '1 second'").await;
    send(&[]).await.has_problems_at(&["pass"]).says("This pass can be taken from");
    app.visitor().get("/register").await.is(200).says("Registration opens");
    set("update passes set sale_opens_at = $1, audience = 'members'").await;
    send(&[]).await.has_problems_at(&["email"]).says("for people of the member associations");
    set("update economies set domains = array['example.test'] where $1 is not null and name_en = 'Japan'").await;
    send(&[]).await.leads_to("/register/sent");
    set("update passes set audience = 'invited' where $1 is not null").await;
    send(&[("email", "hina@example.test")]).await.has_problems_at(&["code"]).says("needs a code");
    app.visitor().get("/register").await.is(200).says("Registration is closed.");
    app.assert_invariants().await;
}
