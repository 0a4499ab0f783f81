//! Addresses with a query, written so that any value comes back as it went.
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// `text` as a value in a query.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

/// `path` with those filters that are set.
pub fn address(path: &str, filters: &[(&str, &str)], more: Option<(&str, &str)>) -> String {
    let pairs = filters.iter().copied().chain(more).filter(|(_, v)| !v.is_empty());
    let query: Vec<_> = pairs.map(|(n, v)| format!("{n}={}", encoded(v))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}
