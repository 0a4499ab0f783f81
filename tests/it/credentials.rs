//! Sessions seen and ended by their owner, forgotten passwords, new addresses, fresh proofs.
use crate::support::{Actor, TestApp};
use chrono::Duration;

const PASSWORD: &str = "qutub-lahar 9 chinar tez";
const OTHER: &str = "neelum 44 saiful-muluk dhund";

async fn signs_in<'a>(app: &'a TestApp, email: &str) -> Actor<'a> {
    let browser = app.visitor();
    browser.submits("/sign-in", &[("email", email)]).await.is(303);
    let link = app.link_in_last_mail_to(email).await;
    browser.submits(&link, &[]).await.is(303);
    browser
}

#[tokio::test]
async fn an_owner_sees_their_browsers_and_ends_them() {
    let app = TestApp::new().await;
    let phone = app.delegate("Sana").await;
    let (desk, cafe) = (signs_in(&app, "sana@example.test").await, signs_in(&app, "sana@example.test").await);
    let page = phone.get("/me/account").await.is(200).says("sana@example.test");
    let ids: Vec<_> =
        page.body.split("/me/account/sessions/").skip(1).filter_map(|r| r.split("/end").next()).map(ToOwned::to_owned).collect();
    assert_eq!(ids.len(), 2, "this browser has no button of its own");

    // Another's session is left as it is.
    let omar = app.delegate("Omar").await;
    omar.post(&format!("/me/account/sessions/{}/end", ids[0]), &[]).await.leads_to("/me/account");
    assert_eq!(app.count("select count(*) from sign_in_sessions").await, 4);

    phone.post(&format!("/me/account/sessions/{}/end", ids[0]), &[]).await.leads_to("/me/account");
    let left = [desk.get("/me/account").await.status.as_u16(), cafe.get("/me/account").await.status.as_u16()];
    assert!(left.contains(&200) && left.contains(&303), "{left:?}");
    phone.post("/me/account/other-sessions/end", &[]).await.leads_to("/me/account");
    desk.get("/me/account").await.is(303);
    cafe.get("/me/account").await.is(303);
    phone.get("/me/account").await.is(200).does_not_say("/me/account/sessions/");
}

const NEW: &str = "/admin/organisers/new";

#[tokio::test]
async fn sensitive_acts_ask_again_after_ten_minutes() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    sana.get("/me/account/email").await.is(200);
    app.pass(Duration::minutes(10));
    let again = sana.get("/me/account/email").await.leads_to("/sign-in?again=yes&next=%2Fme%2Faccount%2Femail");
    sana.get(&again.header("location")).await.is(200).says("fresh proof");
    let sent = sana.post("/me/account/email", &[("email", "new@example.test")]).await.is(303).header("location");
    assert!(sent.starts_with("/sign-in?again=yes&next=%2Fme%2Fkept-forms%2F"), "{sent}");
    // What is not sensitive goes on.
    sana.get("/me/account").await.is(200);

    let organiser = app.organiser().await;
    app.pass(Duration::minutes(10));
    organiser.get("/admin/organisers").await.is(200);
    let omar = [("email", "omar@pasha.test"), ("right", "agenda.see")];
    let invite = organiser.submits(NEW, &omar).await;
    let prove = invite.is(303).header("location");
    let kept = prove.strip_prefix("/sign-in/password?again=yes&next=").unwrap_or_else(|| panic!("{prove}")).replace("%2F", "/");
    assert!(kept.starts_with("/me/kept-forms/"), "{kept}");
    assert_eq!(app.count("select count(*) from invitations where accepted_at is null").await, 0);
    let old = organiser.cookie("sid");
    let form = [("email", "ayesha@pasha.test"), ("password", PASSWORD), ("next", &*kept)];
    organiser.submits(&prove, &form).await.leads_to(&kept);
    assert_ne!(organiser.cookie("sid"), old, "the session is a new one");
    let typed = organiser.get(&kept).await.is(200).says("omar@pasha.test").filled(NEW);
    let typed: Vec<_> = typed.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    organiser.post(NEW, &typed).await.leads_to("/admin/organisers");
    // It counted: the page of what was kept leads where it led.
    organiser.get(&kept).await.leads_to("/admin/organisers");
    let again = organiser.submits(NEW, &[("email", "Ayesha@Pasha.test"), ("right", "agenda.see")]).await.has_problems_at(&["email"]);
    again.says("This person organises the summit already.");
    assert_eq!(app.count("select count(*) from invitations where accepted_at is null").await, 1);
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_once() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let visitor = app.visitor();
    visitor.submits("/sign-in/recovery", &[("email", "ayesha@")]).await.has_problems_at(&["email"]);
    for _ in 0..2 {
        visitor.submits("/sign-in/recovery", &[("email", "AYESHA@pasha.test")]).await.leads_to("/sign-in/password");
        app.pass(Duration::seconds(1));
    }
    let links: Vec<_> = app
        .mails()
        .await
        .into_iter()
        .filter_map(|(_, _, text)| text.lines().find_map(|l| l.strip_prefix("http://localhost:8080")).map(ToOwned::to_owned))
        .collect();
    let (older, link) = (&links[links.len() - 2], &links[links.len() - 1]);
    for _ in 0..3 {
        app.visitor().get(link).await.is(200);
    }
    visitor.submits(link, &[("password", "password")]).await.has_problems_at(&["password"]);
    visitor.submits(link, &[("password", OTHER)]).await.leads_to("/sign-in/password");
    organiser.get("/admin").await.is(303);
    for over in [link, older] {
        visitor.get(over).await.is(410);
        visitor.post(over, &[("password", PASSWORD), ("form_key", "01930000-0000-4000-8000-000000000000")]).await.is(410);
    }
    visitor.submits("/sign-in/password", &[("email", "ayesha@pasha.test"), ("password", PASSWORD)]).await.is(422);
    visitor.submits("/sign-in/password", &[("email", "ayesha@pasha.test"), ("password", OTHER)]).await.leads_to("/admin");
    assert!(app.last_mail_to("ayesha@pasha.test").await.0.starts_with("Your password was changed"));

    visitor.submits("/sign-in/recovery", &[("email", "ayesha@pasha.test")]).await.is(303);
    let late = app.link_in_last_mail_to("ayesha@pasha.test").await;
    app.pass(Duration::minutes(10));
    visitor.get(&late).await.is(410);
}

