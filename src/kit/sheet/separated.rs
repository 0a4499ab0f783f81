//! Tables as text: comma, semicolon, tab or bar between the cells.
use super::{cell::CellValue, table::SheetRow};
use crate::kit::csv;
use ::csv::{ReaderBuilder, Trim};
use std::{io::Cursor, sync::Arc};

/// Lines by which the separator is told.
const LINES: usize = 30;

/// What parts cells. Of those that part as many lines alike, the last counts.
const SEPARATORS: [char; 5] = ['|', '؛', '\t', ';', ','];

/// Stands for a separator that is more than a byte.
const UNIT: char = '\u{1F}';

/// A text with the separator of its cells, and the lines that were before it.
struct Parted {
    text: String,
    separator: char,
    before: u64,
}

/// The separator that the most lines have equally often, outside of quotes.
fn separator(text: &str) -> char {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let alike = |separator: char| {
        let count = |line: &&str| line.split('"').step_by(2).map(|plain| plain.matches(separator).count()).sum::<usize>();
        let counts: Vec<usize> = lines.iter().map(count).filter(|count| *count > 0).collect();
        counts.iter().map(|count| (counts.iter().filter(|other| *other == count).count(), *count)).max()
    };
    let found = SEPARATORS.into_iter().max_by_key(|separator| alike(*separator)).filter(|separator| alike(*separator).is_some());
    found.unwrap_or(',')
}

/// A first line that tells Excel the separator, `sep=;`, and what follows it.
fn told(text: &str) -> Option<(char, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let first = first.trim_end_matches('\r').trim_matches('"');
    let separator = first.get(..4).filter(|key| key.eq_ignore_ascii_case("sep=")).and_then(|_| first.get(4..))?;
    Some((separator.chars().next().unwrap_or('\t'), rest))
}

fn parted(text: &str) -> Parted {
    let text = text.trim_start_matches('\u{FEFF}');
    let (separator, rest, before) = told(text).map_or_else(|| (separator(text), text, 0), |(separator, rest)| (separator, rest, 1));
    let mut text = rest.to_owned();
    if separator == '|' && rest.lines().filter(|line| !line.trim().is_empty()).all(|line| line.trim_start().starts_with('|')) {
        text = rest.lines().map(unframed).collect::<Vec<_>>().join("\n");
    }
    if !separator.is_ascii() {
        let parts = text.split('"').enumerate().map(|(at, part)| {
            let is_plain = at % 2 == 0;
            if is_plain { part.replace(separator, &UNIT.to_string()) } else { part.to_owned() }
        });
        text = parts.collect::<Vec<_>>().join("\"");
    }
    Parted { text, separator: if separator.is_ascii() { separator } else { UNIT }, before }
}

/// A line without the bars at its ends, as tables are drawn in letters.
fn unframed(line: &str) -> &str {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    line.strip_suffix('|').unwrap_or(line)
}

/// The rows of a text, the header among them; empty lines and rows of empty cells are left out. Every text is a table
/// of some kind, so nothing is refused here.
pub fn rows(text: &str) -> impl Iterator<Item = SheetRow> + use<> {
    let Parted { text, separator, before } = parted(text);
    let delimiter = u8::try_from(separator).unwrap_or(b',');
    let bytes: Arc<[u8]> = text.into_bytes().into();
    let mut builder = ReaderBuilder::new();
    let reader = builder.has_headers(false).flexible(true).delimiter(delimiter).trim(Trim::All).from_reader(Cursor::new(bytes.clone()));
    let rows = reader.into_records().filter_map(Result::ok).map(move |record| SheetRow {
        line: before + record.position().map_or(1, |at| at.line() + lines_passed_over(&bytes, at.byte())),
        cells: record.iter().map(|cell| CellValue::from(csv::unguarded(cell))).collect(),
    });
    // The line below the header of a table that is drawn in letters.
    let is_ruled = move |row: &SheetRow| separator == '|' && row.cells.iter().all(|cell| is_rule(&cell.text()));
    rows.filter(move |row| row.cells.iter().any(|cell| !cell.is_empty()) && !is_ruled(row))
}

/// The line of a cell that begins with a quotation mark and has no other at its end, so that all that follows would be in it; or so much
/// of it as stands before the next such mark, which then closes it in the midst of a cell.
pub fn open_quote(text: &str) -> Option<u64> {
    let Parted { text, separator, before } = parted(text);
    let (mut line, mut opened, mut is_start) = (before + 1, None, true);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match (c, opened) {
            ('"', Some(_)) if characters.peek() == Some(&'"') => {
                characters.next();
            }
            ('"', Some(from)) => {
                let after = characters.clone().find(|c| *c != ' ');
                if line > from && after.is_some_and(|c| c != separator && c != '\n' && c != '\r') {
                    return opened;
                }
                opened = None;
            }
            ('"', None) if is_start => opened = Some(line),
            _ => {}
        }
        line += u64::from(c == '\n');
        is_start = opened.is_none() && (c == separator || c == '\n');
    }
    opened
}

/// `---`, `:---:`, and what is empty.
fn is_rule(cell: &str) -> bool {
    cell.is_empty() || cell.contains("--") && cell.chars().all(|c| matches!(c, '-' | ':'))
}

/// Empty lines before a record, which its position does not count.
fn lines_passed_over(text: &[u8], from: u64) -> u64 {
    let rest = text.iter().skip(usize::try_from(from).unwrap_or(usize::MAX));
    rest.take_while(|b| matches!(b, b'\r' | b'\n')).map(|b| u64::from(*b == b'\n')).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_found_by_its_line() {
        for (text, line) in [
            ("a,b\n1,\"x\n2,y", Some(2)),
            ("sep=;\na;b\n1;2\n\"x;y", Some(4)),
            ("a,b\n1,\"x\ny\"\n2,\"z", Some(4)),
            ("a,b\n1,\"x \"\"y\"\"\"\n", None),
            ("a,b\n\"1,2\n\"3,4\n", Some(2)),
            ("a,b\n\"x\ny\" ,2\r\n\"x\ny\"\r\n", None),
            ("a,b\n\"x\" y,2\n", None),
            ("a,b\n1,5\" wide\n", None),
            ("\"a\",\"b\"\n\"\",\"\"", None),
        ] {
            assert_eq!(open_quote(text), line, "{text}");
        }
    }

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
    fn bars_and_semicolons_of_arabic_part_cells_where_they_part_every_line() {
        let cells = |text: &str| read(text).into_iter().map(|row| row.1).collect::<Vec<_>>();
        for text in ["a|b, c\n1|2", "| a | b, c |\n|---|:--:|\n| 1 | 2 |\n", "a؛b, c\n1؛2", "sep=|\na|b, c\n1|2"] {
            assert_eq!(cells(text), [["a", "b, c"], ["1", "2"]], "{text:?}");
        }
        assert_eq!(cells("عنوان؛مقررین\nافتتاح؛\"ثنا؛ علی\""), [["عنوان", "مقررین"], ["افتتاح", "ثنا؛ علی"]]);
        assert_eq!(
            cells("title,speakers\nTea,A B | C D\nTalk,E F | G H"),
            [["title", "speakers"], ["Tea", "A B | C D"], ["Talk", "E F | G H"]]
        );
        assert_eq!(read("| a |\n\n| 1 |").iter().map(|row| row.0).collect::<Vec<_>>(), [1, 3]);
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
