//! The first free place of the programme: what the form of a session that has no time yet begins with.
use super::model::Draft;
use crate::{
    agenda::{
        model::RoomId,
        programme::{Slot, day_of},
    },
    kit::clock::Timestamp,
};
use chrono::{Duration, NaiveDate, NaiveTime};
use chrono_tz::Tz;

/// A room without hours of its own is used from this hour to that one, by the summit's clock.
const WORKING_HOURS: (u32, u32) = (9, 18);
/// Times of a programme are multiples of this many minutes.
const STEP: i64 = 5;

/// Where a free place is looked for.
#[derive(Clone, Debug)]
pub struct Search {
    /// In their order.
    pub days: Vec<NaiveDate>,
    /// None: any room.
    pub room: Option<RoomId>,
    pub zone: Tz,
    pub minutes: i32,
    /// Nothing begins before.
    pub now: Timestamp,
}

/// The earliest time at which a room has nothing else for so long, on the first such day; of several rooms the first.
pub fn first_free(draft: &Draft, search: &Search) -> Option<(RoomId, Timestamp)> {
    let planned: Vec<&Slot> = draft.planned().into_iter().map(|(_, slot)| slot).collect();
    let rooms = || draft.rooms.iter().filter(|r| search.room.is_none_or(|wanted| wanted == r.room.id));
    let earliest = now_in_steps(search.now);
    search.days.iter().find_map(|&day| {
        let free = rooms().filter_map(|entry| {
            let of_day = entry.hours.iter().map(|hours| (hours.from, hours.to)).filter(|(from, _)| day_of(*from, search.zone) == day);
            let open: Vec<_> =
                if entry.hours.is_empty() { working_hours(day, search.zone).into_iter().collect() } else { of_day.collect() };
            let taken: Vec<&Slot> = planned.iter().copied().filter(|slot| slot.room == entry.room.id).collect();
            let free = open.into_iter().find_map(|(from, to)| gap(&taken, (from.max(earliest), to), search.minutes));
            free.map(|at| (entry.room.id, at))
        });
        free.min_by_key(|(_, at)| *at)
    })
}

/// The earliest begin within the hours that leaves so many minutes until the next slot; `taken` is in the order of time.
fn gap(taken: &[&Slot], (from, to): (Timestamp, Timestamp), minutes: i32) -> Option<Timestamp> {
    let length = Duration::minutes(minutes.into());
    let mut at = from;
    for slot in taken {
        if at + length <= slot.from {
            break;
        }
        at = at.max(slot.to);
    }
    (at + length <= to).then_some(at)
}

fn working_hours(day: NaiveDate, zone: Tz) -> Option<(Timestamp, Timestamp)> {
    let at = |hour| Some(day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?).and_local_timezone(zone).earliest()?.to_utc());
    Some((at(WORKING_HOURS.0)?, at(WORKING_HOURS.1)?))
}

fn now_in_steps(now: Timestamp) -> Timestamp {
    let over = now.timestamp().rem_euclid(STEP * 60);
    if over == 0 { now } else { now + Duration::seconds(STEP * 60 - over) }
}

#[cfg(test)]
mod tests {
    use super::{
        super::model::{Hours, RoomEntry, SessionEntry},
        *,
    };
    use crate::agenda::{model::Visibility, samples};

    const ZONE: Tz = chrono_tz::Asia::Karachi;

    fn at(text: &str) -> Timestamp {
        format!("2026-11-{text}:00+05:00").parse().expect("a time")
    }

    /// Two rooms; a session in the first from nine to ten, and one from eleven to eighteen.
    fn draft() -> Draft {
        let programme = samples::programme(2, at("17T09:00").date_naive(), ZONE);
        let room = programme.rooms[0].id;
        let mut sessions = programme.sessions;
        for (session, (from, to)) in sessions.iter_mut().zip([("17T09:00", "17T10:00"), ("17T11:00", "17T18:00")]) {
            let slot = &mut session.slots[0];
            (slot.room, slot.from, slot.to) = (room, at(from), at(to));
        }
        let entry = |session| SessionEntry { session, visibility: Visibility::Public, passes: vec![] };
        let rooms = programme.rooms.into_iter().take(2).map(|room| RoomEntry { room, position: 1, hours: vec![] });
        Draft { rooms: rooms.collect(), sessions: sessions.into_iter().map(entry).collect(), ..Draft::default() }
    }

    fn found(draft: &Draft, minutes: i32, now: &str, room: Option<usize>) -> Option<(usize, Timestamp)> {
        let days = vec![at("17T09:00").date_naive(), at("18T09:00").date_naive()];
        let room = room.map(|n| draft.rooms[n].room.id);
        let (room, from) = first_free(draft, &Search { days, room, zone: ZONE, minutes, now: at(now) })?;
        Some((draft.rooms.iter().position(|r| r.room.id == room).expect("a room"), from))
    }

    #[test]
    fn the_first_free_place_is_the_earliest_gap_that_is_long_enough() {
        let mut d = draft();
        assert_eq!(found(&d, 60, "01T00:00", None), Some((1, at("17T09:00"))), "the other room is free at once");
        assert_eq!(found(&d, 60, "01T00:00", Some(0)), Some((0, at("17T10:00"))), "between the two");
        assert_eq!(found(&d, 61, "01T00:00", Some(0)), Some((0, at("18T09:00"))), "too long for that, so the next day");
        d.sessions[1].session.slots[0].status = crate::agenda::model::Status::Cancelled;
        assert_eq!(found(&d, 61, "01T00:00", Some(0)), Some((0, at("17T10:00"))), "what is cancelled takes no room");
    }

    #[test]
    fn nothing_is_proposed_in_the_past_or_while_a_room_is_shut() {
        let mut d = draft();
        assert_eq!(found(&d, 30, "17T10:02", Some(1)), Some((1, at("17T10:05"))));
        assert_eq!(found(&d, 60, "17T17:30", None), Some((0, at("18T09:00"))));
        assert_eq!(found(&d, 60, "20T00:00", None), None);
        d.rooms[1].hours = vec![Hours { from: at("18T14:00"), to: at("18T15:00") }];
        assert_eq!(found(&d, 60, "01T00:00", Some(1)), Some((1, at("18T14:00"))));
        assert_eq!(found(&d, 61, "01T00:00", Some(1)), None);
    }
}
