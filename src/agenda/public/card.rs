//! A session in a list: in the grid of a day, among search results, under a speaker.
use super::{
    reader::{LocalTimes, ReaderContext},
    words::{NAME, Phrase, cut, language},
};
use crate::agenda::programme::{ScheduledSlot, Session};
use chrono::NaiveDate;

/// The names that are shown; further speakers are counted.
const NAMES: usize = 3;

pub struct Card {
    pub path: String,
    pub title: Phrase,
    pub who: Vec<String>,
    /// How many speakers are not named, if any.
    pub others: Option<i64>,
    pub kind: Phrase,
    pub track: Option<Phrase>,
    /// The class of the track's colour.
    pub colour: &'static str,
    pub room: Phrase,
    pub spoken: Option<String>,
    pub when: LocalTimes,
    pub cancelled: bool,
}

/// The class by which the stylesheet knows the colour of a session.
pub fn colour(entry: &ScheduledSlot<'_>) -> &'static str {
    entry.track.map_or("plain", |t| t.colour.value())
}

impl Card {
    /// `of_page`: the day that the page is about.
    pub fn new(reader: &ReaderContext, entry: &ScheduledSlot<'_>, of_page: Option<NaiveDate>) -> Self {
        let page = &reader.page;
        let session = entry.session;
        let (who, others) = names(reader, session);
        Self {
            path: reader.to(&session.path()),
            title: Phrase::short(&session.title, page),
            who,
            others,
            kind: Phrase::short(&entry.kind.name, page),
            track: entry.track.map(|t| Phrase::short(&t.name, page)),
            colour: colour(entry),
            room: Phrase::short(&entry.room.name, page),
            spoken: (!session.language.is_empty()).then(|| language(page, &session.language)),
            when: reader.when(entry.slot, of_page),
            cancelled: entry.slot.is_cancelled(),
        }
    }

    /// The same for a page that is about no day, of each time that a session is held.
    pub fn all_of<'a>(reader: &'a ReaderContext, session: &'a Session) -> impl Iterator<Item = Self> {
        reader.index.slots(session).map(|entry| Self::new(reader, &entry, None))
    }
}

fn names(reader: &ReaderContext, session: &Session) -> (Vec<String>, Option<i64>) {
    let all = session.speakers.iter().filter_map(|p| reader.index.speaker(p.speaker.0));
    let named = all.take(NAMES).map(|s| cut(s.named(&reader.page), NAME)).collect();
    let others = session.speakers.len().saturating_sub(NAMES);
    (named, i64::try_from(others).ok().filter(|n| *n > 0))
}
