//! frab's `schedule.json`. What is not taken over is counted by its name.
use crate::{
    agenda::{
        import::model::{LeftOut, MOST_ROWS, RawPerson, RawSession, Schedule, too_many},
        programme::{Foreign, Link},
    },
    kit::{form::Fault, sheet::storable},
};
use serde::Deserialize;
use serde_json::{Map, Value, error::Category};
use std::collections::BTreeMap;

/// What an object says that nobody has taken yet.
type Object = Map<String, Value>;

#[derive(Deserialize)]
struct Document {
    schedule: Whole,
    #[serde(flatten)]
    rest: Object,
}

#[derive(Deserialize)]
struct Whole {
    conference: Conference,
    #[serde(flatten)]
    rest: Object,
}

#[derive(Deserialize)]
struct Conference {
    days: Vec<Day>,
    #[serde(flatten)]
    rest: Object,
}

#[derive(Deserialize)]
struct Day {
    rooms: BTreeMap<String, Vec<Object>>,
    #[serde(flatten)]
    rest: Object,
}

/// Facts of the schedule itself and of its days, which the sessions say as well.
const OF_THE_SCHEDULE: [&str; 14] = [
    "$schema",
    "generator",
    "version",
    "acronym",
    "start",
    "end",
    "daysCount",
    "timeslot_duration",
    "time_zone_name",
    "index",
    "date",
    "day_start",
    "day_end",
    "base_url",
];

/// The events of a schedule, day by day and room by room.
pub fn schedule(text: &str) -> Result<Schedule, Fault> {
    let Document { schedule: mut whole, rest } = serde_json::from_str(text).map_err(|e| fault(&e))?;
    let bases = [&mut whole.rest, &mut whole.conference.rest].map(|object| text_of(object, "base_url"));
    let base = bases.into_iter().find(|base| !base.is_empty()).unwrap_or_default();
    let zones = [&mut whole.conference.rest, &mut whole.rest].map(|object| text_of(object, "time_zone_name"));
    let zone = zones.into_iter().find(|zone| !zone.is_empty()).unwrap_or_default();
    let origin = text_of(&mut whole.conference.rest, "acronym");
    let mut found = Schedule { origin, base, zone, ..Schedule::default() };
    for (name, object) in [("", &rest), ("schedule.", &whole.rest), ("conference.", &whole.conference.rest)] {
        leave_out(&mut found.left_out, name, object, &OF_THE_SCHEDULE);
    }
    for mut day in whole.conference.days {
        let (date, begins) = (text_of(&mut day.rest, "date"), text_of(&mut day.rest, "day_start"));
        leave_out(&mut found.left_out, "day.", &day.rest, &OF_THE_SCHEDULE);
        for (room, events) in day.rooms {
            for event in events {
                if found.events.len() >= MOST_ROWS {
                    return Err(too_many());
                }
                let mut raw = session(event, &room, &mut found.left_out);
                raw.line = found.events.len() as u64 + 1;
                raw.listed_day.clone_from(&date);
                if raw.date.is_empty() {
                    (raw.date, raw.not_before) = (date.as_str().into(), begins.clone());
                }
                found.events.push(raw);
            }
        }
    }
    Ok(found)
}

fn fault(error: &serde_json::Error) -> Fault {
    let key = match error.classify() {
        Category::Data => "agenda-import-not-schedule-json",
        Category::Io | Category::Syntax | Category::Eof => "agenda-import-not-json",
    };
    Fault(key, Some(("place", format!("{}:{}", error.line(), error.column()))))
}

/// A text, a number, yes or no, as text; none where it is something else.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(storable(text.trim())),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(is) => Some(is.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// Takes a field that is a text.
fn text_of(object: &mut Object, name: &str) -> String {
    let Some(text) = object.get(name).and_then(plain) else { return String::new() };
    object.remove(name);
    text
}

