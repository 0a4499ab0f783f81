//! Associations nominate, firms apply, organisers screen.
use crate::{
    awards::cycle,
    documents::made,
    support::{Actor, Reply, TestApp, email_of},
};
use chrono::Duration;
use serde_json::Value;
use sha2::{Digest, Sha256};
use summit::kit::{db::Actor as DbActor, error::AppError, ids::PersonId};
use uuid::Uuid;

pub const MINE: &str = "/me/nominations";
pub const NOMINATE: &str = "/awards/nominate";
pub const COORDINATORS: &str = "/admin/awards/coordinators";
pub const SCREENING: &str = "/admin/awards/nominations";

/// Awards on the site whose nominations are open, with a coordinator of Japan and one of Pakistan.
pub struct Open<'a> {
    pub app: &'a TestApp,
    pub organiser: Actor<'a>,
    pub kenji: Actor<'a>,
    pub mariam: Actor<'a>,
}

pub async fn id(app: &TestApp, sql: &'static str, name: &str) -> String {
    let id: Uuid = sqlx::query_scalar(sql).bind(name).fetch_one(&app.pool).await.expect("one");
    id.to_string()
}

pub async fn economy(app: &TestApp, name: &str) -> String {
    id(app, "select economy_id from economies where name_en = $1", name).await
}

impl<'a> Open<'a> {
    pub async fn new(app: &'a TestApp) -> Self {
        let organiser = app.organiser().await;
        let cycle = cycle(&organiser).await;
        organiser.submits_to(&cycle, &format!("{cycle}/display"), &[]).await.leads_to(&cycle);
        let (kenji, mariam) = (app.delegate("Kenji").await, app.delegate("Mariam").await);
        for (who, where_) in [("Kenji", "Japan"), ("Mariam", "Pakistan")] {
            let fields = [("economy", &*economy(app, where_).await), ("email", &email_of(who)), ("language", "en")];
            organiser.submits(COORDINATORS, &fields).await.leads_to(COORDINATORS);
        }
        let open = Self { app, organiser, kenji, mariam };
        open.pass(Duration::hours(21)).await;
        open
    }

    /// Lets time pass; the organiser signs in again.
    pub async fn pass(&self, time: Duration) {
        self.app.pass(time);
        let fields = [("email", "ayesha@pasha.test"), ("password", "qutub-lahar 9 chinar tez")];
        self.organiser.submits("/sign-in/password", &fields).await.leads_to("/admin");
    }

    pub async fn category(&self, name: &str) -> String {
        id(self.app, "select category_id from award_categories where name_en = $1", name).await
    }

    /// Begins a nomination: its page.
    pub async fn begins(&self, who: &Actor<'_>, category: &str, where_: &str) -> String {
        let fields = [("category", &*self.category(category).await), ("economy", &economy(self.app, where_).await)];
        let begun = who.submits(NOMINATE, &fields).await;
        let path = begun.header("location");
        assert!(path.starts_with(MINE), "{path}: {}", begun.body);
        path
    }

    /// Begins one and fills in all that is asked.
    pub async fn drafts(&self, who: &Actor<'_>, category: &str, where_: &str, name: &str) -> String {
        let path = self.begins(who, category, where_).await;
        saves(who, &path, &[("name_en", name)]).await.is(303);
        path
    }

    /// Drafts one and sends it.
    pub async fn sends(&self, who: &Actor<'_>, category: &str, where_: &str, name: &str) -> String {
        let path = self.drafts(who, category, where_, name).await;
        sends(who, &path).await.leads_to(&path);
        self.app.run_due_jobs().await;
        path
    }
}

