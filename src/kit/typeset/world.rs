//! All that Typst sees: one template, the lists of fonts, its data, the fonts themselves and the day.
use super::choice::Fonts;
use anyhow::Context;
use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Array, Bytes, Datetime, Dict, Duration, IntoValue, Value as TypstValue, array},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The lists of fonts, which every template imports.
const TYPEFACES: &str = include_str!("../../../templates/ui/typefaces.typ");

pub struct Sheet {
    library: LazyHash<Library>,
    main: Source,
    typefaces: Source,
    fonts: Fonts,
    today: NaiveDate,
}

impl Sheet {
    pub fn new(template: &'static str, data: &Value, attached: Vec<Vec<u8>>, fonts: Fonts, today: NaiveDate) -> anyhow::Result<Self> {
        let attached: Array = attached.into_iter().map(|file| TypstValue::Bytes(Bytes::new(file))).collect();
        let inputs: Dict = [
            ("data".into(), data.to_string().into_value()),
            ("attached".into(), attached.into_value()),
            ("families".into(), fonts.all.iter().map(|(family, _)| family.into_value()).collect::<Array>().into_value()),
            ("apart".into(), fonts.apart.to_vec().into_value()),
            (
                "whole".into(),
                fonts
                    .clusters
                    .whole
                    .iter()
                    .map(|(family, text)| array![*family, text.as_str()].into_value())
                    .collect::<Array>()
                    .into_value(),
            ),
        ]
        .into_iter()
        .collect();
        let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
        Ok(Self { library, main: source("main.typ", template)?, typefaces: source("typefaces.typ", TYPEFACES)?, fonts, today })
    }
}

fn source(name: &str, text: &str) -> anyhow::Result<Source> {
    let path = VirtualPath::new(name).ok().context("a path")?;
    Ok(Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), text.to_owned()))
}

pub fn date(day: NaiveDate) -> Option<Datetime> {
    Datetime::from_ymd(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.typefaces].into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.all.get(index).map(|(_, font)| font.clone())
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        date(self.today)
    }
}
