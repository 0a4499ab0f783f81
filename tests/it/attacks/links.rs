//! Links in letters: once, for ten minutes, never by looking, and not after what they were for has changed.
use super::everything::{everything, nothing_changed_since};
use crate::support::{Actor, TestApp};
use chrono::Duration;
use summit::kit::form::new_key;

const PASSWORD: &str = "qutub-lahar 9 chinar tez";
const OTHER: &str = "neelum 44 saiful-muluk dhund";
const AYESHA: &str = "ayesha@pasha.test";
const SANA: &str = "sana@example.test";

async fn asks(app: &TestApp, form: &str, email: &str) -> String {
    app.visitor().submits(form, &[("email", email)]).await.is(303);
    app.link_in_last_mail_to(email).await
}

async fn uses(app: &TestApp, link: &str) -> u16 {
    let key = new_key().to_string();
    app.visitor().post(link, &[("form_key", &key), ("password", OTHER)]).await.status.as_u16()
}

#[tokio::test]
async fn attack_19_looking_at_a_link_uses_nothing() {
    let app = TestApp::new().await;
    app.organiser().await;
    app.delegate("Sana").await;
    for (form, email) in [("/sign-in", SANA), ("/sign-in/recovery", AYESHA)] {
        let link = asks(&app, form, email).await;
        let before = everything(&app).await;
        for method in ["GET", "HEAD", "GET", "OPTIONS", "HEAD"] {
            app.visitor().send(method, &link, None).await.is(if method == "OPTIONS" { 405 } else { 200 });
        }
        nothing_changed_since(&app, &before, "looking").await;
        assert_eq!([uses(&app, &link).await, uses(&app, &link).await], [303, 410], "{form}");
        app.visitor().get(&link).await.is(410);
    }
}

#[tokio::test]
async fn attack_19_a_link_ends_after_ten_minutes() {
    let app = TestApp::new().await;
    app.organiser().await;
    app.delegate("Sana").await;
    let links = [asks(&app, "/sign-in", SANA).await, asks(&app, "/sign-in/recovery", AYESHA).await];
    app.pass(Duration::minutes(10) - Duration::seconds(1));
    for link in &links {
        app.visitor().get(link).await.is(200);
    }
    app.pass(Duration::seconds(1));
    for link in &links {
        app.visitor().get(link).await.is(410);
        assert_eq!(uses(&app, link).await, 410);
    }
}

async fn changes_password(organiser: &Actor<'_>) {
    let fields = [("current_password", PASSWORD), ("password", "chinar 4 gilgit-tez naddi")];
    organiser.submits("/me/account/password", &fields).await.leads_to("/me/account");
}

#[tokio::test]
async fn attack_19_a_link_ends_with_the_password_that_it_was_for() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let (first, second) = (asks(&app, "/sign-in/recovery", AYESHA).await, asks(&app, "/sign-in/recovery", AYESHA).await);
    app.pass(Duration::seconds(1));
    changes_password(&organiser).await;
    for link in [&first, &second] {
        app.visitor().get(link).await.is(410);
        assert_eq!(uses(&app, link).await, 410);
    }
    // Of two links the one that is used ends the other.
    let (first, second) = (asks(&app, "/sign-in/recovery", AYESHA).await, asks(&app, "/sign-in/recovery", AYESHA).await);
    assert_eq!([uses(&app, &second).await, uses(&app, &first).await], [303, 410]);
}

/// Whoever reads the old mailbox has a link that was sent there before.
#[tokio::test]
async fn attack_19_a_link_ends_with_the_address_that_it_was_sent_to() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    sana.submits("/me/account/email", &[("email", "new@example.test")]).await.leads_to("/me/account");
    let confirmation = app.link_in_last_mail_to("new@example.test").await;
    let link = asks(&app, "/sign-in", SANA).await;
    app.visitor().submits(&confirmation, &[]).await.leads_to("/sign-in");
    app.visitor().get(&link).await.is(410);
    assert_eq!(uses(&app, &link).await, 410);
    assert_eq!(app.count("select count(*) from sign_in_sessions where ended_at is null").await, 0);
    // Nor does it set the password of an organiser.
    let organiser = app.organiser().await;
    organiser.submits("/me/account/email", &[("email", "new@pasha.test")]).await.leads_to("/me/account");
    let confirmation = app.link_in_last_mail_to("new@pasha.test").await;
    let link = asks(&app, "/sign-in/recovery", AYESHA).await;
    app.visitor().submits(&confirmation, &[]).await.leads_to("/sign-in");
    assert_eq!(uses(&app, &link).await, 410);
}

#[tokio::test]
async fn attack_19_a_link_of_somebody_who_got_a_password_brings_no_rights() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.delegate("Sana").await;
    let link = asks(&app, "/sign-in", SANA).await;
    app.staff(&organiser, "Sana", &["agenda.change"]).await;
    let reader = app.visitor();
    reader.post(&link, &[]).await;
    reader.get("/admin").await.is(303);
    reader.get("/me/account/email").await.is(303);
}
