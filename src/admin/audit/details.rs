//! What an entry says, in words: fields with what was before and after, and what else was noted.
use super::names::Names;
use crate::{
    kit::{audit::Entry, clock::Timestamp, page::Page},
    registration::RegistrationState,
};
use chrono::DateTime;
use chrono_tz::Tz;
use serde_json::{Map, Value};
use uuid::Uuid;

/// A field that changed; empty where there was nothing, or is nothing any more.
#[derive(Clone, Debug)]
pub struct Change {
    pub label: String,
    pub before: String,
    pub after: String,
}

/// Something that was noted besides.
#[derive(Clone, Debug)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

#[derive(Clone, Debug, Default)]
pub struct Details {
    pub changes: Vec<Change>,
    pub facts: Vec<Fact>,
}

/// What verbs note, and the keys of its words.
const NOTED: &[(&str, &str)] = &[
    ("acting_for", "audit-noted-acting-for"),
    ("after", "audit-noted-after"),
    ("association", "audit-noted-association"),
    ("audience", "audit-noted-audience"),
    ("before", "audit-noted-before"),
    ("by", "audit-noted-by"),
    ("capacity", "audit-noted-capacity"),
    ("closes", "audit-noted-closes"),
    ("code", "audit-noted-code"),
    ("codes", "audit-noted-codes"),
    ("confirmed", "audit-noted-confirmed"),
    ("email", "audit-noted-email"),
    ("ends_on", "audit-noted-ends-on"),
    ("file", "audit-noted-file"),
    ("first", "audit-noted-first"),
    ("from", "audit-noted-from"),
    ("given", "audit-noted-given"),
    ("invitation", "audit-noted-invitation"),
    ("label", "audit-noted-label"),
    ("last", "audit-noted-last"),
    ("left_out", "audit-noted-left-out"),
    ("letters", "audit-noted-letters"),
    ("level", "audit-noted-level"),
    ("logo", "audit-noted-logo"),
    ("name", "audit-noted-name"),
    ("name_en", "audit-noted-name-en"),
    ("name_ur", "audit-noted-name-ur"),
    ("network", "audit-noted-network"),
    ("opens", "audit-noted-opens"),
    ("people", "audit-noted-people"),
    ("pool", "audit-noted-pool"),
    ("pools", "audit-noted-pools"),
    ("position", "audit-noted-position"),
    ("reason", "audit-noted-reason"),
    ("room", "audit-noted-room"),
    ("rows", "audit-noted-rows"),
    ("session", "audit-noted-session"),
    ("slot", "audit-noted-slot"),
    ("slug", "audit-noted-slug"),
    ("starts_on", "audit-noted-starts-on"),
    ("state", "audit-noted-state"),
    ("status", "audit-noted-status"),
    ("switch", "audit-noted-switch"),
    ("title", "audit-noted-title"),
    ("title_en", "audit-noted-title-en"),
    ("title_ur", "audit-noted-title-ur"),
    ("to", "audit-noted-to"),
    ("until", "audit-noted-until"),
    ("uses", "audit-noted-uses"),
    ("visibility", "audit-noted-visibility"),
    ("whole", "audit-noted-whole"),
    ("zone", "audit-noted-zone"),
];

/// Says values as the page's language writes them.
pub struct Teller<'a> {
    pub page: &'a Page,
    pub names: &'a Names,
    pub zone: Tz,
}

