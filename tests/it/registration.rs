//! From the form to the ticket, and every way it can go wrong.
use crate::support::TestApp;
use chrono::Duration;
use summit::registration::RegistrationState;

#[tokio::test]
async fn a_delegate_registers_confirms_and_holds_a_ticket() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    sana.registers("Sana Malik").await.leads_to("/register/sent");
    sana.get("/register/sent").await.is(200);
    app.assert_invariants().await;

    let (subject, text) = app.last_mail_to("sana.malik@example.test").await;
    assert_eq!(subject, "Please confirm: ASOCIO Digital Summit 2026");
    assert!(text.contains("2 November 2026"), "the hold's end is said: {text}");

    let link = app.link_in_last_mail_to("sana.malik@example.test").await;
    sana.get(&link).await.is(200).says("Chinar Labs");
    sana.submits(&link, &[]).await.leads_to("/me/ticket");
    let ticket = sana.get("/me/ticket").await.is(200).says("Sana Malik").says("<svg").says("Your registration is confirmed.");
    sana.get("/me/ticket").await.does_not_say("Your registration is confirmed.");

    let code: String = sqlx::query_scalar("select ticket_code from registrations").fetch_one(&app.pool).await.expect("a code");
    assert!(ticket.body.contains(&code));
    let (subject, text) = app.last_mail_to("sana.malik@example.test").await;
    assert!(subject.starts_with("Your ticket") && text.contains(&code), "{subject} {text}");
    sana.get("/me/registration").await.is(200).says("+923005550187").says("Halal");
}

#[tokio::test]
async fn who_has_no_registration_is_told_so_in_place_of_a_ticket() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.get("/me/ticket").await.is(200).says("You have no registration yet.").says("class=\"btn\" href=\"/register\"");
    organiser.get("/ur/me/ticket").await.is(200).says("آپ کی ابھی کوئی رجسٹریشن نہیں۔").says("class=\"btn\" href=\"/ur/register\"");
}

#[tokio::test]
async fn what_is_typed_stands_in_its_own_column() {
    let app = TestApp::new().await;
    let typed = [
        ("name", "ثنا ملک"),
        ("name_latin", "Sana Malik"),
        ("name_urdu", "ثنا"),
        ("email", "sana@example.test"),
        ("phone", "+923005550187"),
        ("organisation", "Chinar Labs"),
        ("job_title", "Founder"),
        ("diet", "allergies"),
        ("diet_note", "Peanuts"),
        ("access_needs", "Step-free access"),
    ];
    app.visitor().registers_with(&typed).await.leads_to("/register/sent");
    for (column, value) in typed {
        let stored: String = sqlx::query_scalar("select to_jsonb(r) ->> $1 from registrations r")
            .bind(column)
            .fetch_one(&app.pool)
            .await
            .expect("a registration");
        assert_eq!(stored, value, "{column}");
    }
    let also = "select count(*) from registrations r join registration_steps s using (registration_id, state)
                join confirmations using (registration_id) where s.at = r.created_at and r.consented_at = r.created_at
                and r.pools = array(select pool_id from pass_pools p where p.pass_id = r.pass_id) and not sample";
    assert_eq!(app.count(also).await, 1, "its step, its link and its pools");
}

#[tokio::test]
async fn mail_and_pages_are_in_the_delegates_language() {
    let app = TestApp::new().await;
    let sana = app.visitor().in_urdu();
    sana.get("/register").await.is(200).says("<html lang=\"ur\" dir=\"rtl\">");
    sana.registers_with(&[("name", "ثنا ملک"), ("name_latin", "Sana Malik")]).await.leads_to("/ur/register/sent");
    let (subject, text) = app.last_mail_to("sana@example.test").await;
    assert_eq!(subject, "تصدیق کریں: ایسوسیو ڈیجیٹل سمٹ 2026");
    assert!(text.contains("/ur/register/confirmation/") && text.contains("\u{2068}ثنا ملک\u{2069}"), "{text}");
}

