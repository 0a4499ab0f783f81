//! Events of which the file says the day and the time more than once.
use super::{problems, validated};
use crate::agenda::import::model::ValidatedFile;

/// Words and their values of all that was mended.
fn told(file: &ValidatedFile) -> Vec<(&'static str, String)> {
    let all = file.mends.all().iter();
    all.map(|p| (p.problem.key, p.problem.value.as_ref().map(|(_, value)| value.clone()).unwrap_or_default())).collect()
}

/// The same event in XML and in JSON, listed under a day.
fn both(day: &str, date: &str, start: &str) -> [ValidatedFile; 2] {
    let xml = format!(
        "<schedule><day date='{day}'><room name='Main hall'><event guid='a' id='5'><title>Opening</title><date>{date}</date>\
         <start>{start}</start><duration>00:30</duration></event></room></day></schedule>"
    );
    let event = serde_json::json!({ "guid": "a", "id": 5, "title": "Opening", "date": date, "start": start, "duration": "00:30" });
    let days = serde_json::json!([{ "date": day, "rooms": { "Main hall": [event] } }]);
    let json = serde_json::json!({ "schedule": { "conference": { "days": days } } });
    [validated(xml.as_bytes()), validated(json.to_string().as_bytes())]
}

#[test]
fn a_start_of_another_offset_than_the_summits_is_told_with_what_it_is_here() {
    for (date, start, begins, expected) in [
        ("2026-11-17T10:00:00Z", "10:00", "10:00", vec![("agenda-import-start-offset", "2026-11-17 15:00")]),
        ("2026-11-17T10:00:00Z", "15:00", "10:00", vec![]),
        ("2026-11-17T10:00:00Z", "11:00", "10:00", vec![("agenda-import-start-differs", "")]),
        ("2026-11-17T10:00:00Z", "", "10:00", vec![]),
        ("2026-11-17T15:00:00+05:00", "15:00", "10:00", vec![]),
        ("2026-11-17T19:00:00+09:00", "19:00", "10:00", vec![("agenda-import-start-offset", "2026-11-17 15:00")]),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|(key, value)| (key, value.to_owned())).collect();
        for found in both("2026-11-17", date, start) {
            assert_eq!((problems(&found), told(&found)), (vec![], expected.clone()), "{date} {start}");
            assert_eq!(found.rows[0].from.to_rfc3339(), format!("2026-11-17T{begins}:00+00:00"), "{date} {start}");
        }
    }
}

#[test]
fn an_event_that_is_listed_under_another_day_than_its_own_is_told() {
    let other = |day: &str| vec![("agenda-import-other-day", day.to_owned())];
    for (day, date, expected) in [
        ("2026-11-17", "2026-11-17T10:00:00+05:00", vec![]),
        ("2026-11-18", "2026-11-17T10:00:00+05:00", other("2026-11-18")),
        // The night belongs to the evening before.
        ("2026-11-17", "2026-11-18T04:59:00+05:00", vec![]),
        ("2026-11-17", "2026-11-18T05:00:00+05:00", other("2026-11-17")),
        ("2026-11-18", "2026-11-18T00:30:00+05:00", other("2026-11-18")),
        ("soon", "2026-11-17T10:00:00+05:00", vec![]),
    ] {
        for found in both(day, date, "") {
            assert_eq!((problems(&found), told(&found)), (vec![], expected.clone()), "{day} {date}");
        }
    }
}
