//! A site that has one of everything, so that every address leads somewhere.
use crate::support::{Actor, Reply, TestApp, email_of};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::{collections::BTreeMap, io::Cursor};
use summit::kit::token::Purpose;
use uuid::Uuid;

pub struct Ground<'a> {
    pub delegate: Actor<'a>,
    pub organiser: Actor<'a>,
    /// An address for each path of the table that has a part to be filled in.
    addresses: BTreeMap<&'static str, String>,
}

const DELEGATE: &str = "Plain Delegate";

/// Where an address in the admin area gets its `{id}` from.
const IDS: [(&str, &str); 40] = [
    ("/admin/acting/{id}", "select person_id from registrations limit 1"),
    ("/admin/awards/cycles/{id}", "select cycle_id from award_cycles order by cycle_id limit 1"),
    ("/admin/awards/cycles/{id}/rules", "select cycle_id from award_cycles order by cycle_id limit 1"),
    ("/admin/awards/cycles/{id}/categories/new", "select cycle_id from award_cycles order by cycle_id limit 1"),
    ("/admin/awards/categories/{id}", "select category_id from award_categories order by cycle_id, position limit 1"),
    ("/admin/awards/categories/{id}/questions", "select category_id from award_questions order by question_id limit 1"),
    (
        "/admin/awards/categories/{id}/rubric",
        "select category_id from award_criteria join award_categories using (category_id) order by cycle_id limit 1",
    ),
    ("/admin/awards/categories/{id}/panel", "select category_id from award_seats order by cycle_id limit 1"),
    ("/admin/awards/cycles/{id}/assignment", "select cycle_id from award_judges order by cycle_id limit 1"),
    ("/admin/awards/cycles/{id}/round", "select cycle_id from award_judges order by cycle_id limit 1"),
    ("/admin/awards/cycles/{id}/ledger", "select cycle_id from award_ledgers"),
    ("/admin/awards/cycles/{id}/ledger.txt", "select cycle_id from award_ledgers"),
    ("/admin/awards/cycles/{id}/scores.csv", "select cycle_id from award_ledgers"),
    ("/admin/awards/cycles/{id}/rubric.csv", "select cycle_id from award_ledgers"),
    ("/admin/awards/cycles/{id}/publication", "select cycle_id from award_ledgers"),
    ("/admin/awards/cycles/{id}/results", "select cycle_id from award_ledgers"),
    ("/admin/awards/categories/{id}/results", "select category_id from award_categories order by cycle_id, position limit 1"),
    ("/admin/awards/categories/{id}/pitches", "select category_id from award_pitches"),
    ("/admin/awards/categories/{id}/pitches/clock", "select category_id from award_pitches"),
    ("/admin/awards/cycles/{id}/jury", "select cycle_id from award_judges order by cycle_id limit 1"),
    ("/admin/awards/archive/{id}", "select past_honour_id from award_past_honours limit 1"),
    ("/admin/awards/judges/{id}", "select judge_id from award_judges order by judge_id limit 1"),
    ("/admin/articles/{id}", "select article_id from articles where slug = 'visa-desk'"),
    ("/admin/registrations/{id}", "select registration_id from registrations where state = 'confirmed' limit 1"),
    ("/admin/passes/{id}", "select pass_id from passes limit 1"),
    ("/admin/pools/{id}", "select pool_id from pools limit 1"),
    ("/admin/codes/{id}", "select code_id from codes limit 1"),
    ("/admin/agenda/sessions/{id}", "select session_id from agenda_sessions limit 1"),
    ("/admin/agenda/sessions/{id}/materials", "select session_id from session_materials limit 1"),
    ("/admin/agenda/speakers/{id}", "select speaker_id from speakers limit 1"),
    ("/admin/agenda/rooms/{id}", "select room_id from rooms limit 1"),
    ("/admin/agenda/tracks/{id}", "select track_id from tracks limit 1"),
    ("/admin/agenda/kinds/{id}", "select kind_id from session_kinds limit 1"),
    ("/agenda/materials/{id}", "select material_id from session_materials limit 1"),
    ("/admin/organisers/{id}", "select person_id from granted_rights where right_code = 'agenda.see' limit 1"),
    ("/admin/roles/{id}", "select role_id from roles where not standing order by role_id limit 1"),
    ("/admin/economies/{id}", "select economy_id from economies limit 1"),
    ("/admin/supporters/{id}", "select supporter_id from supporters limit 1"),
    ("/admin/outbox/{id}", "select message_id from messages limit 1"),
    ("/admin/outbox/{id}/letter", "select message_id from messages limit 1"),
];

