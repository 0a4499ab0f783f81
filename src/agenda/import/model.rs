//! What a file says: events as they are written there, and rows that were understood.
use crate::{
    agenda::programme::{Foreign, Link, Text},
    kit::{
        clock::Timestamp,
        form::{Fault, Problem},
        sheet::{self, ImportPlace, SheetTable},
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// More rows than any programme that is brought at once.
pub const MOST_ROWS: usize = 5_000;

/// A file that has more.
pub fn too_many() -> Fault {
    Fault("agenda-import-many", Some(("most", MOST_ROWS.to_string())))
}

/// Where files wait.
pub const PLACE: ImportPlace = ImportPlace { slice: "agenda", path: "/admin/agenda/imports" };

/// What a file is, told by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Xml,
    Json,
    Table(sheet::Format),
}

impl Format {
    /// Its value in the database.
    pub fn value(self) -> &'static str {
        match self {
            Self::Xml => "xml",
            Self::Json => "json",
            Self::Table(format) => format.value(),
        }
    }

    /// The format with that value.
    pub fn of(value: &str) -> Option<Self> {
        match value {
            "xml" => Some(Self::Xml),
            "json" => Some(Self::Json),
            table => sheet::Format::of(table).map(Self::Table),
        }
    }

    /// The key of its name in the words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Xml => "agenda-import-format-xml",
            Self::Json => "agenda-import-format-json",
            Self::Table(format) => format.key(),
        }
    }

    /// What the number of a row counts: lines, or events where a file knows no lines.
    pub fn row_key(self) -> &'static str {
        match self {
            Self::Json => "agenda-import-nth",
            Self::Xml | Self::Table(_) => "sheet-line",
        }
    }
}

/// What is kept between upload and apply, as it was written: it is validated anew at every look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    Events(Vec<RawSession>),
    Table(SheetTable),
}

/// What waits, with what the organiser has chosen about it.
pub type Import = sheet::Import<Content, Choices>;

/// An event as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawSession {
    /// Where it stands in the file.
    pub line: u64,
    pub guid: String,
    pub id: String,
    pub title: String,
    /// The title in Urdu, where the file has two.
    pub title_ur: String,
    pub subtitle: String,
    pub summary: String,
    pub description: String,
    pub kind: String,
    pub track: String,
    pub language: String,
    pub room: String,
    /// With or without time and offset.
    pub date: String,
    pub start: String,
    pub end: String,
    pub duration: String,
    /// The beginning of its day, where the date is the day's: what starts earlier is after midnight.
    pub not_before: String,
    pub persons: Vec<RawPerson>,
    pub links: Vec<Link>,
    pub foreign: Foreign,
}

/// Who takes part, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPerson {
    pub id: String,
    pub guid: String,
    pub name: String,
}

/// A slot with its session, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    pub line: u64,
    /// By which it is known when it comes again.
    pub source: String,
    pub slot: Uuid,
    /// The event's id, where the file gives it one.
    pub number: Option<i64>,
    pub title: Text,
    pub subtitle: Text,
    pub summary: Text,
    pub description: Text,
    /// Empty where the file does not say.
    pub kind: String,
    pub track: String,
    pub language: String,
    pub room: String,
    pub from: Timestamp,
    pub to: Timestamp,
    pub persons: Vec<Person>,
    pub links: Vec<Link>,
    pub foreign: Foreign,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// By which the other system knows them.
    pub source: Option<String>,
    pub number: Option<i64>,
    pub name: String,
}

/// Something to mend in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionProblem {
    pub line: u64,
    /// The event's id as it is written.
    pub id: String,
    pub title: String,
    pub problem: Problem,
}

/// Everything in a file, understood or with what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValidatedFile {
    pub rows: Vec<SessionRow>,
    pub problems: Vec<SessionProblem>,
    /// The number of rows that have problems.
    pub bad: usize,
    /// By what the rows with problems would be known: they are not missing.
    pub mentioned: Vec<Uuid>,
}

/// What an organiser chose about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// The key of each column; none: as the header says.
    pub columns: Option<Vec<String>>,
    /// Names in the file, folded, and what in the draft is meant by them.
    pub rooms: BTreeMap<String, Uuid>,
    pub tracks: BTreeMap<String, Uuid>,
    pub kinds: BTreeMap<String, Uuid>,
}
