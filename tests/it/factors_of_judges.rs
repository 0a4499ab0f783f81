//! Second factors of judges, who sign in by mail: what they read and give waits for it.
use crate::{
    awards_jury::Jury,
    awards_scoring::Round,
    factors::{ORGANISER, code, is_asked, makes_a_passkey, makes_recovery_codes, sets_up_an_app, settled},
    races::together,
    support::{Actor, Reply, TestApp, email_of, passkey::Device},
};
use chrono::Duration;
use summit::kit::rights::{Area, Right};
use uuid::Uuid;

const MINE: &str = "/me/account/second-factor";
const PROOF: &str = "/me/account/second-factor/proof";
const RULE: &str = "/admin/second-factor";

/// Signs in by the link of a mail.
async fn by_mail(app: &TestApp, who: &Actor<'_>, name: &str, next: &str) -> Reply {
    who.submits_to("/sign-in", "/sign-in", &[("email", &email_of(name)), ("next", next)]).await.is(303);
    let link = app.link_in_last_mail_to(&email_of(name)).await;
    who.submits(&link, &[]).await
}

/// Where somebody is led who asks for `path` and has not proved enough.
fn proof_of(path: &str) -> String {
    format!("{PROOF}?again=yes&next={}", path.replace('/', "%2F"))
}

/// Types a code into the form that stands there.
async fn types(who: &Actor<'_>, at: &str, code: &str) -> Reply {
    let form = who.get(at).await.is(200).filled(PROOF);
    let form: Vec<_> = form.iter().map(|(name, text)| (name.as_str(), if name == "code" { code } else { text })).collect();
    who.post(PROOF, &form).await
}

/// From that many days on a second factor is needed.
async fn needed_in(app: &TestApp, organiser: &Actor<'_>, days: i64) {
    let at = (app.now() + Duration::days(days) + Duration::hours(5)).format("%Y-%m-%dT%H:%M").to_string();
    organiser.submits_to(RULE, &format!("{RULE}/rule"), &[("required_from", &at)]).await.leads_to(RULE);
}

#[tokio::test]
async fn what_a_judge_reads_waits_for_the_code_of_their_app() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (budi, sheet) = (round.judge(0), round.sheet(0));
    by_mail(&app, budi, "Budi", "").await.is(303);
    sets_up_an_app(&app, budi).await;
    let codes = makes_recovery_codes(budi).await;
    // The browser in which it was set up has proved it.
    budi.get(&sheet).await.is(200);
    let phone = app.visitor();
    by_mail(&app, &phone, "Budi", &sheet).await.leads_to(&sheet);
    let asked = proof_of(&sheet);
    // They are in, as every delegate is, and judge nothing.
    phone.get("/me/ticket").await.is(200);
    let panel = round.panel().await;
    let nowhere = format!("/me/entries/{}", summit::kit::form::new_key());
    for path in [&sheet, &format!("{sheet}/reading.pdf"), &round.judges[0].1, &panel, &nowhere, "/me/jury"] {
        phone.get(path).await.leads_to(&proof_of(path));
    }
    phone.post(&format!("{sheet}/autosave"), &[("form_key", &summit::kit::form::new_key().to_string())]).await.is(303);
    // Nor do they change how they prove who they are.
    phone.get("/me/account/email").await.leads_to(&proof_of("/me/account/email"));
    phone.post("/me/account/passkeys", &[("form_key", "01930000-0000-4000-8000-000000000001")]).await.is(303);
    phone.post("/me/account/authenticators/removal", &[("form_key", "01930000-0000-4000-8000-000000000002")]).await.is(303);
    assert_eq!(app.count("select (select count(*) from passkey_ceremonies) + (select count(*) from authenticators)").await, 1);
    for wrong in ["12345", "000000"] {
        types(&phone, &asked, wrong).await.has_problems_at(&["code"]);
    }
    // The code that set it up is used.
    types(&phone, &asked, &code(&app, 0).await).await.has_problems_at(&["code"]);
    app.pass(Duration::seconds(60));
    let phones = [app.visitor(), app.visitor(), app.visitor()];
    for phone in &phones {
        by_mail(&app, phone, "Budi", "").await.leads_to("/me/registration");
        app.pass(Duration::minutes(3));
    }
    let right = code(&app, 0).await;
    let tries = together(phones.iter().map(|phone| types(phone, &asked, &right)).collect()).await;
    let inside: Vec<_> = tries.iter().zip(&phones).filter(|(reply, _)| reply.header("location") == sheet).collect();
    assert_eq!(inside.len(), 1, "a code counts once");
    inside[0].1.get(&sheet).await.is(200);
    // Elsewhere it is asked for again, and a recovery code will do.
    let tablet = app.visitor();
    by_mail(&app, &tablet, "Budi", "").await.leads_to("/me/registration");
    types(&tablet, &format!("{PROOF}?next=%2F%2Fevil.test"), "000000").await.has_problems_at(&["code"]);
    tablet.submits(PROOF, &[("code", &codes[0]), ("next", "//evil.test")]).await.leads_to("/me/registration");
    tablet.get(&sheet).await.is(200);
    // It is no fresh proof for good, and asked for once.
    tablet.get("/me/account/email").await.is(200);
    app.pass(Duration::minutes(11));
    tablet.get("/me/account/email").await.leads_to("/sign-in?again=yes&next=%2Fme%2Faccount%2Femail");
    tablet.submits_to(MINE, PROOF, &[("code", &codes[1])]).await.leads_to("/me/registration");
    tablet.get("/me/account/email").await.leads_to("/sign-in?again=yes&next=%2Fme%2Faccount%2Femail");
    assert_eq!(app.count("select count(*) from recovery_codes where used_at is not null").await, 1);
}

