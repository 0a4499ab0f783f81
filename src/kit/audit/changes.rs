//! What differs between two states of a record, as the trail keeps it: only what changed, long texts cut, no secrets.
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The longest text that is kept of one side, in characters, and what is kept before the first difference of longer ones.
const LONGEST: usize = 500;
const LEAD: usize = 40;
/// Members of a list that are kept.
const MOST: usize = 50;
/// What a field's name has in it whose contents never stand in the trail.
const SECRETS: [&str; 4] = ["password", "passport", "token", "secret"];
/// Stands for what is not told.
const UNTOLD: &str = "•••";

/// The fields that differ, each with what was before and after: `{ "name_en": ["Hall", "Great hall"] }`. A field that one
/// side does not have is null there; what is empty is as good as not there.
pub fn changed(before: &impl Serialize, after: &impl Serialize) -> Map<String, Value> {
    let (before, after) = (flat(before), flat(after));
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    let pairs = names.filter_map(|name| {
        let of = |side: &Map<String, Value>| side.get(name).filter(|value| !is_empty(value)).cloned().unwrap_or_default();
        let (was, is) = (of(&before), of(&after));
        (was != is).then(|| (name.clone(), told(name, &was, &is)))
    });
    pairs.collect()
}

/// What a record was that is there no more, with its long texts cut.
pub fn state(of: &impl Serialize) -> Value {
    let fields = flat(of).into_iter().filter(|(_, value)| !is_empty(value));
    fields.map(|(name, value)| if is_secret(&name) { (name, json!(UNTOLD)) } else { (name, cut(&value, 0)) }).collect()
}

/// What a record is called that has a name or a title, perhaps in two languages.
pub fn name_of(was: &Value) -> Value {
    let of = |field: &str| match &was[field] {
        Value::Null => {
            let both = ["en", "ur"].map(|language| (language.to_owned(), was[format!("{field}_{language}")].clone()));
            let both: Map<String, Value> = both.into_iter().filter(|(_, text)| !text.is_null()).collect();
            (!both.is_empty()).then_some(Value::Object(both))
        }
        name => Some(name.clone()),
    };
    of("name").or_else(|| of("title")).unwrap_or_default()
}

fn is_secret(name: &str) -> bool {
    SECRETS.iter().any(|secret| name.to_lowercase().contains(secret))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.iter().all(is_empty),
        Value::Object(fields) => fields.values().all(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The fields by their names; a text in two languages is two fields, as in forms.
fn flat(of: &impl Serialize) -> Map<String, Value> {
    let Ok(Value::Object(fields)) = serde_json::to_value(of) else { return Map::new() };
    let mut all = Map::new();
    for (name, value) in fields {
        match value {
            Value::Object(texts) if !texts.is_empty() && texts.keys().all(|language| ["en", "ur"].contains(&language.as_str())) => {
                all.extend(texts.into_iter().map(|(language, text)| (format!("{name}_{language}"), text)));
            }
            one => drop(all.insert(name, one)),
        }
    }
    all
}

fn told(name: &str, was: &Value, is: &Value) -> Value {
    if is_secret(name) {
        let untold = |value: &Value| if value.is_null() { Value::Null } else { json!(UNTOLD) };
        return json!([untold(was), untold(is)]);
    }
    let begin = match (was, is) {
        (Value::String(was), Value::String(is)) if is_long(was) || is_long(is) => {
            was.chars().zip(is.chars()).take_while(|(a, b)| a == b).count().saturating_sub(LEAD)
        }
        _ => 0,
    };
    json!([cut(was, begin), cut(is, begin)])
}

fn is_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

/// The value with its texts from `begin` on and no longer than they may be.
fn cut(value: &Value, begin: usize) -> Value {
    match value {
        Value::String(text) => {
            let rest: String = text.chars().skip(begin).take(LONGEST).collect();
            let [before, behind] = [begin > 0 && !text.is_empty(), text.chars().nth(begin + LONGEST).is_some()];
            Value::String([if before { "…" } else { "" }, &rest, if behind { "…" } else { "" }].concat())
        }
        Value::Array(list) => list.iter().take(MOST).map(|one| cut(one, 0)).collect(),
        Value::Object(fields) => state(fields),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::bilingual::Bilingual;

    #[test]
    fn only_what_differs_is_kept() {
        let before = json!({ "name": Bilingual::new("Hall", "ہال"), "seats": 40, "note": "", "days": ["1", ""] });
        let after = json!({ "name": Bilingual::new("Great hall", "ہال"), "seats": 50, "days": ["1", ""], "open": true });
        let expected = json!({ "name_en": ["Hall", "Great hall"], "open": [null, true], "seats": [40, 50] });
        assert_eq!(Value::Object(changed(&before, &after)), expected);
        assert!(changed(&before, &before).is_empty());
        assert_eq!(Value::Object(changed(&(), &json!({ "seats": 1, "note": "" }))), json!({ "seats": [null, 1] }));
    }

    #[test]
    fn long_texts_are_cut_around_what_differs() {
        let text = |end: &str| json!({ "body": format!("{}{end}{}", "a".repeat(2_000), "z".repeat(2_000)) });
        let changed = changed(&text("before"), &text("after"));
        let [was, is] = [0, 1].map(|side| changed["body"][side].as_str().expect("a text").to_owned());
        assert!(was.starts_with("…a") && was.ends_with("z…") && was.contains("abefore") && is.contains("aafter"));
        assert!(was.chars().count() <= LONGEST + 2);
        let was = state(&text(""));
        assert_eq!(was["body"].as_str().map(|text| text.chars().count()), Some(LONGEST + 1));
    }

    #[test]
    fn no_secret_is_told() {
        let [before, after] = ["tulip", "crocus"].map(|text| json!({ "new_password": text, "passport_number": text, "name": text }));
        let changed = Value::Object(changed(&before, &after));
        assert_eq!(changed, json!({ "name": ["tulip", "crocus"], "new_password": ["•••", "•••"], "passport_number": ["•••", "•••"] }));
        assert_eq!(state(&before), json!({ "name": "tulip", "new_password": "•••", "passport_number": "•••" }));
        assert!(!state(&json!({ "visa": { "passport": "AB123" } })).to_string().contains("AB123"));
    }
}
