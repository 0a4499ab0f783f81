//! A day as a grid: rooms side by side, times from above. Rows are the times at which anything begins or ends, so
//! that any time has its place, and places are classes of the stylesheet: as many as it knows. A day with more is a list.
use super::{card::Card, reader::ReaderContext, words::Phrase};
use crate::{
    agenda::{
        model::RoomId,
        programme::{Room, ScheduledSlot},
    },
    kit::clock::Timestamp,
};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Columns and lines that the stylesheet knows: `.r1` and on, `.t1` and on, `.s1` and on. Where a screen is too narrow
/// for the rooms of a day, the stylesheet makes a list of it.
const ROOMS: usize = 24;
const TIMES: usize = 96;

pub struct Grid {
    /// In the organisers' order; those in which something is shown.
    pub rooms: Vec<RoomColumn>,
    pub groups: Vec<TimeGroup>,
    /// Whether it has more rooms or times than the stylesheet has places for, and is shown as a list.
    pub is_list: bool,
}

pub struct RoomColumn {
    pub place: String,
    pub name: Phrase,
    pub capacity: Option<i32>,
}

/// What begins at the same time.
pub struct TimeGroup {
    pub place: String,
    /// What links to this time end in.
    pub anchor: String,
    pub from: String,
    pub said: String,
    pub date: Option<String>,
    pub cells: Vec<GridCell>,
}

/// What is held in a room from one time to another: one session, or several where some are cancelled.
pub struct GridCell {
    pub place: String,
    pub cards: Vec<Card>,
}

/// A cell before its place in the grid is computed.
struct UnplacedCell<'a> {
    room: RoomId,
    from: Timestamp,
    to: Timestamp,
    entries: Vec<ScheduledSlot<'a>>,
}

/// `entries` in the order of time; in a room what overlaps goes into one cell.
fn cells<'a>(entries: impl Iterator<Item = ScheduledSlot<'a>>) -> Vec<UnplacedCell<'a>> {
    let mut cells: Vec<UnplacedCell<'a>> = vec![];
    let mut open: HashMap<RoomId, usize> = HashMap::new();
    for entry in entries {
        let (room, from, to) = (entry.room.id, entry.slot.from, entry.slot.to);
        if let Some(cell) = open.get(&room).map(|&at| &mut cells[at]).filter(|cell| cell.to > from) {
            cell.to = cell.to.max(to);
            cell.entries.push(entry);
        } else {
            open.insert(room, cells.len());
            cells.push(UnplacedCell { room, from, to, entries: vec![entry] });
        }
    }
    cells
}

/// The times at which anything begins in the grid of `entries`, in order.
pub fn starts<'a>(entries: impl Iterator<Item = ScheduledSlot<'a>>) -> Vec<Timestamp> {
    let mut starts: Vec<Timestamp> = cells(entries).iter().map(|cell| cell.from).collect();
    starts.dedup();
    starts
}

/// The id of the heading of what begins at `from`, whatever the zone in which it is shown.
pub fn anchor(from: Timestamp) -> String {
    format!("at-{}", from.timestamp())
}

impl Grid {
    /// The class that says how many rooms stand side by side.
    pub fn width(&self) -> String {
        format!("r{}", self.rooms.len())
    }

    pub fn new<'a>(reader: &ReaderContext, date: NaiveDate, entries: impl Iterator<Item = ScheduledSlot<'a>>) -> Self {
        let cells = cells(entries);
        let used: HashSet<RoomId> = cells.iter().map(|c| c.room).collect();
        let rooms: Vec<&Room> = reader.index.programme.rooms.iter().filter(|r| used.contains(&r.id)).collect();
        let mut times: Vec<Timestamp> = cells.iter().flat_map(|c| [c.from, c.to]).collect();
        times.sort_unstable();
        times.dedup();
        let is_list = rooms.len() > ROOMS || times.len() > TIMES;
        let line = |at: Timestamp| times.partition_point(|t| *t < at) + 1;
        let columns: HashMap<RoomId, usize> = rooms.iter().zip(1..).map(|(room, at)| (room.id, at)).collect();
        let mut groups: Vec<TimeGroup> = vec![];
        let mut last = None;
        for cell in cells {
            if last != Some(cell.from) {
                last = Some(cell.from);
                groups.push(TimeGroup {
                    place: format!("t{}", line(cell.from)),
                    anchor: anchor(cell.from),
                    from: reader.page.machine_time(&cell.from),
                    said: reader.clock(&cell.from),
                    date: reader.other_date(&cell.from, Some(date)),
                    cells: vec![],
                });
            }
            let place = format!("r{} t{} s{}", columns[&cell.room], line(cell.from), (line(cell.to) - line(cell.from)).max(1));
            let cards = cell.entries.iter().map(|e| Card::new(reader, e, Some(date))).collect();
            if let Some(group) = groups.last_mut() {
                group.cells.push(GridCell { place, cards });
            }
        }
        Self { rooms: rooms.iter().zip(1..).map(|(room, at)| column(reader, room, at)).collect(), groups, is_list }
    }
}

fn column(reader: &ReaderContext, room: &Room, at: usize) -> RoomColumn {
    RoomColumn { place: format!("r{at}"), name: Phrase::short(&room.name, &reader.page), capacity: room.capacity }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_knows_every_place() {
        let css = include_str!("../../../static/css/agenda_places.css");
        for (class, property, most) in [("r", "--r", ROOMS), ("t", "--t", TIMES), ("s", "--s", TIMES - 1)] {
            for at in 1..=most {
                assert!(css.contains(&format!(".{class}{at} {{ {property}: {at}; }}")), ".{class}{at}");
            }
        }
    }
}