/// The same for what has a number.
const NUMBERS: [(&str, &str); 5] = [
    ("/admin/agenda/releases/{number}", "select number::bigint from releases limit 1"),
    ("/agenda/changes/{number}", "select number::bigint from releases limit 1"),
    ("/agenda/sessions/{number}", "select number::bigint from agenda_sessions limit 1"),
    ("/agenda/sessions/{number}/calendar.ics", "select number::bigint from agenda_sessions limit 1"),
    ("/agenda/speakers/{number}", "select number::bigint from speakers limit 1"),
];

impl<'a> Ground<'a> {
    pub async fn new(app: &'a TestApp) -> Self {
        // The browser that a form of the organiser's was kept from, be it that others use it too.
        let known = "x".repeat(43);
        let delegate = app.delegate(DELEGATE).await.has_cookie("kept", &known);
        let organiser = app.organiser().await.has_cookie("kept", &known);
        let mut addresses = BTreeMap::new();
        site(&organiser, &mut addresses).await;
        agenda(app, &organiser, &mut addresses).await;
        let codes = organiser.submits("/admin/codes/import", &[("text", "code\nKIDP26")]).await.is(303).header("location");
        addresses.insert("/admin/codes/imports/{id}", codes);
        let code = [("code", "JISA26"), ("count", "1"), ("label", "JISA"), ("uses", "1")];
        organiser.submits("/admin/codes/new", &code).await.is(303);
        app.staff(&organiser, "Hina", &["agenda.see"]).await;
        let awards = [("name_en", "ICT Awards"), ("name_ur", "آئی سی ٹی ایوارڈز"), ("edition", "2026"), ("start", "material")];
        let rules = [("score_rule", "calibrated"), ("tie_rule", "criteria")];
        organiser.submits("/admin/awards/cycles/new", &[&awards[..], &rules].concat()).await.is(303);
        coordinator(app, &organiser).await;
        archive(&organiser, &mut addresses).await;
        jury(app, &organiser, &delegate, &mut addresses).await;
        letters(app, &mut addresses).await;
        factors(app, [&delegate, &organiser], &mut addresses).await;
        for (path, sql) in IDS {
            let id: Uuid = sqlx::query_scalar(sql).fetch_one(&app.pool).await.unwrap_or_else(|e| panic!("{path}: {e}"));
            addresses.insert(path, path.replace("{id}", &id.to_string()));
        }
        nominations(app, &organiser, &delegate, &mut addresses).await;
        Self { delegate, organiser, addresses }
    }

    /// The address of a route: that of something which is there.
    pub fn address(&self, path: &str) -> String {
        if !path.contains('{') {
            return path.to_owned();
        }
        self.addresses.get(path).cloned().unwrap_or_else(|| panic!("nothing is there for {path}: put it on the ground"))
    }

    /// The same for addresses that only forms are sent to: below that of a page; else at ids of nothing.
    pub fn form_address(&self, path: &str) -> String {
        let below = |known: &str| path.strip_prefix(known).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let pages = self.addresses.iter().filter_map(|(known, address)| Some((known.len(), format!("{address}{}", below(known)?))));
        pages.max().map_or_else(|| nowhere(path), |(_, address)| address)
    }
}

/// The same with ids of nothing and links that nobody was sent: what is sent there changes nothing.
pub fn nowhere(path: &str) -> String {
    path.replace("{id}", "01930000-0000-7000-8000-000000000000").replace("{number}", "1").replace("{token}", "nobodys-token")
}

