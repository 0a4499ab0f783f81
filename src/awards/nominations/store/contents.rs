//! SQL of what nominations say.
use crate::{
    awards::{
        ids::NominationId,
        nominations::model::{Contents, Field, likeness_of},
    },
    kit::db::Tx,
};
use serde_json::Value;
use std::collections::HashMap;

pub(super) fn read(texts: Value, earlier: Value) -> sqlx::Result<Contents> {
    let bad = |error| sqlx::Error::Decode(Box::new(error));
    Ok(Contents { texts: serde_json::from_value(texts).map_err(bad)?, earlier: serde_json::from_value(earlier).map_err(bad)? })
}

/// What these nominations say, as far as whoever acts finds them.
pub async fn contents_of(tx: &mut Tx, ids: &[NominationId]) -> sqlx::Result<HashMap<NominationId, Contents>> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select nomination_id as "nomination_id: NominationId", texts, earlier
           from award_nomination_contents where nomination_id = any($1)"#,
        &ids
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    rows.into_iter().map(|row| Ok((row.nomination_id, read(row.texts, row.earlier)?))).collect()
}

/// What one says; nobody else changes it until this transaction ends.
pub async fn lock_contents(tx: &mut Tx, id: NominationId) -> sqlx::Result<Option<Contents>> {
    let row = sqlx::query!("select texts, earlier from award_nomination_contents where nomination_id = $1 for update", id.0);
    row.fetch_optional(&mut *tx.conn).await?.map(|row| read(row.texts, row.earlier)).transpose()
}

/// Saves it, with what lists show of it. `award_nomination_sent` refuses it once the nomination was sent.
pub async fn save_contents(tx: &mut Tx, id: NominationId, contents: &Contents) -> sqlx::Result<()> {
    let bad = |error| sqlx::Error::Encode(Box::new(error));
    let texts = serde_json::to_value(&contents.texts).map_err(bad)?;
    let earlier = serde_json::to_value(&contents.earlier).map_err(bad)?;
    sqlx::query!("update award_nomination_contents set texts = $2, earlier = $3 where nomination_id = $1", id.0, texts, earlier)
        .execute(&mut *tx.conn)
        .await?;
    sqlx::query!(
        "update award_nominations set name_en = $2, name_ur = $3, organisation = $4, likeness = $5, changed_at = $6,
             language = $7
         where nomination_id = $1",
        id.0,
        contents.field(Field::NameEn),
        contents.field(Field::NameUr),
        contents.field(Field::Organisation),
        &likeness_of(contents),
        tx.now,
        contents.language()
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}
