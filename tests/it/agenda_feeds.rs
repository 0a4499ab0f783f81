//! The programme as apps and calendars read it: what they rely on, and what other people's tools make of it.
use crate::support::{Actor, Reply, TestApp, settings};
use axum::{body::Body, http::Request};
use chrono::{DateTime, Duration};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
};
use summit::{
    agenda::{
        programme::{ForeignKind, Link, Programme},
        samples,
    },
    kit::{bilingual::Bilingual, page_cache},
};
use uuid::Uuid;

const FEEDS: [&str; 6] =
    ["/schedule.xml", "/schedule.json", "/agenda.ics", "/agenda.json", "/agenda/changes.atom", "/agenda/sessions/1/calendar.ics"];

async fn released(sessions: usize) -> TestApp {
    let app = TestApp::new().await;
    samples::release(&app.app, sessions).await.expect("a release");
    app
}

async fn change(app: &TestApp, how: impl FnOnce(&mut Programme)) {
    app.pass(Duration::days(1));
    samples::release_changed(&app.app, how).await.expect("a release");
}

/// All events of a schedule in JSON.
fn events(reply: &Reply) -> Vec<Value> {
    let document: Value = serde_json::from_str(&reply.body).expect("JSON");
    let days = document["schedule"]["conference"]["days"].as_array().expect("days").clone();
    let rooms = days.iter().flat_map(|day| day["rooms"].as_object().expect("rooms").values());
    rooms.flat_map(|room| room.as_array().expect("events").clone()).collect()
}

async fn json_events(who: &Actor<'_>) -> Vec<Value> {
    events(&who.get("/schedule.json").await.is(200))
}

/// The calendar's events by UID, each with its properties; lines are put together again.
fn entries(reply: &Reply) -> BTreeMap<String, BTreeMap<String, String>> {
    let text = reply.body.replace("\r\n ", "");
    let parts = text.split("BEGIN:VEVENT\r\n").skip(1).map(|rest| rest.split("END:VEVENT").next().unwrap_or_default());
    let properties = parts.map(|part| {
        let lines = part.lines().filter_map(|line| line.split_once(':'));
        lines.map(|(name, value)| (name.split(';').next().unwrap_or(name).to_owned(), value.to_owned())).collect::<BTreeMap<_, _>>()
    });
    properties.map(|p| (p["UID"].clone(), p)).collect()
}

fn text_of(xml: &str, element: &str) -> Vec<String> {
    let (open, close) = (format!("<{element}>"), format!("</{element}>"));
    xml.split(&open).skip(1).filter_map(|rest| rest.split(&close).next()).map(ToOwned::to_owned).collect()
}

fn asks(path: &str, header: (&str, &str)) -> Request<Body> {
    let request = Request::builder().uri(path).header("host", "localhost:8080").header(header.0, header.1);
    request.body(Body::empty()).expect("a request")
}

/// Sessions that are odd in every way that readers stumble over.
fn make_odd(programme: &mut Programme) {
    let sessions = &mut programme.sessions;
    let mut again = sessions[1].slots[0].clone();
    again.id.0 = Uuid::from_u128(0x77);
    again.number = 1_000;
    again.from += Duration::days(5);
    again.to += Duration::days(5);
    sessions[1].slots.push(again);
    // From half past eleven in the evening to one in the night.
    let late: DateTime<chrono::Utc> = "2026-11-17T18:30:00Z".parse().expect("a time");
    sessions[2].slots[0].from = late;
    sessions[2].slots[0].to = late + Duration::minutes(90);
    sessions[3].title = Bilingual::new("x, y; z\\ ".repeat(1_111), "");
    sessions[4].title = Bilingual::new("<b>&amp; \"quoted\"</b> ]]>\u{1}\u{b}\u{1b}\u{7f}\u{ffff} \u{1f3aa}", "");
    sessions[4].summary.en = "One\r\ntwo\n\nthree\tfour".into();
    sessions[5].title = Bilingual::new("Panel \u{202b}مصنوعی ذہانت\u{202c} today", "");
    sessions[6].title = Bilingual::new("", "صرف اردو میں");
    sessions[6].language = String::new();
    sessions[6].track = None;
    sessions[7].speakers.clear();
    let kind = sessions[8].kind;
    let foreign = &mut sessions[8].foreign;
    foreign.slug = "31c3-kept_slug".into();
    foreign.code = "ABC123".into();
    foreign.licence = "CC BY 4.0".into();
    foreign.attachments =
        ["https://example.org/a b.pdf", "/relative.pdf"].map(|url| Link { url: url.into(), title: "Paper".into() }).into();
    let addresses =
        [("logo", "https://example.org/l.png"), ("url", "https://example.org/theirs"), ("feedback_url", ""), ("origin_url", "x")];
    foreign.addresses = addresses.map(|(name, url)| (name.to_owned(), url.to_owned())).into();
    foreign.kind = Some(ForeignKind { words: "Talk (long)".into(), kind });
    sessions[9].foreign = sessions[8].foreign.clone();
    programme.rooms[1].name = Bilingual::new("Hall <A> & B", "");
}

