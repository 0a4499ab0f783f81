//! A row of the ledger, and the one text by which it is kept and hashed.
use super::record::Record;
use crate::kit::clock::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// From 1, without gaps.
    pub number: u64,
    #[serde(with = "microseconds")]
    pub at: Timestamp,
    pub record: Record,
}

/// Why a line is no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotARow {
    NotUtf8,
    /// What the parser says.
    Json(String),
    /// It is understood, and yet not written as a ledger writes it: a blank, another order of keys, a key twice.
    NotCanonical,
}

impl Row {
    /// JSON on one line: keys in a fixed order, no blanks, letters as UTF-8, the time with microseconds and `Z`.
    ///
    /// # Panics
    /// Never: what a row holds is always JSON.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("rows are always JSON")
    }

    /// Only of a line that [`Row::line`] would write: so a line is read in one way.
    pub fn read(line: &[u8]) -> Result<Self, NotARow> {
        let line = std::str::from_utf8(line).map_err(|_| NotARow::NotUtf8)?;
        let row: Self = serde_json::from_str(line).map_err(|error| NotARow::Json(error.to_string()))?;
        if row.line() == line { Ok(row) } else { Err(NotARow::NotCanonical) }
    }
}

/// The end of a sentence.
impl fmt::Display for NotARow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => f.write_str("it is not in UTF-8"),
            Self::Json(error) => write!(f, "{error}"),
            Self::NotCanonical => f.write_str("it is not written as a ledger writes it"),
        }
    }
}

mod microseconds {
    use crate::kit::clock::Timestamp;
    use chrono::{DateTime, SecondsFormat};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Micros, true))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        let text = String::deserialize(deserializer)?;
        DateTime::parse_from_rfc3339(&text).map(|at| at.to_utc()).map_err(D::Error::custom)
    }
}
