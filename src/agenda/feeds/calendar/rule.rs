//! The rule by which a zone changes its clocks every year, read off the changes themselves.
use chrono::{Datelike, NaiveDateTime, Weekday};
use std::fmt;

/// Once a year in this month, for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    month: u32,
    day: Day,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Day {
    Date(u32),
    /// The second Sunday; the last has -1.
    Nth(i32, Weekday),
    /// The first Sunday on or after the date.
    OnOrAfter(u32, Weekday),
}

fn days_in_month(at: NaiveDateTime) -> u32 {
    (28..=31).rev().find(|day| at.date().with_day(*day).is_some()).unwrap_or(28)
}

/// What all of `values` are, if they are the same.
fn common<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

impl Rule {
    /// The rule of changes that came once in each of at least `years` years; none if they follow none.
    pub fn of(changes: &[NaiveDateTime], years: i32) -> Option<Self> {
        let is_yearly = changes.windows(2).all(|two| two[1].year() == two[0].year() + 1);
        if !is_yearly || i32::try_from(changes.len()).ok()? < years {
            return None;
        }
        common(changes.iter().map(NaiveDateTime::time))?;
        let month = common(changes.iter().map(Datelike::month))?;
        if let Some(date) = common(changes.iter().map(Datelike::day)) {
            return Some(Self { month, day: Day::Date(date) });
        }
        let weekday = common(changes.iter().map(Datelike::weekday))?;
        let nth = common(changes.iter().map(|at| (at.day() - 1) / 7)).and_then(|weeks| i32::try_from(weeks + 1).ok());
        let day = if changes.iter().all(|at| at.day() + 7 > days_in_month(*at)) {
            Day::Nth(-1, weekday)
        } else if let Some(nth) = nth {
            Day::Nth(nth, weekday)
        } else {
            let (first, last) = (changes.iter().map(Datelike::day).min()?, changes.iter().map(Datelike::day).max()?);
            Some(Day::OnOrAfter(first, weekday)).filter(|_| last < first + 7)?
        };
        Some(Self { month, day })
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |day: &Weekday| day.to_string()[..2].to_uppercase();
        write!(f, "FREQ=YEARLY;BYMONTH={};", self.month)?;
        match &self.day {
            Day::Date(date) => write!(f, "BYMONTHDAY={date}"),
            Day::Nth(nth, day) => write!(f, "BYDAY={nth}{}", name(day)),
            Day::OnOrAfter(first, day) => {
                let dates: Vec<_> = (*first..*first + 7).map(|date| date.to_string()).collect();
                write!(f, "BYMONTHDAY={};BYDAY={}", dates.join(","), name(day))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::zone::onsets, *};
    use crate::kit::clock::Timestamp;
    use chrono::NaiveDate;
    use chrono_tz::Tz;

    fn time(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    /// The date on which the rule falls in a year, by looking at every day of its month.
    fn date(rule: &Rule, year: i32) -> NaiveDate {
        let days = (1..=31).filter_map(|day| NaiveDate::from_ymd_opt(year, rule.month, day));
        let on = |weekday: Weekday, days: Vec<NaiveDate>| days.into_iter().filter(move |day| day.weekday() == weekday).collect::<Vec<_>>();
        let days: Vec<_> = days.collect();
        match rule.day {
            Day::Date(date) => days[usize::try_from(date - 1).expect("a day")],
            Day::Nth(-1, weekday) => *on(weekday, days).last().expect("a last one"),
            Day::Nth(nth, weekday) => on(weekday, days)[usize::try_from(nth - 1).expect("a place")],
            Day::OnOrAfter(first, weekday) => *on(weekday, days).iter().find(|day| day.day() >= first).expect("one"),
        }
    }

    #[test]
    fn a_rule_holds_as_long_as_the_zone_is_known() {
        for zone in [
            chrono_tz::Europe::Berlin,
            chrono_tz::America::New_York,
            chrono_tz::Australia::Lord_Howe,
            chrono_tz::Pacific::Auckland,
            chrono_tz::Asia::Jerusalem,
            chrono_tz::America::Santiago,
        ] {
            let all = onsets(zone, time("2026-01-01T00:00:00Z"), time("2090-01-01T00:00:00Z"));
            for is_first in [true, false] {
                let changes: Vec<_> = all.iter().skip(usize::from(!is_first)).step_by(2).map(|onset| onset.local).collect();
                let rule = Rule::of(&changes[..13], 13).unwrap_or_else(|| panic!("{zone}: {:?}", &changes[..13]));
                for change in changes {
                    assert_eq!(date(&rule, change.year()), change.date(), "{zone} {rule}");
                }
            }
        }
    }

    #[test]
    fn rules_are_written_as_calendars_read_them() {
        let rule = |zone: Tz| {
            let all = onsets(zone, time("2026-01-01T00:00:00Z"), time("2040-01-01T00:00:00Z"));
            let changes: Vec<_> = all.iter().step_by(2).map(|onset| onset.local).collect();
            Rule::of(&changes, 13).map(|rule| rule.to_string())
        };
        assert_eq!(rule(chrono_tz::Europe::Berlin).as_deref(), Some("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
        assert_eq!(rule(chrono_tz::America::New_York).as_deref(), Some("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"));
        let jerusalem = "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR";
        assert_eq!(rule(chrono_tz::Asia::Jerusalem).as_deref(), Some(jerusalem));
        assert_eq!(rule(chrono_tz::Africa::Casablanca), None);
        assert_eq!(rule(chrono_tz::Asia::Karachi), None);
    }
}
