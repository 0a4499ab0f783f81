//! The programme as readers see it: made of what is released and of nothing else, in both languages, bounded however
//! large the programme is and whatever stands in it.
use crate::support::{Reply, TestApp};
use axum::{body::Body, http::Request};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::json;
use summit::{
    agenda::{
        programme::{Material, Programme, Session},
        samples,
    },
    kit::bilingual::Bilingual,
};

const DAY: &str = "/agenda/days/2026-11-17";

fn first() -> NaiveDate {
    "2026-11-17".parse().expect("a date")
}

fn time(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}

/// Six rounds of twelve rooms on the first day, and some of the second.
fn programme(sessions: usize) -> Programme {
    samples::programme(sessions, first(), chrono_tz::Asia::Karachi)
}

/// Releases a programme as the release after `number - 1` others, straight into the database.
pub async fn release(app: &TestApp, number: i32, programme: &Programme) {
    let sql = "insert into releases (release_id, number, name_en, name_ur, note_en, note_ur, content, changes, released_at)
               values ($1, $2, 'First', 'پہلا', '', '', $3, '[]', $4)";
    let content = sqlx::types::Json(programme);
    let insert = sqlx::query(sql).bind(uuid::Uuid::from_u128(u128::from(number.unsigned_abs()))).bind(number);
    insert.bind(content).bind(app.now()).execute(&app.pool).await.expect("a release");
    app.publish().await;
}

/// An app with a programme, some of it changed.
async fn with(sessions: usize, change: impl FnOnce(&mut Vec<Session>)) -> TestApp {
    let app = TestApp::new().await;
    let mut programme = programme(sessions);
    change(&mut programme.sessions);
    release(&app, 1, &programme).await;
    app
}

/// The titles that a page lists, in its order.
fn titles(reply: &Reply) -> Vec<String> {
    let links = reply.body.split("<article class=\"sess").skip(1).filter_map(|rest| rest.split("<bdi").nth(1));
    links.filter_map(|rest| Some(rest.split_once('>')?.1.split_once("</bdi>")?.0.to_owned())).collect()
}

fn english(session: &Session) -> String {
    session.title.en.clone()
}

#[tokio::test]
async fn the_zone_is_labelled_as_it_is_at_the_times_that_are_shown() {
    let app = TestApp::new().await;
    let organiser = app.organiser().await;
    let facts = [
        ("name_en", "Summit"),
        ("name_ur", "سمٹ"),
        ("short_name_en", "S"),
        ("short_name_ur", "س"),
        ("edition", "2026"),
        ("host_en", "P@SHA"),
        ("host_ur", "پاشا"),
        ("city_en", "Berlin"),
        ("city_ur", "برلن"),
        ("zone", "Europe/Berlin"),
    ];
    organiser.submits("/admin/event", &facts).await.is(303);
    // The clocks go back in the night to the 25th.
    let starts = ["2026-10-24T10:00:00Z", "2026-10-25T11:30:00Z", "2026-10-26T11:30:00Z"];
    let mut programme = programme(3);
    for (session, from) in programme.sessions.iter_mut().zip(starts) {
        session.slots.truncate(1);
        session.slots[0].from = time(from);
        session.slots[0].to = time(from) + Duration::minutes(30);
    }
    release(&app, 1, &programme).await;
    let visitor = app.visitor();
    visitor.get("/agenda/days/2026-10-24").await.is(200).says("\u{2066}12:00 pm\u{2069}").says("Berlin time (UTC+2)");
    visitor
        .get("/agenda/days/2026-10-25")
        .await
        .is(200)
        .says("\u{2066}12:30 pm\u{2069}")
        .says("Berlin time (UTC+1)")
        .does_not_say("UTC+2)");
    visitor.get("/agenda/sessions/2").await.is(200).says("Berlin time (UTC+1)");
    visitor.get("/agenda").await.is(200).says("Berlin time (UTC+2, from 25 October UTC+1)");
    visitor.get("/agenda/days/2026-10-25?zone=Australia/Sydney").await.is(200).says("Sydney time (UTC+11)");
}

#[tokio::test]
async fn both_ends_of_a_session_name_their_zone_if_the_clocks_are_changed_between_them() {
    let app = TestApp::new().await;
    sqlx::query("update summit set zone = 'Europe/Berlin'").execute(&app.pool).await.expect("a zone");
    app.publish().await;
    // The clocks go back from three to two in the night to the 25th, and forward from two to three on 28 March 2027.
    let spans = [
        ("2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z"),
        ("2026-10-24T23:30:00Z", "2026-10-25T03:30:00Z"),
        ("2026-10-25T07:00:00Z", "2026-10-25T08:00:00Z"),
        ("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"),
    ];
    let mut programme = programme(4);
    for (session, (from, to)) in programme.sessions.iter_mut().zip(spans) {
        session.slots.truncate(1);
        session.slots[0].from = time(from);
        session.slots[0].to = time(to);
    }
    release(&app, 1, &programme).await;
    let said = |clock: &str| format!("\u{2066}{clock}\u{2069}</time>");
    for path in ["/agenda/days/2026-10-24", "/agenda/sessions/1"] {
        app.visitor().get(path).await.is(200).says(&said("2:30 am UTC+2")).says(&said("2:00 am UTC+1")).does_not_say(&said("2:00 am"));
    }
    app.visitor().in_urdu().get("/agenda/sessions/1").await.says(&said("2:30 AM UTC+2")).says(&said("2:00 AM UTC+1"));
    app.visitor().get("/agenda/sessions/2").await.says(&said("1:30 am UTC+2")).says(&said("4:30 am UTC+1"));
    app.visitor().get("/agenda/sessions/3").await.says(&said("8:00 am")).says(&said("9:00 am"));
    app.visitor().get("/agenda/sessions/4").await.says(&said("1:30 am UTC+1")).says(&said("3:30 am UTC+2"));
    app.visitor().get("/agenda/sessions/1?zone=Asia/Karachi").await.says(&said("5:30 am")).says(&said("6:00 am"));
    app.visitor().get("/agenda").await.says("1:30 am UTC+2").says("4:30 am UTC+1");
}

