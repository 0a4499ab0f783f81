//! From what is written to what is meant: every row becomes a slot with its session, unless something is wrong without
//! which there is no session: its title or its time. All else is mended or left out, and said.
mod address;
mod check;
mod clock;
mod dates;
mod fields;
mod languages;
mod times;

pub use clock::range;
pub use times::Reading;

use super::{
    guid,
    model::{RawSession, Schedule, SessionRow, ValidatedFile},
};
use crate::kit::field::folded;
use check::RowCheck;
use std::collections::{HashMap, HashSet};
use times::Span;
use uuid::Uuid;

/// Reads all rows.
pub fn file(schedule: &Schedule, reading: Reading) -> ValidatedFile {
    let asks_order = schedule.events.iter().any(times::asks_order);
    let file = ValidatedFile { left_out: schedule.left_out.clone(), asks_order, ..ValidatedFile::default() };
    let mut validator = Validator { reading, file, ids: HashSet::new(), slots: HashSet::new(), titles: HashMap::new() };
    for raw in &schedule.events {
        validator.row(raw, &schedule.base);
    }
    validator.file
}

struct Validator {
    reading: Reading,
    file: ValidatedFile,
    ids: HashSet<i64>,
    slots: HashSet<Uuid>,
    /// How often a title came on a day that has neither guid nor id.
    titles: HashMap<(String, String), usize>,
}

impl Validator {
    fn row(&mut self, raw: &RawSession, base: &str) {
        let mut check = RowCheck::new(raw, base);
        let number = check.keep("id", &raw.id, fields::number);
        let guid = check.keep("guid", &raw.guid, fields::foreign_id);
        let source = self.source(raw, &guid, number);
        let slot = guid::of(&source);
        let is_id_new = number.is_none_or(|id| self.ids.insert(id));
        if !is_id_new {
            check.refuse("id", &raw.id.as_str().into(), "agenda-import-id-twice");
        }
        // Where the id is all that a row is known by, it was told of.
        if !self.slots.insert(slot) && (is_id_new || !guid.is_empty()) {
            check.refuse("guid", &raw.guid.as_str().into(), "agenda-import-guid-twice");
        }
        let span = self.reading.span(raw).unwrap_or_else(|refusals| {
            for (column, found, fault) in refusals {
                check.refuse(column, &found, fault);
            }
            Span::default()
        });
        for (column, found, fault) in span.mends {
            check.mend(column, &found.text(), fault);
        }
        if !raw.surplus.is_empty() {
            check.mend("surplus", &raw.surplus, "sheet-surplus");
        }
        let (language, interpretation) = fields::language(&mut check);
        let row = SessionRow {
            line: raw.line,
            source,
            slot,
            number,
            title: fields::title(&mut check),
            subtitle: fields::subtitle(&mut check),
            summary: fields::long(&mut check, "abstract", &raw.summary),
            description: fields::long(&mut check, "description", &raw.description),
            kind: check.line("kind", &raw.kind),
            track: check.line("track", &raw.track),
            language,
            interpretation,
            room: fields::room(&mut check),
            from: span.from,
            to: span.to,
            persons: fields::persons(&mut check),
            links: fields::links(&mut check, "links", &raw.links),
            foreign: fields::foreign(&mut check),
        };
        self.keep(row, check);
    }

    /// Of a row that makes no session only what is wrong is kept.
    fn keep(&mut self, row: SessionRow, check: RowCheck<'_>) {
        if check.problems.is_empty() {
            self.file.rows.push(row);
            self.file.mends.append(check.mends);
        } else {
            self.file.bad += 1;
            self.file.mentioned.slots.push(row.slot);
            self.file.mentioned.numbers.extend(row.number);
            self.file.problems.append(check.problems);
        }
    }

    /// By which a row is known when it comes again: its guid, else its id, else its title and its day.
    fn source(&mut self, raw: &RawSession, guid: &str, number: Option<i64>) -> String {
        match (guid, number) {
            ("", Some(number)) => format!("id:{number}"),
            ("", None) => {
                let day = self.reading.day_of(raw).map(|day| day.to_string()).unwrap_or_default();
                let title = folded(&format!("{} {}", raw.title, raw.title_ur));
                let times = self.titles.entry((title.clone(), day.clone())).or_default();
                *times += 1;
                guid::of_title(&title, &day, *times)
            }
            (guid, _) => guid.to_owned(),
        }
    }
}
