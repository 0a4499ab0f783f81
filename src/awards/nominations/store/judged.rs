//! SQL of what judges read: functions of the database give it to whoever judges the entry, and nothing to anybody else. Whom
//! to ask is left out.
use super::{contents::read, files::StoredBytes};
use crate::{
    awards::{
        ids::{FileId, NominationId, QuestionId},
        nominations::model::{Contents, StoredFile},
    },
    kit::{clock::Timestamp, db::Tx, document::Medium},
};
use serde_json::json;
use uuid::Uuid;

pub async fn judged_contents(tx: &mut Tx, entry: NominationId) -> sqlx::Result<Option<Contents>> {
    let texts = sqlx::query_scalar!("select award_judged_texts($1)", entry.0).fetch_one(&mut *tx.conn).await?;
    texts.map(|texts| read(texts, json!([]))).transpose()
}

/// The files of an entry, without their bytes, in the order of their questions.
pub async fn judged_files(tx: &mut Tx, entry: NominationId) -> sqlx::Result<Vec<StoredFile>> {
    sqlx::query_as!(
        StoredFile,
        r#"select file_id as "file_id!: FileId", question_id as "question_id!: QuestionId", name as "name!", pages,
                  octet_length(bytes)::bigint as "size!", f.digest as "digest!"
           from award_judged_files($1) f join award_questions using (question_id) order by position, file_id"#,
        entry.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// A file with its bytes.
pub async fn judged_file(tx: &mut Tx, file: FileId) -> sqlx::Result<Option<StoredBytes>> {
    sqlx::query_as!(
        StoredBytes,
        r#"select name as "name!", medium as "medium!: Medium", pages, is_annotated as "is_annotated!", bytes as "bytes!",
                  digest as "digest!"
           from award_judged_file($1)"#,
        file.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Files that can be set into another document, with their bytes, in the order of their questions: as many as make `most`
/// bytes together.
pub async fn judged_files_with_bytes(tx: &mut Tx, entry: NominationId, most: i64) -> sqlx::Result<Vec<(FileId, StoredBytes)>> {
    let rows = sqlx::query!(
        r#"select file_id as "file_id!: FileId", name as "name!", medium as "medium!: Medium", pages,
                  is_annotated as "is_annotated!", bytes as "bytes!", digest as "digest!"
           from (
               select f.*, position, sum(octet_length(bytes)) over (order by position, file_id) as so_far
               from award_judged_files($1) f join award_questions using (question_id) where not is_annotated) as files
           where so_far <= $2 order by position, file_id"#,
        entry.0,
        most
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    let file = rows.map(|row| {
        let (name, medium, pages, is_annotated) = (row.name, row.medium, row.pages, row.is_annotated);
        (row.file_id, StoredBytes { name, medium, pages, is_annotated, bytes: row.bytes, digest: row.digest })
    });
    Ok(file.collect())
}

/// Those of some entries that are honoured, as far as whoever acts may know.
pub async fn honoured_among(tx: &mut Tx, entries: &[NominationId]) -> sqlx::Result<Vec<NominationId>> {
    let ids: Vec<Uuid> = entries.iter().map(|id| id.0).collect();
    sqlx::query_scalar!(
        r#"select entry as "id!: NominationId" from unnest($1::uuid[]) entry where award_cycle_of_honour(entry) is not null"#,
        &ids
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Whether it won something that is public, or that whoever acts sees before.
pub async fn is_honoured(tx: &mut Tx, entry: NominationId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select award_cycle_of_honour($1) is not null as "is!""#, entry.0).fetch_one(&mut *tx.conn).await
}

/// When and where an entry is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub at: Option<Timestamp>,
    /// Empty where that is not planned yet.
    pub place: String,
}

/// None: it is not heard, or it is not theirs.
pub async fn slot_of(tx: &mut Tx, entry: NominationId) -> sqlx::Result<Option<Slot>> {
    sqlx::query_as!(Slot, r#"select at, place as "place!" from award_pitch_of($1)"#, entry.0).fetch_optional(&mut *tx.conn).await
}
