//! Names of people as they are compared. What people are called before their names, degrees behind them and where they
//! come from tell nobody from others; in which order first name and family name stand is not the same everywhere.
use crate::kit::field::folded;
use std::{collections::HashSet, sync::LazyLock};

/// What people are called before their names.
const HONORIFICS: [&str; 38] = [
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "lord",
    "lady",
    "hon",
    "honourable",
    "honorable",
    "h.e",
    "excellency",
    "eng",
    "engr",
    "ir",
    "ambassador",
    "amb",
    "minister",
    "senator",
    "dato",
    "datuk",
    "datin",
    "tan sri",
    "shri",
    "smt",
    "ڈاکٹر",
    "پروفیسر",
    "جناب",
    "محترمہ",
    "محترم",
    "انجینئر",
    "سینیٹر",
    "سفیر",
];

/// Degrees and the like, which stand behind names, also after a comma.
const DEGREES: [&str; 34] = [
    "phd", "dphil", "edd", "dba", "jd", "md", "mbbs", "dds", "mba", "emba", "mphil", "mpa", "mpp", "msc", "bsc", "ma", "ba", "ms", "bs",
    "meng", "beng", "llb", "llm", "cpa", "cfa", "fca", "fcca", "pmp", "cissp", "cisa", "cism", "esq", "obe", "mbe",
];

/// Which of several of one family somebody is: that tells them apart.
const GENERATIONS: [&str; 6] = ["jr", "sr", "ii", "iii", "iv", "v"];

static TITLES: LazyLock<HashSet<String>> = LazyLock::new(|| HONORIFICS.iter().map(|title| folded(title)).collect());

fn without_dots(word: &str) -> String {
    word.replace(['.', ' ', ','], "").to_lowercase()
}

fn is_degree(text: &str) -> bool {
    DEGREES.contains(&&*without_dots(text))
}

/// Whether what stands after a comma belongs to the name before it: `PhD`, `Jr.`, `MBA MSc`.
pub fn is_suffix(text: &str) -> bool {
    let is_known = |text: &str| is_degree(text) || GENERATIONS.contains(&&*without_dots(text));
    is_known(text) || !text.trim().is_empty() && text.split_whitespace().all(is_known)
}

/// A name without what stands before it: `H.E. Dr. Ayesha Khan` is `ayesha khan`.
fn untitled(name: &str) -> String {
    let folded_name = folded(name);
    let mut words: Vec<&str> = folded_name.split_whitespace().collect();
    let is_title = |words: &[&str]| TITLES.contains(words.join(" ").trim_end_matches('.'));
    while words.len() > 1 {
        let titles = [2, 1].into_iter().find(|length| words.len() > *length && is_title(&words[..*length]));
        match titles {
            Some(length) => drop(words.drain(..length)),
            None if words.len() > 2 && matches!(words[0], "his" | "her") && words[1] == "excellency" => drop(words.drain(..2)),
            None => break,
        }
    }
    words.join(" ")
}

/// A name as it is compared: folded, and without what people are called before it.
pub fn name_key(name: &str) -> String {
    untitled(name)
}

/// A name, and what stands behind it in brackets or after a dash: `João Wong (P@SHA)`, `João Wong - P@SHA`.
pub fn name_and_affiliation(text: &str) -> (&str, &str) {
    let text = text.trim();
    let bracketed = text.strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
    let dashed = || [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash));
    let is_name = |(name, _): &(&str, &str)| name.split_whitespace().count() > 1;
    let found = bracketed.filter(is_name).or_else(|| dashed().filter(is_name));
    found.map_or((text, ""), |(name, affiliation)| (name.trim(), affiliation.trim()))
}

/// A name in the form that is the same however it is written: without titles, degrees and affiliation, its words in
/// alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NormalName {
    words: Vec<String>,
    /// Where somebody comes from, which tells apart two of the same name.
    affiliation: String,
}

impl NormalName {
    pub fn of(name: &str) -> Self {
        let (name, affiliation) = name_and_affiliation(name);
        let plain = untitled(name);
        let mut words: Vec<String> = plain.split([' ', ',']).map(|word| word.trim_end_matches('.').to_owned()).collect();
        words.retain(|word| !word.is_empty());
        while words.len() > 2 && words.last().is_some_and(|last| is_degree(last)) {
            words.pop();
        }
        words.sort();
        Self { words, affiliation: folded(affiliation) }
    }

    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The words as one text, by which it is looked up.
    pub fn key(&self) -> String {
        self.words.join(" ")
    }

    /// Whether both may be the name of one person: the same words, and no two affiliations.
    pub fn is(&self, other: &Self) -> bool {
        let is_open = self.affiliation.is_empty() || other.affiliation.is_empty() || self.affiliation == other.affiliation;
        self.words == other.words && !self.words.is_empty() && is_open
    }

