//! A form's inputs and what stands in them, as a browser sends them.
use super::edit_form::EditForm;
use crate::kit::form_fields;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A form's inputs by their names, each with its texts: several where the input stands several times.
pub type Fields = BTreeMap<String, Vec<String>>;

pub fn fields(form: &impl Serialize) -> Fields {
    let Ok(Value::Object(values)) = serde_json::to_value(form) else { return Fields::new() };
    let mut fields = Fields::new();
    for (name, value) in values {
        match value {
            Value::Object(by_language) => {
                for language in ["en", "ur"] {
                    let text = by_language.get(language).and_then(Value::as_str).unwrap_or_default();
                    fields.insert(format!("{name}_{language}"), texts([text]));
                }
            }
            Value::Array(list) => drop(fields.insert(name, texts(list.iter().filter_map(Value::as_str)))),
            one => drop(fields.insert(name, texts([one.as_str().unwrap_or_default()]))),
        }
    }
    fields
}

/// As browsers send them back, whatever line breaks they use.
fn texts<'a>(list: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    list.into_iter().map(|text| text.replace("\r\n", "\n").trim().to_owned()).collect()
}

pub fn digest(texts: &[String]) -> String {
    let hash = texts.iter().fold(Sha256::new(), |hash, text| hash.chain_update(text).chain_update([0]));
    let first = hash.finalize()[..4].iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte));
    format!("{first:08x}")
}

/// Whether a form that showed `seen` had these texts in one of its fields.
pub fn was_shown(seen: &str, typed: &[&str]) -> bool {
    let now = digest(&texts(typed.iter().copied()));
    seen.as_bytes().chunks(8).any(|shown| shown == now.as_bytes())
}

/// What a form shows whose inputs are known only as it runs, for its key: their texts in the order of the inputs' names.
pub fn seen_in<'a>(texts_by_name: impl IntoIterator<Item = &'a str>) -> String {
    texts_by_name.into_iter().map(|text| digest(&texts([text]))).collect()
}

/// Whether such a form had shown this text in its input number `at`, counted from 0 in the order of names.
pub fn has_shown(seen: &str, at: usize, text: &str) -> bool {
    seen.get(at * 8..at * 8 + 8) == Some(digest(&texts([text])).as_str())
}

/// Without rows that are offered and say nothing.
pub fn tidy_fields<F: EditForm>(form: &F) -> Fields {
    let copy = form_fields::parse_pairs(pairs(fields(form))).map(F::tidy);
    copy.map_or_else(|_| fields(form), |tidy| fields(&tidy))
}

/// As they come in a request.
pub fn pairs(fields: Fields) -> Vec<(String, String)> {
    fields.into_iter().flat_map(|(name, texts)| texts.into_iter().map(move |text| (name.clone(), text))).collect()
}
