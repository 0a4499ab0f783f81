//! Programmes in Excel workbooks.
use super::{problems, read, validated};
use crate::{
    agenda::import::model::Format,
    kit::sheet::{
        self,
        test_workbooks::{row_of, texts, workbook, worksheet},
    },
};

#[test]
fn a_workbook_is_a_table() {
    let rows: [&[&str]; 3] = [
        &["Title", "Date", "Start", "End", "Room", "Speakers", "ID"],
        &["Opening", "2026-11-16", "09:00", "09:45", "Main hall", "Ayesha Khan; Tanaka Haruki", "5"],
        &["عشائیہ", "2026-11-16", "22:30", "01:00", "Terrace", "", ""],
    ];
    let file = workbook(&texts(&rows));
    assert_eq!(read(&file).expect("a workbook").0, Format::Table(sheet::Format::Xlsx));
    let found = validated(&file);
    assert_eq!((problems(&found), found.rows.len()), (vec![], 2));
    assert_eq!((found.rows[0].persons.len(), found.rows[0].number, found.rows[1].line), (2, Some(5), 3));
    assert_eq!((found.rows[1].title.ur.as_str(), (found.rows[1].to - found.rows[1].from).num_minutes()), ("عشائیہ", 150));
}

#[test]
fn dates_and_times_of_excel_are_understood() {
    // 46342 is 16 November 2026; 0.3958333 is half past nine; 45 are minutes.
    let row = "<row><c t='inlineStr'><is><t>Tea</t></is></c><c s='1'><v>46342</v></c><c s='1'><v>0.3958333</v></c><c><v>45</v></c>\
               <c t='inlineStr'><is><t>A</t></is></c></row>";
    let header = row_of(&["title", "date", "start", "duration", "room"]);
    let found = validated(&workbook(&worksheet(&format!("{header}{row}"))));
    assert_eq!(problems(&found), []);
    assert_eq!(found.rows[0].from.to_rfc3339(), "2026-11-16T04:30:00+00:00");
    assert_eq!((found.rows[0].to - found.rows[0].from).num_minutes(), 45);
}

#[test]
fn too_many_rows_are_refused() {
    let row: &[&str] = &["Tea"];
    let rows = vec![row; 5_002];
    assert_eq!(read(&workbook(&texts(&rows))).expect_err("a fault").0, "agenda-import-many");
    assert_eq!(read(&workbook(&texts(&[]))).expect_err("a fault").0, "agenda-import-no-events");
}
