//! The trail: who acted, what was before and after, and that nothing of it can be changed unseen.
use crate::{
    access::ground::Ground,
    architecture::sources::{RUST, Source},
    support::{Actor, Reply, TestApp},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use summit::kit::{audit, db, error::AppError};

/// Who did what, as the trail has it: person or not, and which job.
async fn by(app: &TestApp, action: &str) -> (bool, Option<String>) {
    sqlx::query_as("select actor_id is not null, system from audit_entries where action = $1 order by audit_entry_id desc limit 1")
        .bind(action)
        .fetch_one(&app.pool)
        .await
        .unwrap_or_else(|e| panic!("{action}: {e}"))
}

#[tokio::test]
async fn a_visitor_a_person_and_the_system_are_told_apart() {
    let app = TestApp::new().await;
    app.visitor().registers("Sana Malik").await.is(303);
    assert_eq!(by(&app, "registration.submitted").await, (false, None));
    app.pass(chrono::Duration::days(30));
    app.run_jobs().await;
    let organiser = app.organiser().await;
    assert_eq!(by(&app, "registration.expired").await, (false, Some("registration_release_holds".into())));
    assert_eq!(by(&app, "organiser.invited").await, (false, Some("command line".into())));
    organiser.submits("/admin/agenda/rooms/new", &ROOM).await.is(303);
    assert_eq!(by(&app, "room.saved").await, (true, None));
    organiser.get("/admin/audit").await.is(200).says("the system").says("registration_release_holds").says("not signed in");
    organiser
        .get(&format!("{AUDIT}?action=registration.expired"))
        .await
        .is(200)
        .says("registration_release_holds")
        .does_not_say("mail_send");
}

#[tokio::test]
async fn whoever_comes_by_their_own_letter_is_named() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    // Also in a browser in which somebody else was signed in.
    let link = {
        organiser.submits("/admin/organisers/new", &[("email", "zara@pasha.test"), ("right", "agenda.change")]).await.is(303);
        app.link_in_last_mail_to("zara@pasha.test").await
    };
    let sana = app.delegate("Sana Malik").await;
    sana.submits(&link, &[("name", "Zara Malik"), ("password", "sabz chatri 23 barf ka din")]).await.is(303);
    let zara: uuid::Uuid =
        sqlx::query_scalar("select person_id from people where name = 'Zara Malik'").fetch_one(&app.pool).await.expect("Zara");
    let by = async |action: &str| {
        let newest = "select actor_id, subject_id from audit_entries where action = $1 order by audit_entry_id desc limit 1";
        sqlx::query_as::<_, (Option<uuid::Uuid>, Option<uuid::Uuid>)>(newest).bind(action).fetch_one(&app.pool).await.expect("an entry")
    };
    for action in ["organiser.accepted", "rights.given"] {
        assert_eq!(by(action).await, (Some(zara), Some(zara)), "{action}");
    }
    let told = organiser.get(&format!("{AUDIT}?action=organiser.accepted")).await.is(200);
    told.says("Zara Malik").does_not_say("not signed in");
    // A forgotten password, a code of a mail and a new address are somebody's own doing as well.
    let visitor = app.visitor();
    visitor.submits("/sign-in/recovery", &[("email", "zara@pasha.test")]).await.is(303);
    let link = app.link_in_last_mail_to("zara@pasha.test").await;
    visitor.submits(&link, &[("password", "chinar 4 gilgit-tez naddi")]).await.is(303);
    assert_eq!(by("password.recovered").await.0, Some(zara));
    let omar = app.delegate("Omar Khan").await;
    omar.submits("/me/account/email", &[("email", "omar@new.test")]).await.is(303);
    let link = app.link_in_last_mail_to("omar@new.test").await;
    app.visitor().submits(&link, &[]).await.is(303);
    let (who, whose) = by("email.changed").await;
    assert!(who.is_some() && who == whose);
    visitor.submits("/sign-in", &[("email", "omar@new.test")]).await.is(303);
    visitor.submits(&app.link_in_last_mail_to("omar@new.test").await, &[]).await.is(303);
    assert_eq!(by("session.began").await, (who, who));
}