/// Takes the first of these fields that says something.
fn first_of(object: &mut Object, names: &[&str]) -> String {
    names.iter().map(|name| text_of(object, name)).fold(String::new(), |first, next| if first.is_empty() { next } else { first })
}

/// Takes a field that is a list, or a single thing.
fn list_of(object: &mut Object, name: &str) -> Vec<Value> {
    match object.remove(name) {
        None | Some(Value::Null) => vec![],
        Some(Value::Array(all)) => all,
        Some(one) => vec![one],
    }
}

/// Notes what is left of an object.
fn leave_out(left_out: &mut LeftOut, prefix: &str, object: &Object, but: &[&str]) {
    for (name, value) in object.iter().filter(|(name, _)| !but.contains(&name.as_str())) {
        let found = plain(value).unwrap_or_else(|| value.to_string());
        if !matches!(found.as_str(), "" | "[]" | "{}") {
            left_out.note(&format!("{prefix}{name}"), &storable(&found));
        }
    }
}

/// An object with an address, or the address alone.
fn links(all: Vec<Value>, prefix: &str, left_out: &mut LeftOut) -> Vec<Link> {
    let mut found = vec![];
    for one in all {
        match one {
            Value::Object(mut link) => {
                let (url, title) = (first_of(&mut link, &["url", "href"]), first_of(&mut link, &["title", "name"]));
                leave_out(left_out, prefix, &link, &[]);
                found.push(Link { url, title });
            }
            other => found.push(Link { url: plain(&other).unwrap_or_else(|| storable(&other.to_string())), title: String::new() }),
        }
    }
    found
}

/// An object with a name, or the name alone.
fn person(one: Value, left_out: &mut LeftOut) -> RawPerson {
    let Value::Object(mut one) = one else { return RawPerson { name: plain(&one).unwrap_or_default(), ..RawPerson::default() } };
    let name = first_of(&mut one, &["name", "public_name", "full_public_name", "full_name"]);
    let raw = RawPerson {
        id: text_of(&mut one, "id"),
        guid: first_of(&mut one, &["guid", "code"]),
        name,
        organisation: first_of(&mut one, &["organisation", "organization", "company", "affiliation"]),
        ..RawPerson::default()
    };
    leave_out(left_out, "persons.", &one, &[]);
    raw
}

fn session(mut event: Object, room: &str, left_out: &mut LeftOut) -> RawSession {
    let named = text_of(&mut event, "room");
    let mut addresses = BTreeMap::new();
    for name in ["logo", "url", "feedback_url", "origin_url", "video_download_url"] {
        let address = text_of(&mut event, name);
        if !address.is_empty() {
            addresses.insert(name.to_owned(), address);
        }
    }
    let persons = list_of(&mut event, "persons").into_iter().map(|one| person(one, left_out)).collect();
    let all_links = links(list_of(&mut event, "links"), "links.", left_out);
    let foreign = Foreign {
        kind: None,
        slug: text_of(&mut event, "slug"),
        code: text_of(&mut event, "code"),
        licence: text_of(&mut event, "recording_license"),
        recording_opt_out: text_of(&mut event, "do_not_record").parse().ok(),
        attachments: links(list_of(&mut event, "attachments"), "attachments.", left_out),
        addresses,
    };
    let mut text = |name| text_of(&mut event, name);
    let raw = RawSession {
        guid: text("guid"),
        id: text("id"),
        title: text("title"),
        subtitle: text("subtitle"),
        summary: text("abstract"),
        description: text("description"),
        kind: text("type"),
        track: text("track"),
        language: text("language"),
        room: if named.is_empty() { storable(room.trim()) } else { named },
        date: text("date").as_str().into(),
        start: text("start").as_str().into(),
        end: text("end").as_str().into(),
        duration: text("duration").as_str().into(),
        persons,
        links: all_links,
        foreign,
        ..RawSession::default()
    };
    leave_out(left_out, "", &event, &[]);
    raw
}