#[tokio::test]
async fn before_the_first_release_there_is_a_page_that_says_so() {
    let app = TestApp::new().await;
    for path in ["/agenda", "/agenda/now", "/agenda/speakers", "/agenda/search?q=opening"] {
        app.visitor().get(path).await.is(200).says("The programme is not out yet.");
        app.visitor().in_urdu().get(path).await.is(200).says("پروگرام ابھی جاری نہیں ہوا۔");
    }
    let missing = app.visitor().get("/no-such-page").await.is(404);
    for path in [DAY, "/agenda/sessions/1", "/agenda/speakers/1"] {
        assert_eq!(app.visitor().get(path).await.is(404).body, missing.body, "{path}");
    }
    app.visitor().get("/").await.says("href=\"/agenda\"");
    release(&app, 1, &programme(3)).await;
    app.visitor().get("/agenda").await.is(200).does_not_say("not out yet").says(&format!("href=\"{DAY}\"")).says("3 sessions");
}

#[tokio::test]
async fn a_day_holds_its_sessions_in_the_order_of_time_and_rooms() {
    let app = with(100, |_| {}).await;
    let programme = programme(100);
    let day = app.visitor().get(DAY).await.is(200).says("Tuesday, 17 November 2026").says("72 sessions");
    assert_eq!(titles(&day), programme.sessions[..72].iter().map(english).collect::<Vec<_>>());
    // Each has its place: the fourteenth is in the second room, in the second round.
    let cell = day.body.split("<div class=\"cell ").find(|c| c.contains("/agenda/sessions/14\"")).expect("a cell");
    assert!(cell.starts_with("r2 t6 s2\""), "{}", &cell[..20]);
    let day = day.says("<time datetime=\"2026-11-17T06:00:00Z\">\u{2066}11:00 am\u{2069}</time>").says("1,200 seats").says("k-madder");
    day.says("href=\"/agenda/days/2026-11-18\"").does_not_say("style=").does_not_say("agenda--list");
    let second = app.visitor().in_urdu().get("/agenda/days/2026-11-18").await.is(200).says("بدھ، 18 نومبر، 2026").says("28 سیشن");
    assert_eq!(titles(&second), programme.sessions[72..].iter().map(|s| s.title.ur.clone()).collect::<Vec<_>>());
    let missing = app.visitor().get("/no-such-page").await;
    for date in ["2026-11-16", "2026-11-20", "2026-11-7", "+2026-11-17", "17", "today", "%00", "2026-11-17%20"] {
        assert_eq!(app.visitor().get(&format!("/agenda/days/{date}")).await.is(404).body, missing.body, "{date}");
    }
}

#[tokio::test]
async fn a_day_can_be_seen_by_track_kind_room_and_language() {
    let app = with(72, |_| {}).await;
    let programme = programme(72);
    let day = app.visitor().get(DAY).await;
    let track = day.link_to("<span class=\"tag k-madder\"").replace("&amp;", "&");
    let is_security = |s: &&Session| s.track == Some(programme.tracks[1].id);
    let expected: Vec<_> = programme.sessions.iter().filter(is_security).map(english).collect();
    let shown = app.visitor().get(&track).await.is(200).says("12 of 72 sessions").says("Clear filters");
    assert_eq!(titles(&shown), expected);
    // Columns are those that are needed, and other days keep what was asked for.
    shown.says("Workshop 1").does_not_say("Main hall</bdi></b>").does_not_say("property=\"og:title\"");

    let room = programme.rooms[3].id.0;
    for (query, of) in [
        ("language=ur".to_owned(), 18),
        ("kind=keynote".to_owned(), 23),
        (format!("room={room}"), 6),
        (format!("room={room}&language=ur&kind=keynote"), 6),
    ] {
        let shown = app.visitor().get(&format!("{DAY}?{query}")).await.is(200).says(&format!("{of} of 72 sessions"));
        assert_eq!(titles(&shown).len(), of, "{query}");
    }
    app.visitor().get(&format!("{DAY}?room={room}&kind=ceremony")).await.is(200).says("No session on this day fits.");
    // A kind of cancelled sessions that goes by the code of another is no second choice.
    let mut later = programme.clone();
    later.kinds.extend(programme.kinds.clone());
    release(&app, 2, &later).await;
    let shown = app.visitor().get(&format!("{DAY}?kind=keynote")).await.is(200);
    assert_eq!(shown.body.matches("<option value=\"keynote\" selected>").count(), 1);
    let unknown = "track=01930000-0000-7000-8000-000000000000&kind=poem&room=%00&language=tlh&zone=Mars&x=y";
    app.visitor().get(&format!("{DAY}?{unknown}")).await.is(200).says("72 sessions").does_not_say("of 72").does_not_say("Clear");
}

#[tokio::test]
async fn what_was_asked_for_goes_along_to_other_days() {
    let app = with(100, |_| {}).await;
    let shown = app.visitor().get(&format!("{DAY}?language=ur&zone=Asia%2FTokyo")).await.is(200);
    shown
        .says("href=\"/agenda/days/2026-11-18?language=ur&#38;zone=Asia%2FTokyo\"")
        .says("<input type=\"hidden\" name=\"language\" value=\"ur\">")
        .says("<input type=\"hidden\" name=\"zone\" value=\"Asia/Tokyo\">");
    app.visitor().in_urdu().get(&format!("{DAY}?language=ur")).await.says("href=\"/ur/agenda/days/2026-11-18?language=ur\"");
}

