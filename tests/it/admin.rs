//! What organisers see and change.
use crate::support::{Reply, TestApp};

#[tokio::test]
async fn registrations_are_found_in_both_scripts() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Nguyen Anh").await;
    let sana = app.visitor();
    sana.registers_with(&[
        ("name", "علی کمال"),
        ("name_latin", "Ali Kamal"),
        ("email", "ali@example.test"),
        ("organisation", "100% Chai_Ltd"),
    ])
    .await
    .is(303);
    for (query, found) in [
        ("%D8%B9%D9%84%D9%8A", true),
        ("ALI%20kamal", true),
        ("chai", true),
        ("100%25", true),
        ("ali%40example", true),
        ("Nobody", false),
        ("%25%25zz", false),
        ("__", false),
    ] {
        let page = organiser.get(&format!("/admin/registrations?q={query}")).await.is(200);
        assert_eq!(page.body.contains("علی کمال"), found, "{query}");
    }
    organiser.get("/admin/registrations?state=confirmed").await.says("Nguyen Anh").does_not_say("علی کمال");
    organiser.get("/admin/registrations?state=nonsense&economy=x&after=y").await.is(200).says("Nguyen Anh");
}

#[tokio::test]
async fn long_lists_come_in_pages_that_lead_back() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sqlx::query(
        "with one as (select pass_id from passes), e as (select economy_id from economies limit 1),
              p as (insert into people (person_id, email, email_key, locale, created_at)
                    select gen_random_uuid(), 'p' || i || '@x.test', 'p' || i || '@x.test', 'en', now() from generate_series(1, 120) i returning person_id, email)
         insert into registrations (registration_id, person_id, pass_id, state, held_until, ticket_code, locale, name, name_latin, email, phone,
                                    organisation, economy_id, diet, consented_at, created_at, search)
         select ('01930000-0000-7000-8000-' || lpad(row_number() over (order by length(email), email)::text, 12, '0'))::uuid, person_id, pass_id, 'cancelled', now(),
                email, 'en', email, email, email, '+1', 'Org', economy_id, 'none', now(), now(), email from p, one, e",
    )
    .execute(&app.pool)
    .await
    .expect("people");
    let rows = |body: &str| {
        body.split("<th scope=\"row\">")
            .skip(1)
            .filter_map(|r| Some(r.split("<bdi>").nth(1)?.split('<').next()?.to_owned()))
            .collect::<Vec<_>>()
    };
    let link = |body: &str, rel: &str| {
        body.split(&format!("rel=\"{rel}\" href=\"")).nth(1).map(|r| r.split('"').next().expect("a link").replace("&#38;", "&"))
    };
    let first = organiser.get("/admin/registrations").await.is(200);
    assert_eq!((rows(&first.body).len(), rows(&first.body)[0].as_str()), (50, "p120@x.test"));
    assert!(link(&first.body, "prev").is_none());
    let second = organiser.get(&link(&first.body, "next").expect("more")).await;
    assert_eq!(rows(&second.body)[0], "p70@x.test");
    let third = organiser.get(&link(&second.body, "next").expect("more")).await;
    assert_eq!((rows(&third.body).len(), link(&third.body, "next")), (20, None));
    let back = organiser.get(&link(&third.body, "prev").expect("a way back")).await;
    assert_eq!(rows(&back.body), rows(&second.body));
}

#[tokio::test]
async fn every_long_list_says_how_many_there_are() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Sana Malik").await;
    app.visitor().registers("Omar Khan").await.is(303);
    app.run_due_jobs().await;
    organiser.submits("/admin/codes/new", &[("code", "JISA26"), ("count", "1"), ("label", "JISA"), ("uses", "1")]).await.is(303);
    organiser.submits("/admin/agenda/speakers/new", &[("name", "Sana Malik")]).await.is(303);
    organiser.get("/admin/registrations").await.says("2 registrations");
    organiser.get("/admin/registrations?state=confirmed").await.says("One registration");
    organiser.get("/admin/registrations?q=omar").await.says("One registration");
    organiser.get("/admin/codes").await.says("One code");
    organiser.get("/admin/agenda/speakers").await.says("One speaker");
    organiser.get("/admin/articles").await.says("3 articles");
    organiser.get("/admin/organisers").await.says("One organiser");
    let messages = app.count("select count(*) from messages").await;
    organiser.get("/admin/outbox").await.says(&format!("{messages} messages"));
    organiser.get("/admin/outbox?to=omar").await.says("One message");
    let entries = app.count("select count(*) from audit_entries").await;
    organiser.get("/admin/audit").await.says(&format!("{entries} entries"));
}