/// An application of that person with a file, past all pages; and they are asked to judge in the same awards.
pub async fn applied_by(app: &TestApp, person: Uuid) {
    let mut tx = app.pool.begin().await.expect("a transaction");
    for sql in [
        "select set_config('summit.now', '2026-10-01T00:00:00Z', true) where $1::uuid is not null",
        "insert into award_cycles (cycle_id, name_en, name_ur, edition, nominations_open_at, nominations_close_at, score_rule, tie_rule,
             conflict_kinds, created_at)
         values ($1, 'Awards', 'ایوارڈز', 'of-one', '2026-10-02', '2027-01-01', 'raw', 'chair', '{}', now())",
        "insert into award_categories (category_id, cycle_id, position, name_en, name_ur, description_en, description_ur, entry_kind,
             eligibility_en, eligibility_ur, requirements, economies, jury_size, winners, merits)
         values ($1, $1, 1, 'Category', 'کیٹیگری', '', '', 'product', '', '', '{}', '{}', 3, 1, 0)",
        "insert into award_questions (question_id, category_id, position, label_en, label_ur, hint_en, hint_ur, kind, is_required, options_en,
             options_ur)
         values ($1, $1, 1, 'Picture', 'تصویر', '', '', 'file', false, '{}', '{}')",
        "select set_config('summit.now', '2026-10-03T00:00:00Z', true) where $1::uuid is not null",
        "insert into award_nominations (nomination_id, category_id, economy_id, owner_id, route, created_at, changed_at)
         values ($1, $1, (select economy_id from economies limit 1), $1, 'application', now(), now())",
        "insert into award_nomination_contents (nomination_id) values ($1)",
        "insert into award_judges (judge_id, cycle_id, person_id, economy_id, employer, employer_likeness, expertise, languages, invited_at)
         values ($1, $1, $1, (select economy_id from economies limit 1), '', '', '', '{en}', now())",
        "insert into award_nomination_files (file_id, nomination_id, question_id, name, medium, is_annotated, bytes, digest, added_at)
         values ($1, $1, $1, 'team.png', 'png', false, '', sha256(''), now())",
    ] {
        sqlx::query(sql).bind(person).execute(&mut *tx).await.expect(sql);
    }
    tx.commit().await.expect("a commit");
}

/// A draft and a sent nomination of that coordinator of Japan, with a picture each, in awards that are open for them: their
/// pages.
pub async fn two_of(app: &TestApp, organiser: &Actor<'_>, who: &Actor<'_>, email: &str) -> [String; 2] {
    let early = [("edition", "2025"), ("name_en", "Earlier awards"), ("nominations_open_at", "2026-11-01T09:00")];
    let path = organiser.submits(crate::awards::NEW, &crate::awards::typed(&early)).await.is(303).header("location");
    organiser.submits_to(&path, &format!("{path}/display"), &[]).await.leads_to(&path);
    let fields = [("economy", &*economy(app, "Japan").await), ("email", email), ("language", "en")];
    organiser.submits(COORDINATORS, &fields).await.leads_to(COORDINATORS);
    let category = id(app, "select category_id from award_categories join award_cycles using (cycle_id) where edition = '2025' and award_categories.name_en = $1", "Start-up").await;
    let mut pages = [String::new(), String::new()];
    for page in &mut pages {
        let begun = who.submits(NOMINATE, &[("category", &*category), ("economy", &economy(app, "Japan").await)]).await.is(303);
        *page = begun.header("location");
        saves(who, page, &[]).await.is(303);
        let files = format!("{page}/files");
        let shown = who.get(&files).await.is(200);
        who.brings_to(&shown, &files, &[], Some(("team.png", "image/png", &crate::logos::png(40, 30)))).await.leads_to(&files);
    }
    sends(who, &pages[1]).await.leads_to(&pages[1]);
    pages
}

/// What would be typed into each field of the form, some of it changed.
pub fn filled(page: &Reply, path: &str, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let usual = |name: &str| match name {
        "name_en" => "Saaf Pani",
        "profile_en" => "Clean water, measured in every village.",
        "founded_on" => "2024-05-01",
        "founders" | "independent" => "yes",
        "organisation" => "Saaf Labs",
        "contact_name" => "Sana Khan",
        "contact_email" => "sana@saafpani.test",
        _ => "",
    };
    let fill = |(name, shown): (String, String)| {
        let text = changed.iter().find(|(of, _)| *of == name).map(|(_, text)| *text);
        let answer = if name.starts_with("answer-") { "An answer." } else { usual(&name) };
        let value = text.map_or_else(|| if shown.is_empty() { answer.to_owned() } else { shown }, ToOwned::to_owned);
        (name, value)
    };
    // Of the starting material's questions those for texts must be answered.
    let is_left = |name: &str| name.starts_with("answer-") && !page.body.contains(&format!("name=\"{name}\" rows="));
    let intents = changed.iter().filter(|(name, _)| *name == "intent").map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let is_changed = |name: &str| changed.iter().any(|(of, _)| *of == name);
    let field = |field: (String, String)| if is_left(&field.0) && !is_changed(&field.0) { field } else { fill(field) };
    page.filled(path).into_iter().map(field).chain(intents).collect()
}

pub fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

pub async fn saves(who: &Actor<'_>, path: &str, changed: &[(&str, &str)]) -> Reply {
    let page = who.get(path).await.is(200);
    who.post(path, &borrowed(&filled(&page, path, changed))).await
}

/// Presses "Save and send" on the form as it stands.
pub async fn sends(who: &Actor<'_>, path: &str) -> Reply {
    let page = who.get(path).await.is(200);
    who.post(&format!("{path}/submission"), &borrowed(&page.filled(path))).await
}

