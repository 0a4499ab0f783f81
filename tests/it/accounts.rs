//! Signing in by mail and by password, invitations, sessions.
use crate::support::TestApp;
use chrono::Duration;

const PASSWORD: &str = "qutub-lahar 9 chinar tez";

async fn asks_to_sign_in(app: &TestApp, email: &str, next: &str) -> (String, String) {
    let visitor = app.visitor();
    let sent = visitor.submits(&format!("/sign-in?next={next}"), &[("email", email), ("next", next)]).await.is(303);
    let (_, text) = app.last_mail_to(email).await;
    let code = text.lines().find(|l| l.len() == 8 && l.chars().all(|c| c.is_ascii_digit())).unwrap_or_default().to_owned();
    (sent.header("location"), code)
}

#[tokio::test]
async fn a_delegate_signs_in_by_link_once() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    asks_to_sign_in(&app, "sana@example.test", "/me/ticket").await;
    let link = app.link_in_last_mail_to("sana@example.test").await;
    let phone = app.visitor();
    // A mail scanner opens the link as often as it likes.
    for _ in 0..3 {
        app.visitor().get(&link).await.is(200);
    }
    phone.submits(&link, &[]).await.leads_to("/me/ticket");
    phone.get("/me/ticket").await.is(200).says("Sana");
    app.visitor().get(&link).await.is(410);
    app.visitor().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn a_link_ends_after_ten_minutes_and_when_altered() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    asks_to_sign_in(&app, "sana@example.test", "").await;
    let link = app.link_in_last_mail_to("sana@example.test").await;
    let altered = format!("{}{}", &link[..link.len() - 1], if link.ends_with('A') { 'E' } else { 'A' });
    app.visitor().post(&altered, &[]).await.is(410);
    app.pass(Duration::minutes(10));
    app.visitor().get(&link).await.is(410);
    app.visitor().post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn a_code_signs_in_within_five_tries() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let (page, code) = asks_to_sign_in(&app, "sana@example.test", "").await;
    let tablet = app.visitor();
    tablet.submits(&page, &[("code", "12")]).await.has_problems_at(&["code"]);
    tablet.submits(&page, &[("code", "00000000")]).await.has_problems_at(&["code"]);
    let spaced = format!("{} {}", &code[..4], &code[4..]);
    tablet.submits(&page, &[("code", &spaced)]).await.leads_to("/me/registration");

    let (page, code) = asks_to_sign_in(&app, "sana@example.test", "").await;
    for _ in 0..5 {
        app.visitor().submits(&page, &[("code", "00000000")]).await.has_problems_at(&["code"]);
    }
    app.visitor().submits(&page, &[("code", &code)]).await.has_problems_at(&["code"]);
}

#[tokio::test]
async fn a_link_raced_signs_in_one() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    asks_to_sign_in(&app, "sana@example.test", "").await;
    let link = app.link_in_last_mail_to("sana@example.test").await;
    let visitors: Vec<_> = (0..20).map(|_| app.visitor()).collect();
    let tries = futures(visitors.iter().map(|v| v.post(&link, &[]))).await;
    assert_eq!(tries.iter().filter(|r| r.status == 303).count(), 1);
}

async fn futures<T>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    crate::races::together(all.collect()).await
}

#[tokio::test]
async fn next_never_leads_away() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    for next in ["//evil.test", "https://evil.test", "/\\evil.test"] {
        asks_to_sign_in(&app, "sana@example.test", next).await;
        let link = app.link_in_last_mail_to("sana@example.test").await;
        app.visitor().submits(&link, &[]).await.leads_to("/me/registration");
        app.pass(Duration::hours(1));
    }
}

#[tokio::test]
async fn an_organiser_comes_by_invitation_and_back_by_password() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.get("/admin").await.is(200);
    organiser.post("/sign-out", &[]).await.leads_to("/");
    let asked = organiser.get("/admin/audit?q=x").await.leads_to("/sign-in/password?next=%2Fadmin%2Faudit%3Fq%3Dx").header("location");
    organiser.get(&asked).await.is(200).says("Organisers’ sign-in").says("value=\"/admin/audit?q=x\"");
    // Whoever came to the other page is told, and comes to where they wanted to go as well.
    let other = organiser.get("/ur/sign-in?next=%2Fadmin%2Faudit").await.is(200).says("منتظم کے طور پر لاگ اِن کریں");
    other.says("href=\"/ur/sign-in/password?next=%2Fadmin%2Faudit\"");
    organiser.get("/sign-in?next=%2Fme%2Fticket").await.is(200).does_not_say("Sign in as an organiser");
    let form = [("email", "Ayesha@PASHA.test"), ("password", PASSWORD), ("next", "/admin/audit")];
    organiser.submits("/sign-in/password", &form).await.leads_to("/admin/audit");
    organiser.get("/admin/audit").await.is(200).says("session.began");
}

