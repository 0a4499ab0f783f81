//! Who and what is busy when, across all slices: a speaker, a room, later a table. The database lets nobody and nothing
//! be taken twice at the same time.
use crate::kit::{
    clock::Timestamp,
    db::Tx,
    error::{Failure, OnConstraint},
};
use uuid::Uuid;

/// The time that something takes of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// The person, the room…
    pub busy: Uuid,
    /// What takes the time, by its id in the slice.
    pub reason: Uuid,
    pub from: Timestamp,
    pub to: Timestamp,
}

/// Somebody, or some room, is taken at that time already.
#[derive(Debug, PartialEq, Eq)]
pub struct Busy;

/// Makes these all the engagements that `slice` has.
pub async fn replace_engagements(tx: &mut Tx, slice: &str, all: &[Engagement]) -> Result<(), Failure<Busy>> {
    sqlx::query!("delete from engagements where slice = $1", slice).execute(&mut *tx.conn).await?;
    let (busy, reasons): (Vec<Uuid>, Vec<Uuid>) = all.iter().map(|e| (e.busy, e.reason)).unzip();
    let (from, to): (Vec<Timestamp>, Vec<Timestamp>) = all.iter().map(|e| (e.from, e.to)).unzip();
    sqlx::query!(
        "insert into engagements (busy, during, slice, reason)
         select busy, tstzrange(from_at, to_at), $1, reason
         from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) as e (busy, reason, from_at, to_at)",
        slice,
        &busy,
        &reasons,
        &from,
        &to
    )
    .execute(&mut *tx.conn)
    .await
    .on_constraint("engagements_one_at_a_time", Busy)?;
    Ok(())
}
