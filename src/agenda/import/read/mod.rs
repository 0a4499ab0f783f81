//! From a file's bytes to what it says. The format is told by the content; nothing of the file is trusted.
mod frab_json;
mod frab_xml;

use super::{
    columns::LAYOUT,
    model::{Content, Format, MOST_ROWS},
};
use crate::kit::{
    form::Fault,
    sheet::{self, storable},
};
use url::Url;

/// What is in a file. Pure.
pub fn content(file: &[u8]) -> Result<(Format, Content), Fault> {
    if sheet::is_workbook(file) {
        return Ok((Format::Table(sheet::Format::Xlsx), Content::Table(LAYOUT.workbook(file)?)));
    }
    let text = sheet::decode(file)?;
    let (format, content) = match text.trim_start().chars().next() {
        None => return Err("sheet-empty".into()),
        Some('<') => (Format::Xml, Content::Events(frab_xml::events(&text)?)),
        Some('{') => (Format::Json, Content::Events(frab_json::events(&text)?)),
        Some(_) => (Format::Table(sheet::Format::Csv), Content::Table(LAYOUT.separated(&text)?)),
    };
    match &content {
        Content::Events(events) if events.is_empty() => Err("agenda-import-no-events".into()),
        _ => Ok((format, content)),
    }
}

/// How many there may be, said in the words.
fn too_many() -> Fault {
    Fault("agenda-import-many", Some(("most", MOST_ROWS.to_string())))
}

/// An address below the conference's, where a file has only the path.
fn below(base: &str, path: String) -> String {
    let is_path = path.starts_with('/') && !path.starts_with("//");
    let whole = Url::parse(base).ok().filter(|_| is_path).and_then(|base| base.join(&path).ok());
    whole.map_or(path, String::from)
}