/// Whoever reads the mail guesses no code: for more tries it takes another letter.
#[tokio::test]
async fn five_wrong_codes_are_all_that_a_browser_may_type() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (budi, sheet) = (round.judge(0), round.sheet(0));
    by_mail(&app, budi, "Budi", "").await.is(303);
    sets_up_an_app(&app, budi).await;
    app.pass(Duration::minutes(2));
    let phones = [app.visitor(), app.visitor()];
    for phone in &phones {
        by_mail(&app, phone, "Budi", "").await.is(303);
    }
    let asked = proof_of(&sheet);
    phones[0].get(&asked).await.says("You are signed in by mail.").does_not_say(">Sign in</button>");
    for _ in 0..5 {
        types(&phones[0], &asked, "000000").await.has_problems_at(&["code"]);
    }
    let right = code(&app, 0).await;
    types(&phones[0], &asked, &right).await.is(429);
    phones[0].get(&sheet).await.leads_to(&asked);
    types(&phones[1], &asked, &right).await.leads_to(&sheet);
}

/// A code beside the mail is for judges: whoever has a password is asked for that too.
#[tokio::test]
async fn a_code_is_no_way_round_a_password() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    sets_up_an_app(&app, &organiser).await;
    let codes = makes_recovery_codes(&organiser).await;
    let reader = app.visitor();
    reader.registers_with(&[("email", ORGANISER), ("name", "Ayesha"), ("name_latin", "Ayesha")]).await.leads_to("/register/sent");
    let link = app.link_in_last_mail_to(ORGANISER).await;
    reader.submits(&link, &[]).await.leads_to("/me/ticket");
    app.pass(Duration::minutes(11));
    for (who, next) in [(&reader, "/admin"), (&organiser, "/me/account/email")] {
        who.get(PROOF).await.leads_to(MINE);
        who.submits_to(MINE, PROOF, &[("code", &codes[0]), ("next", next)]).await.leads_to(next);
        who.get(next).await.leads_to(&format!("/sign-in/password?again=yes&next={}", next.replace('/', "%2F")));
    }
    assert_eq!(app.count("select count(*) from recovery_codes where used_at is not null").await, 0);
}

/// What was proved with a factor that is gone is not proved.
#[tokio::test]
async fn a_session_that_has_proved_a_factor_needs_another_once_that_is_gone() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (budi, sheet) = (round.judge(0), round.sheet(0));
    by_mail(&app, budi, "Budi", "").await.is(303);
    sets_up_an_app(&app, budi).await;
    budi.submits_to(MINE, "/me/account/authenticators/removal", &[]).await.leads_to(MINE);
    needed_in(&app, &round.jury.open.organiser, 3).await;
    budi.get(&round.judges[0].1).await.is(200).says("you need a second factor");
    app.pass(Duration::days(4));
    budi.get(&sheet).await.leads_to(&proof_of(&sheet).replace("/proof", ""));
}

