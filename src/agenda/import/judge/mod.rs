//! From what is written to what is meant: every row becomes a slot with its session, or says what is wrong with it.
mod times;

use super::{
    guid,
    model::{Person, Raw, RawPerson, Row, RowProblem, Sheet},
};
use crate::{
    agenda::{
        limits::{MANY, SUBTITLE, TEXT, TITLE, one_line, too_many},
        programme::{Foreign, Link, Text},
    },
    kit::{
        field::{self, ascii_digits, folded},
        form::{Fault, Problem},
    },
};
use chrono_tz::Tz;
use std::collections::{HashMap, HashSet};
use url::Url;

/// The largest id: apps that read feeds know no larger.
const ID: i64 = i32::MAX as i64;

/// Reads all rows; times without an offset are in `zone`.
pub fn sheet(raws: &[Raw], zone: Tz) -> Sheet {
    let mut judge = Judge { zone, sheet: Sheet::default(), ids: HashSet::new(), slots: HashSet::new(), titles: HashMap::new() };
    for raw in raws {
        judge.row(raw);
    }
    judge.sheet
}

struct Judge {
    zone: Tz,
    sheet: Sheet,
    ids: HashSet<i64>,
    slots: HashSet<uuid::Uuid>,
    /// How often a title came on a day that has neither guid nor id.
    titles: HashMap<(String, String), usize>,
}

/// A row's problems so far.
struct Keep<'a> {
    raw: &'a Raw,
    problems: Vec<RowProblem>,
}

impl Keep<'_> {
    fn note(&mut self, field: &'static str, Fault(key, value): Fault) {
        let title = if self.raw.title.is_empty() { &self.raw.title_ur } else { &self.raw.title };
        let seen = title.chars().filter(|c| !c.is_control()).take(80).collect();
        let id = self.raw.id.chars().filter(|c| !c.is_control()).take(40).collect();
        self.problems.push(RowProblem { line: self.raw.line, id, title: seen, problem: Problem { field, key, value } });
    }

    fn keep<T: Default>(&mut self, field: &'static str, value: Result<T, Fault>) -> T {
        value.unwrap_or_else(|fault| {
            self.note(field, fault);
            T::default()
        })
    }
}

impl Judge {
    fn row(&mut self, raw: &Raw) {
        let mut keep = Keep { raw, problems: vec![] };
        let number = keep.keep("id", number(&raw.id));
        let source = self.source(raw, number);
        let slot = guid::of(&source);
        if raw.guid.chars().count() > 200 || raw.guid.chars().any(char::is_control) {
            keep.note("guid", "agenda-import-bad-guid".into());
        }
        let is_id_new = number.is_none_or(|id| self.ids.insert(id));
        if !is_id_new {
            keep.note("id", "agenda-import-id-twice".into());
        }
        // Where the id is all that a row is known by, it was told of.
        if !self.slots.insert(slot) && (is_id_new || !raw.guid.trim().is_empty()) {
            keep.note("guid", "agenda-import-guid-twice".into());
        }
        let (from, to) = times::span(raw, self.zone).unwrap_or_else(|refusals| {
            for (column, fault) in refusals {
                keep.note(column, fault);
            }
            Default::default()
        });
        let row = Row {
            line: raw.line,
            source,
            slot,
            number,
            title: title(&mut keep),
            subtitle: by_script(keep.keep("subtitle", one_line(&raw.subtitle, SUBTITLE))),
            summary: by_script(keep.keep("abstract", field::text(&raw.summary, TEXT))),
            description: by_script(keep.keep("description", field::text(&raw.description, TEXT))),
            kind: keep.keep("kind", field::line(&raw.kind)),
            track: keep.keep("track", field::line(&raw.track)),
            language: keep.keep("language", language(&raw.language)),
            room: keep.keep("room", field::required(&raw.room)),
            from,
            to,
            persons: persons(&mut keep),
            links: links(&mut keep, "links", &raw.links),
            foreign: foreign(&mut keep),
        };
        if keep.problems.is_empty() {
            self.sheet.rows.push(row);
        } else {
            self.sheet.bad += 1;
            self.sheet.mentioned.push(slot);
            self.sheet.problems.extend(keep.problems);
        }
    }

