//! What a form changes, as the audit trail tells it.
use super::{
    changes::part_of,
    edit_form::EditForm,
    fields::{Fields, fields, tidy_fields},
};
use crate::kit::audit;
use serde_json::{Map, Value, json};

/// The fields that differ from what is saved, with the keys of their labels. Of what is new, all that says something.
pub fn told<F: EditForm>(saved: Option<&F>, typed: &F) -> Value {
    let before = saved.map(|saved| values(fields(saved))).unwrap_or_default();
    let changed = audit::changed(&before, &values(tidy_fields(typed)));
    let label = |name: &String| {
        let field = if F::LABELS.iter().any(|(field, _)| field == name) { name.as_str() } else { part_of::<F>(name) };
        F::LABELS.iter().find(|(known, _)| *known == field).map(|(_, label)| (name.clone(), json!(label)))
    };
    let labels: Map<String, Value> = changed.keys().filter_map(label).collect();
    json!({ "changed": changed, "labels": labels })
}

/// A field as a text, or as several where the form has it in several rows.
fn values(fields: Fields) -> Map<String, Value> {
    fields.into_iter().map(|(name, mut texts)| (name, if texts.len() == 1 { json!(texts.remove(0)) } else { json!(texts) })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::{bilingual::Bilingual, editing::Parts, form::Labels};
    use serde::{Deserialize, Serialize};

    #[derive(Clone, Debug, Default, Serialize, Deserialize)]
    #[serde(default)]
    struct Hall {
        name: Bilingual,
        seats: String,
        day: Vec<String>,
    }

    impl EditForm for Hall {
        const LABELS: Labels = &[("name_en", "hall-en"), ("name_ur", "hall-ur"), ("seats", "hall-seats"), ("opening", "hall-opening")];
        const PARTS: Parts = &[("opening", &["day"])];
    }

    #[test]
    fn the_trail_tells_what_a_form_changed_in_the_forms_words() {
        let saved = Hall { name: Bilingual::new("Hall", "ہال"), seats: "40".into(), day: vec!["1".into()] };
        let typed = Hall { seats: " 50 ".into(), day: vec!["1".into(), "2".into()], ..saved.clone() };
        // One row is a text, two are a list.
        let expected = json!({
            "changed": { "seats": ["40", "50"], "day": ["1", ["1", "2"]] },
            "labels": { "seats": "hall-seats", "day": "hall-opening" },
        });
        assert_eq!(told(Some(&saved), &typed), expected);
        let new = told(None, &Hall { seats: "9".into(), ..Hall::default() });
        assert_eq!(new, json!({ "changed": { "seats": [null, "9"] }, "labels": { "seats": "hall-seats" } }));
        assert_eq!(told(Some(&saved), &saved), json!({ "changed": {}, "labels": {} }));
    }
}
