//! Adding rows, in the transaction that does what they record.
use super::{rules::rules, store};
use crate::{
    awards::{
        cycle,
        ids::{CycleId, JudgeId, JudgeToken, NominationId, SheetId},
        ledger::{JudgingRound, Record, Row, SheetOf},
    },
    kit::{db::Tx, page_cache},
};

/// Adds what was done to the ledger of a cycle; the first row, by whoever comes first, fixes the rules. `award_sheet_closed` refuses
/// what comes after the round was closed. With a closing and a decision the public head is another.
pub async fn append(tx: &mut Tx, cycle: CycleId, record: Record) -> sqlx::Result<()> {
    let mut next = store::lock(tx, cycle).await?.rows + 1;
    if next == 1 {
        let cycle = cycle::find_cycle(tx, cycle).await?.ok_or(sqlx::Error::RowNotFound)?;
        let rules = rules(tx, &cycle).await?;
        store::append(tx, cycle.cycle_id, &Row { number: next, at: tx.now, record: Record::Rules(rules) }.line()).await?;
        next += 1;
    }
    if matches!(record, Record::Closed { .. } | Record::Decided(_)) {
        page_cache::bump_public_version(tx).await?;
    }
    store::append(tx, cycle, &Row { number: next, at: tx.now, record }.line()).await
}

/// Lets nobody else add to the ledger of a cycle until the transaction ends.
pub async fn lock(tx: &mut Tx, cycle: CycleId) -> sqlx::Result<()> {
    store::lock(tx, cycle).await.map(|_| ())
}

/// A judge's sheet of a round as rows speak of it.
pub async fn sheet_of(tx: &mut Tx, sheet: SheetId, (judge, entry, round): (JudgeId, NominationId, JudgingRound)) -> sqlx::Result<SheetOf> {
    Ok(SheetOf { sheet, round, entry, judge: store::token(tx, judge).await? })
}

/// What stands for a judge in the rows.
pub async fn token(tx: &mut Tx, judge: JudgeId) -> sqlx::Result<JudgeToken> {
    store::token(tx, judge).await
}
