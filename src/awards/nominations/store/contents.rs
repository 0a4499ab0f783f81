//! SQL of what nominations say.
use super::files::{files_of, sent_files};
use crate::{
    awards::{
        ids::{FileId, NominationId},
        nominations::model::{Contents, Field, Nomination, NominationState, StoredFile, likeness_of},
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

/// Saves it, with what lists show of it; while a correction is asked for they show what was sent. `award_nomination_sent` refuses it once
/// the nomination was sent, unless it is what was sent.
pub async fn save_contents(tx: &mut Tx, id: NominationId, contents: &Contents) -> sqlx::Result<()> {
    let bad = |error| sqlx::Error::Encode(Box::new(error));
    let texts = serde_json::to_value(&contents.texts).map_err(bad)?;
    let earlier = serde_json::to_value(&contents.earlier).map_err(bad)?;
    sqlx::query!("update award_nomination_contents set texts = $2, earlier = $3 where nomination_id = $1", id.0, texts, earlier)
        .execute(&mut *tx.conn)
        .await?;
    show_contents(tx, id, contents, &[NominationState::Correction]).await
}

/// What lists show of it, unless it is in one of these states.
async fn show_contents(tx: &mut Tx, id: NominationId, contents: &Contents, but: &[NominationState]) -> sqlx::Result<()> {
    let but: Vec<_> = but.iter().map(|state| state.value().to_owned()).collect();
    sqlx::query!(
        "update award_nominations set name_en = $2, name_ur = $3, organisation = $4, likeness = $5, changed_at = $6,
             language = $7
         where nomination_id = $1 and state <> all ($8)",
        id.0,
        contents.field(Field::NameEn),
        contents.field(Field::NameUr),
        contents.field(Field::Organisation),
        &likeness_of(contents),
        tx.now,
        contents.language(),
        &but
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// What was sent last.
struct Lodged {
    contents: Contents,
    files: Vec<FileId>,
}

/// Keeps what stands there as what is sent, and shows it; files that were put aside go. `award_nomination_sent` refuses it
/// once the nomination was sent.
pub async fn keep_lodged(tx: &mut Tx, id: NominationId, contents: &Contents) -> sqlx::Result<()> {
    sqlx::query!(
        "update award_nomination_contents c set lodged = jsonb_build_object('texts', texts, 'files', (
             select coalesce(jsonb_agg(file_id), '[]') from award_nomination_files f
             where f.nomination_id = c.nomination_id and not is_aside)), unsent = null
         where nomination_id = $1",
        id.0
    )
    .execute(&mut *tx.conn)
    .await?;
    sqlx::query!("delete from award_nomination_files where nomination_id = $1 and is_aside", id.0).execute(&mut *tx.conn).await?;
    show_contents(tx, id, contents, &[]).await
}

/// None where nothing was sent yet.
async fn lodged(tx: &mut Tx, id: NominationId) -> sqlx::Result<Option<Lodged>> {
    let row = sqlx::query!(
        r#"select lodged -> 'texts' as "texts!", array(select jsonb_array_elements_text(lodged -> 'files')::uuid) as "files!: Vec<FileId>"
           from award_nomination_contents where nomination_id = $1 and lodged is not null"#,
        id.0
    );
    let row = row.fetch_optional(&mut *tx.conn).await?;
    row.map(|row| Ok(Lodged { contents: read(row.texts, Value::Array(vec![]))?, files: row.files })).transpose()
}

/// What stands in it.
pub async fn as_typed(tx: &mut Tx, id: NominationId) -> sqlx::Result<Option<(Contents, Vec<StoredFile>)>> {
    let files = files_of(tx, id).await?;
    Ok(contents_of(tx, &[id]).await?.remove(&id).map(|contents| (contents, files)))
}

/// What was sent, while it is corrected; else what stands there.
pub async fn as_sent(tx: &mut Tx, of: &Nomination) -> sqlx::Result<Option<(Contents, Vec<StoredFile>)>> {
    if of.state == NominationState::Correction
        && let Some(sent) = lodged(tx, of.nomination_id).await?
    {
        let files = sent_files(tx, of.nomination_id, &sent.files).await?;
        return Ok(Some((sent.contents, files)));
    }
    as_typed(tx, of.nomination_id).await
}

/// What was changed for a correction and is not sent: as it stands there, or, once what was sent was decided on, as it stood.
pub async fn unsent(tx: &mut Tx, of: &Nomination) -> sqlx::Result<Option<(Contents, Vec<StoredFile>)>> {
    if of.state == NominationState::Correction {
        return as_typed(tx, of.nomination_id).await;
    }
    let Some(Lodged { contents, files }) = kept_unsent(tx, of.nomination_id).await? else { return Ok(None) };
    Ok(Some((contents, sent_files(tx, of.nomination_id, &files).await?)))
}

async fn kept_unsent(tx: &mut Tx, id: NominationId) -> sqlx::Result<Option<Lodged>> {
    let row = sqlx::query!(
        r#"select unsent -> 'texts' as "texts!", array(select jsonb_array_elements_text(unsent -> 'files')::uuid) as "files!: Vec<FileId>"
           from award_nomination_contents where nomination_id = $1 and unsent is not null"#,
        id.0
    );
    let row = row.fetch_optional(&mut *tx.conn).await?;
    row.map(|row| Ok(Lodged { contents: read(row.texts, Value::Array(vec![]))?, files: row.files })).transpose()
}

/// What became of files when others took their places.
#[derive(Default)]
pub struct Moved {
    /// Those that are put aside.
    pub removed: Vec<Value>,
    /// The names of those that are there again.
    pub added: Vec<String>,
}

/// Puts back what was sent, in place of what was typed since, which is kept.
pub async fn restore_lodged(tx: &mut Tx, id: NominationId) -> sqlx::Result<Moved> {
    let Some(Lodged { contents, files }) = lodged(tx, id).await? else { return Ok(Moved::default()) };
    sqlx::query!(
        "update award_nomination_contents c set unsent = jsonb_build_object('texts', texts, 'files', (
             select coalesce(jsonb_agg(file_id), '[]') from award_nomination_files f
             where f.nomination_id = c.nomination_id and not is_aside))
         where nomination_id = $1",
        id.0
    )
    .execute(&mut *tx.conn)
    .await?;
    save_contents(tx, id, &contents).await?;
    lay_out(tx, id, &files).await
}

