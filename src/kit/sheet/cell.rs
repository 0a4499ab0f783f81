//! What a cell holds: a text, or what a workbook keeps as a number, a date or a time.
use crate::kit::characters;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Characters of a value that are repeated in a message.
const EXCERPT: usize = 80;

/// The value of a cell. In JSON a text is a string, and the other values name what they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellValue {
    Number(#[serde(with = "digits")] f64),
    Bool(bool),
    Date(NaiveDate),
    Time(NaiveTime),
    DateTime(NaiveDateTime),
    #[serde(untagged)]
    Text(String),
}

/// What Excel shows where a formula has no value.
const FORMULA_ERRORS: [&str; 12] =
    ["#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#DATA!", "#GETTING_DATA"];

/// Whether a text is what Excel shows in place of a value.
pub fn is_formula_error(text: &str) -> bool {
    FORMULA_ERRORS.contains(&text.trim().to_ascii_uppercase().as_str())
}

impl CellValue {
    /// The value as people write it in a table: `9.5`, `true`, `2026-11-17`, `09:00`, `2026-11-17T09:00`.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Number(number) => number.to_string().into(),
            Self::Bool(is) => is.to_string().into(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string().into(),
            Self::Time(time) => time.format("%H:%M").to_string().into(),
            Self::DateTime(at) => at.format("%Y-%m-%dT%H:%M").to_string().into(),
            Self::Text(text) => text.as_str().into(),
        }
    }

    /// The beginning of the text, as a line that can be shown in a message.
    pub fn excerpt(&self) -> String {
        self.text().chars().filter(|c| !c.is_control() && !characters::is_direction(*c)).take(EXCERPT).collect()
    }

    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}

impl Default for CellValue {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl From<&str> for CellValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A number as its shortest digits: JSON's own numbers may come back with another last digit.
mod digits {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
    pub fn serialize<S: Serializer>(number: &f64, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(number)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 17).expect("a date")
    }

    fn nine() -> NaiveTime {
        NaiveTime::from_hms_opt(9, 0, 0).expect("a time")
    }

    #[test]
    fn values_are_written_as_people_write_them() {
        for (value, text) in [
            (CellValue::from("as it is"), "as it is"),
            (CellValue::Number(45.0), "45"),
            (CellValue::Number(9.5), "9.5"),
            (CellValue::Bool(true), "true"),
            (CellValue::Date(date()), "2026-11-17"),
            (CellValue::Time(nine()), "09:00"),
            (CellValue::DateTime(date().and_time(nine())), "2026-11-17T09:00"),
        ] {
            assert_eq!(value.text(), text);
            let kept = serde_json::to_string(&value).expect("JSON");
            assert_eq!(serde_json::from_str::<CellValue>(&kept).expect("a value"), value, "{kept}");
        }
    }

    #[test]
    fn what_is_repeated_in_a_message_turns_no_letters_round() {
        assert_eq!(CellValue::from("a\u{202E}b\u{2066}c\u{200F}\u{7}d").excerpt(), "abcd");
        assert_eq!(CellValue::from("نا\u{200C}معلوم").excerpt(), "نا\u{200C}معلوم");
    }

    #[test]
    fn what_excel_shows_for_no_value_is_known() {
        assert!(["#REF!", "#value!", " #N/A "].iter().all(|text| is_formula_error(text)));
        assert!(["", "REF", "#1", "#hashtag"].iter().all(|text| !is_formula_error(text)));
    }

    #[test]
    fn a_text_is_kept_as_a_string_whatever_it_says() {
        for text in ["", "number", "{\"number\":\"1\"}", "0.1"] {
            let kept = serde_json::to_value(CellValue::from(text)).expect("JSON");
            assert_eq!(kept, serde_json::json!(text));
            assert_eq!(serde_json::from_value::<CellValue>(kept).expect("a value"), CellValue::from(text));
        }
    }
}
