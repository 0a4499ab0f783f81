//! Days as people and spreadsheets write them.
use super::cell::CellValue;
use crate::kit::field::pasted;
use DayFault::{NoDay, Order};
use chrono::{Datelike, Duration, NaiveDate};
use std::ops::RangeInclusive;

const YEARS: RangeInclusive<i32> = 2000..=2200;

/// The names of months, of which three letters are enough in English.
const MONTHS: [(&str, &str); 12] = [
    ("january", "جنوری"),
    ("february", "فروری"),
    ("march", "مارچ"),
    ("april", "اپریل"),
    ("may", "مئی"),
    ("june", "جون"),
    ("july", "جولائی"),
    ("august", "اگست"),
    ("september", "ستمبر"),
    ("october", "اکتوبر"),
    ("november", "نومبر"),
    ("december", "دسمبر"),
];

/// What may stand beside a date and says nothing more.
const WEEKDAYS: [&str; 14] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار"];

/// Why a cell says no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFault {
    NoDay,
    /// Only its writer knows whether the day or the month comes first.
    Order,
}

/// The day that a cell says, and nothing but it. `day_first`: whether the day comes before the month where a date does not
/// say it itself; None while nobody has said.
pub fn day(cell: &CellValue, day_first: Option<bool>) -> Result<NaiveDate, DayFault> {
    let day = match cell {
        CellValue::Date(date) => *date,
        CellValue::Number(number) => serial_day(*number).ok_or(NoDay)?,
        CellValue::Text(text) => written(&pasted(text), day_first)?,
        CellValue::Bool(_) | CellValue::Time(_) | CellValue::DateTime(_) => return Err(NoDay),
    };
    Some(day).filter(|day| YEARS.contains(&day.year())).ok_or(NoDay)
}

/// Whether a text is a date of which only its writer knows whether the day or the month comes first.
pub fn is_ambiguous_day(text: &str) -> bool {
    let text = pasted(text);
    let first = text.split_whitespace().next().unwrap_or_default();
    written(first, None) == Err(Order)
}

/// A day as Excel counts them: 1 is the first of January 1900, or of 1904 in workbooks whose numbers were raised before.
pub fn serial_day(number: f64) -> Option<NaiveDate> {
    let is_day = number.fract() == 0.0 && (36_526.0..110_000.0).contains(&number);
    let days = is_day.then(|| format!("{number:.0}").parse::<i64>().ok())??;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(Duration::days(days))
}

fn written(text: &str, day_first: Option<bool>) -> Result<NaiveDate, DayFault> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let are_numbers = parts.iter().all(|part| !part.is_empty() && part.len() <= 6 && part.bytes().all(|b| b.is_ascii_digit()));
    if !are_numbers {
        return named(text).ok_or(NoDay);
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or_default();
    match parts[..] {
        [days] => text.parse().ok().and_then(serial_day).filter(|_| days.len() >= 5),
        [y, m, d] if y.len() == 4 => date(y, number(m), number(d)),
        // With dots the day comes first wherever such dates are written.
        [d, m, y] if text.contains('.') && !is_year_first(&parts) => date(y, number(m), number(d)),
        [y, m, d] if is_year_first(&parts) => date(y, number(m), number(d)),
        [a, b, y] => match (number(a), number(b)) {
            (a, b) if a > 12 || a == b => date(y, b, a),
            (a, b) if b > 12 => date(y, a, b),
            (a, b) => {
                let (day, month) = if day_first.ok_or(Order)? { (a, b) } else { (b, a) };
                date(y, month, day)
            }
        },
        _ => None,
    }
    .ok_or(NoDay)
}

/// Years that two digits may mean.
const NEAR: RangeInclusive<i32> = 2024..=2060;

/// Whether a year of two digits stands first, since what stands last is none that anybody plans for.
fn is_year_first(parts: &[&str]) -> bool {
    let near = |part: &str| part.len() == 2 && part.parse::<i32>().is_ok_and(|year| NEAR.contains(&(2000 + year)));
    parts.len() == 3 && near(parts[0]) && parts[2].len() <= 2 && !near(parts[2])
}