#[tokio::test]
async fn roles_are_called_as_the_page_calls_them() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let role: uuid::Uuid = sqlx::query_scalar("select role_id from roles where standing").fetch_one(&app.pool).await.expect("a role");
    organiser.submits("/admin/organisers/new", &[("email", "zara@pasha.test"), ("role", &role.to_string())]).await.is(303);
    let [english, urdu]: [String; 2] = {
        let names: (String, String) =
            sqlx::query_as("select name_en, name_ur from roles where standing").fetch_one(&app.pool).await.expect("names");
        names.into()
    };
    let page =
        async |locale: &str, action: &str| rows(&organiser.get(&format!("{locale}{AUDIT}?action={action}")).await.is(200)).to_owned();
    for action in ["organiser.invited", "rights.given"] {
        assert!(page("", action).await.contains(&english), "{action}");
        let told = page("/ur", action).await;
        assert!(told.contains(&urdu) && !told.contains(&english), "{action}: {told}");
    }
    let desk = [("name_en", "Night watch"), ("name_ur", "رات کے نگران"), ("right", "door.change")];
    organiser.submits("/admin/roles/new", &desk).await.is(303);
    assert!(page("", "role.saved").await.contains("Night watch"));
    assert!(page("/ur", "role.saved").await.contains("رات کے نگران"));
}

#[tokio::test]
async fn nobody_writes_in_the_systems_name_but_the_system() {
    let app = TestApp::new().await;
    for (actor, job, goes) in [
        (db::Actor::Visitor, Some("mail_send"), false),
        (db::Actor::System("kit_sweep"), Some("mail_send"), false),
        (db::Actor::System("kit_sweep"), None, false),
        (db::Actor::System("kit_sweep"), Some("kit_sweep"), true),
    ] {
        let written = app.app.db.write(actor, async |tx| {
            let sql = "insert into audit_entries (at, system, action) values (now(), $1, 'test.noted')";
            Ok::<_, AppError>(sqlx::query(sql).bind(job).execute(&mut *tx.conn).await?)
        });
        assert_eq!(written.await.is_ok(), goes, "{actor:?} {job:?}");
    }
    // In a batch each is written in their own name, and what follows in the system's again.
    let done = app.app.db.write(db::Actor::System("registration_intake"), async |tx| {
        let ids = [1, 2].map(uuid::Uuid::from_u128);
        audit::record_many(tx, "test.noted", &ids, &[None, Some(uuid::Uuid::from_u128(7))]).await?;
        Ok::<_, AppError>(audit::record(tx, "test.batch", None, serde_json::json!({})).await?)
    });
    done.await.expect("entries");
    assert_eq!(by(&app, "test.noted").await, (true, None));
    assert_eq!(by(&app, "test.batch").await, (false, Some("registration_intake".into())));
}

const AUDIT: &str = "/admin/audit";

/// The id of what was just noted.
async fn subject(app: &TestApp, action: &str) -> uuid::Uuid {
    let sql = "select subject_id from audit_entries where action = $1 order by audit_entry_id desc limit 1";
    sqlx::query_scalar(sql).bind(action).fetch_one(&app.pool).await.unwrap_or_else(|e| panic!("{action}: {e}"))
}

/// The rows of the page's table: the words of its filter name every action.
fn rows(reply: &Reply) -> &str {
    reply.body.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap_or_default()
}

/// The cells of a field's row: its label, what it was, and what it is.
fn change(reply: &Reply, label: &str) -> (String, String) {
    let row = reply.body.split("<dt>").find_map(|row| row.strip_prefix(&format!("{label}</dt>")));
    let row = row.and_then(|rest| rest.split("</div>").next()).unwrap_or_else(|| panic!("no {label} in: {}", reply.body));
    let side =
        |tag: &str| row.split(&format!("<{tag}><bdi>")).nth(1).and_then(|rest| rest.split("</bdi>").next()).unwrap_or_default().to_owned();
    (side("del"), side("ins"))
}

const ROOM: [(&str, &str); 4] = [("name_en", "Hall A"), ("name_ur", "ہال الف"), ("capacity", "400"), ("position", "1")];

