//! Tables as spreadsheets write and read them. What goes out opens in Excel with every script right and runs no
//! formula; what comes in may have any of the usual separators.
use super::page::PageResult;
use ::csv::{ReaderBuilder, Terminator, Trim, WriterBuilder};
use axum::{
    http::{HeaderName, header},
    response::IntoResponse,
};

/// By this mark Excel knows UTF-8.
const BOM: char = '\u{FEFF}';

/// What a spreadsheet would take for a formula.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as text, whatever it begins with.
fn guarded(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// What was meant by a cell that was guarded.
fn unguarded(cell: &str) -> &str {
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

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins; the first is 1.
    pub line: u64,
    pub cells: Vec<String>,
}

/// The separator that the first line has most of.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let count = |c: u8| first.bytes().filter(|b| *b == c).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|c| count(*c)).unwrap_or(b',')
}

/// The rows of a document, the header among them; empty lines and rows of empty cells are left out. Every text is a
/// table of some kind, so nothing is refused here.
pub fn rows(text: &str) -> impl Iterator<Item = Row> {
    let text = text.trim_start_matches(BOM);
    let reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(text)).trim(Trim::All).from_reader(text.as_bytes());
    let rows = reader.into_records().filter_map(Result::ok).map(|record| Row {
        line: record.position().map_or(1, |at| at.line() + lines_passed_over(text, at.byte())),
        cells: record.iter().map(|cell| unguarded(cell).to_owned()).collect(),
    });
    rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
}

/// Empty lines before a record, which its position does not count.
fn lines_passed_over(text: &str, from: u64) -> u64 {
    let rest = text.bytes().skip(usize::try_from(from).unwrap_or(usize::MAX));
    rest.take_while(|b| matches!(b, b'\r' | b'\n')).map(|b| u64::from(b == b'\n')).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: [&str; 2]) -> String {
        String::from_utf8(document(["a", "b"], [cells.map(str::to_owned)]).expect("a document")).expect("UTF-8")
    }

    fn read(text: &str) -> Vec<(u64, Vec<String>)> {
        rows(text).map(|r| (r.line, r.cells)).collect()
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

    #[test]
    fn what_was_written_is_read() {
        for cells in [["=1+1", "x"], ["a \"b\", c; d", "one\ntwo"], ["'quoted'", "ثنا ملک"], ["-", "+"]] {
            let read = read(&written(cells));
            assert_eq!(read[1].1, cells);
        }
    }

    #[test]
    fn any_usual_separator_is_understood() {
        for text in ["a,b\n1,2", "\u{FEFF}a;b\r\n1;2\r\n", "a\tb\n\n1\t2\n,\n"] {
            assert_eq!(read(text).iter().map(|r| r.1.clone()).collect::<Vec<_>>()[..2], [["a", "b"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(read("one\ntwo, three"), [(1, vec!["one".to_owned()]), (2, vec!["two".to_owned(), "three".to_owned()])]);
    }

    #[test]
    fn rows_know_their_lines() {
        assert_eq!(read("a,b\n\n\"x\ny\",2\n,\nz,3").iter().map(|r| r.0).collect::<Vec<_>>(), [1, 3, 6]);
        assert_eq!(read(""), []);
    }
}
