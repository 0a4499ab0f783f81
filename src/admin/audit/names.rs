//! What the records are called that the trail tells of, as far as they are there.
use crate::{
    accounts,
    admin::store,
    agenda, awards, event,
    kit::{audit::Entry, bilingual::Bilingual, db::Tx},
    registration, site,
};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

pub type Names = HashMap<Uuid, Bilingual>;

/// The names of all records, and of all people, that the entries mention.
pub async fn of_entries(tx: &mut Tx, entries: &[Entry], besides: Option<Uuid>) -> sqlx::Result<Names> {
    let mut ids: Vec<Uuid> = entries.iter().flat_map(|e| [e.actor_id, e.subject_id]).chain([besides]).flatten().collect();
    for entry in entries {
        mentioned(&entry.details, &mut ids);
    }
    ids.sort_unstable();
    ids.dedup();
    let mut names = Names::new();
    if ids.is_empty() {
        return Ok(names);
    }
    names.extend(store::names_of_people(tx, &ids).await?);
    names.extend(accounts::find_names(tx, &ids).await?);
    names.extend(registration::find_names(tx, &ids).await?);
    names.extend(agenda::find_names(tx, &ids).await?);
    names.extend(awards::find_names(tx, &ids).await?);
    names.extend(event::find_names(tx, &ids).await?);
    names.extend(site::find_names(tx, &ids).await?);
    Ok(names)
}

/// The ids in what an entry says.
fn mentioned(value: &Value, ids: &mut Vec<Uuid>) {
    match value {
        Value::String(text) => ids.extend(Uuid::parse_str(text)),
        Value::Array(list) => list.iter().for_each(|one| mentioned(one, ids)),
        Value::Object(fields) => fields.values().for_each(|one| mentioned(one, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
