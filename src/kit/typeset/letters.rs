//! Fonts for writings that the site's own fonts do not have. They are for print alone: browsers bring such fonts. Each is
//! unpacked when a text first needs it. Whose they are, and what was cut from them, is told beside them.
use super::fonts::{has, unpacked};
use std::{ops::RangeInclusive, sync::OnceLock};
use typst::text::Font;

type Blocks = &'static [RangeInclusive<u32>];

pub struct Writing {
    pub family: &'static str,
    packed: &'static [u8],
    /// Where the letters stand for which it is unpacked, if no font before it has them.
    blocks: Blocks,
    font: OnceLock<Option<Font>>,
}

impl Writing {
    const fn new(family: &'static str, packed: &'static [u8], blocks: Blocks) -> Self {
        Self { family, packed, blocks, font: OnceLock::new() }
    }

    pub fn font(&self) -> Option<&Font> {
        self.font.get_or_init(|| unpacked(self.packed)).as_ref()
    }

    pub fn has(&self, letter: char) -> bool {
        let is_near = self.blocks.iter().any(|block| block.contains(&u32::from(letter)));
        is_near && self.font().is_some_and(|font| has(font, letter))
    }
}

macro_rules! writing {
    ($family:literal, $file:literal, $($blocks:expr),+) => {
        Writing::new($family, include_bytes!(concat!("letters/", $file)), &[$($blocks),+])
    };
}

/// The one whose letters join.
pub const ARABIC: &str = "Arabic";

