//! Times of a day, and lengths, as people and spreadsheets write them.
use super::{cell::CellValue, dates::serial_day};
use crate::kit::field::{ascii_digits, pasted};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// Hours that have names, also with a `12` before them.
const NAMED: [(&str, i64); 3] = [("noon", 12), ("midday", 12), ("midnight", 0)];

/// The time that a cell says, from the beginning of the day: 24:00 is its end.
pub fn time(cell: &CellValue) -> Option<Duration> {
    match cell {
        CellValue::Time(time) => Some(since_midnight(*time)),
        CellValue::Number(number) => fraction(*number),
        CellValue::Text(text) => written(&pasted(text).to_lowercase()),
        CellValue::Bool(_) | CellValue::Date(_) | CellValue::DateTime(_) => None,
    }
}

/// The time of an end on the next day, from the beginning of the day before: `24:30`, and `1.0208`, as Excel keeps it. Of a
/// number like 1.3 nobody knows whether it is 1:30.
pub fn past_midnight(cell: &CellValue) -> Option<Duration> {
    let next = |time: Duration| Duration::days(1) + time;
    match cell {
        CellValue::Number(number) => past_midnight(&CellValue::Text(number.to_string())),
        CellValue::Text(text) => {
            let text = pasted(text);
            if let Some(part) = text.strip_prefix("1.").filter(|part| part.len() > 2) {
                return fraction(format!("0.{part}").parse().ok()?).map(next);
            }
            let (hour, minute) = text.split_once(':')?;
            let hour: i64 = hour.parse().ok().filter(|hour| (24..36).contains(hour))?;
            let is_minute = minute.len() == 2 && minute.bytes().all(|b| b.is_ascii_digit());
            let minute = minute.parse().ok().filter(|minute: &i64| is_minute && *minute < 60)?;
            Some(Duration::minutes(hour * 60 + minute))
        }
        _ => None,
    }
}

/// A day and a part of it, as Excel counts them.
fn serial(number: f64) -> Option<NaiveDateTime> {
    let part = fraction(number.fract()).filter(|_| number.fract() > 0.0)?;
    Some(serial_day(number.trunc())?.and_time(NaiveTime::MIN) + part)
}

/// A day with its time, in one cell and without an offset: `2026-11-17T09:00`, `17 Nov 2026, 2:30 PM`, and the number by
/// which Excel keeps both. `read` says what is a day.
pub fn day_and_time(cell: &CellValue, read: impl Fn(&CellValue) -> Option<NaiveDate>) -> Option<NaiveDateTime> {
    match cell {
        CellValue::DateTime(at) => Some(*at),
        CellValue::Number(number) => serial(*number),
        CellValue::Text(text) => {
            let text = ascii_digits(text.trim());
            let joined = text.replacen(' ', "T", 1);
            let exact = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"].iter().find_map(|f| NaiveDateTime::parse_from_str(&joined, f).ok());
            let both = |(at, _): (usize, &str)| {
                let (first, second) = text.split_at(at);
                let first = first.trim_end_matches([',', '،']);
                Some(read(&first.into())?.and_time(NaiveTime::MIN) + time(&second.trim_start_matches('T').trim().into())?)
            };
            exact.or_else(|| text.match_indices([' ', 'T']).find_map(both)).or_else(|| serial(text.parse().ok()?))
        }
        CellValue::Bool(_) | CellValue::Date(_) | CellValue::Time(_) => None,
    }
}

pub fn since_midnight(time: NaiveTime) -> Duration {
    Duration::seconds(time.num_seconds_from_midnight().into())
}

/// A part of a day, as Excel keeps times, to the nearest minute. Of a number like 9.3 nobody knows whether it is 9:30,
/// 9:03 or 9:18.
fn fraction(number: f64) -> Option<Duration> {
    let minutes = (0.0..1.0).contains(&number).then(|| format!("{:.0}", number * 1_440.0))?;
    minutes.parse().ok().map(Duration::minutes)
}

