//! A time zone with its rules written out, for calendars that do not know it by its name.
use super::{lines::Lines, rule::Rule};
use crate::kit::clock::Timestamp;
use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime, Offset};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// How long before the programme the rules begin, and how long after it they go on where no rule holds for ever: a year,
/// so that summer and winter time are there.
const AROUND: Duration = Duration::days(366);
/// Through how many years the zone is looked at: each day of the week falls on each date in that time.
const YEARS: i32 = 13;

/// A moment at which clocks are put forward or back, or the time gets another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onset {
    pub at: Timestamp,
    /// By the clocks as they were.
    pub local: NaiveDateTime,
    before: FixedOffset,
    after: FixedOffset,
    is_summer: bool,
    name: String,
}

/// Writes the rules of `zone`, for times from `from` to `to` and wherever possible for all that follow.
pub fn write(lines: &mut Lines, zone: Tz, from: Timestamp, to: Timestamp) {
    let begin = from - AROUND;
    let onsets = onsets(zone, begin, to + Duration::days(366 * i64::from(YEARS)));
    lines.begin("VTIMEZONE");
    lines.put("TZID", zone.name());
    if !onsets.iter().any(|onset| onset.at <= from) {
        // So it was for long enough.
        let local = begin.with_timezone(&zone).naive_local();
        let local = if onsets.is_empty() { DateTime::UNIX_EPOCH.naive_utc() } else { local };
        let onset = Onset { local, ..Onset::at(zone, begin, begin) };
        observance(lines, &onset, None);
    }
    for series in series(&onsets) {
        match Rule::of(&series.iter().map(|onset| onset.local).collect::<Vec<_>>(), YEARS) {
            Some(rule) => observance(lines, series[0], Some(&rule)),
            None => series.iter().filter(|onset| onset.at <= to + AROUND).for_each(|onset| observance(lines, onset, None)),
        }
    }
    lines.end("VTIMEZONE");
}

/// Onsets of the same kind: into summer time, out of it.
fn series(onsets: &[Onset]) -> Vec<Vec<&Onset>> {
    let kind = |onset: &Onset| (onset.before, onset.after, onset.is_summer, onset.name.clone());
    let mut found: Vec<Vec<&Onset>> = vec![];
    for onset in onsets {
        match found.iter_mut().find(|series| kind(series[0]) == kind(onset)) {
            Some(series) => series.push(onset),
            None => found.push(vec![onset]),
        }
    }
    found
}

fn observance(lines: &mut Lines, onset: &Onset, rule: Option<&Rule>) {
    let name = if onset.is_summer { "DAYLIGHT" } else { "STANDARD" };
    lines.begin(name);
    lines.put("DTSTART", &onset.local.format("%Y%m%dT%H%M%S").to_string());
    lines.put("TZOFFSETFROM", &offset(onset.before.local_minus_utc()));
    lines.put("TZOFFSETTO", &offset(onset.after.local_minus_utc()));
    if let Some(rule) = rule {
        lines.put("RRULE", &rule.to_string());
    }
    lines.text("TZNAME", &onset.name);
    lines.end(name);
}

impl Onset {
    /// What begins at `at`; `before` is a moment at which the previous time still holds.
    fn at(zone: Tz, at: Timestamp, before: Timestamp) -> Self {
        let (was, is) = (before.with_timezone(&zone).offset().fix(), at.with_timezone(&zone));
        Self {
            at,
            local: at.with_timezone(&was).naive_local(),
            before: was,
            after: is.offset().fix(),
            is_summer: !is.offset().dst_offset().is_zero(),
            name: is.offset().abbreviation().unwrap_or_default().to_owned(),
        }
    }
}

