//! A number as people write it in a sheet of scores: digits of all scripts, decimal commas, exponents.
use crate::{awards::statistics::Exact, kit::field};

/// What stands where there is no score.
const MISSING: [&str; 8] = ["", "-", "--", ".", "na", "n/a", "n.a.", "null"];
const NOT_FINITE: [&str; 6] = ["nan", "inf", "infinity", "-inf", "-infinity", "#num!"];
/// Exponents beyond these are no scores.
const MOST_EXPONENT: i32 = 30;
const MOST_CHARACTERS: usize = 60;

/// The number in a cell, nothing where it is left empty, or what is wrong with it: the end of a sentence.
pub fn number(cell: &str) -> Result<Option<Exact>, &'static str> {
    let is_plain = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if let Some(number) = is_plain.then(|| cell.parse().ok()).flatten() {
        return Ok(Some(number));
    }
    // A cell that runs on to the end of the file need not be looked at as a whole.
    let text = if cell.len() > 1_000 { return Err("is too long for a number") } else { field::pasted(cell).to_lowercase() };
    let text = text.strip_prefix('+').unwrap_or(&text);
    if MISSING.contains(&text) {
        return Ok(None);
    }
    if NOT_FINITE.contains(&text) {
        return Err("cannot be counted; leave the cell empty where there is no score");
    }
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let mantissa = decimal(mantissa).ok_or("is not a number")?;
    if mantissa.len() > MOST_CHARACTERS {
        return Err("has more than 60 digits");
    }
    let mantissa: Exact = mantissa.parse().map_err(|_| "is not a number")?;
    let exponent: i32 = exponent.strip_prefix('+').unwrap_or(exponent).parse().map_err(|_| "is not a number")?;
    if exponent.abs() > MOST_EXPONENT {
        return Err("is beyond all scores");
    }
    let power: Exact = format!("1{}", "0".repeat(exponent.unsigned_abs() as usize)).parse().map_err(|_| "is not a number")?;
    Ok(if exponent < 0 { mantissa.over(&power) } else { Some(&mantissa * &power) })
}

/// With a point before its decimals, and nothing between its thousands; nothing of what is a fraction or has letters.
fn decimal(text: &str) -> Option<String> {
    let text = text.replace('٫', ".").replace(['٬', '’', '\'', ' '], "");
    if text.contains(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-')) {
        return None;
    }
    let (point, comma) = (text.rfind('.'), text.rfind(','));
    let plain = match (point, comma) {
        (_, None) => text,
        (None, Some(_)) if text.matches(',').count() == 1 => text.replace(',', "."),
        (None, Some(_)) => without_thousands(&text, ',')?,
        (Some(point), Some(comma)) if point > comma => without_thousands(&text, ',')?,
        (Some(_), Some(_)) => without_thousands(&text, '.')?.replace(',', "."),
    };
    Some(plain.strip_suffix('.').unwrap_or(&plain).to_owned())
}

/// `separator` must stand between groups of three digits.
fn without_thousands(text: &str, separator: char) -> Option<String> {
    let whole = text.split(if separator == ',' { '.' } else { ',' }).next()?;
    let mut groups = whole.trim_start_matches('-').split(separator);
    let first = groups.next()?;
    let grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    grouped.then(|| text.replace(separator, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_meant() {
        for (written, meant) in [
            ("7", "7"),
            ("007", "7"),
            ("۷", "7"),
            ("٧٫٥", "15/2"),
            ("７．２５", "29/4"),
            ("7,5", "15/2"),
            ("-3", "-3"),
            ("−3,0", "-3"),
            ("+2.50", "5/2"),
            (".5", "1/2"),
            ("7.", "7"),
            ("1,234.5", "2469/2"),
            ("1.234,5", "2469/2"),
            ("1,234,567", "1234567"),
            ("2.5e-1", "1/4"),
            ("1E2", "100"),
        ] {
            assert_eq!(number(written).map(|n| n.map(|n| n.to_string())), Ok(Some(meant.to_owned())), "{written}");
        }
        let long = "0.1234567890123456789012345678901234567890";
        assert_eq!(number(long).map(|n| n.map(|n| n.to_decimal(40))), Ok(Some(long.to_owned())), "nothing is rounded");
    }

    #[test]
    fn an_empty_cell_is_missing_and_never_zero() {
        for written in ["", "-", "–", "NA", "n/a", " "] {
            assert_eq!(number(written), Ok(None), "{written:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for written in ["NaN", "inf", "-Infinity", "1e999", "7/10", "8: accept", "seven", "1,2,3", "1.2.3", "85%", "--3", "e5", "1e", "½"]
        {
            assert!(number(written).is_err(), "{written}");
        }
        assert_eq!(number(&"1".repeat(61)), Err("has more than 60 digits"));
        assert_eq!(number(&"x".repeat(10_000)), Err("is too long for a number"));
    }
}
