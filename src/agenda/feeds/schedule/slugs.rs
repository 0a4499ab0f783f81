//! Slugs and codes: short unique names that may stand in addresses and in names of files.
use crate::agenda::{
    model::SlotId,
    programme::{ProgrammeIndex, Session, Slot, Track},
};
use std::collections::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

/// The longest part of a title in a slug.
const LONGEST: usize = 60;
/// The shortest acronym, and part of a slug, that the schema allows.
const SHORTEST: usize = 4;

/// The summit's short name with its edition: `asocio2026`.
pub fn acronym(short_name: &str, edition: i32) -> String {
    let name: String = words(short_name).split('-').collect();
    let edition = edition.to_string();
    let acronym = if name.contains(&edition) { name } else { name + &edition };
    if acronym.len() < SHORTEST { format!("summit{acronym}") } else { acronym }
}

/// The Latin letters and digits in lower case, without marks, separated by hyphens; empty where there are none.
fn words(text: &str) -> String {
    let mut out = String::new();
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') && c != '\'' && c != '’' {
            out.push('-');
        }
        if out.len() >= LONGEST {
            break;
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// Begins with a letter, as the schema has it for tracks.
pub fn tracks(tracks: &[Track]) -> Vec<String> {
    let mut taken = HashSet::new();
    let named = tracks.iter().enumerate().map(|(at, track)| {
        let words = words(&track.name.en);
        let letter = words.len() > 1 && words.starts_with(|c: char| c.is_ascii_lowercase());
        let slug = if letter { words } else { format!("track-{}", at + 1) };
        if taken.insert(slug.clone()) { slug } else { format!("{slug}-{}", at + 1) }
    });
    named.collect()
}

/// Slugs and codes of all slots, cancelled ones included, so that no other slot gets theirs.
pub struct Slugs<'a> {
    slugs: HashMap<SlotId, String>,
    codes: HashMap<SlotId, &'a str>,
}

impl<'a> Slugs<'a> {
    /// The slug and code that another system's file gave a session go to the session's oldest slot, unless another slot
    /// has them already; all other slugs are made from the slot's number.
    pub fn of(index: &'a ProgrammeIndex, acronym: &str) -> Self {
        let mut all: Vec<(&Session, &Slot)> = index.entries().map(|e| (e.session, e.slot)).collect();
        all.sort_by_key(|(_, slot)| slot.number);
        let (mut slugs, mut codes) = (HashMap::new(), HashMap::new());
        let (mut taken, mut used, mut sessions) = (HashSet::new(), HashSet::new(), HashSet::new());
        for (session, slot) in &all {
            if !sessions.insert(session.id) {
                continue;
            }
            let (slug, code) = (&*session.foreign.slug, &*session.foreign.code);
            if is_slug(slug) && taken.insert(slug.to_owned()) {
                slugs.insert(slot.id, slug.to_owned());
            }
            if is_code(code) && used.insert(code) {
                codes.insert(slot.id, code);
            }
        }
        for (session, slot) in all {
            slugs.entry(slot.id).or_insert_with(|| made(acronym, session, slot, &mut taken));
        }
        Self { slugs, codes }
    }

    pub fn slug(&self, slot: &Slot) -> String {
        self.slugs.get(&slot.id).cloned().unwrap_or_default()
    }

    pub fn code(&self, slot: &Slot) -> Option<&'a str> {
        self.codes.get(&slot.id).copied()
    }
}

fn made(acronym: &str, session: &Session, slot: &Slot, taken: &mut HashSet<String>) -> String {
    let title = words(&session.title.en);
    let title = if title.len() < SHORTEST { format!("session-{title}") } else { title };
    let mut slug = format!("{acronym}-{}-{}", slot.number, title.trim_end_matches('-'));
    // Only what another system's file calls its own can be in the way.
    while !taken.insert(slug.clone()) {
        slug.push_str("-x");
    }
    slug
}

