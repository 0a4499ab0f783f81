//! All that Typst sees: one template, its data, our fonts and the day.
use super::fonts;
use anyhow::Context;
use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Array, Bytes, Datetime, Dict, Duration, Value as TypstValue},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

pub struct Sheet {
    library: LazyHash<Library>,
    main: Source,
    today: NaiveDate,
}

impl Sheet {
    pub fn new(template: &'static str, data: &Value, attached: Vec<Vec<u8>>, today: NaiveDate) -> anyhow::Result<Self> {
        let attached: Array = attached.into_iter().map(|file| TypstValue::Bytes(Bytes::new(file))).collect();
        let data = TypstValue::Str(data.to_string().into());
        let inputs: Dict = [("data".into(), data), ("attached".into(), TypstValue::Array(attached))].into_iter().collect();
        let path = VirtualPath::new("main.typ").ok().context("a path")?;
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
        Ok(Self { library, main: Source::new(id, template.to_owned()), today })
    }
}

pub fn date(day: NaiveDate) -> Option<Datetime> {
    Datetime::from_ymd(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::ALL.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::ALL.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        date(self.today)
    }
}
