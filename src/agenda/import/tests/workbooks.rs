//! Programmes in Excel workbooks.
use super::{mends, problems, read, validated};
use crate::{
    agenda::import::model::Format,
    kit::sheet::{
        self,
        test_workbooks::{row_of, texts, workbook, workbook_of, worksheet},
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

/// The first session of a table of numbers and texts: title, date, start, end, room.
fn first(cells: &str, epoch: &str) -> Result<String, Vec<(&'static str, &'static str)>> {
    let header = row_of(&["title", "date", "start", "end", "room"]);
    let rows = format!("{header}<row><c t='inlineStr'><is><t>Tea</t></is></c>{cells}</row>");
    let found = validated(&workbook_of(epoch, &[("Programme", &worksheet(&rows))]));
    found.rows.first().map(|row| format!("{} {}", row.from.to_rfc3339(), (row.to - row.from).num_minutes())).ok_or_else(|| problems(&found))
}

#[test]
fn plain_numbers_are_read_as_excel_means_them_or_refused() {
    let cells = |date: &str, start: &str, end: &str| format!("<c><v>{date}</v></c><c><v>{start}</v></c><c><v>{end}</v></c>");
    assert_eq!(first(&cells("46343", "0.375", "0.75"), ""), Ok("2026-11-17T04:00:00+00:00 540".to_owned()));
    assert_eq!(first(&cells("46343", "0.9", "0.25"), ""), Ok("2026-11-17T16:36:00+00:00 504".to_owned()));
    assert_eq!(first(&cells("46343", "0.5", "0.25"), ""), Err(vec![("end", "agenda-import-end-before")]));
    // The same day in a workbook that counts from 1904.
    assert_eq!(first(&cells("44881", "0.375", "0.75"), "date1904='1'"), Ok("2026-11-17T04:00:00+00:00 540".to_owned()));
    for (start, end) in [("9.3", "14.3"), ("9", "14")] {
        assert_eq!(first(&cells("46343", start, end), ""), Err(vec![("start", "agenda-import-number-time")]));
    }
    assert_eq!(first(&cells("46343", "0.375", "14.3"), ""), Err(vec![("end", "agenda-import-number-time")]));
    assert_eq!(first(&cells("9.5", "0.375", "0.5"), ""), Err(vec![("date", "agenda-import-bad-date")]));
}

#[test]
fn a_programme_is_found_below_titles_on_the_second_worksheet_with_merged_days_and_rooms() {
    let notes = texts(&[&["Please read this first"], &["Thank you"]]);
    let rows: [&[&str]; 7] = [
        &["ASOCIO Digital Summit"],
        &["as of today"],
        &["Day", "Time", "Session", "Hall", "Speakers"],
        &["17 November 2026", "2:30 PM – 3:15 PM", "Tea", "Main hall", "Ayesha Khan / Omar Qureshi"],
        &["", "15.30 – 16.00", "Talk", "", "Mei Chen"],
        &["18/11/2026", "14h30 - 15h00", "Lunch", "Terrace", ""],
        &["", "23:00 – 24:00", "Dinner", "Terrace", ""],
    ];
    let merged = "</sheetData><mergeCells><mergeCell ref='A1:E1'/><mergeCell ref='A4:A5'/><mergeCell ref='D4:D5'/></mergeCells>";
    let programme = texts(&rows).replace("</sheetData>", merged);
    let found = validated(&workbook_of("", &[("Notes", &notes), ("Programme", &programme)]));
    assert_eq!(problems(&found), []);
    let read: Vec<_> = found
        .rows
        .iter()
        .map(|row| format!("{} {} {} {}", row.title.en, row.from.to_rfc3339(), (row.to - row.from).num_minutes(), row.room))
        .collect();
    let expected = [
        "Tea 2026-11-17T09:30:00+00:00 45 Main hall",
        "Talk 2026-11-17T10:30:00+00:00 30 Main hall",
        "Lunch 2026-11-18T09:30:00+00:00 30 Terrace",
        "Dinner 2026-11-18T18:00:00+00:00 60 Terrace",
    ];
    assert_eq!((read, found.rows[0].persons.len()), (expected.map(str::to_owned).to_vec(), 2));
    assert_eq!(mends(&found), [("date", "agenda-import-day-above")], "the last row has no date of its own");
}

#[test]
fn a_day_may_stand_in_a_row_of_its_own() {
    let found =
        validated("title;date;start;duration;room\nDay 1 – Tuesday 17 November 2026;;;;\nTea;;9:00;30;A\nTalk;;10:00;30;A\n".as_bytes());
    let days: Vec<_> = found.rows.iter().map(|row| row.from.date_naive().to_string()).collect();
    assert_eq!((problems(&found), days), (vec![], vec!["2026-11-17".to_owned(), "2026-11-17".to_owned()]));
}

#[test]
fn tables_of_windows_and_with_a_told_separator_are_read() {
    let found = validated(b"sep=;\r\ntitle;date;start;duration;room\r\nCaf\xE9 \x96 r\xE9sum\xE9;17.11.2026;9:00;0:90;A\r\n");
    assert_eq!((found.rows[0].title.en.as_str(), (found.rows[0].to - found.rows[0].from).num_minutes()), ("Café – résumé", 90));
}

#[test]
fn too_many_rows_are_refused() {
    let row: &[&str] = &["Tea"];
    let rows = vec![row; 5_002];
    assert_eq!(read(&workbook(&texts(&rows))).expect_err("a fault").0, "agenda-import-many");
    assert_eq!(read(&workbook(&texts(&[]))).expect_err("a fault").0, "agenda-import-no-events");
}

#[test]
fn lines_that_were_written_for_a_web_page_are_words_and_it_is_said() {
    let file = "title,date,start,duration,room,track,speakers,abstract\n\
        <b>AT&amp;T</b> today,2026-11-17,9:00,30,Hall A &amp; B,R&amp;D,Zoe <b>Khan</b>,<b>bold</b>\n\
        The <b> element,2026-11-17,10:00,30,Hall,C++ <x>,Omar,x\n";
    let found = validated(file.as_bytes());
    let (first, second) = (&found.rows[0], &found.rows[1]);
    assert_eq!((first.title.en.as_str(), first.room.as_str(), first.track.as_str()), ("AT&T today", "Hall A & B", "R&D"));
    assert_eq!(first.summary.en, "<b>bold</b>", "texts of several lines keep theirs");
    assert_eq!((second.title.en.as_str(), second.track.as_str()), ("The <b> element", "C++ <x>"));
    let told: Vec<_> = mends(&found).into_iter().filter(|(_, key)| *key == "agenda-import-html").map(|(field, _)| field).collect();
    for field in ["title", "room", "track", "speakers"] {
        assert_eq!(told.iter().filter(|told| **told == field).count(), 1, "{field} in {told:?}");
    }
}

#[test]
fn a_reference_parts_no_two_people() {
    let found = validated(b"title,date,start,duration,room,speakers\nTalk,2026-11-17,9:00,30,Hall,Zo&euml; Khan; Omar Malik\n");
    let names: Vec<_> = found.rows[0].persons.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Zo\u{eb} Khan", "Omar Malik"]);
}

#[test]
fn a_start_on_another_day_than_the_date_is_told() {
    let found =
        validated(b"title,date,start,duration,room\nTalk,2026-12-11,2026-12-12 16:48,30,Hall\nSame,2026-12-11,2026-12-11 16:48,30,Hall\n");
    let told: Vec<_> = mends(&found).into_iter().filter(|(_, key)| *key == "agenda-import-day-differs").collect();
    assert_eq!(told, [("date", "agenda-import-day-differs")]);
}

#[test]
fn an_end_past_midnight_and_a_length_of_many_hours_are_what_excel_means() {
    let cell = |style: &str, value: &str| format!("<c{style}><v>{value}</v></c>");
    let cells = |end: String| format!("{}{}{end}", cell("", "46343"), cell("", "0.9375"));
    // As a plain number, and as one that is shown as a time.
    for end in [cell("", "1.0208333"), cell(" s='1'", "1.0208333")] {
        assert_eq!(first(&cells(end), ""), Ok("2026-11-17T17:30:00+00:00 120".to_owned()));
    }
    let night = validated(b"title,date,start,end,room\nDinner,2026-11-17,22:30,24:30,Hall\n");
    assert_eq!((problems(&night), (night.rows[0].to - night.rows[0].from).num_minutes()), (vec![], 120));
    let long = validated(b"title,date,start,duration,room\nHackathon,2026-11-17,9:00,33:00,Hall\n");
    assert_eq!((mends(&long), (long.rows[0].to - long.rows[0].from).num_minutes()), (vec![("duration", "agenda-import-long")], 1_439));
}

#[test]
fn what_excel_shows_where_a_formula_has_no_value_is_told_as_that() {
    let header = ["title", "date", "start", "duration", "room", "speakers"];
    let error = |sign: &str| format!("<c t='e'><v>{sign}</v></c>");
    let text = |text: &str| format!("<c t='inlineStr'><is><t>{text}</t></is></c>");
    let row = |cells: [String; 6]| format!("<row>{}</row>", cells.concat());
    let good = ["Tea", "2026-11-17", "9:00", "30", "Hall", "Sana Malik"].map(text);
    let with = |at: usize, sign: &str| {
        let mut cells = good.clone();
        cells[at] = error(sign);
        let found = validated(&workbook(&worksheet(&format!("{}{}", row_of(&header), row(cells)))));
        let told = found.problems.all().iter().chain(found.mends.all()).map(|p| (p.problem.key, p.found.clone()));
        (found.rows.len(), told.collect::<Vec<_>>())
    };
    for (at, sign) in [(0, "#REF!"), (1, "#VALUE!"), (2, "#N/A"), (3, "#REF!")] {
        assert_eq!(with(at, sign), (0, vec![("sheet-formula-error", sign.to_owned())]), "{at} {sign}");
    }
    assert_eq!(with(5, "#NAME?"), (1, vec![("sheet-formula-error-left", "#NAME?".to_owned())]));
    assert_eq!(with(4, "#REF!").1[0], ("sheet-formula-error-left", "#REF!".to_owned()));
}