pub async fn decides(open: &Open<'_>, path: &str, fields: &[(&str, &str)]) -> Reply {
    screens(open, path, "decision", fields).await
}

/// Sends a form of the page at which organisers look a nomination over.
pub async fn screens(open: &Open<'_>, path: &str, form: &str, fields: &[(&str, &str)]) -> Reply {
    let page = at_screening(path);
    let hidden = open.organiser.get(&page).await.hidden();
    open.organiser.post(&format!("{page}/{form}"), &[fields, &borrowed(&hidden)].concat()).await
}

pub fn at_screening(path: &str) -> String {
    path.replace(MINE, SCREENING)
}

pub fn state(reply: &Reply) -> String {
    let badge = reply.body.split("class=\"badge badge--").nth(1).and_then(|rest| rest.split('>').nth(1));
    badge.and_then(|rest| rest.split('<').next()).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_association_drafts_submits_and_gets_a_receipt_that_anybody_can_check() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.begins(&open.kenji, "Start-up", "Japan").await;
    // What is missing is said at once, and what was typed stays.
    let page = open.kenji.get(&path).await.is(200).says("Draft").says("Do the founders hold the larger part?");
    let few: Vec<_> = page.filled(&path).into_iter().map(|(n, v)| if n == "name_en" { (n, "Mizu".to_owned()) } else { (n, v) }).collect();
    let told = open.kenji.post(&format!("{path}/submission"), &borrowed(&few)).await.is(422);
    told.says("saved, but not sent").says("value=\"Mizu\"").says("href=\"#founded_on\"").says("href=\"#answer-1\"");
    open.kenji.get(MINE).await.says("Mizu").says("fields to go");
    saves(&open.kenji, &path, &[]).await.leads_to(&path);
    open.kenji.get(MINE).await.says("Complete, not sent yet");
    sends(&open.kenji, &path).await.leads_to(&path);
    let sent = open.kenji.get(&path).await.is(200).says("Sent").says("Receipt");
    let content = open.kenji.get(&format!("{path}/receipt.json")).await.is(200).says("Mizu");
    let digest: String = Sha256::digest(&content.bytes).iter().fold(String::new(), |all, byte| format!("{all}{byte:02x}"));
    let sent = sent.says(&digest);
    assert!(!sent.body.contains("name=\"name_en\""), "it cannot be changed any more");
    let lodged: Value = serde_json::from_slice(&content.bytes).expect("JSON");
    assert_eq!((lodged["texts"]["name_en"].as_str(), lodged["economy"].as_str()), (Some("Mizu"), Some("Japan")));
    let (subject, letter) = app.last_mail_to(&email_of("Kenji")).await;
    assert!(subject.contains("your nomination was received") && letter.contains(&digest), "{subject} {letter}");
    open.kenji.get(MINE).await.says("1 of 3");
}

#[tokio::test]
async fn nobody_else_finds_a_nomination_and_organisers_find_it_once_it_was_sent() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.drafts(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let stranger = app.delegate("Stranger").await;
    for other in [&open.mariam, &stranger] {
        other.get(&path).await.is(404);
        other.post(&path, &[("form_key", &Uuid::nil().to_string()), ("name_en", "Mine")]).await.is(404);
        other.post(&format!("{path}/submission"), &[("form_key", &Uuid::nil().to_string())]).await.is(404);
        other.get(&format!("{path}/receipt.json")).await.is(404);
    }
    app.visitor().get(&path).await.is(303);
    open.organiser.get(&at_screening(&path)).await.is(404);
    open.organiser.get(SCREENING).await.does_not_say("Mizu");
    sends(&open.kenji, &path).await.leads_to(&path);
    open.organiser.get(&at_screening(&path)).await.is(200).says("Clean water").says("sana@saafpani.test");
    open.organiser.get(SCREENING).await.says("Mizu").says("Japan");
    app.staff(&open.organiser, "Rauf", &["agenda.change"]).await.get(&at_screening(&path)).await.is(403);
    // Whoever is coordinator no more finds nothing of it.
    let fields = [("of_economy", &*economy(&app, "Japan").await), ("person", &person(&app, "Kenji").await.to_string())];
    open.organiser.submits_to(COORDINATORS, "/admin/awards/coordinators/removal", &fields).await.is(303);
    open.kenji.get(&path).await.is(404);
}

async fn person(app: &TestApp, name: &str) -> PersonId {
    let id = sqlx::query_scalar("select person_id from people where email_key like lower($1) || '@%'").bind(name);
    PersonId(id.fetch_one(&app.pool).await.expect("a person"))
}