/// `9:05`, `09:05:30`, `9:05 pm`, `9 pm`, `14.30`, `14h30`, `14 h`, `noon`; and `0.375`, which is a part of a day.
fn written(text: &str) -> Option<Duration> {
    if let Some((_, hour)) = NAMED.iter().find(|(name, _)| text.strip_prefix("12").unwrap_or(text).trim_start() == *name) {
        return Some(Duration::hours(*hour));
    }
    if text.starts_with("0.") || text.starts_with("0,") {
        return fraction(text.replace(',', ".").parse().ok()?);
    }
    let text = text.replace("a.m.", "am").replace("p.m.", "pm").replace("a.m", "am").replace("p.m", "pm");
    let half = ["am", "pm"].into_iter().find(|half| text.ends_with(half));
    let clock = text.strip_suffix(half.unwrap_or("uhr")).unwrap_or(&text).trim_end();
    let is_hour = clock.ends_with('h');
    let parts: Vec<&str> = clock.trim_end_matches('h').trim_end().split([':', '.', 'h']).map(str::trim).collect();
    let number = |part: &str, lengths: &[usize]| {
        let is_number = lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| part.parse::<i64>().ok()).flatten()
    };
    let two = |part| number(part, &[2]).filter(|n| *n < 60);
    let hour = number(parts.first()?, &[1, 2])?;
    let (minute, second) = match parts[1..] {
        [] if half.is_some() || is_hour => (0, 0),
        [minute] => (two(minute)?, 0),
        [minute, second] => (two(minute)?, two(second)?),
        _ => return None,
    };
    let hour = match half {
        Some(half) => (1..=12).contains(&hour).then_some(hour % 12 + if half == "pm" { 12 } else { 0 })?,
        None => Some(hour).filter(|hour| *hour < 24 || (*hour, minute, second) == (24, 0, 0))?,
    };
    Some(Duration::seconds((hour * 60 + minute) * 60 + second))
}

/// Two times, `9:00–9:45` or `9:00 to 9:45`.
pub fn range(text: &str) -> Option<(&str, &str)> {
    let parts = [" to ", "–", "—", "-", "〜", "～", "~", " تا "].iter().find_map(|between| text.split_once(between))?;
    let (from, to) = (parts.0.trim(), parts.1.trim());
    (time(&to.into()).is_some() && time(&from.into()).is_some()).then_some((from, to))
}

/// The length that a cell says: hours and minutes, or minutes alone.
pub fn length(cell: &CellValue) -> Option<Duration> {
    match cell {
        CellValue::Time(time) => Some(since_midnight(*time)),
        CellValue::Number(number) if (0.0..1.0).contains(number) => fraction(*number),
        CellValue::Number(minutes) => Some(*minutes).filter(|m| m.fract() == 0.0).and_then(|_| written_length(&cell.text())),
        CellValue::Text(text) => written_length(&pasted(text).to_lowercase()),
        CellValue::Bool(_) | CellValue::Date(_) | CellValue::DateTime(_) => None,
    }
}

