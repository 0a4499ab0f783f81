//! A cookie that somebody else planted is never the session of whoever signs in.
use crate::{
    factors,
    support::{Actor, TestApp, passkey::Device},
};
use chrono::Duration;

const PASSWORD: &str = "qutub-lahar 9 chinar tez";

/// Every way in.
#[derive(Clone, Copy, Debug)]
enum Way {
    Registration,
    Link,
    Code,
    Invitation,
    Password,
    App,
    Passkey,
}

const WAYS: [Way; 7] = [Way::Registration, Way::Link, Way::Code, Way::Invitation, Way::Password, Way::App, Way::Passkey];

async fn asks_for_letter(browser: &Actor<'_>) -> String {
    browser.submits("/sign-in", &[("email", "sana@example.test")]).await.is(303).header("location")
}

async fn signs_in(app: &TestApp, way: Way, browser: &Actor<'_>) {
    match way {
        Way::Registration => {
            browser.registers("Bilal").await.leads_to("/register/sent");
            let link = app.link_in_last_mail_to("bilal@example.test").await;
            browser.submits(&link, &[]).await.leads_to("/me/ticket");
        }
        Way::Link => {
            asks_for_letter(browser).await;
            let link = app.link_in_last_mail_to("sana@example.test").await;
            browser.submits(&link, &[]).await.leads_to("/me/registration");
        }
        Way::Code => {
            let page = asks_for_letter(browser).await;
            let (_, text) = app.last_mail_to("sana@example.test").await;
            let code = text.lines().find(|line| line.len() == 8 && line.bytes().all(|b| b.is_ascii_digit())).expect("a code");
            browser.submits(&page, &[("code", code)]).await.leads_to("/me/registration");
        }
        Way::Invitation => {
            let link = app.invitation("omar@pasha.test").await;
            browser.submits(&link, &[("name", "Omar"), ("password", PASSWORD)]).await.leads_to("/admin");
        }
        Way::Password => {
            let form = [("email", "ayesha@pasha.test"), ("password", PASSWORD)];
            browser.submits("/sign-in/password", &form).await.leads_to("/admin");
        }
        Way::App => {
            app.pass(Duration::seconds(30));
            let step = factors::second_step(browser).await;
            browser.submits(&step, &[("code", &factors::code(app, 0).await)]).await.leads_to("/admin/audit");
        }
        Way::Passkey => unreachable!("a device is needed"),
    }
}

async fn signs_in_with(device: &mut Device, browser: &Actor<'_>) {
    let (path, asked) = factors::is_asked(browser, "").await;
    browser.submits(&path, &[("answer", &device.get(&asked))]).await.leads_to("/me/registration");
}

#[tokio::test]
async fn attack_16_a_planted_cookie_is_nobodys_session() {
    for way in WAYS {
        let app = TestApp::new().await;
        let (organiser, sana, mallory) = (app.organiser().await, app.delegate("Sana").await, app.delegate("Mallory").await);
        let mut device = Device::new(7);
        match way {
            Way::App => factors::sets_up_an_app(&app, &organiser).await,
            Way::Passkey => drop(factors::makes_a_passkey(&sana, &mut device).await),
            _ => {}
        }
        let invented = "A".repeat(43);
        let hers = mallory.cookie("sid").expect("a session");
        for planted in [invented, hers] {
            let browser = app.visitor().has_cookie("sid", &planted);
            match way {
                Way::Passkey => signs_in_with(&mut device, &browser).await,
                _ => signs_in(&app, way, &browser).await,
            }
            let session = browser.cookie("sid").expect("a session");
            assert_ne!(session, planted, "{way:?}");
            browser.get("/me/account").await.is(200).does_not_say("mallory@");
            // Whoever planted it is signed out at most, and sees nobody's account.
            app.visitor().has_cookie("sid", &planted).get("/me/account").await.leads_to("/sign-in?next=%2Fme%2Faccount");
            browser.post("/sign-out", &[]).await.leads_to("/");
            app.visitor().has_cookie("sid", &session).get("/me/account").await.is(303);
            // Once more by the same way: another address, another code.
            app.pass(Duration::seconds(30));
            if matches!(way, Way::Registration | Way::Invitation) {
                break;
            }
        }
    }
}