    /// Whether one may be the other written otherwise: two words in common, or one and initials of the others.
    pub fn resembles(&self, other: &Self) -> bool {
        let (mine, theirs): (Vec<_>, Vec<_>) = (self.rest(other), other.rest(self));
        let common = self.words.len() - mine.len();
        let is_initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
        let are_initials = || {
            mine.len() == theirs.len() && mine.iter().zip(&theirs).all(|(a, b)| is_initial(a, b) || is_initial(b, a)) && !mine.is_empty()
        };
        common > 1 || common == 1 && are_initials()
    }

    /// The words that the other does not have.
    fn rest<'a>(&'a self, other: &Self) -> Vec<&'a str> {
        self.words.iter().filter(|word| !other.words.contains(word)).map(String::as_str).collect()
    }
}

/// A name without the sign that others are not named: `Ayesha Khan et al.`; none where there is no such sign.
pub fn without_others(name: &str) -> Option<&str> {
    let lower = name.to_lowercase();
    let end =
        ["et al.", "et al", "and others", "& others", "and team", "وغیرہ"].into_iter().find(|end| lower.ends_with(&format!(" {end}")))?;
    let kept = name.get(..name.len().checked_sub(end.len())?)?;
    Some(kept.trim_end_matches([' ', ',', '،']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_what_stands_before_them() {
        for (one, other) in [
            ("Dr. Ayesha KHAN", "ayesha khan"),
            ("Prof Dr Ayesha Khan", "Ayesha Khan"),
            ("H.E. Ayesha Khan", "Ayesha Khan"),
            ("Her Excellency Ayesha Khan", "Ayesha Khan"),
            ("Tan Sri Ayesha Khan", "Ayesha Khan"),
            ("ڈاکٹر ثنا ملک", "ثنا ملک"),
            ("Dr", "dr"),
        ] {
            assert_eq!(name_key(one), name_key(other));
        }
        for (one, other) in [("Drew Barry", "Barry"), ("He Xiaolong", "Xiaolong"), ("Amb Khan", "Amb")] {
            assert_ne!(name_key(one), name_key(other));
        }
    }

    #[test]
    fn one_person_is_found_however_their_name_is_written() {
        let is = |one: &str, other: &str| NormalName::of(one).is(&NormalName::of(other));
        for name in [
            "João Wong",
            "joao WONG",
            "H.E. João Wong",
            "Wong João",
            "Wong, João",
            "João Wong (P@SHA)",
            "João Wong - P@SHA",
            "João Wong – P@SHA, Lahore",
            "Dr. João Wong, PhD",
            "João Wong Ph.D. MBA",
        ] {
            assert!(is(name, "João Wong"), "{name}");
        }
        for name in ["João Wong Jr.", "João", "João P. Wong", "Jo Wong", "João Wong-Khan", ""] {
            assert!(!is(name, "João Wong"), "{name}");
        }
        assert!(!is("Muhammad Amin (Lahore)", "Muhammad Amin (Karachi)") && is("Muhammad Amin", "Muhammad Amin (Karachi)"));
        assert!(!is("", "") && is("Ba Wong", "Wong Ba"));
    }

    #[test]
    fn a_name_that_may_be_another_written_otherwise_is_told() {
        let resembles = |one: &str, other: &str| NormalName::of(one).resembles(&NormalName::of(other));
        for name in ["João P. Wong", "J. Wong", "João Wong Jr.", "Wong J."] {
            assert!(resembles(name, "João Wong"), "{name}");
        }
        for name in ["Mei Wong", "Wong", "João Khan", "M. Wong", "Sana Malik"] {
            assert!(!resembles(name, "João Wong"), "{name}");
        }
    }

    #[test]
    fn a_degree_or_a_generation_belongs_to_the_name() {
        for suffix in ["PhD", "Ph.D.", "Ph. D.", "Jr.", "MBA", "MBA, MSc", "III", "MBA PMP"] {
            assert!(is_suffix(suffix), "{suffix}");
        }
        for other in ["", "P@SHA", "Omar Qureshi", "MBA School", "Islamabad"] {
            assert!(!is_suffix(other), "{other}");
        }
    }

    #[test]
    fn others_who_are_not_named_are_nobody() {
        assert_eq!(without_others("Ayesha Khan et al."), Some("Ayesha Khan"));
        assert_eq!(without_others("Ayesha Khan, et al"), Some("Ayesha Khan"));
        assert_eq!(without_others("Ayesha Khan"), None);
        assert_eq!(without_others("et al."), None);
    }
}