async fn with_room(app: &TestApp) -> (Actor<'_>, String) {
    let organiser = app.organiser().await;
    organiser.submits("/admin/agenda/rooms/new", &ROOM).await.is(303);
    let path = format!("/admin/agenda/rooms/{}", subject(app, "room.saved").await);
    (organiser, path)
}

/// Sends a form as it is shown, but for these fields.
async fn edits(organiser: &Actor<'_>, path: &str, changed: &[(&str, &str)]) {
    let mut fields = organiser.get(path).await.is(200).filled(path);
    for (name, value) in changed {
        let field = fields.iter_mut().find(|(known, _)| known == name);
        (*value).clone_into(&mut field.unwrap_or_else(|| panic!("no field {name}")).1);
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    organiser.post(path, &fields).await.is(303);
}

#[tokio::test]
async fn a_changed_form_is_told_field_by_field_with_what_was_before_and_after() {
    let app = TestApp::new().await;
    let (organiser, path) = with_room(&app).await;
    let room = subject(&app, "room.saved").await;
    edits(&organiser, &path, &[("name_en", "Great Hall"), ("capacity", "500")]).await;
    let sql = "select details->'changed' from audit_entries where action = 'room.saved' order by audit_entry_id desc limit 1";
    let changed: serde_json::Value = sqlx::query_scalar(sql).fetch_one(&app.pool).await.expect("what changed");
    assert_eq!(changed, serde_json::json!({ "name_en": ["Hall A", "Great Hall"], "capacity": ["400", "500"] }));
    let history = format!("{AUDIT}?record={room}");
    organiser.get(&path).await.is(200).says(&format!("href=\"{history}\""));
    let page = organiser.get(&history).await.is(200);
    assert!(rows(&page).contains("Room saved") && !rows(&page).contains("Invitation accepted"), "{}", page.body);
    assert_eq!(change(&page, "Name in English"), ("Hall A".into(), "Great Hall".into()));
    assert_eq!(change(&page, "Seats"), ("400".into(), "500".into()));
    let urdu = organiser.get(&format!("/ur{history}")).await.is(200);
    assert!(rows(&urdu).contains("ہال محفوظ کیا گیا") && rows(&urdu).contains("انگریزی میں نام"), "{}", urdu.body);
}

#[tokio::test]
async fn what_was_removed_or_moved_is_told() {
    let app = TestApp::new().await;
    let (organiser, path) = with_room(&app).await;
    let room = subject(&app, "room.saved").await;
    organiser.submits_to(&path, &format!("{path}/removal"), &[]).await.is(303);
    let page = organiser.get(&format!("{AUDIT}?action=room.removed")).await.is(200);
    assert_eq!(change(&page, "capacity"), ("400".into(), String::new()));
    // What is gone is called as the trail has it.
    organiser.get(&format!("{AUDIT}?record={room}")).await.says("What became of").says("<bdi>Hall A</bdi>");
    organiser.submits_to("/admin", "/admin/event/registration", &[("intent", "close")]).await.is(303);
    let page = organiser.get(&format!("{AUDIT}?action=registration.switched")).await.is(200);
    let (was, is) = change(&page, "registration");
    assert!(was != is && !is.is_empty(), "{was} {is}");
}

#[tokio::test]
async fn the_trail_is_filtered_by_who_what_which_and_when() {
    let app = TestApp::new().await;
    let (organiser, _) = with_room(&app).await;
    app.delegate("Sana Malik").await;
    let rows = async |query: &str| rows(&organiser.get(&format!("{AUDIT}?{query}")).await.is(200)).matches("<tr>").count();
    let room = subject(&app, "room.saved").await;
    let all = usize::try_from(app.count("select count(*) from audit_entries").await).expect("a number");
    assert_eq!(rows("").await, all.min(50));
    assert_eq!(rows("action=room.saved").await, 1);
    assert_eq!(rows(&format!("record={room}")).await, 1);
    assert_eq!(rows("area=agenda").await, 1);
    assert_eq!(rows("area=registration").await, 2);
    assert_eq!(rows("area=mail").await, 0);
    // Of whoever acted, and of whom it was about.
    let hers =
        "select count(*) from audit_entries a join people p on p.person_id in (a.actor_id, a.subject_id) where p.email like 'ayesha%'";
    let hers = usize::try_from(app.count(hers).await).expect("a number");
    for who in ["ayesha", "KHAN", "ayesha%40pasha.test", "pasha"] {
        assert_eq!(rows(&format!("who={who}")).await, hers, "{who}");
    }
    for who in ["sana.malik%40example.test", "sana+mal"] {
        assert_eq!(rows(&format!("who={who}&area=registration")).await, 2, "{who}");
    }
    assert_eq!(rows("who=nobody").await, 0);
    assert_eq!(rows("who=ayesha&area=agenda&action=room.saved").await, 1);
    // It is noon in Islamabad on 1 November.
    assert_eq!(rows("from=2026-11-01T12:00").await, all.min(50));
    assert_eq!(rows("until=2026-11-01T12:00").await, all.min(50));
    assert_eq!(rows("from=2026-11-01T12:01").await, 0);
    assert_eq!(rows("until=2026-11-01T11:59").await, 0);
    // A day is meant whole.
    assert_eq!(rows("from=2026-11-01&until=2026-11-01").await, all.min(50));
    assert_eq!(rows("from=2026-11-02").await, 0);
    assert_eq!(rows("until=2026-10-31").await, 0);
    // What is no place in the list is as good as none.
    assert_eq!(rows("after=x").await, all.min(50));
}

#[tokio::test]
async fn what_of_a_filter_is_not_understood_is_said_and_nothing_is_listed() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    for (query, said) in [
        ("from=yesterday", "This is not a date: yesterday."),
        ("until=2026-13-01", "This is not a date: 2026-13-01."),
        ("area=x", "There is no such area: x"),
        ("action=no.such", "There is no such action: no.such"),
        ("record=7", "There is no such record: 7"),
    ] {
        for path in [AUDIT, "/admin/audit.csv"] {
            let page = organiser.get(&format!("{path}?{query}")).await.is(422).says(said).does_not_say("<tbody>");
            assert!(page.header("content-type").starts_with("text/html"), "{path}?{query}");
        }
    }
    organiser.get(&format!("{AUDIT}?from=yesterday&area=x")).await.has_problems_at(&["area", "from"]).says("value=\"yesterday\"");
    assert_eq!(app.count("select count(*) from audit_entries where action = 'audit.exported'").await, 0);
    // Further fields are open where they say something.
    organiser.get(AUDIT).await.is(200).says("<details><summary>Area, action, time");
    organiser.get(&format!("{AUDIT}?who=ayesha&area=people")).await.is(200).says("<details open><summary>Area, action, time");
    organiser.get(&format!("{AUDIT}?until=2026-11-01")).await.is(200).says("value=\"2026-11-01T23:59\"");
}

