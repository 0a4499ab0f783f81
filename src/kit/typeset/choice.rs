//! Which fonts a sheet is set in: the site's own, and those of other writings that its texts need.
use super::{
    clusters::Clusters,
    fonts::{NASTALIQ, SITE, has},
    letters::{ARABIC, WRITINGS},
};
use crate::kit::characters;
use std::collections::BTreeSet;
use typst::{
    text::{Font, FontBook},
    utils::LazyHash,
};

/// They have some letters of Arabic that Vazirmatn lacks, and lack others. Such letters are looked for where all are.
const WITHOUT_SOME: [&str; 2] = ["Naskh", NASTALIQ];

pub struct Fonts {
    pub book: LazyHash<FontBook>,
    /// In the order in which a letter is looked for.
    pub all: Vec<(&'static str, Font)>,
    /// Letters of Arabic that Vazirmatn lacks, as they stand here: all, and those that Nastaliq lacks too.
    pub apart: [String; 2],
    pub clusters: Clusters,
}

impl Fonts {
    /// For texts that are put together of these, each a letter with the marks on it.
    pub fn of(texts: &BTreeSet<String>) -> Self {
        let letters: BTreeSet<char> = texts.iter().flat_map(|text| text.chars()).filter(|letter| is_sought(*letter)).collect();
        let (mut needed, mut apart) = (BTreeSet::new(), String::new());
        for letter in letters {
            let Some(at) = WRITINGS.iter().position(|writing| writing.has(letter)) else { continue };
            needed.insert(at);
            apart.extend((WRITINGS[at].family == ARABIC).then_some(letter));
        }
        let others = needed.into_iter().filter_map(|at| Some((WRITINGS[at].family, WRITINGS[at].font()?.clone())));
        let all: Vec<_> = SITE.iter().cloned().chain(others).collect();
        let mut book = FontBook::new();
        for (family, font) in &all {
            let mut info = font.info().clone();
            (*family).clone_into(&mut info.family);
            book.push(info);
        }
        let in_nastaliq = |letter: char| all.iter().any(|(family, font)| *family == NASTALIQ && has(font, letter));
        let beyond_nastaliq = apart.chars().filter(|letter| !in_nastaliq(*letter)).collect();
        Self { book: LazyHash::new(book), apart: [apart, beyond_nastaliq], clusters: Clusters::of(texts, &all), all }
    }
}

/// Whether the fonts for the site's words may lack it. Marks that stand on letters of many writings are sought in any case:
/// what they stand on may need a font that has both.
fn is_sought(letter: char) -> bool {
    let in_site = || SITE.iter().any(|(family, font)| !WITHOUT_SOME.contains(family) && has(font, letter));
    let is_shared = matches!(letter, '\u{300}'..='\u{36F}');
    !letter.is_ascii() && !letter.is_control() && !characters::is_invisible(letter) && (is_shared || !in_site())
}
