//! The fields of a session, each from what is written to what is meant.
use super::check::RowCheck;
use crate::{
    agenda::{
        import::model::{Person, RawPerson},
        limits::{MANY, TITLE, one_line, too_many},
        programme::{Foreign, Link, Text},
    },
    kit::{
        field::{self, ascii_digits, folded},
        form::Fault,
    },
};
use std::collections::BTreeMap;
use url::Url;

/// The largest id: apps that read feeds know no larger.
const ID: i64 = i32::MAX as i64;

pub fn number(typed: &str) -> Result<Option<i64>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    let bad = || Fault("agenda-import-bad-id", Some(("most", ID.to_string())));
    let number: i64 = ascii_digits(typed).parse().map_err(|_| bad())?;
    if (1..=ID).contains(&number) { Ok(Some(number)) } else { Err(bad()) }
}

pub fn title(check: &mut RowCheck<'_>) -> Text {
    let (first, urdu) = (one_line(&check.raw.title, TITLE), one_line(&check.raw.title_ur, TITLE));
    let text = match (check.keep("title", first), check.keep("title_ur", urdu)) {
        (first, urdu) if urdu.is_empty() => by_script(first),
        (first, urdu) => Text::new(first, urdu),
    };
    let has_problem = check.problems.iter().any(|p| p.problem.field.starts_with("title"));
    if !has_problem && [&text.en, &text.ur].iter().all(|t| field::required_note(&t.chars().take(60).collect::<String>()).is_err()) {
        check.note("title", "problem-required".into());
    }
    text
}

/// A text in the language whose script it is written in.
pub fn by_script(text: String) -> Text {
    let arabic = text.chars().filter(|c| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}')).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    if arabic > latin { Text::new("", text) } else { Text::new(text, "") }
}

/// A language by its tag, or by its name as tables have it.
pub fn language(typed: &str) -> Result<String, Fault> {
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

pub fn persons(check: &mut RowCheck<'_>) -> Vec<Person> {
    let raw = check.raw;
    if raw.persons.len() > MANY {
        check.note("speakers", too_many());
        return vec![];
    }
    let mut found: Vec<Person> = vec![];
    for one in &raw.persons {
        let person = check.keep("speakers", person(one).map(Some));
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

pub fn links(check: &mut RowCheck<'_>, field: &'static str, raw: &[Link]) -> Vec<Link> {
    if raw.len() > MANY {
        check.note(field, too_many());
        return vec![];
    }
    let read = |link: &Link| Ok(Link { url: address(&link.url)?, title: one_line(&link.title, TITLE)? });
    let said = raw.iter().filter(|link| !link.url.is_empty() || !link.title.is_empty());
    said.filter_map(|link| check.keep(field, read(link).map(Some))).collect()
}

pub fn foreign(check: &mut RowCheck<'_>) -> Foreign {
    let raw = &check.raw.foreign;
    let mut addresses = BTreeMap::new();
    for (name, typed) in &raw.addresses {
        if let Some(address) = check.keep("links", address(typed).map(Some)) {
            addresses.insert(name.clone(), address);
        }
    }
    Foreign {
        slug: check.keep("slug", one_line(&raw.slug, TITLE)),
        code: check.keep("id", field::line(&raw.code)),
        licence: check.keep("licence", one_line(&raw.licence, TITLE)),
        recording_opt_out: raw.recording_opt_out,
        attachments: links(check, "attachments", &raw.attachments),
        addresses,
    }
}
