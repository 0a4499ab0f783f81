//! What somebody may do no longer is denied at their very next request, on every server; and who is gone keeps nothing.
use crate::support::{Actor, TestApp, email_of, settings};
use chrono::Duration;
use uuid::Uuid;

const NAME: &str = "Hina Aslam";
const PEOPLE: &str = "/admin/organisers";
const PAGE: &str = "/admin/agenda/rooms/new";

/// Ways to lose a right that one has.
#[derive(Clone, Copy, Debug)]
enum Loss {
    TakenByOrganiser,
    TakenInTheDatabase,
    Ended,
    RoleChanged,
    Removed,
    SignedOutElsewhere,
}

const LOSSES: [(Loss, u16); 6] = [
    (Loss::TakenByOrganiser, 403),
    (Loss::TakenInTheDatabase, 403),
    (Loss::Ended, 403),
    (Loss::RoleChanged, 403),
    (Loss::Removed, 303),
    (Loss::SignedOutElsewhere, 303),
];

async fn person(app: &TestApp) -> Uuid {
    let id = sqlx::query_scalar("select person_id from people where email = $1").bind(email_of(NAME));
    id.fetch_one(&app.pool).await.expect("a person")
}

/// Hina by a role of her own, so that the role can change.
async fn hina<'a>(app: &'a TestApp, organiser: &Actor<'_>) -> (Actor<'a>, Uuid) {
    let role = [("name_en", "Rooms"), ("name_ur", "کمرے"), ("right", "agenda.change")];
    organiser.submits("/admin/roles/new", &role).await.leads_to("/admin/roles");
    let role: Uuid = sqlx::query_scalar("select role_id from roles where name_en = 'Rooms'").fetch_one(&app.pool).await.expect("a role");
    let email = email_of(NAME);
    organiser.submits("/admin/organisers/new", &[("email", &email), ("role", &role.to_string())]).await.leads_to(PEOPLE);
    let (link, hina) = (app.link_in_last_mail_to(&email).await, app.visitor());
    hina.submits(&link, &[("name", NAME), ("password", "qutub-lahar 9 chinar tez")]).await.leads_to("/admin");
    (hina, role)
}

async fn happens(app: &TestApp, loss: Loss, organiser: &Actor<'_>, hina: &Actor<'_>, role: Uuid) {
    let id = person(app).await;
    let page = format!("{PEOPLE}/{id}");
    let changed = async |sql: &'static str| {
        sqlx::query(sql).bind(id).bind(app.now()).execute(&app.pool).await.expect("a change");
    };
    match loss {
        Loss::TakenByOrganiser => {
            organiser.submits(&page, &[("right", "agenda.see"), ("until", "")]).await.leads_to(PEOPLE);
        }
        Loss::TakenInTheDatabase => changed("delete from granted_rights where person_id = $1 and $2 is not null").await,
        Loss::Ended => {
            // Some minutes are left, and then none.
            changed("update granted_rights set expires_at = $2 + interval '5 minutes' where person_id = $1").await;
            hina.get(PAGE).await.is(200);
            app.pass(Duration::minutes(5));
        }
        Loss::RoleChanged => {
            let fields = [("name_en", "Rooms"), ("name_ur", "کمرے"), ("right", "agenda.see")];
            organiser.submits(&format!("/admin/roles/{role}"), &fields).await.leads_to("/admin/roles");
        }
        Loss::Removed => {
            organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.leads_to(PEOPLE);
        }
        Loss::SignedOutElsewhere => {
            hina.post("/sign-out", &[]).await.leads_to("/");
        }
    }
}

#[tokio::test]
async fn attack_12_a_right_that_is_lost_counts_at_the_next_request_on_every_server() {
    for (loss, answer) in LOSSES {
        let one = TestApp::new().await;
        let two = TestApp::on(&one.url, settings(&[]), one.app.clock.clone());
        let organiser = one.organiser().await;
        let (hina, role) = hina(&one, &organiser).await;
        // The same browser, led to the other server.
        let elsewhere = two.visitor().with_cookies_of(&hina);
        for who in [&hina, &elsewhere, &hina, &elsewhere] {
            who.get(PAGE).await.is(200);
        }
        let key = elsewhere.get(PAGE).await.form_key();
        happens(&one, loss, &organiser, &hina, role).await;
        let room = [("form_key", &*key), ("name_en", "Hall"), ("name_ur", "ہال"), ("position", "1")];
        let stolen = one.visitor().with_cookies_of(&elsewhere);
        for who in [&elsewhere, &stolen] {
            let (sent, shown) = (who.post(PAGE, &room).await, who.get(PAGE).await);
            assert_eq!((sent.status.as_u16(), shown.status.as_u16()), (answer, answer), "{loss:?}");
        }
        assert_eq!(one.count("select count(*) from rooms where name_en = 'Hall'").await, 0, "{loss:?}");
    }
}

