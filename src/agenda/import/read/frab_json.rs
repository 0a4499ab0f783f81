//! frab's `schedule.json`. Keys that are not known are passed over.
use super::address::below;
use crate::{
    agenda::{
        import::model::{MOST_ROWS, RawPerson, RawSession, too_many},
        programme::{Foreign, Link},
    },
    kit::{form::Fault, sheet::storable},
};
use serde::{Deserialize, Deserializer, de::Error};
use serde_json::{Value, error::Category};
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Document {
    schedule: Schedule,
}

#[derive(Deserialize)]
struct Schedule {
    conference: Conference,
}

#[derive(Deserialize)]
struct Conference {
    #[serde(default)]
    base_url: Loose,
    days: Vec<Day>,
}

#[derive(Deserialize)]
struct Day {
    #[serde(default)]
    date: Loose,
    #[serde(default)]
    day_start: Loose,
    rooms: BTreeMap<String, Vec<Event>>,
}

/// A text, a number, yes or no, or nothing: all as text.
#[derive(Default)]
struct Loose(String);

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Value::deserialize(from)? {
            Value::Null => Ok(Self::default()),
            Value::String(text) => Ok(Self(storable(text.trim()))),
            Value::Number(number) => Ok(Self(number.to_string())),
            Value::Bool(is) => Ok(Self(is.to_string())),
            Value::Array(_) | Value::Object(_) => Err(D::Error::custom("not a text")),
        }
    }
}

/// A list, or nothing.
fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Event {
    guid: Loose,
    id: Loose,
    code: Loose,
    date: Loose,
    start: Loose,
    end: Loose,
    duration: Loose,
    room: Loose,
    slug: Loose,
    title: Loose,
    subtitle: Loose,
    track: Loose,
    #[serde(rename = "type")]
    kind: Loose,
    language: Loose,
    #[serde(rename = "abstract")]
    summary: Loose,
    description: Loose,
    recording_license: Loose,
    do_not_record: Loose,
    #[serde(deserialize_with = "list")]
    persons: Vec<Somebody>,
    #[serde(deserialize_with = "list")]
    links: Vec<Reference>,
    #[serde(deserialize_with = "list")]
    attachments: Vec<Reference>,
    logo: Loose,
    url: Loose,
    feedback_url: Loose,
    origin_url: Loose,
    video_download_url: Loose,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Somebody {
    id: Loose,
    guid: Loose,
    code: Loose,
    name: Loose,
    public_name: Loose,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Reference {
    url: Loose,
    title: Loose,
}

/// The events of a schedule, day by day and room by room.
pub fn events(text: &str) -> Result<Vec<RawSession>, Fault> {
    let document: Document = serde_json::from_str(text).map_err(|e| fault(&e))?;
    let mut found = vec![];
    let Conference { base_url: Loose(base), days } = document.schedule.conference;
    for day in days {
        for (room, events) in day.rooms {
            for event in events {
                if found.len() >= MOST_ROWS {
                    return Err(too_many());
                }
                let mut raw = event.raw(&room, &base);
                raw.line = found.len() as u64 + 1;
                if raw.date.is_empty() {
                    (raw.date, raw.not_before) = (day.date.0.clone(), day.day_start.0.clone());
                }
                found.push(raw);
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

fn links(references: Vec<Reference>, base: &str) -> Vec<Link> {
    references.into_iter().map(|r| Link { url: below(base, r.url.0), title: r.title.0 }).collect()
}

impl Event {
    fn raw(self, room: &str, base: &str) -> RawSession {
        let addresses = [
            ("logo", self.logo),
            ("url", self.url),
            ("feedback_url", self.feedback_url),
            ("origin_url", self.origin_url),
            ("video_download_url", self.video_download_url),
        ];
        let addresses =
            addresses.into_iter().filter(|(_, a)| !a.0.is_empty()).map(|(name, a)| (name.to_owned(), below(base, a.0))).collect();
        let foreign = Foreign {
            slug: self.slug.0,
            code: self.code.0,
            licence: self.recording_license.0,
            recording_opt_out: self.do_not_record.0.parse().ok(),
            attachments: links(self.attachments, base),
            addresses,
        };
        RawSession {
            guid: self.guid.0,
            id: self.id.0,
            title: self.title.0,
            subtitle: self.subtitle.0,
            summary: self.summary.0,
            description: self.description.0,
            kind: self.kind.0,
            track: self.track.0,
            language: self.language.0,
            room: if self.room.0.is_empty() { storable(room) } else { self.room.0 },
            date: self.date.0,
            start: self.start.0,
            end: self.end.0,
            duration: self.duration.0,
            persons: self.persons.into_iter().map(Somebody::raw).collect(),
            links: links(self.links, base),
            foreign,
            ..RawSession::default()
        }
    }
}

impl Somebody {
    fn raw(self) -> RawPerson {
        let name = if self.name.0.is_empty() { self.public_name.0 } else { self.name.0 };
        let guid = if self.guid.0.is_empty() { self.code.0 } else { self.guid.0 };
        RawPerson { id: self.id.0, guid, name }
    }
}