    /// By which a row is known when it comes again: its guid, else its id, else its title and its day.
    fn source(&mut self, raw: &Raw, number: Option<i64>) -> String {
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

fn number(typed: &str) -> Result<Option<i64>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    let bad = || Fault("agenda-import-bad-id", Some(("most", ID.to_string())));
    let number: i64 = ascii_digits(typed).parse().map_err(|_| bad())?;
    if (1..=ID).contains(&number) { Ok(Some(number)) } else { Err(bad()) }
}

fn title(keep: &mut Keep<'_>) -> Text {
    let (first, urdu) = (one_line(&keep.raw.title, TITLE), one_line(&keep.raw.title_ur, TITLE));
    let text = match (keep.keep("title", first), keep.keep("title_ur", urdu)) {
        (first, urdu) if urdu.is_empty() => by_script(first),
        (first, urdu) => Text::new(first, urdu),
    };
    let has_problem = keep.problems.iter().any(|p| p.problem.field.starts_with("title"));
    if !has_problem && [&text.en, &text.ur].iter().all(|t| field::required_note(&t.chars().take(60).collect::<String>()).is_err()) {
        keep.note("title", "problem-required".into());
    }
    text
}

/// A text in the language whose script it is written in.
fn by_script(text: String) -> Text {
    let arabic = text.chars().filter(|c| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}')).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    if arabic > latin { Text::new("", text) } else { Text::new(text, "") }
}

/// A language by its tag, or by its name as tables have it.
fn language(typed: &str) -> Result<String, Fault> {
    let text = typed.trim().to_lowercase().replace('_', "-");
    let named = [("english", "en"), ("انگریزی", "en"), ("urdu", "ur"), ("اردو", "ur")];
    if let Some((_, tag)) = named.iter().find(|(name, _)| folded(name) == folded(&text)) {
        return Ok((*tag).to_owned());
    }
    let mut parts = text.split('-');
    let is_first = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    let is_rest = parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if text.is_empty() || is_first && is_rest && text.len() <= 35 { Ok(text) } else { Err("agenda-import-bad-language".into()) }
}

fn persons(keep: &mut Keep<'_>) -> Vec<Person> {
    let raw = keep.raw;
    if raw.persons.len() > MANY {
        keep.note("speakers", too_many());
        return vec![];
    }
    let mut found: Vec<Person> = vec![];
    for one in &raw.persons {
        let person = keep.keep("speakers", person(one).map(Some));
        // Whoever is named twice takes part once.
        found.extend(person.filter(|p| !found.contains(p)));
    }
    found
}

fn person(raw: &RawPerson) -> Result<Person, Fault> {
    let name = field::required(&raw.name)?;
    let number = number(raw.id.trim())?;
    let guid = field::line(&raw.guid)?;
    if guid.len() > 200 {
        return Err("agenda-import-bad-guid".into());
    }
    let source = match number {
        Some(number) => Some(format!("frab:{number}")),
        None => (!guid.is_empty()).then(|| format!("guid:{guid}")),
    };
    Ok(Person { source, number, name })
}

/// Addresses of the web; one without a scheme is meant so, and one without a host is none.
fn address(typed: &str) -> Result<String, Fault> {
    let text = typed.trim();
    let whole = match text.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None if text.starts_with('/') => return Err("agenda-import-bad-link".into()),
        None if text.contains(':') => text.to_owned(),
        None => format!("https://{text}"),
    };
    let is_good = Url::parse(&whole).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let is_plain = whole.len() <= 2_000 && !whole.chars().any(|c| c.is_control() || c.is_whitespace());
    if is_good && is_plain { Ok(whole) } else { Err("agenda-import-bad-link".into()) }
}

fn links(keep: &mut Keep<'_>, field: &'static str, raw: &[Link]) -> Vec<Link> {
    if raw.len() > MANY {
        keep.note(field, too_many());
        return vec![];
    }
    let read = |link: &Link| Ok(Link { url: address(&link.url)?, title: one_line(&link.title, TITLE)? });
    let said = raw.iter().filter(|link| !link.url.is_empty() || !link.title.is_empty());
    said.filter_map(|link| keep.keep(field, read(link).map(Some))).collect()
}

fn foreign(keep: &mut Keep<'_>) -> Foreign {
    let raw = &keep.raw.foreign;
    let mut addresses = std::collections::BTreeMap::new();
    for (name, typed) in &raw.addresses {
        if let Some(address) = keep.keep("links", address(typed).map(Some)) {
            addresses.insert(name.clone(), address);
        }
    }
    Foreign {
        slug: keep.keep("slug", one_line(&raw.slug, TITLE)),
        code: keep.keep("id", field::line(&raw.code)),
        licence: keep.keep("licence", one_line(&raw.licence, TITLE)),
        recording_opt_out: raw.recording_opt_out,
        attachments: links(keep, "attachments", &raw.attachments),
        addresses,
    }
}

impl RowProblem {
    /// The key of the name of the column in which it stands.
    pub fn column_key(&self) -> &'static str {
        match self.problem.field {
            "guid" => "agenda-import-field-guid",
            "id" => "agenda-import-field-id",
            "title_ur" => "agenda-import-field-title-ur",
            "subtitle" => "agenda-import-field-subtitle",
            "abstract" => "agenda-import-field-abstract",
            "description" => "agenda-import-field-description",
            "kind" => "agenda-import-field-kind",
            "track" => "agenda-import-field-track",
            "language" => "agenda-import-field-language",
            "room" => "agenda-import-field-room",
            "date" => "agenda-import-field-date",
            "start" => "agenda-import-field-start",
            "end" => "agenda-import-field-end",
            "duration" => "agenda-import-field-duration",
            "speakers" => "agenda-import-field-speakers",
            "links" => "agenda-import-field-links",
            "attachments" => "agenda-import-field-attachments",
            "slug" => "agenda-import-field-slug",
            "licence" => "agenda-import-field-licence",
            _ => "agenda-import-field-title",
        }
    }
}
