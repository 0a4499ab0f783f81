//! SQL of what happened to nominations, and of receipts.
use crate::{
    awards::{
        ids::{NominationId, ReceiptId, StepId},
        nominations::model::{Receipt, Step, StepKind},
    },
    kit::{clock::Timestamp, db::Tx, ids::PersonId},
};

pub async fn insert_step(tx: &mut Tx, id: StepId, nomination: NominationId, kind: StepKind, reason: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into award_nomination_steps (step_id, nomination_id, at, by_id, kind, reason) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        nomination.0,
        tx.now,
        tx.actor.author().map(|person| person.0),
        kind as StepKind,
        reason
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// What happened to it, the newest first.
pub async fn list_steps(tx: &mut Tx, nomination: NominationId) -> sqlx::Result<Vec<Step>> {
    sqlx::query_as!(
        Step,
        r#"select step_id as "step_id: StepId", at, by_id as "by: PersonId", kind as "kind: StepKind", reason
           from award_nomination_steps where nomination_id = $1 order by step_id desc limit 200"#,
        nomination.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// What happened to it last.
pub async fn last_step(tx: &mut Tx, nomination: NominationId) -> sqlx::Result<Option<StepId>> {
    sqlx::query_scalar!(
        r#"select step_id as "step_id: StepId" from award_nomination_steps where nomination_id = $1 order by step_id desc limit 1"#,
        nomination.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// A step, and of which nomination.
pub async fn step(tx: &mut Tx, id: StepId) -> sqlx::Result<Option<(NominationId, Step)>> {
    let row = sqlx::query!(
        r#"select nomination_id as "nomination_id: NominationId", at, by_id as "by: PersonId", kind as "kind: StepKind", reason
           from award_nomination_steps where step_id = $1"#,
        id.0
    );
    let row = row.fetch_optional(&mut *tx.conn).await?;
    Ok(row.map(|row| (row.nomination_id, Step { step_id: id, at: row.at, by: row.by, kind: row.kind, reason: row.reason })))
}

pub async fn insert_receipt(tx: &mut Tx, nomination: NominationId, receipt: &Receipt) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into award_receipts (receipt_id, nomination_id, at, content, digest) values ($1, $2, $3, $4, $5)",
        ReceiptId::new_at(tx.now).0,
        nomination.0,
        receipt.at,
        receipt.content,
        &receipt.digest[..]
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// The digest of what was lodged last.
pub async fn last_receipt(tx: &mut Tx, nomination: NominationId) -> sqlx::Result<Option<Vec<u8>>> {
    let digest =
        sqlx::query_scalar!("select digest from award_receipts where nomination_id = $1 order by receipt_id desc limit 1", nomination.0);
    digest.fetch_optional(&mut *tx.conn).await
}

/// The digest of what was lodged in that moment.
pub async fn receipt_of(tx: &mut Tx, nomination: NominationId, at: Timestamp) -> sqlx::Result<Option<Vec<u8>>> {
    let digest = sqlx::query_scalar!("select digest from award_receipts where nomination_id = $1 and at = $2", nomination.0, at);
    digest.fetch_optional(&mut *tx.conn).await
}

/// When it was lodged, each time, with the digest of what; the newest first.
pub async fn list_receipts(tx: &mut Tx, nomination: NominationId) -> sqlx::Result<Vec<(Timestamp, Vec<u8>)>> {
    let receipts =
        sqlx::query!("select at, digest from award_receipts where nomination_id = $1 order by receipt_id desc limit 100", nomination.0);
    Ok(receipts.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.at, one.digest)).collect())
}

/// What was lodged, word for word: what has that digest in hexadecimal digits; without one, the last.
pub async fn receipt_content(tx: &mut Tx, nomination: NominationId, digest: &str) -> sqlx::Result<Option<String>> {
    let content = sqlx::query_scalar!(
        "select content from award_receipts where nomination_id = $1 and ($2 = '' or encode(digest, 'hex') = $2)
         order by receipt_id desc limit 1",
        nomination.0,
        digest
    );
    content.fetch_optional(&mut *tx.conn).await
}
