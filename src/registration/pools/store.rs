//! SQL of pools. What a pool holds is counted by the database itself when registrations and codes change.
use crate::{
    event::EconomyId,
    kit::{
        bilingual::{Bilingual, Columns},
        clock::Timestamp,
        db::Tx,
    },
    registration::{
        ids::{PoolId, RegistrationId},
        pools::{NetworkHolds, Pool, Snapshot},
    },
};
use serde::Serialize;
use sqlx::types::Json;

/// Reads pools with their counts: those that the end of the statement asks for. (A view would not do: sqlx takes every
/// column of a view for one that may be null.)
macro_rules! select_pools {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Pool,
            r#"select pool_id as "pool_id: PoolId", row(name_en, name_ur) as "name!: Bilingual", economy_id as "economy: EconomyId",
                      capacity, confirmed, awaiting_confirmation, awaiting_approval, held_by_codes, held_by_offers, free, waiting,
                      keeps_list, offer_hours, network_share
               from pools "# + $end
            $(, $argument)*
        )
    };
}

/// All pools by their names: there are a few dozen.
pub async fn list(tx: &mut Tx) -> sqlx::Result<Vec<Pool>> {
    select_pools!("order by economy_id is not null, name_en limit 300").fetch_all(&mut *tx.conn).await
}

pub async fn find(tx: &mut Tx, id: PoolId) -> sqlx::Result<Option<Pool>> {
    select_pools!("where pool_id = $1", id.0).fetch_optional(&mut *tx.conn).await
}

/// These pools as they are now and, since everybody locks them in the order of their ids, as they stay until the
/// transaction ends.
pub async fn lock(tx: &mut Tx, pools: &[PoolId]) -> sqlx::Result<Vec<Pool>> {
    let ids: Vec<_> = pools.iter().map(|p| p.0).collect();
    select_pools!("where pool_id = any($1) order by pool_id for no key update", &ids).fetch_all(&mut *tx.conn).await
}

/// Counts what networks hold with addresses that nobody has confirmed; of which networks, the end of the statement says.
macro_rules! select_network_holds {
    ($end:literal $(, $argument:expr)*) => {
        sqlx::query!(
            r#"select network, pool as "pool!: PoolId", count(*)::integer as "held!" from registrations, unnest(pools) pool
               where network <> '' and state in ('awaiting_confirmation', 'offered') "# + $end + " group by network, pool"
            $(, $argument)*
        )
    };
}

/// The places that each of these networks holds with addresses that nobody has confirmed.
pub async fn network_holds(tx: &mut Tx, networks: &[String]) -> sqlx::Result<NetworkHolds> {
    let held = select_network_holds!("and network = any($1)", networks).fetch_all(&mut *tx.conn).await?;
    Ok(held.into_iter().map(|h| (h.network, h.pool, h.held)).collect())
}

/// The same of all networks.
pub async fn all_network_holds(tx: &mut Tx) -> sqlx::Result<NetworkHolds> {
    let held = select_network_holds!("").fetch_all(&mut *tx.conn).await?;
    Ok(held.into_iter().map(|h| (h.network, h.pool, h.held)).collect())
}

/// What organisers set of a pool, by the names of its columns.
#[derive(Serialize)]
struct PoolRow<'a> {
    pool_id: PoolId,
    #[serde(flatten)]
    name: Columns<'a>,
    economy_id: Option<EconomyId>,
    capacity: i32,
    keeps_list: bool,
    offer_hours: i32,
    network_share: i32,
}

