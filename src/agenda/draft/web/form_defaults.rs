//! What forms of the draft begin with.
use crate::{
    access::{Staff, area},
    event::{self, Summit},
    kit::{app::App, error::AppError},
};
use chrono::{Datelike, NaiveDate};

pub async fn summit(staff: &Staff<area::Agenda>, app: &App) -> Result<Summit, AppError> {
    app.db.read(staff.person, async |tx| event::summit(tx).await).await
}

/// The summit's days, where they are known.
pub fn days(summit: &Summit) -> Vec<NaiveDate> {
    match (summit.starts_on, summit.ends_on) {
        (Some(from), Some(to)) => from.iter_days().take_while(|day| *day <= to).take(31).collect(),
        _ => vec![],
    }
}

/// A day as an address names it, if a summit could be held on it: the database does not know all that can be written.
pub fn day_of_address(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|day: &NaiveDate| (1970..=2200).contains(&day.year()))
}

/// The position after the last.
pub fn next_position(positions: impl Iterator<Item = i32>) -> String {
    (positions.max().unwrap_or_default() + 1).min(999).to_string()
}
