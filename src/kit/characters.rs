//! Characters by their properties in Unicode: what cannot be seen, and what is the same for whoever reads it.
use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, GeneralCategory, Script, VariationSelector},
};
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// Whether it has no look of its own: blanks without width, joiners, marks of direction, soft hyphens.
pub fn is_invisible(c: char) -> bool {
    !c.is_ascii() && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// What joins letters or keeps them apart: some scripts need it inside words.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// What changes the look of the character before it: selectors, and the tags in flags.
fn is_selector(c: char) -> bool {
    CodePointSetData::new::<VariationSelector>().contains(c) || matches!(c, '\u{E0020}'..='\u{E007F}')
}

/// Marks that turn the letters after them round.
pub fn is_override(c: char) -> bool {
    matches!(c, '\u{202D}' | '\u{202E}')
}

/// Marks that say in which direction letters run.
pub fn is_direction(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_dropped(c: char) -> bool {
    is_invisible(c) && !is_selector(c)
}

/// One line as it is seen: one space between words whatever stood there, and nothing invisible but joiners inside words.
/// Marks that turn letters round are dropped at the ends only: elsewhere they show what is not there, which a field refuses.
pub fn tidy_line(text: &str) -> String {
    let words = trimmed(text).split(char::is_whitespace).map(tidy_word).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").nfc().collect()
}

fn tidy_word(word: &str) -> String {
    let around = |c: char| is_dropped(c) && !is_override(c);
    let start = word.trim_start_matches(around);
    let whole = start.trim_end_matches(around);
    let mut tidy: String = whole.chars().filter(|c| !around(*c) || is_joiner(*c)).collect();
    // A last consonant without its vowel is written with a joiner in some scripts.
    let joiner = start[whole.len()..].chars().next().filter(|c| is_joiner(*c));
    if tidy.chars().next_back().is_some_and(|c| canonical_combining_class(c) == VIRAMA) {
        tidy.extend(joiner);
    }
    tidy
}

/// The combining class of marks that take the vowel from a letter.
const VIRAMA: u8 = 9;

/// Several lines without invisible characters at either end, and without marks of byte order or of whole passages inside.
pub fn tidy_text(text: &str) -> String {
    let passage = |c: char| matches!(c, '\u{202A}'..='\u{202C}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    trimmed(text).chars().filter(|c| !passage(*c)).nfc().collect()
}

fn trimmed(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || is_dropped(c));
    // A joiner after the last letter may belong to it.
    text.trim_end_matches(|c: char| c.is_whitespace() || is_dropped(c) && !is_joiner(c))
}

/// What was pasted where only plain letters, digits and signs count: full-width letters and digits are plain ones, every dash
/// is a hyphen, every blank a space, and nothing is invisible but joiners inside words, which domains may have.
pub fn plain(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_dash = |c| c == '−' || categories.get(c) == GeneralCategory::DashPunctuation;
    let signs = text.nfkc().map(|c| if is_dash(c) { '-' } else { c });
    tidy_line(&signs.filter(|c| !is_override(*c)).collect::<String>())
}

/// The value of a decimal digit of any script. Unicode gives each script its ten digits in a row.
pub fn digit(c: char) -> Option<u32> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |code: u32| categories.get32(code) == GeneralCategory::DecimalNumber;
    let code = u32::from(c);
    let before = || (1..code).take_while(|n| is_digit(code - n)).zip(1..).last().map_or(0, |(_, n)| n);
    if c.is_ascii() { c.to_digit(10) } else { (c.is_numeric() && is_digit(code)).then(|| before() % 10) }
}

/// The script of a letter; none of what is no letter, and of letters that several scripts share.
fn script(c: char) -> Option<Script> {
    let script = CodePointMapData::<Script>::new().get(c);
    (c.is_alphabetic() && script != Script::Common && script != Script::Inherited).then_some(script)
}

/// Whether it has letters and all of them are Latin; else the first that is not, if there is one. Signs and digits are of
/// no script.
pub fn latin(text: &str) -> Result<(), Option<char>> {
    let mut scripts = text.chars().filter_map(|c| Some((c, script(c)?))).peekable();
    if scripts.peek().is_none() {
        return Err(None);
    }
    scripts.find(|(_, script)| *script != Script::Latin).map_or(Ok(()), |(c, _)| Err(Some(c)))
}

/// Whether it is a letter of the script that Urdu is written in.
pub fn is_arabic(letter: char) -> bool {
    script(letter) == Some(Script::Arabic)
}

/// Whether any of its letters is of that script.
pub fn has_arabic(text: &str) -> bool {
    text.chars().any(is_arabic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_dropped_around_words() {
        for mark in ['\u{200B}', '\u{FEFF}', '\u{2060}', '\u{200E}', '\u{200F}', '\u{202B}', '\u{2069}', '\u{AD}', '\u{3164}'] {
            for typed in [format!("{mark}Hall A"), format!("Hall A{mark}"), format!("Hall {mark} A"), format!("{mark}Hall{mark} A \u{A0}")]
            {
                assert_eq!(tidy_line(&typed), "Hall A", "{typed:?}");
            }
            assert_eq!(tidy_text(&format!("{mark}One.\n\nTwo.{mark}\n{mark}")), "One.\n\nTwo.", "{mark:?}");
        }
        assert_eq!(tidy_line("Ha\u{200B}ll\u{FEFF} A\u{200E}1"), "Hall A1");
        assert_eq!(tidy_line("\u{200B}\u{FEFF} \u{2060}\u{200D}"), "");
        assert_eq!(tidy_line("\u{202B}\u{2067}ثنا\u{2069} ملک\u{202C}"), "ثنا ملک");
        assert_eq!(tidy_line("\u{202E}Sana Malik\u{202C}"), "Sana Malik");
    }

    #[test]
    fn scripts_keep_what_they_need() {
        for name in ["نا\u{200C}معلوم", "ක්\u{200D}ෂ", "അവന്\u{200D} വന്നു", "👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}", "葛\u{E0100}飾"]
        {
            assert_eq!(tidy_line(name), name);
            assert_eq!(tidy_text(name), name);
        }
        assert_eq!(tidy_line("a\u{202E}b"), "a\u{202E}b");
        assert_eq!(tidy_text("C++\u{200E} میں"), "C++\u{200E} میں");
    }

    #[test]
    fn names_of_real_people_are_in_latin_letters() {
        for name in [
            "Suresh a/l Raman",
            "Priya A/P Muthu",
            "Aminah binti Salleh @ Tan Mei Ling",
            "Ali bin Abu @ Alias",
            "Maria (Mia) Santos",
            "John Smith 3rd",
            "Anna–Lena Groß",
            "Gal·la Placídia",
            "ʿAlī ibn al-Ḥusayn",
            "Taʻū Fonoti",
            "Māori Kāhu",
            "Đặng Thị Ánh",
            "O’Brien",
            "O'Brien, Jr.",
            "Šimon Ğül",
            "Ludwig Ⅷ.",
            "María José «Pepa» & Co.",
            "Nguye\u{302}\u{303}n",
            "Ｓana",
            "M. 4 Sports",
        ] {
            assert_eq!(latin(name), Ok(()), "{name}");
        }
        for (name, refused) in [
            ("陳大文", Some('陳')),
            ("Sana ملک", Some('م')),
            ("Иван", Some('И')),
            ("Аnna", Some('А')),
            ("김 Kim", Some('김')),
            ("", None),
            ("123 @", None),
        ] {
            assert_eq!(latin(name), Err(refused), "{name}");
        }
    }

    #[test]
    fn urdu_is_told_by_its_letters() {
        assert_eq!(["ثنا", "ﷺ", "M. ثنا"].map(has_arabic), [true; 3]);
        assert_eq!(["Sana", "123", "۔،", "", "सना"].map(has_arabic), [false; 5]);
    }

    #[test]
    fn digits_of_all_scripts_are_digits() {
        for digits in [
            "0123456789",
            "۰۱۲۳۴۵۶۷۸۹",
            "٠١٢٣٤٥٦٧٨٩",
            "०१२३४५६७८९",
            "০১২৩৪৫৬৭৮৯",
            "๐๑๒๓๔๕๖๗๘๙",
            "០១២៣៤៥៦៧៨៩",
            "０１２３４５６７８９",
            "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
        ] {
            assert!(digits.chars().filter_map(digit).eq(0..10), "{digits}");
        }
        assert_eq!(['a', '½', '五', 'Ⅷ', '²'].map(digit), [None; 5]);
    }

    #[test]
    fn what_was_pasted_becomes_plain() {
        assert_eq!(plain("\u{202A}＋９２\u{A0}300\u{2009}555\u{2011}0187\u{202C}"), "+92 300 555-0187");
        assert_eq!(plain("ＪＩＳＡ–２６\u{FEFF}"), "JISA-26");
        assert_eq!(plain(" ada＠example．com\u{200B}"), "ada@example.com");
    }
}
