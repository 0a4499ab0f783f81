//! Tables as text: comma, semicolon or tab between the cells.
use super::{cell::CellValue, table::SheetRow};
use crate::kit::csv;
use ::csv::{ReaderBuilder, Trim};

/// Lines by which the separator is told.
const LINES: usize = 30;

/// The separator that the most lines have equally often, outside of quotes.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let alike = |separator: char| {
        let count = |line: &&str| line.split('"').step_by(2).map(|plain| plain.matches(separator).count()).sum::<usize>();
        let counts: Vec<usize> = lines.iter().map(count).filter(|count| *count > 0).collect();
        counts.iter().map(|count| (counts.iter().filter(|other| *other == count).count(), *count)).max()
    };
    let found = ['\t', ';', ','].into_iter().max_by_key(|separator| alike(*separator)).filter(|separator| alike(*separator).is_some());
    found.map_or(b',', |separator| u8::try_from(separator).unwrap_or(b','))
}

/// A first line that tells Excel the separator, `sep=;`, and what follows it.
fn told(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let first = first.trim_end_matches('\r').trim_matches('"');
    let separator = first.get(..4).filter(|key| key.eq_ignore_ascii_case("sep=")).and_then(|_| first.get(4..))?;
    let separator = if separator.is_empty() { "\t" } else { separator };
    u8::try_from(separator.chars().next()?).ok().filter(u8::is_ascii).map(|separator| (separator, rest))
}

/// The rows of a text, the header among them; empty lines and rows of empty cells are left out. Every text is a table
/// of some kind, so nothing is refused here.
pub fn rows(text: &str) -> impl Iterator<Item = SheetRow> {
    let text = text.trim_start_matches('\u{FEFF}');
    let (delimiter, text, before) = told(text).map_or_else(|| (separator(text), text, 0), |(separator, rest)| (separator, rest, 1));
    let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).trim(Trim::All).from_reader(text.as_bytes());
    let rows = reader.into_records().filter_map(Result::ok).map(move |record| SheetRow {
        line: before + record.position().map_or(1, |at| at.line() + lines_passed_over(text, at.byte())),
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
    fn a_first_line_that_tells_the_separator_is_no_row() {
        for text in ["sep=;\na,x;b", "SEP=;\r\na,x;b\r\n", "\u{FEFF}\"sep=;\"\na,x;b"] {
            assert_eq!(read(text), [(2, vec!["a,x".to_owned(), "b".to_owned()])], "{text:?}");
        }
    }

    #[test]
    fn lines_above_the_header_do_not_hide_the_separator() {
        let text = "Summit, Islamabad, November\n\nTitle;Start;End\nTea, cake;9:00;\"10:00, or later\"\nTalk;10:00;11:00";
        assert_eq!(read(text)[1].1, ["Title", "Start", "End"]);
    }

    #[test]
    fn rows_know_their_lines() {
        assert_eq!(read("a,b\n\n\"x\ny\",2\n,\nz,3").iter().map(|r| r.0).collect::<Vec<_>>(), [1, 3, 6]);
        assert_eq!(read(""), []);
    }
}