#[tokio::test]
async fn every_field_alone() {
    let app = TestApp::new().await;
    let long = "x".repeat(121);
    let wrong = [
        ("name", ""),
        ("name", "a\u{202E}b"),
        ("name", &long),
        ("name_latin", "ثنا"),
        ("name_urdu", "Sana"),
        ("email", "sana"),
        ("email", "sana@localhost"),
        ("phone", "12"),
        ("phone", "+92 1"),
        ("organisation", "  "),
        ("organisation", "a\u{0}b"),
        ("job_title", &long),
        ("economy", ""),
        ("economy", "01930000-0000-7000-8000-000000000000"),
        ("diet", "stones"),
        ("access_needs", "a\u{202E}b"),
        ("consent", "no"),
    ];
    for (field, value) in wrong {
        let visitor = app.visitor();
        let reply = visitor.registers_with(&[(field, value)]).await.has_problems_at(&[field]);
        // What was typed is kept, but for what cannot be shown.
        let kept = if field == "organisation" { "Founder" } else { "Chinar Labs" };
        assert!(reply.body.contains(kept), "{field}");
    }
    app.visitor().registers_with(&[("diet", "allergies")]).await.has_problems_at(&["diet_note"]);
    app.visitor().registers_with(&[("name", "陳大文")]).await.has_problems_at(&["name_latin"]);
    assert_eq!(app.count("select count(*) from registrations").await, 0);
    assert_eq!(app.mails().await.len(), 0);
}

#[tokio::test]
async fn everything_wrong_together_is_said_at_once_and_kept() {
    let app = TestApp::new().await;
    let all = [
        ("name", ""),
        ("name_urdu", "Sana"),
        ("email", "sana@"),
        ("phone", "one"),
        ("organisation", ""),
        ("economy", "none"),
        ("diet", "allergies"),
        ("consent", ""),
        ("job_title", "<b>Founder</b>"),
    ];
    let page = app.visitor().registers_with(&all).await;
    let page = page.has_problems_at(&["name", "name_urdu", "email", "phone", "organisation", "economy", "diet_note", "consent"]);
    page.says("There are 8 problems to fix")
        .says("Name: Please fill this in.")
        .says("value=\"sana@\"")
        .says("&#60;b&#62;Founder&#60;/b&#62;")
        .says("autofocus");
    let urdu = app.visitor().in_urdu().registers_with(&all).await;
    urdu.is(422).says("8 چیزیں درست کرنا باقی ہیں");
}

#[tokio::test]
async fn a_rejected_form_can_be_mended_and_sent() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let rejected = sana.registers_with(&[("phone", "1")]).await.is(422);
    let fields = rejected.registration(&[]);
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sana.post("/register", &fields).await.leads_to("/register/sent");
}

#[tokio::test]
async fn the_window_opens_and_closes_by_the_databases_clock() {
    let app = TestApp::new().await;
    let open = async |opens: Option<Duration>, closes: Option<Duration>| {
        sqlx::query("update summit set registration_opens_at = $1, registration_closes_at = $2")
            .bind(opens.map(|d| app.now() + d))
            .bind(closes.map(|d| app.now() + d))
            .execute(&app.pool)
            .await
            .expect("a window");
        app.publish().await;
    };
    let second = Duration::seconds(1);
    let page = app.visitor().get("/register").await.is(200);
    open(Some(second), None).await;
    app.visitor().get("/register").await.is(200).says("Registration opens").does_not_say("name=\"email\"");
    let fields = page.registration(&[]);
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    app.visitor().post("/register", &fields).await.has_problems_at(&["form"]).says("Chinar Labs");
    app.pass(second);
    // The refusal left the key free.
    app.visitor().post("/register", &fields).await.leads_to("/register/sent");
    open(None, Some(Duration::zero())).await;
    app.visitor().get("/register").await.is(200).says("Registration is closed.");
    let other = page.registration(&[("email", "late@example.test")]);
    let mut other: Vec<_> = other.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    other[0].1 = "01930000-0000-4000-8000-000000000001";
    app.visitor().post("/register", &other).await.has_problems_at(&["form"]).says("Registration is closed.");
    assert_eq!(app.count("select count(*) from registrations").await, 1);
}

