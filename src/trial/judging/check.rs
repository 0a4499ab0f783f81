//! What stands in sheets, compared with what judges were told.
use crate::kit::db;
use sqlx::{Connection, types::Json};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// What must stand in a sheet by what its judge was told, field by field.
pub struct Expected {
    pub judge: Uuid,
    pub entry: Uuid,
    pub fields: BTreeMap<String, String>,
}

/// How many fields hold something else, or nothing.
pub async fn count_wrong(url: &str, expected: &[Expected]) -> anyhow::Result<usize> {
    let mut conn = db::connect(url).await?;
    let all = "select judge_id, nomination_id, coalesce((select jsonb_object_agg(key, value ->> 'text') from jsonb_each(texts)), '{}')
               from award_sheets join award_sheet_contents using (sheet_id)";
    let all: Vec<(Uuid, Uuid, Json<BTreeMap<String, String>>)> = sqlx::query_as(all).fetch_all(&mut conn).await?;
    conn.close().await?;
    let stored: HashMap<_, _> = all.into_iter().map(|(judge, entry, texts)| ((judge, entry), texts.0)).collect();
    let wrong = |one: &Expected| {
        let texts = stored.get(&(one.judge, one.entry));
        one.fields.iter().filter(|(name, text)| texts.and_then(|texts| texts.get(*name)) != Some(*text)).count()
    };
    Ok(expected.iter().map(wrong).sum())
}