/// Goes on with what was not sent, if there is any: a correction is asked for once more.
pub async fn take_up_unsent(tx: &mut Tx, id: NominationId) -> sqlx::Result<Moved> {
    let Some(Lodged { contents, files }) = kept_unsent(tx, id).await? else { return Ok(Moved::default()) };
    save_contents(tx, id, &contents).await?;
    sqlx::query!("update award_nomination_contents set unsent = null where nomination_id = $1", id.0).execute(&mut *tx.conn).await?;
    lay_out(tx, id, &files).await
}

/// These files stand there, and all others are put aside.
async fn lay_out(tx: &mut Tx, id: NominationId, files: &[FileId]) -> sqlx::Result<Moved> {
    let files: Vec<_> = files.iter().map(|file| file.0).collect();
    let removed = sqlx::query_scalar!(
        r#"update award_nomination_files f set is_aside = true where nomination_id = $1 and not is_aside and file_id <> all($2)
           returning to_jsonb(f) - '{bytes,digest,is_annotated,is_aside}'::text[] as "was!""#,
        id.0,
        &files
    );
    let removed = removed.fetch_all(&mut *tx.conn).await?;
    let added = sqlx::query_scalar!(
        "update award_nomination_files set is_aside = false where nomination_id = $1 and is_aside and file_id = any($2) returning name",
        id.0,
        &files
    );
    Ok(Moved { removed, added: added.fetch_all(&mut *tx.conn).await? })
}