/// Notes something as a verb does.
async fn notes(app: &TestApp, action: &str, details: Value) {
    let written = sqlx::query("insert into audit_entries (at, action, details) values (now(), $1, $2)").bind(action).bind(details);
    written.execute(&app.pool).await.expect("an entry");
}

#[tokio::test]
async fn what_is_noted_as_a_code_is_told_in_words() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let page = async |action: &str| organiser.get(&format!("{AUDIT}?action={action}")).await.is(200);
    // The form and the verb tell the same rights: they are told once.
    let given = |code: &str| json!({ "roles": ["Organiser"], "rights": [code], "until": null });
    let form = json!({ "right": [["people.see"], ["people.change"]], "until": [null, "2026-12-10T00:00"] });
    let labels = json!({ "right": "accounts-single-rights", "until": "accounts-until" });
    let rights = json!({ "before": given("people.see"), "after": given("people.change"), "changed": form, "labels": labels });
    notes(&app, "rights.changed", rights).await;
    let told = page("rights.changed").await;
    assert_eq!(change(&told, "Rights"), ("People: See".into(), "People: Change".into()));
    assert!(change(&told, "Until").1.starts_with("10 December 2026, "), "{}", told.body);
    assert_eq!(rows(&told).matches("<dt>").count(), 2, "{}", told.body);
    let urdu = organiser.get(&format!("/ur{AUDIT}?action=rights.changed")).await.is(200);
    assert_eq!(change(&urdu, "اختیارات"), ("افراد: دیکھنا".into(), "افراد: تبدیل کرنا".into()));

    let labels = json!({ "audience": "registration-audience", "needs_approval": "registration-audience" });
    let form = json!({ "audience": ["anybody", "members"], "needs_approval": [null, "yes"] });
    notes(&app, "pass.saved", json!({ "changed": form, "labels": labels })).await;
    let told = page("pass.saved").await;
    assert_eq!(change(&told, "For whom"), ("Anybody".into(), "Member associations".into()));
    assert_eq!(change(&told, "Organisers approve each registration"), (String::new(), "yes".into()));

    notes(&app, "session.began", json!({ "by": "passkey" })).await;
    assert!(rows(&page("session.began").await).contains("<bdi>passkey</bdi>"));
    let urdu = organiser.get(&format!("/ur{AUDIT}?action=session.began")).await.is(200);
    assert!(rows(&urdu).contains("<bdi>پاس کِی</bdi>"), "{}", urdu.body);
}

