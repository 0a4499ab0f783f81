//! Reading and filling form fields, as several forms of the slice do.
use crate::kit::{clock::Timestamp, form::Fault};
use chrono_tz::Tz;

/// The one of `known` whose id was sent.
pub fn chosen<T: ToString>(typed: &str, mut known: impl Iterator<Item = T>) -> Result<T, Fault> {
    known.find(|id| id.to_string() == typed).ok_or(if typed.is_empty() { "problem-required".into() } else { "problem-choice".into() })
}

/// What a tick box sends.
pub fn ticked(on: bool) -> String {
    if on { "yes".into() } else { String::new() }
}

/// As a field for a local time shows it.
pub fn local(at: Option<Timestamp>, zone: Tz) -> String {
    at.map(|t| t.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
}
