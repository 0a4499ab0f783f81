//! The waiting lists: who is offered a place, and who stands where.
use super::store::{self, WaitingRow};
use crate::{
    event::{self, Window},
    kit::{
        audit,
        db::Tx,
        error::{AppError, Failure, OnConstraint},
        jobs::{self, When},
    },
    registration::{
        ids::{PoolId, RegistrationId},
        pools::{self, Availability, Claim, Level},
        record::{self, DueLetter, Move, Reason, RegistrationState, WriteLetters, step},
    },
};
use chrono::Duration;
use serde_json::json;
use std::collections::HashMap;

/// Offers a transaction.
const OFFERS: i64 = 100;

/// Offers free places to those who wait, first come first served; says how many. Whoever waits for several pools is
/// passed over until all have a place, and keeps their rank; so is whoever comes from a network that holds enough.
/// Once the summit is over nobody is offered a place.
pub async fn offer_places(tx: &mut Tx) -> Result<usize, AppError> {
    if event::summit(tx).await?.window(tx.now) == Window::SummitOver {
        return Ok(0);
    }
    let all = pools::list(tx).await?;
    let levels: Availability = all.iter().map(|p| (p.pool_id, p.level())).collect();
    // Offers are holds too: a crowd that was made up waits until its network holds less, and others go before it.
    let mut networks = pools::all_network_holds(tx).await?;
    let next = store::lock_next(tx, OFFERS, &networks.full(&levels)).await?;
    let all: Vec<PoolId> = all.iter().map(|p| p.pool_id).collect();
    let pools = pools::lock(tx, &all).await?;
    // A claim gets no place while others wait. Here those who wait are served themselves, so nobody counts as waiting.
    let mut availability: Availability = pools.iter().map(|p| (p.pool_id, Level { waiting: 0, ..p.level() })).collect();
    let mut letters = vec![];
    let places = store::places(tx, &next).await?;
    for id in in_turn(next, &places) {
        let registration = record::find(tx, id).await?.ok_or(AppError::NotFound)?;
        let (network, draws) = (&registration.network, &registration.pools);
        if availability.preview(draws, &[]) != Claim::Place || !networks.may_hold(network, draws, &availability) {
            continue;
        }
        networks.add(network, draws);
        availability.claim(draws, &[]);
        let hours = pools.iter().filter(|p| registration.pools.contains(&p.pool_id)).map(|p| p.offer_hours).min().unwrap_or(1);
        store::delete(tx, id).await?;
        let until = Some(tx.now + Duration::hours(hours.into()));
        step(tx, registration, Move::Offer, Reason { until, ..Reason::default() }).await?;
        audit::record(tx, "registration.offered", Some(id.0), json!({})).await?;
        letters.push(DueLetter::with_link(tx, id).await?);
    }
    store::widen(tx).await?;
    let count = letters.len();
    if count > 0 {
        jobs::enqueue(tx, &WriteLetters { letters }, When::Now).await?;
    }
    Ok(count)
}

/// Puts a registration at the end of the lists of these pools.
pub async fn join(tx: &mut Tx, registration_id: RegistrationId, pools: &[PoolId]) -> sqlx::Result<()> {
    let ranks = store::next_ranks(tx, 1).await?;
    let rows = ranks.iter().flat_map(|rank| pools.iter().map(|pool_id| WaitingRow { registration_id, pool_id: *pool_id, rank: *rank }));
    store::insert_all(tx, &rows.collect::<Vec<_>>()).await
}

/// The order in which those who wait are served: nobody before a person who stands further up in a list of both.
/// `waiting` is in the order of ranks, which is the order of all lists until organisers move somebody in one. Where lists
/// contradict each other, the ranks decide.
fn in_turn(mut waiting: Vec<RegistrationId>, places: &[(RegistrationId, PoolId, i64)]) -> Vec<RegistrationId> {
    let mut served = vec![];
    while !waiting.is_empty() {
        let mut heads: HashMap<PoolId, i64> = HashMap::new();
        for (_, pool, place) in places.iter().filter(|(id, ..)| waiting.contains(id)) {
            heads.entry(*pool).and_modify(|head| *head = (*head).min(*place)).or_insert(*place);
        }
        let is_next = |id: &RegistrationId| places.iter().filter(|(of, ..)| of == id).all(|(_, pool, place)| heads[pool] == *place);
        let next = waiting.iter().position(is_next).unwrap_or(0);
        served.push(waiting.remove(next));
    }
    served
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveRefusal {
    /// They wait no longer.
    Gone,
    /// Somebody else moved there at the same moment.
    Again,
}

/// Puts somebody at another position (1 is the next) in a pool's list, with the organisers' reason.
pub async fn move_in_list(tx: &mut Tx, pool: PoolId, id: RegistrationId, position: i64, reason: &str) -> Result<(), Failure<MoveRefusal>> {
    let state = record::lock(tx, id).await?.ok_or(AppError::NotFound)?;
    if state != RegistrationState::Waiting {
        return Err(Failure::Refused(MoveRefusal::Gone));
    }
    let moved = store::move_to(tx, pool, id, position).await.on_constraint("waiting_list_rank", MoveRefusal::Again)?;
    if !moved {
        return Err(Failure::Refused(MoveRefusal::Gone));
    }
    record::note_step(tx, id, RegistrationState::Waiting, Reason { said: reason, ..Reason::default() }).await?;
    audit::record(tx, "registration.moved_in_list", Some(id.0), json!({ "pool": pool, "position": position, "reason": reason })).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn whoever_is_moved_in_one_list_overtakes_nobody_in_another() {
        let [x, y, z] = [1, 2, 3].map(|n| RegistrationId(Uuid::from_u128(n)));
        let [hall, dinner] = [1, 2].map(|n| PoolId(Uuid::from_u128(n)));
        // X was moved to the front of the hall's list, and stands behind Y in the dinner's.
        let places = [(x, hall, 1), (z, hall, 2), (y, dinner, 1), (x, dinner, 2)];
        assert_eq!(in_turn(vec![x, z, y], &places), [y, x, z]);
        // Without moves the ranks are all there is.
        assert_eq!(in_turn(vec![x, y, z], &[(x, hall, 1), (y, hall, 2), (z, dinner, 1)]), [x, y, z]);
        // Lists that contradict each other still serve everybody.
        let round = [(x, hall, 1), (y, hall, 2), (y, dinner, 1), (x, dinner, 2)];
        assert_eq!(in_turn(vec![x, y], &round), [x, y]);
    }
}