/// `1:30`, `0:90`, `01:30:00`, `90`, `90 min`, `1h30`, `1 h 30 min`, `1 hour`, `1.5 h`; and `0.0625`, which is a part of a day.
fn written_length(text: &str) -> Option<Duration> {
    if let Some(part) = text.parse().ok().filter(|_| text.starts_with("0.")) {
        return fraction(part);
    }
    let mut text = text.replace(' ', "");
    for (word, short) in
        [("hours", "h"), ("hour", "h"), ("hrs", "h"), ("hr", "h"), ("گھنٹے", "h"), ("گھنٹہ", "h"), ("گھنٹا", "h"), ("منٹ", "")]
    {
        text = text.replace(word, short);
    }
    let text = ["minutes", "minute", "mins", "min", "m", "'", "′"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(&text);
    if let Some(hours) = text.strip_suffix('h').filter(|hours| hours.contains(['.', ','])) {
        return parts_of_hours(hours);
    }
    let text = text.strip_suffix('h').map_or_else(|| text.to_owned(), |hours| format!("{hours}:0"));
    let parts: Option<Vec<i64>> = text.split([':', 'h']).map(|part| part.parse().ok().filter(|n| (0..100_000).contains(n))).collect();
    match parts?[..] {
        [minutes] => Some(Duration::minutes(minutes)),
        [hours, minutes] => Some(Duration::minutes(hours * 60 + minutes)),
        [hours, minutes, seconds] if seconds < 60 => Some(Duration::seconds((hours * 60 + minutes) * 60 + seconds)),
        _ => None,
    }
}

/// `1.5` and `1,25`, to the nearest minute.
fn parts_of_hours(text: &str) -> Option<Duration> {
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    let hours: f64 = text.replace(',', ".").parse().ok().filter(|hours| is_number && *hours < 100_000.0)?;
    format!("{:.0}", hours * 60.0).parse().ok().map(Duration::minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::sheet::day;

    #[test]
    fn a_number_below_one_is_a_part_of_a_day_and_any_other_is_no_time() {
        for (number, minutes) in [(0.375, 540), (0.75, 1_080), (0.5, 720), (0.25, 360), (0.0, 0), (0.395_833_3, 570), (0.999_99, 1_440)] {
            assert_eq!(time(&CellValue::Number(number)), Some(Duration::minutes(minutes)), "{number}");
            assert_eq!(time(&CellValue::from(&*format!("{number:.7}"))), Some(Duration::minutes(minutes)), "{number} as a text");
        }
        for number in [9.3, 14.3, 14.25, 9.0, 1.0, 930.0, -0.5, 46_343.0, f64::NAN] {
            assert_eq!(time(&CellValue::Number(number)), None, "{number}");
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, hour, minute) in [
            ("9:05", 9, 5),
            ("۹:۱۵", 9, 15),
            ("2:30 PM", 14, 30),
            ("2:30pm", 14, 30),
            ("12 a.m.", 0, 0),
            ("12:15 p.m.", 12, 15),
            ("14.30", 14, 30),
            ("14h30", 14, 30),
            ("14h", 14, 0),
            ("14:30 Uhr", 14, 30),
            ("24:00", 24, 0),
            ("09:00:00", 9, 0),
            ("９：３０", 9, 30),
            ("２：１５ ＰＭ", 14, 15),
            ("Noon", 12, 0),
            ("12 noon", 12, 0),
            ("midnight", 0, 0),
            ("12 Midnight", 0, 0),
        ] {
            assert_eq!(time(&text.into()), Some(Duration::minutes(hour * 60 + minute)), "{text}");
        }
        for text in
            ["25:00", "24:01", "9", "9.3", "14:3", "13 pm", "0 am", "pm", "noonish", "", "9:60", "1430", "-1:00", "1:00-2:00", "11 noon"]
        {
            assert_eq!(time(&text.into()), None, "{text}");
        }
        assert_eq!(range("9:00–9:45"), Some(("9:00", "9:45")));
        assert_eq!(range("2 pm to 3 pm"), Some(("2 pm", "3 pm")));
        assert_eq!(range("11:30 - 12 noon"), Some(("11:30", "12 noon")));
        assert_eq!(range("９：００～９：４５"), Some(("９：００", "９：４５")));
        assert_eq!((range("2026-11-17"), range("9:00"), range("–")), (None, None, None));
    }

    #[test]
    fn an_end_after_midnight_is_read_as_excel_keeps_it() {
        for (cell, minutes) in [
            (CellValue::Number(1.020_833), 1_470),
            (CellValue::from("1.0208333"), 1_470),
            (CellValue::from("24:30"), 1_470),
            (CellValue::from("25:00"), 1_500),
        ] {
            assert_eq!(past_midnight(&cell), Some(Duration::minutes(minutes)), "{cell:?}");
        }
        for cell in [
            CellValue::Number(1.0),
            CellValue::Number(1.25),
            CellValue::Number(0.5),
            CellValue::Number(9.5),
            "12:30".into(),
            "36:00".into(),
            "24:3".into(),
            "1.5".into(),
            "".into(),
        ] {
            assert_eq!(past_midnight(&cell), None, "{cell:?}");
        }
    }

    #[test]
    fn a_day_and_its_time_stand_in_one_cell() {
        let read =
            |cell: CellValue| day_and_time(&cell, |cell| day(cell, Some(true)).ok()).map(|at| at.format("%Y-%m-%d %H:%M").to_string());
        for (text, expected) in [
            ("2026-11-16T17:00", "2026-11-16 17:00"),
            ("16 Nov 2026 5pm", "2026-11-16 17:00"),
            ("16/11/2026 14h30", "2026-11-16 14:30"),
            ("2026-11-16 24:00", "2026-11-17 00:00"),
            ("46342.5", "2026-11-16 12:00"),
            ("۱۶ نومبر ۲۰۲۶ ۱۷:۰۰", "2026-11-16 17:00"),
        ] {
            assert_eq!(read(text.into()).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(read(CellValue::Number(46_342.5)).as_deref(), Some("2026-11-16 12:00"));
        for text in ["2026-11-16", "46342", "soon", "5pm", "0.5", ""] {
            assert_eq!(read(text.into()), None, "{text}");
        }
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("1:30", 90),
            ("0:90", 90),
            ("00:45:00", 45),
            ("90", 90),
            ("90 min", 90),
            ("90 minutes", 90),
            ("1h30", 90),
            ("1 h 30 min", 90),
            ("2 hours", 120),
            ("45'", 45),
            ("۴۵ منٹ", 45),
            ("0.0625", 90),
            ("1.5h", 90),
            ("1,5 h", 90),
            ("1.25 hours", 75),
            ("0.5 h", 30),
            ("９０", 90),
        ] {
            assert_eq!(length(&text.into()), Some(Duration::minutes(minutes)), "{text}");
        }
        assert_eq!(length(&CellValue::Number(0.031_25)), Some(Duration::minutes(45)));
        assert_eq!(length(&CellValue::Number(45.0)), Some(Duration::minutes(45)));
        for text in ["", "half an hour", "1.5", "1,5", "1.2.3 h", ". h", "9999999999:00", "-5", "1:2:3:4"] {
            assert_eq!(length(&text.into()), None, "{text}");
        }
        assert_eq!(length(&CellValue::Number(1.5)), None);
    }
}