#[tokio::test]
async fn once_the_summit_is_over_nobody_can_register_and_no_page_offers_it() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.submits("/admin/codes/new", &[("code", "JISA26"), ("count", "1"), ("label", "JISA"), ("uses", "5")]).await.is(303);
    sqlx::query("update summit set starts_on = '2026-11-01', ends_on = '2026-11-02', registration_closes_at = $1")
        .bind(app.now() + Duration::days(90))
        .execute(&app.pool)
        .await
        .expect("the days");
    app.publish().await;
    // The last day ends at five in the morning on the spot, which is midnight in UTC.
    app.pass(Duration::hours(41) - Duration::seconds(1));
    let page = app.visitor().get("/register").await.says("name=\"email\"").says("href=\"/register\"");
    app.pass(Duration::seconds(1));
    for path in ["/", "/agenda", "/sign-in", "/register", "/register?code=JISA26", "/register/draft/gone"] {
        app.visitor().get(path).await.does_not_say("href=\"/register\"").does_not_say("name=\"phone\"");
        app.visitor().in_urdu().get(path).await.does_not_say("href=\"/ur/register\"");
    }
    app.visitor().get("/register?code=JISA26").await.is(200).says("The summit is over").does_not_say("not open yet");
    for code in ["", "JISA26"] {
        let fields = page.registration(&[("code", code)]);
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        for path in ["/register", "/register/draft"] {
            app.visitor().post(path, &fields).await.has_problems_at(&["form"]).says("The summit is over").says("Chinar Labs");
        }
    }
    assert_eq!(app.count("select (select count(*) from registrations) + (select count(*) from registration_drafts)").await, 0);
    // Organisers have been away for long.
    let seen = sqlx::query("update sign_in_sessions set created_at = $1, last_seen_at = $1").bind(app.now());
    seen.execute(&app.pool).await.expect("the organiser is here");
    organiser.get("/admin").await.says("Closed: the summit is over").does_not_say("Open registration now");
}

#[tokio::test]
async fn nothing_is_confirmed_once_the_summit_is_over() {
    let app = TestApp::new().await;
    app.visitor().registers("Sana").await.leads_to("/register/sent");
    let link = app.link_in_last_mail_to("sana@example.test").await;
    sqlx::query("update summit set starts_on = '2026-10-30', ends_on = '2026-10-31'").execute(&app.pool).await.expect("the days");
    app.publish().await;
    app.visitor().submits(&link, &[]).await.is(410).says("The summit is over").does_not_say("Register again");
    assert_eq!(app.count("select count(*) from registrations where state = 'confirmed'").await, 0);
}

#[tokio::test]
async fn nobody_is_offered_a_place_once_the_summit_is_over() {
    let app = TestApp::new().await;
    app.set_capacity(0).await;
    app.visitor().registers("Sana").await.leads_to("/register/waiting");
    sqlx::query("update summit set starts_on = '2026-11-01', ends_on = '2026-11-02'").execute(&app.pool).await.expect("the days");
    app.publish().await;
    app.pass(Duration::days(3));
    app.set_capacity(5).await;
    app.run_jobs().await;
    sqlx::query("select graphile_worker.add_job('registration_offer_places', '{}')").execute(&app.pool).await.expect("the queue");
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where state = 'waiting'").await, 1);
}

#[tokio::test]
async fn a_form_that_cannot_be_sent_promises_no_ticket() {
    let app = TestApp::new().await;
    let (ticket, menu) = ("receive your ticket", "href=\"/register\"");
    let page = app.visitor().get("/register").await.is(200).says(ticket);
    // The second time something else is wrong as well.
    let sends = async |changed: &[(&str, &str)]| {
        let fields = page.registration(changed);
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        app.visitor().post("/register", &fields).await.is(422)
    };
    let set = async |sql: &'static str| {
        sqlx::query(sql).bind(app.now()).execute(&app.pool).await.expect("a change");
        app.publish().await;
    };
    app.set_capacity(0).await;
    sends(&[("phone", "1")]).await.says("You join the waiting list").does_not_say(ticket).says(menu);
    app.set_lists(false).await;
    for changed in [&[][..], &[("phone", "1")]] {
        sends(changed).await.says("All places are taken. Places come back").does_not_say(ticket).does_not_say("Join the waiting list");
        sends(changed).await.does_not_say(menu);
    }
    set("update summit set registration_closes_at = $1").await;
    for changed in [&[][..], &[("phone", "1")]] {
        sends(changed).await.says("Registration is closed.").does_not_say(ticket).does_not_say(menu);
    }
    app.visitor().get("/news").await.does_not_say(menu);
    set("update summit set registration_closes_at = null, registration_opens_at = $1::timestamptz + interval '1 day'").await;
    sends(&[("phone", "1")]).await.says("Registration opens").does_not_say(ticket).says(menu);
}

