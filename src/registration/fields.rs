//! Filling form fields, as several forms of the slice do.
use crate::kit::clock::Timestamp;
use chrono_tz::Tz;

/// What a tick box sends.
pub fn ticked(on: bool) -> String {
    if on { "yes".into() } else { String::new() }
}

/// As a field for a local time shows it.
pub fn local(at: Option<Timestamp>, zone: Tz) -> String {
    at.map(|t| t.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
}
