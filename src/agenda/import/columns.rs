//! The columns of a programme that comes as a table.
use super::{
    model::{AfterComma, MOST_ROWS, RawSession},
    people::{has_comma, people},
    validate::is_day,
};
use crate::kit::{
    rich_text,
    sheet::{CellValue, Column, Layout, Mapping, SheetRow, SheetTable, is_formula_error, range},
};

/// A table of sessions.
pub static LAYOUT: Layout = Layout {
    columns: &[
        Column {
            key: "title",
            label: "agenda-import-field-title",
            headers: &["title", "title en", "session", "session title", "name", "عنوان", "عنوان انگریزی", "سیشن"],
        },
        Column {
            key: "title_ur",
            label: "agenda-import-field-title-ur",
            headers: &["title ur", "urdu title", "title urdu", "عنوان اردو", "اردو عنوان"],
        },
        Column {
            key: "abstract",
            label: "agenda-import-field-abstract",
            headers: &["abstract", "summary", "description", "خلاصہ", "تفصیل"],
        },
        Column { key: "date", label: "agenda-import-field-date", headers: &["date", "day", "تاریخ", "دن"] },
        Column {
            key: "start", label: "agenda-import-field-start", headers: &["start", "start time", "from", "begin", "آغاز", "شروع"]
        },
        Column { key: "time", label: "agenda-import-field-time", headers: &["time", "times", "when", "time slot", "وقت", "اوقات"] },
        Column { key: "end", label: "agenda-import-field-end", headers: &["end", "end time", "to", "until", "اختتام", "ختم"] },
        Column {
            key: "duration", label: "agenda-import-field-duration", headers: &["duration", "length", "minutes", "دورانیہ", "منٹ"]
        },
        Column {
            key: "room", label: "agenda-import-field-room", headers: &["room", "location", "place", "hall", "کمرہ", "ہال", "مقام"]
        },
        Column { key: "track", label: "agenda-import-field-track", headers: &["track", "theme", "ٹریک", "موضوع", "شعبہ"] },
        Column { key: "kind", label: "agenda-import-field-kind", headers: &["kind", "type", "format", "قسم", "نوعیت"] },
        Column { key: "language", label: "agenda-import-field-language", headers: &["language", "lang", "زبان"] },
        Column {
            key: "speakers",
            label: "agenda-import-field-speakers",
            headers: &["speakers", "speaker", "persons", "people", "مقررین", "مقرر"],
        },
        Column { key: "id", label: "agenda-import-field-id", headers: &["id", "شناخت"] },
        Column { key: "guid", label: "agenda-import-field-guid", headers: &["guid", "uuid"] },
    ],
    passed_over: &[],
    needs: &[&["title", "title_ur"], &["date", "start", "time"], &["end", "duration", "time"]],
    lacking: "agenda-import-columns-lack",
    most_rows: MOST_ROWS,
    too_many: "agenda-import-many",
    no_rows: "agenda-import-no-events",
};

/// The rows of a table as sessions. What stands beyond the header is noted with its row.
pub fn sessions(table: &SheetTable, mapping: &Mapping, after_comma: AfterComma) -> Vec<RawSession> {
    let mut found: Vec<RawSession> = vec![];
    // The day that stands in a row of its own, or in the last row that says one.
    let mut day = CellValue::default();
    for row in table.body() {
        if let Some(alone) = day_alone(row) {
            day = alone;
            continue;
        }
        let mut raw = session(row, mapping, table.from_1904, after_comma);
        if !raw.date.is_empty() {
            day = raw.date.clone();
        } else if raw.start.text().chars().count() <= CLOCK && !day.is_empty() {
            (raw.date, raw.is_day_from_above) = (day.clone(), true);
        }
        found.push(raw);
    }
    found
}

/// Whether the speakers of a table have commas beside their names.
pub fn has_commas(table: &SheetTable, mapping: &Mapping) -> bool {
    table.body().iter().any(|row| has_comma(&mapping.cell(row, "speakers").text()))
}

/// The longest time of a day: what is longer says its date as well.
const CLOCK: usize = 10;

/// The day of a row that says nothing else.
fn day_alone(row: &SheetRow) -> Option<CellValue> {
    let mut said = row.cells.iter().filter(|cell| !cell.is_empty());
    let only = said.next().filter(|_| said.next().is_none())?;
    is_day(only).then(|| only.clone())
}

