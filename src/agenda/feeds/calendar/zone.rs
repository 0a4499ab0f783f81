//! A time zone with its rules written out, for calendars that do not know it by its name.
use super::lines::Lines;
use crate::kit::clock::Timestamp;
use chrono::{DateTime, Duration, Offset};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// How long before and after the programme the zone is described: a year, so that summer and winter time are there.
const AROUND: Duration = Duration::days(366);

/// Writes the rules of `zone` from a year before `from` to a year after `to`.
pub fn write(lines: &mut Lines, zone: Tz, from: Timestamp, to: Timestamp) {
    let begin = from - AROUND;
    lines.begin("VTIMEZONE");
    lines.put("TZID", zone.name());
    observance(lines, &begin.with_timezone(&zone), begin);
    for at in changes(zone, begin, to + AROUND) {
        observance(lines, &at.with_timezone(&zone), at - Duration::seconds(1));
    }
    lines.end("VTIMEZONE");
}

/// The rule from `onset` on. `before` is a moment at which the previous rule still holds.
fn observance(lines: &mut Lines, onset: &DateTime<Tz>, before: Timestamp) {
    let was = before.with_timezone(&onset.timezone()).offset().fix();
    let name = if onset.offset().dst_offset().is_zero() { "STANDARD" } else { "DAYLIGHT" };
    lines.begin(name);
    // The onset is written in the local time of the previous rule.
    lines.put("DTSTART", &onset.with_timezone(&was).format("%Y%m%dT%H%M%S").to_string());
    lines.put("TZOFFSETFROM", &offset(was.local_minus_utc()));
    lines.put("TZOFFSETTO", &offset(onset.offset().fix().local_minus_utc()));
    lines.text("TZNAME", onset.offset().abbreviation().unwrap_or_default());
    lines.end(name);
}

/// The moments after `from`, to `to`, at which clocks are put forward or back, or the time gets another name.
fn changes(zone: Tz, from: Timestamp, to: Timestamp) -> Vec<Timestamp> {
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
            found.push(other);
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

    fn described(zone: Tz, at: &str) -> String {
        let at = at.parse().expect("a time");
        let mut lines = Lines::default();
        write(&mut lines, zone, at, at + Duration::days(3));
        String::from_utf8(lines.into_bytes()).expect("UTF-8").replace("\r\n", "\n")
    }

    #[test]
    fn karachi_keeps_one_time() {
        let expected = "BEGIN:VTIMEZONE\nTZID:Asia/Karachi\nBEGIN:STANDARD\nDTSTART:20251116T090000\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0500\n\
                        TZNAME:PKT\nEND:STANDARD\nEND:VTIMEZONE\n";
        assert_eq!(described(chrono_tz::Asia::Karachi, "2026-11-17T04:00:00Z"), expected);
    }

    #[test]
    fn berlin_puts_its_clocks_forward_and_back() {
        let text = described(chrono_tz::Europe::Berlin, "2026-03-28T23:00:00Z");
        let forward = "BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nEND:DAYLIGHT\n";
        let back = "BEGIN:STANDARD\nDTSTART:20261025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nEND:STANDARD\n";
        assert!(text.contains(forward) && text.contains(back), "{text}");
        assert_eq!((text.matches("BEGIN:DAYLIGHT").count(), text.matches("BEGIN:STANDARD").count()), (3, 3), "{text}");
    }

    #[test]
    fn a_change_is_found_to_the_second() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a time");
        let found = changes(chrono_tz::Europe::Berlin, at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"));
        assert_eq!(found, [at("2026-03-29T01:00:00Z"), at("2026-10-25T01:00:00Z")]);
        assert_eq!(offset(-12_345), "-032545");
        assert_eq!(offset(20_700), "+0545");
    }
}
