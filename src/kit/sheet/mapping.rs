//! Which column of a table is what, once that is known, and the question about it.
use super::{cell::CellValue, column::Column, problem::SheetCell, table::SheetRow};

/// Which column each cell of a row stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    pub(super) columns: Vec<Option<&'static str>>,
    pub(super) layout: &'static [Column],
}

/// The question which column is what, as a form asks it.
pub struct ShowMapping {
    pub columns: &'static [Column],
    pub fields: Vec<ColumnField>,
    /// The headers that say nothing that is known, where nobody has said what they mean: their columns are left out.
    pub unknown: Vec<String>,
    /// The names of the worksheets, and the place of the one that is read.
    pub sheets: Vec<String>,
    pub sheet: usize,
    /// The line of the header, and what stands above it.
    pub header_line: u64,
    pub above: Vec<String>,
    /// The character set of a text, where that is not Unicode.
    pub charset: String,
}

/// One column of the table: its header, what stands below it, and the key of what it is taken for.
pub struct ColumnField {
    pub index: usize,
    pub header: String,
    pub sample: String,
    pub chosen: &'static str,
}

static NOTHING: CellValue = CellValue::Text(String::new());

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

    /// The cells of a row that say something beyond the header.
    pub fn surplus<'a>(&self, row: &'a SheetRow) -> impl Iterator<Item = SheetCell<'a>> {
        let beyond = row.cells.iter().skip(self.columns.len()).filter(|cell| !cell.is_empty());
        beyond.map(|value| SheetCell { line: row.line, key: "", label: "sheet-beyond", value })
    }
}
