//! frab's `schedule.xml`. What is not taken over is counted by its name; entities of the document's own are refused, so
//! nothing in it can grow.
use crate::{
    agenda::{
        import::model::{MOST_ROWS, RawPerson, RawSession, Schedule, too_many},
        programme::Link,
    },
    kit::{
        form::Fault,
        sheet::{CellValue, storable},
    },
};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};
use std::collections::BTreeMap;

/// Deeper than any schedule.
const DEPTH: usize = 32;

/// The elements of an event that hold an address which is only handed on.
const ADDRESSES: [&str; 5] = ["logo", "url", "feedback_url", "origin_url", "video_download_url"];

/// Elements and attributes outside of events that the sessions say as well, or that are only about the file.
const OF_THE_SCHEDULE: [&str; 10] = [
    "version",
    "generator",
    "conference/acronym",
    "conference/start",
    "conference/end",
    "conference/days",
    "conference/day_change",
    "conference/timeslot_duration",
    "conference/time_zone_name",
    "generator/url",
];

/// Attributes of an event and of what is in it that are taken over.
const ATTRIBUTES: [(&str, &[&str]); 4] =
    [("event", &["guid", "id", "code"]), ("person", &["guid", "id", "code"]), ("link", &["href"]), ("attachment", &["href"])];

type Attributes = BTreeMap<String, String>;

/// The events of a schedule, in its order.
pub fn schedule(text: &str) -> Result<Schedule, Fault> {
    let mut reader = Reader::from_str(text);
    let mut walk = Walk { text, ..Walk::default() };
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event().map_err(|_| walk.broken(reader.error_position()))?;
        match event {
            Event::Start(tag) => walk.open(&tag, at)?,
            Event::Empty(tag) => {
                walk.open(&tag, at)?;
                walk.close();
            }
            Event::End(_) => walk.close(),
            Event::Text(text) => walk.content.push_str(&text.xml10_content()),
            Event::CData(text) => walk.content.push_str(&text.xml10_content()),
            Event::GeneralRef(name) => walk.refer(&name, at)?,
            Event::DocType(declared) if declared.xml10_content().to_ascii_uppercase().contains("<!ENTITY") => {
                return Err("agenda-import-entities".into());
            }
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof if walk.names.is_empty() && walk.is_schedule => return Ok(walk.found),
            Event::Eof if walk.names.is_empty() => return Err("agenda-import-not-schedule".into()),
            Event::Eof => return Err(walk.broken(at)),
        }
    }
}

/// The place in the document, and what was found up to it.
#[derive(Default)]
struct Walk<'a> {
    text: &'a str,
    names: Vec<String>,
    attributes: Vec<Attributes>,
    content: String,
    is_schedule: bool,
    event: RawSession,
    /// The byte at which the last event began.
    event_start: usize,
    found: Schedule,
}

/// Line and column of a byte, as editors count them.
fn place(text: &str, at: u64) -> String {
    let at = text.floor_char_boundary(usize::try_from(at).unwrap_or(usize::MAX));
    let before = &text[..at];
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{}:{column}", before.matches('\n').count() + 1)
}

fn attributes(tag: &BytesStart<'_>) -> Option<Attributes> {
    let mut found = Attributes::new();
    for attribute in tag.attributes() {
        let attribute = attribute.ok()?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        found.insert(attribute.key.as_ref().to_owned(), storable(&value));
    }
    Some(found)
}