/// Both schemas take it: an acronym of four characters or more, a hyphen, and four or more that end in no hyphen.
fn is_slug(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    text.split_once('-').is_some_and(|(acronym, rest)| {
        acronym.len() >= SHORTEST
            && acronym.bytes().all(is_plain)
            && rest.len() >= SHORTEST
            && rest.bytes().all(|b| is_plain(b) || b == b'-')
            && rest.ends_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
    })
}

fn is_code(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        agenda::{programme::Release, samples},
        kit::bilingual::Bilingual,
    };

    #[test]
    fn the_acronym_has_four_characters_or_more() {
        assert_eq!(acronym("ASOCIO 2026", 2026), "asocio2026");
        assert_eq!(acronym("ASOCIO", 2026), "asocio2026");
        assert_eq!(acronym("ایسوسیو", 7), "summit7");
        assert_eq!(acronym("Ässociò-Forum", 1), "associoforum1");
    }

    #[test]
    fn words_are_latin_and_short() {
        assert_eq!(words("What’s new: P@SHA & Nguyễn?"), "whats-new-p-sha-nguyen");
        assert_eq!(words("مصنوعی ذہانت"), "");
        assert_eq!(words("--"), "");
        assert!(words(&"long title ".repeat(1_000)).len() <= LONGEST);
    }

    #[test]
    fn slugs_of_others_are_kept_if_they_are_valid() {
        for good in ["31c3-6561-31c3_opening_event", "31c3_-_6561_-_en"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "a-bcde", "abcd-efg", "abcd-efgh-", "abcd-efgh_", "Abcd-efgh", "abcd efgh-ijkl", "abcdefgh"] {
            assert!(!is_slug(bad), "{bad}");
        }
        assert!(is_code("ABC123") && !is_code("abc123") && !is_code("ABC12"));
    }

    #[test]
    fn every_slot_has_a_slug_of_its_own() {
        let mut programme = samples::programme(40, "2026-11-17".parse().expect("a date"), chrono_tz::Asia::Karachi);
        programme.sessions[1].foreign.slug = "asocio2026-1-opening-ceremony-with-p-sha".into();
        for session in &mut programme.sessions[2..4] {
            session.foreign.slug = "asocio2026-twice".into();
            session.foreign.code = "ABC123".into();
        }
        let again = Slot { id: SlotId(uuid::Uuid::from_u128(1)), number: 1_000, ..programme.sessions[2].slots[0].clone() };
        programme.sessions[2].slots.push(again);
        programme.sessions[5].title = Bilingual::new("", "سوال");
        programme.sessions[6].title = Bilingual::new("AI", "");
        let release =
            Release { number: 1, name: Bilingual::default(), note: Bilingual::default(), released_at: programme.sessions[0].slots[0].from };
        let index = ProgrammeIndex::new(release, chrono_tz::Asia::Karachi, programme);
        let slugs = Slugs::of(&index, "asocio2026");
        let all: HashSet<String> = index.entries().map(|e| slugs.slug(e.slot)).collect();
        assert_eq!(all.len(), 41);
        assert!(all.iter().all(|slug| is_slug(slug)), "{all:?}");
        assert!(all.contains("asocio2026-twice"));
        assert!(all.contains("asocio2026-1-opening-ceremony-with-p-sha-x"), "{all:?}");
        assert!(all.contains("asocio2026-6-session") && all.contains("asocio2026-7-session-ai"), "{all:?}");
        assert_eq!(index.entries().filter_map(|e| slugs.code(e.slot)).collect::<Vec<_>>(), ["ABC123"]);
    }

    #[test]
    fn tracks_begin_with_a_letter_and_differ() {
        let programme = samples::programme(1, "2026-11-17".parse().expect("a date"), chrono_tz::Asia::Karachi);
        let named = |names: &[&str]| {
            let all = names.iter().map(|name| Track { name: Bilingual::new(*name, ""), ..programme.tracks[0].clone() });
            tracks(&all.collect::<Vec<_>>())
        };
        assert_eq!(named(&["AI & data", "ai data", "5G", "اردو", "X"]), ["ai-data", "ai-data-2", "track-3", "track-4", "track-5"]);
    }
}