/// Who acts in another's name stops with the right to.
#[tokio::test]
async fn attack_12_acting_for_somebody_ends_with_the_right_on_every_server() {
    let one = TestApp::new().await;
    let two = TestApp::on(&one.url, settings(&[]), one.app.clock.clone());
    one.delegate("Sana").await;
    let organiser = one.organiser().await;
    let hina = one.staff(&organiser, NAME, &["people.change"]).await;
    let whom: Uuid = sqlx::query_scalar("select person_id from registrations").fetch_one(&one.pool).await.expect("Sana");
    let reason = [("reason", "Lost her phone"), ("minutes", "60")];
    hina.submits(&format!("/admin/acting/{whom}"), &reason).await.leads_to("/me/registration");
    let elsewhere = two.visitor().with_cookies_of(&hina);
    let key = elsewhere.get("/me/registration").await.is(200).form_key();
    elsewhere.get("/me/ticket").await.is(200);
    let page = format!("{PEOPLE}/{}", person(&one).await);
    organiser.submits(&page, &[("right", "people.see"), ("until", "")]).await.leads_to(PEOPLE);
    elsewhere.post("/me/registration/cancellation", &[("form_key", &key)]).await.is(403);
    elsewhere.get("/me/ticket").await.is(200).says("You have no registration yet.");
    assert_eq!(one.count("select count(*) from registrations where state = 'confirmed'").await, 1);
}

/// Tables with what somebody is let in by or may do. Their name stays with what they did.
const KEEPS: [(&str, &str); 6] = [
    ("rights", "select count(*) from granted_rights where person_id = $1"),
    ("a password", "select count(*) from passwords where person_id = $1"),
    ("sessions", "select count(*) from sign_in_sessions where person_id = $1"),
    ("an app", "select count(*) from authenticators where person_id = $1"),
    ("passkeys", "select count(*) from passkeys where person_id = $1"),
    ("recovery codes", "select count(*) from recovery_codes where person_id = $1"),
];

#[tokio::test]
async fn attack_15_who_is_removed_keeps_nothing_under_their_id() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let hina = app.staff(&organiser, NAME, &["agenda.change", "people.change"]).await;
    let id = person(&app).await;
    app.visitor().submits("/sign-in/recovery", &[("email", &email_of(NAME))]).await.is(303);
    let recovery = app.link_in_last_mail_to(&email_of(NAME)).await;
    for made in [
        "insert into passkeys (passkey_id, person_id, credential_id, credential, name, created_at)
         values (gen_random_uuid(), $1, '\\x01', '{}', 'Phone', $2)",
        "insert into authenticators (authenticator_id, person_id, created_at, confirmed_at) values (gen_random_uuid(), $1, $2, $2)",
        "insert into recovery_codes (person_id, code_hash, created_at) values ($1, '\\x01', $2)",
    ] {
        sqlx::query(made).bind(id).bind(app.now()).execute(&app.pool).await.expect("a row");
    }
    let counts = async |sql: &'static str| sqlx::query_scalar::<_, i64>(sql).bind(id).fetch_one(&app.pool).await.expect("a count");
    for (what, sql) in KEEPS {
        assert!(counts(sql).await > 0, "she has {what}");
    }
    let page = format!("{PEOPLE}/{id}");
    organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.leads_to(PEOPLE);
    for (what, sql) in KEEPS {
        assert_eq!(counts(sql).await, 0, "she keeps {what}");
    }
    hina.get("/admin").await.is(303);
    // A link to a new password was for a password that is gone.
    app.visitor().get(&recovery).await.is(410);
    let key = summit::kit::form::new_key().to_string();
    app.visitor().post(&recovery, &[("form_key", &key), ("password", "neelum 44 saiful-muluk dhund")]).await.is(410);
    assert_eq!(app.count("select count(*) from passwords").await, 1, "the organiser's");
    // Signed in by mail again she is anybody, and invited anew she has what that gives and no more.
    let again = app.visitor();
    again.submits("/sign-in", &[("email", &email_of(NAME))]).await.is(303);
    let link = app.link_in_last_mail_to(&email_of(NAME)).await;
    again.submits(&link, &[]).await.is(303);
    again.get("/admin").await.is(403);
    let again = app.staff(&organiser, NAME, &["mail.see"]).await;
    assert_eq!(person(&app).await, id, "the same id");
    again.get("/admin/outbox").await.is(200);
    for shut in [PAGE, "/admin/agenda", PEOPLE] {
        again.get(shut).await.is(403);
    }
}
