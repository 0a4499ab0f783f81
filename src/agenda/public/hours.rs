//! The hours of a long day, each with a link to what begins first in it.
use super::{
    grid::{anchor, starts},
    reader::ReaderContext,
};
use crate::agenda::programme::ScheduledSlot;

/// A day with no more sessions than this is not long.
const SHORT: usize = 24;

pub struct HourLink {
    pub path: String,
    /// The time to which it leads.
    pub said: String,
}

/// The hours in which anything begins; none for a short day. `parts`: the sessions of each page of the day; `link`: the
/// address of such a page.
pub fn of<'a>(
    reader: &ReaderContext,
    parts: impl Iterator<Item = &'a [ScheduledSlot<'a>]> + Clone,
    link: impl Fn(usize) -> String,
) -> Vec<HourLink> {
    if parts.clone().map(<[_]>::len).sum::<usize>() <= SHORT {
        return vec![];
    }
    let mut last = None;
    let mut links = vec![];
    for (part, entries) in (1..).zip(parts) {
        for from in starts(entries.iter().copied()) {
            let hour = reader.hour(&from);
            if last.replace(hour) != Some(hour) {
                links.push(HourLink { path: format!("{}#{}", link(part), anchor(from)), said: reader.clock(&from) });
            }
        }
    }
    links
}