#[tokio::test]
async fn mail_to_one_box_is_throttled() {
    let app = TestApp::new().await;
    for _ in 0..4 {
        app.visitor().submits("/sign-in", &[("email", "victim@example.test")]).await.is(303);
    }
    app.visitor().submits("/sign-in", &[("email", "victim@example.test")]).await.is(429).says("Too many attempts");
    assert_eq!(app.mails().await.len(), 4);
}

#[tokio::test]
async fn an_organiser_who_asks_for_a_link_is_told_to_use_the_password() {
    let app = TestApp::new().await;
    app.organiser().await;
    app.visitor().submits("/sign-in", &[("email", "ayesha@pasha.test")]).await.is(303);
    let (_, text) = app.last_mail_to("ayesha@pasha.test").await;
    assert!(text.contains("/sign-in/password") && !text.contains("/sign-in/link/"), "{text}");
}

#[tokio::test]
async fn an_invitation_is_accepted_once_and_for_a_week() {
    let app = TestApp::new().await;
    let link = app.invitation("omar@pasha.test").await;
    let weak = app.visitor().submits(&link, &[("name", ""), ("password", "password")]).await;
    weak.has_problems_at(&["name", "password"]);
    app.visitor().submits(&link, &[("name", "Omar"), ("password", PASSWORD)]).await.leads_to("/admin");
    app.visitor().get(&link).await.is(410);
    app.visitor()
        .post(&link, &[("name", "Eve"), ("password", PASSWORD), ("form_key", "01930000-0000-7000-8000-000000000000")])
        .await
        .is(410);
    let late = app.invitation("late@pasha.test").await;
    app.pass(Duration::days(7));
    app.visitor().get(&late).await.is(410);
}

#[tokio::test]
async fn a_session_is_new_at_every_sign_in_and_ends_when_idle() {
    let app = TestApp::new().await;
    let fixed = app.visitor().has_cookie("sid", &"A".repeat(43));
    let link = app.invitation("omar@pasha.test").await;
    fixed.submits(&link, &[("name", "Omar"), ("password", PASSWORD)]).await.leads_to("/admin");
    let cookie = fixed.cookie("sid").expect("a session");
    assert_ne!(cookie, "A".repeat(43));
    app.pass(Duration::minutes(29));
    fixed.get("/admin").await.is(200);
    app.pass(Duration::minutes(30));
    fixed.get("/admin").await.is(303);
}

#[tokio::test]
async fn a_revoked_grant_counts_at_the_next_request() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.get("/admin").await.is(200);
    let revoked = "set session_replication_role = replica; delete from granted_rights; set session_replication_role = origin";
    sqlx::raw_sql(revoked).execute(&app.pool).await.expect("a revocation");
    organiser.get("/admin").await.is(403);
}

#[tokio::test]
async fn the_table_of_sessions_signs_nobody_in() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let stored: Vec<u8> = sqlx::query_scalar("select session_hash from sign_in_sessions").fetch_one(&app.pool).await.expect("a session");
    assert!(!organiser.cookie("sid").expect("a cookie").as_bytes().windows(8).any(|w| stored.windows(8).any(|s| s == w)));
    // Nor does the outbox: the token that was in the link is nowhere in it.
    let id: uuid::Uuid = sqlx::query_scalar("select invitation_id from invitations").fetch_one(&app.pool).await.expect("an invitation");
    let token = app.app.key.token(summit::kit::token::Purpose::Invitation, id);
    let mails: Vec<String> =
        sqlx::query_scalar("select body_text || body_html from message_bodies").fetch_all(&app.pool).await.expect("mails");
    assert!(mails.iter().any(|m| m.contains(&id.to_string())) && mails.iter().all(|m| !m.contains(&token)));
    assert!(mails.iter().any(|m| m.contains('\u{FDD0}')), "links are kept as marks");
}

#[tokio::test]
async fn an_old_cookie_opens_nothing_after_signing_out_or_in_again() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let with = async |cookie: &str| app.visitor().has_cookie("sid", cookie).get("/admin").await;
    let first = organiser.cookie("sid").expect("a session");
    let form = [("email", "ayesha@pasha.test"), ("password", PASSWORD)];
    organiser.submits("/sign-in/password", &form).await.leads_to("/admin");
    let second = organiser.cookie("sid").expect("another session");
    assert_ne!(first, second);
    with(&first).await.is(303);
    with(&second).await.is(200);
    organiser.post("/sign-out", &[]).await.leads_to("/");
    with(&second).await.is(303);
}

