//! Degrees as people type or paste them.
use crate::{
    event::model::Coordinates,
    kit::{
        field,
        form::{Fault, Problems},
    },
};

/// Both or none.
pub fn coordinates(problems: &mut Problems, latitude: &str, longitude: &str) -> Option<Coordinates> {
    let north = problems.keep("latitude", millionths(latitude, 90));
    let east = problems.keep("longitude", millionths(longitude, 180));
    match (north?, east?) {
        (Some(latitude), Some(longitude)) => return Some(Coordinates { latitude, longitude }),
        (Some(_), None) => problems.add("longitude", "event-both-coordinates"),
        (None, Some(_)) => problems.add("latitude", "event-both-coordinates"),
        (None, None) => {}
    }
    None
}

/// Degrees up to `most` on either side; empty is none. Decimals beyond the sixth are dropped.
fn millionths(typed: &str, most: i32) -> Result<Option<i32>, Fault> {
    let text = field::pasted(typed).replace(['°', ' '], "").replace([',', '٫'], ".").replace('−', "-");
    if text.is_empty() {
        return Ok(None);
    }
    let fault = || Fault("event-degrees-problem", Some(("most", most.to_string())));
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |digits| (-1, digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = !whole.is_empty() && whole.len() <= 3 && [whole, decimals].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let decimals: String = decimals.chars().chain("000000".chars()).take(6).collect();
    let all = format!("{whole}{decimals}").parse().ok().filter(|all: &i32| is_number && *all <= most * 1_000_000);
    all.map(|all| Some(sign * all)).ok_or_else(fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_as_people_paste_them() {
        for (typed, read) in [
            ("", None),
            ("33.7294", Some(33_729_400)),
            (" 33,7294° ", Some(33_729_400)),
            ("۳۳٫۷۲۹۴", Some(33_729_400)),
            ("-0.5", Some(-500_000)),
            ("−90", Some(-90_000_000)),
            ("33.72940012", Some(33_729_400)),
        ] {
            assert_eq!(millionths(typed, 90), Ok(read), "{typed}");
        }
        for typed in ["90.000001", "-91", "x", "33.7.2", "33 N", "1e1", ".", "-", "--1", "9999999999"] {
            assert!(millionths(typed, 90).is_err(), "{typed}");
        }
    }
}