/// A query that forgets whose rows it means finds nobody else's.
#[tokio::test]
async fn what_nominations_say_is_found_by_those_whose_it_is() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.sends(&open.kenji, "Start-up", "Japan", "Mizu").await;
    open.drafts(&open.kenji, "HealthTech", "Japan", "Kusuri").await;
    assert!(path.starts_with(MINE));
    let (kenji, mariam, ayesha) = (person(&app, "Kenji").await, person(&app, "Mariam").await, person(&app, "Ayesha").await);
    let found = async |actor: DbActor, table: &'static str| -> i64 {
        let rows = app.app.db.read(actor, async |tx| Ok::<_, AppError>(sqlx::query_scalar(table).fetch_one(&mut *tx.conn).await?));
        rows.await.expect(table)
    };
    for (table, own, organisers) in [
        ("select count(*) from award_nominations", 2, 1),
        ("select count(*) from award_nomination_contents", 2, 1),
        ("select count(*) from award_receipts", 1, 1),
        ("select count(*) from award_nomination_steps", 3, 2),
    ] {
        assert_eq!(found(DbActor::Person(kenji), table).await, own, "{table}");
        assert_eq!(found(DbActor::Person(ayesha), table).await, organisers, "{table}");
        assert_eq!(found(DbActor::System("awards_tell_nominators"), table).await, own, "{table}");
        for stranger in [DbActor::Person(mariam), DbActor::Visitor, DbActor::System("agenda_release")] {
            assert_eq!(found(stranger, table).await, 0, "{table} for {stranger:?}");
        }
    }
    let changed = app.app.db.write(DbActor::Person(mariam), async |tx| {
        Ok::<_, AppError>(sqlx::query("update award_nominations set state = 'withdrawn'").execute(&mut *tx.conn).await?.rows_affected())
    });
    assert_eq!(changed.await.expect("a statement"), 0);
}

#[tokio::test]
async fn two_devices_lose_nothing() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.begins(&open.kenji, "Start-up", "Japan").await;
    let phone = app.visitor().with_cookies_of(&open.kenji);
    let (on_desk, on_phone) = (open.kenji.get(&path).await.filled(&path), phone.get(&path).await.filled(&path));
    let with = |form: &[(String, String)], changed: &[(&str, &str)]| -> Vec<(String, String)> {
        let new = |name: &str| changed.iter().find(|(of, _)| *of == name).map(|(_, text)| (*text).to_owned());
        form.iter().map(|(name, text)| (name.clone(), new(name).unwrap_or_else(|| text.clone()))).collect()
    };
    let autosave = format!("{path}/autosave");
    open.kenji.post(&autosave, &borrowed(&with(&on_desk, &[("name_en", "Mi")]))).await.is(200).says("Saved.");
    open.kenji.post(&autosave, &borrowed(&with(&on_desk, &[("name_en", "Mizu")]))).await.is(200);
    // Another field on the phone, which knows nothing of the name: both stay.
    phone.post(&autosave, &borrowed(&with(&on_phone, &[("contact_name", "Kenji Ito")]))).await.is(200);
    open.kenji.get(&path).await.says("value=\"Mizu\"").says("value=\"Kenji Ito\"").does_not_say("Typed elsewhere");
    // The same field: what stood there stays beside, and nothing is sent before somebody has looked.
    let both = phone.post(&autosave, &borrowed(&with(&on_phone, &[("name_en", "Water"), ("contact_name", "Kenji Ito")]))).await;
    both.is(200).says("something else was typed");
    // The phone has not shown the other text yet.
    let unseen = with(&on_phone, &[("name_en", "Water"), ("contact_name", "Kenji Ito")]);
    phone.post(&format!("{path}/submission"), &borrowed(&unseen)).await.leads_to(&path);
    let page = open.kenji.get(&path).await.says("value=\"Water\"").says("Typed elsewhere").says("Mizu");
    assert_eq!(state(&page), "Draft");
    saves(&open.kenji, &path, &[]).await.leads_to(&path);
    // Nor is anything sent that its page has not shown, though nobody else typed in the same field.
    let stale = open.kenji.get(&path).await.filled(&path);
    phone.post(&autosave, &borrowed(&with(&phone.get(&path).await.filled(&path), &[("profile_en", "On the phone.")]))).await.is(200);
    open.kenji.post(&format!("{path}/submission"), &borrowed(&stale)).await.leads_to(&path);
    assert_eq!(state(&open.kenji.get(&path).await.says("On the phone.").says("Saved, but not sent")), "Draft");
    // Whoever has looked lets go of what stood beside.
    saves(&open.kenji, &path, &[("intent", "forget")]).await.leads_to(&path);
    // A page that shows what is saved writes over it, and nothing is kept beside.
    let fresh = open.kenji.get(&path).await.filled(&path);
    open.kenji.post(&autosave, &borrowed(&with(&fresh, &[("profile_en", "Another.")]))).await.is(200).says("Saved.\"");
    // A page that was opened long ago is sent with a text over that of another.
    let old = with(&on_desk, &[("name_en", "Mizu again")]);
    open.kenji.post(&format!("{path}/submission"), &borrowed(&old)).await.leads_to(&path);
    assert_eq!(state(&open.kenji.get(&path).await.says("Water")), "Draft", "{}", page.body);
    sends(&open.kenji, &path).await.leads_to(&path);
    // What comes after it was sent is shown, to be copied.
    let late = phone.post(&path, &borrowed(&with(&on_phone, &[("contact_name", "Too late")]))).await.is(422);
    late.says("was not saved").says("Too late");
    phone.post(&autosave, &borrowed(&with(&on_phone, &[("contact_name", "Too late")]))).await.is(409);
    assert_eq!(app.count("select count(*) from award_nomination_contents where texts::text like '%Too late%'").await, 0);
}

