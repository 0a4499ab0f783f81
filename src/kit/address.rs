//! Addresses with a query, written so that any value comes back as it went.
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// `text` as a value in a query.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

/// `path`, which may have a query, with one more `pair` in it.
pub fn with_pair(path: &str, pair: &str) -> String {
    format!("{path}{}{pair}", if path.contains('?') { '&' } else { '?' })
}

/// Whether `path`, which may have a query, lies in the organisers' area.
pub fn is_organisers(path: &str) -> bool {
    path.strip_prefix("/admin").is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// `path` with those filters that are set.
pub fn address(path: &str, filters: &[(&str, &str)], more: Option<(&str, &str)>) -> String {
    let pairs = filters.iter().copied().chain(more).filter(|(_, v)| !v.is_empty());
    let query: Vec<_> = pairs.map(|(n, v)| format!("{n}={}", encoded(v))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_organisers_area_is_told_by_its_path() {
        for path in ["/admin", "/admin/agenda?day=1", "/admin?x"] {
            assert!(is_organisers(path), "{path}");
        }
        for path in ["/", "", "/administrators", "/me/account?next=/admin", "//admin"] {
            assert!(!is_organisers(path), "{path}");
        }
    }
}
