//! The worksheets of an Excel workbook that hold anything. What the workbook unpacks to is measured before it is read, and
//! cells come one by one: a cell far down claims no memory for those above it.
use super::{
    cell::CellValue,
    merged,
    table::{self, MOST_CELLS, SheetRow, SheetTable, Worksheet},
};
use crate::kit::{form::Fault, page::grouped};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use chrono::{Duration, NaiveDate, NaiveTime, Timelike};
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// What all files in it may unpack to, in bytes.
const UNPACKED: u64 = 48 << 20;
/// More files than a workbook of ours has.
const FILES: usize = 500;
/// More worksheets than anybody chooses from.
const WORKSHEETS: usize = 50;
/// Further down nothing is read.
const ROWS: u32 = 20_000;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

fn broken() -> Fault {
    "sheet-broken".into()
}

fn too_large() -> Fault {
    "sheet-unpacks".into()
}

/// All worksheets, with at most so many rows that have anything.
pub fn table(file: &[u8], most: usize) -> Result<SheetTable, Fault> {
    measure(file)?;
    let mut book: Workbook<'_> = Xlsx::new(Cursor::new(file)).map_err(|_| broken())?;
    let mut sheets = vec![];
    // A text that stands once in the file may be that of thousands of cells.
    let mut left = UNPACKED;
    for name in book.sheet_names().into_iter().take(WORKSHEETS) {
        let mut rows = worksheet(&mut book, &name, most, &mut left)?;
        if rows.is_empty() {
            continue;
        }
        let areas = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        left -= merged::fill(&mut rows, &areas, left).ok_or_else(too_large)?;
        sheets.push(Worksheet { name, rows });
    }
    Ok(SheetTable::new(sheets)?.counting_from_1904(book.has_1904_epoch()))
}

/// Unpacks everything without keeping it, to count the bytes: the size that a file states may be false.
fn measure(file: &[u8]) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(file)).map_err(|_| broken())?;
    if archive.len() > FILES {
        return Err(too_large());
    }
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let packed = archive.by_index(at).map_err(|_| broken())?;
        let size = copy(&mut packed.take(left + 1), &mut sink()).map_err(|_| broken())?;
        left = left.checked_sub(size).ok_or_else(too_large)?;
    }
    Ok(())
}

fn worksheet(book: &mut Workbook<'_>, name: &str, most: usize, left: &mut u64) -> Result<Vec<SheetRow>, Fault> {
    // A worksheet of charts has no cells.
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(vec![]) };
    let mut rows: Vec<SheetRow> = vec![];
    while let Some(cell) = cells.next_cell().map_err(|_| broken())? {
        let (row, column) = cell.get_position();
        let value = value(cell.get_value());
        if value.is_empty() {
            continue;
        }
        if row >= ROWS {
            return Err(Fault("sheet-far", Some(("most", grouped(ROWS.into())))));
        }
        if column as usize >= MOST_CELLS {
            return Err(table::too_wide());
        }
        *left = left.checked_sub(value.text().len() as u64).ok_or_else(too_large)?;
        let line = u64::from(row) + 1;
        if rows.len() == most && rows.last().is_some_and(|last| last.line < line) {
            return Ok(rows);
        }
        put(&mut rows, line, column as usize, value)?;
    }
    Ok(rows)
}

/// Puts a value into its row, which is the last one or comes after it: rows out of order are no workbook's.
fn put(rows: &mut Vec<SheetRow>, line: u64, column: usize, value: CellValue) -> Result<(), Fault> {
    if rows.last().is_none_or(|last| last.line < line) {
        rows.push(SheetRow { line, cells: vec![] });
    }
    let row = rows.last_mut().filter(|last| last.line == line).ok_or_else(broken)?;
    if row.cells.len() <= column {
        row.cells.resize(column + 1, CellValue::default());
    }
    row.cells[column] = value;
    Ok(())
}

