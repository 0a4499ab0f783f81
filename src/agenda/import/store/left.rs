//! The rows that a file touched as it left them, row by row, by which it is told which of them were changed since.
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Names of changed rows that are told.
const TOLD: usize = 5;

/// Tables whose rows are kept one by one, with the columns of their keys.
const KEYS: [(&str, &[&str]); 7] = [
    ("rooms", &["room_id"]),
    ("tracks", &["track_id"]),
    ("kinds", &["kind_id"]),
    ("speakers", &["speaker_id"]),
    ("sessions", &["session_id"]),
    ("session_speakers", &["session_id", "speaker_id"]),
    ("slots", &["slot_id"]),
];

/// A row: the digest of what it held, and what people call it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LeftRow {
    digest: String,
    name: String,
}

/// All rows, by table and key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LeftRows(BTreeMap<String, LeftRow>);

fn digest(rows: &Value) -> String {
    STANDARD_NO_PAD.encode(Sha256::digest(rows.to_string()))
}

/// The first of these columns that says something.
fn first<'a>(row: &'a Value, columns: &[&str]) -> &'a str {
    columns.iter().filter_map(|column| row.get(column)?.as_str()).find(|text| !text.is_empty()).unwrap_or_default()
}

/// What people call a row: a session's title where it belongs to one.
fn name<'a>(row: &'a Value, titles: &BTreeMap<&'a str, &'a str>) -> &'a str {
    let own = first(row, &["title_en", "title_ur", "name_en", "name_ur", "name"]);
    if own.is_empty() { titles.get(first(row, &["session_id"])).copied().unwrap_or_default() } else { own }
}

impl LeftRows {
    /// Rows as the database has them, by table.
    pub fn of(rows: &Value) -> Self {
        let all = |table: &str| rows.get(table).and_then(Value::as_array).into_iter().flatten();
        let titles = all("sessions").map(|row| (first(row, &["session_id"]), first(row, &["title_en", "title_ur"]))).collect();
        let mut found = BTreeMap::new();
        for (table, value) in rows.as_object().into_iter().flatten() {
            let Some((_, keys)) = KEYS.iter().find(|(known, _)| known == table).filter(|_| value.is_array()) else {
                // Of the others only the number is known.
                found.insert(table.clone(), LeftRow { digest: value.to_string(), name: String::new() });
                continue;
            };
            for row in all(table) {
                let key: Vec<&str> = keys.iter().map(|key| first(row, &[key])).collect();
                let left = LeftRow { digest: digest(row), name: name(row, &titles).to_owned() };
                found.insert(format!("{table}/{}", key.join("/")), left);
            }
        }
        Self(found)
    }

    /// What people call the rows that differ, each once; none where nothing does.
    pub fn changed(&self, now: &Self) -> Option<Vec<String>> {
        let keys: BTreeSet<&String> = self.0.keys().chain(now.0.keys()).collect();
        let changed = keys.into_iter().filter(|key| self.0.get(*key).map(|row| &row.digest) != now.0.get(*key).map(|row| &row.digest));
        let changed: Vec<&String> = changed.collect();
        let names = changed.iter().filter_map(|key| self.0.get(*key).or_else(|| now.0.get(*key))).map(|row| row.name.clone());
        let names: BTreeSet<String> = names.filter(|name| !name.is_empty()).collect();
        (!changed.is_empty()).then(|| names.into_iter().take(TOLD).collect())
    }
}

/// What is kept of how a file left the draft.
pub fn kept(rows: &Value) -> serde_json::Result<String> {
    serde_json::to_string(&LeftRows::of(rows))
}

/// What was changed since, by what was kept. Files of earlier versions kept one digest of all, which names nothing.
pub fn changed_since(kept: &str, rows: &Value) -> Option<Vec<String>> {
    match serde_json::from_str::<LeftRows>(kept) {
        Ok(left) => left.changed(&LeftRows::of(rows)),
        Err(_) => (digest(rows) != kept).then(Vec::new),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_was_changed_since_is_named() {
        let rows = |title: &str, ends: &str, hours: i64| {
            json!({
                "sessions": [{ "session_id": "1", "title_en": title, "title_ur": "" }, { "session_id": "2", "title_en": "", "title_ur": "چائے" }],
                "slots": [{ "slot_id": "5", "session_id": "2", "ends_at": ends }],
                "rooms": null,
                "room_hours": hours,
            })
        };
        let left = kept(&rows("Tea", "9", 0)).expect("JSON");
        assert_eq!(changed_since(&left, &rows("Tea", "9", 0)), None);
        assert_eq!(changed_since(&left, &rows("Talk", "9", 0)), Some(vec!["Tea".to_owned()]));
        assert_eq!(changed_since(&left, &rows("Tea", "10", 0)), Some(vec!["چائے".to_owned()]));
        assert_eq!(changed_since(&left, &rows("Tea", "9", 1)), Some(vec![]));
        let gone = json!({ "sessions": [], "slots": [], "rooms": [{ "room_id": "7", "name_en": "Hall" }], "room_hours": 0 });
        assert_eq!(changed_since(&left, &gone), Some(["Hall", "Tea", "چائے"].map(str::to_owned).to_vec()));
        assert_eq!(changed_since(&digest(&gone), &gone), None);
        assert_eq!(changed_since(&digest(&gone), &rows("Tea", "9", 0)), Some(vec![]));
    }
}