#[tokio::test]
async fn a_firm_applies_without_an_account_and_its_association_endorses_or_gives_back() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let firm = app.visitor();
    let fields = [("category", &*open.category("Start-up").await), ("economy", &economy(&app, "Japan").await)];
    firm.submits(NOMINATE, &[&fields[..], &[("email", "nobody")]].concat()).await.has_problems_at(&["email"]);
    let asked = firm.submits(NOMINATE, &[&fields[..], &[("email", "founder@mizu.test")]].concat()).await.is(303);
    assert!(asked.header("location").starts_with("/sign-in/code/"));
    let link = app.link_in_last_mail_to("founder@mizu.test").await;
    let back = firm.submits(&link, &[]).await.is(303).header("location");
    assert!(back.starts_with(NOMINATE), "{back}");
    let chosen = firm.get(&back).await.is(200).filled(NOMINATE);
    let path = firm.post(NOMINATE, &borrowed(&chosen)).await.is(303).header("location");
    saves(&firm, &path, &[]).await.leads_to(&path);
    // A draft of a firm is nobody else's.
    open.kenji.get(&path).await.is(404);
    sends(&firm, &path).await.leads_to(&path);
    assert_eq!(state(&firm.get(&path).await), "With the association");
    let (subject, _) = app.last_mail_to(&email_of("Kenji")).await;
    assert!(subject.contains("an application for your association"), "{subject}");
    open.organiser.get(&at_screening(&path)).await.is(200);
    firm.post(&format!("{path}/endorsement"), &[("form_key", &summit::kit::form::new_key().to_string())]).await.is(404);
    let give_back = format!("{path}/return");
    open.kenji.submits_to(&path, &give_back, &[("reason", " ")]).await.has_problems_at(&["reason"]);
    open.kenji.submits_to(&path, &give_back, &[("reason", "Say how many villages.")]).await.leads_to(MINE);
    let (_, letter) = app.last_mail_to("founder@mizu.test").await;
    assert!(letter.contains("Say how many villages."), "{letter}");
    let (subject, _) = app.last_mail_to(&email_of("Kenji")).await;
    assert!(!subject.contains("gave your application back"), "{subject}");
    firm.get(&path).await.says("Say how many villages.");
    open.kenji.get(&path).await.is(404);
    sends(&firm, &path).await.leads_to(&path);
    open.kenji.submits_to(&path, &format!("{path}/endorsement"), &[]).await.leads_to(&path);
    assert_eq!(state(&firm.get(&path).await.says("SHA-256")), "Sent");
    open.kenji.get(MINE).await.says("1 of 3");
}