#[tokio::test]
async fn the_last_place_goes_while_somebody_types() {
    let app = TestApp::new().await;
    app.set_capacity(1).await;
    let slow = app.visitor();
    let page = slow.get("/register").await;
    app.visitor().registers("Quick").await.leads_to("/register/sent");
    let fields = page.registration(&[("organisation", "Slow & Sons")]);
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let full = "All places are taken.";
    app.set_lists(false).await;
    slow.post("/register", &fields).await.has_problems_at(&["form"]).says(full).says("Slow &#38; Sons");
    slow.get("/register").await.is(200).says(full).does_not_say("name=\"email\"");
    // The refusal left the key free; the list takes what the pool has no place for.
    app.set_lists(true).await;
    slow.get("/register").await.is(200).says("All places are taken now.").says("Join the waiting list");
    slow.post("/register", &fields).await.leads_to("/register/waiting");
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_known_address_sees_the_same_and_gets_a_mail() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let mails = app.mails().await.len();
    let stranger = app.visitor();
    stranger.registers_with(&[("name", "Mallory"), ("email", "SANA@example.test")]).await.leads_to("/register/sent");
    let (subject, _) = app.last_mail_to("sana@example.test").await;
    assert_eq!(subject, "You are registered: ASOCIO Digital Summit 2026");
    assert_eq!(app.count("select count(*) from registrations where name = 'Sana'").await, 1);
    assert_eq!(app.count("select count(*) from registrations").await, 1);
    // Not so often that it becomes a nuisance.
    for _ in 0..5 {
        app.visitor().registers_with(&[("email", "sana@example.test")]).await.leads_to("/register/sent");
    }
    assert_eq!(app.mails().await.len(), mails + 3);
}

#[tokio::test]
async fn an_unconfirmed_address_gets_the_link_again() {
    let app = TestApp::new().await;
    app.visitor().registers("Sana").await.is(303);
    app.visitor().registers_with(&[("email", "sana@example.test")]).await.is(303);
    let links: Vec<_> = app.mails().await.into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(links.len(), 2);
    let link = app.link_in_last_mail_to("sana@example.test").await;
    app.visitor().submits(&link, &[]).await.leads_to("/me/ticket");
    // The older link finds the work done.
    let first = links[0].lines().find_map(|l| l.strip_prefix("http://localhost:8080")).expect("a link").to_owned();
    app.visitor().get(&first).await.is(200).says("Your registration is confirmed");
}

#[tokio::test]
async fn a_confirmation_link_twice_altered_and_late() {
    let app = TestApp::new().await;
    app.visitor().registers("Sana").await.is(303);
    let link = app.link_in_last_mail_to("sana@example.test").await;
    // A scanner opens it; nothing happens.
    for _ in 0..3 {
        app.visitor().get(&link).await.is(200);
    }
    assert_eq!(app.count("select count(*) from registrations where state = 'confirmed'").await, 0);
    let mut altered = link.clone().into_bytes();
    let last = altered.len() - 2;
    altered[last] = if altered[last] == b'A' { b'B' } else { b'A' };
    let altered = String::from_utf8(altered).expect("ASCII");
    app.visitor().get(&altered).await.is(410);
    app.visitor().post(&altered, &[]).await.is(410);
    app.visitor().submits(&link, &[]).await.leads_to("/me/ticket");
    let second = app.visitor();
    second.post(&link, &[]).await.is(200).says("Your registration is confirmed");
    assert!(second.cookie("sid").is_none(), "a used link signs nobody in");

    app.visitor().registers("Late").await.is(303);
    let link = app.link_in_last_mail_to("late@example.test").await;
    app.pass(Duration::hours(24));
    app.visitor().get(&link).await.is(410);
    app.visitor().post(&link, &[]).await.is(410);
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where state = 'expired'").await, 1);
    let (subject, _) = app.last_mail_to("late@example.test").await;
    assert!(subject.starts_with("Your place was released"), "{subject}");
    app.assert_invariants().await;
    app.visitor().registers("Late").await.leads_to("/register/sent");
    app.assert_invariants().await;
}

#[tokio::test]
async fn jobs_run_twice_change_nothing_more() {
    let app = TestApp::new().await;
    app.visitor().registers("Sana").await.is(303);
    // Pulled forward, the hold's end comes too early: it waits again.
    app.run_jobs().await;
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where state = 'awaiting_confirmation'").await, 1);
    app.pass(Duration::hours(24));
    app.run_jobs().await;
    app.run_jobs().await;
    assert_eq!(app.count("select count(*) from registrations where state = 'expired'").await, 1);
    assert_eq!(app.count("select count(*) from registration_steps").await, 2);
    app.assert_invariants().await;
}

#[tokio::test]
async fn the_home_page_and_the_form_promise_only_what_there_is() {
    let app = TestApp::new().await;
    app.set_capacity(1).await;
    app.visitor().get("/").await.says("Open now").says("Register as a delegate");
    app.visitor().get("/register").await.says("receive your ticket");
    app.delegate("Sana").await;
    app.pass(Duration::minutes(2));
    let home = app.visitor().get("/").await.is(200).says("All places are taken").says("Join the waiting list");
    home.does_not_say("Open now").does_not_say("Register as a delegate");
    app.visitor().get("/register").await.is(200).says("You join the waiting list").does_not_say("receive your ticket");
    sqlx::query("update pools set keeps_list = false").execute(&app.pool).await.expect("no lists");
    app.pass(Duration::minutes(2));
    let home = app.visitor().get("/").await.is(200).says("Sold out");
    home.does_not_say("Join the waiting list").does_not_say("Register as a delegate");
    app.visitor().in_urdu().get("/").await.says("نشستیں ختم");
}

