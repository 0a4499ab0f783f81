//! A released programme, indexed by day, by number, by speaker and by words.
use super::{Programme, Release, Room, Session, SessionKind, Slot, Speaker, Track};
use crate::{
    event::day_of,
    kit::{
        field,
        locale::Locale,
        rich_text,
        search::{self, Wanted},
    },
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};
use uuid::Uuid;

/// A day with anything in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Counts from 1, in the order of the days.
    pub index: usize,
    pub date: NaiveDate,
    /// Session and slot, in the order of time, then of rooms.
    places: Vec<(usize, usize)>,
}

/// A slot with its session, room, kind and track.
#[derive(Clone, Copy, Debug)]
pub struct ScheduledSlot<'a> {
    pub session: &'a Session,
    pub slot: &'a Slot,
    pub room: &'a Room,
    pub kind: &'a SessionKind,
    pub track: Option<&'a Track>,
}

/// A released programme with its indexes. Each server builds it once a release.
#[derive(Debug)]
pub struct ProgrammeIndex {
    pub release: Release,
    pub zone: Tz,
    pub programme: Programme,
    days: Vec<Day>,
    rooms: HashMap<Uuid, usize>,
    kinds: HashMap<Uuid, usize>,
    tracks: HashMap<Uuid, usize>,
    speakers: HashMap<Uuid, usize>,
    by_number: HashMap<i64, usize>,
    by_speaker: HashMap<Uuid, Vec<usize>>,
    /// Speakers in the order of their names, for readers of each language.
    by_name: [Vec<usize>; 2],
    /// What each session is found by: its titles, and all else.
    words: Vec<[String; 2]>,
}

fn positions<T>(all: &[T], id: impl Fn(&T) -> Uuid) -> HashMap<Uuid, usize> {
    all.iter().enumerate().map(|(at, one)| (id(one), at)).collect()
}

/// The letters of Urdu in their order, after folding; Unicode has them in that of Arabic, with the others behind.
const LETTERS: &str = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے";

/// The positions of speakers in the order of their names; names in the reader's own script come first.
fn by_name(speakers: &[Speaker], locale: Locale) -> Vec<usize> {
    let place = |c: char| LETTERS.chars().position(|l| l == c);
    let letter = |c: char| place(c).and_then(|at| char::from_u32(0x0600 + u32::try_from(at).ok()?)).unwrap_or(c);
    let key = |at: &usize| {
        let name = field::folded(speakers[*at].name_in(locale));
        let is_other = locale == Locale::Ur && !name.starts_with(|c| place(c).is_some());
        (is_other, name.chars().map(letter).collect::<String>())
    };
    let mut order: Vec<usize> = (0..speakers.len()).collect();
    order.sort_by_cached_key(key);
    order
}

impl ProgrammeIndex {
    /// Slots whose room or kind the programme does not hold are left out; no release has such slots.
    pub fn new(release: Release, zone: Tz, programme: Programme) -> Self {
        let mut index = Self {
            rooms: positions(&programme.rooms, |r| r.id.0),
            kinds: positions(&programme.kinds, |k| k.id.0),
            tracks: positions(&programme.tracks, |t| t.id.0),
            speakers: positions(&programme.speakers, |s| s.id.0),
            by_number: programme.sessions.iter().enumerate().map(|(at, s)| (s.number, at)).collect(),
            by_speaker: HashMap::new(),
            by_name: Locale::ALL.map(|locale| by_name(&programme.speakers, locale)),
            days: vec![],
            words: vec![],
            release,
            zone,
            programme,
        };
        index.days = index.in_days();
        index.words = index.programme.sessions.iter().map(|s| index.words_of(s)).collect();
        for (at, session) in index.programme.sessions.iter().enumerate() {
            for part in &session.speakers {
                index.by_speaker.entry(part.speaker.0).or_default().push(at);
            }
        }
        index
    }