#[tokio::test]
async fn an_id_that_names_nothing_known_stands_in_the_table_alone() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let unknown = uuid::Uuid::from_u128(7).to_string();
    notes(&app, "second_factor.reset_asked", json!({ "reset": unknown })).await;
    let query = "action=second_factor.reset_asked";
    organiser.get(&format!("{AUDIT}?{query}")).await.is(200).says("Taking away of a second factor asked for").does_not_say(&unknown);
    organiser.get(&format!("/admin/audit.csv?{query}")).await.is(200).says(&format!("request: {unknown}"));
}

#[tokio::test]
async fn an_invitation_that_was_taken_back_says_whose_it_was() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let invited = [("email", "omar@x.test"), ("right", "agenda.see")];
    organiser.submits("/admin/organisers/new", &invited).await.is(303);
    let id = subject(&app, "organiser.invited").await;
    organiser.submits_to("/admin/organisers", &format!("/admin/organisers/invitations/{id}/withdrawal"), &[]).await.is(303);
    let page = organiser.get(&format!("{AUDIT}?action=organiser.uninvited")).await.is(200);
    assert_eq!(rows(&page).matches("omar@x.test").count(), 1, "{}", page.body);
}

#[tokio::test]
async fn the_trail_is_taken_out_as_a_table_and_the_trail_says_so() {
    let app = TestApp::new().await;
    let (organiser, path) = with_room(&app).await;
    edits(&organiser, &path, &[("name_en", "=1+1"), ("name_ur", "@ہال")]).await;
    let table = organiser.get("/admin/audit.csv?area=agenda").await.is(200);
    assert!(table.header("content-type").starts_with("text/csv") && table.header("content-disposition").contains("audit-trail.csv"));
    let table = table.says("Room saved").says("room.saved").says("Name in English: Hall A → =1+1").says("'=1+1").does_not_say("organiser.");
    assert!(!table.body.split(['\n', ',']).any(|cell| cell.trim_start_matches('"').starts_with(['=', '@'])), "{}", table.body);
    let noted: (i64, String) =
        sqlx::query_as("select (details->>'rows')::bigint, details->'filter'->>'area' from audit_entries where action = 'audit.exported'")
            .fetch_one(&app.pool)
            .await
            .expect("an entry");
    assert_eq!(noted, (2, "agenda".to_owned()));
    assert!(by(&app, "audit.exported").await.0);
}

#[tokio::test]
async fn the_page_says_until_when_the_trail_is_sealed_and_offers_the_heads() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    organiser.get(AUDIT).await.says("Nothing is sealed yet");
    audit::seal(&app.app).await.expect("to seal");
    organiser.get(AUDIT).await.says("Everything up to").says("1 November 2026").says("href=\"/admin/audit/heads\"");
    let heads = organiser.get("/admin/audit/heads").await.is(200).says("\"position\":").says("\"signature\":");
    assert!(heads.header("content-disposition").contains("attachment"));
    assert_eq!(heads.body.lines().count(), 1);
}

