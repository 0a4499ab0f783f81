//! frab's schedule, which conference apps read: the same days, rooms and events as XML and as JSON.
//!
//! Cancelled slots are not in it, since the format cannot say so and apps would show them as held.
mod event;
mod json;
mod slugs;
mod xml;

pub use json::json;
pub use xml::xml;

use super::source::FeedSource;
use crate::agenda::{
    model::RoomId,
    programme::{self, Day, Room, ScheduledSlot},
};
use chrono::{NaiveDate, SecondsFormat, Timelike};
use event::ScheduleEvent;
use slugs::Slugs;
use std::collections::HashMap;

/// What both formats say of the whole schedule before its days.
struct ScheduleHead {
    acronym: String,
    first: NaiveDate,
    last: NaiveDate,
    timeslot: String,
    /// By the order of the tracks.
    tracks: Vec<String>,
}

struct ScheduleDay<'a> {
    index: usize,
    date: NaiveDate,
    start: String,
    end: String,
    /// Those in which anything happens, in the organisers' order.
    rooms: Vec<(&'a Room, Vec<ScheduleEvent<'a>>)>,
}

/// The release as the format orders it.
struct Schedule<'a> {
    head: ScheduleHead,
    days: Vec<ScheduleDay<'a>>,
}

impl<'a> Schedule<'a> {
    fn of(source: &'a FeedSource) -> Self {
        let index = &*source.index;
        let acronym = slugs::acronym(&source.summit.short_name.en, source.summit.edition);
        let slugs = Slugs::of(index, &acronym);
        let mut days: Vec<_> = index.days().iter().map(|day| day_of(source, &slugs, day)).collect();
        if days.is_empty() {
            // The format needs at least one day.
            let today = source.summit.starts_on.unwrap_or_else(|| source.local(index.release.released_at).date_naive());
            days.push(empty_day(source, 1, today));
        }
        let dates = || days.iter().map(|d| d.date);
        let first = dates().min().unwrap_or_default();
        let last = dates().max().unwrap_or_default();
        let head = ScheduleHead { first, last, timeslot: timeslot(source), tracks: slugs::tracks(&index.programme.tracks), acronym };
        Self { head, days }
    }
}

fn empty_day<'a>(source: &FeedSource, index: usize, date: NaiveDate) -> ScheduleDay<'a> {
    let at = |date| begin_of_day(source, date);
    ScheduleDay { index, date, start: at(date), end: at(date.succ_opt().unwrap_or(date)), rooms: vec![] }
}

fn day_of<'a>(source: &'a FeedSource, slugs: &Slugs<'a>, day: &'a Day) -> ScheduleDay<'a> {
    let mut events: HashMap<RoomId, Vec<ScheduleEvent<'a>>> = HashMap::new();
    let held = |entry: &ScheduledSlot<'a>| !entry.slot.is_cancelled();
    for entry in source.index.on(day).filter(held) {
        events.entry(entry.room.id).or_default().push(ScheduleEvent::of(source, slugs, entry));
    }
    let rooms = source.index.programme.rooms.iter().filter_map(|room| Some((room, events.remove(&room.id)?))).collect();
    ScheduleDay { rooms, ..empty_day(source, day.index, day.date) }
}

/// When a day begins, as the format writes it. Apps show sessions before this hour with the evening before.
fn begin_of_day(source: &FeedSource, date: NaiveDate) -> String {
    let begin = programme::begin_of(date, source.index.zone);
    source.local(begin).to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The longest interval of at most half an hour at whose multiples all sessions begin and end.
fn timeslot(source: &FeedSource) -> String {
    let minutes = source.index.entries().flat_map(|e| [source.local(e.slot.from), source.local(e.slot.to)]).map(|at| at.minute());
    let raster = minutes.fold(30, common);
    format!("00:{raster:02}")
}

fn common(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { common(other, one % other) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_raster_fits_all_minutes() {
        assert_eq!([0, 45, 15].into_iter().fold(30, super::common), 15);
        assert_eq!([0, 0].into_iter().fold(30, super::common), 30);
        assert_eq!([7].into_iter().fold(30, super::common), 1);
    }
}
