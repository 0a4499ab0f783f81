//! What a file would do to the draft, row by row. Pure: the pages show it, and applying writes just it.
//!
//! A row is known by the slot it makes, its session by that slot. What the file leaves empty stays as it is in the
//! draft, and what the file does not name stays altogether.
mod merge;
mod names;
mod speakers;

pub use names::{NewName, Unknown, distinct};
pub use speakers::NewSpeaker;

use super::{
    guid,
    model::{Choices, Row, Sheet},
};
use crate::{
    agenda::programme::{Foreign, Link, Text},
    kit::clock::Timestamp,
};
use names::Names;
use speakers::Speakers;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The draft as far as a file can touch it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub rooms: Vec<Name>,
    pub tracks: Vec<Name>,
    pub kinds: Vec<Name>,
    pub speakers: Vec<KnownSpeaker>,
    pub sessions: Vec<SessionRecord>,
    pub parts: HashMap<Uuid, Vec<Uuid>>,
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
    pub title: Text,
    pub subtitle: Text,
    pub summary: Text,
    pub description: Text,
    pub language: String,
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
    pub title: Text,
    pub outcome: Outcome,
    /// The keys of the names of the fields that change.
    pub fields: Vec<&'static str>,
}

/// A slot of the draft that the file does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    pub session: Uuid,
    pub title: Text,
    pub from: Timestamp,
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
    pub sessions: Vec<SessionRecord>,
    /// Who takes part, by session, where that changes.
    pub parts: Vec<(Uuid, Vec<Uuid>)>,
    pub slots: Vec<SlotRecord>,
}

impl Plan {
    pub fn count(&self, outcome: Outcome) -> usize {
        self.items.iter().filter(|item| item.outcome == outcome).count()
    }
}

/// What `sheet` would do to the draft, with ids made at `now`.
pub fn plan(sheet: &Sheet, known: &Known, choices: &Choices, now: Timestamp) -> Plan {
    let of = |pick: fn(&Row) -> &str| sheet.rows.iter().map(pick).collect::<Vec<_>>();
    let matched = Matched::new(sheet, known);
    let mut planner = Planner {
        rooms: Names::new(&known.rooms, &of(|r| &r.room), &choices.rooms, now),
        tracks: Names::new(&known.tracks, &of(|r| &r.track), &choices.tracks, now),
        kinds: Names::new(&known.kinds, &of(|r| &r.kind), &choices.kinds, now),
        speakers: Speakers::new(&known.speakers, &known.released, now),
        sessions: known.sessions.iter().map(|s| (s.id, s)).collect(),
        numbers: numbers(known),
        slots: known.slots.iter().map(|s| s.id).collect(),
        released: known.released.slots.iter().map(|s| (s.id, s)).collect(),
        told: HashSet::new(),
        revived: HashSet::new(),
        parts: &known.parts,
        now,
        plan: Plan::default(),
    };
    for (row, slot) in sheet.rows.iter().zip(&matched.slots) {
        planner.row(row, *slot);
    }
    let mut plan = planner.finish();
    plan.absent = matched.absent(sheet, known);
    plan
}

/// The numbers of sessions and slots, which are numbered together, that the draft or readers know.
fn numbers(known: &Known) -> HashSet<i64> {
    let draft = known.sessions.iter().map(|s| s.number).chain(known.slots.iter().map(|s| s.number));
    let released = known.released.slots.iter().flat_map(|s| [s.number, s.session_number]);
    draft.flatten().chain(released).collect()
}

/// The slots of the draft that the rows are about, in their order.
struct Matched<'a> {
    slots: Vec<Option<&'a SlotRecord>>,
}

impl<'a> Matched<'a> {
    fn new(sheet: &Sheet, known: &'a Known) -> Self {
        let by_id: HashMap<Uuid, &SlotRecord> = known.slots.iter().map(|s| (s.id, s)).collect();
        let by_source: HashMap<&str, &SlotRecord> = known.slots.iter().filter_map(|s| Some((s.source.as_deref()?, s))).collect();
        let titled = titled(sheet, known);
        let mut taken = HashSet::new();
        // By what they were brought before come first, so that nobody takes what another row was known by. A number
        // alone says nothing: another file counts from 1 too.
        let mut slots: Vec<_> = sheet.rows.iter().map(|row| by_source.get(&*row.source).copied()).collect();
        taken.extend(slots.iter().flatten().map(|slot| slot.id));
        for (row, slot) in sheet.rows.iter().zip(&mut slots).filter(|(_, slot)| slot.is_none()) {
            *slot = match guid::title_and_day(&row.source) {
                None => by_id.get(&row.slot).copied().filter(|slot| taken.insert(slot.id)),
                // What is known by its title alone may have moved to another day.
                Some((title, _)) => titled.get(title).into_iter().flatten().copied().find(|slot| taken.insert(slot.id)),
            };
        }
        Self { slots }
    }

    fn absent(&self, sheet: &Sheet, known: &Known) -> Vec<Absent> {
        let mut named: HashSet<Uuid> = self.slots.iter().flatten().map(|s| s.id).collect();
        named.extend(&sheet.mentioned);
        let bad: HashSet<i64> = sheet.problems.iter().filter_map(|p| p.id.parse().ok()).collect();
        let titles: HashMap<Uuid, &Text> = known.sessions.iter().map(|s| (s.id, &s.title)).collect();
        let gone = known.slots.iter().filter(|s| !named.contains(&s.id) && !s.number.is_some_and(|n| bad.contains(&n)));
        let title = |id: Uuid| titles.get(&id).map(|t| (*t).clone()).unwrap_or_default();
        let mut absent: Vec<_> = gone.map(|s| Absent { session: s.session, title: title(s.session), from: s.from }).collect();
        absent.sort_by_key(|a| a.from);
        absent
    }
}

/// By their titles, the slots that are known by nothing else, on days of which the file speaks. A day of which it says
/// nothing has a lunch of its own.
fn titled<'a>(sheet: &Sheet, known: &'a Known) -> HashMap<&'a str, Vec<&'a SlotRecord>> {
    let days: HashSet<&str> = sheet.rows.iter().filter_map(|row| Some(guid::title_and_day(&row.source)?.1)).collect();
    let mut found: HashMap<&str, Vec<&SlotRecord>> = HashMap::new();
    for slot in &known.slots {
        if let Some((title, day)) = slot.source.as_deref().and_then(guid::title_and_day)
            && days.contains(day)
        {
            found.entry(title).or_default().push(slot);
        }
    }
    found
}

struct Planner<'a> {
    rooms: Names<'a>,
    tracks: Names<'a>,
    kinds: Names<'a>,
    speakers: Speakers<'a>,
    sessions: HashMap<Uuid, &'a SessionRecord>,
    numbers: HashSet<i64>,
    /// Those of the draft.
    slots: HashSet<Uuid>,
    released: HashMap<Uuid, &'a ReleasedSlot>,
    /// Sessions that an earlier row spoke of: a session held twice is as its first row says.
    told: HashSet<Uuid>,
    /// Sessions that readers know and the draft had forgotten.
    revived: HashSet<Uuid>,
    parts: &'a HashMap<Uuid, Vec<Uuid>>,
    now: Timestamp,
    plan: Plan,
}
