//! What a record's values look like in the fields of a form.
use super::clock::Timestamp;
use chrono_tz::Tz;

/// What a tick box sends.
pub fn ticked(on: bool) -> String {
    if on { "yes".into() } else { String::new() }
}

/// As a field for a local time shows it; empty for none.
pub fn local(at: impl Into<Option<Timestamp>>, zone: Tz) -> String {
    at.into().map(|t| t.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
}
