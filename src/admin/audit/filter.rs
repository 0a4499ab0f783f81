//! What an organiser looks for in the trail.
use super::known_actions::{of_area, words_of};
use crate::kit::{
    audit,
    clock::Timestamp,
    field,
    form::{Fault, Labels, Problems, Query},
    rights::Area,
    zones::first_moment,
};
use chrono::{Datelike, Duration, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use uuid::Uuid;

/// The longest text of a filter.
const LONGEST: usize = 254;

const LABELS: Labels = &[("area", "accounts-area"), ("action", "admin-action"), ("from", "audit-from"), ("until", "audit-until")];

/// The filter as it was typed and chosen.
#[derive(Clone, Debug, Default)]
pub struct TypedFilter {
    /// Part of somebody's name or address: of whoever acted, and of whom it was about.
    pub who: String,
    pub area: String,
    /// One action; empty: all.
    pub action: String,
    pub record: String,
    /// Days or wall-clock times of the summit's zone.
    pub from: String,
    pub until: String,
}

/// An end of the time that is looked through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    Until,
}

impl TypedFilter {
    pub fn of(query: &Query) -> Self {
        let text = |name: &str| query.get(name).chars().take(LONGEST).collect::<String>();
        Self {
            who: text("who"),
            area: text("area"),
            action: text("action"),
            record: text("record"),
            from: text("from"),
            until: text("until"),
        }
    }

    /// As it stands in addresses.
    pub fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("who", &self.who),
            ("area", &self.area),
            ("action", &self.action),
            ("record", &self.record),
            ("from", &self.from),
            ("until", &self.until),
        ]
    }

    pub fn is_empty(&self) -> bool {
        self.pairs().iter().all(|(_, value)| value.is_empty())
    }

    /// Whether it asks for more than who it was.
    pub fn narrows(&self) -> bool {
        [&self.area, &self.action, &self.from, &self.until].iter().any(|value| !value.is_empty())
    }

    /// As a field for a local time shows it: of a day its beginning.
    pub fn shown_from(&self) -> String {
        with_time(&self.from, "00:00")
    }

    /// Of a day its last minute.
    pub fn shown_until(&self) -> String {
        with_time(&self.until, "23:59")
    }

    /// What the trail is asked for, but for the people whom `who` may mean.
    pub fn parse(&self, zone: Tz) -> Result<audit::Filter, Problems> {
        let mut problems = Problems::of_form(LABELS);
        let area = problems.keep("area", chosen(&self.area, Area::of, |text| Fault("audit-no-area", Some(("text", text))))).flatten();
        let action = problems.keep("action", chosen(&self.action, known, |text| Fault("audit-no-action", Some(("text", text))))).flatten();
        let record = problems.keep("record", chosen(&self.record, id, |text| Fault("audit-no-record", Some(("text", text))))).flatten();
        let from = problems.keep("from", moment(&self.from, zone, End::From)).flatten();
        let until = problems.keep("until", moment(&self.until, zone, End::Until)).flatten();
        if !problems.is_empty() {
            return Err(problems);
        }
        let of_area = area.map(|area| of_area(area).map(ToOwned::to_owned).collect());
        let actions = action.map(|action| vec![action]).or(of_area);
        Ok(audit::Filter { people: None, record, owner: None, actions, from, until })
    }
}

fn id(text: &str) -> Option<Uuid> {
    Uuid::parse_str(text).ok()
}

fn known(action: &str) -> Option<String> {
    words_of(action).map(|_| action.to_owned())
}

/// None, where nothing was chosen.
fn chosen<T>(typed: &str, of: impl Fn(&str) -> Option<T>, fault: impl Fn(String) -> Fault) -> Result<Option<T>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    of(typed).map(Some).ok_or_else(|| fault(typed.to_owned()))
}

/// The day, if no time stands beside it. No summit is held outside of these years.
fn day(typed: &str) -> Option<NaiveDate> {
    field::date(typed).ok().flatten().filter(|day| (1970..=2200).contains(&day.year()))
}

fn with_time(typed: &str, time: &str) -> String {
    day(typed).map_or_else(|| typed.to_owned(), |day| format!("{day}T{time}"))
}

/// From the beginning of the day or of the minute that was typed, or to its end.
fn moment(typed: &str, zone: Tz, end: End) -> Result<Option<Timestamp>, Fault> {
    if let Some(day) = day(typed) {
        let begin = if end == End::Until { day + Duration::days(1) } else { day };
        return Ok(Some(first_moment(begin.and_time(NaiveTime::MIN), zone)));
    }
    let not_a_date = |fault: Fault| match fault {
        Fault("problem-time", _) => Fault("audit-no-date", Some(("text", typed.to_owned()))),
        other => other,
    };
    let typed_minute = field::local_time(typed, zone).map_err(not_a_date)?;
    Ok(typed_minute.map(|at| if end == End::Until { at + Duration::minutes(1) } else { at }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Asia::Karachi;

    fn read(from: &str, until: &str) -> Result<[Option<String>; 2], Vec<&'static str>> {
        let typed = TypedFilter { from: from.into(), until: until.into(), ..TypedFilter::default() };
        let read = typed.parse(Karachi).map(|filter| [filter.from, filter.until].map(|at| at.map(|at| at.to_rfc3339())));
        read.map_err(|problems| problems.all().iter().map(|problem| problem.field).collect())
    }

    #[test]
    fn a_day_is_meant_whole_and_a_minute_too() {
        let times = |from: &str, until: &str| Ok([from, until].map(|at| Some(format!("{at}+00:00"))));
        assert_eq!(read("2027-01-01", "2027-01-01"), times("2026-12-31T19:00:00", "2027-01-01T19:00:00"));
        assert_eq!(read("2027-01-01T09:30", "2027-01-01 09:30"), times("2027-01-01T04:30:00", "2027-01-01T04:31:00"));
        assert_eq!(read("", ""), Ok([None, None]));
        assert_eq!(read("yesterday", "0000-01-01"), Err(vec!["from", "until"]));
    }

    #[test]
    fn a_day_stands_in_its_field_with_a_time() {
        let typed = TypedFilter { from: "2027-01-01".into(), until: "2027-01-01".into(), ..TypedFilter::default() };
        assert_eq!([typed.shown_from(), typed.shown_until()], ["2027-01-01T00:00", "2027-01-01T23:59"]);
        assert_eq!(TypedFilter { from: "x".into(), ..TypedFilter::default() }.shown_from(), "x");
    }
}
