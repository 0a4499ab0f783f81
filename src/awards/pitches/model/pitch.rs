//! An entry that is heard, and its room.
use super::Clock;
use crate::{
    awards::ids::NominationId,
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pitch {
    pub nomination_id: NominationId,
    pub name: Bilingual,
    pub organisation: String,
    pub economy_id: EconomyId,
    /// From 1.
    pub position: i32,
    /// When it is its turn, once that is planned.
    pub at: Option<Timestamp>,
    /// Whoever reads scores it.
    pub is_own: bool,
}

/// One that was to be heard, and is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unheard {
    pub nomination_id: NominationId,
    pub name: Bilingual,
    pub economy_id: EconomyId,
}

/// Where the pitches of a category are heard, from when on, and what its clock shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    pub starts_at: Option<Timestamp>,
    pub place: String,
    pub clock: Option<Clock>,
    /// Whoever reads learns the minutes of each once their room has begun.
    pub is_held_back: bool,
}