#[tokio::test]
async fn an_address_moves_when_the_new_mailbox_says_yes() {
    let app = TestApp::new().await;
    let sana = app.delegate("Sana").await;
    sana.submits("/me/account/email", &[("email", "sana")]).await.has_problems_at(&["email"]);
    sana.submits("/me/account/email", &[("email", "Sana@new.test")]).await.leads_to("/me/account");
    assert!(app.last_mail_to("sana@example.test").await.1.contains("Sana@new.test"), "the old address is told");
    let link = app.link_in_last_mail_to("Sana@new.test").await;
    app.visitor().get(&link).await.is(200).says("Sana@new.test");
    sana.get("/me/account").await.says("sana@example.test");
    app.visitor().submits(&link, &[]).await.leads_to("/sign-in");
    app.visitor().post(&link, &[]).await.is(410);
    assert!(app.last_mail_to("sana@example.test").await.0.starts_with("Your address was changed"));
    sana.get("/me/account").await.is(303);
    app.run_jobs().await;
    let again = signs_in(&app, "sana@new.test").await;
    again.get("/me/registration").await.is(200).says("Sana@new.test");
    let organiser = app.organiser().await;
    organiser.get("/admin/registrations?q=new.test").await.says("Sana");
    organiser.get("/admin/registrations?q=example.test").await.does_not_say("Sana");
    app.visitor().submits("/sign-in", &[("email", "sana@example.test")]).await.is(303);
    assert!(app.last_mail_to("sana@example.test").await.0.starts_with("No registration"));
}

#[tokio::test]
async fn nobody_takes_anothers_address() {
    let app = TestApp::new().await;
    let (sana, omar) = (app.delegate("Sana").await, app.delegate("Omar").await);
    omar.submits("/me/account/email", &[("email", "SANA@example.test")]).await.leads_to("/me/account");
    assert!(!app.last_mail_to("SANA@example.test").await.1.contains("/email-change/"));
    // Two ask for the same free address: the first to say yes has it.
    sana.submits("/me/account/email", &[("email", "free@example.test")]).await.is(303);
    let first = app.link_in_last_mail_to("free@example.test").await;
    omar.submits("/me/account/email", &[("email", "free@example.test")]).await.is(303);
    let second = app.link_in_last_mail_to("free@example.test").await;
    app.visitor().submits(&first, &[]).await.leads_to("/sign-in");
    app.visitor().post(&second, &[]).await.is(410);
    omar.get("/me/account").await.is(200).says("omar@example.test");
}