/// What is sent when a session has ended is kept, and whoever has the mail alone does not read it.
#[tokio::test]
async fn what_was_typed_into_a_sheet_waits_for_the_second_factor_too() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (budi, sheet) = (round.judge(0), round.sheet(0));
    by_mail(&app, budi, "Budi", "").await.is(303);
    sets_up_an_app(&app, budi).await;
    let phone = app.visitor();
    by_mail(&app, &phone, "Budi", "").await.is(303);
    let mut form = budi.get(&sheet).await.filled(&sheet);
    form.iter_mut().filter(|(name, _)| name.starts_with("comment")).for_each(|(_, text)| "A secret word.".clone_into(text));
    let kept = phone.post(&sheet, &crate::nominations::borrowed(&form)).await.is(303).header("location");
    let kept = kept.split("next=").nth(1).expect("where it is kept").replace("%2F", "/");
    assert!(kept.starts_with("/me/kept-forms/"), "{kept}");
    phone.get(&kept).await.leads_to(&proof_of(&kept));
    app.pass(Duration::seconds(60));
    types(&phone, &proof_of(&kept), &code(&app, 0).await).await.leads_to(&kept);
    phone.get(&kept).await.is(200).says("A secret word.");
}

/// Whoever takes an organiser away takes no second factor that is asked of a judge: that takes two.
#[tokio::test]
async fn a_judge_who_is_an_organiser_no_more_keeps_the_second_factor() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (budi, sheet, organiser) = (round.judge(0), round.sheet(0), &round.jury.open.organiser);
    by_mail(&app, budi, "Budi", "").await.is(303);
    sets_up_an_app(&app, budi).await;
    app.staff(organiser, "Budi", &["agenda.see"]).await;
    let id: Uuid = sqlx::query_scalar("select person_id from authenticators").fetch_one(&app.pool).await.expect("one");
    organiser.submits_to("/admin/organisers", &format!("/admin/organisers/{id}/removal"), &[]).await.is(303);
    assert_eq!(app.count("select count(*) from passwords where person_id in (select person_id from authenticators)").await, 0);
    let phone = app.visitor();
    by_mail(&app, &phone, "Budi", "").await.is(303);
    phone.get(&sheet).await.leads_to(&proof_of(&sheet));
}

#[tokio::test]
async fn a_passkey_proves_a_judge_and_a_mail_beside_it_does_not() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (budi, sheet) = (round.judge(0), round.sheet(0));
    by_mail(&app, budi, "Budi", "").await.is(303);
    let mut device = Device::new(5);
    makes_a_passkey(budi, &mut device).await.is(303);
    let phone = app.visitor();
    by_mail(&app, &phone, "Budi", "").await.leads_to("/me/registration");
    phone.get(&sheet).await.leads_to(&proof_of(&sheet));
    phone.get(PROOF).await.is(200).says("Use my passkey").does_not_say("name=\"code\"");
    let (path, asked) = is_asked(&phone, &sheet).await;
    phone.submits(&path, &[("answer", &device.get(&asked))]).await.leads_to(&sheet);
    phone.get(&sheet).await.is(200);
    // A delegate who judges nothing may sign in by either.
    let sana = app.delegate("Sana").await;
    makes_a_passkey(&sana, &mut Device::new(6)).await.leads_to(MINE);
    let elsewhere = app.visitor();
    by_mail(&app, &elsewhere, "Sana", "").await.leads_to("/me/registration");
    elsewhere.get("/me/account/email").await.is(200);
}

#[tokio::test]
async fn from_a_day_on_judges_set_one_up_before_they_go_on() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let (budi, sheet) = (round.judge(0), round.sheet(0));
    let jury = &round.judges[0].1;
    needed_in(&app, &round.jury.open.organiser, 3).await;
    for (_, text) in [app.last_mail_to(ORGANISER).await, app.last_mail_to(&email_of("Budi")).await] {
        assert!(text.contains("or judges its awards needs a second factor"), "{text}");
    }
    by_mail(&app, budi, "Budi", "").await.leads_to("/me/registration");
    budi.get(jury).await.is(200).says("you need a second factor").says("Set up your second factor");
    budi.get(&sheet).await.is(200);
    app.pass(Duration::days(4));
    let budi = app.visitor();
    by_mail(&app, &budi, "Budi", "").await.leads_to("/me/registration");
    let set_up = budi.get(&sheet).await.leads_to(&proof_of(&sheet).replace("/proof", "")).header("location");
    budi.get(&set_up).await.is(200).says("A second factor is needed now").says("Authenticator app");
    sets_up_an_app(&app, &budi).await;
    budi.get(&sheet).await.is(200);
    // The last stays while it is asked for.
    budi.submits_to(MINE, "/me/account/authenticators/removal", &[]).await.leads_to(MINE);
    budi.get(MINE).await.says("add another before you remove the last").says("Make some");
    assert_eq!(app.count("select count(*) from authenticators").await, 1);
}