#[tokio::test]
async fn the_tools_of_a_day_are_one_closed_row_whatever_is_chosen() {
    let app = with(72, |_| {}).await;
    let shown = app.visitor().get(&format!("{DAY}?kind=keynote&zone=Asia%2FTokyo")).await.is(200);
    let tools = shown.body.split("<details class=\"tools\">").nth(1).and_then(|rest| rest.split("</details>").next()).expect("a row");
    for inside in ["action=\"/agenda/search\"", "class=\"chip\"", "name=\"kind\"", "name=\"zone\""] {
        assert!(tools.contains(inside), "{inside}");
    }
    // What is chosen is read without opening it.
    let row = shown.body.split("</details>").nth(1).and_then(|rest| rest.split("</p>").next()).expect("what is shown");
    let row = row.replace(['\u{2068}', '\u{2069}'], "");
    for said in ["of 72 sessions", "Keynote", "Clear filters", "Tokyo time (UTC+9)"] {
        assert!(row.contains(said), "{said}: {row}");
    }
}

#[tokio::test]
async fn a_part_that_a_day_does_not_have_is_not_found() {
    let app = with(72, |_| {}).await;
    app.visitor().get(&format!("{DAY}?part=1")).await.is(200);
    for part in ["0", "2", "999", "01", "%2B1", "-1", "x", "1.0", "%00", "99999999999999999999999"] {
        app.visitor().get(&format!("{DAY}?part={part}")).await.is(404);
    }
    app.visitor().get(&format!("{DAY}?part=2&kind=keynote")).await.is(404);
}

/// The links to the hours of a day: where each leads, and what it says.
fn hours(reply: &Reply) -> Vec<(String, String)> {
    let nav = reply.body.split("<nav class=\"hours\"").nth(1).and_then(|rest| rest.split("</nav>").next()).unwrap_or_default();
    let links = nav.split("<a href=\"").skip(1).filter_map(|rest| rest.split_once("\">"));
    let said = |rest: &str| rest.split('<').next().unwrap_or_default().trim_matches(['\u{2066}', '\u{2069}']).replace('\u{a0}', " ");
    links.map(|(path, rest)| (path.replace("&#38;", "&"), said(rest))).collect()
}

#[tokio::test]
async fn a_long_day_is_reached_by_the_hour_and_a_short_one_needs_none() {
    let app = with(72, |_| {}).await;
    let day = app.visitor().get(DAY).await.is(200);
    let links = hours(&day);
    assert!(links.len() >= 4 && links[0].1 == "9:00 am", "{links:?}");
    for (path, _) in &links {
        let (page, anchor) = path.split_once('#').expect("an anchor");
        assert_eq!(page, DAY);
        assert!(day.body.contains(&format!("<h2 id=\"{anchor}\">")), "{path}");
    }
    let tokyo = hours(&app.visitor().get(&format!("{DAY}?zone=Asia%2FTokyo")).await);
    assert_eq!(
        (tokyo[0].1.as_str(), tokyo[0].0.split_once('#')),
        ("1:00 pm", Some((&*format!("{DAY}?zone=Asia%2FTokyo"), links[0].0.split_once('#').expect("an anchor").1)))
    );
    // Those of other parts lead to them.
    release(&app, 2, &programme(24)).await;
    assert_eq!(hours(&app.visitor().get(DAY).await), []);
    let mut long = programme(700);
    for (at, session) in (0..).zip(&mut long.sessions) {
        session.slots[0].from = time("2026-11-17T04:00:00Z") + Duration::minutes(at);
        session.slots[0].to = session.slots[0].from + Duration::minutes(1);
    }
    release(&app, 3, &long).await;
    let links = hours(&app.visitor().get(DAY).await);
    assert_eq!(links.len(), 12);
    assert!(links[11].0.starts_with(&format!("{DAY}?part=3#at-")), "{links:?}");
    let last = app.visitor().get(links[11].0.split('#').next().expect("a page")).await.is(200);
    last.says(&format!("<h2 id=\"{}\">", links[11].0.split_once('#').expect("an anchor").1));
}

#[tokio::test]
async fn what_a_session_is_about_comes_before_what_can_be_done_with_it() {
    let app = with(2, |sessions| sessions[0].summary = Bilingual::new("What it is about", "")).await;
    let shown = app.visitor().get("/agenda/sessions/1").await.is(200);
    let at = |text: &str| shown.body.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(at("session__time\"") < at("<p dir=\"auto\">What it is about"));
    for tool in ["/agenda/sessions/1/calendar.ics", "name=\"zone\""] {
        assert!(at("<p dir=\"auto\">What it is about") < at(tool), "{tool}");
    }
}

#[tokio::test]
async fn search_finds_sessions_in_both_scripts() {
    let app = with(240, |sessions| sessions[8].title = Bilingual::new("Undersea cables", "")).await;
    let search = async |q: &str| {
        let path = format!("/agenda/search?{}", crate::support::encoded(&[("q", q)]));
        app.visitor().get(&path).await.is(200)
    };
    for q in ["opening", "OPENING ceremony", "افتتاحی", "افتتاحي تقريب", "p@sha"] {
        assert_eq!(titles(&search(q).await), ["Opening ceremony with P@SHA"], "{q}");
    }
    assert_eq!(titles(&search("undersea").await), ["Undersea cables"]);
    assert_eq!(titles(&search("under-sea CABLES").await), ["Undersea cables"]);
    assert_eq!(titles(&search("under sea").await), ["Undersea cables"]);
    assert!(!titles(&search("ers").await).contains(&"Undersea cables".to_owned()), "a short word stands for itself");
    // By who speaks, in the name's other script too.
    assert!(!titles(&search("عائشہ").await).is_empty());
    search("").await.does_not_say("Nothing found").does_not_say("class=\"sess ");
    search("no such thing").await.says("Nothing found for").says("no such thing");
    search("<script>").await.says("value=\"&#60;script&#62;\"").does_not_say("<script>");
    let many = search("question").await.says("The first 100 sessions").says("There are more.");
    assert_eq!(titles(&many).len(), 100);
    search(&"x".repeat(2_000)).await;
}

