//! Codes as a table that goes out; the import reads the same columns.
use super::Code;
use crate::kit::clock::Timestamp;
use chrono::NaiveTime;
use chrono_tz::Tz;

pub const HEADER: [&str; 11] = ["code", "label", "pass", "email", "uses", "expires", "reserves", "skips_approval", "used", "state", "link"];

/// A code as a row.
pub fn row(code: &Code, pass: &str, link: String, now: Timestamp, zone: Tz) -> [String; 11] {
    let yes = |is| if is { "yes" } else { "no" }.to_owned();
    // The end of a day is written as that day, as the import reads it: spreadsheets make a day of any midnight.
    let local = |at: Timestamp| {
        let at = at.with_timezone(&zone).naive_local();
        let day = if at.time() == NaiveTime::MIN { at.date().pred_opt() } else { None };
        day.map_or_else(|| at.format("%Y-%m-%dT%H:%M:%S").to_string(), |day| day.to_string())
    };
    [
        code.code.clone(),
        code.label.clone(),
        pass.to_owned(),
        code.email_key.clone(),
        code.uses.to_string(),
        code.expires_at.map(local).unwrap_or_default(),
        yes(code.reserves),
        yes(code.skips_approval),
        code.used.to_string(),
        code.state(now).value().to_owned(),
        link,
    ]
}