#[tokio::test]
async fn before_the_first_release_there_is_nothing() {
    let app = TestApp::new().await;
    for path in FEEDS.into_iter().chain(["/agenda/feeds", "/agenda/changes"]) {
        app.visitor().get(path).await.is(404);
    }
    samples::release(&app.app, 12).await.expect("a release");
    for path in FEEDS.into_iter().chain(["/agenda/feeds", "/agenda/changes"]) {
        app.visitor().get(path).await.is(200);
        app.visitor().in_urdu().get(path).await.is(200);
    }
    for number in ["13", "0", "-1", "x"] {
        app.visitor().get(&format!("/agenda/sessions/{number}/calendar.ics")).await.is(404);
    }
}

#[tokio::test]
async fn events_have_what_apps_rely_on() {
    let app = released(40).await;
    change(&app, make_odd).await;
    let visitor = app.visitor();
    let xml = visitor.get("/schedule.xml").await.is(200);
    assert_eq!(xml.header("content-type"), "application/vnd.c3voc.schedule+xml; charset=utf-8");
    assert!(xml.body.contains("<acronym>asocio2026</acronym>") && xml.body.contains("<version>2 Changed samples</version>"));
    assert!(!xml.body.contains("<url></url>") && !xml.body.contains("<url/>"));
    let all = json_events(&visitor).await;
    assert_eq!((all.len(), xml.body.matches("<event ").count()), (41, 41), "a session held twice is two events");
    for key in ["id", "guid", "slug"] {
        assert_eq!(all.iter().map(|e| e[key].to_string()).collect::<BTreeSet<_>>().len(), 41, "{key}");
    }
    let needed =
        ["subtitle", "links", "persons", "language", "url", "slug", "abstract", "track", "date", "start", "duration", "room", "type"];
    for event in &all {
        assert!(needed.iter().all(|key| event.get(key).is_some()), "{event}");
        assert!(xml.body.contains(&format!("guid=\"{}\"", event["guid"].as_str().expect("a guid"))));
        let one_kind = |p: &Value| p.get("name").is_some() && p.get("public_name").is_none();
        assert!(event["persons"].as_array().expect("persons").iter().all(one_kind), "{event}");
    }
    let numbered = |id: i64| all.iter().find(|e| e["id"] == id).expect("an event");
    assert_eq!(numbered(2)["url"], numbered(1_000)["url"], "twice the same session");
    let night = numbered(3);
    let (date, start, duration) = (&night["date"], &night["start"], &night["duration"]);
    assert_eq!((date.as_str(), start.as_str(), duration.as_str()), (Some("2026-11-17T23:30:00+05:00"), Some("23:30"), Some("01:30")));
    assert_eq!(numbered(7)["title"], "صرف اردو میں", "the other language stands in");
    assert_eq!((&numbered(7)["track"], &numbered(7)["language"]), (&Value::Null, &Value::Null));
    assert_eq!((&numbered(9)["slug"], &numbered(9)["code"]), (&"31c3-kept_slug".into(), &"ABC123".into()));
    assert_eq!(numbered(10).get("code"), None, "a code names one");
    assert_eq!(numbered(9)["type"], "Talk (long)", "in the words of the system that it came from");
    assert_eq!(numbered(9)["attachments"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (numbered(9)["url"].as_str(), numbered(9)["logo"].as_str()),
        (Some("https://example.org/theirs"), Some("https://example.org/l.png"))
    );
    assert!(numbered(9).get("feedback_url").is_none() && numbered(9).get("origin_url").is_none(), "what is no address is left out");
    assert_eq!(text_of(&xml.body, "license"), ["CC BY 4.0", "CC BY 4.0"]);
    let titles = text_of(&xml.body, "title");
    assert!(
        titles.contains(&"&lt;b&gt;&amp;amp; &quot;quoted&quot;&lt;/b&gt; ]]&gt;\u{7f} \u{1f3aa}".to_owned()),
        "what XML cannot hold is left out"
    );
    assert!(xml.body.contains("name=\"Hall &lt;A&gt; &amp; B\""));
}

#[tokio::test]
async fn both_languages_are_served() {
    let app = released(12).await;
    let (english, urdu) = (app.visitor(), app.visitor().in_urdu());
    english.get("/schedule.xml").await.says("<title>Opening ceremony with P@SHA</title>").says("<person id=\"1\"").says(">Ayesha Khan<");
    let theirs = urdu.get("/schedule.xml").await.says("<title>افتتاحی تقریب، P@SHA کے ساتھ</title>").says(">عائشہ خان<");
    assert!(theirs.body.contains("<url>http://localhost:8080/ur/agenda/sessions/1</url>"));
    let ids = |all: Vec<Value>| all.iter().map(|e| (e["id"].to_string(), e["guid"].to_string())).collect::<BTreeSet<_>>();
    assert_eq!(ids(json_events(&english).await), ids(json_events(&urdu).await));
    let calendar = urdu.get("/agenda.ics").await.is(200);
    let opening = entries(&calendar).into_values().find(|e| e["URL"].ends_with("/1")).expect("the opening");
    assert_eq!(opening["SUMMARY"], "افتتاحی تقریب، P@SHA کے ساتھ");
    assert!(calendar.body.contains("SUMMARY;LANGUAGE=ur:"));
    // What is in both languages anyway is the same.
    assert_eq!(english.get("/agenda.json").await.body, urdu.get("/agenda.json").await.body);
}

#[tokio::test]
async fn ids_stay_and_calendars_hear_of_each_change() {
    let app = released(24).await;
    let visitor = app.visitor();
    let (calendar, schedule) = (entries(&visitor.get("/agenda.ics").await.is(200)), json_events(&visitor).await);
    assert!(calendar.values().all(|e| e["SEQUENCE"] == "0" && e["STATUS"] == "CONFIRMED"));
    change(&app, |programme| {
        programme.sessions.remove(3);
        programme.sessions[0].slots[0].from += Duration::minutes(15);
    })
    .await;
    let changed = entries(&visitor.get("/agenda.ics").await.is(200));
    assert_eq!(changed.keys().collect::<Vec<_>>(), calendar.keys().collect::<Vec<_>>(), "what is cancelled stays");
    let differing: Vec<_> = changed.iter().filter(|(uid, e)| calendar[*uid] != **e).map(|(_, e)| e).collect();
    let told =
        |e: &BTreeMap<String, String>| (e["URL"].rsplit('/').next().map(ToOwned::to_owned), e["SEQUENCE"].clone(), e["STATUS"].clone());
    let mut told: Vec<_> = differing.iter().map(|e| told(e)).collect();
    told.sort();
    let expected =
        [("1", "CONFIRMED"), ("4", "CANCELLED")].map(|(number, status)| (Some(number.to_owned()), "1".to_owned(), status.to_owned()));
    assert_eq!(told, expected);
    assert!(differing.iter().all(|e| e["DTSTAMP"] == "20261102T070000Z"), "{differing:?}");
    // Apps know no cancelled events: they are not told of it.
    let later = json_events(&visitor).await;
    let ids = |all: &[Value]| all.iter().map(|e| (e["id"].to_string(), e["guid"].to_string())).collect::<BTreeSet<_>>();
    let gone: Vec<_> = ids(&schedule).difference(&ids(&later)).map(|(id, _)| id.clone()).collect();
    assert_eq!(gone, ["4"]);
    assert!(ids(&later).is_subset(&ids(&schedule)));
    // Its own calendar says so too.
    let own = entries(&visitor.get("/agenda/sessions/4/calendar.ics").await.is(200));
    assert_eq!(own.values().map(|e| e["STATUS"].as_str()).collect::<Vec<_>>(), ["CANCELLED"]);
}

#[tokio::test]
async fn who_asks_again_is_told_that_nothing_is_new() {
    let app = released(12).await;
    let other = TestApp::on(&app.url, settings(&[]), app.app.clock.clone());
    page_cache::refresh(&other.app).await.expect("the version");
    for path in FEEDS {
        let first = app.visitor().get(path).await.is(200);
        let (etag, changed) = (first.header("etag"), first.header("last-modified"));
        assert_eq!(changed, "Sun, 01 Nov 2026 07:00:00 GMT", "{path}");
        assert_eq!(first.header("access-control-allow-origin"), "*", "{path}");
        app.pass(Duration::minutes(7));
        app.publish().await;
        page_cache::refresh(&other.app).await.expect("the version");
        for server in [&app, &other] {
            let again = server.visitor().get(path).await.is(200);
            assert_eq!((again.header("etag"), &again.bytes), (etag.clone(), &first.bytes), "{path}");
            assert_eq!(again.header("access-control-allow-origin"), "*", "{path}");
            for (header, status) in [
                (("if-none-match", &*etag), 304),
                (("if-none-match", "W/\"other\""), 200),
                (("if-modified-since", &*changed), 304),
                (("if-modified-since", "Sun, 01 Nov 2026 06:59:59 GMT"), 200),
            ] {
                assert_eq!(server.respond(asks(path, header)).await.status(), status, "{path} {header:?}");
            }
            assert_eq!(server.respond(asks(path, ("accept-encoding", "br"))).await.headers()["content-encoding"], "br");
        }
        let head = app.visitor().send("HEAD", path, None).await.is(200);
        assert_eq!((head.header("etag"), head.body.as_str()), (etag, ""), "{path}");
    }
    for path in FEEDS {
        app.visitor().get(path).await.is(200);
    }
    // What is held is not made anew, however much later: that would need the summit's name.
    sqlx::query("alter table summit rename to elsewhere").execute(&app.pool).await.expect("a broken feed");
    app.pass(Duration::minutes(9));
    for path in FEEDS {
        app.visitor().get(path).await.is(200);
    }
    sqlx::query("alter table elsewhere rename to summit").execute(&app.pool).await.expect("a whole one");
    let before = app.visitor().get("/agenda.ics").await;
    change(&app, |programme| programme.sessions[0].title.en = "Another".into()).await;
    for path in FEEDS {
        let changed = ("if-modified-since", &*before.header("last-modified"));
        assert_eq!(app.respond(asks(path, changed)).await.status(), 200, "{path}");
        assert_ne!(app.visitor().get(path).await.header("last-modified"), before.header("last-modified"));
    }
}

#[tokio::test]
async fn changes_are_told_in_words() {
    let app = released(12).await;
    change(&app, |programme| {
        let other = programme.rooms[11].id;
        programme.sessions.remove(2);
        programme.sessions[0].slots[0].from += Duration::hours(1);
        programme.sessions[0].slots[0].to += Duration::hours(1);
        programme.sessions[1].slots[0].room = other;
        programme.sessions[1].slots[0].from += Duration::hours(2);
        programme.sessions[1].slots[0].to += Duration::hours(2);
        programme.sessions[3].title.en = "Renamed <b>".into();
    })
    .await;
    let page = app.visitor().get("/agenda/changes").await.is(200);
    let page = page.says("Release 2: Changed samples").says("What we learned since.").says("Renamed &#60;b&#62;").says("Cancelled");
    let page =
        page.says("Another room").says("Before: 17 November 2026, \u{2066}9:00 am\u{2069}, Hall A").says("released for the first time");
    let (second, first) = (page.body.find("id=\"release-2\""), page.body.find("id=\"release-1\""));
    assert!(second < first, "the newest first");
    app.visitor().in_urdu().get("/agenda/changes").await.is(200).says("وقت تبدیل").says("پہلے: 17 نومبر").says("، ہال الف");
    let atom = app.visitor().get("/agenda/changes.atom").await.is(200);
    assert_eq!(text_of(&atom.body, "updated"), ["2026-11-02T07:00:00Z", "2026-11-02T07:00:00Z", "2026-11-01T07:00:00Z"]);
    let ids = text_of(&atom.body, "id");
    assert!(ids.len() == 3 && ids[1..].iter().all(|id| id.starts_with("urn:uuid:")), "{ids:?}");
    assert!(atom.body.contains("href=&quot;http://localhost:8080/agenda/sessions/1&quot;"), "its links are whole");
    // Feed readers tell by its bytes whether an entry changed, white space included.
    let contents: Vec<_> = atom.body.split("<content type=\"html\">").skip(1).filter_map(|rest| rest.split("</content>").next()).collect();
    assert_eq!(contents.join("\n==\n"), include_str!("../fixtures/changes.html").trim_end());
    change(&app, |programme| {
        programme.sessions[5].title.en = "Once more".into();
        programme.sessions[5].title.ur = "ایک بار پھر".into();
    })
    .await;
    // Renamed in one language: readers of the other are not told that it is called as it was.
    change(&app, |programme| programme.sessions[5].title = Bilingual::new("Once again", "ایک بار پھر")).await;
    app.visitor().get("/agenda/changes").await.is(200).says("Before: Once more");
    app.visitor().in_urdu().get("/agenda/changes").await.is(200).says("ایک بار پھر").does_not_say("پہلے: ایک بار پھر");
    let later = text_of(&app.visitor().get("/agenda/changes.atom").await.is(200).body, "id");
    assert_eq!(later[3..], ids[1..], "an entry keeps its id");
}

#[tokio::test]
async fn every_field_of_our_own_format_is_documented() {
    let app = released(12).await;
    let digest = "a".repeat(64);
    let sql = "insert into pictures (digest, width, height, bytes, kept_at) values ($1, 1, 1, '\\x00', now())";
    sqlx::query(sql).bind(&digest).execute(&app.pool).await.expect("a picture");
    change(&app, |programme| {
        make_odd(programme);
        programme.sessions[8].foreign.recording_opt_out = Some(false);
        let photo = serde_json::json!({ "id": digest, "width": 1, "height": 1 });
        programme.speakers[0].photo = serde_json::from_value(photo).expect("a picture");
        let file =
            serde_json::json!({ "id": Uuid::nil(), "title": "Slides", "file_name": "s.pdf", "media_type": "application/pdf", "bytes": 1 });
        programme.sessions[0].materials = vec![serde_json::from_value(file).expect("a file")];
    })
    .await;
    let document: Value = serde_json::from_str(&app.visitor().get("/agenda.json").await.is(200).body).expect("JSON");
    assert_eq!((&document["format"], &document["version"]), (&"summit-agenda".into(), &1.into()));
    assert_eq!(document["sessions"].as_array().map(Vec::len), Some(12));
    let mut found = BTreeMap::new();
    collect("agenda", &document, &mut found);
    let page = app.visitor().get("/agenda/feeds").await.is(200);
    let codes = text_of(&page.body, "code");
    let documented: BTreeMap<String, BTreeSet<String>> =
        codes.chunks(2).map(|pair| (pair[0].clone(), pair[1].split(", ").map(ToOwned::to_owned).collect())).collect();
    assert_eq!(documented, found);
}

/// The names of all fields, by the object that the documentation puts them in.
fn collect(name: &str, value: &Value, found: &mut BTreeMap<String, BTreeSet<String>>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| collect(name, one, found)),
        Value::Object(fields) => {
            found.entry(name.to_owned()).or_default().extend(fields.keys().cloned());
            for (key, value) in fields {
                let is_text = |v: &Value| v.as_object().is_some_and(|o| o.keys().all(|k| k == "en" || k == "ur"));
                // Any address may stand there, by the element of the file that it came with.
                let is_open = key == "addresses" || is_text(value) || value.as_array().is_some_and(|all| all.iter().any(is_text));
                let object = match (name, &**key) {
                    ("sessions", "speakers") => "parts",
                    (_, "attachments") => "links",
                    (_, key) => key,
                };
                if !is_open {
                    collect(object, value, found);
                }
            }
        }
        _ => {}
    }
}

