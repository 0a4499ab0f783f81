//! Merged cells: what stands in the first counts for every row that they cover.
use super::{
    cell::CellValue,
    table::{MOST_CELLS, SheetRow},
};
use calamine::Dimensions;

/// Writes the value of merged cells into all rows that they cover, in their first column. Returns the bytes that this
/// takes; none where that is more than `most`.
pub fn fill(rows: &mut [SheetRow], merged: &[Dimensions], most: u64) -> Option<u64> {
    let mut taken = 0_u64;
    for area in merged.iter().filter(|area| area.end.0 > area.start.0 && (area.start.1 as usize) < MOST_CELLS) {
        let column = area.start.1 as usize;
        let (first, last) = (u64::from(area.start.0) + 1, u64::from(area.end.0) + 1);
        let from = rows.partition_point(|row| row.line < first);
        let Some(value) = rows.get(from).filter(|row| row.line == first).and_then(|row| row.cells.get(column)).cloned() else { continue };
        if value.is_empty() {
            continue;
        }
        for row in rows[from + 1..].iter_mut().take_while(|row| row.line <= last) {
            taken += value.text().len() as u64;
            if taken > most {
                return None;
            }
            put(row, column, value.clone());
        }
    }
    Some(taken)
}

fn put(row: &mut SheetRow, column: usize, value: CellValue) {
    if row.cells.len() <= column {
        row.cells.resize(column + 1, CellValue::default());
    }
    if row.cells[column].is_empty() {
        row.cells[column] = value;
    }
}
