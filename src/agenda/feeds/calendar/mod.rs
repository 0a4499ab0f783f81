//! The programme as iCalendar (RFC 5545), with the calendar properties of RFC 7986.
//!
//! Cancelled slots stay, with a higher sequence, so that calendars take them off.
mod lines;
mod rule;
mod zone;

use super::source::FeedSource;
use crate::{
    agenda::programme::ScheduledSlot,
    kit::{clock::Timestamp, rich_text},
};
use chrono::TimeZone;
use chrono_tz::Tz;
use lines::{Lines, escaped, parameter};

/// How often calendars ask again.
const EVERY: &str = "PT1H";

/// A calendar of these slots, which is served at `path`.
pub fn calendar<'a>(source: &'a FeedSource, path: &str, name: &str, entries: impl Iterator<Item = ScheduledSlot<'a>>) -> Vec<u8> {
    let entries: Vec<_> = entries.collect();
    let language = source.page.locale.tag();
    let mut lines = Lines::default();
    lines.begin("VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", &format!("-//{}//Summit//{}", escaped(source.host()), language.to_uppercase()));
    lines.put("CALSCALE", "GREGORIAN");
    lines.text(&format!("NAME;LANGUAGE={language}"), name);
    lines.text("X-WR-CALNAME", name);
    lines.put("X-WR-TIMEZONE", source.index.zone.name());
    lines.put("COLOR", "darkgreen");
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", EVERY);
    lines.put("X-PUBLISHED-TTL", EVERY);
    lines.put("SOURCE;VALUE=URI", &source.address(path));
    lines.put("URL", &source.address("/agenda"));
    lines.at("LAST-MODIFIED", source.index.release.released_at);
    if let (Some(from), Some(to)) = (entries.iter().map(|e| e.slot.from).min(), entries.iter().map(|e| e.slot.to).max()) {
        zone::write(&mut lines, source.index.zone, from, to);
    }
    for entry in entries {
        event(&mut lines, source, entry);
    }
    lines.end("VCALENDAR");
    lines.into_bytes()
}

fn event(lines: &mut Lines, source: &FeedSource, entry: ScheduledSlot) {
    let (session, slot) = (entry.session, entry.slot);
    lines.begin("VEVENT");
    lines.put("UID", &format!("{}@{}", slot.id, escaped(source.host())));
    // Not the time at which the feed is made, which would change its bytes at every request.
    lines.at("DTSTAMP", slot.changed_at);
    lines.at("LAST-MODIFIED", slot.changed_at);
    lines.put("SEQUENCE", &slot.sequence.to_string());
    times(lines, source.index.zone, slot.from, slot.to);
    let title = language(source, &session.title);
    lines.text(&format!("SUMMARY;LANGUAGE={title}"), source.say(&session.title));
    let summary = language(source, &session.summary);
    lines.text(&format!("DESCRIPTION;LANGUAGE={summary}"), &description(source, entry));
    let room = language(source, &entry.room.name);
    lines.text(&format!("LOCATION;LANGUAGE={room}"), &place(source, source.say(&entry.room.name)));
    if let Some(coordinates) = source.summit.coordinates {
        lines.put("GEO", &coordinates.degrees().join(";"));
    }
    let categories = entry.track.map(|t| &t.name).into_iter().chain([&entry.kind.name]).map(|name| escaped(source.say(name)));
    lines.put("CATEGORIES", &categories.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(","));
    lines.put("URL", &source.address(&session.path()));
    lines.put("STATUS", if slot.is_cancelled() { "CANCELLED" } else { "CONFIRMED" });
    lines.end("VEVENT");
}

fn language(source: &FeedSource, text: &crate::kit::bilingual::Bilingual) -> &'static str {
    text.language(source.page.locale)
}

/// The room, the venue and the city: who reads it in a calendar does not see of which summit it is.
fn place(source: &FeedSource, room: &str) -> String {
    let parts = [room, source.say(&source.summit.venue), source.say(&source.summit.city)];
    let mut known: Vec<&str> = vec![];
    for part in parts {
        if !part.is_empty() && !known.contains(&part) {
            known.push(part);
        }
    }
    known.join(&source.page.t("agenda-feed-comma"))
}