    fn in_days(&self) -> Vec<Day> {
        let mut days: BTreeMap<NaiveDate, Vec<(usize, usize)>> = BTreeMap::new();
        for (s, session) in self.programme.sessions.iter().enumerate() {
            for (at, slot) in session.slots.iter().enumerate() {
                if self.rooms.contains_key(&slot.room.0) && self.kinds.contains_key(&session.kind.0) {
                    days.entry(day_of(slot.from, self.zone)).or_default().push((s, at));
                }
            }
        }
        let sorted = |mut places: Vec<(usize, usize)>| {
            places.sort_by_key(|&(s, at)| {
                let slot = &self.programme.sessions[s].slots[at];
                (slot.from, self.rooms.get(&slot.room.0).copied(), slot.number)
            });
            places
        };
        days.into_iter().enumerate().map(|(at, (date, places))| Day { index: at + 1, date, places: sorted(places) }).collect()
    }

    fn words_of(&self, session: &Session) -> [String; 2] {
        let summary = [&session.summary.en, &session.summary.ur].map(|text| rich_text::line(text));
        let speakers = session.speakers.iter().filter_map(|p| self.speaker(p.speaker.0));
        let names = speakers.flat_map(|s| [&*s.name, &*s.name_latin, &*s.organisation]);
        let titles = [&session.title, &session.subtitle].map(|t| [&*t.en, &*t.ur]);
        let track = self.track_of(session).into_iter().flat_map(|t| [&*t.name.en, &*t.name.ur]);
        let rest: Vec<&str> = summary.iter().map(String::as_str).chain(names).chain(track).collect();
        // One text after the other, so that no word is of two.
        [search::indexed(&titles.as_flattened().join(" | ")), search::indexed(&rest.join(" | "))]
    }

    fn track_of(&self, session: &Session) -> Option<&Track> {
        session.track.and_then(|id| self.tracks.get(&id.0)).map(|&at| &self.programme.tracks[at])
    }