#[tokio::test]
async fn a_session_says_what_when_where_and_who() {
    let app = with(24, |sessions| {
        let other = sessions[12].speakers[0].clone();
        let session = &mut sessions[3];
        session.subtitle = Bilingual::new("A subtitle", "ذیلی عنوان");
        session.description = Bilingual::new("First line\nsecond line\n\nNext paragraph", "");
        session.passes = vec![Bilingual::new("Delegate", "مندوب")];
        session.interpretation = vec!["en".into(), "ja-JP".into(), "tlh".into()];
        session.speakers.push(other);
        session.speakers[1].role = serde_json::from_value(json!("moderator")).expect("a role");
        session.stream = "https://stream.example/live".into();
        session.links.push(serde_json::from_value(json!({ "url": "javascript:alert(1)", "title": "Bad" })).expect("a link"));
        let material = json!({ "id": "01930000-0000-7000-8000-000000000001", "title": "Slides", "file_name": "slides.pdf",
            "media_type": "application/pdf", "bytes": 1_234_567 });
        session.materials = vec![serde_json::from_value(material).expect("a file")];
        let mut again = session.slots[0].clone();
        again.from += Duration::days(1);
        again.to += Duration::days(1);
        (again.id, again.number) = (serde_json::from_value(json!("01930000-0000-7000-8000-000000000002")).expect("an id"), 999);
        session.slots.push(again);
    })
    .await;
    let shown = app.visitor().get("/agenda/sessions/4").await.is(200);
    let shown = shown.says("E-governance: question 3 of the region").says("A subtitle").says("Tuesday, 17 November 2026");
    let shown =
        shown.says("Wednesday, 18 November 2026").says("Islamabad time (UTC+5)").says("Hall C").says("120 seats").says("hearing loop");
    let shown = shown.says("<bdi>Urdu</bdi>").says("<bdi>Japanese</bdi>").says("<bdi>tlh</bdi>").says("<bdi>Delegate</bdi>");
    let shown = shown.says("<bdi>Hamza Qureshi</bdi>").says("Moderator").says("href=\"/agenda/speakers/13\"").says("Indus Cloud");
    let shown = shown.says("First line<br>\nsecond line</p>").says("Next paragraph</p>").says("href=\"https://stream.example/live\"");
    let shown = shown.says("href=\"https://www.asocio.org/\" rel=\"noopener nofollow\"").does_not_say("javascript:").says("<bdi>Bad</bdi>");
    let shown = shown.says("href=\"/agenda/materials/01930000-0000-7000-8000-000000000001\"").says("1.2 MB").says("PDF");
    shown.says("href=\"/agenda/sessions/4/calendar.ics\"").says("\"startDate\":\"2026-11-17T04:00:00Z\"").says("EventScheduled");
    let urdu = app.visitor().in_urdu().get("/agenda/sessions/4").await.is(200);
    // What is written in English only says so.
    urdu.says("ای گورننس: خطے کا سوال 3")
        .says("حمزہ قریشی")
        .says("<div class=\"prose\" lang=\"en\"><p dir=\"auto\">First line")
        .says("اسلام آباد کا وقت");
}

#[tokio::test]
async fn speakers_are_listed_by_name_and_lead_to_their_sessions() {
    let app = with(130, |sessions| {
        let one = sessions[0].speakers[0].clone();
        sessions[5].speakers.push(one);
    })
    .await;
    let list = app.visitor().get("/agenda/speakers").await.is(200).says("130 speakers");
    let names: Vec<_> = list.body.split("<h2><a href=\"").skip(1).filter_map(|r| r.split("<bdi>").nth(1)?.split('<').next()).collect();
    assert_eq!((names.len(), names[0]), (60, "Ayesha Khan"));
    assert!(names.is_sorted_by_key(|n| n.to_lowercase().replace('ễ', "e")), "{names:?}");
    let next = list.link_to("Later");
    app.visitor().get(&next).await.is(200).says("Earlier").says("Kim Seo-yeon");
    app.visitor().in_urdu().get("/agenda/speakers").await.says("عائشہ خان");
    let shown = app.visitor().get("/agenda/speakers/1").await.is(200).says("<h1><bdi>Ayesha Khan</bdi></h1>").says("<bdi>عائشہ خان</bdi>");
    assert_eq!(titles(&shown), ["Opening ceremony with P@SHA", "Talent mobility: question 5 of the region"]);
    shown.says("Chinar Labs").says("Builds systems that people trust.");
}

#[tokio::test]
async fn what_is_unknown_or_not_released_is_not_found_like_anything_else() {
    let app = with(5, |_| {}).await;
    let missing = app.visitor().get("/no-such-page").await.is(404).body;
    for sort in ["sessions", "speakers"] {
        for number in ["6", "0", "-1", "01", "+1", "1.0", "one", "99999999999999999999", "%00", "1%20"] {
            assert_eq!(app.visitor().get(&format!("/agenda/{sort}/{number}")).await.is(404).body, missing, "{sort} {number}");
        }
        app.visitor().get(&format!("/agenda/{sort}/5")).await.is(200);
    }
    // The next release has one more, and what was known stays.
    release(&app, 2, &programme(6)).await;
    app.visitor().get("/agenda/sessions/6").await.is(200);
    app.visitor().get("/agenda").await.says("Release 2");
}

