//! The day of a session as a cell says it, in words of the import.
use crate::{
    agenda::import::model::DateOrder,
    kit::{
        form::Fault,
        sheet::{self, CellValue, DayFault},
    },
};
use chrono::NaiveDate;

/// The day that a cell says, and nothing but it.
pub fn day(cell: &CellValue, order: Option<DateOrder>) -> Result<NaiveDate, Fault> {
    sheet::day(cell, order.map(|order| order == DateOrder::DayFirst)).map_err(|fault| match fault {
        DayFault::NoDay => "agenda-import-bad-date".into(),
        DayFault::Order => "agenda-import-date-order".into(),
    })
}
