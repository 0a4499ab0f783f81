//! The time zone in which times are shown: the event's, or the reader's choice.
use crate::kit::{clock::Timestamp, page::Page};
use chrono::{Offset, TimeZone};
use chrono_tz::{
    Asia::{
        Bangkok, Brunei, Colombo, Dhaka, Ho_Chi_Minh, Hong_Kong, Jakarta, Karachi, Kathmandu, Kolkata, Kuala_Lumpur, Macau, Manila,
        Phnom_Penh, Seoul, Singapore, Taipei, Thimphu, Tokyo, Ulaanbaatar, Vientiane, Yangon,
    },
    Australia::{Perth, Sydney},
    Pacific::Auckland,
    Tz,
};

/// A zone of the member economies.
struct KnownZone {
    zone: Tz,
    /// The key of the city's name in the words.
    key: &'static str,
    /// The older name that some browsers use.
    also: &'static str,
}

const fn known(zone: Tz, key: &'static str, also: &'static str) -> KnownZone {
    KnownZone { zone, key, also }
}

/// From east to west.
const KNOWN: [KnownZone; 25] = [
    known(Auckland, "agenda-city-auckland", ""),
    known(Sydney, "agenda-city-sydney", ""),
    known(Tokyo, "agenda-city-tokyo", ""),
    known(Seoul, "agenda-city-seoul", ""),
    known(Taipei, "agenda-city-taipei", ""),
    known(Hong_Kong, "agenda-city-hong-kong", ""),
    known(Macau, "agenda-city-macau", "Asia/Macao"),
    known(Manila, "agenda-city-manila", ""),
    known(Brunei, "agenda-city-brunei", ""),
    known(Kuala_Lumpur, "agenda-city-kuala-lumpur", ""),
    known(Singapore, "agenda-city-singapore", ""),
    known(Ulaanbaatar, "agenda-city-ulaanbaatar", "Asia/Ulan_Bator"),
    known(Perth, "agenda-city-perth", ""),
    known(Bangkok, "agenda-city-bangkok", ""),
    known(Ho_Chi_Minh, "agenda-city-ho-chi-minh", "Asia/Saigon"),
    known(Jakarta, "agenda-city-jakarta", ""),
    known(Phnom_Penh, "agenda-city-phnom-penh", ""),
    known(Vientiane, "agenda-city-vientiane", ""),
    known(Yangon, "agenda-city-yangon", "Asia/Rangoon"),
    known(Dhaka, "agenda-city-dhaka", ""),
    known(Thimphu, "agenda-city-thimphu", "Asia/Thimbu"),
    known(Kathmandu, "agenda-city-kathmandu", "Asia/Katmandu"),
    known(Kolkata, "agenda-city-kolkata", "Asia/Calcutta"),
    known(Colombo, "agenda-city-colombo", ""),
    known(Karachi, "agenda-city-islamabad", ""),
];

/// A zone in the list to choose from.
pub struct ZoneOption {
    pub value: &'static str,
    pub label: String,
    pub also: &'static str,
    pub selected: bool,
}

/// A zone in words, with its distance to UTC at `at`: "Tokyo time (UTC+9)".
pub fn said(page: &Page, zone: Tz, at: Timestamp) -> String {
    if zone == Tz::UTC {
        return page.t("agenda-zone-utc");
    }
    let city = match KNOWN.iter().find(|k| k.zone == zone) {
        Some(known) => page.t(known.key),
        None => zone.name().rsplit('/').next().unwrap_or_default().replace('_', " "),
    };
    page.with_two("agenda-zone", "city", city, "offset", offset(zone, at))
}

fn offset(zone: Tz, at: Timestamp) -> String {
    let minutes = zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc() / 60;
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    if rest == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{rest:02}") }
}

/// The zones to choose from: the event's first, then one that was chosen and is not among the known, then these.
pub fn choices(page: &Page, home: Tz, shown: Tz, at: Timestamp) -> Vec<ZoneOption> {
    let own = [Some(home), Some(shown).filter(|z| *z != home && *z != Tz::UTC && KNOWN.iter().all(|k| k.zone != *z))];
    let others = KNOWN.iter().map(|k| k.zone).chain([Tz::UTC]).filter(|z| *z != home);
    own.into_iter()
        .flatten()
        .chain(others)
        .map(|zone| ZoneOption {
            value: zone.name(),
            label: said(page, zone, at),
            also: KNOWN.iter().find(|k| k.zone == zone).map_or("", |k| k.also),
            selected: zone == shown,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_said_as_people_say_them() {
        let at = "2026-11-17T04:00:00Z".parse().expect("a time");
        assert_eq!([Karachi, Kathmandu, chrono_tz::America::New_York].map(|z| offset(z, at)), ["UTC+5", "UTC+5:45", "UTC\u{2212}5"]);
    }
}
