//! Time zones in words: the city whose time it is, and its distance to UTC.
use super::{clock::Timestamp, page::Page};
use chrono::{Duration, NaiveDateTime, Offset, TimeZone};
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
pub struct KnownZone {
    pub zone: Tz,
    /// The key of the city's name in the words.
    key: &'static str,
    /// The older name that some browsers use.
    pub also: &'static str,
}

const fn known(zone: Tz, key: &'static str, also: &'static str) -> KnownZone {
    KnownZone { zone, key, also }
}

/// From east to west.
pub const KNOWN: [KnownZone; 25] = [
    known(Auckland, "zone-city-auckland", ""),
    known(Sydney, "zone-city-sydney", ""),
    known(Tokyo, "zone-city-tokyo", ""),
    known(Seoul, "zone-city-seoul", ""),
    known(Taipei, "zone-city-taipei", ""),
    known(Hong_Kong, "zone-city-hong-kong", ""),
    known(Macau, "zone-city-macau", "Asia/Macao"),
    known(Manila, "zone-city-manila", ""),
    known(Brunei, "zone-city-brunei", ""),
    known(Kuala_Lumpur, "zone-city-kuala-lumpur", ""),
    known(Singapore, "zone-city-singapore", ""),
    known(Ulaanbaatar, "zone-city-ulaanbaatar", "Asia/Ulan_Bator"),
    known(Perth, "zone-city-perth", ""),
    known(Bangkok, "zone-city-bangkok", ""),
    known(Ho_Chi_Minh, "zone-city-ho-chi-minh", "Asia/Saigon"),
    known(Jakarta, "zone-city-jakarta", ""),
    known(Phnom_Penh, "zone-city-phnom-penh", ""),
    known(Vientiane, "zone-city-vientiane", ""),
    known(Yangon, "zone-city-yangon", "Asia/Rangoon"),
    known(Dhaka, "zone-city-dhaka", ""),
    known(Thimphu, "zone-city-thimphu", "Asia/Thimbu"),
    known(Kathmandu, "zone-city-kathmandu", "Asia/Katmandu"),
    known(Kolkata, "zone-city-kolkata", "Asia/Calcutta"),
    known(Colombo, "zone-city-colombo", ""),
    known(Karachi, "zone-city-islamabad", ""),
];

/// Regions of the names of zones that are places.
const REGIONS: [&str; 10] = ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/// The zone of a place, as `Asia/Karachi`, or UTC. `EST` and the like are names of clock times, not of a place that
/// changes its clocks.
pub fn of_place(name: &str) -> Option<Tz> {
    let is_place = name == "UTC" || name.split_once('/').is_some_and(|(region, _)| REGIONS.contains(&region));
    name.parse().ok().filter(|_| is_place)
}

fn known_as(zone: Tz) -> Option<&'static KnownZone> {
    KNOWN.iter().find(|k| k.zone == zone)
}

/// The older name of a zone that some browsers use, if it has one.
pub fn also(zone: Tz) -> &'static str {
    known_as(zone).map_or("", |k| k.also)
}

impl Page {
    /// A zone in words, with its distance to UTC at these times, which come in their order: "Tokyo time (UTC+9)". Where
    /// the clocks are changed between them, it says when: "Berlin time (UTC+2, from 25 October UTC+1)".
    pub fn zone(&self, zone: Tz, times: &[Timestamp]) -> String {
        if zone == Tz::UTC {
            return self.t("zone-utc");
        }
        let city = match known_as(zone) {
            Some(known) => self.t(known.key),
            None => zone.name().rsplit('/').next().unwrap_or_default().replace('_', " "),
        };
        let mut offsets: Vec<(String, Timestamp)> = vec![];
        for at in times {
            let offset = offset(zone, *at);
            if offsets.last().is_none_or(|(last, _)| *last != offset) {
                offsets.push((offset, *at));
            }
        }
        let later = offsets.iter().skip(1).map(|(offset, at)| {
            let date = self.short_date(at.with_timezone(&zone).date_naive());
            self.with_two("zone-offset-from", "date", date, "offset", offset)
        });
        let said: Vec<String> = offsets.iter().take(1).map(|(offset, _)| offset.clone()).chain(later).collect();
        self.with_two("zone-time", "city", city, "offset", said.join(&self.t("list-between")))
    }

    /// Until when something is possible: "17 November 2026, 3:05 pm, Islamabad time (UTC+5)".
    pub fn deadline(&self, at: &Timestamp, zone: &Tz) -> String {
        self.with_two("zone-deadline", "at", self.instant(at, zone), "zone", self.zone(*zone, &[*at]))
    }
}

/// When the clock of `zone` shows `naive`, or, where it skips that, the first whole minute after.
pub fn first_moment(naive: NaiveDateTime, zone: Tz) -> Timestamp {
    // Zones that moved over the date line have skipped a whole day.
    let mut minutes = (0..=2 * 24 * 60).map(|minutes| naive + Duration::minutes(minutes));
    let found = minutes.find_map(|naive| naive.and_local_timezone(zone).earliest());
    found.map_or_else(|| naive.and_utc(), |at| at.to_utc())
}

/// Whether the clock of `zone` shows another moment as it shows this one, since the clocks are set back between them.
fn is_shown_twice(zone: Tz, at: Timestamp) -> bool {
    zone.from_local_datetime(&at.with_timezone(&zone).naive_local()).single().is_none()
}

/// What is said beside a time on the clock, if the clock alone does not say which moment it is: "UTC+2".
pub fn doubled_hour(zone: Tz, at: Timestamp) -> Option<String> {
    is_shown_twice(zone, at).then(|| offset(zone, at))
}

/// What is said beside both ends of a span, if the clocks are changed between them: the ends on the clock do not say how
/// long it is.
pub fn changed_between(zone: Tz, from: Timestamp, to: Timestamp) -> Option<[String; 2]> {
    let offsets = [from, to].map(|at| offset(zone, at));
    (offsets[0] != offsets[1] || [from, to].iter().any(|at| is_shown_twice(zone, *at))).then_some(offsets)
}

fn offset(zone: Tz, at: Timestamp) -> String {
    let minutes = zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc() / 60;
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    if rest == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::America::New_York;

    #[test]
    fn a_day_begins_where_its_clock_does() {
        let first = |naive: &str, zone| first_moment(naive.parse().expect("a time"), zone).to_rfc3339();
        // In Santiago the clocks are set forward at midnight; Apia had no 30 December 2011.
        assert_eq!(first("2026-09-06T00:00:00", chrono_tz::America::Santiago), "2026-09-06T04:00:00+00:00");
        assert_eq!(first("2011-12-30T05:00:00", chrono_tz::Pacific::Apia), "2011-12-30T10:00:00+00:00");
        assert_eq!(first("2026-11-17T05:00:00", Karachi), "2026-11-17T00:00:00+00:00");
    }

    #[test]
    fn offsets_are_said_as_people_say_them() {
        let at = "2026-11-17T04:00:00Z".parse().expect("a time");
        assert_eq!([Karachi, Kathmandu, New_York].map(|z| offset(z, at)), ["UTC+5", "UTC+5:45", "UTC\u{2212}5"]);
    }

    #[test]
    fn a_zone_is_that_of_a_place() {
        assert_eq!(["Asia/Karachi", "UTC", "America/Argentina/Ushuaia"].map(|name| of_place(name).is_some()), [true; 3]);
        for none in ["EST", "EST5EDT", "GMT", "Etc/GMT+5", "US/Eastern", "Asia/Nowhere", "karachi", ""] {
            assert_eq!(of_place(none), None, "{none}");
        }
    }
}
