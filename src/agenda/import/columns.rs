//! Which column of a table is what: as its header says, or as the organiser does.
use super::model::{Choices, Line, Raw, RawPerson};
use crate::kit::{field::folded, form::Fault};

/// What a column can be, by its value in forms; with the key of its name and the headers that say it.
pub const COLUMNS: [(&str, &str, &[&str]); 13] = [
    ("title", "agenda-import-field-title", &["title", "title en", "session", "session title", "name", "عنوان", "عنوان انگریزی", "سیشن"]),
    ("title_ur", "agenda-import-field-title-ur", &["title ur", "urdu title", "title urdu", "عنوان اردو", "اردو عنوان"]),
    ("abstract", "agenda-import-field-abstract", &["abstract", "summary", "description", "خلاصہ", "تفصیل"]),
    ("date", "agenda-import-field-date", &["date", "day", "تاریخ", "دن"]),
    ("start", "agenda-import-field-start", &["start", "start time", "from", "begin", "آغاز", "شروع"]),
    ("end", "agenda-import-field-end", &["end", "end time", "to", "until", "اختتام", "ختم"]),
    ("duration", "agenda-import-field-duration", &["duration", "length", "minutes", "دورانیہ", "منٹ"]),
    ("room", "agenda-import-field-room", &["room", "location", "place", "hall", "کمرہ", "ہال", "مقام"]),
    ("track", "agenda-import-field-track", &["track", "theme", "ٹریک", "موضوع", "شعبہ"]),
    ("kind", "agenda-import-field-kind", &["kind", "type", "format", "قسم", "نوعیت"]),
    ("language", "agenda-import-field-language", &["language", "lang", "زبان"]),
    ("speakers", "agenda-import-field-speakers", &["speakers", "speaker", "persons", "people", "مقررین", "مقرر"]),
    ("id", "agenda-import-field-id", &["id", "شناخت"]),
];

/// `Title (EN)` and `title_en` are the same header.
fn plain(header: &str) -> String {
    let words = folded(header).replace(|c: char| !c.is_alphanumeric(), " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the header says of each column; empty: nothing that is known. A column is taken once, the first that says so.
pub fn guess(header: &[String]) -> Vec<String> {
    let mut found: Vec<String> = vec![];
    for cell in header {
        let said = plain(cell);
        let column = COLUMNS.iter().find(|(value, _, names)| plain(value) == said || names.iter().any(|name| plain(name) == said));
        let value = column.map_or("", |(value, ..)| value);
        found.push(if found.iter().any(|f| f == value) { String::new() } else { value.to_owned() });
    }
    found
}

/// The columns as chosen, else as the header says.
pub fn chosen(table: &[Line], choices: &Choices) -> Vec<String> {
    let header = table.first().map(|line| line.cells.as_slice()).unwrap_or_default();
    choices.columns.clone().filter(|c| c.len() == header.len()).unwrap_or_else(|| guess(header))
}

/// What the columns lack, or have twice.
pub fn check(columns: &[String]) -> Result<(), Fault> {
    let has = |value: &str| columns.iter().any(|c| c == value);
    if let Some((_, _, twice)) = COLUMNS.iter().find(|(v, ..)| columns.iter().filter(|c| c == v).count() > 1) {
        return Err(Fault("agenda-import-column-twice", Some(("column", twice[0].to_owned()))));
    }
    let is_enough = (has("title") || has("title_ur")) && has("room") && (has("date") || has("start")) && (has("end") || has("duration"));
    if is_enough { Ok(()) } else { Err("agenda-import-columns-lack".into()) }
}

/// The lines below the header as events.
pub fn events(table: &[Line], columns: &[String]) -> Vec<Raw> {
    table.iter().skip(1).map(|line| event(line, columns)).collect()
}

fn event(line: &Line, columns: &[String]) -> Raw {
    let cell = |name: &str| {
        let at = columns.iter().position(|c| c == name);
        at.and_then(|at| line.cells.get(at)).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    let speakers = cell("speakers");
    let names = speakers.split([';', '؛', '\n']).map(str::trim).filter(|name| !name.is_empty());
    Raw {
        line: line.line,
        id: cell("id"),
        title: cell("title"),
        title_ur: cell("title_ur"),
        summary: cell("abstract"),
        date: cell("date"),
        start: cell("start"),
        end: cell("end"),
        duration: cell("duration"),
        room: cell("room"),
        track: cell("track"),
        kind: cell("kind"),
        language: cell("language"),
        persons: names.map(|name| RawPerson { name: name.to_owned(), ..RawPerson::default() }).collect(),
        ..Raw::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|c| (*c).to_owned()).collect()
    }

    #[test]
    fn headers_are_known_in_both_languages() {
        let english = guess(&strings(&["Title (EN)", "title_ur", "DATE", "Start", "End", "Room", "colour", "Date"]));
        assert_eq!(english, ["title", "title_ur", "date", "start", "end", "room", "", ""]);
        let urdu = guess(&strings(&["عنوان", "تاریخ", "آغاز", "دورانیہ", "كمره", "مقررین"]));
        assert_eq!(urdu, ["title", "date", "start", "duration", "room", "speakers"]);
    }

    #[test]
    fn a_table_needs_titles_times_and_rooms() {
        assert_eq!(check(&strings(&["title", "room", "date", "start", "end"])), Ok(()));
        assert_eq!(check(&strings(&["title_ur", "room", "start", "duration"])), Ok(()));
        for lacking in [&["title", "room", "start"][..], &["title", "start", "end"], &["room", "start", "end"], &["title", "room", "end"]] {
            assert_eq!(check(&strings(lacking)), Err("agenda-import-columns-lack".into()));
        }
        let twice = check(&strings(&["title", "title", "room", "start", "end"]));
        assert_eq!(twice, Err(Fault("agenda-import-column-twice", Some(("column", "title".into())))));
    }

    #[test]
    fn cells_become_events() {
        let line = Line { line: 7, cells: strings(&["Opening", "ثنا ملک؛ Tanaka Haruki ;", "Main hall"]) };
        let event = event(&line, &strings(&["title", "speakers", "room", "date"]));
        let names: Vec<_> = event.persons.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(
            (event.line, event.title.as_str(), event.room.as_str(), names),
            (7, "Opening", "Main hall", vec!["ثنا ملک", "Tanaka Haruki"])
        );
    }
}