/// Adds a pool or changes one; `pools_never_oversold` refuses a capacity below what is held. A capacity that was
/// raised for samples and is set anew is the organisers' own, and stays when the samples go.
pub async fn save(tx: &mut Tx, p: &Pool) -> sqlx::Result<()> {
    let row = PoolRow {
        pool_id: p.pool_id,
        name: p.name.columns("name"),
        economy_id: p.economy,
        capacity: p.capacity,
        keeps_list: p.keeps_list,
        offer_hours: p.offer_hours,
        network_share: p.network_share,
    };
    sqlx::query!(
        "insert into pools (pool_id, name_en, name_ur, economy_id, capacity, keeps_list, offer_hours, network_share)
         select pool_id, name_en, name_ur, economy_id, capacity, keeps_list, offer_hours, network_share
         from jsonb_populate_record(null::pools, $1)
         on conflict (pool_id) do update set
             name_en = excluded.name_en,
             name_ur = excluded.name_ur,
             economy_id = excluded.economy_id,
             capacity = excluded.capacity,
             keeps_list = excluded.keeps_list,
             offer_hours = excluded.offer_hours,
             network_share = excluded.network_share,
             sample_places = case when pools.capacity = excluded.capacity then pools.sample_places else 0 end",
        Json(row) as _
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// Notes what each pool looks like now, if that is not what it looked like before.
pub async fn insert_levels(tx: &mut Tx) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into pool_levels (pool_id, at, capacity, confirmed, awaiting, held, waiting)
         select p.pool_id, $1, p.capacity, p.confirmed, p.awaiting_confirmation + p.awaiting_approval,
                p.held_by_codes + p.held_by_offers, p.waiting
         from pools p left join lateral
              (select * from pool_levels l where l.pool_id = p.pool_id order by at desc limit 1) l on true
         where (l.capacity, l.confirmed, l.awaiting, l.held, l.waiting) is distinct from
               (p.capacity, p.confirmed, p.awaiting_confirmation + p.awaiting_approval, p.held_by_codes + p.held_by_offers, p.waiting)
         on conflict do nothing",
        tx.now
    )
    .execute(&mut *tx.conn)
    .await
    .map(|_| ())
}

/// What the pool looked like, the oldest first; the last of each day, for so many days back.
pub async fn list_levels(tx: &mut Tx, pool: PoolId, days: i64, zone: &str) -> sqlx::Result<Vec<Snapshot>> {
    sqlx::query_as!(
        Snapshot,
        r#"select * from (
               select distinct on ((at at time zone $3)::date) at, capacity, confirmed, awaiting, held, waiting
               from pool_levels where pool_id = $1 order by (at at time zone $3)::date desc, at desc limit $2) l
           order by at"#,
        pool.0,
        days,
        zone
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Whether some pass draws on quotas alone: then people of other economies would draw on nothing.
pub async fn any_pass_of_quotas_alone(tx: &mut Tx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from pass_pools l join pools p using (pool_id) group by l.pass_id having bool_and(p.economy_id is not null))
           as "any!""#
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// Somebody in a list, as organisers see it.
#[derive(Clone, Debug)]
pub struct Waiter {
    pub registration_id: RegistrationId,
    pub name: String,
    pub organisation: String,
    pub created_at: Timestamp,
}

/// The list of a pool, the next first: `most` after the first `skipped`.
pub async fn list_waiters(tx: &mut Tx, pool: PoolId, skipped: i64, most: i64) -> sqlx::Result<Vec<Waiter>> {
    sqlx::query_as!(
        Waiter,
        r#"select r.registration_id as "registration_id: RegistrationId", r.name, r.organisation, r.created_at
           from waiting_list w join registrations r using (registration_id)
           where w.pool_id = $1 order by w.rank offset $2 limit $3"#,
        pool.0,
        skipped,
        most
    )
    .fetch_all(&mut *tx.conn)
    .await
}

/// Whether a registration or a code was made when its pass drew on the pool.
pub async fn is_counted_in(tx: &mut Tx, id: PoolId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from registrations where $1 = any(pools)) or exists (select from codes where $1 = any(pools)) as "used!""#,
        id.0
    )
    .fetch_one(&mut *tx.conn)
    .await
}

/// Deletes it; what it was. Refused by `pass_pools_pool_id_fkey` while a pass draws on it.
pub async fn delete(tx: &mut Tx, id: PoolId) -> sqlx::Result<Option<serde_json::Value>> {
    sqlx::query!("delete from pool_levels where pool_id = $1", id.0).execute(&mut *tx.conn).await?;
    let deleted = sqlx::query_scalar!(r#"delete from pools where pool_id = $1 returning to_jsonb(pools) as "was!""#, id.0);
    deleted.fetch_optional(&mut *tx.conn).await
}
