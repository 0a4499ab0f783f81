//! What was brought and waits to be applied: kept in the database, so that it is there for every look at it, on
//! whatever server that is. A slice says what it keeps as content and as choices.
use crate::{
    id,
    kit::{audit, clock::Timestamp, db::Tx, error::AppError, ids::PersonId},
};
use chrono::Duration;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

id! {
    /// A file or a text that was brought and waits to be applied.
    ImportId
}

/// What is kept when it comes.
pub struct NewImport<'a, C> {
    /// Whose it is.
    pub slice: &'static str,
    /// Empty where text was pasted.
    pub file_name: &'a str,
    pub format: &'static str,
    pub content: &'a C,
    pub by: PersonId,
}

/// What waits, with what the organiser has chosen about it.
#[derive(Clone, Debug)]
pub struct Import<C, H> {
    pub import_id: ImportId,
    pub file_name: String,
    pub format: String,
    pub content: C,
    pub choices: H,
}

/// The same as a line of a list.
pub struct WaitingImport {
    pub import_id: ImportId,
    pub file_name: String,
    pub format: String,
    pub created_at: Timestamp,
}

fn to_json(value: &impl Serialize) -> Result<serde_json::Value, AppError> {
    Ok(serde_json::to_value(value).map_err(anyhow::Error::from)?)
}

fn from_json<T: DeserializeOwned>(json: serde_json::Value) -> Result<T, AppError> {
    Ok(serde_json::from_value(json).map_err(anyhow::Error::from)?)
}

/// Keeps what was brought until it is applied, discarded or forgotten.
pub async fn insert<C: Serialize>(tx: &mut Tx, new: &NewImport<'_, C>) -> Result<ImportId, AppError> {
    let id = ImportId::new_at(tx.now);
    sqlx::query!(
        "insert into sheet_imports (import_id, slice, file_name, format, content, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        new.slice,
        new.file_name,
        new.format,
        to_json(new.content)?,
        tx.now,
        new.by.0
    )
    .execute(&mut *tx.conn)
    .await?;
    audit::record(tx, &format!("{}.import_brought", new.slice), Some(id.0), json!({ "file": new.file_name })).await?;
    Ok(id)
}

pub async fn find<C: DeserializeOwned, H: DeserializeOwned>(
    tx: &mut Tx,
    slice: &str,
    id: ImportId,
) -> Result<Option<Import<C, H>>, AppError> {
    let row = sqlx::query!(
        "select file_name, format, content, choices from sheet_imports where slice = $1 and import_id = $2 and led_to is null",
        slice,
        id.0
    );
    let Some(row) = row.fetch_optional(&mut *tx.conn).await? else { return Ok(None) };
    let (content, choices) = (from_json(row.content)?, from_json(row.choices)?);
    Ok(Some(Import { import_id: id, file_name: row.file_name, format: row.format, content, choices }))
}

/// Locks what waits until the transaction ends, so that it is applied once; whether it is there.
pub async fn lock(tx: &mut Tx, slice: &str, id: ImportId) -> sqlx::Result<bool> {
    let row =
        sqlx::query!("select import_id from sheet_imports where slice = $1 and import_id = $2 and led_to is null for update", slice, id.0);
    Ok(row.fetch_optional(&mut *tx.conn).await?.is_some())
}

/// The youngest that wait.
pub async fn list(tx: &mut Tx, slice: &str) -> sqlx::Result<Vec<WaitingImport>> {
    sqlx::query_as!(
        WaitingImport,
        r#"select import_id as "import_id: ImportId", file_name, format, created_at
           from sheet_imports where slice = $1 and led_to is null order by created_at desc limit 20"#,
        slice
    )
    .fetch_all(&mut *tx.conn)
    .await
}

pub async fn update_choices(tx: &mut Tx, slice: &str, id: ImportId, choices: &impl Serialize) -> Result<(), AppError> {
    sqlx::query!("update sheet_imports set choices = $3 where slice = $1 and import_id = $2", slice, id.0, to_json(choices)?)
        .execute(&mut *tx.conn)
        .await?;
    Ok(())
}

/// Discards what was brought; no error if it is gone already.
pub async fn discard(tx: &mut Tx, slice: &str, id: ImportId) -> sqlx::Result<()> {
    if delete(tx, slice, id).await? {
        audit::record(tx, &format!("{slice}.import_discarded"), Some(id.0), json!({})).await?;
    }
    Ok(())
}

/// Whether it was there.
pub async fn delete(tx: &mut Tx, slice: &str, id: ImportId) -> sqlx::Result<bool> {
    let done = sqlx::query!("delete from sheet_imports where slice = $1 and import_id = $2 and led_to is null", slice, id.0);
    Ok(done.execute(&mut *tx.conn).await?.rows_affected() > 0)
}

/// Notes where what was applied led, and forgets what was in it.
pub async fn note_applied(tx: &mut Tx, slice: &str, id: ImportId, led_to: &str) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "update sheet_imports set led_to = $3, content = '{}', choices = '{}' where slice = $1 and import_id = $2",
        slice,
        id.0,
        led_to
    );
    done.execute(&mut *tx.conn).await.map(|_| ())
}

/// Where something that was applied led.
pub async fn led_to(tx: &mut Tx, slice: &str, id: ImportId) -> sqlx::Result<Option<String>> {
    let found = sqlx::query_scalar!("select led_to from sheet_imports where slice = $1 and import_id = $2", slice, id.0);
    Ok(found.fetch_optional(&mut *tx.conn).await?.flatten())
}

/// Forgets what has waited for a day, and after ninety where something led that was applied.
pub async fn sweep(tx: &mut Tx) -> sqlx::Result<u64> {
    let [waiting, applied] = [1, 90].map(|days| tx.now - Duration::days(days));
    let done = sqlx::query!("delete from sheet_imports where created_at < $1 and (led_to is null or created_at < $2)", waiting, applied);
    Ok(done.execute(&mut *tx.conn).await?.rows_affected())
}
