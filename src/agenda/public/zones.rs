//! The time zone in which times are shown: the event's, or the reader's choice.
use crate::kit::{
    clock::Timestamp,
    page::Page,
    zones::{KNOWN, also},
};
use chrono_tz::Tz;

/// A zone in the list to choose from.
pub struct ZoneOption {
    pub value: &'static str,
    pub label: String,
    pub also: &'static str,
    pub selected: bool,
}

/// The zones to choose from, with what they are at these times: the event's first, then one that was chosen and is not
/// among the known, then these.
pub fn choices(page: &Page, home: Tz, shown: Tz, times: &[Timestamp]) -> Vec<ZoneOption> {
    let own = [Some(home), Some(shown).filter(|z| *z != home && *z != Tz::UTC && KNOWN.iter().all(|k| k.zone != *z))];
    let others = KNOWN.iter().map(|k| k.zone).chain([Tz::UTC]).filter(|z| *z != home);
    let all = own.into_iter().flatten().chain(others);
    all.map(|zone| ZoneOption { value: zone.name(), label: page.zone(zone, times), also: also(zone), selected: zone == shown }).collect()
}