#[tokio::test]
async fn apps_and_calendars_are_offered_their_links() {
    let app = released(12).await;
    let page = app.visitor().get("/agenda/feeds").await.is(200);
    let page = page.says("href=\"webcal://localhost:8080/agenda.ics\"");
    page.says("href=\"https://ggt.gaa.st/#url=http%3A%2F%2Flocalhost%3A8080%2Fschedule.xml\"");
    let urdu = app.visitor().in_urdu().get("/agenda/feeds").await.is(200);
    urdu.says("href=\"webcal://localhost:8080/ur/agenda.ics\"").says("http://localhost:8080/ur/schedule.json");
}

/// Asks until there is time for it: a machine that does much else answers 503 after a while.
async fn asked(app: &TestApp, path: &str) -> Reply {
    for _ in 0..5 {
        let reply = app.visitor().get(path).await;
        if reply.status.as_u16() != 503 {
            return reply;
        }
    }
    panic!("{path} was not answered in five times as long as any request may take");
}

#[tokio::test]
async fn calendars_know_room_venue_and_city_and_where_on_the_globe() {
    let app = released(4).await;
    let place = async |who: Actor<'_>| {
        let event = entries(&who.get("/agenda/sessions/2/calendar.ics").await.is(200)).into_values().next().expect("an event");
        ["LOCATION", "GEO"].map(|name| event.get(name).cloned().unwrap_or_default())
    };
    assert_eq!(place(app.visitor()).await, ["Hall A\\, Islamabad\\, Pakistan", ""]);
    let facts = [("venue_en", "Convention Centre"), ("venue_ur", "کنونشن سینٹر"), ("latitude", "33,7294"), ("longitude", "73.0931")];
    let organiser = app.organiser().await;
    organiser.submits("/admin/event", &crate::event::summit(&facts)).await.leads_to("/admin/event");
    organiser.get("/admin/event").await.says("value=\"33.729400\"").says("value=\"73.093100\"");
    assert_eq!(place(app.visitor()).await, ["Hall A\\, Convention Centre\\, Islamabad", "33.729400;73.093100"]);
    assert_eq!(place(app.visitor().in_urdu()).await, ["ہال الف، کنونشن سینٹر، اسلام آباد", "33.729400;73.093100"]);
}