impl Walk<'_> {
    fn broken(&self, at: u64) -> Fault {
        Fault("agenda-import-not-xml", Some(("place", place(self.text, at))))
    }

    fn open(&mut self, tag: &BytesStart<'_>, at: u64) -> Result<(), Fault> {
        let name = tag.name().as_ref().to_owned();
        let attributes = attributes(tag).ok_or_else(|| self.broken(at))?;
        if self.names.is_empty() {
            if name != "schedule" {
                return Err("agenda-import-not-schedule".into());
            }
            self.is_schedule = true;
        }
        if self.names.len() >= DEPTH {
            return Err("agenda-import-deep".into());
        }
        self.names.push(name);
        self.attributes.push(attributes);
        self.content.clear();
        if self.path() == ["schedule", "day", "room", "event"] {
            self.begin(at)?;
        }
        Ok(())
    }

    fn path(&self) -> Vec<&str> {
        self.names.iter().map(String::as_str).collect()
    }

    fn attribute(&self, depth: usize, name: &str) -> String {
        self.attributes.get(depth).and_then(|a| a.get(name)).cloned().unwrap_or_default()
    }

    fn begin(&mut self, at: u64) -> Result<(), Fault> {
        if self.found.events.len() >= MOST_ROWS {
            return Err(too_many());
        }
        let here = usize::try_from(at).unwrap_or(usize::MAX).min(self.text.len());
        // Counted from the event before: counting from the start each time would take the square of the length.
        let before = self.found.events.last().map_or(0, |e| e.line);
        let from = self.event_start;
        self.event = RawSession {
            line: before.max(1) + self.text.as_bytes()[from..here].iter().map(|b| u64::from(*b == b'\n')).sum::<u64>(),
            guid: self.attribute(3, "guid"),
            id: self.attribute(3, "id"),
            room: self.attribute(2, "name"),
            ..RawSession::default()
        };
        self.event_start = here;
        self.event.foreign.code = self.attribute(3, "code");
        Ok(())
    }

    fn refer(&mut self, name: &BytesRef<'_>, at: u64) -> Result<(), Fault> {
        let character = name.resolve_char_ref().map_err(|_| self.broken(at))?;
        match (character, resolve_predefined_entity(name)) {
            (Some(c), _) => self.content.push(c),
            (None, Some(text)) => self.content.push_str(text),
            (None, None) => return Err(Fault("agenda-import-entity", Some(("place", place(self.text, at))))),
        }
        Ok(())
    }

    fn close(&mut self) {
        let content = storable(std::mem::take(&mut self.content).trim());
        let path: Vec<String> = self.names.clone();
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match &path[..] {
            ["schedule", "day", "room", "event", inner @ ..] => self.keep(inner, content),
            // The conference's is taken where the schedule has none.
            ["schedule", "base_url"] if !content.is_empty() => self.found.base = content,
            ["schedule", "conference", "base_url"] if self.found.base.is_empty() => self.found.base = content,
            ["schedule", "conference", "time_zone_name"] | ["schedule", "time_zone_name"] => self.found.zone = content,
            ["schedule", "conference", "acronym"] => self.found.origin = content,
            [_, outside @ ..] if !content.is_empty() && !OF_THE_SCHEDULE.contains(&&*outside.join("/")) => {
                self.found.left_out.note(&outside.join("/"), &content);
            }
            _ => {}
        }
        self.names.pop();
        self.attributes.pop();
    }

    fn keep(&mut self, inner: &[&str], content: String) {
        let own = |name: &str| self.attributes.last().and_then(|a| a.get(name)).cloned().unwrap_or_default();
        let first = |names: [&'static str; 2]| names.map(own).into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        // An address may stand in the element itself.
        let link = || match own("href") {
            none if none.is_empty() => Link { url: content.clone(), title: String::new() },
            url => Link { url, title: content.clone() },
        };
        let known = ATTRIBUTES.iter().find(|(name, _)| *name == inner.last().copied().unwrap_or("event"));
        for (name, value) in self.attributes.last().into_iter().flatten() {
            if !value.is_empty() && known.is_none_or(|(_, names)| !names.contains(&name.as_str())) {
                self.found.left_out.note(&[inner, &[&format!("@{name}")]].concat().join("/"), value);
            }
        }
        let event = &mut self.event;
        match inner {
            [] => {
                event.listed_day = self.attributes[1].get("date").cloned().unwrap_or_default();
                if event.date.is_empty() {
                    event.date = event.listed_day.as_str().into();
                    event.not_before = self.attributes[1].get("start").cloned().unwrap_or_default();
                }
                self.found.events.push(std::mem::take(event));
            }
            ["persons", "person"] => {
                event.persons.push(RawPerson { id: own("id"), guid: first(["guid", "code"]), name: content, ..RawPerson::default() });
            }
            ["links", "link"] => event.links.push(link()),
            ["attachments", "attachment"] => event.foreign.attachments.push(link()),
            ["recording", "license"] => event.foreign.licence = content,
            ["recording", "optout"] => event.foreign.recording_opt_out = opt_out(&content),
            _ if content.is_empty() => {}
            [name] if ADDRESSES.contains(name) => {
                event.foreign.addresses.insert((*name).to_owned(), content);
            }
            [name] => {
                if let Some(field) = event.time_field(name) {
                    *field = CellValue::from(content.as_str());
                } else if let Some(field) = event.field(name) {
                    *field = content;
                } else {
                    self.found.left_out.note(name, &content);
                }
            }
            deeper => self.found.left_out.note(&deeper.join("/"), &content),
        }
    }
}

fn opt_out(text: &str) -> Option<bool> {
    match text {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

impl RawSession {
    /// The field of its time that an element of that name fills.
    fn time_field(&mut self, name: &str) -> Option<&mut CellValue> {
        Some(match name {
            "date" => &mut self.date,
            "start" => &mut self.start,
            "end" => &mut self.end,
            "duration" => &mut self.duration,
            _ => return None,
        })
    }

    /// The field that an element of that name fills.
    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "room" => &mut self.room,
            "slug" => &mut self.foreign.slug,
            "title" => &mut self.title,
            "subtitle" => &mut self.subtitle,
            "track" => &mut self.track,
            "type" => &mut self.kind,
            "language" => &mut self.language,
            "abstract" => &mut self.summary,
            "description" => &mut self.description,
            _ => return None,
        })
    }
}
