//! Excel workbooks, and what pretends to be one.
use super::{problems, read, sheet as judged};
use crate::{agenda::import::model::Format, kit::form::Fault};
use std::{
    io::{Cursor, Write},
    time::{Duration, Instant},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A sheet of texts.
pub fn sheet(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<c t='inlineStr'><is><t>{text}</t></is></c>");
    let row = |cells: &&[&str]| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
    format!("<worksheet xmlns='{SPREADSHEET}'><sheetData>{}</sheetData></worksheet>", rows.iter().map(row).collect::<String>())
}

/// The smallest workbook around a sheet. Its second cell format is a date with a time.
pub fn workbook(sheet: &str) -> Vec<u8> {
    workbook_with(sheet, "")
}

/// The same, with a text that cells share.
fn workbook_with(sheet: &str, shared: &str) -> Vec<u8> {
    let book = format!(
        "<workbook xmlns='{SPREADSHEET}' xmlns:r='{RELATIONS}'><sheets><sheet name='Programme' sheetId='1' r:id='r1'/></sheets></workbook>"
    );
    let relations = format!(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
         <Relationship Id='r1' Type='{RELATIONS}/worksheet' Target='worksheets/sheet1.xml'/>\
         <Relationship Id='r2' Type='{RELATIONS}/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
    );
    let package = format!(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
         <Relationship Id='r1' Type='{RELATIONS}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
    );
    let styles =
        format!("<styleSheet xmlns='{SPREADSHEET}'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs></styleSheet>");
    let shared = format!("<sst xmlns='{SPREADSHEET}'><si><t>{shared}</t></si></sst>");
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in [
        ("_rels/.rels", package.as_str()),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", &styles),
        ("xl/sharedStrings.xml", &shared),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        archive.start_file(name, options).expect("a part");
        archive.write_all(content.as_bytes()).expect("content");
    }
    archive.finish().expect("an archive").into_inner()
}

fn fault(file: &[u8]) -> Fault {
    read(file).expect_err("a fault")
}

#[test]
fn a_workbook_is_a_table() {
    let rows: [&[&str]; 3] = [
        &["Title", "Date", "Start", "End", "Room", "Speakers", "ID"],
        &["Opening", "2026-11-16", "09:00", "09:45", "Main hall", "Ayesha Khan; Tanaka Haruki", "5"],
        &["عشائیہ", "2026-11-16", "22:30", "01:00", "Terrace", "", ""],
    ];
    let file = workbook(&sheet(&rows));
    assert_eq!(read(&file).expect("a workbook").0, Format::Xlsx);
    let found = judged(&file);
    assert_eq!((problems(&found), found.rows.len()), (vec![], 2));
    assert_eq!((found.rows[0].persons.len(), found.rows[0].number, found.rows[1].line), (2, Some(5), 3));
    assert_eq!((found.rows[1].title.ur.as_str(), (found.rows[1].to - found.rows[1].from).num_minutes()), ("عشائیہ", 150));
}

#[test]
fn dates_and_times_of_excel_are_understood() {
    let header = "<row><c t='inlineStr'><is><t>title</t></is></c><c t='inlineStr'><is><t>date</t></is></c>\
                  <c t='inlineStr'><is><t>start</t></is></c><c t='inlineStr'><is><t>duration</t></is></c><c t='inlineStr'><is><t>room</t></is></c></row>";
    // 46342 is 16 November 2026; 0.3958333 is half past nine; 45 are minutes.
    let row = "<row><c t='inlineStr'><is><t>Tea</t></is></c><c s='1'><v>46342</v></c><c s='1'><v>0.3958333</v></c><c><v>45</v></c><c t='inlineStr'><is><t>A</t></is></c></row>";
    let file = workbook(&format!("<worksheet xmlns='{SPREADSHEET}'><sheetData>{header}{row}</sheetData></worksheet>"));
    let found = judged(&file);
    assert_eq!(problems(&found), []);
    assert_eq!(found.rows[0].from.to_rfc3339(), "2026-11-16T04:30:00+00:00");
    assert_eq!((found.rows[0].to - found.rows[0].from).num_minutes(), 45);
}

#[test]
fn what_unpacks_to_more_than_a_workbook_is_refused_quickly() {
    let bomb = workbook(&" ".repeat(60 << 20));
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    let begun = Instant::now();
    assert_eq!(fault(&bomb), "agenda-import-unpacks".into());
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn a_text_that_many_cells_share_counts_as_often() {
    let cells = "<c t='s'><v>0</v></c>".repeat(40);
    let sheet = |rows: usize| {
        let rows = format!("<row>{cells}</row>").repeat(rows);
        format!("<worksheet xmlns='{SPREADSHEET}'><sheetData>{rows}</sheetData></worksheet>")
    };
    let text = "x".repeat(30_000);
    assert_eq!(super::super::read::content(&workbook_with(&sheet(30), &text)).map(|(format, _)| format), Ok(Format::Xlsx));
    assert_eq!(fault(&workbook_with(&sheet(60), &text)), "agenda-import-unpacks".into());
}

#[test]
fn a_cell_far_away_claims_no_memory() {
    let far = format!(
        "<worksheet xmlns='{SPREADSHEET}'><sheetData><row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>x</t></is></c></row></sheetData></worksheet>"
    );
    assert_eq!(fault(&workbook(&far)), Fault("agenda-import-far", Some(("most", "20000".into()))));
    let wide = far.replace("1048576", "2");
    assert_eq!(fault(&workbook(&wide)), Fault("agenda-import-wide", Some(("most", "64".into()))));
}

#[test]
fn too_many_rows_are_refused() {
    let row: &[&str] = &["Tea"];
    let rows = vec![row; 5_002];
    assert_eq!(fault(&workbook(&sheet(&rows))).0, "agenda-import-many");
    assert_eq!(fault(&workbook(&sheet(&[]))).0, "agenda-import-no-events");
}