#[tokio::test]
async fn who_is_registered_is_led_to_their_registration_and_may_register_another() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    let shown = sana.get("/register").await.is(200).says("You are registered already").says("href=\"/me/ticket\"");
    shown.does_not_say("<input type=\"hidden\" name=\"form_key\"");
    sana.get("/register?code=VIP1").await.says("href=\"/register?code=VIP1&#38;another=yes\"");
    let form = sana.get("/register?another=yes").await.is(200).says("receive your ticket");
    // Neither "Register" nor "Sign in" is offered to who has done both.
    for at in ["/sign-in\"", "/register\""] {
        form.body.split("<form class=\"form\"").for_each(|around| assert!(!around.contains(&format!("<a href=\"{at}")), "{at}"));
    }
    app.visitor().get("/").await.says("<a href=\"/sign-in\"").says("<a href=\"/register\"");
    let key = sana.get("/me/registration").await.form_key();
    sana.post("/me/registration/cancellation", &[("form_key", &key)]).await.leads_to("/me/registration");
    sana.get("/register").await.says("receive your ticket").does_not_say("You are registered already");
}

#[tokio::test]
async fn a_place_comes_back_when_it_is_cancelled() {
    let app = TestApp::new().await;
    app.set_capacity(1).await;
    let sana = app.delegate("Sana").await;
    app.visitor().get("/register").await.says("All places are taken now.");
    let key = sana.get("/me/registration").await.form_key();
    for _ in 0..2 {
        sana.post("/me/registration/cancellation", &[("form_key", &key)]).await.leads_to("/me/registration");
    }
    sana.get("/me/registration").await.says("This registration is cancelled.");
    // Where the ticket was, it is said what became of it.
    sana.get("/me/ticket").await.leads_to("/me/registration");
    app.assert_invariants().await;
    app.visitor().registers("Omar").await.leads_to("/register/sent");
    app.assert_invariants().await;
}

#[tokio::test]
async fn names_come_back_as_they_were_written() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let long = "ا".repeat(120);
    let names = [
        ("محمد نا\u{200C}معلوم خان", "Muhammad Namaloom Khan"),
        ("陳大文", "Chan Tai Man"),
        ("สมชาย ใจดี", "Somchai Jaidee"),
        ("Nguyễn Thị Ánh", ""),
        ("Bríd O'Brien", ""),
        ("Maria D'Souza", ""),
        ("Suharto", ""),
        (long.as_str(), "Long Name"),
        ("Sana 😀", "Sana"),
        ("<script>alert(1)</script>", "Script"),
        ("ثنا Malik", "Sana Malik"),
    ];
    for (i, (name, latin)) in names.iter().enumerate() {
        let email = format!("person{i}+tag@example.test");
        let person = app.visitor();
        person.registers_with(&[("name", name), ("name_latin", latin), ("email", &email)]).await.leads_to("/register/sent");
        let link = app.link_in_last_mail_to(&email).await;
        person.submits(&link, &[]).await.leads_to("/me/ticket");
        let shown = name.replace('<', "&#60;").replace('>', "&#62;").replace('\'', "&#39;");
        person.get("/me/ticket").await.is(200).says(&format!("<bdi>{shown}</bdi>"));
        let (_, text) = app.last_mail_to(&email).await;
        assert!(text.contains(name), "{name} in {text}");
        organiser.get("/admin/registrations").await.is(200).says(&format!("<bdi>{shown}</bdi>"));
    }
    let html: Vec<String> = sqlx::query_scalar("select body_html from message_bodies").fetch_all(&app.pool).await.expect("mails");
    assert!(html.iter().all(|h| !h.contains("<script")), "no name is markup in a mail");
}

