//! What a slice's tables look like, and which column of a table is what: as its header says, or as the organiser does.
use super::{
    cell::CellValue,
    decode::decode,
    problem::SheetCell,
    read::{Format, is_workbook},
    separated,
    table::{SheetRow, SheetTable},
    workbook,
};
use crate::kit::{field::folded, form::Fault};

/// A column that a table can have.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// Its value in forms.
    pub key: &'static str,
    /// The key of its name in the words.
    pub label: &'static str,
    /// The headers that mean it, in both languages; the first is how messages call it.
    pub headers: &'static [&'static str],
}

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

/// Which column each cell of a row stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<Option<&'static str>>,
    layout: &'static [Column],
}

/// The question which column is what, as a form asks it.
pub struct ShowMapping {
    pub columns: &'static [Column],
    pub fields: Vec<ColumnField>,
    /// The headers that say nothing that is known, where nobody has said what they mean: their columns are left out.
    pub unknown: Vec<String>,
}

/// One column of the table: its header, what stands below it, and the key of what it is taken for.
pub struct ColumnField {
    pub index: usize,
    pub header: String,
    pub sample: String,
    pub chosen: &'static str,
}

static NOTHING: CellValue = CellValue::Text(String::new());

/// `Title (EN)` and `title_en` are the same header.
fn plain(header: &str) -> String {
    let words = folded(header).replace(|c: char| !c.is_alphanumeric(), " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Column {
    fn is_named(&self, header: &str) -> bool {
        let header = plain(header);
        plain(self.key) == header || self.headers.iter().any(|known| plain(known) == header)
    }
}

impl Layout {
    /// The table in a file, told by its content.
    pub fn table(&self, file: &[u8]) -> Result<(Format, SheetTable), Fault> {
        if is_workbook(file) {
            return Ok((Format::Xlsx, self.workbook(file)?));
        }
        let text = decode(file)?;
        if text.trim().is_empty() {
            return Err("sheet-empty".into());
        }
        Ok((Format::Csv, self.separated(&text)?))
    }

    pub fn workbook(&self, file: &[u8]) -> Result<SheetTable, Fault> {
        self.checked(workbook::rows(file, self.most_rows + 2)?)
    }

    pub fn separated(&self, text: &str) -> Result<SheetTable, Fault> {
        self.checked(separated::rows(text).take(self.most_rows + 2).collect())
    }

    fn checked(&self, rows: Vec<SheetRow>) -> Result<SheetTable, Fault> {
        if rows.len() > self.most_rows + 1 {
            return Err(Fault(self.too_many, Some(("most", self.most_rows.to_string()))));
        }
        if rows.len() < 2 {
            return Err(self.no_rows.into());
        }
        SheetTable::new(rows)
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
        ShowMapping { columns: self.columns, unknown: unknown.map(|f| f.header.clone()).collect(), fields }
    }

    fn passes_over(&self, header: &str) -> bool {
        let header = plain(header);
        header.is_empty() || self.passed_over.iter().any(|known| plain(known) == header)
    }

    /// What the organiser chose in the form: the key of each column, empty for one that is left out.
    pub fn chosen(&self, table: &SheetTable, typed: &[(String, String)]) -> Vec<String> {
        let value = |name: String| typed.iter().find(|(n, _)| *n == name).map_or("", |(_, value)| value);
        let known = |at: usize| self.columns.iter().map(|c| c.key).find(|key| *key == value(format!("column.{at}"))).unwrap_or_default();
        (0..table.header().len()).map(|at| known(at).to_owned()).collect()
    }
}

impl ShowMapping {
    /// What each column is taken for: by this a form says what its reader saw.
    pub fn keys(&self) -> String {
        self.fields.iter().map(|field| field.chosen).collect::<Vec<_>>().join(",")
    }
}

impl Mapping {
    /// The cell of a row in a column; an empty one if the table has no such column.
    pub fn cell<'a>(&self, row: &'a SheetRow, key: &'static str) -> SheetCell<'a> {
        let at = self.columns.iter().position(|column| *column == Some(key));
        let value = at.and_then(|at| row.cells.get(at)).unwrap_or(&NOTHING);
        let label = self.layout.iter().find(|column| column.key == key).map_or("", |column| column.label);
        SheetCell { line: row.line, key, label, value }
    }

    /// The first cell of a row that says something beyond the header.
    pub fn surplus<'a>(&self, row: &'a SheetRow) -> Option<SheetCell<'a>> {
        let value = row.cells.iter().skip(self.columns.len()).find(|cell| !cell.is_empty())?;
        Some(SheetCell { line: row.line, key: "", label: "sheet-beyond", value })
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
        let table = table("What,When\nTea,soon,more\n\nTalk");
        let typed = [("column.1", "date"), ("column.0", "title"), ("column.7", "start")].map(|(n, v)| (n.to_owned(), v.to_owned()));
        let keys = LAYOUT.chosen(&table, &typed);
        assert_eq!(keys, ["title", "date"]);
        let mapping = LAYOUT.mapping(&table, Some(&keys)).expect("a mapping");
        let [tea, talk] = table.body() else { panic!("two rows") };
        let cell = mapping.cell(tea, "date");
        assert_eq!((cell.line, cell.label, &*cell.text()), (2, "x-date", "soon"));
        let surplus = mapping.surplus(tea).expect("a third cell");
        assert_eq!((surplus.line, surplus.label, &*surplus.text()), (2, "sheet-beyond", "more"));
        let cell = mapping.cell(talk, "date");
        assert_eq!((cell.line, &*cell.text(), &*mapping.cell(talk, "start").text()), (4, "", ""));
        assert!(mapping.surplus(talk).is_none());
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
    fn a_table_has_rows_and_not_too_many() {
        assert_eq!(LAYOUT.separated("title"), Err("x-none".into()));
        assert!(LAYOUT.separated("title\na\nb\nc").is_ok());
        assert_eq!(LAYOUT.separated("title\na\nb\nc\nd"), Err(Fault("x-many", Some(("most", "3".into())))));
        assert_eq!(LAYOUT.table(b" \n").map(|t| t.0), Err("sheet-empty".into()));
        assert_eq!(LAYOUT.table(b"PK\x03\x04 nothing").map(|t| t.0), Err("sheet-broken".into()));
        let wide = format!("title{}\nx", ",b".repeat(64));
        assert_eq!(LAYOUT.separated(&wide), Err(Fault("sheet-wide", Some(("most", "64".into())))));
        assert_eq!(table("title\na\0b").body()[0].cells[0], CellValue::from("a\u{1}b"));
    }
}
