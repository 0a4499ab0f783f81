//! Tables as text: comma, semicolon or tab between the cells.
use super::{cell::CellValue, table::SheetRow};
use crate::kit::csv;
use ::csv::{ReaderBuilder, Trim};

/// The separator that the first line has most of.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let count = |c: u8| first.bytes().filter(|b| *b == c).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|c| count(*c)).unwrap_or(b',')
}

/// The rows of a text, the header among them; empty lines and rows of empty cells are left out. Every text is a table
/// of some kind, so nothing is refused here.
pub fn rows(text: &str) -> impl Iterator<Item = SheetRow> {
    let text = text.trim_start_matches('\u{FEFF}');
    let reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(text)).trim(Trim::All).from_reader(text.as_bytes());
    let rows = reader.into_records().filter_map(Result::ok).map(|record| SheetRow {
        line: record.position().map_or(1, |at| at.line() + lines_passed_over(text, at.byte())),
        cells: record.iter().map(|cell| CellValue::from(csv::unguarded(cell))).collect(),
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

    fn read(text: &str) -> Vec<(u64, Vec<String>)> {
        rows(text).map(|r| (r.line, r.cells.iter().map(|c| c.text().into_owned()).collect())).collect()
    }

    #[test]
    fn what_was_written_is_read() {
        for cells in [["=1+1", "x"], ["a \"b\", c; d", "one\ntwo"], ["'quoted'", "ثنا ملک"], ["-", "+"]] {
            let document = csv::document(["a", "b"], [cells.map(str::to_owned)]).expect("a document");
            assert_eq!(read(&String::from_utf8(document).expect("UTF-8"))[1].1, cells);
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
