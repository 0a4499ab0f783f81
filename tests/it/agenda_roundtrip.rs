//! A programme that comes from a file, is released, and goes out again says what it said.
use crate::support::{Actor, TestApp};
use chrono::DateTime;
use quick_xml::{
    Reader,
    events::{BytesRef, Event},
};
use std::collections::BTreeMap;

const OURS: &str = include_str!("../fixtures/programme.xml");

/// A real congress of four days, where the repository lies beside it.
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/schedule/31c3-schedule.xml");

/// What a file says of each event, by its id: text by element, and addresses.
fn events(file: &str) -> BTreeMap<String, BTreeMap<String, Vec<String>>> {
    let (mut all, mut path, mut here) = (BTreeMap::new(), Vec::<String>::new(), (String::new(), BTreeMap::<String, Vec<String>>::new()));
    let mut text = String::new();
    let mut reader = Reader::from_str(file);
    loop {
        match reader.read_event().expect("XML") {
            Event::Eof => return all,
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                for attribute in start.attributes() {
                    let attribute = attribute.expect("an attribute");
                    let (key, value) = (attribute.key.as_ref().to_owned(), attribute.value.replace("&amp;", "&"));
                    match (name.as_str(), key.as_str()) {
                        ("event", "id") => here = (value, BTreeMap::new()),
                        ("link" | "attachment", "href") => here.1.entry(format!("{name} href")).or_default().push(value),
                        _ => {}
                    }
                }
                path.push(name);
                text.clear();
            }
            Event::Text(part) => text.push_str(part.as_ref()),
            Event::CData(part) => text.push_str(part.as_ref()),
            Event::GeneralRef(part) => text.push_str(&resolved(&part)),
            Event::End(_) => {
                let name = path.pop().expect("an element");
                if name == "event" {
                    all.insert(here.0.clone(), std::mem::take(&mut here.1));
                } else if path.iter().any(|p| p == "event") {
                    here.1.entry(name).or_default().push(text.split_whitespace().collect::<Vec<_>>().join(" "));
                }
                text.clear();
            }
            _ => {}
        }
    }
}

fn resolved(part: &BytesRef<'_>) -> String {
    let name = part.as_ref().to_owned();
    let known = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")];
    let letter = || part.resolve_char_ref().ok().flatten().map(String::from);
    known.iter().find(|(n, _)| *n == name).map(|(_, t)| (*t).to_owned()).or_else(letter).expect("a reference")
}

/// What both files must say alike of an event. Times are compared as moments: their zones differ.
fn said(event: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    let kept =
        ["title", "subtitle", "type", "duration", "abstract", "slug", "track", "room", "language", "description", "person", "license"];
    let more = ["optout", "link", "link href", "attachment href", "feedback_url", "origin_url", "video_download_url", "logo"];
    let is_empty = |values: &Vec<String>| values.iter().all(String::is_empty);
    let mut said: BTreeMap<_, _> = event
        .iter()
        .filter(|(k, v)| (kept.contains(&k.as_str()) || more.contains(&k.as_str())) && !is_empty(v))
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect();
    let date = DateTime::parse_from_rfc3339(&event["date"][0]).expect("a date");
    said.insert("date".into(), vec![date.to_utc().to_rfc3339()]);
    said
}

async fn imports_and_releases(app: &TestApp, organiser: &Actor<'_>, file: &str) {
    let brought = organiser.brings("/admin/agenda/import", &[], ("programme.xml", "text/xml", file.as_bytes())).await.is(303);
    organiser.submits(&brought.header("location"), &[("step", "apply")]).await.is(303);
    // Two people of the congress are named in two places at once: they need not be in both rooms.
    sqlx::query("update session_speakers set presence = 'named' where speaker_id in (select speaker_id from speakers where name in ('Fefe', 'Ron'))")
        .execute(&app.pool)
        .await
        .expect("the parts");
    let page = organiser.get("/admin/agenda/releases/new").await.is(200);
    let digest = page.body.split("name=\"digest\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a digest").to_owned();
    let fields = [("form_key", &*page.form_key()), ("digest", &*digest), ("name_en", "All"), ("name_ur", "سب"), ("clashes_seen", "yes")];
    organiser.post("/admin/agenda/releases/new", &fields).await.is(303);
}

/// Feeds must hold whole addresses: those without a scheme, as people type them, are given one.
fn whole(address: &str) -> String {
    let address = if address.contains("://") { address.to_owned() } else { format!("https://{address}") };
    url::Url::parse(&address).map_or(address, String::from)
}

async fn goes_round(file: &str) {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    imports_and_releases(&app, &organiser, file).await;
    let served = app.visitor().get("/schedule.xml").await.is(200);
    let (before, after) = (events(file), events(&served.body));
    assert!(before.len() > 100, "{}", before.len());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "ids stay");
    for (id, event) in &before {
        let mut event = said(event);
        for address in event.get_mut("link href").into_iter().flatten() {
            *address = whole(address);
        }
        // Blanks that nobody sees are dropped at the ends.
        for text in event.values_mut().flatten() {
            *text = text.trim_end_matches('\u{200B}').to_owned();
        }
        assert_eq!(said(&after[id]), event, "event {id}");
    }
}

#[tokio::test]
async fn what_came_in_goes_out() {
    goes_round(OURS).await;
}

/// Id, guid and date of every event that the feed of readers' apps has.
async fn named(app: &TestApp) -> Vec<[String; 3]> {
    let feed: serde_json::Value = serde_json::from_str(&app.visitor().get("/schedule.json").await.is(200).body).expect("JSON");
    let days = feed["schedule"]["conference"]["days"].as_array().expect("days").iter();
    let rooms = days.flat_map(|day| day["rooms"].as_object().expect("rooms").values());
    let events = rooms.flat_map(|room| room.as_array().expect("events"));
    let mut named: Vec<_> = events.map(|event| ["id", "guid", "date"].map(|name| event[name].to_string())).collect();
    named.sort();
    named
}

#[tokio::test]
async fn what_is_taken_out_and_brought_again_is_what_readers_knew() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let file = "title,date,start,duration,room,speakers,id\nTea,2026-11-16,10:00,30,A,Sana Malik,5\nTalk,2026-11-16,11:00,30,A,,\n";
    imports_and_releases(&app, &organiser, file).await;
    let before = named(&app).await;
    let sessions: Vec<String> = sqlx::query_scalar("select session_id::text from agenda_sessions").fetch_all(&app.pool).await.expect("two");
    for session in &sessions {
        let page = format!("/admin/agenda/sessions/{session}");
        organiser.submits_to(&page, &format!("{page}/removal"), &[]).await.is(303);
    }
    // Meanwhile another system's event takes none of their numbers.
    let other = r#"{"schedule":{"conference":{"days":[{"rooms":{"B":[
        {"id":5,"guid":"theirs","title":"Other","date":"2026-11-16T09:00:00+05:00","duration":"1:00"}]}}]}}}"#;
    imports_and_releases(&app, &organiser, other).await;
    let between = named(&app).await;
    assert_eq!(between.len(), 1, "the others are cancelled: {between:?}");
    assert!(before.iter().all(|event| event[0] != between[0][0]));
    imports_and_releases(&app, &organiser, file).await;
    let mut expected = [before, between].concat();
    expected.sort();
    assert_eq!(named(&app).await, expected);
}

#[tokio::test]
async fn so_does_a_real_congress() {
    let Ok(real) = std::fs::read_to_string(REAL) else {
        println!("no {REAL} here");
        return;
    };
    goes_round(&real).await;
}
