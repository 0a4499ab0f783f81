//! Events of which the file says the day and the time more than once.
use super::{READING, mends, problems, schedule, validated};
use crate::agenda::import::{
    model::ValidatedFile,
    validate::{self, Reading},
};

/// Words and their values of all that was mended.
fn told(file: &ValidatedFile) -> Vec<(&'static str, String)> {
    let all = file.mends.all().iter();
    all.map(|p| (p.problem.key, p.problem.value.as_ref().map(|(_, value)| value.clone()).unwrap_or_default())).collect()
}

/// The same event in XML and in JSON, listed under a day.
fn both(day: &str, date: &str, start: &str) -> [ValidatedFile; 2] {
    let xml = format!(
        "<schedule><day date='{day}'><room name='Main hall'><event guid='AAAAAAAAAAAAAAAAAAAAAA' id='5'><title>Opening</title><date>{date}</date>\
         <start>{start}</start><duration>00:30</duration></event></room></day></schedule>"
    );
    let event = serde_json::json!({ "guid": "AAAAAAAAAAAAAAAAAAAAAA", "id": 5, "title": "Opening", "date": date, "start": start, "duration": "00:30" });
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

/// An event without an offset, in a file that names its zone, in both formats.
fn in_zone(zone: &str) -> [ValidatedFile; 2] {
    let event = "<event id='5'><title>Opening</title><date>2026-11-17T10:00:00</date><duration>00:30</duration></event>";
    let xml = format!(
        "<schedule><conference><time_zone_name>{zone}</time_zone_name></conference><day date='2026-11-17'><room name='A'>{event}</room></day></schedule>"
    );
    let event = serde_json::json!({ "id": 5, "title": "Opening", "date": "2026-11-17T10:00:00", "duration": "00:30" });
    let days = serde_json::json!([{ "date": "2026-11-17", "rooms": { "A": [event] } }]);
    let json = serde_json::json!({ "schedule": { "conference": { "time_zone_name": zone, "days": days } } });
    [validated(xml.as_bytes()), validated(json.to_string().as_bytes())]
}

#[test]
fn times_without_an_offset_are_in_the_zone_that_the_file_names_and_it_is_told() {
    for (zone, begins, told) in [
        ("Europe/Berlin", "09:00", Some("agenda-import-zone")),
        ("Asia/Karachi", "05:00", None),
        ("", "05:00", None),
        ("Mars/Olympus", "05:00", Some("agenda-import-zone-unknown")),
    ] {
        for found in in_zone(zone) {
            assert_eq!(found.rows[0].from.to_rfc3339(), format!("2026-11-17T{begins}:00+00:00"), "{zone}");
            assert_eq!(found.zone.as_ref().map(|said| said.0), told, "{zone}");
            assert!(found.left_out.0.is_empty(), "{zone}");
        }
    }
}

#[test]
fn a_day_far_from_the_summit_is_told() {
    let days = Some(("2026-11-16".parse().expect("a date"), "2026-11-18".parse().expect("a date")));
    let read = |date: &str| {
        let file = format!("title;date;start;duration;room\nTea;{date};9:00;30;Hall\n");
        let found = validate::file(&schedule(file.as_bytes()), Reading { days, ..READING });
        (found.rows.len(), mends(&found))
    };
    for near in ["2026-11-17", "2026-09-17", "2027-01-17"] {
        assert_eq!(read(near), (1, vec![]), "{near}");
    }
    for far in ["2025-11-17", "2026-09-16", "2027-01-18", "2106-11-17"] {
        assert_eq!(read(far), (1, vec![("date", "agenda-import-far-day")]), "{far}");
    }
}
