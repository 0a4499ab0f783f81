//! Texts as HTML: nothing of a name is markup.
use crate::kit::sentence::{CLOSE, OPEN, short};

pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // No document may hold these.
            c if c.is_control() && c != '\n' => out.push('\u{FFFD}'),
            '\u{FDD0}'..='\u{FDEF}' => out.push('\u{FFFD}'),
            c if u32::from(c) & 0xFFFE == 0xFFFE => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// A name, cut where it is very long.
pub fn name(name: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(&short(name)))
}

/// A sentence whose names stand between isolates.
pub fn rich(sentence: &str) -> String {
    escaped(sentence).replace(OPEN, "<bdi>").replace(CLOSE, "</bdi>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_markup() {
        assert_eq!(name("<b>\"&'\u{1}\u{FFFF}"), "<bdi>&lt;b&gt;&quot;&amp;&#39;\u{FFFD}\u{FFFD}</bdi>");
        assert_eq!(rich(&format!("{OPEN}<i>{CLOSE} wins.")), "<bdi>&lt;i&gt;</bdi> wins.");
    }
}