#[tokio::test]
async fn calendars_get_words_without_marks_and_systems_what_was_written() {
    let app = released(4).await;
    let written = "## Why\n\n**Bold** <b>words</b>\n\n- [paper](https://example.org/p.pdf)\n- 2 * 3 < 7";
    change(&app, |programme| programme.sessions[1].description = Bilingual::new(written, "")).await;
    let calendar = app.visitor().get("/agenda/sessions/2/calendar.ics").await.is(200);
    let description = entries(&calendar).into_values().next().expect("an event")["DESCRIPTION"].clone();
    assert!(description.contains("Why\\n\\nBold words\\n\\n- paper (https://example.org/p.pdf)\\n- 2 * 3 < 7"), "{description}");
    for path in ["/schedule.json", "/agenda.json"] {
        app.visitor().get(path).await.is(200).says(&serde_json::to_string(written).expect("JSON"));
    }
}

/// Copies the latest release so that there are `all` of them.
async fn releases_again(app: &TestApp, all: i32) {
    let sql = "insert into releases (release_id, number, name_en, name_ur, note_en, note_ur, content, changes, zone, released_at)
               select gen_random_uuid(), n, name_en, name_ur, note_en, note_ur, content, '[]', zone, released_at
               from releases, generate_series(number + 1, $1) n where number = (select max(number) from releases)";
    sqlx::query(sql).bind(all).execute(&app.pool).await.expect("releases");
    app.publish().await;
}

