//! The fields of a session, each from what is written to what is meant. What cannot be meant is mended or left out.
use super::{address::address, check::RowCheck, languages::languages};
use crate::{
    agenda::{
        import::{model::RawPerson, names::without_others, roles::is_nobody},
        limits::{MANY, SUBTITLE, TEXT, TITLE, too_many},
        programme::{Foreign, Link},
    },
    kit::{
        bilingual::Bilingual,
        field::{self, ascii_digits},
        form::Fault,
        page::grouped,
        sheet::is_formula_error,
    },
};
use std::collections::BTreeMap;

/// The largest id: apps that read feeds know no larger.
const ID: i64 = i32::MAX as i64;
/// The longest id of another system.
const FOREIGN_ID: usize = 200;

/// Where a session is of which the file does not say it.
const NO_ROOM: &str = "To be announced";

pub fn number(typed: &str) -> Result<Option<i64>, Fault> {
    let digits = ascii_digits(typed.trim());
    if digits.is_empty() {
        return Ok(None);
    }
    let number = digits.parse().ok().filter(|number| (1..=ID).contains(number));
    number.map(Some).ok_or_else(|| Fault("agenda-import-bad-id", Some(("most", grouped(ID)))))
}

/// An id of another system that is no number; none where it cannot be kept.
pub fn foreign_id(typed: &str) -> Result<String, Fault> {
    let id = field::line(typed).map_err(|_| "agenda-import-bad-guid")?;
    if id.len() <= FOREIGN_ID { Ok(id) } else { Err("agenda-import-bad-guid".into()) }
}

fn says_something(text: &str) -> bool {
    field::required_note(&text.chars().take(60).collect::<String>()).is_ok()
}

pub fn title(check: &mut RowCheck<'_>) -> Bilingual {
    let raw = check.raw;
    let first = check.long_line("title", &raw.title, TITLE);
    let urdu = check.long_line("title_ur", &raw.title_ur, TITLE);
    let text = if urdu.is_empty() { by_script(first) } else { Bilingual::new(first, urdu) };
    let is_error = is_formula_error(&text.en);
    if is_error || !says_something(&text.en) && !says_something(&text.ur) {
        check.refuse("title", &raw.title.as_str().into(), "problem-required");
    }
    text
}

pub fn subtitle(check: &mut RowCheck<'_>) -> Bilingual {
    by_script(check.long_line("subtitle", &check.raw.subtitle, SUBTITLE))
}

/// An abstract or a description.
pub fn long(check: &mut RowCheck<'_>, field: &'static str, raw: &str) -> Bilingual {
    by_script(check.text(field, raw, TEXT, |text| field::text(text, TEXT)))
}

/// A text in the language whose script it is written in.
fn by_script(text: String) -> Bilingual {
    let arabic = text.chars().filter(|c| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}')).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    if arabic > latin { Bilingual::new("", text) } else { Bilingual::new(text, "") }
}

/// The language in which it is held, and those into which it is interpreted.
pub fn language(check: &mut RowCheck<'_>) -> (String, Vec<String>) {
    let typed = &check.raw.language;
    let found = languages(typed);
    for unknown in &found.unknown {
        check.mend("language", unknown, "agenda-import-bad-language");
    }
    for (slip, meant) in &found.slips {
        check.mend("language", slip, Fault("agenda-import-language-slip", Some(("language", (*meant).to_owned()))));
    }
    let mut all = found.tags;
    if all.len() > 1 {
        check.mend("language", typed, "agenda-import-interpreted");
    }
    if all.is_empty() { Default::default() } else { (all.remove(0), all) }
}

pub fn room(check: &mut RowCheck<'_>) -> String {
    let room = check.line("room", &check.raw.room);
    if says_something(&room) {
        return room;
    }
    check.mend("room", &check.raw.room, Fault("agenda-import-no-room", Some(("room", NO_ROOM.to_owned()))));
    NO_ROOM.to_owned()
}

/// What somebody is called; none where they have no name.
pub fn person_name(check: &mut RowCheck<'_>, raw: &RawPerson) -> Option<String> {
    let line = check.line("speakers", &raw.name);
    let kept = without_others(&line);
    if kept.is_some() {
        check.mend("speakers", &raw.name, "agenda-import-et-al");
    }
    let name = kept.map_or_else(|| line.clone(), str::to_owned);
    if is_nobody(&name) {
        check.mend("speakers", &raw.name, "agenda-import-nobody");
        return None;
    }
    if !raw.role.is_empty() {
        check.mend("speakers", &format!("{}: {name}", raw.role), "agenda-import-role");
    }
    if says_something(&name) {
        return Some(name);
    }
    let known_by = [&raw.name, &raw.id, &raw.guid].into_iter().find(|text| !text.is_empty()).map_or("", String::as_str);
    check.mend("speakers", known_by, "agenda-import-no-name");
    None
}

/// An address, below that of the conference where it is relative.
fn whole(check: &mut RowCheck<'_>, field: &'static str, typed: &str) -> Option<String> {
    match address(typed, check.base) {
        Ok((url, mended)) => {
            if let Some(fault) = mended {
                check.mend(field, typed, fault);
            }
            Some(url)
        }
        Err(fault) => {
            check.mend(field, typed, fault);
            None
        }
    }
}

pub fn links(check: &mut RowCheck<'_>, field: &'static str, raw: &[Link]) -> Vec<Link> {
    if let Some(beyond) = raw.get(MANY) {
        check.mend(field, &beyond.url, too_many());
    }
    let mut found = vec![];
    for link in raw.iter().take(MANY) {
        if link.url.trim().is_empty() {
            check.mend(field, &link.title, "agenda-import-empty-link");
        } else if let Some(url) = whole(check, field, &link.url) {
            found.push(Link { url, title: check.long_line(field, &link.title, TITLE) });
        }
    }
    found
}

pub fn foreign(check: &mut RowCheck<'_>) -> Foreign {
    let raw = &check.raw.foreign;
    let mut addresses = BTreeMap::new();
    for (name, typed) in &raw.addresses {
        addresses.extend(whole(check, "more", typed).map(|url| (name.clone(), url)));
    }
    Foreign {
        kind: None,
        slug: check.long_line("slug", &raw.slug, TITLE),
        code: check.line("id", &raw.code),
        licence: check.long_line("licence", &raw.licence, TITLE),
        recording_opt_out: raw.recording_opt_out,
        attachments: links(check, "attachments", &raw.attachments),
        addresses,
    }
}
