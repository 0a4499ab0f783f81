//! What an entry says, in words: fields with what was before and after, and what else was noted.
use super::{known_actions, names::Names, noted, values};
use crate::kit::{
    audit::{self, Entry},
    clock::Timestamp,
    field,
    page::Page,
    rights::{Area, Right},
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

/// What becomes of an id that names nothing known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownIds {
    /// It says nothing to people.
    LeftOut,
    /// It is kept for programs.
    Told,
}

/// Says values as the page's language writes them.
pub struct Teller<'a> {
    pub page: &'a Page,
    pub names: &'a Names,
    pub zone: Tz,
    pub unknown_ids: UnknownIds,
}

/// Facts that a form's field tells too, and that field.
const FACTS_OF_FORMS: [(&str, &str); 4] =
    [("closes", "registration_closes_at"), ("figures", "number"), ("logo", "kept_logo"), ("opens", "registration_opens_at")];

/// What a column of a removed record has for programs alone.
const FOR_PROGRAMS: [&str; 1] = ["search"];

impl Teller<'_> {
    /// `called`: what the record is called, which stands beside it.
    pub fn details(&self, entry: &Entry, called: Option<&str>) -> Details {
        let Value::Object(said) = &entry.details else { return Details::default() };
        let nothing = Map::new();
        let part = |name: &str| said.get(name).and_then(Value::as_object).unwrap_or(&nothing);
        let (fields, was, labels, whole) = (part("changed"), part("was"), part("labels"), whole(said));
        // What a verb notes of the whole has names where the form has ids.
        let of_form = fields.iter().filter(|(name, _)| !whole.contains_key(*name) && !whole.contains_key(&format!("{name}s")));
        let of_whole = whole.iter().filter(|(name, _)| !is_in_languages(fields, name));
        let edited = of_form.chain(of_whole).map(|(name, sides)| (name, [sides.get(0), sides.get(1)]));
        let of_removed = was.iter().filter(|(name, value)| !FOR_PROGRAMS.contains(&name.as_str()) && !is_subject(value, entry));
        let removed = of_removed.map(|(name, value)| (name, [Some(value), None]));
        let changes = edited.chain(removed).filter_map(|(name, sides)| self.change(name, sides, labels)).collect();

        let is_told = |name: &str| {
            let is_side = ["after", "before", "given"].contains(&name) && !(fields.is_empty() && whole.is_empty());
            let by_form = FACTS_OF_FORMS.iter().any(|(fact, field)| *fact == name && fields.contains_key(*field));
            ["changed", "labels", "was"].contains(&name) || is_side || by_form || tells(fields, name) || tells(was, name)
        };
        let mut facts = vec![];
        for (name, value) in said.iter().filter(|(name, _)| !is_told(name)) {
            let value = self.value(name, value);
            if !value.is_empty() && (name == "acting_for" || Some(value.as_str()) != called) {
                facts.push(Fact { label: self.label(name, labels), value });
            }
        }
        Details { changes, facts }
    }

    /// What an entry notes of one thing; nothing, if it does not.
    pub fn noted(&self, entry: &Entry, name: &str) -> Option<String> {
        entry.details.get(name).map(|value| self.value(name, value)).filter(|text| !text.is_empty())
    }

    /// Nothing, where neither side says anything.
    fn change(&self, name: &str, sides: [Option<&Value>; 2], labels: &Map<String, Value>) -> Option<Change> {
        let [before, after] = sides.map(|side| side.map(|value| self.value(name, value)).unwrap_or_default());
        let says_something = !before.is_empty() || !after.is_empty();
        says_something.then(|| Change { label: self.label(name, labels), before, after })
    }

    /// The words of the form that had the field, or of what was noted; else its name.
    fn label(&self, name: &str, labels: &Map<String, Value>) -> String {
        let of_form = || labels.get(name).and_then(Value::as_str).filter(|key| self.page.words.knows(key));
        let key = noted::words_before_label(name).or_else(of_form).or_else(|| noted::words_of(name));
        key.map_or_else(|| name.replace('_', " "), |key| self.page.t(key))
    }

    fn value(&self, name: &str, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(true) => self.page.t("audit-yes"),
            Value::Bool(false) => self.page.t("audit-no"),
            Value::Number(number) => number.to_string(),
            Value::String(text) => self.choice(name, text).unwrap_or_else(|| self.text(text)),
            Value::Array(list) => joined(list.iter().map(|one| self.value(name, one))),
            Value::Object(fields) => match self.in_one_language(fields) {
                Some(text) => text.to_owned(),
                None => joined(fields.iter().map(|(name, value)| self.named(name, value))),
            },
        }
    }

    /// A value with its name before it; nothing, where there is none.
    fn named(&self, name: &str, value: &Value) -> String {
        let value = self.value(name, value);
        if value.is_empty() { value } else { format!("{}: {value}", self.label(name, &Map::new())) }
    }

    /// A text in both languages, in the page's.
    fn in_one_language<'v>(&self, fields: &'v Map<String, Value>) -> Option<&'v str> {
        let is_text = !fields.is_empty() && fields.keys().all(|language| ["en", "ur"].contains(&language.as_str()));
        let wanted = fields.get(self.page.locale.tag()).or_else(|| fields.values().next());
        wanted.filter(|_| is_text).and_then(Value::as_str)
    }

    /// The words of what was chosen from a closed list.
    fn choice(&self, name: &str, value: &str) -> Option<String> {
        let right = |right: Right| format!("{}: {}", self.page.t(right.area.key()), self.page.t(right.level.key()));
        match name {
            "action" => known_actions::words_of(value).map(|key| self.page.t(key)),
            "area" => Area::of(value).map(|area| self.page.t(area.key())),
            "right" | "rights" => Right::parse(value).map(right),
            _ => values::words_of(name, value).map(|key| self.page.t(key)),
        }
    }

    /// A record by its name, a moment or a day as the page writes it; any other text as it is.
    fn text(&self, text: &str) -> String {
        if let Some(id) = Uuid::parse_str(text).ok().filter(|id| id.to_string() == text) {
            let known = self.names.get(&id).map(|name| name.of(self.page));
            let unknown = if self.unknown_ids == UnknownIds::Told { text } else { "" };
            return known.unwrap_or(unknown).to_owned();
        }
        if is_picture(text) {
            return self.page.t("audit-a-picture");
        }
        let at = instant(text).or_else(|| local_instant(text, self.zone)).map(|at| self.page.instant(&at, &self.zone));
        let day = || field::date(text).ok().flatten().filter(|day| day.to_string() == text).map(|day| self.page.date(day));
        at.or_else(day).unwrap_or_else(|| text.to_owned())
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// What differs between all that a verb notes of before and after; nothing, where it notes no more than one value of each.
fn whole(said: &Map<String, Value>) -> Map<String, Value> {
    let side = |names: &[&str]| names.iter().filter_map(|name| said.get(*name)).find(|value| value.is_object());
    audit::changed(&side(&["before"]), &side(&["after", "given"]))
}

/// Whether the field is among these, in one language or in general.
fn tells(fields: &Map<String, Value>, name: &str) -> bool {
    fields.contains_key(name) || is_in_languages(fields, name)
}

fn is_in_languages(fields: &Map<String, Value>, name: &str) -> bool {
    ["en", "ur"].iter().any(|language| fields.contains_key(&format!("{name}_{language}")))
}

/// Whether it is the id of the record itself.
fn is_subject(value: &Value, entry: &Entry) -> bool {
    value.as_str().is_some_and(|text| entry.subject_id.is_some_and(|id| id.to_string() == text))
}

/// The digest of a picture.
fn is_picture(text: &str) -> bool {
    text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit())
}

/// An instant as JSON has it.
fn instant(text: &str) -> Option<Timestamp> {
    let is_like_one = text.len() >= 20 && text.as_bytes().get(10) == Some(&b'T');
    is_like_one.then(|| DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())).flatten()
}

/// A time of the summit's clock as a form's field for one has it.
fn local_instant(text: &str, zone: Tz) -> Option<Timestamp> {
    let is_like_one = text.len() == 16 && text.as_bytes().get(10) == Some(&b'T');
    is_like_one.then(|| field::local_time(text, zone).ok().flatten()).flatten()
}