#[tokio::test]
async fn two_organisers_take_away_what_a_judge_has_lost() {
    let app = TestApp::new().await;
    let round = Round::new(&app).await;
    let budi = round.judge(0);
    by_mail(&app, budi, "Budi", "").await.is(303);
    sets_up_an_app(&app, budi).await;
    let all = Area::ALL.map(|area| Right::change(area).code());
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let (organiser, omar) = (&round.jury.open.organiser, app.staff(&round.jury.open.organiser, "Omar", &all).await);
    settled(&app).await;
    let id: Uuid = sqlx::query_scalar("select person_id from authenticators").fetch_one(&app.pool).await.expect("one");
    assert_eq!(organiser.get(RULE).await.is(200).body.matches("· Judge").count(), 4, "neither of the two organisers");
    organiser.submits_to(RULE, &format!("{RULE}/people/{id}/reset"), &[]).await.leads_to(RULE);
    let reset: Uuid = sqlx::query_scalar("select factor_reset_id from factor_resets").fetch_one(&app.pool).await.expect("one");
    omar.submits_to(RULE, &format!("{RULE}/resets/{reset}/agreement"), &[]).await.leads_to(RULE);
    let (_, text) = app.last_mail_to(&email_of("Budi")).await;
    assert!(text.contains("Sign in as before"), "{text}");
    budi.get(&round.sheet(0)).await.leads_to(&format!("/sign-in?next={}", round.sheet(0).replace('/', "%2F")));
    let phone = app.visitor();
    by_mail(&app, &phone, "Budi", "").await.leads_to("/me/registration");
    phone.get(&round.sheet(0)).await.is(200);
    // Where there are no two, whoever runs the program does it.
    sets_up_an_app(&app, &phone).await;
    summit::accounts::reset_organiser(&app.app, &email_of("Budi")).await.expect("it is taken away");
    assert_eq!(app.count("select count(*) from authenticators").await, 0);
    // Of a delegate there is nothing to take away here.
    app.delegate("Sana").await;
    let sana: Uuid = sqlx::query_scalar("select person_id from people where name = 'Sana'").fetch_one(&app.pool).await.expect("one");
    let key = [("form_key", "01930000-0000-4000-8000-000000000009")];
    organiser.post(&format!("{RULE}/people/{sana}/reset"), &key).await.is(404);
}

/// Whoever is only asked, has declined or was taken off is a delegate as all are.
#[tokio::test]
async fn only_who_has_signed_is_asked() {
    let app = TestApp::new().await;
    let jury = Jury::new(&app).await;
    let judges = "select count(*) from people where judges(person_id)";
    assert_eq!(app.count(judges).await, 0, "asked");
    let key = ("form_key", "01930000-0000-4000-8000-000000000001");
    jury.aiko.post("/me/account/authenticators", &[key]).await.is(404);
    // Whoever has one is told before they sign.
    let mine = jury.aiko.get("/me/jury").await.is(200).link_below("/me/jury/");
    jury.aiko.get(&mine).await.is(200).does_not_say("it is asked for whenever you judge");
    makes_a_passkey(&jury.aiko, &mut Device::new(9)).await.leads_to(MINE);
    jury.aiko.get(&mine).await.is(200).says("it is asked for whenever you judge");
    jury.signs(&jury.aiko, "Aiko").await;
    assert_eq!(app.count(judges).await, 1, "signed");
    jury.aiko.post("/me/account/authenticators", &[key]).await.is(303);
    sqlx::query("update award_judges set removed_at = now()").execute(&app.pool).await.expect("taken off");
    assert_eq!(app.count(judges).await, 0, "taken off");
    // What they set up before can be removed, and nothing else is offered.
    app.pass(Duration::seconds(1));
    jury.aiko.get(MINE).await.is(200).says("My phone").does_not_say("Set up an app");
}
