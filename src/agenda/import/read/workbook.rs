//! The first sheet of an Excel workbook that holds anything. What it unpacks to is measured before it is read, and
//! cells come one by one: a cell far down claims no memory for those above it.
use super::MOST_CELLS;
use crate::{
    agenda::import::model::{Line, MOST_ROWS},
    kit::form::Fault,
};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use chrono::{Duration, NaiveDate, Timelike};
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// What all files in it may unpack to, in bytes.
const UNPACKED: u64 = 48 << 20;
/// More files than a workbook of ours has.
const PARTS: usize = 500;
/// Further down nothing is read.
const ROWS: u32 = 20_000;

fn broken() -> Fault {
    "agenda-import-broken".into()
}

fn large() -> Fault {
    "agenda-import-unpacks".into()
}

/// The lines that have anything.
pub fn lines(file: &[u8]) -> Result<Vec<Line>, Fault> {
    measure(file)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).map_err(|_| broken())?;
    for name in book.sheet_names() {
        let lines = sheet(&mut book, &name)?;
        if !lines.is_empty() {
            return Ok(lines);
        }
    }
    Ok(vec![])
}

/// Unpacks everything into nothing: what a file says of its size may be a lie.
fn measure(file: &[u8]) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|_| broken())?;
    if archive.len() > PARTS {
        return Err(large());
    }
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| broken())?;
        let size = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| broken())?;
        left = left.checked_sub(size).ok_or_else(large)?;
    }
    Ok(())
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Line>, Fault> {
    // A sheet of charts has no cells.
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(vec![]) };
    let mut lines: Vec<Line> = vec![];
    // A text that stands once in the file may be that of thousands of cells.
    let mut left = UNPACKED;
    while let Some(cell) = cells.next_cell().map_err(|_| broken())? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        if row >= ROWS {
            return Err(Fault("agenda-import-far", Some(("most", ROWS.to_string()))));
        }
        if column as usize >= MOST_CELLS {
            return Err(super::wide());
        }
        left = left.checked_sub(text.len() as u64).ok_or_else(large)?;
        let line = u64::from(row) + 1;
        match lines.last() {
            Some(last) if last.line == line => {}
            // Rows out of order are no workbook's.
            Some(last) if last.line > line => return Err(broken()),
            _ if lines.len() > MOST_ROWS => return Err(super::many()),
            _ => lines.push(Line { line, cells: vec![] }),
        }
        let Some(last) = lines.last_mut() else { return Err(broken()) };
        let column = column as usize;
        if last.cells.len() <= column {
            last.cells.resize(column + 1, String::new());
        }
        text.trim().clone_into(&mut last.cells[column]);
    }
    Ok(lines)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is) => is.to_string(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(at) => moment(at),
    }
}

/// A date, a time, or both, as tables write them; to the nearest minute.
fn moment(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let time = date.and_then(|date| date.and_hms_opt(hour.into(), minute.into(), second.into()));
    let Some(time) = time.and_then(|time| time.checked_add_signed(Duration::seconds(30))) else { return String::new() };
    let format = match () {
        () if at.as_f64() < 1.0 => "%H:%M",
        () if time.hour() == 0 && time.minute() == 0 => "%Y-%m-%d",
        () => "%Y-%m-%dT%H:%M",
    };
    time.format(format).to_string()
}
