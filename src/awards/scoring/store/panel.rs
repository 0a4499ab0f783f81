//! SQL of the sheets of a panel, as far as its chair may know of them.
use crate::{
    awards::{
        ids::{CategoryId, JudgeId, NominationId, ReopeningId, SheetId},
        jury::{Seat, Stand},
        ledger::JudgingRound,
        scoring::model::{PanelSheet, Place},
    },
    kit::{bilingual::Bilingual, clock::Timestamp, db::Tx, ids::PersonId},
};

/// As what somebody who has signed sits in the panel of a category.
pub async fn seat_of(tx: &mut Tx, category: CategoryId, person: PersonId) -> sqlx::Result<Option<Seat>> {
    sqlx::query_scalar!(
        r#"select seat as "seat: Seat" from award_seats join award_judges using (judge_id)
           where category_id = $1 and person_id = $2 and signed_at is not null and declined_at is null and removed_at is null"#,
        category.0,
        person.0
    )
    .fetch_optional(&mut *tx.conn)
    .await
}

/// How far its judges are: for its chair with the entries to which nothing ties them, for an observer with all.
pub async fn list_panel(tx: &mut Tx, category: CategoryId) -> sqlx::Result<Vec<PanelSheet>> {
    sqlx::query_as!(
        PanelSheet,
        r#"select judge_id as "judge_id!: JudgeId", coalesce(signed_as, '') as "judge!", nomination_id as "nomination_id!: NominationId",
                  row(name_en, name_ur) as "name!: Bilingual", sheet_id as "sheet_id: SheetId", state as "stand!: Stand", sent_at,
                  round as "round!: JudgingRound"
           from award_panel_sheets($1)"#,
        category.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Opens a sheet that was sent again: which it is; none if it is open. `award_sheet_sent` refuses it to whoever may
/// not, and `award_sheet_closed` while the round is not open.
pub async fn reopen(tx: &mut Tx, id: SheetId) -> sqlx::Result<Option<Place>> {
    let opened = sqlx::query_as!(
        Place,
        r#"update award_sheets set state = 'open', reason = '', sent_at = null where sheet_id = $1 and state <> 'open'
           returning judge_id as "judge_id: JudgeId", nomination_id as "nomination_id: NominationId", round as "round: JudgingRound""#,
        id.0
    );
    opened.fetch_optional(&mut *tx.conn).await
}

pub async fn reopening(tx: &mut Tx, id: ReopeningId, (sheet, by): (SheetId, PersonId), reason: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into award_reopenings (reopening_id, sheet_id, at, by_id, reason) values ($1, $2, $3, $4, $5)",
        id.0,
        sheet.0,
        tx.now,
        by.0,
        reason
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Why a sheet was opened again, and when, the newest first.
pub async fn list_reopenings(tx: &mut Tx, sheet: SheetId) -> sqlx::Result<Vec<(Timestamp, String)>> {
    let rows = sqlx::query!("select at, reason from award_reopenings where sheet_id = $1 order by reopening_id desc limit 100", sheet.0);
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|row| (row.at, row.reason)).collect())
}

/// Whose sheet it was, of which entry, and why it was opened again.
pub async fn sheet_of_reopening(tx: &mut Tx, id: ReopeningId) -> sqlx::Result<Option<(JudgeId, NominationId, String)>> {
    let row = sqlx::query!(
        r#"select judge_id as "judge_id: JudgeId", nomination_id as "nomination_id: NominationId", r.reason
           from award_reopenings r join award_sheets using (sheet_id) where reopening_id = $1"#,
        id.0
    );
    Ok(row.fetch_optional(&mut *tx.conn).await?.map(|row| (row.judge_id, row.nomination_id, row.reason)))
}
