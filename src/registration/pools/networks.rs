//! What one network may hold with addresses that nobody has confirmed, and how long any place waits for its confirmation.
//! A crowd that is made up must not take every place; the guests of a venue, who share one address, must not be refused.
//! So a network holds a share of what is free, and beyond it only what is confirmed.
use super::{Availability, Level};
use crate::registration::ids::PoolId;
use chrono::Duration;
use std::collections::HashMap;

/// A small office gets its places held, however few are free.
const FEW: i32 = 5;
/// However many are free: what a network holds is counted at every claim.
const MOST: i32 = 500;

/// Places that each network holds with unconfirmed addresses.
#[derive(Clone, Debug, Default)]
pub struct NetworkHolds(HashMap<String, HashMap<PoolId, i32>>);

impl FromIterator<(String, PoolId, i32)> for NetworkHolds {
    fn from_iter<I: IntoIterator<Item = (String, PoolId, i32)>>(counts: I) -> Self {
        let mut all = Self::default();
        for (network, pool, held) in counts {
            all.0.entry(network).or_default().insert(pool, held);
        }
        all
    }
}

impl NetworkHolds {
    fn held(&self, network: &str, pool: PoolId) -> i32 {
        self.0.get(network).and_then(|pools| pools.get(&pool)).copied().unwrap_or(0)
    }

    /// Whether the network may hold another place in each of these pools. Whoever came from nowhere that is known may.
    pub fn may_hold(&self, network: &str, draws: &[PoolId], availability: &Availability) -> bool {
        network.is_empty()
            || draws.iter().all(|pool| {
                let held = self.held(network, *pool);
                availability.level(*pool).is_none_or(|level| held < most(level, held))
            })
    }

    /// The networks that may hold no more in some pool, and the pool.
    pub fn full(&self, availability: &Availability) -> Vec<(String, PoolId)> {
        let all = self.0.iter().flat_map(|(network, pools)| pools.keys().map(move |pool| (network.clone(), *pool)));
        all.filter(|(network, pool)| !self.may_hold(network, &[*pool], availability)).collect()
    }

    /// Counts a place in each of these pools.
    pub fn add(&mut self, network: &str, draws: &[PoolId]) {
        if network.is_empty() {
            return;
        }
        let pools = self.0.entry(network.to_owned()).or_default();
        for pool in draws {
            *pools.entry(*pool).or_default() += 1;
        }
    }
}

/// How many places a network that holds `held` may hold: its share of those that would be free without it.
fn most(level: Level, held: i32) -> i32 {
    let free = i64::from(level.free.max(0)) + i64::from(held);
    let share = free * i64::from(level.network_share) / 100;
    i32::try_from(share).unwrap_or(MOST).clamp(FEW, MOST)
}

/// The shortest time to confirm.
const SHORTEST: Duration = Duration::hours(2);

/// How long a place in each of these pools waits for its confirmation. As long as its pass says (`full`) while a quarter of
/// each pool is free; then the shorter the fewer are free.
pub fn hold(full: Duration, draws: &[PoolId], availability: &Availability) -> Duration {
    let of = |pool: &PoolId| availability.level(*pool).map_or(full, |level| hold_in(full, level));
    draws.iter().map(of).min().unwrap_or(full)
}

fn hold_in(full: Duration, level: Level) -> Duration {
    let free = i64::from(level.free.max(0));
    let minutes = full.num_minutes().saturating_mul(4 * free) / i64::from(level.capacity.max(1));
    Duration::minutes(minutes).clamp(SHORTEST.min(full), full)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HALL: PoolId = PoolId(Uuid::from_u128(1));
    const DINNER: PoolId = PoolId(Uuid::from_u128(2));

    fn level(free: i32, capacity: i32) -> Level {
        Level { free, waiting: 0, keeps_list: true, capacity, network_share: 10 }
    }

    #[test]
    fn a_network_holds_a_share_of_what_is_free() {
        let mut availability: Availability = [(HALL, level(1_200, 1_200))].into_iter().collect();
        let mut holds = NetworkHolds::default();
        let mut take = |network: &str, times: usize| {
            (0..times)
                .filter(|_| {
                    let may = holds.may_hold(network, &[HALL], &availability);
                    if may {
                        holds.add(network, &[HALL]);
                        availability.claim(&[HALL], &[]);
                    }
                    may
                })
                .count()
        };
        assert_eq!([take("one", 300), take("one", 300)], [120, 0]);
        assert_eq!(take("another", 300), 108, "a tenth of what the first has left");
        assert_eq!(take("", 300), 300, "nobody's network");
    }

    #[test]
    fn the_scarcest_of_the_pools_decides() {
        let availability: Availability = [(HALL, level(1_000, 1_000)), (DINNER, level(10, 100))].into_iter().collect();
        let holds: NetworkHolds = [("one".to_owned(), DINNER, 5)].into_iter().collect();
        assert!(holds.may_hold("one", &[HALL], &availability));
        assert!(!holds.may_hold("one", &[HALL, DINNER], &availability));
    }

    #[test]
    fn a_few_places_are_held_in_any_case_and_never_very_many() {
        assert_eq!([most(level(3, 10), 0), most(level(0, 10), 4)], [5, 5]);
        assert_eq!(most(level(100_000, 100_000), 0), 500);
        let all = Level { network_share: 100, ..level(100, 100) };
        assert_eq!(most(all, 20), 120, "the organisers let a network hold all");
    }

    #[test]
    fn holds_get_shorter_as_places_get_rare() {
        let full = Duration::hours(24);
        let of = |free, capacity| hold(full, &[HALL], &[(HALL, level(free, capacity))].into_iter().collect());
        assert_eq!([of(1_000, 1_000), of(250, 1_000)], [full, full]);
        assert_eq!(of(125, 1_000), Duration::hours(12));
        assert_eq!([of(1, 1_000), of(0, 1_000), of(0, 0)], [SHORTEST; 3]);
        assert_eq!(hold(Duration::hours(1), &[HALL], &[(HALL, level(0, 1_000))].into_iter().collect()), Duration::hours(1));
    }
}
