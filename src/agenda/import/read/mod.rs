//! From a file's bytes to what it says. The format is told by the content; nothing of the file is trusted.
mod frab_json;
mod frab_xml;
mod workbook;

use super::model::{Content, Format, Line, MOST_ROWS};
use crate::kit::{csv, error::AppError, form::Fault};
use axum::body::Bytes;
use tokio::sync::Semaphore;
use url::Url;

/// One at a time: a workbook unpacks to many times its size.
static AT_WORK: Semaphore = Semaphore::const_new(1);

/// More cells than a table's line has.
const MOST_CELLS: usize = 64;

/// Reads a file on a thread of its own. The inner error is what is wrong with the file as a whole.
pub async fn read(file: Bytes) -> Result<Result<(Format, Content), Fault>, AppError> {
    let place = AT_WORK.acquire().await.map_err(anyhow::Error::from)?;
    let read = tokio::task::spawn_blocking(move || {
        let _place = place;
        content(&file)
    });
    Ok(match read.await {
        Ok(read) => read,
        // A reader that gave up on a file it did not foresee says as much of the file.
        Err(error) if error.is_panic() => Err("agenda-import-broken".into()),
        Err(error) => return Err(AppError::Internal(error.into())),
    })
}

/// What is in a file. Pure.
pub fn content(file: &[u8]) -> Result<(Format, Content), Fault> {
    if file.starts_with(b"PK\x03\x04") {
        return Ok((Format::Xlsx, Content::Table(table(workbook::lines(file)?)?)));
    }
    let text = text(file)?;
    let (format, content) = match text.trim_start().chars().next() {
        None => return Err("agenda-import-empty".into()),
        Some('<') => (Format::Xml, Content::Events(frab_xml::events(&text)?)),
        Some('{') => (Format::Json, Content::Events(frab_json::events(&text)?)),
        Some(_) => (Format::Csv, Content::Table(table(csv::rows(&text).take(MOST_ROWS + 2).map(Line::from).collect())?)),
    };
    match &content {
        Content::Events(events) if events.is_empty() => Err("agenda-import-no-events".into()),
        _ => Ok((format, content)),
    }
}

/// How many there may be, said in the words.
fn many() -> Fault {
    Fault("agenda-import-many", Some(("most", MOST_ROWS.to_string())))
}

fn wide() -> Fault {
    Fault("agenda-import-wide", Some(("most", MOST_CELLS.to_string())))
}

/// An address below the conference's, where a file has only the path.
fn below(base: &str, path: String) -> String {
    let is_path = path.starts_with('/') && !path.starts_with("//");
    let whole = Url::parse(base).ok().filter(|_| is_path).and_then(|base| base.join(&path).ok());
    whole.map_or(path, String::from)
}

fn table(mut lines: Vec<Line>) -> Result<Vec<Line>, Fault> {
    if lines.len() > MOST_ROWS + 1 {
        return Err(many());
    }
    if lines.len() < 2 {
        return Err("agenda-import-no-events".into());
    }
    if lines.iter().any(|line| line.cells.len() > MOST_CELLS) {
        return Err(wide());
    }
    for cell in lines.iter_mut().flat_map(|line| line.cells.iter_mut()) {
        *cell = kept(cell);
    }
    Ok(lines)
}

/// A text as the database can keep it: it takes no NUL, which is told of later as any other control character.
fn kept(text: &str) -> String {
    text.replace('\0', "\u{1}")
}

fn text(file: &[u8]) -> Result<String, Fault> {
    let wide = |units: &[u8], of: fn([u8; 2]) -> u16| {
        let units = units.chunks(2).map(|pair| of([pair[0], pair.get(1).copied().unwrap_or_default()]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| "agenda-import-not-text".into())
    };
    match file {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let bytes = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
            std::str::from_utf8(bytes).map(ToOwned::to_owned).map_err(|_| "agenda-import-not-text".into())
        }
    }
}
