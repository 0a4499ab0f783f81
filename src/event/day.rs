//! The summit's day, which is the same on every page and in every feed.
use crate::kit::{clock::Timestamp, zones::first_moment};
use chrono::{Duration, NaiveDate, NaiveTime};
use chrono_tz::Tz;

/// A day begins at this hour, local time: what is held after midnight belongs to the evening before.
const DAY_BEGINS: i64 = 5;

/// The summit's day on which `at` falls.
pub fn day_of(at: Timestamp, zone: Tz) -> NaiveDate {
    (at.with_timezone(&zone).naive_local() - Duration::hours(DAY_BEGINS)).date()
}

/// When a day of the summit begins.
pub fn begin_of(date: NaiveDate, zone: Tz) -> Timestamp {
    first_moment(date.and_time(NaiveTime::MIN) + Duration::hours(DAY_BEGINS), zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_in_the_night_belongs_to_the_evening_before() {
        let zone = chrono_tz::Asia::Karachi;
        let day = |at: &str| day_of(at.parse().expect("a time"), zone).to_string();
        assert_eq!(day("2026-11-17T18:59:00Z"), "2026-11-17");
        assert_eq!(day("2026-11-17T23:59:59Z"), "2026-11-17");
        assert_eq!(day("2026-11-18T00:00:00Z"), "2026-11-18");
        let begin = begin_of("2026-11-18".parse().expect("a date"), zone);
        assert_eq!(begin.to_rfc3339(), "2026-11-18T00:00:00+00:00");
    }
}
