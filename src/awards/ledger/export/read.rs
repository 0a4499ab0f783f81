//! Reading an export: liberal about the ends of lines and the mark of UTF-8, which editors and mail change, and strict otherwise.
use super::{
    header::Header,
    lines::{self, Line, MOST_OF_A_LINE},
};
use crate::awards::ledger::{
    chain::Hash,
    row::{NotARow, Row},
};
use std::io::{self, BufRead};
use thiserror::Error;

/// Beyond these a file is refused before it is held.
const MOST_BYTES: usize = 256 << 20;
const MOST_ROWS: usize = 500_000;
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// A row as the file has it; what it says is believed of none.
#[derive(Clone, Debug)]
pub struct StatedRow {
    /// In the file, from 1.
    pub line: usize,
    /// What stands before the row; nothing where that is no hash.
    pub hash: Option<Hash>,
    /// What is hashed.
    pub text: Vec<u8>,
    /// As written, also where the rest is not understood.
    pub number: Option<u64>,
    pub row: Result<Row, NotARow>,
}

#[derive(Clone, Debug)]
pub struct Export {
    pub header: Header,
    pub rows: Vec<StatedRow>,
}

/// Why a file is no export: the end of a sentence.
#[derive(Debug, Error)]
pub enum Unreadable {
    #[error("it cannot be read: {0}")]
    Broken(#[from] io::Error),
    #[error("there is nothing in it")]
    Empty,
    #[error("this is not a text in UTF-8; take the file as it was downloaded")]
    NotUtf8,
    #[error("its first line is not the header of a ledger; take the file as it was downloaded, from its first line on")]
    NoHeader,
    #[error("this is a ledger of version {0}, and this program reads version {version}", version = super::header::VERSION)]
    OtherVersion(u32),
    #[error("line {0} has more than {mega} MB, which no row has", mega = MOST_OF_A_LINE >> 20)]
    LineTooLong(usize),
    #[error("it has more than {mega} MB", mega = MOST_BYTES >> 20)]
    TooLarge,
    #[error("it has more than {MOST_ROWS} rows")]
    TooManyRows,
    #[error("it breaks off in line {line}, after {whole} of {rows} rows; download it again")]
    BrokenOff { line: usize, whole: usize, rows: u64 },
}

pub fn read(from: impl BufRead) -> Result<Export, Unreadable> {
    read_within(from, MOST_BYTES, MOST_ROWS)
}

fn read_within(mut from: impl BufRead, most_bytes: usize, most_rows: usize) -> Result<Export, Unreadable> {
    let header = header(&mut from)?;
    let (mut rows, mut bytes, mut empty) = (vec![], 0, vec![]);
    for number in 2.. {
        let (text, is_ended) = match lines::next(&mut from)? {
            Line::End => break,
            Line::TooLong => return Err(Unreadable::LineTooLong(number)),
            Line::Whole(text) => (text, true),
            Line::Unended(text) => (text, false),
        };
        bytes += text.len();
        if bytes > most_bytes {
            return Err(Unreadable::TooLarge);
        }
        if rows.len() + empty.len() >= most_rows {
            return Err(Unreadable::TooManyRows);
        }
        // Empty lines after the last row are an editor's; those before it are told like any line that is no row.
        if text.is_empty() {
            empty.push(StatedRow::read(number, &text));
            continue;
        }
        rows.append(&mut empty);
        let row = StatedRow::read(number, &text);
        if !is_ended && row.is_beginning(&text) {
            return Err(Unreadable::BrokenOff { line: number, whole: rows.len(), rows: header.rows });
        }
        rows.push(row);
    }
    Ok(Export { header, rows })
}

fn header(from: &mut impl BufRead) -> Result<Header, Unreadable> {
    let line = match lines::next(from)? {
        Line::End => return Err(Unreadable::Empty),
        Line::TooLong => return Err(Unreadable::LineTooLong(1)),
        Line::Whole(line) | Line::Unended(line) => line,
    };
    let line = line.strip_prefix(MARK).unwrap_or(&line);
    if std::str::from_utf8(line).is_err() || line.contains(&0) {
        return Err(Unreadable::NotUtf8);
    }
    Header::read(line).map_err(|version| version.map_or(Unreadable::NoHeader, Unreadable::OtherVersion))
}

impl StatedRow {
    /// `<hash> <row>`; what is written in another way is a row that is not understood, or has no hash.
    fn read(line: usize, text: &[u8]) -> Self {
        let hash = text.split_at_checked(64).filter(|(_, rest)| rest.starts_with(b" ")).and_then(|(hash, _)| Hash::of_hex(hash));
        let begins = if hash.is_some() { 65 } else { text.iter().position(|byte| *byte == b'{').unwrap_or(0) };
        let text = &text[begins..];
        let row = Row::read(text);
        let number = row.as_ref().map_or_else(|_| beginning_number(text), |row| Some(row.number)).filter(|number| *number > 0);
        Self { line, hash, text: text.to_vec(), number, row }
    }

    /// Whether a line that has no end is one that would go on: half a hash, or half a row.
    fn is_beginning(&self, line: &[u8]) -> bool {
        let half_row = || serde_json::from_slice::<serde::de::IgnoredAny>(&self.text).is_err_and(|error| error.is_eof());
        self.row.is_err() && (line.len() <= 65 || half_row())
    }
}

/// The number that the text of a row begins with.
fn beginning_number(text: &[u8]) -> Option<u64> {
    let rest = text.strip_prefix(br#"{"number":"#)?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::awards::ids::CycleId;
    use uuid::Uuid;

    #[test]
    fn what_is_too_large_is_refused_before_it_is_held() {
        let cycle = CycleId(Uuid::nil());
        let header = serde_json::to_string(&Header::new(cycle, "2026", 2, Hash::seed(cycle))).expect("JSON");
        let read = |rows: &str| read_within(format!("{header}\n{rows}").as_bytes(), 10, 3);
        assert_eq!(read("12345\n12345\n").map(|export| export.rows.len()).ok(), Some(2));
        assert!(matches!(read("12345\n123456\n"), Err(Unreadable::TooLarge)));
        assert_eq!(read("1\n2\n3\n").map(|export| export.rows.len()).ok(), Some(3));
        assert!(matches!(read("1\n2\n3\n4\n"), Err(Unreadable::TooManyRows)));
        assert!(matches!(read("1\n\n\n\n"), Err(Unreadable::TooManyRows)));
    }
}