#[tokio::test]
async fn markup_and_long_titles_stay_what_they_are() {
    let app = with(4, |sessions| {
        sessions[1].title = Bilingual::new("<b>Bold</b> & \"quoted\"", "");
        sessions[1].summary = Bilingual::new("<script>alert(1)</script></script> & more", "");
        sessions[2].title = Bilingual::new("x".repeat(10_000), "");
        sessions[3].title = Bilingual::new("With مرکزی ہال and \u{202E}more", "");
    })
    .await;
    let bold = app.visitor().get("/agenda/sessions/2").await.is(200);
    bold.says("&#60;b&#62;Bold&#60;/b&#62; &#38; &#34;quoted&#34;")
        .says("<p dir=\"auto\"> &amp; more")
        .says("\"name\":\"\\u003cb\\u003eBold")
        .does_not_say("<script>alert")
        .does_not_say("<b>Bold");
    let day = app.visitor().get(DAY).await.is(200).does_not_say("<b>Bold").says("<bdi>With مرکزی ہال and \u{202E}more</bdi>");
    assert!(day.body.len() < 20_000 && !day.body.contains(&"x".repeat(161)), "{}", day.body.len());
    let long = app.visitor().get("/agenda/sessions/3").await.is(200).says(&"x".repeat(10_000));
    assert!(!long.body.split("</title>").next().expect("a head").contains(&"x".repeat(161)));
    app.visitor().in_urdu().get(DAY).await.says("<bdi lang=\"en\">With مرکزی ہال");
}

/// What people write who know Markdown, those who know HTML, and those who want to do harm.
const WRITTEN: &str = "## Why\n\n**Bold** words, see www.asocio.org\nsecond line\n\n- one\n- two\n\n<p>A <em>paragraph</em>, 2 * 3, a < b</p>\n\n\
                       [evil](javascript:alert(1)) <img src=x onerror=alert(1)><script>alert(1)</script>";

#[tokio::test]
async fn markdown_and_harmless_html_are_shown_as_structure_and_links() {
    let app = TestApp::new().await;
    let mut programme = programme(4);
    programme.sessions[1].summary = Bilingual::new("Short *and* <b>good</b>", "");
    programme.sessions[1].description = Bilingual::new(WRITTEN, "**اردو** میں");
    programme.speakers[0].biography = Bilingual::new(WRITTEN, "");
    release(&app, 1, &programme).await;
    sqlx::query("update releases set note_en = $1").bind(WRITTEN).execute(&app.pool).await.expect("a note");
    app.publish().await;
    let link = "<a href=\"https://www.asocio.org/\" rel=\"nofollow noopener ugc\" dir=\"ltr\">www.asocio.org</a>";
    let organiser = app.organiser().await;
    for (who, path) in [
        (app.visitor(), "/agenda/sessions/2"),
        (app.visitor(), "/agenda/speakers/1"),
        (app.visitor(), "/agenda"),
        (app.visitor(), "/agenda/changes"),
        (organiser, "/admin/agenda/releases/1"),
    ] {
        let shown = who.get(path).await.is(200);
        let level = if path == "/agenda/changes" { 3 } else { 2 };
        let shown = shown.says(&format!("<h{level} dir=\"auto\">Why</h{level}>")).says("<strong>Bold</strong> words").says(link);
        let shown = shown.says("<li dir=\"auto\">two</li>").says("<p dir=\"auto\">A <em>paragraph</em>, 2 * 3, a &lt; b</p>").says("evil");
        shown.does_not_say("**").does_not_say("javascript:").does_not_say("onerror").does_not_say("alert(1)");
    }
    let session = app.visitor().get("/agenda/sessions/2").await;
    session.says("<meta name=\"description\" content=\"Short and good\"").says("\"description\":\"Short and good\"");
    app.visitor()
        .get("/agenda/speakers/1")
        .await
        .says("<meta name=\"description\" content=\"Why Bold words, see www.asocio.org second line");
    app.visitor().in_urdu().get("/agenda/sessions/2").await.says("<div class=\"prose\"><p dir=\"auto\"><strong>اردو</strong> میں</p>");
    // Marks are not searched.
    assert!(titles(&app.visitor().get("/agenda/search?q=short+and+good").await).len() == 1);
}

#[tokio::test]
async fn times_can_be_shown_by_another_clock_and_stay_on_their_day() {
    let app = with(24, |_| {}).await;
    let tokyo = app.visitor().get(&format!("{DAY}?zone=Asia/Tokyo")).await.is(200).says("Tokyo time (UTC+9)");
    let tokyo = tokyo.says("<time datetime=\"2026-11-17T04:00:00Z\">\u{2066}1:00 pm\u{2069}</time>").says("24 sessions");
    tokyo.says("href=\"/agenda/sessions/1?zone=Asia%2FTokyo\"").says("value=\"Asia/Tokyo\" selected");
    // West of the date line it is still the day before; the page says so.
    let honolulu = app.visitor().get(&format!("{DAY}?zone=Pacific/Honolulu")).await.is(200).says("Honolulu time (UTC\u{2212}10)");
    honolulu.says("\u{2066}6:00 pm\u{2069}").says("16 November").says("24 sessions");
    app.visitor().get("/agenda/sessions/1?zone=Asia/Tokyo").await.says("\u{2066}1:00 pm\u{2069}").says("Tokyo time (UTC+9)");
    app.visitor().in_urdu().get(&format!("{DAY}?zone=UTC")).await.says("عالمی وقت (UTC)").says("\u{2066}4:00 AM\u{2069}");
    for zone in ["Mars", "", "asia/tokyo", "%00", "Asia/Karachi"] {
        app.visitor().get(&format!("{DAY}?zone={zone}")).await.is(200).says("Islamabad time (UTC+5)").says("\u{2066}9:00 am\u{2069}");
    }
}

