//! What stands in sheets, compared with what judges were told.
use crate::kit::db;
use sqlx::{Connection, types::Json};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Texts by the names of their fields.
type Fields = BTreeMap<String, String>;

/// What must stand in a sheet by what its judge was told, field by field.
pub struct Expected {
    pub judge: Uuid,
    pub entry: Uuid,
    pub fields: Fields,
}

/// What a query finds of each sheet, by judge and entry: their ids, and an object.
pub async fn of_sheets(url: &str, query: &'static str) -> anyhow::Result<HashMap<(Uuid, Uuid), Fields>> {
    let mut conn = db::connect(url).await?;
    let all: Vec<(Uuid, Uuid, Json<Fields>)> = sqlx::query_as(query).fetch_all(&mut conn).await?;
    conn.close().await?;
    Ok(all.into_iter().map(|(judge, entry, fields)| ((judge, entry), fields.0)).collect())
}

/// How many fields hold something else, or nothing.
pub async fn count_wrong(url: &str, expected: &[Expected]) -> anyhow::Result<usize> {
    let texts = "select judge_id, nomination_id, coalesce((select jsonb_object_agg(key, value ->> 'text') from jsonb_each(texts)), '{}')
                 from award_sheets join award_sheet_contents using (sheet_id)";
    let stored = of_sheets(url, texts).await?;
    let wrong = |one: &Expected| {
        let texts = stored.get(&(one.judge, one.entry));
        one.fields.iter().filter(|(name, text)| texts.and_then(|texts| texts.get(*name)) != Some(*text)).count()
    };
    Ok(expected.iter().map(wrong).sum())
}
