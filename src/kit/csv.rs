//! Tables that go out as CSV: Excel opens them with every script right and runs no formula. What comes in is read by
//! [`super::sheet`].
use super::page::PageResult;
use ::csv::{Terminator, WriterBuilder};
use axum::{
    http::{HeaderName, header},
    response::IntoResponse,
};

/// The byte order mark, by which Excel recognises UTF-8.
pub const BOM: char = '\u{FEFF}';

/// What a spreadsheet would take for a formula.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as text, whatever it begins with.
pub fn guarded(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// What was meant by a cell that was guarded.
pub(super) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// A whole document: its header and rows, each as long as the header.
pub fn document<const N: usize>(header: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> anyhow::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BOM.to_string().into_bytes());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell)))?;
    }
    Ok(writer.into_inner()?)
}

/// 200 with a document that the browser saves as `name`.
pub fn answer(name: &str, document: Vec<u8>) -> PageResult {
    let headers: [(HeaderName, String); 2] = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, document).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: [&str; 2]) -> String {
        String::from_utf8(document(["a", "b"], [cells.map(str::to_owned)]).expect("a document")).expect("UTF-8")
    }

    #[test]
    fn excel_reads_it_as_unicode() {
        assert_eq!(written(["ثنا ملک", "x"]), "\u{FEFF}a,b\r\nثنا ملک,x\r\n");
    }

    #[test]
    fn quotes_separators_and_lines_are_quoted() {
        assert_eq!(written(["a \"b\", c", "one\ntwo"]), "\u{FEFF}a,b\r\n\"a \"\"b\"\", c\",\"one\ntwo\"\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+92300", "-1", "@SUM(A1)", "\tx", "\rx"] {
            let out = written([cell, ""]);
            assert!(out.contains(&format!("'{cell}")), "{out:?}");
        }
        assert_eq!(written(["a=b", "3-4"]), "\u{FEFF}a,b\r\na=b,3-4\r\n");
    }
}
