//! Words as they are counted against a limit, alike here and in the browser (`static/js/words.mjs`; both are held to the cases
//! of `tests/fixtures/words.json`).
use icu_properties::{CodePointMapData, props::Script};

/// Scripts that put no blanks between words: each of their characters counts.
fn counts_alone(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            CodePointMapData::<Script>::new().get(c),
            Script::Han | Script::Hiragana | Script::Katakana | Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar
        )
}

/// How many words there are: runs without blanks that have a letter or a digit, in any script. Joiners and half-spaces that
/// Urdu has inside words do not part them.
pub fn count(text: &str) -> usize {
    let (mut words, mut is_word) = (0, false);
    for c in text.chars() {
        if c.is_whitespace() {
            is_word = false;
        } else if counts_alone(c) {
            if c.is_alphanumeric() {
                words += 1;
            }
            is_word = false;
        } else if !is_word && c.is_alphanumeric() {
            words += 1;
            is_word = true;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_the_browser_counts_them() {
        let cases: Vec<(String, usize)> = serde_json::from_str(include_str!("../../../../tests/fixtures/words.json")).expect("cases");
        assert!(cases.len() > 10);
        for (text, expected) in cases {
            assert_eq!(count(&text), expected, "{text:?}");
        }
    }
}
