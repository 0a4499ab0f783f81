//! All SQL of engagements.
use super::model::{Conflict, Engagement, Reason};
use crate::kit::{clock::Timestamp, db::Tx};
use serde::Serialize;
use sqlx::types::Json;
use uuid::Uuid;

/// An engagement by the names of its columns.
#[derive(Serialize)]
struct NewRow {
    busy: Uuid,
    from_at: Timestamp,
    to_at: Timestamp,
    reason: Uuid,
}

impl From<&Engagement> for NewRow {
    fn from(e: &Engagement) -> Self {
        Self { busy: e.busy, from_at: e.from, to_at: e.to, reason: e.reason }
    }
}

pub async fn delete_slice(tx: &mut Tx, slice: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from engagements where slice = $1", slice).execute(&mut *tx.conn).await.map(|_| ())
}

pub async fn delete_reason(tx: &mut Tx, reason: &Reason) -> sqlx::Result<()> {
    sqlx::query!("delete from engagements where slice = $1 and reason = $2", &*reason.slice, reason.id)
        .execute(&mut *tx.conn)
        .await
        .map(|_| ())
}

/// Refused by `engagements_one_at_a_time` if one of them overlaps another of the same busy person or thing.
pub async fn insert_all(tx: &mut Tx, slice: &str, all: &[Engagement]) -> sqlx::Result<()> {
    let rows: Vec<NewRow> = all.iter().map(NewRow::from).collect();
    sqlx::query!(
        "insert into engagements (busy, during, slice, reason)
         select busy, tstzrange(from_at, to_at), $1, reason
         from jsonb_to_recordset($2) as e (busy uuid, from_at timestamptz, to_at timestamptz, reason uuid)",
        slice,
        Json(rows) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Whether all of them could be engaged. Waits for other transactions that book the same time. The order of ids keeps two
/// bookings of the same people from waiting for each other.
pub async fn insert_for(tx: &mut Tx, reason: &Reason, busy: &[Uuid], (from, to): (Timestamp, Timestamp)) -> sqlx::Result<bool> {
    let done = sqlx::query_scalar!(
        r#"with wanted as (select distinct busy from unnest($1::uuid[]) busy),
                done as (
                    insert into engagements (busy, during, slice, reason)
                    select busy, tstzrange($2, $3), $4, $5 from wanted
                    order by busy
                    on conflict on constraint engagements_one_at_a_time do nothing
                    returning busy)
           select (select count(*) from done) = (select count(*) from wanted) as "done!""#,
        busy,
        from,
        to,
        &*reason.slice,
        reason.id
    );
    done.fetch_one(&mut *tx.conn).await
}

/// The first engagement of anybody in `busy` at that time for another reason.
pub async fn find_conflict(
    tx: &mut Tx,
    reason: &Reason,
    busy: &[Uuid],
    (from, to): (Timestamp, Timestamp),
) -> sqlx::Result<Option<Conflict>> {
    let row = sqlx::query!(
        "select busy, slice, reason from engagements
         where busy = any($1) and during && tstzrange($2, $3) and (slice, reason) <> ($4, $5)
         order by busy, lower(during) limit 1",
        busy,
        from,
        to,
        &*reason.slice,
        reason.id
    );
    let conflict = row.fetch_optional(&mut *tx.conn).await?;
    Ok(conflict.map(|r| Conflict { busy: r.busy, with: Reason { slice: r.slice.into(), id: r.reason } }))
}