/// The delegate nominates: a draft of theirs, and what the organisers have of another that was sent.
async fn nominations(app: &TestApp, organiser: &Actor<'_>, delegate: &Actor<'_>, addresses: &mut BTreeMap<&'static str, String>) {
    let [draft, sent] = crate::nominations::two_of(app, organiser, delegate, &email_of(DELEGATE)).await;
    let screened = sent.replace("/me/", "/admin/awards/");
    let files = [delegate.get(&format!("{draft}/files")).await, organiser.get(&screened).await];
    addresses.insert("/me/nomination-files/{id}", files[0].link_below("/me/nomination-files/"));
    addresses.insert("/admin/awards/nomination-files/{id}", files[1].link_below("/admin/awards/nomination-files/"));
    addresses.insert("/me/nominations/{id}/reading.pdf", format!("{draft}/reading.pdf"));
    addresses.insert("/admin/awards/nominations/{id}/reading.pdf", format!("{screened}/reading.pdf"));
    addresses.insert("/me/nominations/{id}/receipt.json", format!("{sent}/receipt.json"));
    addresses.insert("/me/nominations/{id}/files", format!("{draft}/files"));
    addresses.insert("/me/nominations/{id}", draft);
    addresses.insert("/admin/awards/nominations/{id}", screened);
}