#[tokio::test]
async fn what_ends_after_midnight_stays_with_its_evening_and_what_is_cancelled_is_struck() {
    let app = with(12, |sessions| {
        sessions[1].slots[0].from = time("2026-11-17T18:30:00Z");
        sessions[1].slots[0].to = time("2026-11-17T20:15:00Z");
        sessions[2].slots[0].from = time("2026-11-17T20:00:00Z");
        sessions[2].slots[0].to = time("2026-11-17T21:00:00Z");
        // Cancelled, and another in its place.
        sessions[3].slots[0].status = serde_json::from_value(json!("cancelled")).expect("a status");
        sessions[4].slots[0].room = sessions[3].slots[0].room;
    })
    .await;
    app.visitor().get("/agenda/days/2026-11-18").await.is(404);
    let day = app.visitor().get(DAY).await.is(200).says("\u{2066}11:30 pm\u{2069}").says("\u{2066}1:15 am\u{2069}").says("(the next day)");
    let late = day.body.split("/agenda/sessions/3\"").nth(1).and_then(|r| r.split("</article>").next()).expect("a card");
    assert!(late.contains("18 November") && !late.contains("next day"), "{late}");
    let shared = day.body.split("<div class=\"cell ").find(|c| c.contains("/agenda/sessions/4\"")).expect("a cell");
    assert!(shared.contains("sess--off") && shared.contains("Cancelled") && shared.contains("/agenda/sessions/5\""), "{shared}");
    app.visitor().in_urdu().get(DAY).await.says("منسوخ").says("(اگلے دن)");
    let off = app.visitor().get("/agenda/sessions/4").await.is(200).says("This session has been cancelled.");
    let off = off.says("schema.org/EventCancelled").says("<p class=\"notice notice--bad ui\">").says("<title>Cancelled: ");
    // Nobody puts it into a calendar.
    off.does_not_say("calendar.ics").does_not_say("Add to calendar");
    app.visitor().get("/agenda/sessions/5").await.says("calendar.ics").does_not_say("Cancelled");
    app.visitor().get("/agenda").await.says("11 sessions");
}

#[tokio::test]
async fn now_and_next_follow_the_clock() {
    let app = with(24, |sessions| {
        sessions[1].slots[0].status = serde_json::from_value(json!("cancelled")).expect("a status");
    })
    .await;
    app.visitor().get("/agenda/now").await.is(200).says("The summit has not begun yet.");
    app.visitor().get("/agenda").await.does_not_say("On now");
    app.pass(time("2026-11-17T04:10:00Z") - app.now());
    let now = app.visitor().get("/agenda/now").await.is(200).says("\u{2066}9:10 am\u{2069}").says("On now");
    let of = |reply: &Reply, room: &str| reply.body.split("<h2>").find(|r| r.contains(room)).expect("a room").to_owned();
    let hall = of(&now, "Main hall");
    assert!(hall.find("On now") < hall.find("Opening") && hall.find("Opening") < hall.find("question 12 of"), "{hall}");
    // What is cancelled is neither.
    assert!(!now.body.contains("question 1 of") && of(&now, "Hall A").contains("question 13 of"));
    app.visitor().in_urdu().get("/agenda").await.says("ابھی جاری").says("افتتاحی تقریب");
    // A page is at most a minute old.
    app.pass(Duration::minutes(30));
    let later = app.visitor().get("/agenda/now").await;
    assert!(!later.body.contains("Opening"), "the opening ended at half past nine");
    app.pass(Duration::days(3));
    app.visitor().get("/agenda/now").await.is(200).says("The summit is over.");
}

#[tokio::test]
async fn today_is_one_day_on_every_page_and_knows_of_tomorrow() {
    let app = with(100, |_| {}).await;
    sqlx::query("update summit set starts_on = '2026-11-17', ends_on = '2026-11-18'").execute(&app.pool).await.expect("the days");
    app.publish().await;
    let home = async || app.visitor().get("/").await.is(200);
    let now = async || app.visitor().get("/agenda/now").await.is(200);
    let overview = async || app.visitor().get("/agenda").await.is(200);
    // In the evening nothing more is on, and tomorrow it goes on.
    app.pass(time("2026-11-17T18:00:00Z") - app.now());
    let tomorrow = "Nothing more today. The summit goes on tomorrow at";
    now().await.says(tomorrow).says("href=\"/agenda/days/2026-11-18\"");
    overview().await.says(tomorrow).says("<span class=\"badge badge--good\">Today</span>");
    home().await.says("Today is day 1 of 2");
    app.visitor().in_urdu().get("/agenda/now").await.says("سمٹ کل");
    // After midnight it is still that evening, until five.
    app.pass(time("2026-11-17T23:59:00Z") - app.now());
    now().await.says(tomorrow);
    home().await.says("Today is day 1 of 2");
    app.pass(time("2026-11-18T00:00:00Z") - app.now());
    now().await.does_not_say(tomorrow).says("Next");
    home().await.says("Today is day 2 of 2");
    app.pass(time("2026-11-18T20:00:00Z") - app.now());
    now().await.says("Nothing more today.").does_not_say("goes on");
    overview().await.says("Nothing more today.");
    home().await.says("Today is day 2 of 2");
    app.pass(time("2026-11-19T00:00:00Z") - app.now());
    now().await.says("The summit is over.");
    overview().await.does_not_say("Nothing more");
    home().await.says("The summit is over");
    app.visitor().get("/agenda/feeds").await.says("a day begins at 5:00 in the morning");
}