#[tokio::test]
async fn the_trail_has_pages_both_ways() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sqlx::query("insert into audit_entries (at, action, details) select now(), 'draft.saved', jsonb_build_object('noted', 'entry ' || n) from generate_series(1, 120) n")
        .execute(&app.pool)
        .await
        .expect("entries");
    let link = |reply: &Reply, rel: &str| {
        let link = reply.body.split(&format!("rel=\"{rel}\" href=\"")).nth(1).and_then(|rest| rest.split('"').next());
        link.map(|address| address.replace("&#38;", "&"))
    };
    let first = organiser
        .get("/admin/audit?action=draft.saved")
        .await
        .says("120 entries")
        .says("entry 120")
        .says("entry 71")
        .does_not_say("entry 70");
    assert_eq!(link(&first, "prev"), None);
    let second = organiser.get(&link(&first, "next").expect("more")).await.says("entry 70").says("entry 21").does_not_say("entry 71");
    let third = organiser.get(&link(&second, "next").expect("more")).await.says("entry 20").does_not_say("entry 21");
    assert_eq!(link(&third, "next"), None);
    let back = organiser.get(&link(&third, "prev").expect("a way back")).await.says("entry 70").does_not_say("entry 20<");
    assert_eq!(link(&back, "prev").map(|path| path.contains("before=")), Some(true));
}

#[tokio::test]
async fn registrations_are_filtered_by_pass() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Sana Malik").await;
    sqlx::query(
        "insert into passes (pass_id, name_en, name_ur, position, audience, needs_approval, hold_hours, approval_hours, opens_days, opens_social, opens_sign_up)
         select gen_random_uuid(), 'Press', 'پریس', 9, audience, needs_approval, hold_hours, approval_hours, opens_days, opens_social, opens_sign_up
         from passes limit 1",
    )
    .execute(&app.pool)
    .await
    .expect("another pass");
    app.delegate("Omar Khan").await;
    sqlx::query("update registrations set pass_id = (select pass_id from passes where name_en = 'Press') where name = 'Omar Khan'")
        .execute(&app.pool)
        .await
        .expect("his pass");
    let press: uuid::Uuid =
        sqlx::query_scalar("select pass_id from passes where name_en = 'Press'").fetch_one(&app.pool).await.expect("a pass");
    let found = organiser.get(&format!("/admin/registrations?pass={press}")).await.is(200).says("One registration");
    found.says("Omar Khan").does_not_say("Sana Malik").says(&format!("value=\"{press}\" selected"));
}

#[tokio::test]
async fn the_organisers_area_is_grouped_and_says_where_one_is() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let areas = [
        ("/admin/codes", "Registration", ["Registrations", "Passes", "Places", "Codes"].as_slice()),
        ("/admin/agenda/rooms", "Programme", &["Sessions", "Speakers", "Rooms"]),
        ("/admin/supporters", "Site", &["News and pages", "Supporters"]),
        ("/admin/audit", "Settings", &["Summit", "Economies", "Organisers", "Outbox", "Audit trail"]),
    ];
    for (path, area, pages) in areas {
        let page = organiser.get(path).await.is(200);
        let tabs = page.body.split("<nav class=\"tabs\"").nth(1).and_then(|nav| nav.split("</nav>").next()).expect("the areas");
        assert!(tabs.contains(&format!("aria-current=\"true\">{area}</a>")), "{path}: {tabs}");
        assert_eq!((tabs.matches("<a ").count(), tabs.matches("aria-current").count()), (6, 1), "{path}");
        let own = page.body.split("<nav class=\"subnav").nth(1).and_then(|nav| nav.split("</nav>").next()).expect("its pages");
        assert!(pages.iter().all(|name| own.contains(&format!(">{name}</a>"))), "{path}: {own}");
        assert_eq!(own.matches("aria-current=\"page\"").count(), 1, "{path}");
    }
}