fn value(cell: &DataRef<'_>) -> CellValue {
    match cell {
        DataRef::Empty => CellValue::default(),
        DataRef::Error(error) => CellValue::Text(error.to_string()),
        DataRef::Int(number) => {
            i32::try_from(*number).map_or_else(|_| CellValue::Text(number.to_string()), |n| CellValue::Number(n.into()))
        }
        DataRef::Float(number) => CellValue::Number(*number),
        DataRef::Bool(is) => CellValue::Bool(*is),
        DataRef::SharedString(text) => CellValue::from(text.trim()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => CellValue::from(text.trim()),
        DataRef::DateTime(at) => moment(at),
    }
}

/// A date, a time, or both, to the nearest minute: workbooks keep them as numbers of days, with the time as a fraction.
fn moment(at: &ExcelDateTime) -> CellValue {
    // The end of a day, what is after it on the same evening, and lengths beyond it: no dates of 1900.
    if (1.0 - 1e-9..2.0).contains(&at.as_f64()) || at.is_duration() && at.as_f64() > 1.0 {
        let minutes =
            Duration::seconds(30) + Duration::milliseconds(format!("{:.0}", at.as_f64() * 86_400_000.0).parse().unwrap_or_default());
        return CellValue::Text(format!("{}:{:02}", minutes.num_hours(), minutes.num_minutes() % 60));
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let exact = date.and_then(|date| date.and_hms_opt(hour.into(), minute.into(), second.into()));
    let rounded = exact.and_then(|exact| exact.checked_add_signed(Duration::seconds(30))).and_then(|at| at.with_second(0));
    match (exact, rounded) {
        (_, None) | (None, _) => CellValue::default(),
        (_, Some(rounded)) if at.as_f64() < 1.0 => CellValue::Time(rounded.time()),
        // A day alone is a whole number. What is only rounded to midnight is the end of a day, not the next one.
        (Some(exact), _) if exact.time() == NaiveTime::MIN => CellValue::Date(exact.date()),
        (_, Some(rounded)) => CellValue::DateTime(rounded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::sheet::test_workbooks::{cell_at, row_of, shared, workbook, worksheet};
    use std::time::{Duration, Instant};

    fn rows(file: &[u8], most: usize) -> Result<Vec<SheetRow>, Fault> {
        table(file, most).map(|table| table.sheets().first().map(|sheet| sheet.rows.clone()).unwrap_or_default())
    }

    fn read(file: &[u8]) -> Result<Vec<SheetRow>, Fault> {
        rows(file, 5_002)
    }

    #[test]
    fn a_workbook_of_too_many_files_is_refused_before_it_is_unpacked() {
        let of = |files: usize| {
            let mut archive = zip::ZipWriter::new(Cursor::new(vec![]));
            for at in 0..files {
                archive.start_file(format!("{at}.xml"), zip::write::SimpleFileOptions::default()).expect("a file");
            }
            archive.finish().expect("an archive").into_inner()
        };
        assert_eq!(measure(&of(FILES)), Ok(()));
        assert_eq!(read(&of(FILES + 1)), Err(too_large()));
    }

    #[test]
    fn merged_cells_count_for_every_row_that_they_cover() {
        let rows = [row_of(&["Day 1", "Tea"]), row_of(&["", "Talk"]), row_of(&["", "Lunch"]), row_of(&["", "Dinner"])].concat();
        let sheet = worksheet(&rows)
            .replace("</sheetData>", "</sheetData><mergeCells count='2'><mergeCell ref='A1:A3'/><mergeCell ref='B4:F4'/></mergeCells>");
        let found = read(&workbook(&sheet)).expect("a workbook");
        let texts: Vec<Vec<_>> = found.iter().map(|row| row.cells.iter().map(|cell| cell.text().into_owned()).collect()).collect();
        assert_eq!(texts, [vec!["Day 1", "Tea"], vec!["Day 1", "Talk"], vec!["Day 1", "Lunch"], vec!["", "Dinner"]]);
        // A text is not copied without end.
        let many = format!("{}{}", row_of(&[&"x".repeat(30_000)]), row_of(&["", "y"]).repeat(2_000));
        let sheet = worksheet(&many).replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref='A1:A2001'/></mergeCells>");
        assert_eq!(read(&workbook(&sheet)), Err("sheet-unpacks".into()));
    }

    #[test]
    fn the_end_of_a_day_is_24_hours() {
        let found = read(&workbook(&worksheet("<row><c s='1'><v>1</v></c><c s='1'><v>0.5</v></c></row>"))).expect("a workbook");
        assert_eq!(found[0].cells.iter().map(|cell| cell.text().into_owned()).collect::<Vec<_>>(), ["24:00", "12:00"]);
    }

    #[test]
    fn cells_have_the_types_that_the_workbook_gives_them() {
        // 46342 is 16 November 2026; 0.3958333 is half past nine.
        let cells = "<c t='inlineStr'><is><t> Tea </t></is></c><c s='1'><v>46342</v></c><c s='1'><v>0.3958333</v></c>\
                     <c s='1'><v>46342.3958333</v></c><c><v>45.5</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c>";
        let found = read(&workbook(&worksheet(&format!("<row>{cells}</row>")))).expect("a workbook");
        let texts: Vec<_> = found[0].cells.iter().map(CellValue::text).collect();
        assert_eq!(texts, ["Tea", "2026-11-16", "09:30", "2026-11-16T09:30", "45.5", "true", "#N/A"]);
        let date = NaiveDate::from_ymd_opt(2026, 11, 16).expect("a date");
        let half_past_nine = NaiveTime::from_hms_opt(9, 30, 0).expect("a time");
        let typed = [
            CellValue::Date(date),
            CellValue::Time(half_past_nine),
            CellValue::DateTime(date.and_time(half_past_nine)),
            CellValue::Number(45.5),
            CellValue::Bool(true),
        ];
        assert_eq!(found[0].cells[1..6], typed);
    }

    #[test]
    fn the_last_minute_of_a_day_is_no_day() {
        let found = read(&workbook(&worksheet("<row><c s='1'><v>46356.99999</v></c><c s='1'><v>46357</v></c></row>")));
        let texts: Vec<_> = found.expect("a workbook")[0].cells.iter().map(|cell| cell.text().into_owned()).collect();
        assert_eq!(texts, ["2026-12-01T00:00", "2026-12-01"]);
    }

    #[test]
    fn rows_know_their_lines_and_end_where_enough_are_read() {
        let sheet = worksheet(&[row_of(&["a"]), "<row/>".to_owned(), row_of(&["b"]), row_of(&["c"])].concat());
        let lines = |most| rows(&workbook(&sheet), most).expect("a workbook").iter().map(|r| r.line).collect::<Vec<_>>();
        assert_eq!((lines(9), lines(2)), (vec![1, 3, 4], vec![1, 3]));
    }

    #[test]
    fn what_unpacks_to_more_than_a_workbook_is_refused_quickly() {
        let bomb = workbook(&" ".repeat(60 << 20));
        assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
        let begun = Instant::now();
        assert_eq!(read(&bomb), Err("sheet-unpacks".into()));
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }

    #[test]
    fn a_text_that_many_cells_share_counts_as_often() {
        let sheet = |rows: usize| worksheet(&format!("<row>{}</row>", "<c t='s'><v>0</v></c>".repeat(40)).repeat(rows));
        let text = "x".repeat(30_000);
        assert_eq!(read(&shared(&sheet(30), &text)).map(|rows| rows.len()), Ok(30));
        assert_eq!(read(&shared(&sheet(60), &text)), Err("sheet-unpacks".into()));
    }

    #[test]
    fn a_cell_far_away_claims_no_memory() {
        assert_eq!(read(&workbook(&cell_at("1048576", "XFD1048576"))), Err(Fault("sheet-far", Some(("most", "20,000".into())))));
        assert_eq!(read(&workbook(&cell_at("2", "XFD2"))), Err(Fault("sheet-wide", Some(("most", "64".into())))));
    }
}