#[tokio::test]
async fn now_follows_the_summits_days_as_the_home_page_does() {
    // All is held on the second day, but for one session months later.
    let app = with(2, |sessions| {
        for (session, from) in sessions.iter_mut().zip(["2026-11-18T04:00:00Z", "2027-02-18T04:00:00Z"]) {
            session.slots.truncate(1);
            session.slots[0].from = time(from);
            session.slots[0].to = time(from) + Duration::minutes(30);
        }
    })
    .await;
    sqlx::query("update summit set starts_on = '2026-11-17', ends_on = '2026-11-19'").execute(&app.pool).await.expect("the days");
    app.publish().await;
    let pages = async |at: &str, said: &str| {
        app.pass(time(at) - app.now());
        let now = app.visitor().get("/agenda/now").await.is(200).says(said);
        (now, app.visitor().get("/").await.is(200), app.visitor().get("/agenda").await.is(200))
    };
    let (not_begun, over) = ("The summit has not begun yet.", "The summit is over.");
    pages("2026-11-16T08:00:00Z", not_begun).await.1.says("Begins tomorrow");
    let (now, home, overview) = pages("2026-11-17T08:00:00Z", "The summit goes on tomorrow at").await;
    now.does_not_say(not_begun);
    home.says("Today is day 1 of 3").says("The summit goes on tomorrow at");
    overview.says("The summit goes on tomorrow at");
    let (now, home, _) = pages("2026-11-19T08:00:00Z", "Nothing more today.").await;
    now.does_not_say("2027").does_not_say("goes on");
    home.says("Today is day 3 of 3").says("Nothing more today.").does_not_say("2027");
    for at in ["2026-11-20T08:00:00Z", "2027-02-01T08:00:00Z", "2027-02-19T08:00:00Z"] {
        let (now, home, overview) = pages(at, over).await;
        now.does_not_say("goes on").does_not_say("/agenda/days/2027");
        home.says("The summit is over").does_not_say("goes on");
        overview.does_not_say("goes on").does_not_say("Nothing more");
    }
}

/// A file to take home.
fn material(title: &str) -> Material {
    let said = json!({ "id": summit::kit::form::new_key(), "title": title, "file_name": "slides.pdf", "media_type": "application/pdf", "bytes": 2_048 });
    serde_json::from_value(said).expect("a material")
}

#[tokio::test]
async fn the_home_page_follows_the_summit_from_registering_to_what_is_on_to_thanks() {
    let app = with(100, |sessions| sessions[0].materials = vec![material("The opening's slides")]).await;
    sqlx::query("update summit set starts_on = '2026-11-17', ends_on = '2026-11-18'").execute(&app.pool).await.expect("the days");
    app.publish().await;
    let home = async || app.visitor().get("/").await.is(200);
    home().await.says("Register as a delegate").does_not_say("Now and next").does_not_say("Thank you");

    app.pass(time("2026-11-17T04:10:00Z") - app.now());
    let during = home().await.says("<h1>Today is day 1 of 2</h1>").says("href=\"/agenda/days/2026-11-17\"").says("My ticket");
    during.says("Now and next").says("Opening").does_not_say("See the themes");
    app.visitor().in_urdu().get("/").await.says("ابھی اور آگے").says("افتتاحی تقریب").says("آج کا پروگرام");
    // In the evening it says when the summit goes on.
    app.pass(time("2026-11-17T18:00:00Z") - app.now());
    home().await.says("The summit goes on tomorrow at").says("href=\"/agenda/days/2026-11-18\"");

    app.pass(time("2026-11-19T00:00:00Z") - app.now());
    let over = home().await.says("Thank you for coming.").says("href=\"/agenda/materials\"").does_not_say("Now and next");
    over.does_not_say("Register as a delegate").does_not_say("class=\"stub\"");
    app.visitor().in_urdu().get("/").await.says("آپ کی آمد کا شکریہ");
}

#[tokio::test]
async fn the_home_page_leads_to_no_programme_that_is_not_out() {
    let app = TestApp::new().await;
    sqlx::query("update summit set starts_on = '2026-11-17', ends_on = '2026-11-18'").execute(&app.pool).await.expect("the days");
    app.publish().await;
    app.pass(time("2026-11-17T04:10:00Z") - app.now());
    app.visitor().get("/").await.is(200).says("Today is day 1 of 2").does_not_say("Now and next");
    app.pass(Duration::days(5));
    app.visitor().get("/").await.is(200).says("Thank you for coming.").does_not_say("/agenda/materials");
}

#[tokio::test]
async fn all_files_are_on_one_page_in_the_order_in_which_sessions_were_held() {
    let app = with(80, |sessions| {
        for (at, session) in sessions.iter_mut().enumerate().take(60) {
            session.materials = vec![material(&format!("Slides {at}"))];
        }
    })
    .await;
    let first = app.visitor().get("/agenda/materials").await.is(200).says("Slides 0<").says("PDF").says("Later");
    assert_eq!(first.body.matches("/agenda/materials/").count(), 50);
    let second = app.visitor().get("/agenda/materials?part=2").await.is(200);
    assert_eq!(second.body.matches("/agenda/materials/").count(), 10);
    for part in ["0", "3", "x"] {
        app.visitor().get(&format!("/agenda/materials?part={part}")).await.is(404);
    }
    let none = with(3, |_| {}).await;
    none.visitor().get("/agenda/materials").await.is(200).says("There is nothing to take home yet.");
}