#[tokio::test]
async fn every_records_page_leads_to_its_history_for_those_who_may_see_it() {
    let app = TestApp::new().await;
    let ground = Ground::new(&app).await;
    let plain = app.staff(&ground.organiser, "Plain", &["agenda.see", "content.see", "settings.see", "registration.see"]).await;
    for path in [
        "/admin/agenda/sessions/{id}",
        "/admin/agenda/speakers/{id}",
        "/admin/agenda/rooms/{id}",
        "/admin/agenda/tracks/{id}",
        "/admin/agenda/kinds/{id}",
        "/admin/registrations/{id}",
        "/admin/passes/{id}",
        "/admin/pools/{id}",
        "/admin/codes/{id}",
        "/admin/organisers/{id}",
        "/admin/roles/{id}",
        "/admin/articles/{id}",
        "/admin/economies/{id}",
        "/admin/supporters/{id}",
    ] {
        let address = ground.address(path);
        let id = address.rsplit('/').next().expect("an id").to_owned();
        let link = format!("href=\"{AUDIT}?record={id}\"");
        ground.organiser.get(&address).await.is(200).says(&link);
        let seen = plain.get(&address).await;
        assert!(!seen.body.contains(&link), "{path}");
        ground.organiser.get(&format!("{AUDIT}?record={id}")).await.is(200);
    }
    ground.organiser.get("/admin/event").await.says("?action=summit.updated");
    ground.organiser.get("/admin/home").await.says("?action=home.saved");
}

/// The files that write the trail.
fn writers() -> impl Iterator<Item = &'static Source> {
    RUST.iter().filter(|f| f.text.contains("audit::record") && !f.path.starts_with("src/kit/audit"))
}

/// What verbs note, as the source has it: `"noun.verb"` in files that write the trail, and what imports note.
fn noted_in_source() -> BTreeSet<String> {
    let is_action = |text: &&str| {
        let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        text.split_once('.').is_some_and(|(noun, verb)| is_word(noun) && is_word(verb))
    };
    let literals = writers().flat_map(|f| f.text.split('"').filter(is_action).map(ToOwned::to_owned).collect::<Vec<_>>());
    let imports =
        ["agenda", "award_archive", "codes"].iter().flat_map(|slice| ["brought", "discarded"].map(|what| format!("{slice}.import_{what}")));
    let events = ["accounts.email_changed"];
    literals.filter(|text| !events.contains(&text.as_str())).chain(imports).collect()
}

#[test]
fn every_action_that_verbs_note_has_its_words() {
    let known: BTreeSet<String> = summit::admin::known_actions().map(ToOwned::to_owned).collect();
    let noted: BTreeSet<String> = noted_in_source().into_iter().chain(samples()).collect();
    let unknown: Vec<_> = noted.difference(&known).collect();
    assert!(unknown.is_empty(), "without words: {unknown:?}");
    let gone: Vec<_> = known.difference(&noted).collect();
    assert!(gone.is_empty(), "nobody notes these: {gone:?}");
}

/// The text to the bracket that closes it.
fn to_its_end(text: &str) -> &str {
    let mut open = 1;
    let end = text.find(|c: char| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open == 0
    });
    end.map_or(text, |end| &text[..end])
}

/// The keys of an object as `json!` has it, those of inner ones too.
fn keys(object: &str) -> Vec<String> {
    let parts: Vec<_> = object.split('"').collect();
    let literals = parts.windows(2).skip(1).step_by(2);
    literals.filter(|pair| pair[1].trim_start().starts_with(':')).map(|pair| pair[0].to_owned()).collect()
}

/// The names of a struct's fields.
fn fields(name: &str) -> Vec<String> {
    let head = format!("pub struct {name} {{");
    let body = RUST.iter().find_map(|f| f.text.split(&head).nth(1)).and_then(|rest| rest.split("\n}").next());
    let lines = body.unwrap_or_else(|| panic!("no struct {name}")).lines();
    lines.filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':')).map(|(field, _)| field.to_owned()).collect()
}

