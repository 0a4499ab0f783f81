//! Who and what is busy when, across all slices: a speaker, a room, later a table. The database allows nobody and
//! nothing two engagements at the same time, whichever slices they belong to.
mod model;
mod store;

pub use model::{Busy, Conflict, Engagement, Reason};

use crate::kit::{
    clock::Timestamp,
    db::Tx,
    error::{Failure, OnConstraint},
};
use uuid::Uuid;

/// Makes these all the engagements that `slice` has.
pub async fn replace_engagements(tx: &mut Tx, slice: &str, all: &[Engagement]) -> Result<(), Failure<Busy>> {
    store::delete_slice(tx, slice).await?;
    store::insert_all(tx, slice, all).await.on_constraint("engagements_one_at_a_time", Busy)
}

/// Engages everybody and everything in `busy` for `reason` from `from` to `to`. A reason has one booking: booking it
/// again moves it. After a refusal the transaction has to be rolled back, as it is when a verb returns the failure.
pub async fn book(tx: &mut Tx, reason: &Reason, busy: &[Uuid], (from, to): (Timestamp, Timestamp)) -> Result<(), Failure<Conflict>> {
    // A conflict may have been freed by the time it is looked up; then there is room to try again.
    loop {
        store::delete_reason(tx, reason).await?;
        if store::insert_for(tx, reason, busy, (from, to)).await? {
            return Ok(());
        }
        if let Some(conflict) = store::find_conflict(tx, reason, busy, (from, to)).await? {
            return Err(Failure::Refused(conflict));
        }
    }
}

/// Gives back all the time that `reason` takes.
pub async fn free(tx: &mut Tx, reason: &Reason) -> sqlx::Result<()> {
    store::delete_reason(tx, reason).await
}