/// The days between what a number means in the two ways to count that workbooks have.
const BETWEEN_1900_AND_1904: f64 = 1_462.0;

fn session(row: &SheetRow, mapping: &Mapping, from_1904: bool, after_comma: AfterComma) -> RawSession {
    let value = |key| match mapping.cell(row, key).value {
        CellValue::Number(days) if from_1904 && *days >= 1.0 && key != "duration" => CellValue::Number(days + BETWEEN_1900_AND_1904),
        other => other.clone(),
    };
    let text = |key| mapping.cell(row, key).text().trim().to_owned();
    let mut errors = vec![];
    let mut cell = |key| {
        let found = text(key);
        if is_formula_error(&found) {
            errors.push((key, found));
            return String::new();
        }
        found
    };
    let (start, end) = times(value("time"), value("start"), value("end"));
    let mut raw = RawSession {
        line: row.line,
        id: cell("id"),
        guid: cell("guid"),
        title: text("title"),
        title_ur: cell("title_ur"),
        summary: cell("abstract"),
        date: value("date"),
        start,
        end,
        duration: value("duration"),
        room: cell("room"),
        track: cell("track"),
        kind: cell("kind"),
        language: cell("language"),
        beyond: mapping.surplus(row).map(|cell| cell.value.excerpt()).collect(),
        persons: people(&without_references(cell("speakers")), after_comma),
        ..RawSession::default()
    };
    raw.errors = errors;
    raw
}

/// Start and end, where one column may hold both.
fn times(both: CellValue, start: CellValue, end: CellValue) -> (CellValue, CellValue) {
    let one = if start.is_empty() { both } else { start };
    let text = one.text().into_owned();
    match range(&text) {
        Some((from, to)) if end.is_empty() => (from.into(), to.into()),
        _ => (one, end),
    }
}

/// A cell in which no `;` belongs to a character reference: it would part two people.
fn without_references(cell: String) -> String {
    if cell.contains('&') && cell.contains(';') { rich_text::without_html(&cell) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::form::Fault;

    fn mapping(header: &str) -> Result<Mapping, Fault> {
        LAYOUT.mapping(&LAYOUT.separated(&format!("{header}\nx"))?, None)
    }

    #[test]
    fn headers_are_known_in_both_languages() {
        for header in [
            "Title (EN),title_ur,DATE,Start,End,Room,colour,Date",
            "عنوان,تاریخ,آغاز,دورانیہ,كمره,مقررین",
            "title_ur,room,start,duration",
            "Title,Date,Time",
        ] {
            assert!(mapping(header).is_ok(), "{header}");
        }
    }

    #[test]
    fn a_table_needs_titles_and_times() {
        for lacking in ["title,room,start", "room,start,end", "title,room,end"] {
            assert_eq!(mapping(lacking), Err("agenda-import-columns-lack".into()));
        }
    }

    #[test]
    fn one_column_may_hold_start_and_end() {
        let read = |time: &str| {
            let table = LAYOUT.separated(&format!("title,date,time\nTea,2026-11-17,{time}")).expect("a table");
            let found = sessions(&table, &LAYOUT.mapping(&table, None).expect("a mapping"), AfterComma::default());
            [&found[0].start, &found[0].end].map(|cell| cell.text().into_owned())
        };
        assert_eq!(read("09:00–09:45"), ["09:00", "09:45"]);
        assert_eq!(read("2 pm to 3 pm"), ["2 pm", "3 pm"]);
        assert_eq!(read("09:00"), ["09:00", ""]);
    }

    #[test]
    fn cells_become_sessions() {
        let text = "title;speakers;room;date;end\n\nOpening;\"ثنا ملک؛ Tanaka Haruki ;\";Main hall;soon;later";
        let table = LAYOUT.separated(text).expect("a table");
        let found = sessions(&table, &LAYOUT.mapping(&table, None).expect("a mapping"), AfterComma::default());
        let names: Vec<_> = found[0].persons.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(
            (found[0].line, found[0].title.as_str(), found[0].room.as_str(), names),
            (3, "Opening", "Main hall", vec!["ثنا ملک", "Tanaka Haruki"])
        );
    }
}
