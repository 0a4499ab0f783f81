//! From a file's bytes to what it says. The format is told by the content; nothing of the file is trusted.
mod frab_json;
mod frab_xml;

use super::{
    columns::LAYOUT,
    model::{Content, Format, Schedule},
};
use crate::kit::{
    form::Fault,
    sheet::{self, Charset, DecodedText},
};

/// What is in a file. Pure.
pub fn content(file: &[u8], charset: Charset) -> Result<(Format, Content), Fault> {
    if sheet::is_workbook(file) {
        return Ok((Format::Table(sheet::Format::Xlsx), Content::Table(LAYOUT.workbook(file)?)));
    }
    let DecodedText { text, charset } = sheet::decode(file, charset)?;
    let (format, content) = match text.trim_start().chars().next() {
        None => return Err("sheet-empty".into()),
        Some('<') => (Format::Xml, Content::Schedule(Schedule { charset, ..frab_xml::schedule(&text)? })),
        Some('{') => (Format::Json, Content::Schedule(Schedule { charset, ..frab_json::schedule(&text)? })),
        Some(_) => (Format::Table(sheet::Format::Csv), Content::Table(LAYOUT.separated(&text)?.in_charset(&charset))),
    };
    match &content {
        Content::Schedule(schedule) if schedule.events.is_empty() => Err("agenda-import-no-events".into()),
        _ => Ok((format, content)),
    }
}
