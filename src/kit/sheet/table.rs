//! A table as it was brought: its worksheets, and the part of one of them that is read.
use super::cell::CellValue;
use crate::kit::{characters, field, form::Fault};
use serde::{Deserialize, Serialize};

/// More cells than a row of any table that is brought.
pub const MOST_CELLS: usize = 64;

/// A row with the line on which it stands; the first line is 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetRow {
    pub line: u64,
    pub cells: Vec<CellValue>,
}

/// A worksheet of a workbook, or all of a text. Rows without anything are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Worksheet {
    pub name: String,
    pub rows: Vec<SheetRow>,
}

/// All worksheets, of which one is read from its header on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SheetTable {
    sheets: Vec<Worksheet>,
    /// The worksheet that is read, and the place of its header among its rows.
    sheet: usize,
    header: usize,
    /// Whether its plain numbers count days from 1904, as old workbooks of the Mac do.
    pub from_1904: bool,
    /// The character set of a text, where that is not Unicode.
    pub charset: String,
}

/// What an organiser chose about a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableChoices {
    /// Which worksheet is read; none: the one whose header is known best.
    pub worksheet: Option<usize>,
    /// The line of its header.
    pub header: Option<u64>,
    /// The key of each column; none: as the header says.
    pub columns: Option<Vec<String>>,
}

impl SheetTable {
    /// The table of these worksheets, if none is too wide. Texts become such as the database can keep.
    pub fn new(mut sheets: Vec<Worksheet>) -> Result<Self, Fault> {
        if sheets.iter().flat_map(|sheet| &sheet.rows).any(|row| row.cells.len() > MOST_CELLS) {
            return Err(too_wide());
        }
        for sheet in &mut sheets {
            sheet.name = storable(&sheet.name);
            for cell in sheet.rows.iter_mut().flat_map(|row| row.cells.iter_mut()) {
                if let CellValue::Text(text) = cell {
                    *text = storable(text);
                }
            }
        }
        Ok(Self { sheets, ..Self::default() })
    }

    /// The same, of a text in another character set than Unicode.
    #[must_use]
    pub fn in_charset(self, charset: &str) -> Self {
        Self { charset: charset.to_owned(), ..self }
    }

    /// The same, of a workbook that counts days from 1904 or not.
    #[must_use]
    pub fn counting_from_1904(self, from_1904: bool) -> Self {
        Self { from_1904, ..self }
    }

    pub fn sheets(&self) -> &[Worksheet] {
        &self.sheets
    }

    /// The place of the worksheet that is read.
    pub fn sheet(&self) -> usize {
        self.sheet
    }

    /// Reads another worksheet, or the same from another row on.
    pub fn go_to(&mut self, sheet: usize, header: usize) {
        (self.sheet, self.header) = (sheet, header);
    }

    fn rows(&self) -> &[SheetRow] {
        self.sheets.get(self.sheet).map(|sheet| sheet.rows.as_slice()).unwrap_or_default()
    }

    pub fn header(&self) -> &[CellValue] {
        self.rows().get(self.header).map(|row| row.cells.as_slice()).unwrap_or_default()
    }

    /// The line on which the header stands.
    pub fn header_line(&self) -> u64 {
        self.rows().get(self.header).map_or(1, |row| row.line)
    }

    /// The rows above the header, which are not read.
    pub fn above(&self) -> &[SheetRow] {
        self.rows().get(..self.header).unwrap_or_default()
    }

    /// The rows below the header.
    pub fn body(&self) -> &[SheetRow] {
        self.rows().get(self.header + 1..).unwrap_or_default()
    }
}

pub fn too_wide() -> Fault {
    field::at_most("sheet-wide", MOST_CELLS)
}

/// More characters than a cell of a workbook holds: nothing beyond them is read, so that no text takes long.
const MOST_CHARACTERS: usize = 32_767;

/// The beginning of a text that was brought, without what cannot be seen at its ends. The database keeps no NUL: it becomes another control
/// character, which a field refuses later.
pub fn storable(text: &str) -> String {
    let end = text.char_indices().nth(MOST_CHARACTERS).map_or(text.len(), |(at, _)| at);
    characters::tidy_text(&text[..end]).replace('\0', "\u{1}")
}
