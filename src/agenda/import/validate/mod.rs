//! From what is written to what is meant: every row becomes a slot with its session, unless something is wrong without
//! which there is no session: its title or its time. All else is mended or left out, and said.
mod address;
mod check;
mod dates;
mod fields;
mod identity;
mod languages;
mod times;
mod twice;

pub use dates::is_day;
pub use times::Reading;

use super::model::{RawSession, Schedule, SessionRow, ValidatedFile};
use crate::kit::form::Fault;
use check::RowCheck;
use identity::{Identities, People};
use times::Span;
use twice::{Alike, Twice};

/// Reads all rows.
pub fn file(schedule: &Schedule, reading: Reading) -> ValidatedFile {
    let (reading, zone) = reading.of_file(&schedule.zone);
    let asks_order = schedule.events.iter().any(times::asks_order);
    let has_commas = schedule.has_commas;
    let file = ValidatedFile { left_out: schedule.left_out.clone(), asks_order, has_commas, zone, ..ValidatedFile::default() };
    let mut validator =
        Validator { reading, file, identities: Identities::default(), people: People::of(schedule), twice: Twice::default() };
    for raw in &schedule.events {
        validator.row(raw, &schedule.base);
    }
    validator.file
}

struct Validator<'a> {
    reading: Reading,
    file: ValidatedFile,
    identities: Identities,
    people: People<'a>,
    twice: Twice<'a>,
}

impl<'a> Validator<'a> {
    fn row(&mut self, raw: &'a RawSession, base: &'a str) {
        let mut check = RowCheck::new(raw, base);
        let span = self.reading.span(raw).unwrap_or_else(|refusals| {
            for (column, found, fault) in refusals {
                check.refuse(column, &found, fault);
            }
            Span::default()
        });
        for (column, found, fault) in span.mends {
            check.mend(column, &found.text(), fault);
        }
        if raw.is_day_from_above {
            check.mend("date", &raw.date.text(), "agenda-import-day-above");
        }
        for (column, found) in &raw.errors {
            check.mend(column, found, "sheet-formula-error-left");
        }
        for surplus in &raw.beyond {
            check.mend("surplus", surplus, "sheet-surplus");
        }
        let identity = self.identities.of_row(&mut check, self.reading.day_of(raw));
        let (language, interpretation) = fields::language(&mut check);
        let row = SessionRow {
            line: raw.line,
            source: identity.source,
            slot: identity.slot,
            same_as: identity.same_as,
            number: identity.number,
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
            persons: self.people.of_row(&mut check),
            links: fields::links(&mut check, "links", &raw.links),
            foreign: fields::foreign(&mut check),
        };
        self.keep(row, check);
    }

    /// Of a row that makes no session only what is wrong is kept. What stands twice in the file is taken once.
    fn keep(&mut self, row: SessionRow, mut check: RowCheck<'a>) {
        if !check.problems.is_empty() {
            self.file.bad += 1;
            self.file.mentioned.slots.push(row.slot);
            self.file.mentioned.numbers.extend(row.number);
            self.file.problems.append(check.problems);
            return;
        }
        let title = check.raw.title.as_str();
        match self.twice.of(&row, check.raw) {
            Some((earlier, Alike::Same)) => {
                check.mend("title", title, Fault("agenda-import-row-twice", Some(("row", earlier.to_string()))));
                self.file.mentioned.slots.push(row.slot);
            }
            alike => {
                if let Some((earlier, _)) = alike {
                    check.mend("title", title, Fault("agenda-import-row-alike", Some(("row", earlier.to_string()))));
                }
                self.identities.keep(&row, self.file.rows.len());
                self.file.rows.push(row);
            }
        }
        self.file.mends.append(check.mends);
    }
}
