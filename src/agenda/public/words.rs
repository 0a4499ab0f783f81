//! Texts of a programme as pages show them: with the language they are in, cut to the length that fits.
use crate::kit::{bilingual::Bilingual, locale::Locale, page::Page, rich_text};
use unicode_segmentation::UnicodeSegmentation;

/// The longest text in a list, in characters.
pub const LINE: usize = 160;
/// The longest name in a list.
pub const NAME: usize = 80;
/// The longest description that search engines show.
pub const DESCRIPTION: usize = 160;
/// The most code points of a character on average; a text with more is cut earlier.
const CODE_POINTS_A_CHARACTER: usize = 8;

/// A text with its language, where that is not the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub text: String,
    pub locale: Option<Locale>,
}

impl Phrase {
    pub fn new(text: &Bilingual, page: &Page) -> Self {
        let locale = if text.language(page.locale) == page.locale.tag() { None } else { Some(page.locale.other()) };
        Self { text: text.of(page).to_owned(), locale }
    }

    /// The same for a list.
    pub fn short(text: &Bilingual, page: &Page) -> Self {
        let whole = Self::new(text, page);
        Self { text: cut(&whole.text, LINE), ..whole }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it is too long for a heading.
    pub fn is_long(&self) -> bool {
        self.text.chars().count() > LINE
    }

    /// As safe HTML, below the title of its page.
    pub fn html(&self) -> String {
        rich_text::html(&self.text, 2)
    }

    /// The beginning of it for search engines.
    pub fn about(&self) -> String {
        cut(&rich_text::line(&self.text), DESCRIPTION)
    }
}

/// At most `most` characters of `text`, with an ellipsis where something is left out.
pub fn cut(text: &str, most: usize) -> String {
    let by_characters = text.grapheme_indices(true).nth(most).map(|(at, _)| at);
    let by_code_points = text.char_indices().nth(most * CODE_POINTS_A_CHARACTER).map(|(at, _)| at);
    match by_characters.into_iter().chain(by_code_points).min() {
        None => text.to_owned(),
        Some(at) => format!("{}…", text[..at].trim_end()),
    }
}

/// Languages by the first part of their tags, and the keys of their names.
const LANGUAGES: [(&str, &str); 20] = [
    ("en", "agenda-language-en"),
    ("ur", "agenda-language-ur"),
    ("de", "agenda-language-de"),
    ("ja", "agenda-language-ja"),
    ("ko", "agenda-language-ko"),
    ("zh", "agenda-language-zh"),
    ("ms", "agenda-language-ms"),
    ("th", "agenda-language-th"),
    ("vi", "agenda-language-vi"),
    ("bn", "agenda-language-bn"),
    ("hi", "agenda-language-hi"),
    ("ne", "agenda-language-ne"),
    ("si", "agenda-language-si"),
    ("id", "agenda-language-id"),
    ("mn", "agenda-language-mn"),
    ("my", "agenda-language-my"),
    ("lo", "agenda-language-lo"),
    ("km", "agenda-language-km"),
    ("fil", "agenda-language-fil"),
    ("ar", "agenda-language-ar"),
];

/// The name of a language; its tag where it has none here.
pub fn language(page: &Page, tag: &str) -> String {
    let first = tag.split('-').next().unwrap_or_default().to_lowercase();
    LANGUAGES.iter().find(|(known, _)| *known == first).map_or_else(|| cut(tag, NAME), |(_, key)| page.t(key))
}

/// A file's size as people say it.
pub fn size(page: &Page, bytes: i64) -> String {
    const MEGA: i64 = 1_000_000;
    if bytes < MEGA {
        return page.with("agenda-kilobytes", "size", page.n((bytes + 999) / 1_000));
    }
    let tenths = (bytes + MEGA / 20) / (MEGA / 10);
    page.with("agenda-megabytes", "size", format!("{}.{}", page.n(tenths / 10), tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(cut("short", 5), "short");
        assert_eq!(cut("longer than that", 7), "longer…");
        assert_eq!(cut(&"👩‍👩‍👧‍👦".repeat(3), 2), format!("{}…", "👩‍👩‍👧‍👦".repeat(2)));
        assert_eq!(cut(&"x".repeat(10_000), LINE).chars().count(), LINE + 1);
        // One letter with thousands of combining marks.
        assert!(cut(&format!("a{}", "\u{0301}".repeat(10_000)), 10).chars().count() < 100);
    }

    #[test]
    fn search_engines_get_words_without_marks() {
        let text = Phrase { text: format!("# One\n\n*two* [three](https://example.org)\n\n{}", "x".repeat(200)), locale: None };
        assert_eq!(text.about(), format!("One two three {}…", "x".repeat(DESCRIPTION - 14)));
    }
}
