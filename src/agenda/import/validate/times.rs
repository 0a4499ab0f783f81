//! When something is: dates with and without offset, times of a day, lengths.
use crate::{
    agenda::{import::model::RawSession, limits::SHORTEST},
    kit::{clock::Timestamp, field::ascii_digits, form::Fault},
};
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

/// What a row's time is refused for, and the column in which it stands.
pub type Refusal = (&'static str, Fault);

/// From when to when, or everything that is wrong with it.
pub fn span(raw: &RawSession, zone: Tz) -> Result<(Timestamp, Timestamp), Vec<Refusal>> {
    let from = start(raw, zone);
    let length = length(raw, from.as_ref().ok().copied(), zone);
    match (from, length) {
        (Ok(from), Ok(length)) => Ok((from, from + length)),
        (from, length) => Err([from.err(), length.err()].into_iter().flatten().collect()),
    }
}

const TIME: Refusal = ("start", Fault("agenda-import-bad-time", None));

/// A wall clock's moment in `zone`; one that the zone skips is none.
fn local(naive: NaiveDateTime, zone: Tz) -> Option<Timestamp> {
    (2000..=2200).contains(&naive.year()).then(|| naive.and_local_timezone(zone).earliest().map(|at| at.to_utc())).flatten()
}

/// A date with its time, with or without an offset.
fn moment(text: &str, zone: Tz) -> Option<Timestamp> {
    let text = ascii_digits(text.trim()).replace(' ', "T");
    for format in ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z"] {
        if let Ok(at) = DateTime::parse_from_str(&text, format) {
            return (2000..=2200).contains(&at.year()).then(|| at.to_utc());
        }
    }
    let naive = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"].iter().find_map(|f| NaiveDateTime::parse_from_str(&text, f).ok())?;
    local(naive, zone)
}

fn day(text: &str) -> Option<NaiveDate> {
    let text = ascii_digits(text.trim());
    ["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y"]
        .iter()
        .find_map(|f| NaiveDate::parse_from_str(&text, f).ok())
        .filter(|d| (2000..=2200).contains(&d.year()))
}

/// `9:05`, `09:05:30`, `9:05 pm`.
fn time(text: &str) -> Option<NaiveTime> {
    let text = ascii_digits(text.trim()).to_lowercase().replace('.', ":");
    let formats = ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M%p", "%I %p", "%I%p"];
    formats.iter().find_map(|f| NaiveTime::parse_from_str(&text, f).ok())
}

/// The day that a row is on, also where something else is wrong with its time.
pub fn day_of(raw: &RawSession, zone: Tz) -> Option<NaiveDate> {
    start(raw, zone).map(|at| at.with_timezone(&zone).date_naive()).ok().or_else(|| day(&raw.date))
}

fn start(raw: &RawSession, zone: Tz) -> Result<Timestamp, Refusal> {
    if raw.date.is_empty() && raw.start.is_empty() {
        return Err(("date", "problem-required".into()));
    }
    // A whole moment may stand in either.
    let whole = moment(&raw.date, zone).or_else(|| moment(&raw.start, zone));
    if let Some(at) = whole {
        return Ok(at);
    }
    let day = day(&raw.date).ok_or(("date", Fault::from("agenda-import-bad-date")))?;
    let time = time(&raw.start).ok_or(TIME)?;
    let at = local(day.and_time(time), zone).ok_or(TIME)?;
    let is_next_day = moment(&raw.not_before, zone).is_some_and(|begins| at < begins);
    Ok(if is_next_day { at + Duration::days(1) } else { at })
}

/// Hours and minutes, minutes alone, or with seconds.
fn duration(text: &str) -> Option<Duration> {
    let text = ascii_digits(text.trim());
    let parts: Option<Vec<i64>> = text.split(':').map(|p| p.parse().ok().filter(|n| (0..100_000).contains(n))).collect();
    match parts?[..] {
        [minutes] => Some(Duration::minutes(minutes)),
        [hours, minutes] if minutes < 60 => Some(Duration::minutes(hours * 60 + minutes)),
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => Some(Duration::seconds((hours * 60 + minutes) * 60 + seconds)),
        _ => None,
    }
}

fn length(raw: &RawSession, from: Option<Timestamp>, zone: Tz) -> Result<Duration, Refusal> {
    let (column, length) = match (&*raw.duration, &*raw.end) {
        ("", "") => return Err(("duration", "problem-required".into())),
        ("", end) => {
            // Without a beginning that is understood, nothing is said of the end.
            let Some(from) = from else { return Ok(Duration::hours(1)) };
            ("end", until(from, end, zone).ok_or(("end", Fault::from("agenda-import-bad-time")))?)
        }
        (text, _) => ("duration", duration(text).ok_or(("duration", Fault::from("agenda-import-bad-duration")))?),
    };
    match () {
        () if length.num_seconds() < SHORTEST => Err((column, "agenda-import-no-duration".into())),
        () if length >= Duration::hours(24) => Err((column, "agenda-import-long".into())),
        () => Ok(length),
    }
}