const CHANGE: &str = "/me/account/password";

#[tokio::test]
async fn whoever_knows_their_password_chooses_another() {
    let app = TestApp::new().await;
    let (desk, cafe) = (app.organiser().await, app.visitor());
    let signs_in = async |password: &str| {
        let form = [("email", "ayesha@pasha.test"), ("password", password)];
        cafe.submits("/sign-in/password", &form).await
    };
    signs_in(PASSWORD).await.leads_to("/admin");
    desk.get("/me/account").await.says("Change your password");
    let new = "chinar 4 gilgit-tez naddi";
    let changes = async |current: &str, new: &str| desk.submits(CHANGE, &[("current_password", current), ("password", new)]).await;
    changes("", "").await.has_problems_at(&["current_password", "password"]);
    changes(PASSWORD, "ayesha@pasha.test").await.has_problems_at(&["password"]);
    changes("another 4 gilgit-tez naddi", new).await.has_problems_at(&["current_password"]).does_not_say(new);
    changes(PASSWORD, PASSWORD).await.has_problems_at(&["password"]).says("the password that you have already");
    let key = desk.get(CHANGE).await.form_key();
    for _ in 0..2 {
        // A double click is one change, and no wrong password.
        let fields = [("form_key", key.as_str()), ("current_password", PASSWORD), ("password", new)];
        desk.post(CHANGE, &fields).await.leads_to("/me/account");
    }
    assert_eq!(app.count("select count(*) from audit_entries where action = 'password.changed'").await, 1);
    // This browser stays, all others are signed out, and the owner is told.
    desk.get("/admin").await.is(200);
    cafe.get("/admin").await.is(303);
    let (subject, _) = app.last_mail_to("ayesha@pasha.test").await;
    assert!(subject.contains("Your password was changed"), "{subject}");
    signs_in(PASSWORD).await.has_problems_at(&["password"]);
    signs_in(new).await.leads_to("/admin");
    desk.get("/admin/audit").await.says("Password changed").says("Sign-in refused").does_not_say(new);
    // A stolen session does not get far: after ten minutes it asks for the password first.
    app.pass(Duration::minutes(11));
    desk.get(CHANGE).await.is(303);
    // Who has none has nothing to change.
    app.delegate("Sana").await.get(CHANGE).await.is(404);
}

#[tokio::test]
async fn a_fresh_proof_says_whose_it_is_and_what_for_and_takes_no_other_persons() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    app.staff(&organiser, "Omar", &["people.change"]).await;
    app.pass(Duration::minutes(11));
    let asked = organiser.get("/me/account/email").await.is(303).header("location");
    let page = organiser.get(&asked).await.is(200);
    page.says("Ayesha Khan").says("ayesha@pasha.test").says("Change your e-mail address").does_not_say("name=\"email\"");
    organiser.get(&format!("/ur{asked}")).await.is(200).says("ای میل پتہ تبدیل کریں");
    // Omar has the same password, and is not asked.
    let form = [("email", "omar@example.test"), ("password", PASSWORD), ("next", "/me/account/email"), ("again", "yes")];
    organiser.submits(&asked, &form).await.leads_to("/me/account/email");
    organiser.get("/me/account").await.is(200).says("ayesha@pasha.test").does_not_say("omar@example.test");
    // What was kept is named too.
    app.pass(Duration::minutes(11));
    let kept = organiser.submits(NEW, &[("email", "zara@pasha.test"), ("right", "agenda.see")]).await.is(303).header("location");
    organiser.get(&kept).await.is(200).says("Invite an organiser");

    let sana = app.delegate("Sana").await;
    app.pass(Duration::minutes(11));
    let asked = sana.get("/me/account/email").await.is(303).header("location");
    sana.get(&asked).await.is(200).says("sana@example.test").says("Change your e-mail address").does_not_say("name=\"email\"");
    let before = app.mails().await.len();
    sana.submits(&asked, &[("email", "omar@example.test"), ("again", "yes"), ("next", "/me/account/email")]).await.is(303);
    let mails = app.mails().await;
    assert_eq!(mails[before..].iter().map(|(to, ..)| to.as_str()).collect::<Vec<_>>(), ["sana@example.test"]);
}