/// The numbers of the sessions that a page names, in its order.
fn named(reply: &Reply) -> Vec<String> {
    reply.body.split("href=\"/agenda/sessions/").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_release_that_moves_everything_is_told_a_page_at_a_time() {
    let app = released(250).await;
    change(&app, |programme| {
        for slot in programme.sessions.iter_mut().flat_map(|session| &mut session.slots) {
            slot.from += Duration::hours(1);
            slot.to += Duration::hours(1);
        }
    })
    .await;
    let all = app.visitor().get("/agenda/changes").await.is(200).says("All 250 changes");
    assert_eq!(named(&all).len(), 30);
    let mut path = all.link_below("/agenda/changes/2");
    assert_eq!(path, "/agenda/changes/2");
    let mut found = vec![];
    for range in ["1–100 / 250", "101–200 / 250", "201–250 / 250"] {
        let shown = app.visitor().get(&path).await.is(200).says(range);
        found.extend(named(&shown));
        path = if range.starts_with("201") { shown.does_not_say("rel=\"next\"").link_to("Previous") } else { shown.link_to("Next") };
    }
    assert_eq!(path, "/agenda/changes/2?page=2");
    let distinct: BTreeSet<_> = found.iter().collect();
    assert_eq!((found.len(), distinct.len()), (250, 250));
    let atom = app.visitor().get("/agenda/changes.atom").await.is(200);
    assert!(atom.body.len() < 60_000 && atom.body.contains("href=&quot;http://localhost:8080/agenda/changes/2&quot;"), "{}", atom.body);
    for path in [
        "/agenda/changes?page=999",
        "/agenda/changes.atom?page=999",
        "/agenda/changes/2?page=999",
        "/agenda/changes/3",
        "/agenda/changes/02",
    ] {
        app.visitor().get(path).await.is(404);
    }
}

#[tokio::test]
async fn many_releases_are_told_a_page_at_a_time_and_the_feed_links_on() {
    let app = released(4).await;
    releases_again(&app, 45).await;
    let (mut path, mut ids) = (Some("/agenda/changes.atom".to_owned()), vec![]);
    let mut sizes = vec![];
    while let Some(here) = path {
        let page = app.visitor().get(&here).await.is(200);
        let found = text_of(&page.body, "id");
        sizes.push(found.len() - 1);
        ids.extend_from_slice(&found[1..]);
        let link = |rel: &str| {
            let rest =
                page.body.split(&format!("<link rel=\"{rel}\" type=\"application/atom+xml\" href=\"http://localhost:8080")).nth(1)?;
            rest.split('"').next().map(ToOwned::to_owned)
        };
        assert_eq!(link("self"), Some(here.clone()));
        assert_eq!((link("first"), link("last")), (Some("/agenda/changes.atom".into()), Some("/agenda/changes.atom?page=3".into())));
        assert_eq!(link("previous").is_some(), sizes.len() > 1);
        path = link("next");
    }
    assert_eq!((sizes, ids.iter().collect::<BTreeSet<_>>().len()), (vec![20, 20, 5], 45));
    let last = app.visitor().get("/agenda/changes?page=5").await.is(200).says("released for the first time").does_not_say("rel=\"next\"");
    assert_eq!(last.body.matches("id=\"release-").count(), 5);
    app.visitor().get("/agenda/changes").await.is(200).says("href=\"/agenda/changes?page=2\"");
    let organiser = app.organiser().await;
    let shown = organiser.get("/admin/agenda/releases").await.is(200);
    assert_eq!(shown.body.matches("href=\"/admin/agenda/releases/4").count(), 7, "4 and 40 to 45");
    organiser.get("/admin/agenda/releases?page=2").await.is(404);
}

#[tokio::test]
async fn organisers_see_large_changes_a_page_at_a_time() {
    // The draft is empty, so the next release would cancel everything.
    let app = released(250).await;
    change(&app, |programme| programme.sessions.iter_mut().for_each(|session| session.title.en += "!")).await;
    let organiser = app.organiser().await;
    let preview = organiser.get("/admin/agenda/releases/new").await.is(200).says("All 250 changes");
    let rows = |reply: &Reply| reply.body.matches("<th scope=\"row\">").count();
    let rest = organiser.get(&preview.link_below("/admin/agenda/releases/new/changes")).await.is(200).says("1–100 / 250");
    let last = organiser.get("/admin/agenda/releases/new/changes?page=3").await.is(200);
    assert_eq!([rows(&preview), rows(&rest), rows(&last)], [100, 100, 50]);
    let shown = organiser.get("/admin/agenda/releases/2").await.is(200).says("1–100 / 250");
    let next = organiser.get(&shown.link_to("Next")).await.is(200).says("101–200 / 250");
    assert_eq!([rows(&shown), rows(&next)], [100, 100]);
    for path in ["/admin/agenda/releases/2?page=4", "/admin/agenda/releases/new/changes?page=999", "/admin/agenda/releases?page=999"] {
        organiser.get(path).await.is(404);
    }
}

#[tokio::test]
async fn a_hundred_times_as_many_sessions_are_still_answered() {
    let app = released(18_000).await;
    for path in ["/schedule.xml", "/agenda.ics"] {
        let began = std::time::Instant::now();
        let reply = asked(&app, path).await.is(200);
        assert!(reply.bytes.len() > 5_000_000, "{path} has {} bytes", reply.bytes.len());
        eprintln!("{path} of 18,000 sessions: {} bytes in {:?}", reply.bytes.len(), began.elapsed());
        app.pass(Duration::minutes(1));
        assert_eq!(asked(&app, path).await.is(200).bytes, reply.bytes);
    }
}

/// Where `scripts/setup --tests` puts other people's readers.
fn python() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
    let cache = cache.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache"));
    cache.join("summit/python/bin/python")
}

