//! A session in a list: in the grid of a day, among what was found, under a speaker.
use super::{
    view::{View, When},
    words::{NAME, Phrase, cut, language},
};
use crate::agenda::programme::{Entry, Session};
use chrono::NaiveDate;

/// More names than this are counted.
const NAMES: usize = 3;

pub struct Card {
    pub path: String,
    pub title: Phrase,
    pub who: Vec<String>,
    /// How many are not named; none for none.
    pub others: Option<i64>,
    pub kind: Phrase,
    pub track: Option<Phrase>,
    /// The class of the track's colour.
    pub colour: &'static str,
    pub room: Phrase,
    pub spoken: Option<String>,
    pub when: When,
    pub cancelled: bool,
}

/// The class by which the stylesheet knows the colour of a session.
pub fn colour(entry: &Entry<'_>) -> &'static str {
    entry.track.map_or("plain", |t| t.colour.value())
}

impl Card {
    /// `of_page`: the day that the page is about.
    pub fn new(view: &View, entry: &Entry<'_>, of_page: Option<NaiveDate>) -> Self {
        let page = &view.page;
        let session = entry.session;
        let (who, others) = names(view, session);
        Self {
            path: view.to(&session.path()),
            title: Phrase::short(&session.title, page),
            who,
            others,
            kind: Phrase::short(&entry.kind.name, page),
            track: entry.track.map(|t| Phrase::short(&t.name, page)),
            colour: colour(entry),
            room: Phrase::short(&entry.room.name, page),
            spoken: (!session.language.is_empty()).then(|| language(page, &session.language)),
            when: view.when(entry.slot, of_page),
            cancelled: entry.slot.is_cancelled(),
        }
    }

    /// The same for a page that is about no day, of each time that a session is held.
    pub fn all_of<'a>(view: &'a View, session: &'a Session) -> impl Iterator<Item = Self> {
        view.agenda.slots(session).map(|entry| Self::new(view, &entry, None))
    }
}

fn names(view: &View, session: &Session) -> (Vec<String>, Option<i64>) {
    let all = session.speakers.iter().filter_map(|p| view.agenda.speaker(p.speaker.0));
    let named = all.take(NAMES).map(|s| cut(s.named(&view.page), NAME)).collect();
    let others = session.speakers.len().saturating_sub(NAMES);
    (named, i64::try_from(others).ok().filter(|n| *n > 0))
}