/// Of two digits, years are in this century.
fn date(year: &str, month: u32, day: u32) -> Option<NaiveDate> {
    let year = match year.len() {
        2 => Some(2000 + year.parse::<i32>().ok()?).filter(|year| NEAR.contains(year))?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Days of the year that a text without a year may mean, as month and day: `17 Nov`, `Tuesday, November 17th`, `17/11`. Of
/// numbers alone the order is open while nobody has said it.
pub fn days_of_any_year(text: &str, day_first: Option<bool>) -> Vec<(u32, u32)> {
    let text = pasted(text).to_lowercase();
    if let Some((month, numbers)) = month_and_numbers(&text) {
        let [day] = numbers[..] else { return vec![] };
        return day.parse().map(|day| (month, day)).into_iter().collect();
    }
    let parts: Vec<Option<u32>> = text.trim_end_matches('.').split(['-', '/', '.']).map(|part| part.trim().parse().ok()).collect();
    let [Some(first), Some(second)] = parts[..] else { return vec![] };
    let both = [(day_first != Some(false), (second, first)), (day_first != Some(true), (first, second))];
    both.into_iter()
        .filter(|(is_meant, (month, day))| *is_meant && (1..=12).contains(month) && (1..=31).contains(day))
        .map(|(_, day)| day)
        .collect()
}

/// `1 Dec 2026`, `Tuesday, December 1st, 2026`, `1-Dec-26`, `۱ دسمبر ۲۰۲۶`, `Day 1: 1 Dec 2026`.
fn named(text: &str) -> Option<NaiveDate> {
    let text = text.to_lowercase();
    let (month, numbers) = month_and_numbers(&text)?;
    match numbers[..] {
        [year, day] if year.len() == 4 => date(year, month, day.parse().ok()?),
        [day, year] => date(year, month, day.parse().ok()?),
        _ => None,
    }
}

/// The month of a text that has nothing but its name, numbers, the name of a weekday, and which day of several it is.
fn month_and_numbers(text: &str) -> Option<(u32, Vec<&str>)> {
    let mut words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "of").collect();
    if let Some(at) = words.iter().position(|word| matches!(*word, "day" | "دن")) {
        words.drain(at..words.len().min(at + 2));
    }
    let (mut month, mut numbers) = (None, vec![]);
    for word in words {
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
        if digits.bytes().all(|b| b.is_ascii_digit()) {
            numbers.push(digits);
        } else if let Some(at) = MONTHS.iter().position(|names| is_named(word, names.0) || word == names.1) {
            if month.replace(at).is_some() {
                return None;
            }
        } else if !WEEKDAYS.iter().any(|name| word == *name || name.is_ascii() && is_named(word, name)) {
            return None;
        }
    }
    Some((u32::try_from(month? + 1).ok()?, numbers))
}

/// At least three letters of a name.
fn is_named(word: &str, name: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, day_first: Option<bool>) -> Result<String, DayFault> {
        day(&text.into(), day_first).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2026-11-17", "2026-11-17"),
            ("2026/11/17", "2026-11-17"),
            ("17.11.2026", "2026-11-17"),
            ("2.12.26", "2026-12-02"),
            ("17/11/2026", "2026-11-17"),
            ("11/17/2026", "2026-11-17"),
            ("12-12-2026", "2026-12-12"),
            ("26-11-16", "2026-11-16"),
            ("26/11/16", "2026-11-16"),
            ("26.11.17", "2026-11-17"),
            ("16.11.26", "2026-11-16"),
            ("1 Dec 2026", "2026-12-01"),
            ("1-Dec-26", "2026-12-01"),
            ("Tue, December 1st, 2026", "2026-12-01"),
            ("Day 2 – Tuesday 17 November 2026", "2026-11-17"),
            ("۱ دسمبر ۲۰۲۶", "2026-12-01"),
            ("منگل، 17 نومبر، 2026", "2026-11-17"),
            ("46343", "2026-11-17"),
        ] {
            assert_eq!(read(text, None).as_deref(), Ok(expected), "{text}");
        }
        for text in [
            "soon",
            "2026-02-30",
            "1 2 3",
            "32 Dec 2026",
            "1 Dec",
            "Dec Nov 2026",
            "17/11",
            "9",
            "46343.5",
            "1 Dek 2026",
            "16-11-15",
            "1 Dec 16",
            "",
        ] {
            assert_eq!(read(text, None), Err(NoDay), "{text}");
        }
    }

    #[test]
    fn whether_the_day_or_the_month_comes_first_is_asked_and_never_guessed() {
        for (text, day_first, month_first) in
            [("02-12-2026", "2026-12-02", "2026-02-12"), ("3/4/26", "2026-04-03", "2026-03-04"), ("۰۲/۱۲/۲۰۲۶", "2026-12-02", "2026-02-12")]
        {
            assert_eq!(read(text, None), Err(Order), "{text}");
            assert!(is_ambiguous_day(text) && is_ambiguous_day(&format!("{text} 14:30")));
            assert_eq!(read(text, Some(true)).as_deref(), Ok(day_first));
            assert_eq!(read(text, Some(false)).as_deref(), Ok(month_first));
        }
        for text in ["17/11/2026", "2026-02-03", "02.12.2026", "1 Dec 2026", "soon", ""] {
            assert!(!is_ambiguous_day(text), "{text}");
        }
    }

    #[test]
    fn days_without_a_year_are_those_that_may_be_meant() {
        let read = |text| days_of_any_year(text, None);
        for text in [
            "17 Nov",
            "Tue 17 November",
            "November 17th",
            "17/11",
            "11-17",
            "17.11.",
            "۱۷ نومبر",
            "Day 1 – Tuesday, 17th of November",
            "１７／１１",
        ] {
            assert_eq!(read(text), [(11, 17)], "{text}");
        }
        assert_eq!(read("1/12"), [(12, 1), (1, 12)]);
        assert_eq!((days_of_any_year("1/12", Some(true)), days_of_any_year("1/12", Some(false))), (vec![(12, 1)], vec![(1, 12)]));
        for text in ["", "17", "Nov", "17 Nov 2026", "17/13", "0/5", "9:30", "1/2/3", "soon", "17 Nov Dec"] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn a_whole_number_is_a_day_of_excel() {
        assert_eq!(day(&CellValue::Number(46_343.0), None), Ok(NaiveDate::from_ymd_opt(2026, 11, 17).expect("a date")));
        for number in [0.5, 9.0, 20_261_117.0, 46_343.25, f64::NAN] {
            assert_eq!(day(&CellValue::Number(number), None), Err(NoDay), "{number}");
        }
    }
}