/// Somebody who nominates for an economy.
async fn coordinator(app: &TestApp, organiser: &Actor<'_>) {
    let economy: Uuid = sqlx::query_scalar("select economy_id from economies limit 1").fetch_one(&app.pool).await.expect("an economy");
    let fields = [("economy", economy.to_string()), ("email", "mariam@pasha.test".to_owned()), ("language", "en".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    organiser.submits("/admin/awards/coordinators", &fields).await.is(303);
}

/// A past edition from a table, and another table that waits.
async fn archive(organiser: &Actor<'_>, addresses: &mut BTreeMap<&'static str, String>) {
    const IMPORT: &str = "/admin/awards/archive/import";
    let table = [("text", "year,category,entry,economy\n2019,Startup,Saaf Pani,Pakistan")];
    let path = organiser.submits(IMPORT, &table).await.is(303).header("location");
    let seen = [("seen_columns", "edition,category_en,name_en,economy"), ("seen_rows", "1"), ("step", "apply")];
    organiser.submits(&path, &seen).await.is(303);
    let waits = organiser.submits(IMPORT, &table).await.is(303).header("location");
    addresses.insert("/admin/awards/archive/imports/{id}", waits);
}

/// The delegate is asked to judge, and has signed; somebody else is asked too.
async fn jury(app: &TestApp, organiser: &Actor<'_>, delegate: &Actor<'_>, addresses: &mut BTreeMap<&'static str, String>) {
    let cycle: Uuid = sqlx::query_scalar("select cycle_id from award_cycles").fetch_one(&app.pool).await.expect("a cycle");
    let category = "select category_id from award_categories order by position limit 1";
    let category: Uuid = sqlx::query_scalar(category).fetch_one(&app.pool).await.expect("a category");
    for email in [&email_of("Aiko"), &email_of(DELEGATE)] {
        crate::awards_jury::invites(app, organiser, &cycle.to_string(), email, "Japan").await;
    }
    let mine = delegate.get("/me/jury").await.is(200).link_below("/me/jury/");
    let agreement = [("agrees", "yes"), ("signed_as", DELEGATE)];
    delegate.submits_to(&mine, &format!("{mine}/agreement"), &agreement).await.is(303);
    let panel = format!("/admin/awards/categories/{category}/panel");
    organiser.submits(&panel, &[("chair", ""), ("judges", mine.rsplit('/').next().expect("an id"))]).await.is(303);
    addresses.insert("/me/jury/{id}/ties", format!("{mine}/ties"));
    addresses.insert("/me/jury/{id}", mine);
    let person = sqlx::query_scalar("select person_id from people where email = $1").bind(email_of(DELEGATE));
    crate::awards_scoring::judged_by(app, person.fetch_one(&app.pool).await.expect("the delegate")).await;
    let judged = crate::awards_scoring::JUDGED;
    addresses.insert("/me/jury/{id}/scores", format!("/me/jury/{judged}/scores"));
    addresses.insert("/me/jury/{id}/scores.csv", format!("/me/jury/{judged}/scores.csv"));
    addresses.insert("/me/entries/{id}", format!("/me/entries/{judged}"));
    addresses.insert("/me/entries/{id}/reading.pdf", format!("/me/entries/{judged}/reading.pdf"));
    addresses.insert("/me/entry-files/{id}", format!("/me/entry-files/{judged}"));
    addresses.insert("/me/panels/{id}", format!("/me/panels/{judged}"));
    addresses.insert("/me/panels/{id}/deliberation", format!("/me/panels/{}/deliberation", crate::awards_scoring::CLOSED));
    let pitches = format!("/me/panels/{}/pitches", crate::awards_scoring::CLOSED);
    addresses.insert("/me/panels/{id}/pitches/clock", format!("{pitches}/clock"));
    addresses.insert("/me/panels/{id}/pitches", pitches);
    let honoured = crate::awards_scoring::HONOURED;
    addresses.insert("/awards/winners/{edition}", "/awards/winners/closed".to_owned());
    addresses.insert("/awards/honours/{id}", format!("/awards/honours/{honoured}"));
    addresses.insert("/awards/honours/{id}/picture.png", format!("/awards/honours/{honoured}/picture.png"));
    addresses.insert("/me/nominations/{id}/feedback", format!("/me/nominations/{honoured}/feedback"));
    addresses.insert("/me/nominations/{id}/certificate.pdf", format!("/me/nominations/{honoured}/certificate.pdf"));
    addresses.insert("/admin/awards/nominations/{id}/certificate.pdf", format!("/admin/awards/nominations/{honoured}/certificate.pdf"));
}

/// What `head` is followed by in the page.
fn after(page: &Reply, head: &str) -> String {
    let rest = page.body.split(head).nth(1).unwrap_or_else(|| panic!("no {head} in: {}", page.body));
    rest.split(['"', '/']).next().unwrap_or_default().to_owned()
}

async fn site(organiser: &Actor<'_>, addresses: &mut BTreeMap<&'static str, String>) {
    for (kind, slug) in [("news", "visa-desk"), ("page", "partners")] {
        let words = [("title_en", "Visas"), ("title_ur", "ویزے"), ("body_en", "Soon."), ("body_ur", "جلد۔"), ("intent", "save")];
        let article = [&[("kind", kind), ("slug", slug)], &words[..]].concat();
        let path = organiser.submits("/admin/articles/new", &article).await.is(303).header("location");
        organiser.submits_to(&path, &format!("{path}/publication"), &[("intent", "now"), ("published_at", "")]).await.is(303);
    }
    addresses.insert("/news/{slug}", "/news/visa-desk".to_owned());
    addresses.insert("/pages/{slug}", "/pages/partners".to_owned());
    let mut png = Cursor::new(vec![]);
    DynamicImage::from(RgbImage::new(40, 40)).write_to(&mut png, ImageFormat::Png).expect("a picture");
    let supporter = [("name_en", "Chinar Labs"), ("name_ur", "چنار لیبز"), ("level", "gold"), ("website", ""), ("position", "9")];
    organiser.brings("/admin/supporters/new", &supporter, ("logo.png", "image/png", &png.into_inner())).await.is(303);
    let home = organiser.get("/").await.is(200);
    addresses.insert("/pictures/{picture}", format!("/pictures/{}", after(&home, "src=\"/pictures/")));
    addresses.insert("/assets/{digest}/{*file}", format!("/assets/{}/img/mark.svg", after(&home, "\"/assets/")));
}

/// A programme from a file, with something to take home, released; and the same file once more, looked over only.
async fn agenda(app: &TestApp, organiser: &Actor<'_>, addresses: &mut BTreeMap<&'static str, String>) {
    let file = ("programme.csv", "text/csv", include_bytes!("../../fixtures/programme.csv").as_slice());
    let path = organiser.brings("/admin/agenda/import", &[], file).await.is(303).header("location");
    organiser.submits(&path, &[("step", "apply")]).await.is(303);
    addresses.insert("/admin/agenda/imports/{id}/applied", format!("{path}/applied"));
    let waits = organiser.brings("/admin/agenda/import", &[], file).await.is(303).header("location");
    addresses.insert("/admin/agenda/imports/{id}", waits);
    sqlx::query("update agenda_sessions set visibility = 'public'").execute(&app.pool).await.expect("sessions");
    let session: Uuid = sqlx::query_scalar("select session_id from slots limit 1").fetch_one(&app.pool).await.expect("a session");
    let materials = format!("/admin/agenda/sessions/{session}/materials");
    organiser.brings(&materials, &[("title", "Slides")], ("a.pdf", "application/pdf", b"%PDF-1.7")).await.is(303);
    let page = organiser.get("/admin/agenda/releases/new").await.is(200);
    let hidden = page.hidden();
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let words = [("name_en", "Programme"), ("name_ur", "پروگرام"), ("clashes_seen", "yes")];
    organiser.post("/admin/agenda/releases/new", &hidden.chain(words).collect::<Vec<_>>()).await.is(303);
    for (path, sql) in NUMBERS {
        let number: i64 = sqlx::query_scalar(sql).fetch_one(&app.pool).await.unwrap_or_else(|e| panic!("{path}: {e}"));
        addresses.insert(path, path.replace("{number}", &number.to_string()));
    }
    addresses.insert("/agenda/days/{date}", "/agenda/days/2026-11-16".to_owned());
}

/// A passkey that the delegate makes, an app that the organiser sets up, both ways of signing in by them, and a form of the
/// organiser's that was kept.
async fn factors(app: &TestApp, [delegate, organiser]: [&Actor<'_>; 2], addresses: &mut BTreeMap<&'static str, String>) {
    const MINE: &str = "/me/account/second-factor";
    let path = delegate.submits_to(MINE, "/me/account/passkeys", &[]).await.is(303).header("location");
    addresses.insert("/me/account/passkeys/new/{id}", path);
    let path = organiser.submits_to(MINE, "/me/account/authenticators", &[]).await.is(303).header("location");
    addresses.insert("/me/account/authenticators/{id}", path);
    let path = app.visitor().submits_to("/sign-in", "/sign-in/passkey", &[]).await.is(303).header("location");
    addresses.insert("/sign-in/passkey/{id}", path);
    let step = "insert into second_steps (second_step_id, person_id, next_path, expires_at)
                select gen_random_uuid(), person_id, '/admin', $1 from people limit 1 returning second_step_id";
    let later = app.now() + chrono::Duration::days(1);
    let step: Uuid = sqlx::query_scalar(step).bind(later).fetch_one(&app.pool).await.expect("a step");
    let kept = "insert into kept_forms (kept_form_id, person_id, path, is_upload, fields, created_at, browser_digest)
                select gen_random_uuid(), person_id, '/me/account/email', false, '[[\"email\", \"new@example.test\"]]', $1,
                       sha256(repeat('x', 43)::bytea)
                from passwords limit 1 returning kept_form_id";
    let kept: Uuid = sqlx::query_scalar(kept).bind(app.now()).fetch_one(&app.pool).await.expect("a kept form");
    addresses.insert("/me/kept-forms/{id}", format!("/me/kept-forms/{kept}"));
    addresses.insert("/sign-in/second/{token}", format!("/sign-in/second/{}", app.app.key.token(Purpose::SecondStep, step)));
}

/// One link of each kind that comes by mail, none of them used yet.
async fn letters(app: &TestApp, addresses: &mut BTreeMap<&'static str, String>) {
    let known = email_of(DELEGATE);
    let sent = app.visitor().submits("/sign-in", &[("email", &known)]).await.is(303);
    addresses.insert("/sign-in/code/{id}", sent.header("location"));
    addresses.insert("/sign-in/link/{token}", app.link_in_last_mail_to(&known).await);
    app.visitor().submits("/sign-in/recovery", &[("email", "ayesha@pasha.test")]).await.is(303);
    addresses.insert("/sign-in/recovery/{token}", app.link_in_last_mail_to("ayesha@pasha.test").await);
    let mover = app.delegate("Moving Delegate").await;
    mover.submits("/me/account/email", &[("email", "moved@example.test")]).await.is(303);
    addresses.insert("/email-change/{token}", app.link_in_last_mail_to("moved@example.test").await);
    addresses.insert("/invitation/{token}", app.invitation("new@pasha.test").await);
    for (name, path, action) in [
        ("Second Delegate", "/register/confirmation/{token}", ""),
        ("Third Delegate", "/register/confirmation/{token}/withdrawal", "/withdrawal"),
    ] {
        app.visitor().registers(name).await.is(303);
        addresses.insert(path, app.link_in_last_mail_to(&email_of(name)).await + action);
    }
    let saver = app.visitor();
    let form = saver.get("/register").await.registration(&[("email", "draft@example.test")]);
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    saver.post("/register/draft", &form).await.is(303);
    let link = app.link_in_last_mail_to("draft@example.test").await;
    addresses.insert("/register/draft/{token}/removal", format!("{link}/removal"));
    addresses.insert("/register/draft/{token}", link);
}
