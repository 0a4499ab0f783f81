//! The text of a file or of standard input, up to a limit.
use super::progress::Progress;
use crate::kit::{
    sheet::{Charset, DecodedText, decode},
    terminal::to_standard_error,
};
use anyhow::{Context, bail, ensure};
use std::{
    fs::{self, File},
    io::{self, IsTerminal, Read},
    path::Path,
};

/// Beyond these a table is refused before it is held.
const MOST_BYTES: u64 = 256 << 20;
const MOST_LINES: usize = 5_000_000;
const PIECE: usize = 1 << 20;

/// What standard input is called on the command line.
pub const STANDARD_INPUT: &str = "-";

/// What a file is called in sentences.
pub fn called(file: &Path) -> String {
    if file.as_os_str() == STANDARD_INPUT { "standard input".to_owned() } else { file.display().to_string() }
}

pub fn text(file: &Path, progress: &mut Progress) -> anyhow::Result<DecodedText> {
    let bytes = if file.as_os_str() == STANDARD_INPUT {
        if io::stdin().is_terminal() {
            to_standard_error("reading the scores from standard input, up to Ctrl-D");
        }
        limited(io::stdin().lock(), progress)?
    } else {
        let facts = fs::metadata(file).context("it cannot be read")?;
        ensure!(!facts.is_dir(), "this is a folder; give a file of scores, or - for standard input");
        ensure!(facts.len() <= MOST_BYTES, too_large());
        limited(File::open(file).context("it cannot be read")?, progress)?
    };
    ensure!(!bytes.starts_with(b"PK\x03\x04"), "this is a workbook or an archive; save the sheet with the scores as CSV");
    let Ok(decoded) = decode(&bytes, Charset::Automatic) else { bail!("this is not a text; save the scores as CSV") };
    ensure!(!decoded.text.contains('\0'), "this is not a text; save the scores as CSV");
    ensure!(!decoded.text.trim().is_empty(), "there is nothing in it");
    Ok(decoded)
}

fn too_large() -> String {
    format!("it has more than {} MB; leave out columns that are no scores, or analyse one category at a time", MOST_BYTES >> 20)
}

fn limited(mut from: impl Read, progress: &mut Progress) -> anyhow::Result<Vec<u8>> {
    let (mut all, mut lines) = (vec![], 0);
    loop {
        let start = all.len();
        let read = from.by_ref().take(PIECE as u64).read_to_end(&mut all).context("it cannot be read")?;
        if read == 0 {
            return Ok(all);
        }
        lines += all[start..].split(|b| *b == b'\n').count() - 1;
        ensure!(all.len() as u64 <= MOST_BYTES, too_large());
        ensure!(lines <= MOST_LINES, "it has more than {MOST_LINES} lines; analyse one category at a time");
        progress.tell(|| format!("reading, {} MB", all.len() >> 20));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_is_refused_before_it_is_held() {
        let read = |from: &mut dyn Read| limited(from, &mut Progress::new(false)).map_err(|error| error.to_string());
        assert_eq!(read(&mut &b"a\nb"[..]), Ok(b"a\nb".to_vec()));
        let lines = read(&mut io::repeat(b'\n')).expect_err("too many lines");
        assert!(lines.starts_with("it has more than 5000000 lines"), "{lines}");
        let bytes = read(&mut io::repeat(b'x')).expect_err("too many bytes");
        assert!(bytes.starts_with("it has more than 256 MB"), "{bytes}");
    }
}
