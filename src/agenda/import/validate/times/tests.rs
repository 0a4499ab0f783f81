//! Times as tables have them.
use super::*;
use chrono_tz::{Asia::Karachi, Europe::Berlin};

fn in_zone(zone: Tz) -> Reading {
    Reading { zone, order: None, days: None }
}

fn raw(date: &str, start: &str, end: &str, duration: &str) -> RawSession {
    RawSession { date: date.into(), start: start.into(), end: end.into(), duration: duration.into(), ..RawSession::default() }
}

fn keys(said: Vec<Said>) -> Vec<(&'static str, &'static str)> {
    said.into_iter().map(|(column, _, fault)| (column, fault.0)).collect()
}

fn read(date: &str, start: &str, end: &str, duration: &str) -> Result<String, Vec<(&'static str, &'static str)>> {
    let found = in_zone(Karachi).span(&raw(date, start, end, duration));
    found.map(|span| format!("{:?} {}", span.from, (span.to - span.from).num_minutes())).map_err(keys)
}

#[test]
fn times_are_read_as_they_are_usually_written() {
    for (date, start, end, duration, expected) in [
        ("2026-11-17T09:00:00+05:00", "09:00", "", "00:30", "2026-11-17T04:00:00Z 30"),
        ("2026-11-17T09:00:00+0100", "", "", "1:30", "2026-11-17T08:00:00Z 90"),
        ("2026-11-17T09:00:00Z", "", "", "01:00:00", "2026-11-17T09:00:00Z 60"),
        ("2026-11-17T09:00", "", "", "45", "2026-11-17T04:00:00Z 45"),
        ("2026-11-17 00:00:00", "09:00", "", "45", "2026-11-17T04:00:00Z 45"),
        ("2026-11-17", "۹:۱۵", "10:00", "", "2026-11-17T04:15:00Z 45"),
        ("17.11.2026", "9:15 pm", "1:15 am", "", "2026-11-17T16:15:00Z 240"),
        ("", "2026-11-17 23:30", "2026-11-18T00:10", "", "2026-11-17T18:30:00Z 40"),
        ("", "17 Nov 2026, 2:30 PM", "24:00", "", "2026-11-17T09:30:00Z 570"),
        ("17/11/2026", "14h30", "", "0:90", "2026-11-17T09:30:00Z 90"),
        ("46343", "0.375", "0.5", "", "2026-11-17T04:00:00Z 180"),
        ("2026-11-17", "24:00", "", "30", "2026-11-17T19:00:00Z 30"),
    ] {
        assert_eq!(read(date, start, end, duration).as_deref(), Ok(expected), "{date} {start}");
    }
}

#[test]
fn what_no_clock_says_is_refused() {
    for (date, start, end, duration, expected) in [
        ("", "", "", "", vec![("date", "problem-required"), ("duration", "problem-required")]),
        ("soon", "09:00", "", "00:30", vec![("date", "agenda-import-bad-date")]),
        ("02-12-2026", "09:00", "", "00:30", vec![("date", "agenda-import-date-order")]),
        ("2026-02-30", "09:00", "", "00:30", vec![("date", "agenda-import-bad-date")]),
        ("99999-02-03T10:00:00+01:00", "", "", "00:30", vec![("date", "agenda-import-bad-date")]),
        ("2026-11-17", "25:00", "", "00:30", vec![("start", "agenda-import-bad-time")]),
        ("2026-11-17", "9.3", "", "00:30", vec![("start", "agenda-import-number-time")]),
        ("2026-11-17", "930", "", "00:30", vec![("start", "agenda-import-number-time")]),
        ("2026-11-17", "09:00", "", "half an hour", vec![("duration", "agenda-import-bad-duration")]),
        ("2026-11-17", "09:00", "", "9999999999:00", vec![("duration", "agenda-import-bad-duration")]),
        ("2026-11-17", "09:00", "", "00:00", vec![("duration", "agenda-import-no-duration")]),
        ("2026-11-17", "09:00", "", "00:00:59", vec![("duration", "agenda-import-no-duration")]),
        ("2026-11-17", "09:00", "09:00", "", vec![("end", "agenda-import-no-duration")]),
        ("2026-11-17", "09:00", "2026-11-16T10:00", "", vec![("end", "agenda-import-no-duration")]),
        ("2026-11-17", "09:00", "later", "", vec![("end", "agenda-import-bad-time")]),
    ] {
        assert_eq!(read(date, start, end, duration), Err(expected), "{date} {start} {end} {duration}");
    }
    // An hour that the clocks skip.
    for (date, start, end, column) in [
        ("2026-03-29", "02:30", "", "start"),
        ("2026-03-29T02:30", "", "", "date"),
        ("", "29 March 2026, 2:30 am", "", "start"),
        ("2026-03-29", "01:30", "02:30", "end"),
        ("2026-03-29", "01:30", "2026-03-29 02:30", "end"),
    ] {
        let duration = if end.is_empty() { "1" } else { "" };
        let told = in_zone(Berlin).span(&raw(date, start, end, duration)).map(|span| span.from).map_err(keys);
        assert_eq!(told, Err(vec![(column, "problem-time-skipped")]), "{date} {start} {end}");
    }
}

#[test]
fn what_is_said_twice_and_differently_is_told() {
    let mended = |date, start, end, duration| {
        let span = in_zone(Karachi).span(&raw(date, start, end, duration)).expect("a time");
        (format!("{:?} {}", span.from, (span.to - span.from).num_minutes()), keys(span.mends))
    };
    let nine = |minutes: u32| format!("2026-11-17T04:00:00Z {minutes}");
    let moment = "2026-11-17T09:00:00+05:00";
    assert_eq!(mended(moment, "10:00", "", "30"), (nine(30), vec![("start", "agenda-import-start-differs")]));
    assert_eq!(mended(moment, "", "10:00", "30"), (nine(30), vec![("end", "agenda-import-end-differs")]));
    assert_eq!(mended(moment, "", "later", "30"), (nine(30), vec![("end", "agenda-import-end-unread")]));
    assert_eq!(mended(moment, "", "10:00", "an hour or so"), (nine(60), vec![("duration", "agenda-import-duration-unread")]));
    assert_eq!(mended(moment, "09:00", "10:00", "1:00"), (nine(60), vec![]));
    for (end, duration, column) in [("", "24:00", "duration"), ("", "30:00", "duration"), ("2026-11-18T10:00", "", "end")] {
        assert_eq!(mended(moment, "", end, duration), (nine(1_439), vec![(column, "agenda-import-long")]));
    }
}

#[test]
fn what_begins_before_its_day_is_after_midnight() {
    let night = RawSession { not_before: "2026-11-17T09:00:00+05:00".into(), ..raw("2026-11-17", "00:30", "", "00:30") };
    let span = in_zone(Karachi).span(&night).expect("a time");
    assert_eq!(format!("{:?}", span.from), "2026-11-17T19:30:00Z");
}
