//! What a file would do to the draft, row by row. Pure: the pages show it, and applying writes just it.
//!
//! A row is known by the slot it makes, its session by that slot. What the file leaves empty stays as it is in the
//! draft, and what the file does not name stays altogether.
mod known;
mod matched;
mod merge;
mod model;
mod names;
mod speakers;

pub use model::{
    Absent, Item, Known, KnownSpeaker, Name, Named, NewName, Outcome, Plan, Released, ReleasedSlot, Renamed, SessionRecord, SlotRecord,
    Unknown,
};
pub use names::distinct;
pub use speakers::NEW;

use super::model::{Choices, SessionRow, ValidatedFile};
use crate::kit::clock::Timestamp;
use matched::Matched;
use names::Names;
use speakers::Speakers;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What `file` would do to the draft, with ids made at `now`.
pub fn plan(file: &ValidatedFile, known: &Known, choices: &Choices, now: Timestamp) -> Plan {
    let of = |pick: fn(&SessionRow) -> &str| file.rows.iter().map(pick).collect::<Vec<_>>();
    let matched = Matched::new(file, known);
    let mut planner = Planner {
        rooms: Names::new(&known.rooms, &of(|r| &r.room), &choices.rooms, now),
        tracks: Names::new(&known.tracks, &of(|r| &r.track), &choices.tracks, now),
        kinds: Names::new(&known.kinds, &of(|r| &r.kind), &choices.kinds, now),
        speakers: Speakers::new(&known.speakers, &known.released, &choices.people, now),
        codes: known.kinds.iter().filter_map(|kind| kind.names.get(2)).map(String::as_str).collect(),
        sessions: known.sessions.iter().map(|s| (s.id, s)).collect(),
        numbers: numbers(known),
        slots: known.slots.iter().map(|s| s.id).collect(),
        released: known.released.slots.iter().map(|s| (s.id, s)).collect(),
        told: HashSet::new(),
        added: HashSet::new(),
        of_rows: vec![],
        session_speakers: &known.session_speakers,
        now,
        plan: Plan::default(),
    };
    for (row, slot) in file.rows.iter().zip(&matched.slots) {
        planner.row(row, *slot);
    }
    let mut plan = planner.finish();
    plan.absent = matched.absent(file, known);
    plan
}

/// The numbers of sessions and slots, which are numbered together, that the draft or readers know.
fn numbers(known: &Known) -> HashSet<i64> {
    let draft = known.sessions.iter().map(|s| s.number).chain(known.slots.iter().map(|s| s.number));
    let released = known.released.slots.iter().flat_map(|s| [s.number, s.session_number]);
    draft.flatten().chain(released).collect()
}

struct Planner<'a> {
    rooms: Names<'a>,
    tracks: Names<'a>,
    kinds: Names<'a>,
    /// What feeds call the kinds of the draft.
    codes: HashSet<&'a str>,
    speakers: Speakers<'a>,
    sessions: HashMap<Uuid, &'a SessionRecord>,
    numbers: HashSet<i64>,
    /// Those of the draft.
    slots: HashSet<Uuid>,
    released: HashMap<Uuid, &'a ReleasedSlot>,
    /// Sessions that an earlier row spoke of: a session held twice is as its first row says.
    told: HashSet<Uuid>,
    /// Sessions that an earlier row makes.
    added: HashSet<Uuid>,
    /// The sessions of the rows so far.
    of_rows: Vec<Uuid>,
    session_speakers: &'a HashMap<Uuid, Vec<Uuid>>,
    now: Timestamp,
    plan: Plan,
}