impl Teller<'_> {
    pub fn details(&self, entry: &Entry) -> Details {
        let Value::Object(said) = &entry.details else { return Details::default() };
        let labels = said.get("labels").and_then(Value::as_object);
        let mut details = Details::default();
        for (name, sides) in said.get("changed").and_then(Value::as_object).into_iter().flatten() {
            let [before, after] = [0, 1].map(|side| self.of_field(name, sides.get(side).unwrap_or(&Value::Null)));
            details.changes.push(Change { label: self.label(name, labels), before, after });
        }
        for (name, value) in said.get("was").and_then(Value::as_object).into_iter().flatten() {
            details.changes.push(Change { label: self.label(name, labels), before: self.of_field(name, value), after: String::new() });
        }
        // What the record is called stands beside it.
        let called = entry.subject_id.and_then(|id| self.names.get(&id)).map(|name| name.of(self.page));
        let is_told = |name: &str| {
            let mut fields = ["changed", "was"].into_iter().filter_map(|part| said.get(part)).filter_map(Value::as_object);
            ["changed", "labels", "was"].contains(&name) || fields.any(|fields| tells(fields, name))
        };
        for (name, value) in said.iter().filter(|(name, _)| !is_told(name)) {
            let value = self.of_field(name, value);
            if !value.is_empty() && (name == "acting_for" || Some(value.as_str()) != called) {
                details.facts.push(Fact { label: self.label(name, labels), value });
            }
        }
        details
    }

    /// What an entry notes of one thing; nothing, if it does not.
    pub fn noted(&self, entry: &Entry, name: &str) -> Option<String> {
        entry.details.get(name).map(|value| self.value(value)).filter(|text| !text.is_empty())
    }

    /// The words of the form that had the field, or of what was noted; else its name.
    fn label(&self, name: &str, labels: Option<&Map<String, Value>>) -> String {
        let of_form = labels.and_then(|labels| labels.get(name)).and_then(Value::as_str).filter(|key| self.page.words.knows(key));
        let noted = || NOTED.iter().find(|(noted, _)| *noted == name).map(|(_, key)| *key);
        of_form.or_else(noted).map_or_else(|| name.replace('_', " "), |key| self.page.t(key))
    }

    /// The value of a field: where a registration stands has words of its own.
    fn of_field(&self, name: &str, value: &Value) -> String {
        let state = value.as_str().filter(|_| name == "state").and_then(RegistrationState::of);
        state.map_or_else(|| self.value(value), |state| self.page.t(state.key()))
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(true) => self.page.t("audit-yes"),
            Value::Bool(false) => self.page.t("audit-no"),
            Value::Number(number) => number.to_string(),
            Value::String(text) => self.text(text),
            Value::Array(list) => Self::joined(list.iter().map(|one| self.value(one))),
            Value::Object(fields) => match self.in_one_language(fields) {
                Some(text) => text.to_owned(),
                None => Self::joined(fields.iter().map(|(name, value)| self.named(name, value))),
            },
        }
    }

    /// A value with its name before it; nothing, where there is none.
    fn named(&self, name: &str, value: &Value) -> String {
        let value = self.value(value);
        if value.is_empty() { value } else { format!("{}: {value}", self.label(name, None)) }
    }

    fn joined(parts: impl Iterator<Item = String>) -> String {
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// A text in both languages, in the page's.
    fn in_one_language<'v>(&self, fields: &'v Map<String, Value>) -> Option<&'v str> {
        let is_text = !fields.is_empty() && fields.keys().all(|language| ["en", "ur"].contains(&language.as_str()));
        let wanted = fields.get(self.page.locale.tag()).or_else(|| fields.values().next());
        wanted.filter(|_| is_text).and_then(Value::as_str)
    }

    /// A record by its name, an instant by the summit's clock; any other text as it is.
    fn text(&self, text: &str) -> String {
        if let Some(name) = Uuid::parse_str(text).ok().and_then(|id| self.names.get(&id)) {
            return name.of(self.page).to_owned();
        }
        match instant(text) {
            Some(at) => self.page.instant(&at, &self.zone),
            None => text.to_owned(),
        }
    }
}

/// Whether the field is among these, in one language or in general.
fn tells(fields: &Map<String, Value>, name: &str) -> bool {
    fields.contains_key(name) || fields.contains_key(&format!("{name}_en"))
}

/// An instant as JSON has it.
fn instant(text: &str) -> Option<Timestamp> {
    let is_like_one = text.len() >= 20 && text.as_bytes().get(10) == Some(&b'T');
    is_like_one.then(|| DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())).flatten()
}
