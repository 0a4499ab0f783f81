//! frab's schedule, which conference apps read: the same days, rooms and events as XML and as JSON.
//!
//! Cancelled slots are not in it, since the format cannot say so and apps would show them as held.
mod event;
mod json;
mod slugs;
mod xml;

pub use json::json;
pub use xml::xml;

use super::source::Source;
use crate::agenda::{
    model::RoomId,
    programme::{self, Day, Entry, Room},
};
use chrono::{NaiveDate, SecondsFormat, Timelike};
use event::Event;
use slugs::Slugs;
use std::collections::HashMap;

/// What stands over the days.
struct Head {
    acronym: String,
    first: NaiveDate,
    last: NaiveDate,
    timeslot: String,
    /// By the order of the tracks.
    tracks: Vec<String>,
}

struct DayOf<'a> {
    index: usize,
    date: NaiveDate,
    start: String,
    end: String,
    /// Those in which anything happens, in the organisers' order.
    rooms: Vec<(&'a Room, Vec<Event<'a>>)>,
}

/// The release as the format orders it.
struct Schedule<'a> {
    head: Head,
    days: Vec<DayOf<'a>>,
}

impl<'a> Schedule<'a> {
    fn of(source: &'a Source) -> Self {
        let agenda = &*source.agenda;
        let acronym = slugs::acronym(&source.summit.short_name.en, source.summit.edition);
        let slugs = Slugs::of(agenda, &acronym);
        let mut days: Vec<_> = agenda.days().iter().map(|day| day_of(source, &slugs, day)).collect();
        if days.is_empty() {
            // The format knows no programme without days.
            let today = source.summit.starts_on.unwrap_or_else(|| source.local(agenda.release.released_at).date_naive());
            days.push(empty_day(source, 1, today));
        }
        let dates = || days.iter().map(|d| d.date);
        let first = dates().min().unwrap_or_default();
        let last = dates().max().unwrap_or_default();
        let head = Head { first, last, timeslot: timeslot(source), tracks: slugs::tracks(&agenda.programme.tracks), acronym };
        Self { head, days }
    }
}

fn empty_day<'a>(source: &Source, index: usize, date: NaiveDate) -> DayOf<'a> {
    let at = |date| begin_of_day(source, date);
    DayOf { index, date, start: at(date), end: at(date.succ_opt().unwrap_or(date)), rooms: vec![] }
}

fn day_of<'a>(source: &'a Source, slugs: &Slugs<'a>, day: &'a Day) -> DayOf<'a> {
    let mut events: HashMap<RoomId, Vec<Event<'a>>> = HashMap::new();
    let held = |entry: &Entry<'a>| !entry.slot.is_cancelled();
    for entry in source.agenda.on(day).filter(held) {
        events.entry(entry.room.id).or_default().push(Event::of(source, slugs, entry));
    }
    let rooms = source.agenda.programme.rooms.iter().filter_map(|room| Some((room, events.remove(&room.id)?))).collect();
    DayOf { rooms, ..empty_day(source, day.index, day.date) }
}

/// When a day begins, as the format writes it. Apps take what begins before this hour to the evening before.
fn begin_of_day(source: &Source, date: NaiveDate) -> String {
    let begin = programme::begin_of(date, source.agenda.zone);
    source.local(begin).to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The longest raster of at most half an hour that every session keeps to.
fn timeslot(source: &Source) -> String {
    let minutes = source.agenda.entries().flat_map(|e| [source.local(e.slot.from), source.local(e.slot.to)]).map(|at| at.minute());
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
