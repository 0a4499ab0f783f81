//! What the draft consists of: the parts of a programme, each with what only organisers see.
use crate::{
    agenda::{
        model::{Presence, SessionId, SpeakerId, Status, Visibility},
        programme::{Programme, Room, Session, SessionKind, Slot, Speaker, Track},
    },
    event::{EconomyId, Engagement},
    kit::{bilingual::Bilingual, clock::Timestamp, ids::PersonId},
};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A span of time in which a room is open or a speaker can come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Hours {
    pub from: Timestamp,
    pub to: Timestamp,
}

impl Hours {
    fn hold(self, slot: &Slot) -> bool {
        self.from <= slot.from && slot.to <= self.to
    }

    /// Whether the slot lies within one of them; without hours everything does.
    pub fn allow(all: &[Self], slot: &Slot) -> bool {
        all.is_empty() || all.iter().any(|hours| hours.hold(slot))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomEntry {
    pub room: Room,
    pub position: i32,
    /// When it is open, in order; empty: always.
    pub hours: Vec<Hours>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackEntry {
    pub track: Track,
    pub position: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionKindEntry {
    pub kind: SessionKind,
    /// How long such a session lasts if nobody says otherwise.
    pub minutes: i32,
    pub position: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerEntry {
    /// Its number is 0 until it is kept.
    pub speaker: Speaker,
    /// None while no address is known.
    pub person: Option<PersonId>,
    pub email: String,
    pub economy: Option<EconomyId>,
    pub confirmed: bool,
    /// When they can come, in order; empty: always.
    pub hours: Vec<Hours>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionEntry {
    /// With or without slots. Its number is 0 until it is kept.
    pub session: Session,
    pub visibility: Visibility,
    pub passes: Vec<Uuid>,
}

/// What came back of a removed session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restored {
    Whole,
    /// Without a room, track, kind, speaker or pass that has been removed meanwhile.
    InPart,
}

/// The whole draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub rooms: Vec<RoomEntry>,
    pub tracks: Vec<TrackEntry>,
    pub kinds: Vec<SessionKindEntry>,
    pub speakers: Vec<SpeakerEntry>,
    pub sessions: Vec<SessionEntry>,
}

impl Draft {
    /// Every planned slot with its session, internal ones too, in the order of time.
    pub fn planned(&self) -> Vec<(&SessionEntry, &Slot)> {
        let all = self.sessions.iter().flat_map(|entry| entry.session.slots.iter().map(move |slot| (entry, slot)));
        let mut planned: Vec<_> = all.filter(|(_, slot)| slot.status == Status::Planned).collect();
        planned.sort_by_key(|(_, slot)| (slot.from, slot.number));
        planned
    }

    pub fn session(&self, id: SessionId) -> Option<&SessionEntry> {
        self.sessions.iter().find(|s| s.session.id == id)
    }

    /// What the next release shows: public sessions that have a time, and no room, track, kind or speaker but theirs.
    pub fn to_release(&self) -> Programme {
        let shown = self.sessions.iter().filter(|s| s.visibility == Visibility::Public && !s.session.slots.is_empty());
        let sessions: Vec<Session> = shown.map(|s| s.session.clone()).collect();
        let taking_part: HashSet<SpeakerId> = sessions.iter().flat_map(|s| &s.speakers).map(|p| p.speaker).collect();
        let used: HashSet<_> = sessions.iter().map(|s| s.kind).collect();
        let occupied: HashSet<_> = sessions.iter().flat_map(|s| &s.slots).map(|s| s.room).collect();
        let followed: HashSet<_> = sessions.iter().filter_map(|s| s.track).collect();
        Programme {
            rooms: self.rooms.iter().filter(|r| occupied.contains(&r.room.id)).map(|r| r.room.clone()).collect(),
            tracks: self.tracks.iter().filter(|t| followed.contains(&t.track.id)).map(|t| t.track.clone()).collect(),
            kinds: self.kinds.iter().filter(|k| used.contains(&k.kind.id)).map(|k| k.kind.clone()).collect(),
            speakers: self.speakers.iter().filter(|s| taking_part.contains(&s.speaker.id)).map(|s| s.speaker.clone()).collect(),
            sessions,
        }
    }

    /// Who and what the planned slots keep busy. A speaker whose person is known is busy as that person, so that other
    /// parts of the summit see it.
    pub fn engagements(&self) -> Vec<Engagement> {
        let people: HashMap<SpeakerId, Uuid> =
            self.speakers.iter().map(|s| (s.speaker.id, s.person.map_or(s.speaker.id.0, |p| p.0))).collect();
        let of = |entry: &SessionEntry, slot: &Slot| {
            let there = entry.session.speakers.iter().filter(|p| p.presence == Presence::There);
            let busy: Vec<Uuid> = there.filter_map(|p| people.get(&p.speaker).copied()).chain([slot.room.0]).collect();
            let (id, from, to) = (slot.id, slot.from, slot.to);
            busy.into_iter().map(move |busy| Engagement { busy, reason: id.0, from, to })
        };
        self.planned().into_iter().flat_map(|(entry, slot)| of(entry, slot)).collect()
    }
}

impl SpeakerEntry {
    /// How they are written in forms: the name, then the number, which tells two of a name apart.
    pub fn written(&self) -> String {
        format!("{} · {}", self.speaker.name, self.speaker.number)
    }

    /// By all that tells them apart from others: both names, the organisation, the number.
    pub fn described(&self) -> String {
        let s = &self.speaker;
        let parts = [s.name.clone(), s.name_latin.clone(), s.organisation.clone(), s.number.to_string()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

impl SessionEntry {
    pub fn title(&self) -> &Bilingual {
        &self.session.title
    }

    pub fn is_internal(&self) -> bool {
        self.visibility == Visibility::Internal
    }

    pub fn path(&self) -> String {
        format!("/admin/agenda/sessions/{}", self.session.id)
    }
}
