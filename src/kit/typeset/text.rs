//! Texts as they can be set: without what has no look or turns letters round, and with places where the longest words may
//! be broken.
use crate::kit::characters;
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

/// Longer words are broken, if need be: no line holds more than three of these.
const LONG: usize = 30;
/// A piece of such a word; one that ends in a sign may be shorter.
const PIECE: usize = 20;
const SHORT: usize = 8;

/// A place where a line may end, which templates take out of the text again.
const PLACE: &str = "\u{200B}";

/// The data with all its texts made settable.
pub fn settable(data: &Value) -> Value {
    match data {
        Value::String(text) => Value::String(breakable(text)),
        Value::Array(list) => list.iter().map(settable).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), settable(value))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => data.clone(),
    }
}

fn breakable(text: &str) -> String {
    let kept = |c: &char| matches!(c, '\n' | '\t') || !c.is_control() && !characters::is_override(*c);
    let text: String = text.chars().filter(kept).collect();
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
        assert_eq!(settable(&data), set);
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