#[tokio::test]
async fn a_day_on_paper_says_of_what_and_of_which_version_it_is() {
    let app = with(12, |_| {}).await;
    release(&app, 2, &programme(12)).await;
    app.visitor().get(DAY).await.is(200).says("<p class=\"paper\">ASOCIO Digital Summit 2026 · Release 2</p>");
    app.visitor().in_urdu().get(DAY).await.says("ریلیز 2</p>");
}

#[tokio::test]
async fn eighteen_thousand_sessions_break_no_page() {
    let app = with(18_000, |sessions| {
        // All on one day, one after the other by the second.
        for (at, session) in (0..).zip(sessions) {
            session.slots[0].from = time("2026-11-17T04:00:00Z") + Duration::seconds(at);
            session.slots[0].to = session.slots[0].from + Duration::seconds(1);
        }
    })
    .await;
    let mut path = DAY.to_owned();
    for part in 1..=3 {
        let shown = app.visitor().get(&path).await.is(200).says("18,000 sessions").says("agenda--list");
        assert!(titles(&shown).len() == 300 && shown.body.len() < 600_000, "part {part}: {}", shown.body.len());
        path = shown.link_to("Later").replace("&#38;", "&");
    }
    let last = app.visitor().get(&format!("{DAY}?part=60")).await.is(200).does_not_say("Later");
    assert_eq!(titles(&last).len(), 300);
    app.visitor().get(&format!("{DAY}?part=61")).await.is(404);
    for path in ["/agenda", "/agenda/now", "/agenda/speakers", "/agenda/search?q=region", "/agenda/sessions/18000", "/agenda/speakers/9"] {
        assert!(app.visitor().get(path).await.is(200).body.len() < 300_000, "{path}");
    }
    app.visitor().get("/agenda/speakers?part=999").await.is(404);
    the_map_comes_in_parts(&app, 18_000).await;
}

/// Addresses in a sitemap or in the index of its parts, without the site's own name.
fn mapped(reply: &Reply) -> Vec<String> {
    let found = reply.body.split("<loc>http://localhost:8080").skip(1).filter_map(|rest| rest.split("</loc>").next());
    found.map(str::to_owned).collect()
}

async fn the_map_comes_in_parts(app: &TestApp, sessions: usize) {
    let parts =
        mapped(&app.visitor().get("/sitemap.xml").await.is(200).says("<sitemapindex").says("<lastmod>2026-11-01T07:00:00Z</lastmod>"));
    assert!(parts.len() > 1, "{parts:?}");
    let mut all = std::collections::BTreeSet::new();
    for part in &parts {
        let shown = app.visitor().get(part).await.is(200).says("<urlset");
        let found = mapped(&shown);
        assert!(found.len() <= 50_000 && shown.body.len() < 50_000_000, "{part}: {}", found.len());
        assert_eq!(mapped(&app.visitor().get(part).await), found, "the order stays");
        let before = all.len();
        all.extend(found.iter().cloned());
        assert_eq!(all.len(), before + found.len(), "each address stands in one part");
    }
    let listed = |begin: &str| all.iter().filter(|path| path.starts_with(begin)).count();
    assert_eq!((listed("/agenda/sessions/"), listed("/ur/agenda/sessions/")), (sessions, sessions));
    app.visitor().get(&format!("/sitemap.xml?page={}", parts.len() + 1)).await.is(404);
}

#[tokio::test]
async fn the_sitemap_lists_sessions_and_speakers_in_both_languages() {
    let app = TestApp::new().await;
    assert!(mapped(&app.visitor().get("/sitemap.xml").await).iter().all(|path| !path.contains("/agenda")), "nothing is out");
    release(&app, 1, &programme(3)).await;
    let map = app.visitor().get("/sitemap.xml").await.is(200).says("<urlset").says("<lastmod>2026-11-01T07:00:00Z</lastmod>");
    let map = map.says("hreflang=\"ur\" href=\"http://localhost:8080/ur/agenda/speakers/2\"/>");
    let found = mapped(&map);
    let programme = ["", "/speakers", "/materials", "/changes", "/feeds", "/days/2026-11-17", "/sessions/1", "/sessions/3", "/speakers/1"];
    for path in programme.iter().flat_map(|path| ["", "/ur"].map(|locale| format!("{locale}/agenda{path}"))) {
        assert!(found.contains(&path), "{path} in {found:?}");
        app.visitor().get(&path).await.is(200);
    }
    app.visitor().get("/sitemap.xml?page=2").await.is(404);
}

#[tokio::test]
async fn strangers_get_pages_from_memory_and_who_signed_in_their_own() {
    let app = with(12, |_| {}).await;
    for path in ["/agenda", DAY, "/agenda/sessions/1", "/agenda/speakers", "/agenda/speakers/1", "/agenda/now"] {
        let shown = app.visitor().get(path).await.is(200);
        let (etag, caching) = (shown.header("etag"), shown.header("cache-control"));
        assert_eq!((etag.is_empty(), caching.as_str()), (false, "no-cache"), "{path}");
        let request = Request::builder().uri(path).header("host", "localhost:8080").header("if-none-match", &etag);
        assert_eq!(app.respond(request.body(Body::empty()).expect("a request")).await.status(), 304, "{path}");
    }
    let sana = app.delegate("Sana").await;
    let hers = sana.get(DAY).await.is(200).says("My registration");
    assert_eq!(hers.header("cache-control"), "private, no-store");
    // A new release is seen at once.
    release(&app, 2, &programme(13)).await;
    app.visitor().get(DAY).await.says("13 sessions");
}
