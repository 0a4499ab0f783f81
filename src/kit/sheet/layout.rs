//! What a slice's tables look like, and which column of a table is what: as its header says, or as the organiser does.
use super::{
    answers::answer,
    cell::CellValue,
    charset::Charset,
    column::{Column, plain},
    decode::{DecodedText, decode},
    mapping::{ColumnField, Mapping, ShowMapping},
    read::{Format, is_workbook},
    separated,
    table::{SheetRow, SheetTable, TableChoices, Worksheet},
    workbook,
};
use crate::kit::{field, form::Fault};

/// Rows among which the header is looked for.
const HEADERS: usize = 30;

/// The tables of a slice.
#[derive(Debug)]
pub struct Layout {
    pub columns: &'static [Column],
    /// Headers that are known to say nothing new, such as those of a table that went out from here.
    pub passed_over: &'static [&'static str],
    /// Of each of these groups one column must be there, by its key.
    pub needs: &'static [&'static [&'static str]],
    /// The words for a table in which a need is not met.
    pub lacking: &'static str,
    /// Rows below the header, at most.
    pub most_rows: usize,
    /// The words for a table that has more; they take `$most`.
    pub too_many: &'static str,
    /// The words for a table without any.
    pub no_rows: &'static str,
}

impl Layout {
    /// The table in a file, told by its content.
    pub fn table(&self, file: &[u8], charset: Charset) -> Result<(Format, SheetTable), Fault> {
        if is_workbook(file) {
            return Ok((Format::Xlsx, self.workbook(file)?));
        }
        let DecodedText { text, charset } = decode(file, charset)?;
        if text.trim().is_empty() {
            return Err("sheet-empty".into());
        }
        Ok((Format::Csv, self.separated(&text)?.in_charset(&charset)))
    }

    pub fn workbook(&self, file: &[u8]) -> Result<SheetTable, Fault> {
        self.checked(workbook::table(file, self.most_read())?)
    }

    pub fn separated(&self, text: &str) -> Result<SheetTable, Fault> {
        if let Some(line) = separated::open_quote(text) {
            return Err(Fault("sheet-quote-open", Some(("line", line.to_string()))));
        }
        let rows = separated::rows(text).take(self.most_read()).collect();
        self.checked(SheetTable::new(vec![Worksheet { name: String::new(), rows }])?)
    }

    /// Rows that are read of a worksheet: those above the header, it, and one more than may be below it.
    fn most_read(&self) -> usize {
        HEADERS + self.most_rows + 2
    }

    fn checked(&self, mut table: SheetTable) -> Result<SheetTable, Fault> {
        if table.sheets().iter().all(|sheet| sheet.rows.len() < 2) {
            return Err(self.no_rows.into());
        }
        self.go_to(&mut table, &TableChoices::default());
        self.few_enough(&table)?;
        Ok(table)
    }

    fn few_enough(&self, table: &SheetTable) -> Result<(), Fault> {
        let is_over = table.body().len() > self.most_rows;
        if is_over { Err(field::at_most(self.too_many, self.most_rows)) } else { Ok(()) }
    }

    /// Turns to the worksheet and the header that were chosen; else to the row, among the first of each worksheet, of which
    /// the most columns are known.
    pub fn go_to(&self, table: &mut SheetTable, chosen: &TableChoices) {
        let known = |row: &SheetRow| self.guess(&row.cells).iter().flatten().count();
        let mut best = None;
        for (at, sheet) in table.sheets().iter().enumerate().filter(|(at, _)| chosen.worksheet.is_none_or(|chosen| chosen == *at)) {
            for (row, cells) in sheet.rows.iter().take(HEADERS).enumerate() {
                let is_chosen = chosen.header == Some(cells.line);
                let score = (is_chosen, known(cells), sheet.rows.len() > 1);
                if best.is_none_or(|(found, _)| score > found) {
                    best = Some((score, (at, row)));
                }
            }
        }
        if let Some((_, (sheet, header))) = best {
            table.go_to(sheet, header);
        }
    }

