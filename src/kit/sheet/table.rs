//! A table as it was brought: its header, then its rows.
use super::cell::CellValue;
use crate::kit::{characters, form::Fault};
use serde::{Deserialize, Serialize};

/// More cells than a row of any table that is brought.
pub const MOST_CELLS: usize = 64;

/// A row with the line on which it stands; the first line is 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetRow {
    pub line: u64,
    pub cells: Vec<CellValue>,
}

/// The header first. Rows without anything are left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SheetTable(Vec<SheetRow>);

impl SheetTable {
    /// The table of these rows, if it is none that is too wide. Texts become such as the database can keep.
    pub fn new(mut rows: Vec<SheetRow>) -> Result<Self, Fault> {
        if rows.iter().any(|row| row.cells.len() > MOST_CELLS) {
            return Err(too_wide());
        }
        for cell in rows.iter_mut().flat_map(|row| row.cells.iter_mut()) {
            if let CellValue::Text(text) = cell {
                *text = storable(text);
            }
        }
        Ok(Self(rows))
    }

    pub fn header(&self) -> &[CellValue] {
        self.0.first().map(|row| row.cells.as_slice()).unwrap_or_default()
    }

    /// The rows below the header.
    pub fn body(&self) -> &[SheetRow] {
        self.0.get(1..).unwrap_or_default()
    }
}

pub fn too_wide() -> Fault {
    Fault("sheet-wide", Some(("most", MOST_CELLS.to_string())))
}

/// A text that was brought, without what cannot be seen at its ends. The database keeps no NUL: it becomes another control
/// character, which a field refuses later.
pub fn storable(text: &str) -> String {
    characters::tidy_text(text).replace('\0', "\u{1}")
}
