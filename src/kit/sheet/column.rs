//! A column that tables of a slice can have, and how its header is known.
use crate::kit::field::folded;

/// A column that a table can have.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// Its value in forms.
    pub key: &'static str,
    /// The key of its name in the words.
    pub label: &'static str,
    /// The headers that mean it, in both languages; the first is how messages call it.
    pub headers: &'static [&'static str],
}

/// `Title (EN)` and `title_en` are the same header.
pub fn plain(header: &str) -> String {
    let words = folded(header).replace(|c: char| !c.is_alphanumeric(), " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Column {
    pub(super) fn is_named(&self, header: &str) -> bool {
        let header = plain(header);
        plain(self.key) == header || self.headers.iter().any(|known| plain(known) == header)
    }
}
