//! When something is, from all fields that say so.
use super::{
    clock::{length, since_midnight, time},
    dates::{self, day},
};
use crate::{
    agenda::{
        import::model::{DateOrder, RawSession},
        limits::SHORTEST,
    },
    kit::{clock::Timestamp, field::ascii_digits, form::Fault, sheet::CellValue},
};
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;

/// How times are read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Where no offset is given.
    pub zone: Tz,
    /// Where a date does not say it itself.
    pub order: Option<DateOrder>,
}

/// What is said of a field: its column, what stands there, and the words.
pub type Said = (&'static str, CellValue, Fault);

/// From when to when, and what was mended for it.
#[derive(Debug, Default)]
pub struct Span {
    pub from: Timestamp,
    pub to: Timestamp,
    pub mends: Vec<Said>,
}

/// A whole moment as it is written.
struct Moment {
    at: Timestamp,
    /// What the clock shows, where it is written.
    wall: NaiveTime,
    has_offset: bool,
}

impl Reading {
    /// From when to when, or everything for which there is no such time.
    pub fn span(self, raw: &RawSession) -> Result<Span, Vec<Said>> {
        let mut mends = vec![];
        let from = self.start(raw, &mut mends);
        let length = self.length(raw, from.as_ref().ok().copied(), &mut mends);
        match (from, length) {
            (Ok(from), Ok(length)) => Ok(Span { from, to: from + length, mends }),
            (from, length) => Err([from.err(), length.err()].into_iter().flatten().collect()),
        }
    }

    /// The day that a row is on, also where something else is wrong with its time.
    pub fn day_of(self, raw: &RawSession) -> Option<NaiveDate> {
        let from = self.start(raw, &mut vec![]).map(|at| at.with_timezone(&self.zone).date_naive());
        from.ok().or_else(|| day(&raw.date, self.order).ok())
    }

    /// A wall clock's moment; one that the zone skips is none.
    fn local(self, naive: NaiveDateTime) -> Option<Timestamp> {
        is_usual(&naive).then(|| naive.and_local_timezone(self.zone).earliest().map(|at| at.to_utc())).flatten()
    }

    /// A date with its time, with or without an offset.
    fn moment(self, cell: &CellValue) -> Option<Moment> {
        let naive = match cell {
            CellValue::DateTime(at) => *at,
            CellValue::Number(number) => {
                let day = dates::serial(number.trunc())?;
                let part = time(&CellValue::Number(number.fract())).filter(|_| number.fract() > 0.0)?;
                day.and_time(NaiveTime::MIN) + part
            }
            CellValue::Text(text) => match self.written(text) {
                Ok(moment) => return Some(moment),
                Err(naive) => naive?,
            },
            CellValue::Bool(_) | CellValue::Date(_) | CellValue::Time(_) => return None,
        };
        Some(Moment { at: self.local(naive)?, wall: naive.time(), has_offset: false })
    }

    /// What a text says with an offset, else without.
    fn written(self, text: &str) -> Result<Moment, Option<NaiveDateTime>> {
        let text = ascii_digits(text.trim());
        let joined = text.replacen(' ', "T", 1);
        for format in ["%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%dT%H:%M%#z"] {
            if let Ok(at) = DateTime::parse_from_str(&joined, format) {
                let naive = at.naive_local();
                return is_usual(&naive).then(|| Moment { at: at.to_utc(), wall: naive.time(), has_offset: true }).ok_or(None);
            }
        }
        let exact = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"].iter().find_map(|f| NaiveDateTime::parse_from_str(&joined, f).ok());
        // Any day followed by any time.
        let both = |(at, _): (usize, &str)| {
            let (first, second) = text.split_at(at);
            let first = first.trim_end_matches([',', '،']);
            Some(day(&first.into(), self.order).ok()?.and_time(NaiveTime::MIN) + time(&second.trim().into())?)
        };
        Err(exact.or_else(|| text.match_indices([' ', 'T']).find_map(both)))
    }

    fn start(self, raw: &RawSession, mends: &mut Vec<Said>) -> Result<Timestamp, Said> {
        let RawSession { date, start, .. } = raw;
        if date.is_empty() && start.is_empty() {
            return Err(("date", date.clone(), "problem-required".into()));
        }
        // A whole moment may stand in either.
        if let Some(moment) = self.moment(date) {
            let said = time(start);
            // Midnight is how a day alone is written where there is another field for the time.
            let is_day = !moment.has_offset && moment.wall == NaiveTime::MIN;
            match said {
                Some(said) if is_day => return self.begin(raw, moment.at.with_timezone(&self.zone).date_naive(), said),
                Some(said) if said != since_midnight(moment.wall) => {
                    mends.push(("start", start.clone(), "agenda-import-start-differs".into()));
                }
                Some(_) | None => {}
            }
            return Ok(moment.at);
        }
        if let Some(moment) = self.moment(start) {
            return Ok(moment.at);
        }
        let of_start = if date.is_empty() { start } else { date };
        let column = if date.is_empty() { "start" } else { "date" };
        let day = day(of_start, self.order).map_err(|fault| (column, of_start.clone(), fault))?;
        let time = time(start).ok_or_else(|| ("start", start.clone(), no_time(start)))?;
        self.begin(raw, day, time)
    }

    fn begin(self, raw: &RawSession, day: NaiveDate, time: Duration) -> Result<Timestamp, Said> {
        let at = self.local(day.and_time(NaiveTime::MIN) + time);
        let at = at.ok_or_else(|| ("start", raw.start.clone(), "agenda-import-skipped-time".into()))?;
        let begins = self.moment(&raw.not_before.as_str().into());
        Ok(if begins.is_some_and(|begins| at < begins.at) { at + Duration::days(1) } else { at })
    }

    /// How long it is. The duration counts where the end says otherwise.
    fn length(self, raw: &RawSession, from: Option<Timestamp>, mends: &mut Vec<Said>) -> Result<Duration, Said> {
        let RawSession { duration, end, .. } = raw;
        let said = length(duration);
        let until = from.and_then(|from| self.until(from, end));
        let (column, cell, found) = match (said, until) {
            (Some(said), until) => {
                if !end.is_empty() && from.is_some() && until != Some(said) {
                    let key = if until.is_some() { "agenda-import-end-differs" } else { "agenda-import-end-unread" };
                    mends.push(("end", end.clone(), key.into()));
                }
                ("duration", duration, said)
            }
            (None, Some(until)) => {
                if !duration.is_empty() {
                    mends.push(("duration", duration.clone(), "agenda-import-duration-unread".into()));
                }
                ("end", end, until)
            }
            (None, None) if !duration.is_empty() => return Err(("duration", duration.clone(), "agenda-import-bad-duration".into())),
            (None, None) if end.is_empty() => return Err(("duration", duration.clone(), "problem-required".into())),
            // Without a beginning that is understood, nothing is said of the end.
            (None, None) if from.is_none() => return Ok(Duration::hours(1)),
            (None, None) => return Err(("end", end.clone(), no_time(end))),
        };
        if found.num_seconds() < SHORTEST {
            return Err((column, cell.clone(), "agenda-import-no-duration".into()));
        }
        let longest = Duration::minutes(24 * 60 - 1);
        if found > longest {
            mends.push((column, cell.clone(), "agenda-import-long".into()));
        }
        Ok(found.min(longest))
    }

    /// An end that is before the beginning is on the next day.
    fn until(self, from: Timestamp, end: &CellValue) -> Option<Duration> {
        if let Some(to) = self.moment(end) {
            return Some(to.at - from);
        }
        let begins = from.with_timezone(&self.zone).naive_local();
        let mut ends = begins.date().and_time(NaiveTime::MIN) + time(end)?;
        if ends < begins {
            ends += Duration::days(1);
        }
        Some(self.local(ends)? - from)
    }
}

fn is_usual(naive: &NaiveDateTime) -> bool {
    (2000..=2200).contains(&naive.year())
}

/// Why a cell is no time: one that is a plain number is not guessed.
fn no_time(cell: &CellValue) -> Fault {
    let is_number = matches!(cell, CellValue::Number(_)) || cell.text().trim().parse::<f64>().is_ok();
    if is_number { "agenda-import-number-time".into() } else { "agenda-import-bad-time".into() }
}

/// Whether a row has a date of which only its writer knows whether the day or the month comes first.
pub fn asks_order(raw: &RawSession) -> bool {
    [&raw.date, &raw.start, &raw.end].iter().any(|cell| matches!(cell, CellValue::Text(text) if dates::is_ambiguous(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{Asia::Karachi, Europe::Berlin};

    fn in_zone(zone: Tz) -> Reading {
        Reading { zone, order: None }
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
        assert!(in_zone(Berlin).span(&raw("2026-03-29", "02:30", "", "1")).is_err());
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
}