#[tokio::test]
async fn current_registrations_are_the_same_in_code_and_database_and_have_an_index() {
    let app = TestApp::new().await;
    for state in RegistrationState::ALL {
        let live = sqlx::query_scalar("select registration_is_live($1)").bind(state.value());
        assert_eq!(live.fetch_one(&app.pool).await.ok(), Some(state.is_live()), "{state:?}");
    }
    // Without the index of all of a person's registrations that of the current ones must do, and nothing may be left to look up.
    let mut tx = app.pool.begin().await.expect("a transaction");
    for sql in ["drop index registrations_person", "set local enable_seqscan = off"] {
        sqlx::raw_sql(sql).execute(&mut *tx).await.expect("a plan without choice");
    }
    let query =
        "explain select from registrations where person_id = '00000000-0000-0000-0000-000000000000' and registration_is_live(state)";
    let plan: Vec<String> = sqlx::query_scalar(query).fetch_all(&mut *tx).await.expect("a plan");
    let plan = plan.join("\n");
    assert!(plan.contains("registrations_live_key") && !plan.contains("Filter"), "{plan}");
}

#[tokio::test]
async fn every_deadline_names_its_zone_in_mails_and_on_pages() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let plain = |text: &str| text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ");
    app.visitor().registers("Sana").await.is(303);
    let (_, text) = app.last_mail_to("sana@example.test").await;
    assert!(plain(&text).contains("12:00 pm, Islamabad time (UTC+5)"), "{text}");
    app.visitor().in_urdu().registers("Omar").await.is(303);
    let (_, text) = app.last_mail_to("omar@example.test").await;
    assert!(plain(&text).contains("12:00 PM، اسلام آباد کا وقت (UTC+5)"), "{text}");
    let form = app.visitor().get("/register").await.registration(&[("email", "draft@example.test")]);
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    app.visitor().post("/register/draft", &form).await.is(303);
    assert!(plain(&app.last_mail_to("draft@example.test").await.1).contains("Islamabad time (UTC+5)"));
    let id: uuid::Uuid =
        sqlx::query_scalar("select registration_id from registrations limit 1").fetch_one(&app.pool).await.expect("a registration");
    let page = organiser.get(&format!("/admin/registrations/{id}")).await.is(200);
    assert!(plain(&page.body).contains("12:00 pm, Islamabad time (UTC+5)"));

    sqlx::query("update summit set registration_opens_at = $1, registration_closes_at = $1 + interval '1 day'")
        .bind(app.now() + Duration::hours(1))
        .execute(&app.pool)
        .await
        .expect("a window");
    app.publish().await;
    for path in ["/", "/register"] {
        let page = app.visitor().get(path).await.is(200);
        assert!(plain(&page.body).contains("1:00 pm, Islamabad time (UTC+5)"), "{path}");
    }
}

#[tokio::test]
async fn economies_stand_in_the_order_of_the_readers_language() {
    let app = TestApp::new().await;
    let names = |body: &str| {
        let select = body.split("id=\"economy\"").nth(1).and_then(|rest| rest.split("</select>").next()).unwrap_or_default();
        select
            .split("<option value=\"")
            .skip(2)
            .filter_map(|o| Some(o.split_once('>')?.1.split('<').next()?.trim().to_owned()))
            .collect::<Vec<_>>()
    };
    let english = names(&app.visitor().get("/register").await.body);
    assert_eq!(english[..4], ["Australia", "Bangladesh", "Bhutan", "Brunei"]);
    let urdu = names(&app.visitor().in_urdu().get("/register").await.body);
    assert_eq!(urdu[..4], ["انڈونیشیا", "آسٹریلیا", "برونائی", "بنگلہ دیش"]);
}

#[tokio::test]
async fn the_consent_leads_to_what_is_said_of_privacy() {
    let app = TestApp::new().await;
    app.visitor().get("/register").await.is(200).says("<a href=\"/privacy\" target=\"_blank\">");
    app.visitor().in_urdu().get("/register").await.is(200).says("<a href=\"/ur/privacy\" target=\"_blank\">");
}

#[tokio::test]
async fn whoever_types_the_name_of_an_economy_of_the_list_comes_from_there() {
    let app = TestApp::new().await;
    let before = app.count("select count(*) from economies").await;
    for (n, (typed, known)) in
        [("Taiwan", "Chinese Taipei"), ("Republic of Korea", "Korea"), ("pakistan", "Pakistan")].into_iter().enumerate()
    {
        let email = format!("p{n}@example.test");
        let fields = [("email", &*email), ("economy", "other"), ("economy_other", typed)];
        app.visitor().registers_with(&fields).await.leads_to("/register/sent");
        let from: String =
            sqlx::query_scalar("select e.name_en from registrations r join economies e using (economy_id) where r.email = $1")
                .bind(&email)
                .fetch_one(&app.pool)
                .await
                .expect("an economy");
        assert_eq!(from, known, "{typed}");
    }
    assert_eq!(app.count("select count(*) from economies").await, before);
    // Beside a choice a name is asked about, and digits are no name.
    let beside = [("economy_other", "Germany")];
    app.visitor().registers_with(&beside).await.has_problems_at(&["economy_other"]).says("You have chosen an economy in the list above.");
    let digits = [("economy", "other"), ("economy_other", "123")];
    app.visitor().registers_with(&digits).await.has_problems_at(&["economy_other"]).says("in letters");
}

