//! The draft as it is, and what a file would make of it.
use crate::{
    agenda::programme::{Foreign, Link},
    kit::{bilingual::Bilingual, clock::Timestamp, sheet::RowProblems},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The draft as far as a file can touch it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub rooms: Vec<Name>,
    pub tracks: Vec<Name>,
    pub kinds: Vec<Name>,
    pub speakers: Vec<KnownSpeaker>,
    pub sessions: Vec<SessionRecord>,
    pub session_speakers: HashMap<Uuid, Vec<Uuid>>,
    pub slots: Vec<SlotRecord>,
    pub released: Released,
}

/// What readers know by its number, though the draft may have forgotten it: nothing else is ever called so, and what
/// comes back is called as it was.
#[derive(Clone, Debug, Default)]
pub struct Released {
    pub slots: Vec<ReleasedSlot>,
    /// Those of the latest release.
    pub speakers: Vec<KnownSpeaker>,
    /// The numbers of all speakers whom any release named.
    pub speaker_numbers: Vec<i64>,
}

#[derive(Clone, Debug)]
pub struct ReleasedSlot {
    pub id: Uuid,
    pub number: i64,
    pub session: Uuid,
    pub session_number: i64,
}

/// A room, a track or a kind, and all by which a file may call it, the first of them English, the second Urdu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub id: Uuid,
    pub names: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSpeaker {
    pub id: Uuid,
    pub number: i64,
    pub names: [String; 2],
    pub source: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    pub id: Uuid,
    /// None: the next that is free.
    pub number: Option<i64>,
    pub kind: Uuid,
    pub track: Option<Uuid>,
    pub title: Bilingual,
    pub subtitle: Bilingual,
    pub summary: Bilingual,
    pub description: Bilingual,
    pub language: String,
    pub interpretation: Vec<String>,
    pub links: Vec<Link>,
    pub foreign: Foreign,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotRecord {
    pub id: Uuid,
    /// None: the next that is free.
    pub number: Option<i64>,
    pub session: Uuid,
    pub room: Uuid,
    pub from: Timestamp,
    pub to: Timestamp,
    pub source: Option<String>,
    pub is_cancelled: bool,
}

/// A name that the draft does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its place among all names of its sort in the file: its name in forms.
    pub index: usize,
    pub name: String,
    /// What is meant by it; none: it is made.
    pub chosen: Option<Uuid>,
}

impl Unknown {
    pub fn is(&self, name: &Name) -> bool {
        self.chosen == Some(name.id)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewName {
    pub id: Uuid,
    pub name: String,
    /// How long such a session lasts: of kinds.
    pub minutes: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSpeaker {
    pub id: Uuid,
    /// None: the next that is free.
    pub number: Option<i64>,
    pub name: String,
    pub organisation: String,
    pub source: Option<String>,
}

/// Somebody whom a file names: a new speaker, or one of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: Uuid,
    pub name: String,
    pub organisation: String,
    /// Whether the organiser says so.
    pub is_chosen: bool,
    /// Whether their name is written otherwise in the draft.
    pub is_guessed: bool,
}

/// Somebody whom the other system calls otherwise now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    pub id: Uuid,
    pub was: String,
    pub name: String,
}

/// What is written of speakers.
#[derive(Debug, Default)]
pub struct Written {
    pub made: Vec<NewSpeaker>,
    /// Who is known from now on by another system's id.
    pub sources: Vec<(Uuid, String)>,
    pub renamed: Vec<Renamed>,
    /// Everybody whom the file names, once.
    pub people: Vec<Named>,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    New,
    Changed,
    Unchanged,
}

impl Outcome {
    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "agenda-import-new",
            Self::Changed => "agenda-import-changed",
            Self::Unchanged => "agenda-import-unchanged",
        }
    }
}

/// A row and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub line: u64,
    pub title: Bilingual,
    pub from: Timestamp,
    pub to: Timestamp,
    pub room: Uuid,
    /// In which it is held, then those into which it is interpreted, as the file says.
    pub languages: Vec<String>,
    pub session: Uuid,
    pub outcome: Outcome,
    /// The keys of the names of the fields that change.
    pub fields: Vec<&'static str>,
}

/// A slot of the draft that the file does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    pub session: Uuid,
    pub slot: Uuid,
    pub title: Bilingual,
    pub from: Timestamp,
    /// Whether a file brought it.
    pub is_brought: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub items: Vec<Item>,
    pub absent: Vec<Absent>,
    /// Names that the draft does not have.
    pub unknown_rooms: Vec<Unknown>,
    pub unknown_tracks: Vec<Unknown>,
    pub unknown_kinds: Vec<Unknown>,
    /// What is written.
    pub rooms: Vec<NewName>,
    pub tracks: Vec<NewName>,
    pub kinds: Vec<NewName>,
    pub speakers: Vec<NewSpeaker>,
    /// Speakers who are known from now on by the other system's id.
    pub sources: Vec<(Uuid, String)>,
    pub renamed: Vec<Renamed>,
    /// Everybody whom the file names.
    pub people: Vec<Named>,
    pub sessions: Vec<SessionRecord>,
    /// Who takes part, by session, where that changes.
    pub session_speakers: Vec<(Uuid, Vec<Uuid>)>,
    pub slots: Vec<SlotRecord>,
    /// Slots that the file does not name any more, where the organiser says to cancel them.
    pub cancelled: Vec<Uuid>,
    /// What is said of rows beyond what their file says.
    pub mends: RowProblems,
}

impl Plan {
    pub fn count(&self, outcome: Outcome) -> usize {
        self.items.iter().filter(|item| item.outcome == outcome).count()
    }
}
