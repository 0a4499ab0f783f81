//! SQL of the waiting lists.
use crate::{
    kit::{bilingual::Bilingual, db::Tx, page::Page, rows::insert_rows},
    registration::ids::{PoolId, RegistrationId},
};

/// The person's place in a pool's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPosition {
    pub pool_name: Bilingual,
    /// 1 for the next.
    pub position: i64,
}

impl WaitingPosition {
    /// "7 (Hall)": the place in the list, and whose.
    pub fn line(&self, page: &Page) -> String {
        format!("{} ({})", page.n(self.position), self.pool_name.of(page))
    }
}

/// Where a registration waits, and how many come before it.
pub async fn positions(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<Vec<WaitingPosition>> {
    sqlx::query_as!(
        WaitingPosition,
        r#"select row(p.name_en, p.name_ur) as "pool_name!: Bilingual",
                  (select count(*) from waiting_list o where o.pool_id = w.pool_id and o.rank <= w.rank) as "position!"
           from waiting_list w join pools p using (pool_id) where w.registration_id = $1 order by p.name_en"#,
        registration.0
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// A place in a list.
#[derive(Clone, Debug)]
pub struct WaitingRow {
    pub registration_id: RegistrationId,
    pub pool_id: PoolId,
    pub rank: i64,
}

pub async fn insert_all(tx: &mut Tx, rows: &[WaitingRow]) -> sqlx::Result<()> {
    insert_rows!(tx.conn;
        into "waiting_list" from rows {
            "registration_id": "$1::uuid[]" = |r| r.registration_id.0;
            "pool_id": "$2::uuid[]" = |r| r.pool_id.0;
            "rank": "$3::bigint[]" = |r| r.rank;
        }
    )
}

/// The next so many ranks.
pub async fn next_ranks(tx: &mut Tx, count: i32) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar!(r#"select nextval('waiting_rank') as "rank!" from generate_series(1, $1)"#, count).fetch_all(&mut *tx.conn).await
}

/// Takes a registration out of all lists.
pub async fn delete(tx: &mut Tx, registration: RegistrationId) -> sqlx::Result<()> {
    sqlx::query!("delete from waiting_list where registration_id = $1", registration.0).execute(&mut *tx.conn).await.map(|_| ())
}

/// Who could be offered a place, since all their pools have some, in the order of their ranks; locked. Somebody who is
/// being changed by another just now is left for the next time. `full`: networks that may hold no more in a pool.
pub async fn lock_next(tx: &mut Tx, most: i64, full: &[(String, PoolId)]) -> sqlx::Result<Vec<RegistrationId>> {
    let (networks, pools): (Vec<_>, Vec<_>) = full.iter().map(|(network, pool)| (network.clone(), pool.0)).unzip();
    sqlx::query_scalar!(
        r#"select r.registration_id as "id: RegistrationId" from registrations r
           where r.state = 'waiting' and not exists (select from pools p where p.pool_id = any(r.pools) and p.free < 1)
             and not exists (select from unnest($2::text[], $3::uuid[]) as full_ (network, pool)
                             where full_.network = r.network and full_.pool = any(r.pools))
           order by (select min(w.rank) from waiting_list w where w.registration_id = r.registration_id), r.registration_id
           limit $1 for no key update of r skip locked"#,
        most,
        &networks,
        &pools
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Where these registrations stand: registration, pool, and how many come before them in its list.
pub async fn places(tx: &mut Tx, registrations: &[RegistrationId]) -> sqlx::Result<Vec<(RegistrationId, PoolId, i64)>> {
    let ids: Vec<_> = registrations.iter().map(|r| r.0).collect();
    let rows = sqlx::query!(
        r#"select registration_id as "registration: RegistrationId", pool_id as "pool: PoolId",
                  row_number() over (partition by pool_id order by rank) as "place!"
           from waiting_list where registration_id = any($1)"#,
        &ids
    );
    Ok(rows.fetch_all(&mut *tx.conn).await?.into_iter().map(|r| (r.registration, r.pool, r.place)).collect())
}

/// Adds people who wait to the lists of their other pools that have filled up meanwhile, at the rank that they have.
pub async fn widen(tx: &mut Tx) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into waiting_list (pool_id, registration_id, rank)
         select p.pool_id, w.registration_id, min(w.rank)
         from waiting_list w join registrations r using (registration_id) join pools p on p.pool_id = any(r.pools) and p.free < 1
         where not exists (select from waiting_list o where o.pool_id = p.pool_id and o.registration_id = w.registration_id)
         group by p.pool_id, w.registration_id
         on conflict do nothing"
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Puts somebody at `position` (1 is the next), between those who stand there; false if they are not in the list.
pub async fn move_to(tx: &mut Tx, pool: PoolId, registration: RegistrationId, position: i64) -> sqlx::Result<bool> {
    let moved = sqlx::query!(
        "with others as (select rank, row_number() over (order by rank) as at from waiting_list
                         where pool_id = $1 and registration_id <> $2),
              before as (select max(rank) as rank from others where at < $3),
              after as (select min(rank) as rank from others where at >= $3)
         update waiting_list set rank = coalesce((before.rank + after.rank) / 2, before.rank + 1, after.rank - 1, rank_now.rank)
         from before, after, (select rank from waiting_list where pool_id = $1 and registration_id = $2) rank_now
         where pool_id = $1 and registration_id = $2",
        pool.0,
        registration.0,
        position
    );
    Ok(moved.execute(&mut *tx.conn).await?.rows_affected() == 1)
}
