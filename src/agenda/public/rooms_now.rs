//! What is on in each room, and what comes next there.
use super::{card::Card, reader::ReaderContext, words::Phrase};
use crate::agenda::programme::{Room, ScheduledSlot, day_of};
use chrono::Duration;
use std::collections::HashMap;

/// A room with what is on in it and what comes next.
pub struct RoomNow {
    pub room: Phrase,
    pub now: Option<Card>,
    pub next: Option<Card>,
}

/// What is on in each room at `now`, and what comes next there today; at most `most` rooms, those without either left
/// out.
pub fn in_rooms(reader: &ReaderContext, most: usize) -> Vec<RoomNow> {
    let (index, now) = (&reader.index, reader.now);
    let date = day_of(now, index.zone);
    // What began last night may still be on.
    let days = [date - Duration::days(1), date].into_iter().filter_map(|date| index.day(date));
    let mut rooms: HashMap<_, (Option<ScheduledSlot<'_>>, Option<ScheduledSlot<'_>>)> = HashMap::new();
    for entry in days.flat_map(|day| index.on(day)).filter(|e| !e.slot.is_cancelled() && e.slot.to > now) {
        let (on, next) = rooms.entry(entry.room.id).or_default();
        let place = if entry.slot.from <= now { on } else { next };
        place.get_or_insert(entry);
    }
    let shown = |room: &Room| {
        let (on, next) = rooms.get(&room.id)?;
        let card = |entry: &Option<ScheduledSlot<'_>>| entry.as_ref().map(|e| Card::new(reader, e, Some(date)));
        Some(RoomNow { room: Phrase::short(&room.name, &reader.page), now: card(on), next: card(next) })
    };
    index.programme.rooms.iter().filter_map(shown).take(most).collect()
}
