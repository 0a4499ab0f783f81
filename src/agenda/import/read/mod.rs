//! From a file's bytes to what it says. The format is told by the content; nothing of the file is trusted.
mod frab_json;
mod frab_xml;

use super::{
    columns::LAYOUT,
    model::{Content, Format},
};
use crate::kit::{form::Fault, sheet};

/// What is in a file. Pure.
pub fn content(file: &[u8]) -> Result<(Format, Content), Fault> {
    if sheet::is_workbook(file) {
        return Ok((Format::Table(sheet::Format::Xlsx), Content::Table(LAYOUT.workbook(file)?)));
    }
    let text = sheet::decode(file)?;
    let (format, content) = match text.trim_start().chars().next() {
        None => return Err("sheet-empty".into()),
        Some('<') => (Format::Xml, Content::Schedule(frab_xml::schedule(&text)?)),
        Some('{') => (Format::Json, Content::Schedule(frab_json::schedule(&text)?)),
        Some(_) => (Format::Table(sheet::Format::Csv), Content::Table(LAYOUT.separated(&text)?)),
    };
    match &content {
        Content::Schedule(schedule) if schedule.events.is_empty() => Err("agenda-import-no-events".into()),
        _ => Ok((format, content)),
    }
}