#[tokio::test]
async fn people_from_elsewhere_type_their_economy_and_eat_as_they_need() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let before = app.count("select count(*) from economies").await;
    let form = |name: &'static str, economy: &'static str| {
        [
            ("name", name),
            ("email", if name == "Anna" { "anna@example.test" } else { "bert@example.test" }),
            ("economy", "other"),
            ("economy_other", economy),
        ]
    };
    app.visitor().registers_with(&form("Anna", "")).await.has_problems_at(&["economy_other"]);
    app.visitor().registers_with(&form("Anna", "Germany")).await.leads_to("/register/sent");
    app.visitor().registers_with(&form("Bert", " germany\u{200B}")).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from economies").await, before + 1);
    organiser.get("/admin/registrations").await.says("Germany");
    organiser.get("/admin/economies").await.says("Germany").says("Not a member");
    app.visitor().get("/").await.does_not_say("Germany");
    app.visitor().get("/register").await.does_not_say("Germany").says("Another economy");

    let eats = app.visitor();
    let page = eats.get("/register").await;
    let form = page.registration(&[("email", "carl@example.test"), ("diet_note", "Peanuts")]);
    let mut fields: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("diet", "allergies"));
    eats.post("/register", &fields).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from registrations where diet = 'halal,allergies'").await, 1);
    let id: uuid::Uuid =
        sqlx::query_scalar("select registration_id from registrations where email like 'carl%'").fetch_one(&app.pool).await.expect("one");
    organiser.get(&format!("/admin/registrations/{id}")).await.says("Halal, Allergies: <bdi class=\"lines\">Peanuts</bdi>");
}

#[tokio::test]
async fn a_mistyped_address_is_shown_corrected_and_written_to_again() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    app.visitor().get("/register/sent").await.is(200).does_not_say("name=\"email\"");
    sana.registers_with(&[("email", "snaa@example.test")]).await.leads_to("/register/sent");
    sana.get("/register/sent").await.is(200).says("snaa@example.test").says("Send again");
    let wrong = app.link_in_last_mail_to("snaa@example.test").await;
    // The same address once more, then the right one.
    sana.submits("/register/sent", &[("email", "snaa@example.test")]).await.leads_to("/register/sent");
    app.run_due_jobs().await;
    sana.submits("/register/sent", &[("email", "sana")]).await.has_problems_at(&["email"]);
    sana.submits("/register/sent", &[("email", "sana@example.test")]).await.leads_to("/register/sent");
    sana.get("/register/sent").await.says("We have sent the message.").says("sana@example.test");
    assert_eq!(app.count("select count(*) from registrations where email = 'sana@example.test'").await, 1);
    app.visitor().get(&wrong).await.is(410);
    let link = app.link_in_last_mail_to("sana@example.test").await;
    sana.submits(&link, &[]).await.leads_to("/me/ticket");
    let to = app.mails().await.into_iter().map(|(to, ..)| to).filter(|to| to == "snaa@example.test").count();
    assert_eq!(to, 2);
    app.assert_invariants().await;
}

#[tokio::test]
async fn an_address_is_corrected_however_many_were_tried_before() {
    let app = TestApp::new().await;
    app.delegate("Omar").await;
    let sana = app.visitor();
    sana.registers_with(&[("email", "snaa@example.test")]).await.leads_to("/register/sent");
    // The second is somebody's who is registered: they are told, and nothing moves.
    for email in ["omar@example.test", "sana@example.test"] {
        sana.submits("/register/sent", &[("email", email)]).await.leads_to("/register/sent");
        sana.get("/register/sent").await.says(email);
    }
    assert_eq!(app.count("select count(*) from registrations where email = 'sana@example.test'").await, 1);
    // Nothing was written yet: the link that was taken back goes to nobody, and not to the new address.
    let link = app.link_in_last_mail_to("sana@example.test").await;
    let written = app.mails().await.into_iter().filter(|(to, ..)| to != "omar@example.test").count();
    assert_eq!(written, 1);
    sana.submits(&link, &[]).await.leads_to("/me/ticket");
    app.assert_invariants().await;
}

