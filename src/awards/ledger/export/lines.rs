//! Lines of a file that may be anything, none of them held beyond a limit.
use std::io::{self, BufRead, Read};

/// No row is longer.
pub const MOST_OF_A_LINE: u64 = 4 << 20;

pub enum Line {
    /// Without its end.
    Whole(Vec<u8>),
    /// The last one, which the file breaks off.
    Unended(Vec<u8>),
    TooLong,
    End,
}

/// The next line; its end may be written as on any system.
pub fn next(from: &mut impl BufRead) -> io::Result<Line> {
    let mut line = vec![];
    from.by_ref().take(MOST_OF_A_LINE + 2).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(Line::End);
    }
    let is_ended = line.pop_if(|last| *last == b'\n').is_some();
    if is_ended {
        line.pop_if(|last| *last == b'\r');
    }
    Ok(match line.len() as u64 > MOST_OF_A_LINE {
        true => Line::TooLong,
        false if is_ended => Line::Whole(line),
        false => Line::Unended(line),
    })
}
