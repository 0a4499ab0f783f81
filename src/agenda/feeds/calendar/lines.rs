//! Content lines of RFC 5545: escaped, folded, ended as it says.
use crate::kit::clock::Timestamp;
use std::borrow::Cow;

/// Octets of a line, without its end.
const LONGEST: usize = 75;

#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A property whose value stands as it is.
    pub fn put(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut rest = &*line;
        let mut room = LONGEST;
        while rest.len() > room {
            let (piece, other) = rest.split_at(rest.floor_char_boundary(room));
            self.0.push_str(piece);
            self.0.push_str("\r\n ");
            // The space in front counts too.
            (rest, room) = (other, LONGEST - 1);
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }

    /// A property whose value is text; none if it is empty.
    pub fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.put(name, &escaped(text));
        }
    }

    /// A moment in UTC.
    pub fn at(&mut self, name: &str, at: Timestamp) {
        self.put(name, &at.format("%Y%m%dT%H%M%SZ").to_string());
    }

    pub fn begin(&mut self, component: &str) {
        self.put("BEGIN", component);
    }

    pub fn end(&mut self, component: &str) {
        self.put("END", component);
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Text as a value. Control characters have no place in it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The value of a parameter, which knows no escapes: in quotes where it must be.
pub fn parameter(text: &str) -> Cow<'_, str> {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_'));
    if plain { text.into() } else { format!("\"{}\"", text.replace(|c: char| c == '"' || c.is_control(), "")).into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, text: &str) -> String {
        let mut lines = Lines::default();
        lines.text(name, text);
        String::from_utf8(lines.into_bytes()).expect("UTF-8")
    }

    /// As a reader puts lines together again.
    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(written("SUMMARY", "a\\b;c,d\r\ne\u{7}f\tg: \"h\""), "SUMMARY:a\\\\b\\;c\\,d\\nef\tg: \"h\"\r\n");
        assert_eq!(written("SUMMARY", ""), "");
    }

    #[test]
    fn lines_are_folded_between_characters() {
        for text in ["x".repeat(10_000), "ہال ".repeat(500), "🎪".repeat(100), format!("{}é", "x".repeat(66)), "x".repeat(67)] {
            let folded = written("SUMMARY", &text);
            let lines: Vec<&str> = folded.split_terminator("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= LONGEST), "{text}");
            assert!(lines[1..].iter().all(|line| line.starts_with(' ')), "{text}");
            assert_eq!(unfolded(&folded), format!("SUMMARY:{text}\r\n"));
        }
        assert_eq!(written("SUMMARY", &"x".repeat(67)).matches("\r\n").count(), 1, "75 octets fit");
        assert_eq!(written("SUMMARY", &"x".repeat(68)).matches("\r\n").count(), 2);
    }

    #[test]
    fn parameters_are_quoted_where_they_must_be() {
        assert_eq!(parameter("Asia/Karachi"), "Asia/Karachi");
        assert_eq!(parameter("a;b\"c"), "\"a;bc\"");
    }
}
