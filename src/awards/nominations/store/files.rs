//! SQL of files.
use crate::{
    awards::{
        ids::{FileId, NominationId, QuestionId},
        nominations::model::StoredFile,
    },
    kit::{
        db::Tx,
        document::{Document, Medium, file_name},
    },
};
use serde_json::Value;
use std::collections::HashMap;

/// The files of a nomination, without their bytes, in the order of their questions.
pub async fn files_of(tx: &mut Tx, id: NominationId) -> sqlx::Result<Vec<StoredFile>> {
    read(tx, id, None).await
}

/// The same of those that were sent, also where they were put aside since.
pub(super) async fn sent_files(tx: &mut Tx, id: NominationId, sent: &[FileId]) -> sqlx::Result<Vec<StoredFile>> {
    read(tx, id, Some(sent)).await
}

async fn read(tx: &mut Tx, id: NominationId, sent: Option<&[FileId]>) -> sqlx::Result<Vec<StoredFile>> {
    let sent: Option<Vec<_>> = sent.map(|sent| sent.iter().map(|file| file.0).collect());
    sqlx::query_as!(
        StoredFile,
        r#"select file_id as "file_id: FileId", question_id as "question_id: QuestionId", name, pages,
                  octet_length(bytes)::bigint as "size!", f.digest
           from award_nomination_files f join award_questions using (question_id)
           where nomination_id = $1 and case when $2::uuid[] is null then not is_aside else file_id = any($2) end
           order by position, file_id"#,
        id.0,
        sent.as_deref()
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// The questions of these nominations that are answered by a file.
pub async fn answered_by_files(tx: &mut Tx, ids: &[NominationId]) -> sqlx::Result<HashMap<NominationId, Vec<QuestionId>>> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select nomination_id as "nomination_id: NominationId", array_agg(question_id) as "questions!: Vec<QuestionId>"
           from award_nomination_files where nomination_id = any($1) and not is_aside group by nomination_id"#,
        &ids
    );
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|row| (row.nomination_id, row.questions)).collect())
}

/// A file to be kept.
pub struct StoredBytes {
    pub name: String,
    pub medium: Medium,
    pub pages: Option<i32>,
    pub is_annotated: bool,
    pub bytes: Vec<u8>,
    pub digest: Vec<u8>,
}

impl StoredBytes {
    /// A document as it is kept, by the name under which it came.
    pub fn of(document: Document, name: &str) -> Self {
        Self {
            name: file_name(document.medium, name),
            medium: document.medium,
            pages: document.pages.and_then(|pages| pages.try_into().ok()),
            is_annotated: document.is_annotated,
            digest: document.sha256.to_vec(),
            bytes: document.bytes.into(),
        }
    }
}

/// Keeps it as the answer to that question, in place of one that was there. `award_nomination_sent` refuses it once the
/// nomination was sent.
pub async fn insert_file(tx: &mut Tx, id: FileId, nomination: NominationId, question: QuestionId, file: &StoredBytes) -> sqlx::Result<()> {
    let earlier = sqlx::query_scalar!(
        r#"select file_id as "id: FileId" from award_nomination_files where nomination_id = $1 and question_id = $2 and not is_aside"#,
        nomination.0,
        question.0
    );
    if let Some(earlier) = earlier.fetch_optional(&mut *tx.conn).await? {
        take_away(tx, earlier).await?;
    }
    sqlx::query!(
        "insert into award_nomination_files
             (file_id, nomination_id, question_id, name, medium, pages, is_annotated, bytes, digest, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        nomination.0,
        question.0,
        file.name,
        file.medium as Medium,
        file.pages,
        file.is_annotated,
        file.bytes,
        file.digest,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// The nomination of a file that whoever acts finds.
pub async fn nomination_of_file(tx: &mut Tx, id: FileId) -> sqlx::Result<Option<NominationId>> {
    let nomination =
        sqlx::query_scalar!(r#"select nomination_id as "id: NominationId" from award_nomination_files where file_id = $1"#, id.0);
    nomination.fetch_optional(&mut *tx.conn).await
}

/// A file with its bytes.
pub async fn file_of(tx: &mut Tx, id: FileId) -> sqlx::Result<Option<StoredBytes>> {
    sqlx::query_as!(
        StoredBytes,
        r#"select name, medium as "medium: Medium", pages, is_annotated, bytes, digest from award_nomination_files where file_id = $1"#,
        id.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// Those of some files of a nomination that can be set into another document, with their bytes, in the order of their questions: as many
/// as make `most` bytes together.
pub async fn files_with_bytes(
    tx: &mut Tx,
    nomination: NominationId,
    files: &[StoredFile],
    most: i64,
) -> sqlx::Result<Vec<(FileId, StoredBytes)>> {
    let files: Vec<_> = files.iter().map(|file| file.file_id.0).collect();
    let rows = sqlx::query!(
        r#"select file_id as "file_id: FileId", name, medium as "medium: Medium", pages, is_annotated, bytes, digest
           from (
               select f.*, position, sum(octet_length(bytes)) over (order by position, file_id) as so_far
               from award_nomination_files f join award_questions using (question_id)
               where nomination_id = $1 and file_id = any($2) and not is_annotated) as files
           where so_far <= $3 order by position, file_id"#,
        nomination.0,
        &files,
        most
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?.into_iter();
    let file = rows.map(|row| {
        let (name, medium, pages, is_annotated) = (row.name, row.medium, row.pages, row.is_annotated);
        (row.file_id, StoredBytes { name, medium, pages, is_annotated, bytes: row.bytes, digest: row.digest })
    });
    Ok(file.collect())
}

/// Takes it away; what it was, without its bytes. While a correction is asked for, one that was sent is put aside: what was sent stays
/// whole until something else is. `award_nomination_sent` refuses it once the nomination was sent.
pub async fn take_away(tx: &mut Tx, id: FileId) -> sqlx::Result<Option<Value>> {
    let put_aside = sqlx::query_scalar!(
        r#"update award_nomination_files f set is_aside = true from award_nominations n join award_nomination_contents c using (nomination_id)
           where file_id = $1 and not is_aside and n.nomination_id = f.nomination_id and n.state = 'correction'
               and c.lodged -> 'files' ? file_id::text
           returning to_jsonb(f) - '{bytes,digest,is_annotated,is_aside}'::text[] as "was!""#,
        id.0
    );
    if let Some(was) = put_aside.fetch_optional(&mut *tx.conn).await? {
        return Ok(Some(was));
    }
    let deleted = sqlx::query_scalar!(
        r#"delete from award_nomination_files f where file_id = $1 and not is_aside
           returning to_jsonb(f) - '{bytes,digest,is_annotated,is_aside}'::text[] as "was!""#,
        id.0
    );
    deleted.fetch_optional(&mut *tx.conn).await
}
