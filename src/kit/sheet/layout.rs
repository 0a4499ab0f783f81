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
            let mut lines = table.sheets().iter().flat_map(|sheet| &sheet.rows);
            let is_header = |row: &SheetRow| self.guess(&row.cells).iter().any(Option::is_some);
            let lacks_header = table.sheets().iter().any(|sheet| !sheet.rows.is_empty()) && !lines.any(is_header);
            return Err(if lacks_header { self.lacking } else { self.no_rows }.into());
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
            let named = self.named(cell).map(|column| column.key);
            found.push(named.filter(|_| !found.contains(&named)));
        }
        found
    }

    fn named(&self, header: &CellValue) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.is_named(&header.text()))
    }

    /// Which cell is what where nobody is asked: two headers that say the same are not chosen between.
    pub fn told(&self, table: &SheetTable) -> Result<Mapping, Fault> {
        let mut seen = vec![];
        for column in table.header().iter().filter_map(|cell| self.named(cell)) {
            if seen.contains(&column.key) {
                return Err(twice(column));
            }
            seen.push(column.key);
        }
        self.mapping(table, None)
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
        if let Some(column) = self.columns.iter().find(|column| times(column.key) > 1) {
            return Err(twice(column));
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

fn twice(column: &Column) -> Fault {
    Fault("sheet-column-twice", Some(("column", column.headers[0].to_owned())))
}

#[cfg(test)]
mod tests;
