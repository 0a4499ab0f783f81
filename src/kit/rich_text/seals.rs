//! Signs that HTML escapes, under a seal while a text is cleaned.

/// Signs that HTML escapes, and what stands for them while a text is cleaned: the parser takes time for each escaped sign
/// that grows with the text. Unicode keeps these code points free for such uses.
pub const SEALED: [(char, char, &str); 3] = [('&', '\u{FDD0}', "&amp;"), ('<', '\u{FDD1}', "&lt;"), ('>', '\u{FDD2}', "&gt;")];

/// The text so that it stays text.
pub fn seal(text: &str) -> String {
    let sealed = |c| SEALED.iter().find(|(sign, ..)| *sign == c).map_or(c, |(_, seal, _)| *seal);
    text.chars().map(sealed).collect()
}

/// The text without what stands for sealed signs.
pub fn without_seals(text: &str) -> String {
    text.replace(SEALED.map(|(_, seal, _)| seal), "")
}
