//! What texts are found by. Case, accents and the forms of letters do not matter, nor do apostrophes; `start-ups` is found as
//! `startups`, as `start` and as `ups`.
use super::field::folded;

/// Left out of a word, whichever of them a keyboard or a word processor has set.
const APOSTROPHES: &[char] = &[
    '\'', '`', '\u{2018}', '\u{2019}', '\u{201B}', '\u{2032}', '\u{02B9}', '\u{02BB}', '\u{02BC}', '\u{02BD}', '\u{02BE}', '\u{02BF}',
    '\u{05F3}', '\u{A78C}',
];
/// Join two words to one. A dash, which parts them, is none.
const HYPHENS: &[char] = &['-', '\u{2010}', '\u{2011}'];
/// Stand inside names: P@SHA, R&D, 5.30, a mailbox.
const INNER: &[char] = &['@', '.', '&', '+', '#', '_'];

fn parts_words(c: char) -> bool {
    let is_mark = c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{205E}') || "«»،؛؟۔、。·「」『』（）【】".contains(c);
    c == ' ' || is_mark && !HYPHENS.contains(&c) && !INNER.contains(&c)
}

/// The words of a text, folded, with their hyphens.
fn words(text: &str) -> Vec<String> {
    let plain = folded(text).replace(APOSTROPHES, "");
    let trimmed = |word: &str| word.trim_matches(|c: char| HYPHENS.contains(&c) || INNER.contains(&c)).to_owned();
    plain.split(parts_words).map(trimmed).filter(|word| !word.is_empty()).collect()
}

fn parts(word: &str) -> Vec<&str> {
    word.split(HYPHENS).filter(|part| !part.is_empty()).collect()
}

/// All that a text is found by: its words with a blank before and after each; what has a hyphen is there whole and in parts.
pub fn indexed(text: &str) -> String {
    let mut all = String::from(" ");
    for word in words(text) {
        let parts = parts(&word);
        let joined = (parts.len() > 1).then(|| parts.concat());
        for one in joined.as_deref().into_iter().chain(parts) {
            all.push_str(one);
            all.push(' ');
        }
    }
    all
}

/// The words that are looked for, each to be found somewhere in what [`indexed`] made. A query of marks alone is looked for as
/// it is, and so not found.
pub fn looked_for(query: &str) -> Vec<String> {
    let words = words(query);
    if words.is_empty() {
        return Some(folded(query)).filter(|marks| !marks.is_empty()).into_iter().collect();
    }
    words.iter().flat_map(|word| parts(word)).map(ToOwned::to_owned).collect()
}

/// What somebody looks for among texts with titles.
pub struct Wanted {
    terms: Vec<Term>,
    /// Each term as one word with the next.
    with_next: Vec<Word>,
}

/// A word, or several with hyphens.
struct Term {
    joined: Word,
    /// None for a word without a hyphen.
    parts: Vec<Word>,
}

/// A word with a blank before and after it.
struct Word(String);

