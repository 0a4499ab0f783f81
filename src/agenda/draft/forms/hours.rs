//! From when to when, day by day: a room's opening hours, a speaker's presence.
use crate::{
    agenda::draft::model::Hours,
    kit::{
        clock::Timestamp,
        field,
        form::{Fault, Problems},
    },
};
use chrono::{Duration, NaiveDate, NaiveTime};
use chrono_tz::Tz;

/// Hours as they were typed: day, beginning and end, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoursForm {
    pub day: Vec<String>,
    pub from: Vec<String>,
    pub to: Vec<String>,
}

/// A row of the form.
pub struct HoursRow {
    pub day: String,
    pub from: String,
    pub to: String,
}

/// More rows than any summit has days.
const ROWS: usize = 31;

impl HoursForm {
    pub fn of(hours: &[Hours], zone: Tz) -> Self {
        let local = |at: Timestamp, format: &str| at.with_timezone(&zone).format(format).to_string();
        Self {
            day: hours.iter().map(|h| local(h.from, "%Y-%m-%d")).collect(),
            from: hours.iter().map(|h| local(h.from, "%H:%M")).collect(),
            to: hours.iter().map(|h| local(h.to, "%H:%M")).collect(),
        }
    }

    /// In a line: "2026-11-17 09:00–17:00; …".
    pub fn told(&self) -> String {
        let rows = self.typed_rows();
        rows.iter().map(|row| format!("{} {}–{}", row.day, row.from, row.to)).collect::<Vec<_>>().join("; ")
    }

    /// Without rows that say no time.
    pub fn tidy(&self) -> Self {
        let rows = self.typed_rows();
        Self {
            day: rows.iter().map(|row| row.day.clone()).collect(),
            from: rows.iter().map(|row| row.from.clone()).collect(),
            to: rows.iter().map(|row| row.to.clone()).collect(),
        }
    }

    fn typed_rows(&self) -> Vec<HoursRow> {
        let at = |list: &[String], i: usize| list.get(i).cloned().unwrap_or_default();
        (0..self.day.len().min(ROWS))
            .map(|i| HoursRow { day: at(&self.day, i), from: at(&self.from, i), to: at(&self.to, i) })
            .filter(|row| !(row.from.is_empty() && row.to.is_empty()))
            .collect()
    }

    /// What was typed, then an empty row for each of the summit's days that has none, then one more.
    pub fn rows(&self, days: &[NaiveDate]) -> Vec<HoursRow> {
        let mut rows = self.typed_rows();
        let empty = |day: String| HoursRow { day, from: String::new(), to: String::new() };
        let missing: Vec<_> = days.iter().map(ToString::to_string).filter(|day| !rows.iter().any(|row| row.day == *day)).collect();
        rows.extend(missing.into_iter().map(empty));
        rows.push(empty(String::new()));
        rows
    }

    /// Rows without times are none. An end that is not after its beginning is on the next day.
    pub fn parse(&self, problems: &mut Problems, zone: Tz) -> Vec<Hours> {
        let mut hours: Vec<Hours> = self.typed_rows().into_iter().filter_map(|row| problems.keep("hours", row.parse(zone))).collect();
        hours.sort_by_key(|h| h.from);
        if hours.windows(2).any(|pair| pair[1].from < pair[0].to) {
            problems.add("hours", "agenda-hours-overlap");
        }
        hours
    }
}

impl HoursRow {
    fn parse(&self, zone: Tz) -> Result<Hours, Fault> {
        let day = field::date(&self.day)?.ok_or(Fault::from("agenda-hours-day"))?;
        let time = |typed: &str| NaiveTime::parse_from_str(&field::pasted(typed), "%H:%M");
        let from = time(&self.from).map_err(|_| Fault::from("agenda-hours-time"))?;
        let to = time(&self.to).map_err(|_| Fault::from("agenda-hours-end"))?;
        let last = if to > from { day } else { day + Duration::days(1) };
        Ok(Hours { from: field::moment(day.and_time(from), zone)?, to: field::moment(last.and_time(to), zone)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONE: Tz = chrono_tz::Asia::Karachi;

    fn form(rows: &[(&str, &str, &str)]) -> HoursForm {
        let column = |of: fn(&(&str, &str, &str)) -> String| rows.iter().map(of).collect();
        HoursForm { day: column(|r| r.0.into()), from: column(|r| r.1.into()), to: column(|r| r.2.into()) }
    }

    fn parsed(rows: &[(&str, &str, &str)]) -> Result<Vec<Hours>, Problems> {
        parsed_in(ZONE, rows)
    }

    fn parsed_in(zone: Tz, rows: &[(&str, &str, &str)]) -> Result<Vec<Hours>, Problems> {
        let mut problems = Problems::default();
        let hours = form(rows).parse(&mut problems, zone);
        if problems.is_empty() { Ok(hours) } else { Err(problems) }
    }

    #[test]
    fn hours_are_read_day_by_day_and_may_end_in_the_night() {
        let rows = [("2026-11-18", "18:00", "01:00"), ("2026-11-17", "۰۹:۰۰", "18:00"), ("2026-11-19", "", "")];
        let hours = parsed(&rows).expect("hours");
        let told: Vec<_> = hours.iter().map(|h| (h.from.to_rfc3339(), h.to.to_rfc3339())).collect();
        let at = |text: &str| text.to_owned() + "+00:00";
        assert_eq!(told, [(at("2026-11-17T04:00:00"), at("2026-11-17T13:00:00")), (at("2026-11-18T13:00:00"), at("2026-11-18T20:00:00"))]);
        assert_eq!(parsed(&[("2026-11-17", "09:00", "18:00")]).map(|h| HoursForm::of(&h, ZONE).to), Ok(vec!["18:00".into()]));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let key = |rows: &[(&str, &str, &str)]| parsed(rows).map_err(|p| p.all()[0].key);
        assert_eq!(key(&[("", "09:00", "18:00")]), Err("agenda-hours-day"));
        assert_eq!(key(&[("2026-11-17", "9", "18:00")]), Err("agenda-hours-time"));
        assert_eq!(key(&[("2026-11-17", "09:00", "")]), Err("agenda-hours-end"));
        assert_eq!(key(&[("2026-13-17", "09:00", "10:00")]), Err("problem-date"));
        let skipped = parsed_in(chrono_tz::Europe::Berlin, &[("2026-03-28", "18:00", "02:30")]).map_err(|p| p.all()[0].key);
        assert_eq!(skipped, Err("problem-time-skipped"));
        assert_eq!(key(&[("2026-11-17", "09:00", "12:00"), ("2026-11-17", "11:00", "13:00")]), Err("agenda-hours-overlap"));
    }
}
