//! Texts as they can be set: without what has no look or turns letters round, and with places where the longest words may
//! be broken.
use crate::kit::characters;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Longer words are broken, if need be: no line holds more than three of these.
const LONG: usize = 30;
/// A piece of such a word; one that ends in a sign may be shorter.
const PIECE: usize = 20;
const SHORT: usize = 8;

/// A place where a line may end, which templates take out of the text again.
const PLACE: &str = "\u{200B}";

/// The data with its texts as fonts have them: letters and marks put together, and nothing without a look of its own.
pub fn tidy(data: &Value) -> Value {
    let kept = |c: &char| matches!(c, '\n' | '\t') || !c.is_control() && !characters::is_override(*c);
    mapped(data, &|text| text.nfc().filter(kept).collect())
}

/// All that its texts are put together of, each a letter with the marks on it.
pub fn clusters(data: &Value) -> BTreeSet<String> {
    match data {
        Value::String(text) => text.graphemes(true).map(ToOwned::to_owned).collect(),
        Value::Array(list) => list.iter().flat_map(clusters).collect(),
        Value::Object(fields) => fields.values().flat_map(clusters).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => BTreeSet::new(),
    }
}

/// The data with all its texts made settable, and told otherwise what no font can set.
pub fn settable(data: &Value, unknown: &BTreeMap<String, String>) -> Value {
    let told = |text: &str| text.graphemes(true).map(|one| unknown.get(one).map_or(one, String::as_str)).collect::<String>();
    mapped(data, &|text| breakable(&if unknown.is_empty() { text.to_owned() } else { told(text) }))
}

fn mapped(data: &Value, text: &dyn Fn(&str) -> String) -> Value {
    match data {
        Value::String(one) => Value::String(text(one)),
        Value::Array(list) => list.iter().map(|one| mapped(one, text)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), mapped(value, text))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => data.clone(),
    }
}

fn breakable(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        if word.trim_end().graphemes(true).nth(LONG).is_some() {
            in_pieces(word, &mut set);
        } else {
            set.push_str(word);
        }
    }
    set
}

/// Addresses are broken after their signs, where they can be.
fn in_pieces(word: &str, set: &mut String) {
    let mut length = 0;
    for letter in word.graphemes(true) {
        set.push_str(letter);
        length += 1;
        let is_sign = letter.chars().all(|c| c.is_ascii_punctuation());
        if length >= PIECE || is_sign && length >= SHORT {
            set.push_str(PLACE);
            length = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_lose_what_cannot_be_set() {
        let data = json!({ "a": ["a\0b\u{1b}\r\nc\td\u{202E}e", 1, null, true], "b": { "c": "نا\u{200C}معلوم 👩\u{200D}👩\u{200D}👧" } });
        let set = json!({ "a": ["ab\nc\tde", 1, null, true], "b": { "c": "نا\u{200C}معلوم 👩\u{200D}👩\u{200D}👧" } });
        assert_eq!(tidy(&data), set);
    }

    #[test]
    fn what_no_font_can_set_is_told_otherwise() {
        let data = tidy(&json!({ "a": ["ha\u{304}\u{2028}\u{10330}", "\u{1112}\u{1161}\u{11AB}", 7] }));
        assert_eq!(clusters(&data), ["h", "ā", "\u{2028}", "\u{10330}", "한"].map(str::to_owned).into());
        let unknown = [("\u{10330}", "[U+10330]"), ("\u{2028}", " ")].map(|(one, told)| (one.to_owned(), told.to_owned())).into();
        assert_eq!(settable(&data, &unknown), json!({ "a": ["hā [U+10330]", "한", 7] }));
    }

    #[test]
    fn only_long_words_get_places_to_break() {
        let plain = format!("{} a {}", "a".repeat(LONG), "ب".repeat(LONG - 1));
        assert_eq!(breakable(&plain), plain);
        let address = "see https://summit.test/awards/2026?category=health&entry=telemedicine now";
        let pieces: Vec<_> = breakable(address).split(PLACE).map(ToOwned::to_owned).collect();
        assert_eq!(pieces.concat(), address);
        assert_eq!(pieces, ["see https://", "summit.test/", "awards/2026?", "category=", "health&entry=", "telemedicine now"]);
        let endless = breakable(&"W".repeat(100));
        assert!(endless.split(PLACE).all(|piece| piece.len() <= PIECE), "{endless}");
        assert_eq!(breakable("").len(), 0);
    }
}