/// In the zone's local time; in UTC where the clocks show that time twice.
fn times(lines: &mut Lines, zone: Tz, from: Timestamp, to: Timestamp) {
    let once =
        |at: Timestamp| zone.from_local_datetime(&at.with_timezone(&zone).naive_local()).single().map(|one| one.to_utc()) == Some(at);
    let is_plain = once(from) && once(to);
    for (name, at) in [("DTSTART", from), ("DTEND", to)] {
        if is_plain {
            let local = at.with_timezone(&zone).format("%Y%m%dT%H%M%S").to_string();
            lines.put(&format!("{name};TZID={}", parameter(zone.name())), &local);
        } else {
            lines.at(name, at);
        }
    }
}

/// What calendars show below the title: subtitle, summary, description, and who speaks.
fn description(source: &FeedSource, entry: ScheduledSlot) -> String {
    let session = entry.session;
    let speakers: Vec<_> = session.speakers.iter().filter_map(|p| source.index.speaker(p.speaker.0)).collect();
    let names: Vec<_> = speakers.iter().map(|s| s.name_in(source.page.locale)).collect();
    let comma = source.page.t("agenda-feed-comma");
    let speakers = if names.is_empty() { String::new() } else { source.page.with("agenda-feed-speakers", "names", names.join(&comma)) };
    let texts = [&session.summary, &session.description].map(|text| rich_text::plain(source.say(text)));
    let parts = [source.say(&session.subtitle).to_owned()].into_iter().chain(texts).chain([speakers, session.stream.clone()]);
    // Marks that isolate values in pages are not for calendars.
    let parts = parts.map(|part| part.replace(['\u{2068}', '\u{2069}'], ""));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    fn written(zone: Tz, from: &str) -> String {
        let from = from.parse().expect("a time");
        let mut lines = Lines::default();
        times(&mut lines, zone, from, from + Duration::minutes(30));
        String::from_utf8(lines.into_bytes()).expect("UTF-8")
    }

    #[test]
    fn a_time_is_told_by_the_clocks_of_the_place() {
        let expected = "DTSTART;TZID=Asia/Karachi:20261117T090000\r\nDTEND;TZID=Asia/Karachi:20261117T093000\r\n";
        assert_eq!(written(chrono_tz::Asia::Karachi, "2026-11-17T04:00:00Z"), expected);
        let berlin = chrono_tz::Europe::Berlin;
        // From the last half hour of winter to the first moment of summer: the hour between is left out.
        let expected = "DTSTART;TZID=Europe/Berlin:20260329T013000\r\nDTEND;TZID=Europe/Berlin:20260329T030000\r\n";
        assert_eq!(written(berlin, "2026-03-29T00:30:00Z"), expected);
    }

    #[test]
    fn an_hour_that_comes_twice_is_told_without_doubt() {
        let berlin = chrono_tz::Europe::Berlin;
        assert_eq!(written(berlin, "2026-10-25T00:00:00Z"), "DTSTART:20261025T000000Z\r\nDTEND:20261025T003000Z\r\n");
        assert_eq!(written(berlin, "2026-10-25T01:00:00Z"), "DTSTART:20261025T010000Z\r\nDTEND:20261025T013000Z\r\n");
        // It begins before that hour and ends in it.
        assert_eq!(written(berlin, "2026-10-24T23:45:00Z"), "DTSTART:20261024T234500Z\r\nDTEND:20261025T001500Z\r\n");
        let after = "DTSTART;TZID=Europe/Berlin:20261025T030000\r\nDTEND;TZID=Europe/Berlin:20261025T033000\r\n";
        assert_eq!(written(berlin, "2026-10-25T02:00:00Z"), after);
        let new_york = "DTSTART:20261101T053000Z\r\nDTEND:20261101T060000Z\r\n";
        assert_eq!(written(chrono_tz::America::New_York, "2026-11-01T05:30:00Z"), new_york);
        // Clocks go back by half an hour.
        let lord_howe = "DTSTART:20260404T143000Z\r\nDTEND:20260404T150000Z\r\n";
        assert_eq!(written(chrono_tz::Australia::Lord_Howe, "2026-04-04T14:30:00Z"), lord_howe);
    }
}