#[tokio::test]
async fn of_two_coordinators_at_the_quota_one_gets_in() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let fields = [("economy", &*economy(&app, "Japan").await), ("email", &email_of("Mariam")), ("language", "en")];
    open.organiser.submits(COORDINATORS, &fields).await.leads_to(COORDINATORS);
    for name in ["One", "Two"] {
        open.sends(&open.kenji, "Start-up", "Japan", name).await;
    }
    let mut drafts =
        [open.drafts(&open.kenji, "Start-up", "Japan", "Three").await, open.drafts(&open.mariam, "Start-up", "Japan", "Four").await];
    for nth in 0..6 {
        let (a, b) = tokio::join!(sends(&open.kenji, &drafts[0]), sends(&open.mariam, &drafts[1]));
        let (went, stayed) = if a.status == 303 { (0, 1) } else { (1, 0) };
        let (in_time, refused) = if a.status == 303 { (a, b) } else { (b, a) };
        in_time.is(303);
        refused.is(422).says("Your economy has used its nominations");
        assert_eq!(app.count("select count(*) from award_nominations where state = 'submitted'").await, 3);
        // Whatever is withdrawn makes room, for one again.
        let sent = &drafts[went];
        open.kenji.submits_to(sent, &format!("{sent}/withdrawal"), &[]).await.leads_to(sent);
        let next = open.drafts(&open.mariam, "Start-up", "Japan", &format!("Again {nth}")).await;
        drafts = [drafts[stayed].clone(), next];
    }
    sends(&open.kenji, &drafts[0]).await.leads_to(&drafts[0]);
    // Another economy has a quota of its own.
    open.sends(&open.mariam, "Start-up", "Pakistan", "Five").await;
}

/// The database's clock is the one that counts: a millisecond before the deadline is in time, the deadline is not.
#[tokio::test]
async fn a_deadline_is_a_moment() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let (first, second) =
        (open.drafts(&open.kenji, "Start-up", "Japan", "One").await, open.drafts(&open.kenji, "Start-up", "Japan", "Two").await);
    let pages = [open.kenji.get(&first).await.filled(&first), open.kenji.get(&second).await.filled(&second)];
    let close: chrono::DateTime<chrono::Utc> = "2026-11-06T13:00:00Z".parse().expect("a moment");
    app.pass(close - app.now() - Duration::milliseconds(1));
    open.kenji.post(&format!("{first}/submission"), &borrowed(&pages[0])).await.leads_to(&first);
    app.pass(Duration::milliseconds(1));
    let late = open.kenji.post(&format!("{second}/submission"), &borrowed(&pages[1])).await.is(422);
    late.says("Nominations are not open").does_not_say("problems");
    open.kenji.get(&second).await.says("Nominations are not open").does_not_say(&format!("{second}/submission"));
    let begun = [("category", &*open.category("Start-up").await), ("economy", &economy(&app, "Japan").await)];
    open.kenji.submits_to(NOMINATE, NOMINATE, &begun).await.is(422).says("Nominations are closed");
    // Drafts can still be read, and thrown away.
    open.kenji.submits_to(&second, &format!("{second}/discard"), &[]).await.leads_to(MINE);
    open.kenji.get(&second).await.is(404);
    open.kenji.get(&first).await.is(200);
}

#[tokio::test]
async fn organisers_accept_ask_for_a_correction_and_reject_and_those_concerned_are_told() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.sends(&open.kenji, "Start-up", "Japan", "Mizu").await;
    decides(&open, &path, &[("decision", "correct"), ("reason", ""), ("until", "2026-11-01T09:00")])
        .await
        .has_problems_at(&["reason", "until"]);
    let late = [("decision", "correct"), ("reason", "Figures, please."), ("until", "2026-11-09T09:00")];
    decides(&open, &path, &late).await.has_problems_at(&["until"]).says("Figures, please.");
    let until = [("decision", "correct"), ("reason", "Figures, please."), ("until", "2026-11-07T12:00")];
    decides(&open, &path, &until).await.leads_to(&at_screening(&path));
    let (_, letter) = app.last_mail_to(&email_of("Kenji")).await;
    assert!(letter.contains("Figures, please.") && letter.contains("7 November 2026"), "{letter}");
    // After the close of nominations, and before the time that was given: it is corrected.
    open.pass(Duration::days(5)).await;
    open.kenji.get(&path).await.is(200).says("Figures, please.");
    saves(&open.kenji, &path, &[("profile_en", "Twelve villages.")]).await.leads_to(&path);
    let shown = open.kenji.get(&path).await.filled(&path);
    sends(&open.kenji, &path).await.leads_to(&path);
    open.organiser.get(&at_screening(&path)).await.says("Twelve villages.").says("Corrected");
    assert_eq!(app.count("select count(*) from award_receipts").await, 2);
    // What was lodged first can still be shown, by its digest.
    let page = open.kenji.get(&path).await;
    let links: Vec<_> = page.body.split("receipt.json?digest=").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(links.len(), 2);
    let first = open.kenji.get(&format!("{path}/receipt.json?digest={}", links[1])).await.is(200);
    first.says("measured in every village").says("What does it do, and for whom?").does_not_say("Twelve villages.");
    // A page from before sends nothing more.
    open.kenji.post(&format!("{path}/submission"), &borrowed(&shown)).await.is(422).says("was not saved");
    decides(&open, &path, &[("decision", "accept")]).await.leads_to(&at_screening(&path));
    assert_eq!(state(&open.kenji.get(&path).await), "Eligible");
    screens(&open, &path, "reopening", &[("reason", "A second look.")]).await.leads_to(&at_screening(&path));
    app.run_due_jobs().await;
    decides(&open, &path, &[("decision", "reject"), ("reason", "It is a subsidiary.")]).await.leads_to(&at_screening(&path));
    let (subject, letter) = app.last_mail_to(&email_of("Kenji")).await;
    assert!(subject.contains("was not accepted") && letter.contains("It is a subsidiary."), "{subject} {letter}");
    open.kenji.get(&path).await.says("It is a subsidiary.");
}

