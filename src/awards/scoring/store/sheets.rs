//! SQL of a judge's own sheets.
use crate::{
    awards::{
        contents::Contents,
        ids::{JudgeId, NominationId, SheetId},
        ledger::JudgingRound,
        scoring::model::{NewScore, Place, Sheet, SheetState},
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx},
};
use serde_json::{Value, json};
use uuid::Uuid;

struct Row {
    sheet_id: SheetId,
    state: SheetState,
    reason: String,
    sent_at: Option<Timestamp>,
    texts: Value,
    earlier: Value,
}

impl Row {
    fn read(self) -> sqlx::Result<Sheet> {
        let Self { sheet_id, state, reason, sent_at, texts, earlier } = self;
        Ok(Sheet { sheet_id, state, reason, sent_at, contents: contents(texts, earlier)? })
    }
}

fn contents(texts: Value, earlier: Value) -> sqlx::Result<Contents> {
    let bad = |error| sqlx::Error::Decode(Box::new(error));
    Ok(Contents { texts: serde_json::from_value(texts).map_err(bad)?, earlier: serde_json::from_value(earlier).map_err(bad)? })
}

/// A judge's sheet; none before something was typed into it.
pub async fn find_sheet(tx: &mut Tx, place: Place) -> sqlx::Result<Option<Sheet>> {
    let row = sqlx::query_as!(
        Row,
        r#"select sheet_id as "sheet_id: SheetId", state as "state: SheetState", reason, sent_at, texts, earlier
           from award_sheets join award_sheet_contents using (sheet_id) where judge_id = $1 and nomination_id = $2 and round = $3"#,
        place.judge_id.0,
        place.nomination_id.0,
        place.round as JudgingRound
    );
    row.fetch_optional(&mut *tx.conn).await?.map(Row::read).transpose()
}

/// What stands in the sheets of a judge, each of an entry and a round.
pub async fn list_contents(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<Vec<((NominationId, JudgingRound), Contents)>> {
    let rows = sqlx::query!(
        r#"select nomination_id as "nomination_id: NominationId", round as "round: JudgingRound", texts, earlier
           from award_sheets join award_sheet_contents using (sheet_id) where judge_id = $1"#,
        judge.0
    );
    let rows = rows.fetch_all(&mut *tx.conn).await?;
    rows.into_iter().map(|row| Ok(((row.nomination_id, row.round), contents(row.texts, row.earlier)?))).collect()
}

/// The same, begun if there is none; nobody else changes it until this transaction ends. `award_sheet_closed` refuses one that
/// is begun while the round is not open, `award_sheet_of_another` that of somebody else.
pub async fn open_sheet(tx: &mut Tx, id: SheetId, place: Place) -> sqlx::Result<Option<Sheet>> {
    if let Some(sheet) = lock_sheet(tx, place).await? {
        return Ok(Some(sheet));
    }
    let begun = sqlx::query!(
        "insert into award_sheets (sheet_id, judge_id, nomination_id, round) values ($1, $2, $3, $4)
         on conflict (judge_id, nomination_id, round) do nothing",
        id.0,
        place.judge_id.0,
        place.nomination_id.0,
        place.round as JudgingRound
    );
    if begun.execute(&mut *tx.conn).await?.rows_affected() > 0 {
        sqlx::query!("insert into award_sheet_contents (sheet_id) values ($1)", id.0).execute(&mut *tx.conn).await?;
    }
    lock_sheet(tx, place).await
}

async fn lock_sheet(tx: &mut Tx, place: Place) -> sqlx::Result<Option<Sheet>> {
    let row = sqlx::query_as!(
        Row,
        r#"select sheet_id as "sheet_id: SheetId", state as "state: SheetState", reason, sent_at, texts, earlier
           from award_sheets join award_sheet_contents c using (sheet_id)
           where judge_id = $1 and nomination_id = $2 and round = $3 for update of c"#,
        place.judge_id.0,
        place.nomination_id.0,
        place.round as JudgingRound
    );
    row.fetch_optional(&mut *tx.conn).await?.map(Row::read).transpose()
}

/// `award_sheet_sent` refuses it once the sheet was sent, `award_sheet_closed` while the round is not open.
pub async fn save_contents(tx: &mut Tx, id: SheetId, contents: &Contents) -> sqlx::Result<()> {
    let bad = |error| sqlx::Error::Encode(Box::new(error));
    let texts = serde_json::to_value(&contents.texts).map_err(bad)?;
    let earlier = serde_json::to_value(&contents.earlier).map_err(bad)?;
    sqlx::query!("update award_sheet_contents set texts = $2, earlier = $3 where sheet_id = $1", id.0, texts, earlier)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// `award_score_in_scale`, `award_score_elsewhere` and `award_score_unsaid` refuse what does not count.
pub async fn insert_scores(tx: &mut Tx, id: SheetId, scores: &[NewScore]) -> sqlx::Result<()> {
    let row = |one: &NewScore| json!({ "criterion_id": one.criterion_id, "score": one.score, "comment": one.comment });
    sqlx::query!(
        "insert into award_scores (sheet_id, criterion_id, score, comment)
         select $1, r.criterion_id, r.score, r.comment
         from jsonb_to_recordset($2) as r (criterion_id uuid, score integer, comment text)",
        id.0,
        Value::Array(scores.iter().map(row).collect())
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Sends it: submitted, or abstained from for that reason. `award_sheet_closed` refuses it while the round is not open.
pub async fn send(tx: &mut Tx, id: SheetId, state: SheetState, reason: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "update award_sheets set state = $2, reason = $3, sent_at = $4 where sheet_id = $1",
        id.0,
        state as SheetState,
        reason,
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// What those of `ids` that are sheets are of.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let names = sqlx::query!(
        r#"select sheet_id, row(name_en, name_ur) as "name!: Bilingual"
           from award_sheets join award_nominations using (nomination_id) where sheet_id = any($1)"#,
        ids
    );
    Ok(names.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.sheet_id, one.name)).collect())
}
