//! The day of a session as a cell says it, in words of the import.
use super::times::Reading;
use crate::{
    agenda::import::model::DateOrder,
    kit::{
        form::Fault,
        sheet::{self, CellValue, DayFault},
    },
};
use chrono::{Datelike, NaiveDate};

/// Whether a cell is a day in words, be it without its year.
pub fn is_day(cell: &CellValue) -> bool {
    let text = cell.text();
    let is_named = || text.chars().any(char::is_alphabetic) && !sheet::days_of_any_year(&text, None).is_empty();
    sheet::day(cell, None).is_ok() || is_named()
}

impl Reading {
    /// The day that a cell says, and nothing but it. Without a year it is the one day of the summit that it can mean.
    pub(super) fn day(self, cell: &CellValue) -> Result<NaiveDate, Fault> {
        let day_first = self.order.map(|order| order == DateOrder::DayFirst);
        sheet::day(cell, day_first).or_else(|fault| match fault {
            DayFault::NoDay => self.day_of_the_summit(cell, day_first).ok_or("agenda-import-bad-date".into()),
            DayFault::Order => Err("agenda-import-date-order".into()),
        })
    }

    fn day_of_the_summit(self, cell: &CellValue, day_first: Option<bool>) -> Option<NaiveDate> {
        let CellValue::Text(text) = cell else { return None };
        let (first, last) = self.days?;
        let said = sheet::days_of_any_year(text, day_first);
        let mut meant = first.iter_days().take_while(|day| *day <= last).filter(|day| said.contains(&(day.month(), day.day())));
        meant.next().filter(|_| meant.next().is_none())
    }

    /// The same reading without the summit's days, by which a day needs its year.
    pub(super) fn with_years(self) -> Self {
        Self { days: None, ..self }
    }
}