#[test]
fn everything_that_verbs_note_has_its_words() {
    let known: BTreeSet<String> = summit::admin::known_names().map(ToOwned::to_owned).collect();
    // How an entry itself is made.
    let own = ["changed", "labels", "was"].map(ToOwned::to_owned);
    let code = writers().map(|f| f.text.split("#[cfg(test)]").next().unwrap_or_default());
    let literal = code.flat_map(|text| text.split("json!(").skip(1)).flat_map(|rest| keys(to_its_end(rest)));
    let structs = ["Slot", "Counts", "Figure"].into_iter().flat_map(fields);
    let noted: BTreeSet<String> = literal.filter(|name| !own.contains(name)).chain(structs).collect();
    assert!(noted.len() > 50 && noted.contains("left_out") && noted.contains("sequence"), "{noted:?}");
    let unknown: Vec<_> = noted.difference(&known).collect();
    assert!(unknown.is_empty(), "without words: {unknown:?}");
}

#[tokio::test]
async fn every_column_of_what_can_be_removed_has_its_words() {
    let app = TestApp::new().await;
    let known: BTreeSet<&str> = summit::admin::known_names().collect();
    let sql = "select column_name::text from information_schema.columns where table_schema = 'public' and table_name = any($1)";
    let tables = [
        "articles",
        "award_categories",
        "award_cycles",
        "award_past_honours",
        "passes",
        "pools",
        "rooms",
        "session_kinds",
        "speakers",
        "supporters",
        "tracks",
    ];
    let columns: Vec<String> = sqlx::query_scalar(sql).bind(tables.to_vec()).fetch_all(&app.pool).await.expect("columns");
    assert!(columns.len() > 50, "{columns:?}");
    // Their own ids stand beside the entry, and what is searched is for the database.
    let left_out = ["article_id", "category_id", "pass_id", "past_honour_id", "pool_id", "room_id", "search", "speaker_id", "supporter_id"];
    let unknown: Vec<_> = columns.iter().filter(|name| !left_out.contains(&name.as_str()) && !known.contains(name.as_str())).collect();
    assert!(unknown.is_empty(), "without words: {unknown:?}");
}

/// `Variant = "value" => "key",`
fn variant(line: &str) -> Option<(&str, &str)> {
    let (_, rest) = line.split_once("= \"")?;
    let (value, rest) = rest.split_once("\" => \"")?;
    Some((value, rest.split_once('"')?.0))
}

/// The choices that a file declares, each with its values and their keys.
fn choices(text: &str) -> Vec<Vec<(&str, &str)>> {
    let blocks = text.split("choice! {").skip(1).map(|rest| rest.split("\n}").next().unwrap_or_default());
    blocks.map(|block| block.lines().filter_map(variant).collect()).collect()
}

#[test]
fn a_choice_is_told_in_the_words_of_its_slice_and_whole() {
    let known: BTreeSet<_> = summit::admin::known_values().filter(|(_, key)| !key.starts_with("audit-")).collect();
    // What a page lets one choose from is not kept.
    let kept = RUST.iter().filter(|f| !f.path.contains("/web/"));
    let all: Vec<_> = kept.flat_map(|f| choices(&f.text)).collect();
    let told: BTreeSet<_> = all.iter().flatten().copied().filter(|pair| known.contains(pair)).collect();
    assert_eq!(told, known, "of no choice");
    let broken: Vec<_> =
        all.iter().filter(|one| one.iter().any(|pair| known.contains(pair))).flatten().filter(|p| !known.contains(*p)).collect();
    assert!(broken.is_empty(), "without words: {broken:?}");
}

/// The samples write the trail by a statement of their own.
fn samples() -> [String; 3] {
    let [added, removed] = ["added", "removed"].map(|what| format!("registration.samples_{what}"));
    [added, removed, "award_samples.removed".to_owned()]
}

#[tokio::test]
async fn no_secret_stands_in_the_trail() {
    let app = TestApp::new().await;
    let _ground = Ground::new(&app).await;
    let details: Vec<String> = sqlx::query_scalar("select details::text from audit_entries").fetch_all(&app.pool).await.expect("entries");
    // Ids are no secrets; seals and session secrets are longer words of letters that mean nothing.
    let is_secret = |word: &str| word.len() >= 40 && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    for told in details {
        assert!(!told.contains("qutub-lahar"), "{told}");
        let word = told.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).find(|word| is_secret(word));
        assert!(word.is_none_or(|word| word.len() == 64), "{told}");
    }
}
