//! What is typed to act in somebody's name.
use crate::kit::{
    field,
    form::{Labels, Problems},
};
use chrono::Duration;
use serde::Deserialize;

/// How long it may take, in minutes.
pub const MINUTES: [i32; 3] = [15, 30, 60];

/// How the form names its fields.
pub const LABELS: Labels = &[("reason", "accounts-acting-reason"), ("minutes", "accounts-acting-minutes")];

#[derive(Clone, Debug, Deserialize)]
pub struct ActingForm {
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub minutes: String,
}

impl ActingForm {
    pub fn new() -> Self {
        Self { reason: String::new(), minutes: MINUTES[0].to_string() }
    }

    /// Why, and for how long.
    pub fn parse(&self) -> Result<(String, Duration), Problems> {
        let mut problems = Problems::of_form(LABELS);
        let reason = problems.keep("reason", field::required_note(&self.reason));
        let minutes = problems.keep("minutes", field::chosen(&self.minutes, MINUTES.into_iter()));
        let (Some(reason), Some(minutes)) = (reason, minutes) else { return Err(problems) };
        Ok((reason, Duration::minutes(minutes.into())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_needs_a_reason_and_ends_within_an_hour() {
        let read = |reason: &str, minutes: &str| ActingForm { reason: reason.into(), minutes: minutes.into() }.parse();
        assert_eq!(read(" Lost phone ", "30").ok(), Some(("Lost phone".into(), Duration::minutes(30))));
        let turned = "Lost\u{202E} phone";
        for (reason, minutes) in
            [("", "30"), (turned, "30"), (" \u{200B} ", "30"), ("Lost phone", ""), ("Lost phone", "61"), ("Lost phone", "-15")]
        {
            assert!(read(reason, minutes).is_err(), "{reason:?} {minutes:?}");
        }
    }
}
