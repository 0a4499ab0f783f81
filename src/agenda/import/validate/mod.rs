//! From what is written to what is meant: every row becomes a slot with its session, or says what is wrong with it.
mod check;
mod fields;
mod labels;
mod times;

use super::{
    guid,
    model::{RawSession, SessionRow, ValidatedFile},
};
use crate::{
    agenda::limits::{SUBTITLE, TEXT, one_line},
    kit::field::{self, folded},
};
use check::RowCheck;
use chrono_tz::Tz;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Reads all rows; times without an offset are in `zone`.
pub fn file(raws: &[RawSession], zone: Tz) -> ValidatedFile {
    let mut validator =
        Validator { zone, file: ValidatedFile::default(), ids: HashSet::new(), slots: HashSet::new(), titles: HashMap::new() };
    for raw in raws {
        validator.row(raw);
    }
    validator.file
}

struct Validator {
    zone: Tz,
    file: ValidatedFile,
    ids: HashSet<i64>,
    slots: HashSet<Uuid>,
    /// How often a title came on a day that has neither guid nor id.
    titles: HashMap<(String, String), usize>,
}

impl Validator {
    fn row(&mut self, raw: &RawSession) {
        let mut check = RowCheck::new(raw);
        let number = check.keep("id", fields::number(&raw.id));
        let source = self.source(raw, number);
        let slot = guid::of(&source);
        if raw.guid.chars().count() > 200 || raw.guid.chars().any(char::is_control) {
            check.note("guid", "agenda-import-bad-guid".into());
        }
        let is_id_new = number.is_none_or(|id| self.ids.insert(id));
        if !is_id_new {
            check.note("id", "agenda-import-id-twice".into());
        }
        // Where the id is all that a row is known by, it was told of.
        if !self.slots.insert(slot) && (is_id_new || !raw.guid.trim().is_empty()) {
            check.note("guid", "agenda-import-guid-twice".into());
        }
        let (from, to) = times::span(raw, self.zone).unwrap_or_else(|refusals| {
            for (column, fault) in refusals {
                check.note(column, fault);
            }
            Default::default()
        });
        let row = SessionRow {
            line: raw.line,
            source,
            slot,
            number,
            title: fields::title(&mut check),
            subtitle: fields::by_script(check.keep("subtitle", one_line(&raw.subtitle, SUBTITLE))),
            summary: fields::by_script(check.keep("abstract", field::text(&raw.summary, TEXT))),
            description: fields::by_script(check.keep("description", field::text(&raw.description, TEXT))),
            kind: check.keep("kind", field::line(&raw.kind)),
            track: check.keep("track", field::line(&raw.track)),
            language: check.keep("language", fields::language(&raw.language)),
            room: check.keep("room", field::required(&raw.room)),
            from,
            to,
            persons: fields::persons(&mut check),
            links: fields::links(&mut check, "links", &raw.links),
            foreign: fields::foreign(&mut check),
        };
        if check.problems.is_empty() {
            self.file.rows.push(row);
        } else {
            self.file.bad += 1;
            self.file.mentioned.push(slot);
            self.file.problems.extend(check.problems);
        }
    }

    /// By which a row is known when it comes again: its guid, else its id, else its title and its day.
    fn source(&mut self, raw: &RawSession, number: Option<i64>) -> String {
        let guid = raw.guid.trim();
        match (guid, number) {
            ("", Some(number)) => format!("id:{number}"),
            ("", None) => {
                let day = times::day_of(raw, self.zone).map(|day| day.to_string()).unwrap_or_default();
                let title = folded(&format!("{} {}", raw.title, raw.title_ur));
                let times = self.titles.entry((title.clone(), day.clone())).or_default();
                *times += 1;
                guid::of_title(&title, &day, *times)
            }
            (guid, _) => guid.to_owned(),
        }
    }
}