/// An end that is no later than the beginning is on the next day.
fn until(from: Timestamp, end: &str, zone: Tz) -> Option<Duration> {
    if let Some(to) = moment(end, zone) {
        return Some(to - from);
    }
    let begins = from.with_timezone(&zone).naive_local();
    let mut ends = begins.date().and_time(time(end)?);
    if ends < begins {
        ends += Duration::days(1);
    }
    Some(local(ends, zone)? - from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{Asia::Karachi, Europe::Berlin};

    fn raw(date: &str, start: &str, end: &str, duration: &str) -> RawSession {
        RawSession { date: date.into(), start: start.into(), end: end.into(), duration: duration.into(), ..RawSession::default() }
    }

    fn read(date: &str, start: &str, end: &str, duration: &str) -> Result<String, Vec<(&'static str, &'static str)>> {
        let found = span(&raw(date, start, end, duration), Karachi);
        found
            .map(|(from, to)| format!("{from:?} {}", (to - from).num_minutes()))
            .map_err(|all| all.into_iter().map(|(c, f)| (c, f.0)).collect())
    }

    #[test]
    fn times_are_read_as_they_are_usually_written() {
        for (date, start, end, duration, expected) in [
            ("2026-11-17T09:00:00+05:00", "09:00", "", "00:30", "2026-11-17T04:00:00Z 30"),
            ("2026-11-17T09:00:00+0100", "", "", "1:30", "2026-11-17T08:00:00Z 90"),
            ("2026-11-17T09:00:00Z", "", "", "01:00:00", "2026-11-17T09:00:00Z 60"),
            ("2026-11-17T09:00", "", "", "45", "2026-11-17T04:00:00Z 45"),
            ("2026-11-17", "۹:۱۵", "10:00", "", "2026-11-17T04:15:00Z 45"),
            ("17.11.2026", "9:15 pm", "1:15 am", "", "2026-11-17T16:15:00Z 240"),
            ("", "2026-11-17 23:30", "2026-11-18T00:10", "", "2026-11-17T18:30:00Z 40"),
        ] {
            assert_eq!(read(date, start, end, duration).as_deref(), Ok(expected), "{date} {start}");
        }
    }

    #[test]
    fn what_no_clock_says_is_refused() {
        for (date, start, end, duration, expected) in [
            ("", "", "", "", vec![("date", "problem-required"), ("duration", "problem-required")]),
            ("soon", "09:00", "", "00:30", vec![("date", "agenda-import-bad-date")]),
            ("17/11/2026", "09:00", "", "00:30", vec![("date", "agenda-import-bad-date")]),
            ("2026-02-30", "09:00", "", "00:30", vec![("date", "agenda-import-bad-date")]),
            ("99999-02-03T10:00:00+01:00", "", "", "00:30", vec![("date", "agenda-import-bad-date")]),
            ("2026-11-17", "25:00", "", "00:30", vec![("start", "agenda-import-bad-time")]),
            ("2026-11-17", "09:00", "", "half an hour", vec![("duration", "agenda-import-bad-duration")]),
            ("2026-11-17", "09:00", "", "9999999999:00", vec![("duration", "agenda-import-bad-duration")]),
            ("2026-11-17", "09:00", "", "00:00", vec![("duration", "agenda-import-no-duration")]),
            ("2026-11-17", "09:00", "", "00:00:59", vec![("duration", "agenda-import-no-duration")]),
            ("2026-11-17", "09:00", "", "24:00", vec![("duration", "agenda-import-long")]),
            ("2026-11-17", "09:00", "", "30:00", vec![("duration", "agenda-import-long")]),
            ("2026-11-17", "09:00", "09:00", "", vec![("end", "agenda-import-no-duration")]),
            ("2026-11-17", "09:00", "2026-11-18T10:00", "", vec![("end", "agenda-import-long")]),
            ("2026-11-17", "09:00", "2026-11-16T10:00", "", vec![("end", "agenda-import-no-duration")]),
            ("2026-11-17", "09:00", "later", "", vec![("end", "agenda-import-bad-time")]),
        ] {
            assert_eq!(read(date, start, end, duration), Err(expected), "{date} {start} {end} {duration}");
        }
        // An hour that the clocks skip.
        assert!(span(&raw("2026-03-29", "02:30", "", "1"), Berlin).is_err());
    }

    #[test]
    fn what_begins_before_its_day_is_after_midnight() {
        let night = RawSession { not_before: "2026-11-17T09:00:00+05:00".into(), ..raw("2026-11-17", "00:30", "", "00:30") };
        let (from, _) = span(&night, Karachi).expect("a time");
        assert_eq!(format!("{from:?}"), "2026-11-17T19:30:00Z");
    }
}