/// A letter that several have is set in the first of them.
pub static WRITINGS: [Writing; 31] = [
    writing!("Cyrillic", "source-sans-3-cyrillic-wght-normal.woff2", 0x400..=0x4FF, 0x2116..=0x2116),
    writing!("Cyrillic Extended", "source-sans-3-cyrillic-ext-wght-normal.woff2", 0x460..=0x4FF),
    writing!("Greek", "source-sans-3-greek-wght-normal.woff2", 0x370..=0x3FF),
    writing!("Greek Extended", "source-sans-3-greek-ext-wght-normal.woff2", 0x1F00..=0x1FFF),
    writing!(
        "Latin",
        "latin.woff2",
        0x180..=0x52F,
        0x1AB0..=0x1AFF,
        0x1C80..=0x1C8F,
        0x1D00..=0x1FFF,
        0x2000..=0x218F,
        0x2C60..=0x2C7F,
        0x2DE0..=0x2E5F,
        0xA640..=0xA69F,
        0xA700..=0xA7FF,
        0xA92E..=0xA92E,
        0xAB30..=0xAB6F,
        0xFB00..=0xFB06,
        0xFE20..=0xFE2F,
        0xFFFC..=0xFFFD
    ),
    writing!(
        "Arabic",
        "arabic.woff2",
        0x600..=0x6FF,
        0x750..=0x77F,
        0x870..=0x8FF,
        0x2E41..=0x2E41,
        0xFB50..=0xFDFF,
        0xFE70..=0xFEFF,
        0x10EC0..=0x10EFF
    ),
    writing!("Hebrew", "hebrew.woff2", 0x590..=0x5FF, 0xFB1D..=0xFB4F),
    writing!("Armenian", "armenian.woff2", 0x530..=0x58F, 0xFB13..=0xFB17),
    writing!("Georgian", "georgian.woff2", 0x10A0..=0x10FF, 0x1C90..=0x1CBF, 0x2D00..=0x2D2F),
    writing!(
        "Devanagari",
        "devanagari.woff2",
        0x900..=0x97F,
        0x1CD0..=0x1CFF,
        0xA830..=0xA83F,
        0xA8E0..=0xA8FF,
        0x11B00..=0x11B5F,
        0x20F0..=0x20F0
    ),
    writing!("Bengali", "bengali.woff2", 0x980..=0x9FF, 0x1CD0..=0x1CFF),
    writing!("Gurmukhi", "gurmukhi.woff2", 0xA00..=0xA7F),
    writing!("Gujarati", "gujarati.woff2", 0xA80..=0xAFF),
    writing!("Odia", "oriya.woff2", 0xB00..=0xB7F),
    writing!("Tamil", "tamil.woff2", 0xB80..=0xBFF),
    writing!("Telugu", "telugu.woff2", 0xC00..=0xC7F),
    writing!("Kannada", "kannada.woff2", 0xC80..=0xCFF),
    writing!("Malayalam", "malayalam.woff2", 0xD00..=0xD7F),
    writing!("Sinhala", "sinhala.woff2", 0xD80..=0xDFF, 0x111E0..=0x111FF),
    writing!("Ol Chiki", "ol-chiki.woff2", 0x1C50..=0x1C7F),
    writing!("Meetei Mayek", "meetei-mayek.woff2", 0xAAE0..=0xAAFF, 0xABC0..=0xABFF),
    writing!("Thai", "thai.woff2", 0xE00..=0xE7F),
    writing!("Lao", "lao.woff2", 0xE80..=0xEFF),
    writing!("Tibetan", "tibetan.woff2", 0xF00..=0xFFF),
    writing!("Myanmar", "myanmar.woff2", 0x1000..=0x109F, 0xA9E0..=0xA9FF, 0xAA60..=0xAA7F),
    writing!("Khmer", "khmer.woff2", 0x1780..=0x17FF, 0x19E0..=0x19FF),
    writing!("Mongolian", "mongolian.woff2", 0x1800..=0x18AF, 0x11660..=0x1167F),
    writing!(
        "Han",
        "han.woff2",
        0x2500..=0x259F,
        0x3000..=0x33FF,
        0x4D00..=0x9FFF,
        0xAC00..=0xD7AF,
        0xF900..=0xFAFF,
        0xFE10..=0xFE6F,
        0xFF00..=0xFFFD
    ),
    writing!(
        "Rare Han",
        "rare-han.woff2",
        0x2E80..=0x2FDF,
        0x3000..=0x4DBF,
        0x9FA6..=0x9FFF,
        0xF900..=0xFAFF,
        0x1F200..=0x1F25F,
        0x20000..=0x3FFFF
    ),
    writing!(
        "Signs",
        "symbols.woff2",
        0x2030..=0x20E2,
        0x20E4..=0x24FF,
        0x25A0..=0x2BFF,
        0x1D400..=0x1D7FF,
        0x1F100..=0x1F1E5,
        0x1F780..=0x1F7DF
    ),
    writing!("Emoji", "emoji.woff2", 0x203C..=0x3299, 0x1F000..=0x1FAFF),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::{characters, typeset::fonts::SITE};

    #[test]
    fn every_font_of_other_writings_can_be_set() {
        let broken: Vec<_> = WRITINGS.iter().filter(|writing| writing.font().is_none()).map(|writing| writing.family).collect();
        assert!(broken.is_empty(), "{broken:?}");
        let mut families: Vec<_> = WRITINGS.iter().map(|writing| writing.family).chain(SITE.iter().map(|(family, _)| *family)).collect();
        families.sort_unstable();
        families.dedup();
        assert_eq!(families.len(), WRITINGS.len() + SITE.len(), "a name each");
        let files = std::fs::read_dir("src/kit/typeset/letters").expect("the fonts").map(|file| file.expect("a file").path());
        let fonts = files.filter(|path| path.extension().is_some_and(|end| end == "woff2"));
        assert_eq!(fonts.count(), WRITINGS.len());
    }

    /// Each of its letters is found, in it or in another one.
    #[test]
    fn no_letter_of_a_font_is_out_of_reach() {
        for writing in &WRITINGS {
            let letters = writing.font().expect("a font").info().coverage.iter().filter_map(char::from_u32);
            let is_found = |letter: char| WRITINGS.iter().any(|one| one.has(letter)) || SITE.iter().any(|(_, font)| has(font, letter));
            let nothing = |letter: char| letter.is_control() || letter.is_whitespace() || characters::is_invisible(letter);
            let lost: String = letters.filter(|letter| !nothing(*letter) && !is_found(*letter)).collect();
            assert_eq!(lost, "", "{}", writing.family);
        }
    }
}