#[tokio::test]
async fn over_https_every_cookie_is_sent_over_https_alone() {
    for (site, host, is_secure) in [("https://localhost", "localhost", true), ("http://localhost:8080", "localhost:8080", false)] {
        let settings = crate::support::settings(&[("SUMMIT_BASE_URL", site)]);
        let app = TestApp::with(settings, summit::kit::clock::Clock::System).await;
        // Signing out sets two: it takes the session's back, and says what was done.
        let request = axum::http::Request::post("/sign-out").header("host", host).header("sec-fetch-site", "same-origin");
        let answer = app.visitor().exchange(request.body(axum::body::Body::empty()).expect("a request")).await.leads_to("/");
        let lines: Vec<_> = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().expect("a cookie")).collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().all(|line| line.contains("; Secure") == is_secure && line.contains("; HttpOnly")), "{lines:?}");
        assert_eq!(lines.iter().filter(|line| line.starts_with("__Host-")).count(), if is_secure { 2 } else { 0 }, "{lines:?}");
        // What a neighbour of the host may have set is not believed.
        for (cookie, is_believed) in [("__Host-notice", is_secure), ("notice", !is_secure)] {
            let request = axum::http::Request::get("/sign-in").header("host", host).header("cookie", format!("{cookie}=notice-signed-out"));
            let page = app.visitor().exchange(request.body(axum::body::Body::empty()).expect("a request")).await.is(200);
            assert_eq!(page.body.contains("You are signed out"), is_believed, "{site} {cookie}");
        }
    }
}

#[tokio::test]
async fn a_code_is_good_for_the_request_that_it_was_made_for() {
    let app = TestApp::new().await;
    app.delegate("Sana").await;
    let (first, of_first) = asks_to_sign_in(&app, "sana@example.test", "").await;
    let (second, of_second) = asks_to_sign_in(&app, "sana@example.test", "").await;
    assert_ne!((&first, &of_first), (&second, &of_second));
    for (page, code) in [(&first, &of_second), (&second, &of_first)] {
        app.visitor().submits(page, &[("code", code)]).await.has_problems_at(&["code"]);
    }
    for (page, code) in [(&first, &of_first), (&second, &of_second)] {
        app.visitor().submits(page, &[("code", code)]).await.leads_to("/me/registration");
    }
}

#[tokio::test]
async fn a_delegates_session_ends_after_a_fortnight_unused_and_after_thirty_days_in_any_case() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    for days in [13, 13] {
        app.pass(Duration::days(days));
        sana.get("/me/account").await.is(200);
    }
    app.pass(Duration::days(4) - Duration::minutes(1));
    sana.get("/me/account").await.is(200);
    app.pass(Duration::minutes(1));
    sana.get("/me/account").await.is(303);
    let omar = app.delegate("Omar").await;
    app.pass(Duration::days(14));
    omar.get("/me/account").await.is(303);
}

#[tokio::test]
async fn a_password_is_taken_to_the_letter() {
    let app = TestApp::new().await;
    let long = format!(" Chinar {} ", "quercus-nikko 7 ".repeat(8));
    let link = app.invitation("omar@pasha.test").await;
    app.visitor().submits(&link, &[("name", "Omar"), ("password", &long)]).await.leads_to("/admin");
    let tries = async |at: u8, password: &str| {
        let browser = app.visitor().at([203, 0, 113, at]);
        browser.submits("/sign-in/password", &[("email", "omar@pasha.test"), ("password", password)]).await.status.as_u16()
    };
    let (upper, cut) = (long.to_uppercase(), &long[..long.len() - 2]);
    let others = [upper.as_str(), long.trim(), cut, &long[..72], &format!("{long}x"), &long.replace(' ', "\u{a0}")];
    for (at, other) in (1..).zip(others) {
        assert_eq!(tries(at, other).await, 422, "{other:?}");
    }
    assert_eq!(tries(99, &long).await, 303);
    // What stands for a character that cannot be sent is told, not taken for another.
    let refused = app.visitor().at([203, 0, 113, 100]);
    refused
        .submits("/sign-in/password", &[("email", "omar@pasha.test"), ("password", "chinar\0 4 naddi")])
        .await
        .has_problems_at(&["password"]);
}