impl Wanted {
    pub fn of(query: &str) -> Self {
        let words: Vec<String> = words(query);
        let joined: Vec<String> = words.iter().map(|word| parts(word).concat()).collect();
        let terms = words.iter().zip(&joined).map(|(word, joined)| {
            let parts = Some(parts(word)).filter(|parts| parts.len() > 1).unwrap_or_default();
            Term { joined: Word::new(joined), parts: parts.into_iter().map(Word::new).collect() }
        });
        Self { terms: terms.collect(), with_next: joined.windows(2).map(|two| Word::new(&two.concat())).collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// How well an indexed title and the text below it fit; none unless every word is found, by itself or as one with its
    /// neighbour.
    pub fn rank(&self, title: &str, text: &str) -> Option<u32> {
        let with_next = |at: usize| self.with_next.get(at)?.rank(title, text);
        let found = |(at, term): (usize, &Term)| term.rank(title, text).or_else(|| with_next(at)).or_else(|| with_next(at.checked_sub(1)?));
        self.terms.iter().enumerate().map(found).sum()
    }
}

impl Term {
    fn rank(&self, title: &str, text: &str) -> Option<u32> {
        let of_parts = || self.parts.iter().map(|part| part.rank(title, text)).min().flatten();
        self.joined.rank(title, text).or_else(of_parts)
    }
}

impl Word {
    fn new(word: &str) -> Self {
        Self(format!(" {word} "))
    }

    /// Whole words come before beginnings and those before what stands inside a word, and each in a title before the same in
    /// the text; each place is worth four of the next.
    fn rank(&self, title: &str, text: &str) -> Option<u32> {
        let (whole, begins) = (self.0.as_str(), &self.0[..self.0.len() - 1]);
        let word = &begins[1..];
        // Short words stand by chance in others, as "ai" in "Straits"; in scripts without blanks every word stands inside.
        let is_long = word.chars().count() > 3;
        let is_inside = |of: &str| (is_long || !word.is_ascii()) && of.contains(word);
        let is_joined = |of: &str| is_long && is_of_neighbours(word, of);
        let at = |is_found: &dyn Fn(&str) -> bool, worth: u32| {
            if is_found(title) { Some(1 << (worth + 2)) } else { is_found(text).then_some(1 << worth) }
        };
        at(&|of| of.contains(whole), 12)
            .or_else(|| at(&|of| of.contains(begins), 8))
            .or_else(|| at(&is_joined, 4))
            .or_else(|| at(&is_inside, 0))
    }
}

/// Whether a word is what neighbours of a text come to without the blank between them: `startups` in "start ups".
fn is_of_neighbours(word: &str, text: &str) -> bool {
    let begins_here = |start: usize| {
        let mut left = word.chars().peekable();
        let mut blanks = 0;
        for c in text[start..].chars() {
            match left.peek() {
                None => return c == ' ' && blanks > 0,
                Some(_) if c == ' ' => blanks += 1,
                Some(wanted) if *wanted == c => _ = left.next(),
                Some(_) => return false,
            }
        }
        false
    };
    text.match_indices(' ').any(|(at, _)| begins_here(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(query: &str, title: &str) -> bool {
        Wanted::of(query).rank(&indexed(title), &indexed("")).is_some()
    }

    #[test]
    fn a_text_is_found_however_its_words_are_joined() {
        let all = ["Startups", "start-ups", "Start\u{2011}Ups", "start ups"];
        for (query, title) in all.iter().flat_map(|q| all.map(|t| (q, t))) {
            assert!(fits(query, title), "{query:?} in {title:?}");
        }
        assert!(fits("ups", "start-ups") && fits("start", "start-ups"));
        assert!(!fits("artups", "art up") && !fits("tartu", "start ups"), "neighbours are joined whole");
    }

    #[test]
    fn apostrophes_are_all_alike() {
        let all = ["O'Brien", "O\u{2019}Brien", "O\u{2BC}Brien", "o`brien", "OBrien"];
        for (query, title) in all.iter().flat_map(|q| all.map(|t| (q, t))) {
            assert!(fits(query, title), "{query:?} in {title:?}");
        }
    }

    #[test]
    fn a_short_word_is_not_found_inside_others() {
        assert!(fits("AI", "What (AI) means: AI/ML") && fits("ai", "AI-driven trade") && fits("AI", "Aid and trade"));
        assert!(!fits("AI", "Cables of the Straits"));
        assert!(fits("traits", "Cables of the Straits"));
        assert!(fits("安全", "網路安全與信任") && fits("نت", "انٹرنیٹ نتائج"));
        assert!(fits("p@sha", "P@SHA, and R&D") && fits("R&D", "P@SHA, and R&D"));
    }

    #[test]
    fn whole_words_of_titles_come_first() {
        let rank = |title: &str, text: &str| Wanted::of("cloud").rank(&indexed(title), &indexed(text));
        let sorted = [
            rank("The cloud", ""),
            rank("", "the cloud"),
            rank("Clouds", ""),
            rank("", "clouds"),
            rank("Interclouding", ""),
            rank("", "interclouding"),
        ];
        assert!(sorted.windows(2).all(|two| two[0] > two[1]) && sorted[5].is_some(), "{sorted:?}");
        assert_eq!(Wanted::of("cloud rain").rank(&indexed("The cloud"), &indexed("sun")), None);
    }

    #[test]
    fn lists_look_for_parts() {
        assert_eq!(looked_for("Al-Hassan O'Neil, b-1@x.example"), ["al", "hassan", "oneil", "b", "1@x.example"]);
        assert_eq!(indexed("Al-Hassan"), " alhassan al hassan ");
    }
}