#[tokio::test]
async fn a_note_on_meals_alone_says_nothing_of_preferences() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let form = sana.get("/register").await.registration(&[("diet_note", "No nuts")]);
    let fields: Vec<_> = form.iter().filter(|(name, _)| name != "diet").map(|(n, v)| (n.as_str(), v.as_str())).collect();
    sana.post("/register", &fields).await.leads_to("/register/sent");
    let link = app.link_in_last_mail_to("sana@example.test").await;
    sana.submits(&link, &[]).await.leads_to("/me/ticket");
    sana.get("/me/registration").await.says("No nuts").does_not_say("No preference");
}

#[tokio::test]
async fn one_network_does_not_fill_the_list_of_economies() {
    let app = TestApp::new().await;
    let before = app.count("select count(*) from economies").await;
    for n in 0..62 {
        let name = format!("Economy {n}");
        let fields = [("email", &*format!("p{n}@example.test")), ("economy", "other"), ("economy_other", &*name)];
        let reply = app.visitor().registers_with(&fields).await;
        if n < 60 {
            reply.leads_to("/register/sent");
        } else {
            reply.has_problems_at(&["economy_other"]).says(&name);
        }
    }
    assert_eq!(app.count("select count(*) from economies").await, before + 60);
    let elsewhere = app.visitor().at([192, 0, 2, 7]);
    elsewhere.registers_with(&[("economy", "other"), ("economy_other", "Germany")]).await.leads_to("/register/sent");
}

#[tokio::test]
async fn nobody_moves_the_registration_of_somebody_else() {
    let app = TestApp::new().await;
    app.visitor().registers("Sana").await.is(303);
    // Typing her address is not enough, and says nothing.
    let other = app.visitor();
    other.registers_with(&[("name", "Mallory"), ("email", "sana@example.test")]).await.leads_to("/register/sent");
    other.submits("/register/sent", &[("email", "mallory@example.test")]).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from registrations where email = 'sana@example.test' and name = 'Sana'").await, 1);
    assert_eq!(app.count("select count(*) from registrations").await, 1);
    // Nor is giving all the answers that she gave.
    let echo = app.visitor();
    echo.registers_with(&[("name", "Sana"), ("email", "sana@example.test")]).await.leads_to("/register/sent");
    echo.submits("/register/sent", &[("email", "echo@example.test")]).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from registrations where email = 'sana@example.test'").await, 1);
    // What is confirmed stays where it is.
    let omar = app.visitor();
    omar.registers("Omar").await.is(303);
    let link = app.link_in_last_mail_to("omar@example.test").await;
    omar.submits(&link, &[]).await.leads_to("/me/ticket");
    omar.submits("/register/sent", &[("email", "elsewhere@example.test")]).await.leads_to("/register/sent");
    assert_eq!(app.count("select count(*) from registrations where email = 'omar@example.test'").await, 1);
    app.assert_invariants().await;
}

#[tokio::test]
async fn organisers_find_people_by_their_phone_and_by_names_however_they_are_joined() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for (name, phone) in [("Nur Al-Hassan O'Brien", "+92 321 5550199"), ("Somebody Else", "+92 300 5550100")] {
        let form = [("name", name), ("phone", phone), ("email", &format!("{}@example.test", phone.len() + name.len()))];
        app.visitor().registers_with(&form).await.is(303);
    }
    for typed in ["0321-5550199", "+92 321 5550199", "0321 555 0199", "5550199", "alhassan", "al-hassan", "al hassan", "o’brien", "obrien"]
    {
        let path = format!("/admin/registrations?{}", crate::support::encoded(&[("q", typed)]));
        organiser.get(&path).await.is(200).says("Al-Hassan").does_not_say("Somebody Else");
    }
}

#[tokio::test]
async fn without_scripts_the_language_switch_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let sana = app.visitor();
    let page = sana.get("/register").await.is(200);
    page.body.contains("formaction=\"/ur/register\"").then_some(()).expect("a button that sends the form to the other language");
    // Enter in a field presses the form's first button, which must not be the switch.
    let first = page.body.split("<button").find(|button| button.contains("form=\"form\"")).expect("a button");
    assert!(!first.contains("formaction"), "{first}");
    let fields = page.registration(&[("name", "Sana Malik"), ("phone", "not finished"), ("switched", "yes")]);
    let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let urdu = sana.post("/ur/register", &fields).await.is(200);
    let urdu = urdu.says("lang=\"ur\"").says("value=\"Sana Malik\"").says("value=\"not finished\"").says("formaction=\"/register\"");
    urdu.does_not_say("data-error");
    assert_eq!(app.count("select count(*) from registrations").await, 0);
}
