//! The schedule as JSON. It may hold no key that its schema does not name.
use super::{FeedSource, Schedule, ScheduleEvent, ScheduleHead};
use crate::kit::error::AppError;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    generator: Value,
    schedule: ScheduleContent<'a>,
}

#[derive(Serialize)]
struct ScheduleContent<'a> {
    version: String,
    base_url: String,
    conference: Conference<'a>,
}

#[derive(Serialize)]
struct Conference<'a> {
    acronym: &'a str,
    title: String,
    start: NaiveDate,
    end: NaiveDate,
    #[serde(rename = "daysCount")]
    days_count: usize,
    timeslot_duration: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone_name: Option<&'static str>,
    url: String,
    tracks: Vec<Value>,
    rooms: Vec<Value>,
    days: Vec<Day<'a>>,
}

#[derive(Serialize)]
struct Day<'a> {
    index: usize,
    date: NaiveDate,
    day_start: &'a str,
    day_end: &'a str,
    rooms: Rooms<'a>,
}

/// By name, in the organisers' order; rooms of the same name are one.
struct Rooms<'a>(Vec<(&'a str, Vec<&'a ScheduleEvent<'a>>)>);

impl Serialize for Rooms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, events)| (name, events)))
    }
}

pub fn json(source: &FeedSource) -> Result<Vec<u8>, AppError> {
    let schedule = Schedule::of(source);
    let base_url = format!("{}/", source.page.origin);
    let document = Document {
        schema: "https://c3voc.de/schedule/schema.json",
        generator: json!({ "name": "summit", "version": env!("CARGO_PKG_VERSION"), "url": base_url }),
        schedule: ScheduleContent { version: source.version(), conference: conference(source, &schedule), base_url },
    };
    Ok(serde_json::to_vec(&document).map_err(anyhow::Error::from)?)
}

fn conference<'a>(source: &'a FeedSource, schedule: &'a Schedule) -> Conference<'a> {
    let ScheduleHead { acronym, first, last, timeslot, tracks } = &schedule.head;
    let programme = &source.index.programme;
    let slugs = programme.tracks.iter().zip(tracks);
    let days = schedule.days.iter().map(|day| {
        let (index, date) = (day.index, day.date);
        Day { index, date, day_start: &day.start, day_end: &day.end, rooms: rooms(source, &day.rooms) }
    });
    Conference {
        acronym,
        title: source.summit.name(&source.page),
        start: *first,
        end: *last,
        days_count: schedule.days.len(),
        timeslot_duration: timeslot,
        time_zone_name: Some(source.index.zone.name()).filter(|name| is_zone(name)),
        url: source.address("/"),
        tracks: slugs.map(|(t, slug)| json!({ "name": source.say(&t.name), "slug": slug, "color": t.colour.hex() })).collect(),
        rooms: programme.rooms.iter().map(|r| json!({ "name": source.say(&r.name), "guid": r.id, "capacity": r.capacity })).collect(),
        days: days.collect(),
    }
}

fn rooms<'a>(source: &FeedSource, rooms: &'a [(&'a crate::agenda::programme::Room, Vec<ScheduleEvent<'a>>)]) -> Rooms<'a> {
    let mut all: Vec<(&str, Vec<&ScheduleEvent>)> = vec![];
    for (room, events) in rooms {
        let name = source.say(&room.name);
        match all.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => known.extend(events),
            None => all.push((name, events.iter().collect())),
        }
    }
    Rooms(all)
}

/// The schema's pattern: `Asia/Karachi`, or `UTC`; further parts may follow.
fn is_zone(name: &str) -> bool {
    let begins = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(|c| c.is_ascii_uppercase()) && letters.next().is_some_and(|c| c.is_ascii_lowercase())
    };
    let continent = |part: &str| begins(part) && part.chars().skip(1).all(|c| c.is_ascii_lowercase());
    name.ends_with("UTC") || name.split_once('/').is_some_and(|(one, other)| continent(one) && begins(other))
}

#[cfg(test)]
mod tests {
    #[test]
    fn zones_that_the_schema_cannot_name_are_not_named() {
        for known in ["Asia/Karachi", "America/New_York", "Asia/Ho_Chi_Minh", "America/Argentina/Salta", "UTC", "Etc/UTC"] {
            assert!(super::is_zone(known), "{known}");
        }
        for strange in ["GMT", "PST8PDT", "Etc/GMT+5", "EST", "GMT+0"] {
            assert!(!super::is_zone(strange), "{strange}");
        }
    }
}
