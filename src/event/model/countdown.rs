//! How far the summit's days are, as people on the spot count days.
use crate::{event::day::day_of, kit::clock::Timestamp};
use chrono::NaiveDate;
use chrono_tz::Tz;

/// How far the summit's days are from a moment, counted as people on the spot count days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// So many days ahead; one is tomorrow.
    In(i64),
    /// The only day is today.
    Today,
    /// Today is day `day` of the `days` of the summit.
    Day {
        day: i64,
        days: i64,
    },
    Over,
}

impl Countdown {
    /// How far `now` is from the days `from` to `to` in `zone`.
    pub fn of((from, to): (NaiveDate, NaiveDate), zone: Tz, now: Timestamp) -> Self {
        let day = (day_of(now, zone) - from).num_days() + 1;
        let days = (to - from).num_days() + 1;
        match day {
            ..=0 => Self::In(1 - day),
            _ if day > days => Self::Over,
            _ if days == 1 => Self::Today,
            _ => Self::Day { day, days },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Summit,
            tests::{at, from_17_to, summit},
        },
        *,
    };

    #[test]
    fn days_are_counted_from_five_in_the_morning_on_the_spot() {
        let count = |now: &str| from_17_to(19).countdown(at(now));
        assert_eq!(count("2026-11-01T07:00:00Z"), Some(Countdown::In(16)));
        // Islamabad is five hours ahead: its five in the morning is midnight in UTC.
        assert_eq!(count("2026-11-15T23:59:59Z"), Some(Countdown::In(2)));
        assert_eq!(count("2026-11-16T00:00:00Z"), Some(Countdown::In(1)));
        assert_eq!(count("2026-11-16T23:59:59Z"), Some(Countdown::In(1)));
        assert_eq!(count("2026-11-17T00:00:00Z"), Some(Countdown::Day { day: 1, days: 3 }));
        assert_eq!(count("2026-11-18T23:59:59Z"), Some(Countdown::Day { day: 2, days: 3 }));
        assert_eq!(count("2026-11-19T23:59:59Z"), Some(Countdown::Day { day: 3, days: 3 }));
        assert_eq!(count("2026-11-20T00:00:00Z"), Some(Countdown::Over));
        let in_tokyo = Summit { zone: chrono_tz::Asia::Tokyo, ..from_17_to(19) };
        assert_eq!(in_tokyo.countdown(at("2026-11-16T20:00:00Z")), Some(Countdown::Day { day: 1, days: 3 }));
    }

    #[test]
    fn a_single_day_is_today_and_unknown_days_are_not_counted() {
        assert_eq!(from_17_to(17).countdown(at("2026-11-17T12:00:00Z")), Some(Countdown::Today));
        assert_eq!(from_17_to(17).countdown(at("2026-11-18T00:00:00Z")), Some(Countdown::Over));
        assert_eq!(summit().countdown(at("2026-11-17T12:00:00Z")), None);
    }
}
