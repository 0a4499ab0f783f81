//! Letters with the marks on them. Typst looks for a font letter by letter, and where the first one has the mark but not the
//! letter, that would be lost without a word. So they are told apart before: what is to be set as a whole in one font, and what
//! no font can set.
use super::fonts::has;
use crate::kit::characters;
use std::collections::{BTreeMap, BTreeSet};
use typst::text::Font;

/// The most that are set as a whole. Nobody writes so many.
const MOST: usize = 500;

#[derive(Default)]
pub struct Clusters {
    /// A family, and the pattern of what is set in it.
    pub whole: BTreeMap<&'static str, String>,
    /// What cannot be set, and what is told instead.
    pub unknown: BTreeMap<String, String>,
}

impl Clusters {
    /// Of these texts, in the order in which a font is looked for.
    pub fn of(texts: &BTreeSet<String>, fonts: &[(&'static str, Font)]) -> Self {
        let mut found = Self::default();
        let mut whole: Vec<(&String, &str)> = vec![];
        for text in texts {
            match place(text, fonts) {
                Place::Anywhere => {}
                Place::Whole(family) if whole.len() < MOST => whole.push((text, family)),
                Place::Whole(_) | Place::Nowhere => {
                    found.unknown.insert(text.clone(), told(text, fonts));
                }
            }
        }
        // The longest first: a letter with two marks begins like one with the first of them.
        whole.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        for (text, family) in whole {
            let pattern = found.whole.entry(family).or_default();
            pattern.push_str(if pattern.is_empty() { "" } else { "|" });
            pattern.extend(text.chars().map(|letter| format!("\\x{{{:X}}}", u32::from(letter))));
        }
        found
    }
}

enum Place {
    Anywhere,
    Whole(&'static str),
    Nowhere,
}

fn place(text: &str, fonts: &[(&'static str, Font)]) -> Place {
    let seen: Vec<char> = text.chars().filter(|letter| is_seen(*letter)).collect();
    let having = |font: &Font| seen.iter().filter(|letter| has(font, **letter)).count();
    let is_word = seen.first().is_some_and(|letter| characters::is_arabic(*letter));
    if is_word || seen.len() < 2 {
        // Whole words are seen to elsewhere.
        let is_known = seen.iter().all(|letter| fonts.iter().any(|(_, font)| has(font, *letter)));
        return if is_known { Place::Anywhere } else { Place::Nowhere };
    }
    let mut is_torn = false;
    for (family, font) in fonts {
        match having(font) {
            0 => {}
            some if some < seen.len() => is_torn = true,
            _ => return if is_torn { Place::Whole(family) } else { Place::Anywhere },
        }
    }
    Place::Nowhere
}

fn is_seen(letter: char) -> bool {
    !letter.is_control() && !characters::is_invisible(letter)
}

/// The letter, if there is a font for it, and the numbers of the others. A blank is as good as any.
fn told(text: &str, fonts: &[(&'static str, Font)]) -> String {
    let number = |(at, letter): (usize, char)| match letter {
        _ if letter.is_whitespace() => " ".to_owned(),
        _ if at == 0 && fonts.iter().any(|(_, font)| has(font, letter)) => letter.to_string(),
        _ => format!("[U+{:04X}]", u32::from(letter)),
    };
    text.chars().filter(|letter| is_seen(*letter)).enumerate().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::choice::Fonts, *};

    fn of(texts: &[&str]) -> Clusters {
        Fonts::of(&texts.iter().map(ToString::to_string).collect()).clusters
    }

    #[test]
    fn only_what_would_be_torn_is_set_as_a_whole() {
        let plain = of(&["a", "ế", "क्षि", "ম্পি", "ស្ត្រី", "😀", "👩\u{200D}👩\u{200D}👧", "陳", "한", "لَّ", "\r\n", "\u{200D}"]);
        assert!(plain.whole.is_empty() && plain.unknown.is_empty(), "{:?} {:?}", plain.whole, plain.unknown);
        let torn = of(&["а\u{301}", "1\u{20E3}", "r\u{325}", "r\u{325}\u{304}"]);
        assert_eq!(torn.whole["Cyrillic"], "\\x{430}\\x{301}");
        assert_eq!(torn.whole["Emoji"], "\\x{31}\\x{20E3}");
        assert_eq!(torn.whole["Latin"], "\\x{72}\\x{325}\\x{304}|\\x{72}\\x{325}", "the longest first");
        assert!(torn.unknown.is_empty());
    }

    #[test]
    fn what_no_font_can_set_is_told() {
        let found = of(&["字\u{301}", "\u{10330}", "\u{E000}\u{301}", "\u{1680}"]);
        assert!(found.whole.is_empty());
        let told = |text: &str| found.unknown.get(text).map(String::as_str);
        assert_eq!(told("字\u{301}"), Some("字[U+0301]"));
        assert_eq!(told("\u{E000}\u{301}"), Some("[U+E000][U+0301]"));
        assert_eq!((told("\u{10330}"), told("\u{1680}")), (Some("[U+10330]"), Some(" ")));
    }

    #[test]
    fn no_text_makes_a_pattern_that_is_too_long() {
        let marks = (0x300..0x370).filter_map(char::from_u32);
        let texts: Vec<String> = marks.flat_map(|mark| ('а'..='я').map(move |letter| format!("{letter}{mark}"))).collect();
        let found = Clusters::of(&texts.iter().cloned().collect(), &Fonts::of(&texts.into_iter().collect()).all);
        let whole: usize = found.whole.values().map(|pattern| pattern.split('|').count()).sum();
        assert_eq!(whole, MOST);
        assert!(found.unknown.len() > 1_000);
    }
}
