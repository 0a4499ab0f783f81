//! What a reader asked to see: one track, kind, room or language, and in which zone. It is read from the query; values
//! that the programme does not have are ignored.
use crate::{
    agenda::programme::{ProgrammeIndex, ScheduledSlot},
    kit::{address::address, form::Query},
};
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub track: Option<Uuid>,
    /// By its code.
    pub kind: Option<String>,
    pub room: Option<Uuid>,
    /// The spoken one, by its tag.
    pub language: Option<String>,
    /// If it is not the event's.
    pub zone: Option<Tz>,
}

impl Filters {
    pub fn of(query: &Query, index: &ProgrammeIndex) -> Self {
        let programme = &index.programme;
        let spoken = |tag: &&String| !tag.is_empty() && *tag == query.get("language");
        Self {
            track: query.id("track").filter(|id| programme.tracks.iter().any(|t| t.id.0 == *id)),
            kind: programme.kinds.iter().map(|k| &k.code).find(|code| *code == query.get("kind")).cloned(),
            room: query.id("room").filter(|id| programme.rooms.iter().any(|r| r.id.0 == *id)),
            language: programme.sessions.iter().map(|s| &s.language).find(spoken).cloned(),
            zone: query.get("zone").parse().ok().filter(|zone| *zone != index.zone),
        }
    }

    /// Whether sessions are left out.
    pub fn is_filter(&self) -> bool {
        self.track.is_some() || self.kind.is_some() || self.room.is_some() || self.language.is_some()
    }

    pub fn holds(&self, entry: &ScheduledSlot<'_>) -> bool {
        self.track.is_none_or(|id| entry.track.is_some_and(|t| t.id.0 == id))
            && self.kind.as_ref().is_none_or(|code| entry.kind.code == *code)
            && self.room.is_none_or(|id| entry.room.id.0 == id)
            && self.language.as_ref().is_none_or(|tag| entry.session.language == *tag)
    }

    /// The same zone without filters.
    pub fn unfiltered(&self) -> Self {
        Self { zone: self.zone, ..Self::default() }
    }

    /// What is asked for, as it stands in a query.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("track", self.track.map(|id| id.to_string())),
            ("kind", self.kind.clone()),
            ("room", self.room.map(|id| id.to_string())),
            ("language", self.language.clone()),
            ("zone", self.zone.map(|z| z.name().to_owned())),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// `path` with all of it, and one thing more.
    pub fn address(&self, path: &str, more: Option<(&str, &str)>) -> String {
        let pairs = self.pairs();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        address(path, &pairs, more)
    }
}
