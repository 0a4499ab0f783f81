//! Headers, choices and what a table lacks.
use super::*;

static LAYOUT: Layout = Layout {
    columns: &[
        Column { key: "title", label: "x-title", headers: &["title", "title en", "عنوان"] },
        Column { key: "date", label: "x-date", headers: &["day", "تاریخ"] },
        Column { key: "start", label: "x-start", headers: &["start", "کمرہ"] },
    ],
    passed_over: &["used"],
    needs: &[&["title"], &["date", "start"]],
    lacking: "x-lacking",
    most_rows: 3,
    too_many: "x-many",
    no_rows: "x-none",
};

fn table(text: &str) -> SheetTable {
    LAYOUT.separated(text).expect("a table")
}

fn chosen(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

#[test]
fn headers_are_known_in_both_languages() {
    let keys = |text: &str| LAYOUT.columns(&table(text), None);
    assert_eq!(keys("Title (EN),DATE,colour,Day\nx"), [Some("title"), Some("date"), None, None]);
    assert_eq!(keys("عنوان,كمره\nx"), [Some("title"), Some("start")]);
}

#[test]
fn columns_that_are_needed_are_there_once() {
    let fault = |keys: &[&str]| LAYOUT.mapping(&table("a,b,c\nx"), Some(&chosen(keys))).err();
    assert_eq!((fault(&["title", "date", ""]), fault(&["", "title", "start"])), (None, None));
    for lacking in [&["title", "", ""], &["", "date", "start"], &["title", "colour", ""]] {
        assert_eq!(fault(lacking), Some("x-lacking".into()));
    }
    assert_eq!(fault(&["title", "date", "title"]), Some(Fault("sheet-column-twice", Some(("column", "title".into())))));
    assert_eq!(fault(&["title", "date"]), Some("x-lacking".into()), "a choice for another header is none");
}

#[test]
fn where_nobody_is_asked_no_two_headers_say_the_same() {
    assert!(LAYOUT.told(&table("title,day,colour\nx")).is_ok());
    assert_eq!(LAYOUT.told(&table("title,day,Title (EN)\nx")), Err(Fault("sheet-column-twice", Some(("column", "title".into())))));
    assert_eq!(LAYOUT.told(&table("title,colour\nx")), Err("x-lacking".into()));
    assert_eq!(LAYOUT.separated("title,day").map(|_| ()), Err("x-none".into()), "a header alone");
    assert_eq!(LAYOUT.separated("PK\u{3} something else").map(|_| ()), Err("x-lacking".into()), "no header at all");
}

#[test]
fn what_a_form_chose_is_what_the_cells_are() {
    let table = table("What,When\nTea,soon,more,,most\n\nTalk");
    let typed = [("column.1", "date"), ("column.0", "title"), ("column.7", "start")].map(|(n, v)| (n.to_owned(), v.to_owned()));
    let keys = LAYOUT.chosen(&table, &typed).columns.expect("columns");
    assert_eq!(keys, ["title", "date"]);
    let mapping = LAYOUT.mapping(&table, Some(&keys)).expect("a mapping");
    let [tea, talk] = table.body() else { panic!("two rows") };
    let cell = mapping.cell(tea, "date");
    assert_eq!((cell.line, cell.label, &*cell.text()), (2, "x-date", "soon"));
    let surplus: Vec<_> = mapping.surplus(tea).map(|cell| (cell.line, cell.label, cell.text().into_owned())).collect();
    assert_eq!(surplus, [(2, "sheet-beyond", "more".to_owned()), (2, "sheet-beyond", "most".to_owned())]);
    let cell = mapping.cell(talk, "date");
    assert_eq!((cell.line, &*cell.text(), &*mapping.cell(talk, "start").text()), (4, "", ""));
    assert!(mapping.surplus(talk).next().is_none());
}

#[test]
fn the_form_shows_headers_and_what_stands_below() {
    let shown = LAYOUT.show_mapping(&table("title,colour,USED,Title\nTea"), None);
    let fields: Vec<_> = shown.fields.iter().map(|f| (f.index, f.header.as_str(), f.sample.as_str(), f.chosen)).collect();
    assert_eq!(fields, [(0, "title", "Tea", "title"), (1, "colour", "", ""), (2, "USED", "", ""), (3, "Title", "", "")]);
    assert_eq!(shown.keys(), "title,,,");
    assert_eq!(shown.unknown, ["colour", "Title"], "a column that is there twice is left out the second time");
    assert!(LAYOUT.show_mapping(&table("title,colour\nTea"), Some(&chosen(&["title", ""]))).unknown.is_empty());
}

#[test]
fn the_header_is_found_below_titles_and_on_any_worksheet() {
    let sheet = |name: &str, text: &str| Worksheet { name: name.to_owned(), rows: separated::rows(text).collect() };
    let programme = "Summit\n\nlast changed,today\nTitle,Day,Start\nTea,soon,9";
    let mut book = SheetTable::new(vec![sheet("Notes", "hello\nthere"), sheet("Programme", programme)]).expect("a table");
    LAYOUT.go_to(&mut book, &TableChoices::default());
    let shown = LAYOUT.show_mapping(&book, None);
    assert_eq!((shown.sheet, shown.header_line, shown.above.clone()), (1, 4, vec!["Summit".to_owned(), "last changed · today".to_owned()]));
    assert_eq!((book.body().len(), shown.keys()), (1, "title,date,start".to_owned()));
    // The organiser has the last word.
    let typed = |pairs: &[(&str, &str)]| pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect::<Vec<_>>();
    let notes = LAYOUT.chosen(&book, &typed(&[("worksheet", "0"), ("header", "4"), ("column.0", "title")]));
    assert_eq!(notes, TableChoices { worksheet: Some(0), ..TableChoices::default() });
    let third = LAYOUT.chosen(&book, &typed(&[("worksheet", "1"), ("header", "۳")]));
    assert_eq!(third, TableChoices { worksheet: Some(1), header: Some(3), columns: None });
    LAYOUT.go_to(&mut book, &third);
    assert_eq!(book.header().iter().map(CellValue::text).collect::<Vec<_>>(), ["last changed", "today"]);
    LAYOUT.go_to(&mut book, &notes);
    assert_eq!((book.sheet(), book.header_line()), (0, 1));
}

#[test]
fn a_table_has_rows_and_not_too_many() {
    assert_eq!(LAYOUT.separated("title"), Err("x-none".into()));
    assert!(LAYOUT.separated("title\na\nb\nc").is_ok());
    assert_eq!(LAYOUT.separated("title\na\nb\nc\nd"), Err(Fault("x-many", Some(("most", "3".into())))));
    assert_eq!(LAYOUT.table(b" \n", Charset::Automatic).map(|t| t.0), Err("sheet-empty".into()));
    assert_eq!(LAYOUT.table(b"PK\x03\x04 nothing", Charset::Automatic).map(|t| t.0), Err("sheet-broken".into()));
    let wide = format!("title{}\nx", ",b".repeat(64));
    assert_eq!(LAYOUT.separated(&wide), Err(Fault("sheet-wide", Some(("most", "64".into())))));
    assert_eq!(table("title\na\0b").body()[0].cells[0], CellValue::from("a\u{1}b"));
}
