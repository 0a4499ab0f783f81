//! SQL of what has not been sent as nominations close.
use super::nominations::select_nominations;
use crate::{
    awards::{
        ids::{CycleId, NominationId},
        nominations::model::Nomination,
    },
    kit::{clock::Timestamp, db::Tx},
};

/// Cycles whose nominations close within two days, with when that is, each once for that moment.
pub async fn take_due(tx: &mut Tx) -> sqlx::Result<Vec<(CycleId, Timestamp)>> {
    let due = sqlx::query!(
        r#"update award_cycles set reminded_for = nominations_close_at
           where nominations_close_at > $1 and nominations_close_at <= $1 + interval '2 days' and nominations_open_at <= $1
               and reminded_for is distinct from nominations_close_at and not sample
           returning cycle_id as "id!: CycleId", nominations_close_at as "deadline!""#,
        tx.now
    );
    Ok(due.fetch_all(&mut *tx.conn).await?.into_iter().map(|one| (one.id, one.deadline)).collect())
}

/// Drafts of a cycle, and applications that no association has answered: 500 of those after one.
pub async fn list_unsent(tx: &mut Tx, cycle: CycleId, after: Option<NominationId>) -> sqlx::Result<Vec<Nomination>> {
    let unsent = select_nominations!(
        "where state in ('draft', 'applied') and category_id in (select category_id from award_categories where cycle_id = $1)
             and ($2::uuid is null or nomination_id > $2)
         order by nomination_id limit 500",
        cycle.0,
        after.map(|id| id.0)
    );
    unsent.fetch_all(&mut *tx.conn).await
}