/// What the database refuses when the pages do not: by its own connection, past all forms.
#[tokio::test]
async fn the_database_keeps_what_was_sent() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    open.sends(&open.kenji, "Start-up", "Japan", "Mizu").await;
    open.drafts(&open.kenji, "Start-up", "Japan", "Draft").await;
    let kenji = person(&app, "Kenji").await;
    for (sql, refused_by) in [
        ("update award_nomination_contents set texts = '{}' where texts::text like '%Mizu%'", "this nomination was sent"),
        ("update award_nominations set economy_id = (select economy_id from economies where name_en = 'Pakistan')", "cannot become"),
        ("update award_nominations set state = 'correction' where state = 'submitted'", "award_nominations_correction"),
        ("update award_receipts set content = ''", "permission denied"),
        ("delete from award_nominations where state = 'submitted'", ""),
        ("delete from award_receipts", "permission denied"),
        ("update award_nomination_steps set reason = 'x'", "permission denied"),
    ] {
        let done = app
            .app
            .db
            .write(DbActor::Person(kenji), async |tx| Ok::<_, AppError>(sqlx::query(sql).execute(&mut *tx.conn).await?.rows_affected()));
        match done.await {
            Ok(rows) => assert!(refused_by.is_empty() && rows == 0, "{sql}: {rows}"),
            Err(error) => assert!(!refused_by.is_empty() && format!("{error:?}").contains(refused_by), "{sql}: {error:?}"),
        }
    }
}

#[tokio::test]
async fn the_same_entry_twice_is_shown_to_the_organisers() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.sends(&open.kenji, "Start-up", "Japan", "Saaf Pani").await;
    open.sends(&open.mariam, "HealthTech", "Pakistan", "saaf  PANI").await;
    open.sends(&open.mariam, "Start-up", "Pakistan", "Kitab Ghar").await;
    let page = open.organiser.get(&at_screening(&path)).await.is(200);
    page.says("May be entered twice").says("saaf  PANI").says("same name").does_not_say("Kitab Ghar");
    let filtered = open.organiser.get(&format!("{SCREENING}?category={}", open.category("HealthTech").await)).await;
    filtered.says("saaf  PANI").does_not_say("Kitab Ghar");
}