#[tokio::test]
async fn other_peoples_tools_read_the_same() {
    if std::env::var("SUMMIT_NO_PYTHON").is_ok_and(|v| v == "1") {
        eprintln!("left out: SUMMIT_NO_PYTHON=1");
        return;
    }
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = python();
    assert!(
        python.is_file(),
        "the feeds are read by Python's tools: run scripts/setup --tests, or set SUMMIT_NO_PYTHON=1 to leave them out"
    );
    // The schemas are other people's: they stand beside the clone, or nowhere.
    let schemas = home.join("../shared/data/schemas");
    if !schemas.is_dir() {
        eprintln!("without schemas: there are none at {}", schemas.display());
    }
    let app = released(180).await;
    change(&app, make_odd).await;
    change(&app, |programme| {
        programme.sessions.remove(20);
        programme.sessions[21].slots[0].from += Duration::minutes(7);
    })
    .await;
    for (who, language) in [(app.visitor(), "en"), (app.visitor().in_urdu(), "ur")] {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("feeds-{}-{language}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        for (path, file) in [
            ("/schedule.xml", "schedule.xml"),
            ("/schedule.json", "schedule.json"),
            ("/agenda.ics", "agenda.ics"),
            ("/agenda/sessions/2/calendar.ics", "session.ics"),
            ("/agenda/changes.atom", "changes.atom"),
        ] {
            std::fs::write(folder.join(file), who.get(path).await.is(200).bytes).expect("a file");
        }
        let mut check = Command::new(&python);
        check.arg(home.join("tests/tools/check_feeds.py")).arg(&folder).args(schemas.is_dir().then_some(&schemas));
        let output = tokio::task::spawn_blocking(move || check.output()).await.expect("a thread").expect("Python");
        let (said, wrong) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{language}: {said}{wrong}");
        assert_eq!(said.lines().last(), Some("180 events, 1 cancelled"), "{language}");
        std::fs::remove_dir_all(&folder).expect("to go");
    }
}