    /// What the header says of each column; none: nothing that is known. The first of several that say the same has it.
    fn guess(&self, header: &[CellValue]) -> Vec<Option<&'static str>> {
        let mut found = vec![];
        for cell in header {
            let named = self.columns.iter().find(|column| column.is_named(&cell.text())).map(|column| column.key);
            found.push(named.filter(|_| !found.contains(&named)));
        }
        found
    }

    /// The columns as chosen, else as the header says.
    fn columns(&self, table: &SheetTable, chosen: Option<&Vec<String>>) -> Vec<Option<&'static str>> {
        let known = |key: &String| self.columns.iter().map(|column| column.key).find(|known| known == key);
        let chosen = chosen.filter(|chosen| chosen.len() == table.header().len());
        chosen.map_or_else(|| self.guess(table.header()), |chosen| chosen.iter().map(known).collect())
    }

    /// Which cell is what, or what the columns lack or have twice.
    pub fn mapping(&self, table: &SheetTable, chosen: Option<&Vec<String>>) -> Result<Mapping, Fault> {
        self.few_enough(table)?;
        let columns = self.columns(table, chosen);
        let times = |key| columns.iter().filter(|column| **column == Some(key)).count();
        if let Some(twice) = self.columns.iter().find(|column| times(column.key) > 1) {
            return Err(Fault("sheet-column-twice", Some(("column", twice.headers[0].to_owned()))));
        }
        if self.needs.iter().all(|group| group.iter().any(|key| times(*key) > 0)) {
            Ok(Mapping { columns, layout: self.columns })
        } else {
            Err(self.lacking.into())
        }
    }

    /// The question which column is what.
    pub fn show_mapping(&self, table: &SheetTable, chosen: Option<&Vec<String>>) -> ShowMapping {
        let text = |cells: &[CellValue], at: usize| cells.get(at).map(CellValue::excerpt).unwrap_or_default();
        let first = table.body().first().map(|row| row.cells.as_slice()).unwrap_or_default();
        let columns = self.columns(table, chosen);
        let field = |(index, column): (usize, Option<&'static str>)| ColumnField {
            index,
            header: text(table.header(), index),
            sample: text(first, index),
            chosen: column.unwrap_or_default(),
        };
        let fields: Vec<_> = columns.iter().copied().enumerate().map(field).collect();
        let unknown = fields.iter().filter(|f| chosen.is_none() && f.chosen.is_empty() && !self.passes_over(&f.header));
        let above = table.above().iter().map(|row| row.cells.iter().map(CellValue::excerpt).filter(|text| !text.is_empty()));
        ShowMapping {
            columns: self.columns,
            unknown: unknown.map(|f| f.header.clone()).collect(),
            fields,
            sheets: table.sheets().iter().map(|sheet| sheet.name.clone()).collect(),
            sheet: table.sheet(),
            header_line: table.header_line(),
            above: above.map(|cells| cells.collect::<Vec<_>>().join(" · ")).collect(),
            charset: table.charset.clone(),
        }
    }

    fn passes_over(&self, header: &str) -> bool {
        let header = plain(header);
        header.is_empty() || self.passed_over.iter().any(|known| plain(known) == header)
    }

    /// What the organiser chose in the form: the key of each column, empty for one that is left out. Where they chose
    /// another worksheet or header, its columns are what it says.
    pub fn chosen(&self, table: &SheetTable, typed: &[(String, String)]) -> TableChoices {
        let value = |name: &str| answer(typed, name);
        let worksheet = value("worksheet").parse().ok().filter(|at| *at < table.sheets().len());
        let header = field::ascii_digits(value("header").trim()).parse().ok();
        if worksheet.is_some_and(|sheet| sheet != table.sheet()) {
            return TableChoices { worksheet, ..TableChoices::default() };
        }
        if header.is_some_and(|line| line != table.header_line()) {
            return TableChoices { worksheet: Some(table.sheet()), header, columns: None };
        }
        let known = |at: usize| self.columns.iter().map(|c| c.key).find(|key| *key == value(&format!("column.{at}"))).unwrap_or_default();
        let columns = (0..table.header().len()).map(|at| known(at).to_owned()).collect();
        TableChoices { worksheet: Some(table.sheet()), header: Some(table.header_line()), columns: Some(columns) }
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(
            (shown.sheet, shown.header_line, shown.above.clone()),
            (1, 4, vec!["Summit".to_owned(), "last changed · today".to_owned()])
        );
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
}
