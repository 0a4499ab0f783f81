//! A released programme: everything that readers and their apps see, as it was when it was released.
//!
//! Invariants: public pages, feeds and searches read nothing but this value, so that nothing unreleased can appear in
//! them; it is stored with its release as JSON and never changes, so the names of its fields have to stay readable.
mod changes;
mod index;

pub use crate::event::{begin_of, day_of};
pub use changes::{Change, ChangeKind, changes};
pub use index::{Day, ProgrammeIndex, ScheduledSlot};

use super::model::{Colour, KindId, MaterialId, Presence, Role, RoomId, SessionId, SlotId, SpeakerId, Status, TrackId};
use crate::kit::{bilingual::Bilingual, clock::Timestamp, locale::Locale, page::Page, picture::Shown};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// In the organisers' order, like all lists here.
    pub rooms: Vec<Room>,
    pub tracks: Vec<Track>,
    pub kinds: Vec<SessionKind>,
    pub speakers: Vec<Speaker>,
    /// Each with at least one slot.
    pub sessions: Vec<Session>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub id: RoomId,
    pub name: Bilingual,
    pub capacity: Option<i32>,
    pub equipment: Bilingual,
    pub accessibility: Bilingual,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    pub id: TrackId,
    pub name: Bilingual,
    pub colour: Colour,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionKind {
    pub id: KindId,
    /// Its name in feeds: `keynote`.
    pub code: String,
    pub name: Bilingual,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    pub id: SpeakerId,
    /// Positive, unique among speakers, the same in every release.
    pub number: i64,
    pub name: String,
    /// In Latin letters, where `name` is not.
    pub name_latin: String,
    pub biography: Bilingual,
    pub organisation: String,
    /// Of the member economy; empty for none.
    pub economy: Bilingual,
    pub photo: Option<Shown>,
}

impl Speaker {
    /// The name in the page's script, where there are two.
    pub fn name_in(&self, locale: Locale) -> &str {
        if locale == Locale::En && !self.name_latin.is_empty() { &self.name_latin } else { &self.name }
    }

    pub fn named(&self, page: &Page) -> &str {
        self.name_in(page.locale)
    }

    pub fn path(&self) -> String {
        format!("/agenda/speakers/{}", self.number)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub id: SessionId,
    /// Positive, unique among sessions, the same in every release.
    pub number: i64,
    pub title: Bilingual,
    pub subtitle: Bilingual,
    /// Shorter than the description. Both are as people wrote them: see `kit::rich_text`.
    pub summary: Bilingual,
    pub description: Bilingual,
    pub kind: KindId,
    pub track: Option<TrackId>,
    /// Spoken, as a BCP 47 tag; empty where it is not said.
    pub language: String,
    /// Into which it is interpreted, as BCP 47 tags.
    pub interpretation: Vec<String>,
    pub speakers: Vec<Participant>,
    /// The names of the passes that open it; empty: every pass.
    pub passes: Vec<Bilingual>,
    pub links: Vec<Link>,
    pub materials: Vec<Material>,
    /// Where it is streamed; empty for nowhere.
    pub stream: String,
    #[serde(default)]
    pub foreign: Foreign,
    /// In the order of their times, at least one.
    pub slots: Vec<Slot>,
}

impl Session {
    pub fn path(&self) -> String {
        format!("/agenda/sessions/{}", self.number)
    }
}

/// Who takes part, and as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    pub speaker: SpeakerId,
    pub role: Role,
    pub presence: Presence,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub url: String,
    pub title: String,
}

/// A file to take home, served at `/agenda/materials/{id}` while a release names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    pub id: MaterialId,
    pub title: String,
    pub file_name: String,
    pub media_type: String,
    pub bytes: i64,
}

/// Fields of a session in other systems' files that are only kept to be handed on, by the names of frab's elements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Foreign {
    /// What the other system calls its kind, where that is another word than ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ForeignKind>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub slug: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub licence: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recording_opt_out: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Link>,
    /// Further addresses by element: `logo`, `video_download_url`, `url`, `feedback_url`, `origin_url`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub addresses: BTreeMap<String, String>,
}

/// The words of another system for a kind: they count as long as the session is of that kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignKind {
    pub words: String,
    pub kind: KindId,
}

/// A session's time in a room. A session that is held twice has two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The event's guid in feeds.
    pub id: SlotId,
    /// The event's id in feeds: positive, unique among slots, the same in every release.
    pub number: i64,
    pub room: RoomId,
    pub from: Timestamp,
    pub to: Timestamp,
    /// A cancelled slot stays in every later release, so that calendars take it off.
    pub status: Status,
    /// How often what calendars show of it has changed (RFC 5545's SEQUENCE).
    pub sequence: i32,
    /// The time of the release in which it last changed.
    pub changed_at: Timestamp,
}

impl Slot {
    pub fn is_cancelled(&self) -> bool {
        self.status == Status::Cancelled
    }
}

/// A release without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// 1, 2, 3… in the order of time.
    pub number: i32,
    pub name: Bilingual,
    pub note: Bilingual,
    pub released_at: Timestamp,
}

#[cfg(test)]
mod fixture {
    //! What the tests here read: a released programme of a few dozen sessions.
    use super::{Programme, ProgrammeIndex, Release};
    use crate::{
        agenda::samples,
        kit::{bilingual::Bilingual, clock::Timestamp},
    };

    pub fn released_at() -> Timestamp {
        "2026-11-01T07:00:00Z".parse().expect("a time")
    }

    pub fn programme() -> Programme {
        samples::programme(36, "2026-11-17".parse().expect("a date"), chrono_tz::Asia::Karachi).after(None, released_at())
    }

    pub fn index() -> ProgrammeIndex {
        let release =
            Release { number: 1, name: Bilingual::new("First", "پہلا"), note: Bilingual::default(), released_at: released_at() };
        ProgrammeIndex::new(release, chrono_tz::Asia::Karachi, programme())
    }
}
