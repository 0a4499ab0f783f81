//! What a file says: events as they are written there, and rows that were understood.
use crate::{
    agenda::programme::{Foreign, Link},
    choice,
    kit::{
        bilingual::Bilingual,
        clock::Timestamp,
        field,
        form::Fault,
        sheet::{self, CellValue, ImportPlace, RowProblems, SheetTable, TableChoices},
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// More rows than any programme that is brought at once.
pub const MOST_ROWS: usize = 5_000;

/// A file that has more.
pub fn too_many() -> Fault {
    field::at_most("agenda-import-many", MOST_ROWS)
}

/// Where files wait.
pub const PLACE: ImportPlace = ImportPlace { slice: "agenda", path: "/admin/agenda/imports", form: "/admin/agenda/import" };

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
    Schedule(Schedule),
    Table(SheetTable),
}

/// What a file says, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Schedule {
    /// The system from which it comes, as far as it says so: its ids mean the same when it comes again.
    pub origin: String,
    /// The address below which relative ones are.
    pub base: String,
    /// The zone of times without an offset; empty where the file names none.
    pub zone: String,
    pub events: Vec<RawSession>,
    /// The character set of the file, where that is not Unicode.
    pub charset: String,
    /// Whether there are commas beside names of which only their writer knows what stands after them.
    pub has_commas: bool,
    /// What is not taken over.
    pub left_out: LeftOut,
}

/// Fields of a file that are not taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LeftOut(pub Vec<LeftField>);

/// A field that is not taken over, with how often it says something and what it says first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftField {
    pub name: String,
    pub times: i64,
    pub sample: String,
}

impl LeftOut {
    /// More names than any format has.
    const MOST: usize = 200;

    /// Notes a field that says something.
    pub fn note(&mut self, name: &str, found: &str) {
        let [name, sample] = [name, found].map(|text| CellValue::from(text).excerpt());
        match self.0.iter().position(|field| field.name == name) {
            Some(at) => self.0[at].times += 1,
            None if self.0.len() < Self::MOST => self.0.push(LeftField { name, times: 1, sample }),
            None => {}
        }
    }
}

/// What waits, with what the organiser has chosen about it.
pub type Import = sheet::Import<Content, Choices>;

/// An event as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    pub date: CellValue,
    pub start: CellValue,
    pub end: CellValue,
    pub duration: CellValue,
    /// The beginning of its day, where the date is the day's: what starts earlier is after midnight.
    pub not_before: String,
    /// The day under which the file lists it.
    pub listed_day: String,
    pub persons: Vec<RawPerson>,
    pub links: Vec<Link>,
    pub foreign: Foreign,
    /// What stands beyond the columns of a table.
    pub beyond: Vec<String>,
    /// What Excel shows where a formula has no value, by column, where the session does not need the cell.
    #[serde(skip)]
    pub errors: Vec<(&'static str, String)>,
    /// Whether a table says its day in a row above.
    pub is_day_from_above: bool,
}

/// Who takes part, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPerson {
    pub id: String,
    pub guid: String,
    pub name: String,
    pub organisation: String,
    /// As what they take part, where a table says it beside the name.
    pub role: String,
}

/// A slot with its session, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    pub line: u64,
    /// By which it is known when it comes again.
    pub source: String,
    pub slot: Uuid,
    /// The earlier row of which it is another slot, by its place among the rows.
    pub same_as: Option<usize>,
    /// The event's id, where the file gives it one.
    pub number: Option<i64>,
    pub title: Bilingual,
    pub subtitle: Bilingual,
    pub summary: Bilingual,
    pub description: Bilingual,
    /// Empty where the file does not say.
    pub kind: String,
    pub track: String,
    /// In which it is held, as a BCP 47 tag.
    pub language: String,
    /// Into which it is interpreted.
    pub interpretation: Vec<String>,
    pub room: String,
    pub from: Timestamp,
    pub to: Timestamp,
    pub persons: Vec<Person>,
    pub links: Vec<Link>,
    pub foreign: Foreign,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// By what the other system knows them, the surest first.
    pub sources: Vec<Source>,
    pub number: Option<i64>,
    pub name: String,
    pub organisation: String,
}

/// An id of another system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    /// Whether it is the same person under another name.
    pub is_sure: bool,
}

/// Everything in a file, understood or with what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValidatedFile {
    pub rows: Vec<SessionRow>,
    /// Why rows make no session.
    pub problems: RowProblems,
    /// What was mended or left out of rows that are taken.
    pub mends: RowProblems,
    /// The number of rows that make no session.
    pub bad: usize,
    /// Fields that are not taken over.
    pub left_out: LeftOut,
    /// Whether there are dates of which only their writer knows whether the day or the month comes first.
    pub asks_order: bool,
    /// Whether there are commas beside names.
    pub has_commas: bool,
    /// What is said of the zone that the file names, where it is not the summit's.
    pub zone: Option<Fault>,
    /// By what those rows would be known: their sessions are not missing from the file.
    pub mentioned: Mentioned,
}

/// Slots by their ids and by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentioned {
    pub slots: Vec<Uuid>,
    pub numbers: Vec<i64>,
}

choice! {
    /// Which comes first in a date like 02-12-2026.
    DateOrder [
        DayFirst = "day_first" => "agenda-import-day-first",
        MonthFirst = "month_first" => "agenda-import-month-first",
    ]
}

choice! {
    /// What stands after a comma beside somebody's name.
    #[derive(Default)]
    AfterComma [
        #[default]
        Organisation = "organisation" => "agenda-import-after-organisation",
        Person = "person" => "agenda-import-after-person",
        FirstName = "first_name" => "agenda-import-after-first-name",
    ]
}

/// What an organiser chose about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    #[serde(flatten)]
    pub table: TableChoices,
    /// How dates like 02-12-2026 are meant.
    pub date_order: Option<DateOrder>,
    /// How commas beside names are meant.
    pub after_comma: AfterComma,
    /// Names in the file, folded, and what in the draft is meant by them.
    pub rooms: BTreeMap<String, Uuid>,
    pub tracks: BTreeMap<String, Uuid>,
    pub kinds: BTreeMap<String, Uuid>,
    pub people: BTreeMap<String, Uuid>,
}
