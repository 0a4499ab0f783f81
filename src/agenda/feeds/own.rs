//! Our own format: everything in a release, in both languages. `/agenda/feeds` documents its fields.
//!
//! Fields may be added, and none is taken away or given another meaning without a higher `version`.
use super::source::FeedSource;
use crate::{
    agenda::programme::{Room, Session, SessionKind, Speaker, Track, begin_of},
    kit::{bilingual::Bilingual, clock::Timestamp, error::AppError},
};
use chrono::NaiveDate;
use serde::Serialize;

const VERSION: i32 = 1;

/// Every object of the format, the key of what is said of it, and its fields.
pub const OBJECTS: [(&str, &str, &str); 16] = [
    ("agenda", "agenda-feed-json-agenda", "format, version, origin, summit, release, days, rooms, tracks, kinds, speakers, sessions"),
    ("summit", "agenda-feed-json-summit", "name, short_name, city, venue, time_zone"),
    ("release", "agenda-feed-json-release", "number, name, note, released_at"),
    ("days", "agenda-feed-json-days", "index, date, begins_at, ends_at"),
    ("rooms", "agenda-feed-json-rooms", "id, name, capacity, equipment, accessibility"),
    ("tracks", "agenda-feed-json-tracks", "id, name, colour"),
    ("kinds", "agenda-feed-json-kinds", "id, code, name"),
    ("speakers", "agenda-feed-json-speakers", "id, number, name, name_latin, biography, organisation, economy, photo"),
    ("photo", "agenda-feed-json-photo", "id, width, height"),
    (
        "sessions",
        "agenda-feed-json-sessions",
        "id, number, title, subtitle, summary, description, kind, track, language, interpretation, speakers, passes, links, materials, stream, foreign, slots",
    ),
    ("parts", "agenda-feed-json-parts", "speaker, role, presence"),
    ("links", "agenda-feed-json-links", "url, title"),
    ("materials", "agenda-feed-json-materials", "id, title, file_name, media_type, bytes"),
    ("foreign", "agenda-feed-json-foreign", "kind, slug, code, licence, recording_opt_out, attachments, addresses"),
    ("kind", "agenda-feed-json-foreign-kind", "words, kind"),
    ("slots", "agenda-feed-json-slots", "id, number, room, from, to, status, sequence, changed_at"),
];

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: i32,
    /// The beginning of the addresses whose paths the documentation gives.
    origin: &'a str,
    summit: Summit,
    release: Release<'a>,
    days: Vec<Day>,
    rooms: &'a [Room],
    tracks: &'a [Track],
    kinds: &'a [SessionKind],
    speakers: &'a [Speaker],
    sessions: &'a [Session],
}

#[derive(Serialize)]
struct Summit {
    name: Bilingual,
    short_name: Bilingual,
    city: Bilingual,
    venue: Bilingual,
    time_zone: &'static str,
}

#[derive(Serialize)]
struct Release<'a> {
    number: i32,
    name: &'a Bilingual,
    note: &'a Bilingual,
    released_at: Timestamp,
}

#[derive(Serialize)]
struct Day {
    index: usize,
    date: NaiveDate,
    begins_at: Timestamp,
    ends_at: Timestamp,
}

pub fn json(source: &FeedSource) -> Result<Vec<u8>, AppError> {
    let (index, summit) = (&*source.index, &source.summit);
    let begin = |date: NaiveDate| begin_of(date, index.zone);
    let days = index.days().iter().map(|day| {
        let next = day.date.succ_opt().unwrap_or(day.date);
        Day { index: day.index, date: day.date, begins_at: begin(day.date), ends_at: begin(next) }
    });
    let release = &index.release;
    let document = Document {
        format: "summit-agenda",
        version: VERSION,
        origin: &source.page.origin,
        summit: Summit {
            name: summit.name.clone(),
            short_name: summit.short_name.clone(),
            city: summit.city.clone(),
            venue: summit.venue.clone(),
            time_zone: index.zone.name(),
        },
        release: Release { number: release.number, name: &release.name, note: &release.note, released_at: release.released_at },
        days: days.collect(),
        rooms: &index.programme.rooms,
        tracks: &index.programme.tracks,
        kinds: &index.programme.kinds,
        speakers: &index.programme.speakers,
        sessions: &index.programme.sessions,
    };
    Ok(serde_json::to_vec(&document).map_err(anyhow::Error::from)?)
}