/// The onsets after `from`, to `to`.
pub fn onsets(zone: Tz, from: Timestamp, to: Timestamp) -> Vec<Onset> {
    let kind = |at: Timestamp| {
        let local = at.with_timezone(&zone);
        (local.offset().fix(), local.offset().dst_offset(), local.offset().abbreviation().map(ToOwned::to_owned))
    };
    let mut found = vec![];
    let mut day = from;
    while day < to {
        let next = (day + Duration::days(1)).min(to);
        if kind(day) != kind(next) {
            // No zone changes twice in a day.
            let (mut known, mut other) = (day, next);
            while other - known > Duration::seconds(1) {
                let middle = known + Duration::seconds((other - known).num_seconds() / 2);
                if kind(middle) == kind(day) { known = middle } else { other = middle }
            }
            // Days are counted from `from`, which need not be a whole second.
            let at = DateTime::from_timestamp(other.timestamp(), 0).unwrap_or(other);
            found.push(Onset::at(zone, at, at - Duration::seconds(1)));
        }
        day = next;
    }
    found
}

/// `+0500`, with seconds only where there are any.
fn offset(seconds: i32) -> String {
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{Africa::Casablanca, America::New_York, Asia::Karachi, Asia::Kathmandu, Australia::Lord_Howe, Europe::Berlin};

    fn time(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    fn described(zone: Tz, at: &str) -> String {
        let at = time(at);
        let mut lines = Lines::default();
        write(&mut lines, zone, at, at + Duration::days(3));
        String::from_utf8(lines.into_bytes()).expect("UTF-8").replace("\r\n", "\n")
    }

    #[test]
    fn a_zone_that_keeps_one_time_has_no_rule() {
        for (zone, offset, name) in [(Karachi, "+0500", "TZNAME:PKT\n"), (Kathmandu, "+0545", "")] {
            let expected = format!(
                "BEGIN:VTIMEZONE\nTZID:{}\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\n\
                 {name}END:STANDARD\nEND:VTIMEZONE\n",
                zone.name()
            );
            assert_eq!(described(zone, "2026-11-17T04:00:00Z"), expected);
        }
    }

    #[test]
    fn zones_with_summer_time_have_a_rule_for_each_change() {
        for (zone, at, summer, winter) in [
            (
                Berlin,
                "2026-10-24T07:00:00Z",
                "DTSTART:20260329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZNAME:CEST\n",
                "DTSTART:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZNAME:CET\n",
            ),
            (
                New_York,
                "2030-06-01T13:00:00Z",
                "DTSTART:20300310T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nTZNAME:EDT\n",
                "DTSTART:20291104T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\nTZNAME:EST\n",
            ),
            (
                Lord_Howe,
                "2026-06-01T00:00:00Z",
                "DTSTART:20251005T020000\nTZOFFSETFROM:+1030\nTZOFFSETTO:+1100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU\n",
                "DTSTART:20260405T020000\nTZOFFSETFROM:+1100\nTZOFFSETTO:+1030\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\n",
            ),
        ] {
            let text = described(zone, at);
            assert!(text.contains(&format!("BEGIN:DAYLIGHT\n{summer}END:DAYLIGHT\n")), "{text}");
            assert!(text.contains(&format!("BEGIN:STANDARD\n{winter}END:STANDARD\n")), "{text}");
            assert_eq!(text.matches("BEGIN:").count(), 3, "{text}");
        }
    }

    #[test]
    fn what_follows_no_rule_is_told_change_by_change() {
        // Morocco puts its clocks back for Ramadan.
        let text = described(Casablanca, "2026-11-17T04:00:00Z");
        assert!(!text.contains("RRULE") && text.matches("TZOFFSETTO:+0000").count() >= 2, "{text}");
    }

    #[test]
    fn a_change_is_found_to_the_second() {
        let found = onsets(Berlin, time("2026-01-01T00:00:00.5Z"), time("2027-01-01T00:00:00Z"));
        let found: Vec<_> = found.iter().map(|onset| onset.at).collect();
        assert_eq!(found, [time("2026-03-29T01:00:00Z"), time("2026-10-25T01:00:00Z")]);
        assert_eq!(offset(-12_345), "-032545");
        assert_eq!(offset(20_700), "+0545");
    }
}
