//! Passwords are taken to the last character, of whatever script; what is too long is refused before it is hashed.
use super::everything::{everything, nothing_changed_since};
use crate::support::{TestApp, encoded};
use summit::kit::form::new_key;

const MAIL: &str = "omar@pasha.test";

/// 64 characters of several scripts, some of them of four bytes and some joined from two.
fn long() -> String {
    let mixed: String = "قطبی-لہر چنار 9 ñe\u{301}\u{1F98C}雪豹 тигр ".chars().cycle().take(63).collect();
    format!("{mixed}\u{1F3D4}")
}

async fn typed(app: &TestApp, password: &str, network: u8) -> u16 {
    let visitor = app.visitor().at([198, 51, 100, network]);
    visitor.submits("/sign-in/password", &[("email", MAIL), ("password", password)]).await.status.as_u16()
}

#[tokio::test]
async fn attack_26_sixty_four_characters_count_to_the_last() {
    let app = TestApp::new().await;
    let (link, password) = (app.invitation(MAIL).await, long());
    assert_eq!(password.chars().count(), 64);
    app.visitor().submits(&link, &[("name", "Omar"), ("password", &password)]).await.leads_to("/admin");
    assert_eq!(typed(&app, &password, 1).await, 303);
    let head: String = password.chars().take(63).collect();
    // One character less, one more, another last one, another spelling of the same, blanks around.
    let composed = password.replace("e\u{301}", "é");
    assert_ne!(composed, password);
    let wrong =
        [head.clone(), format!("{password}x"), format!("{head}\u{1F3D5}"), composed, format!(" {password}"), format!("{password} ")];
    for (at, wrong) in (2..).zip(wrong) {
        assert_eq!(typed(&app, &wrong, at).await, 422, "{wrong}");
    }
}

/// A NUL ends no password early: it is refused wherever it stands, and never reaches the database.
#[tokio::test]
async fn attack_26_a_nul_is_refused_and_cuts_nothing_off() {
    let app = TestApp::new().await;
    let link = app.invitation(MAIL).await;
    let (whole, with_nul) = ("qutub-lahar 9 chinar tez", "qutub-lahar 9 chinar tez\0more");
    app.visitor().submits(&link, &[("name", "Omar"), ("password", with_nul)]).await.has_problems_at(&["password"]);
    app.visitor().submits(&link, &[("name", "Omar"), ("password", whole)]).await.leads_to("/admin");
    for (at, wrong) in (1..).zip([with_nul, "qutub-lahar 9 chinar tez\0", "\0qutub-lahar 9 chinar tez", "\0"]) {
        assert_eq!(typed(&app, wrong, at).await, 422, "{wrong:?}");
    }
    assert_eq!(typed(&app, whole, 9).await, 303);
}

#[tokio::test]
async fn attack_26_a_megabyte_is_no_password() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let link = app.invitation(MAIL).await;
    app.visitor().submits("/sign-in/recovery", &[("email", "ayesha@pasha.test")]).await.is(303);
    let recovery = app.link_in_last_mail_to("ayesha@pasha.test").await;
    let before = everything(&app).await;
    let key = new_key().to_string();
    for (bytes, answer) in [(1 << 20, 413), (70_000, 413), (60_000, 422), (513, 422)] {
        let long = "x".repeat(bytes);
        let fields = [("form_key", &*key), ("email", "ayesha@pasha.test"), ("name", "x")];
        for (path, fields) in [("/sign-in/password", &fields[..3]), (&*link, &fields[..3]), (&*recovery, &fields[..1])] {
            let body = encoded(&[fields, &[("password", &long)]].concat());
            app.visitor().send("POST", path, Some(body)).await.is(answer);
        }
        let change = [("form_key", &*key), ("current_password", "x"), ("password", &*long)];
        organiser.send("POST", "/me/account/password", Some(encoded(&change))).await.is(answer);
    }
    nothing_changed_since(&app, &before, "what is too long").await;
}