    fn entry(&self, session: usize, slot: usize) -> Option<ScheduledSlot<'_>> {
        let session = self.programme.sessions.get(session)?;
        let slot = session.slots.get(slot)?;
        let room = &self.programme.rooms[*self.rooms.get(&slot.room.0)?];
        let kind = &self.programme.kinds[*self.kinds.get(&session.kind.0)?];
        Some(ScheduledSlot { session, slot, room, kind, track: self.track_of(session) })
    }

    /// The days that have anything, in order.
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    pub fn day(&self, date: NaiveDate) -> Option<&Day> {
        self.days.iter().find(|d| d.date == date)
    }

    /// What happens on a day, in the order of time, then of rooms; cancelled slots too.
    pub fn on<'a>(&'a self, day: &'a Day) -> impl Iterator<Item = ScheduledSlot<'a>> {
        day.places.iter().filter_map(|&(session, slot)| self.entry(session, slot))
    }

    /// Everything, day by day.
    pub fn entries(&self) -> impl Iterator<Item = ScheduledSlot<'_>> {
        self.days.iter().flat_map(|d| self.on(d))
    }

    /// The session of that number.
    pub fn session(&self, number: i64) -> Option<&Session> {
        self.by_number.get(&number).map(|&at| &self.programme.sessions[at])
    }

    /// The slots of a session, in the order of time.
    pub fn slots<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = ScheduledSlot<'a>> {
        let of = self.by_number.get(&session.number).copied();
        (0..session.slots.len()).filter_map(move |slot| self.entry(of?, slot))
    }

    pub fn speaker(&self, id: Uuid) -> Option<&Speaker> {
        self.speakers.get(&id).map(|&at| &self.programme.speakers[at])
    }

    /// The speaker of that number.
    pub fn speaker_numbered(&self, number: i64) -> Option<&Speaker> {
        self.programme.speakers.iter().find(|s| s.number == number)
    }

    /// The places of speakers in the programme's list, in the order of their names.
    pub fn speakers_by_name(&self, locale: Locale) -> &[usize] {
        let [en, ur] = &self.by_name;
        if locale == Locale::Ur { ur } else { en }
    }

    /// The sessions in which a speaker takes part.
    pub fn sessions_of<'a>(&'a self, speaker: &'a Speaker) -> impl Iterator<Item = &'a Session> {
        self.by_speaker.get(&speaker.id.0).into_iter().flatten().map(|&at| &self.programme.sessions[at])
    }

    /// Sessions that hold every word of `query` in title, summary, speakers or track, whatever the script's forms; at
    /// most `most`, those first whose titles have the words, then in the organisers' order. An empty query finds none.
    pub fn search(&self, query: &str, most: usize) -> Vec<&Session> {
        let wanted = Wanted::of(query);
        if wanted.is_empty() {
            return vec![];
        }
        let all = self.programme.sessions.iter().zip(&self.words);
        let mut found: Vec<_> = all.filter_map(|(session, [titles, rest])| Some((wanted.rank(titles, rest)?, session))).collect();
        found.sort_by_key(|(rank, _)| Reverse(*rank));
        found.into_iter().map(|(_, session)| session).take(most).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::fixture, *};
    use crate::kit::bilingual::Bilingual;

    #[test]
    fn the_ways_into_a_programme_lead_to_the_same_sessions() {
        let index = fixture::index();
        let of_days: usize = index.days().iter().map(|d| index.on(d).count()).sum();
        let of_sessions: usize = index.programme.sessions.iter().map(|s| index.slots(s).count()).sum();
        assert_eq!(of_days, of_sessions);
        for session in &index.programme.sessions {
            assert_eq!(index.session(session.number), Some(session));
            for part in &session.speakers {
                let speaker = index.speaker(part.speaker.0).expect("a speaker");
                assert!(index.sessions_of(speaker).any(|s| s == session));
                assert_eq!(index.speaker_numbered(speaker.number), Some(speaker));
            }
        }
        for day in index.days() {
            let times: Vec<_> = index.on(day).map(|e| e.slot.from).collect();
            assert!(times.is_sorted());
        }
    }

    #[test]
    fn names_are_in_the_order_of_their_alphabet() {
        let known = fixture::programme().speakers;
        let named = |name: &&str| Speaker { name: (*name).into(), name_latin: String::new(), ..known[0].clone() };
        let sorted = |names: &[&str]| {
            let speakers: Vec<_> = names.iter().map(named).collect();
            by_name(&speakers, Locale::Ur).into_iter().map(|at| names[at].to_owned()).collect::<Vec<_>>()
        };
        let mixed = ["Bob", "یاسر", "گل", "پروین", "تابش", "کامل", "بلال", "ٹیپو"];
        assert_eq!(sorted(&mixed), ["بلال", "پروین", "تابش", "ٹیپو", "کامل", "گل", "یاسر", "Bob"]);
        assert_eq!(sorted(&["Žofia", "adam", "Émile", "Bob"]), ["adam", "Bob", "Émile", "Žofia"]);
    }

    #[test]
    fn search_has_whole_words_of_titles_first() {
        let titled = |title: &str| Session { title: Bilingual::new(title, ""), ..fixture::programme().sessions[0].clone() };
        let five = ["Cables of the Straits", "Airports", "What AI is for", "Start-ups and trade", "Trade"];
        let sessions = (1..).zip(five).map(|(number, title)| Session { number, ..titled(title) }).collect();
        let index = ProgrammeIndex::new(fixture::index().release.clone(), chrono_tz::UTC, Programme { sessions, ..fixture::programme() });
        let found = |query: &str| index.search(query, 100).iter().map(|s| s.title.en.clone()).collect::<Vec<_>>();
        assert_eq!(found("AI"), ["What AI is for", "Airports"]);
        assert_eq!(found("startups"), ["Start-ups and trade"]);
        assert_eq!(found("start ups trade"), ["Start-ups and trade"]);
    }

    #[test]
    fn search_takes_either_script_and_every_word() {
        let index = fixture::index();
        let found = |query: &str| index.search(query, 100).iter().map(|s| s.number).collect::<Vec<_>>();
        assert_eq!(found("opening p@sha"), found("opening"));
        assert!(!found("افتتاحي").is_empty(), "an Arabic yeh finds the Urdu one");
        assert_eq!(found("افتتاحي"), found("افتتاحی"));
        assert!(found("").is_empty());
        assert!(found("no such thing anywhere").is_empty());
    }
}