#[tokio::test]
async fn one_registration_shows_its_history() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Sana").await;
    let id: uuid::Uuid = sqlx::query_scalar("select registration_id from registrations").fetch_one(&app.pool).await.expect("one");
    let page = organiser.get(&format!("/admin/registrations/{id}")).await.is(200);
    page.says("Awaiting confirmation").says("Confirmed").says("1 November 2026").says("+923005550187");
    let history = organiser.get(&format!("/admin/audit?record={id}")).await.is(200);
    let rows = history.body.split("<tbody>").nth(1).expect("rows");
    assert!(
        ["Registration sent", "Registration confirmed"].iter().all(|words| rows.contains(words)) && !rows.contains("Invitation"),
        "{rows}"
    );
}

#[tokio::test]
async fn the_outbox_hides_links_where_mail_is_sent() {
    let keeping = TestApp::new().await;
    let organiser = keeping.organiser().await;
    keeping.visitor().registers("Sana").await.is(303);
    keeping.run_due_jobs().await;
    let id: uuid::Uuid = sqlx::query_scalar("select message_id from messages where recipient = 'sana@example.test'")
        .fetch_one(&keeping.pool)
        .await
        .expect("one");
    let link = keeping.link_in_last_mail_to("sana@example.test").await;
    organiser.get("/admin/outbox").await.says("sana@example.test").says("Please confirm");
    organiser.get(&format!("/admin/outbox/{id}")).await.is(200).says(&link).says("As it looks");
    let letter = organiser.get(&format!("/admin/outbox/{id}/letter")).await.is(200).says(&link).says("<!doctype html>").says("style=\"");
    assert!(letter.header("content-security-policy").contains("default-src 'none'"));

    let sending = TestApp::with(crate::support::settings(&[("SUMMIT_SMTP_URL", "smtp://127.0.0.1:9")]), keeping.app.clock.clone()).await;
    let organiser = sending.organiser().await;
    sending.visitor().registers("Sana").await.is(303);
    sending.run_due_jobs().await;
    let id: uuid::Uuid = sqlx::query_scalar("select message_id from messages where recipient = 'sana@example.test'")
        .fetch_one(&sending.pool)
        .await
        .expect("one");
    let link = sending.link_in_last_mail_to("sana@example.test").await;
    organiser.get(&format!("/admin/outbox/{id}")).await.is(200).says("•••").does_not_say(&link);
    organiser.get(&format!("/admin/outbox/{id}/letter")).await.is(200).says("•••").does_not_say(&link);
}

#[tokio::test]
async fn the_parts_are_shown_to_builders_only() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/styleguide").await.is(200);
    let page = page.says("data-theme=\"dark\"").says("lang=\"ur\" dir=\"rtl\"").says("&#60;button class=&#34;btn&#34;&#62;");
    assert_eq!(page.body.matches("class=\"look\"").count(), 14 * 4);
    let production = crate::support::settings(&[
        ("SUMMIT_BASE_URL", "https://summit.example"),
        ("DATABASE_SERVING_URL", "postgres://x"),
        ("DATABASE_QUEUE_URL", "postgres://x"),
        ("SUMMIT_SMTP_URL", "smtps://x"),
        ("SUMMIT_MAIL_FROM", "x@summit.example"),
        ("SUMMIT_KEY", "0123456789012345678901234567890123456789"),
        ("SUMMIT_PEPPER", "0123456789012345678901234567890123456789"),
    ]);
    let public = summit::server::app(production, &app.addresses.serving, app.app.clock.clone()).expect("the app");
    assert!(!summit::server::routes(&public).table().iter().any(|r| r.path == "/styleguide"));
}

#[tokio::test]
async fn nobody_rewrites_the_trail() {
    let app = TestApp::new().await;
    app.organiser().await;
    let mut conn = app.pool.acquire().await.expect("a connection");
    for sql in ["set role summit_app", "select set_config('summit.actor', '', false)"] {
        sqlx::query(sql).execute(&mut *conn).await.expect("the application's role");
    }
    for sql in [
        "update audit_entries set action = 'a.b'",
        "delete from audit_entries",
        "insert into audit_entries (at, actor_id, action) select now(), person_id, 'a.b' from people",
        "select * from graphile_worker._private_jobs",
        "update registrations set registration_id = registration_id; drop table registrations",
    ] {
        assert!(sqlx::raw_sql(sql).execute(&mut *conn).await.is_err(), "{sql}");
    }
}