#[tokio::test]
async fn a_picture_answers_a_question_and_stays_once_the_nomination_was_sent() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.drafts(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let files = format!("{path}/files");
    let page = open.kenji.get(&files).await.is(200);
    let page_without = open.kenji.get(&files).await;
    let picture = crate::logos::png(40, 30);
    open.kenji.brings_to(&page, &files, &[], Some(("team.exe", "application/x-msdownload", b"MZ"))).await.is(422).says("error");
    open.kenji.brings_to(&page, &files, &[], None).await.is(422);
    open.kenji.brings_to(&page, &files, &[], Some(("team.png", "image/png", &picture))).await.leads_to(&files);
    let page = open.kenji.get(&files).await.is(200).says("team.png");
    let file = page.link_below("/me/nomination-files/");
    let shown = open.kenji.get(&file).await.is(200);
    assert!(shown.bytes.starts_with(b"\x89PNG") && shown.header("content-security-policy").contains("sandbox"));
    // A PDF of 200 pages, or behind a password, is refused at its field; one of two pages takes the picture's place.
    let question = page_without.hidden().into_iter().find(|(name, _)| name == "question").expect("a question").1;
    let brings = async |name: &str, file: &[u8]| {
        let key = open.kenji.get(&files).await.form_key();
        let fields = [("form_key", key.as_str()), ("question", question.as_str())];
        open.kenji.post_parts(&files, &fields, Some((name, "application/pdf", file))).await
    };
    brings("long.pdf", &made::document(200)).await.is(422).says("more than 40 pages");
    brings("locked.pdf", &made::file(&made::pages(1, ""), "/Encrypt<</Filter/Standard/V 2/R 3>>")).await.is(422).says("encrypted");
    brings("letter.pdf", &made::document(2)).await.leads_to(&files);
    let page = open.kenji.get(&files).await.says("letter.pdf").says("2 pages").does_not_say("team.png");
    let file = page.link_below("/me/nomination-files/");
    assert!(open.kenji.get(&file).await.is(200).bytes.starts_with(b"%PDF"));
    for other in [&open.mariam, &app.visitor()] {
        assert!([303, 404].contains(&other.get(&file).await.status.as_u16()));
    }
    let of_staff = file.replace("/me/nomination-files", "/admin/awards/nomination-files");
    open.organiser.get(&of_staff).await.is(404);
    sends(&open.kenji, &path).await.leads_to(&path);
    open.organiser.get(&of_staff).await.is(200);
    open.organiser.get(&at_screening(&path)).await.says("letter.pdf").says(&of_staff);
    // All of it as one PDF, for those who may read it, without whom to ask.
    for (who, at) in [(&open.kenji, &path), (&open.organiser, &at_screening(&path))] {
        let copy = who.get(&format!("{at}/reading.pdf")).await.is(200);
        let said = crate::typeset::read::pages(&copy.bytes).concat();
        assert!(said.contains("Clean water") && said.contains("letter.pdf") && said.contains("2 pages"), "{said}");
        assert!(said.contains("letter.pdf1 / 2") && said.contains("letter.pdf2 / 2") && said.contains("1 May 2024"), "{said}");
        assert!(!said.contains("Sana Khan") && !said.contains("sana@saafpani.test"), "{said}");
    }
    open.mariam.get(&format!("{path}/reading.pdf")).await.is(404);
    open.kenji.get(&path).await.says("letter.pdf");
    let key = [("form_key", &*summit::kit::form::new_key().to_string())];
    open.kenji.post(&format!("{file}/removal"), &key).await.is(422);
    open.kenji.get(&file).await.is(200);
}

/// Set into another document, the page would come without what was filled in.
#[tokio::test]
async fn a_file_with_fields_or_stamps_is_opened_apart_from_the_reading_copy() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.drafts(&open.kenji, "Start-up", "Japan", "Mizu").await;
    let files = format!("{path}/files");
    let question = open.kenji.get(&files).await.hidden().into_iter().find(|(name, _)| name == "question").expect("a question").1;
    for (lies, is_set) in [(made::LINK, true), (made::FIELD, false), (made::STAMP, false), (made::FREE_TEXT, false)] {
        let key = open.kenji.get(&files).await.form_key();
        let fields = [("form_key", key.as_str()), ("question", question.as_str())];
        let file = made::annotated("/Annots[5 0 R]", &[lies]);
        open.kenji.post_parts(&files, &fields, Some(("letter.pdf", "application/pdf", &file))).await.leads_to(&files);
        let copy = open.kenji.get(&format!("{path}/reading.pdf")).await.is(200);
        let said = crate::typeset::read::pages(&copy.bytes).concat();
        let shown = (said.matches("letter.pdf").count(), said.contains("letter.pdfOne page · to be opened apart"));
        assert_eq!(shown, if is_set { (2, false) } else { (1, true) }, "{said}");
    }
}

#[tokio::test]
async fn an_application_that_nobody_can_endorse_is_shown_to_the_organisers() {
    let app = TestApp::new().await;
    let open = Open::new(&app).await;
    let path = open.drafts(&open.mariam, "Start-up", "Thailand", "Nam").await;
    sends(&open.mariam, &path).await.leads_to(&path);
    let (_, letter) = app.last_mail_to(&email_of("Mariam")).await;
    assert!(letter.contains("Nobody nominates for your economy yet"), "{letter}");
    open.organiser
        .get(&at_screening(&path))
        .await
        .says("Nobody nominates for this economy yet")
        .says("href=\"/admin/awards/coordinators\"");
}

#[tokio::test]
async fn the_page_to_nominate_says_when() {
    let app = TestApp::new().await;
    let stranger = app.visitor();
    stranger.get(NOMINATE).await.is(200).says("Nominations are not open yet");
    let organiser = app.organiser().await;
    let path = cycle(&organiser).await;
    organiser.submits_to(&path, &format!("{path}/display"), &[]).await.leads_to(&path);
    stranger.get(NOMINATE).await.says("Nominations open on 2 November 2026");
    app.visitor().get("/awards").await.does_not_say("href=\"/awards/nominate\"");
    app.pass(Duration::hours(21));
    app.run_jobs().await;
    stranger.get(NOMINATE).await.says("6 November 2026");
    stranger.in_urdu().get(NOMINATE).await.says("نامزد کریں");
    app.visitor().get("/awards").await.says("href=\"/awards/nominate\"");
}
