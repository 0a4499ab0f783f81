//! Pools of places, and who gets one of what is left.
use crate::{
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, page::Page},
    registration::ids::PoolId,
};
use std::collections::BTreeMap;

/// A pool with its counts. `confirmed` + `awaiting_confirmation` + `awaiting_approval` + `held_by_codes` +
/// `held_by_offers` + `free` = `capacity`, which the database keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    pub pool_id: PoolId,
    pub name: Bilingual,
    /// Set: an economy's quota, drawn on by its people alone.
    pub economy: Option<EconomyId>,
    pub capacity: i32,
    pub confirmed: i32,
    pub awaiting_confirmation: i32,
    pub awaiting_approval: i32,
    pub held_by_codes: i32,
    pub held_by_offers: i32,
    pub free: i32,
    /// People in its list, who hold nothing.
    pub waiting: i32,
    pub keeps_list: bool,
    /// How long an offer holds its place.
    pub offer_hours: i32,
    /// How much of what is free one network may hold with addresses that nobody has confirmed, in percent.
    pub network_share: i32,
}

impl Pool {
    /// One that is about to be set up.
    pub fn new(pool_id: PoolId) -> Self {
        Self {
            pool_id,
            name: Bilingual::default(),
            economy: None,
            capacity: 0,
            confirmed: 0,
            awaiting_confirmation: 0,
            awaiting_approval: 0,
            held_by_codes: 0,
            held_by_offers: 0,
            free: 0,
            waiting: 0,
            keeps_list: true,
            offer_hours: 48,
            network_share: 10,
        }
    }

    pub fn name(&self, page: &Page) -> String {
        self.name.of(page).to_owned()
    }

    /// Places that somebody or something holds.
    pub fn held(&self) -> i32 {
        self.capacity - self.free
    }

    /// What it looks like at `at`.
    pub fn snapshot(&self, at: Timestamp) -> Snapshot {
        Snapshot {
            at,
            capacity: self.capacity,
            confirmed: self.confirmed,
            awaiting: self.awaiting_confirmation + self.awaiting_approval,
            held: self.held_by_codes + self.held_by_offers,
            waiting: self.waiting,
        }
    }

    pub fn level(&self) -> Level {
        Level {
            free: self.free,
            waiting: self.waiting,
            keeps_list: self.keeps_list,
            capacity: self.capacity,
            network_share: self.network_share,
        }
    }
}

/// A pool as a claim sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Level {
    pub free: i32,
    pub waiting: i32,
    pub keeps_list: bool,
    pub capacity: i32,
    pub network_share: i32,
}

/// What a claim came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A place in each pool.
    Place,
    /// A place in the lists of these pools, which have none to give, or others waiting before.
    Waits(Vec<PoolId>),
    SoldOut,
}

/// What is left of some pools while one claim after the other is decided, first come first served.
#[derive(Clone, Debug, Default)]
pub struct Availability(BTreeMap<PoolId, Level>);

impl FromIterator<(PoolId, Level)> for Availability {
    fn from_iter<I: IntoIterator<Item = (PoolId, Level)>>(levels: I) -> Self {
        Self(levels.into_iter().collect())
    }
}

impl Availability {
    /// Takes a place in each of `draws`, or else in the lists of those that have none. In the pools of `reserved` a
    /// place was held for this claim. A pool with people waiting gives its free places to them, not to who comes now.
    pub fn claim(&mut self, draws: &[PoolId], reserved: &[PoolId]) -> Claim {
        let claim = self.preview(draws, reserved);
        for pool in draws {
            let Some(level) = self.0.get_mut(pool) else { continue };
            let own = reserved.contains(pool);
            match &claim {
                Claim::Place => level.free -= i32::from(!own),
                // What was held for it is free now.
                Claim::Waits(lacking) => {
                    level.waiting += i32::from(lacking.contains(pool));
                    level.free += i32::from(own);
                }
                Claim::SoldOut => {}
            }
        }
        claim
    }

    /// What [`Availability::claim`] would come to.
    pub fn preview(&self, draws: &[PoolId], reserved: &[PoolId]) -> Claim {
        let level = |pool: &PoolId| self.0.get(pool).copied().unwrap_or_default();
        let lacks = |pool: &&PoolId| !reserved.contains(pool) && (level(pool).free < 1 || level(pool).waiting > 0);
        let lacking: Vec<PoolId> = draws.iter().filter(lacks).copied().collect();
        if lacking.is_empty() {
            Claim::Place
        } else if lacking.iter().all(|pool| level(pool).keeps_list) {
            Claim::Waits(lacking)
        } else {
            Claim::SoldOut
        }
    }

    pub fn level(&self, pool: PoolId) -> Option<Level> {
        self.0.get(&pool).copied()
    }
}

/// What a pool looked like at some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapshot {
    pub at: Timestamp,
    pub capacity: i32,
    pub confirmed: i32,
    pub awaiting: i32,
    pub held: i32,
    pub waiting: i32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HALL: PoolId = PoolId(Uuid::from_u128(1));
    const DINNER: PoolId = PoolId(Uuid::from_u128(2));

    fn availability(hall: i32, dinner: i32) -> Availability {
        let level = |free| Level { free, keeps_list: true, ..Level::default() };
        [(HALL, level(hall)), (DINNER, level(dinner))].into_iter().collect()
    }

    #[test]
    fn who_comes_first_is_served_first() {
        let mut availability = availability(2, 1);
        assert_eq!(availability.claim(&[HALL, DINNER], &[]), Claim::Place);
        assert_eq!(availability.claim(&[HALL, DINNER], &[]), Claim::Waits(vec![DINNER]));
        // Whoever waits for the dinner holds nothing in the hall.
        assert_eq!(availability.claim(&[HALL], &[]), Claim::Place);
        assert_eq!(availability.claim(&[HALL], &[]), Claim::Waits(vec![HALL]));
    }

    #[test]
    fn nobody_overtakes_those_who_wait() {
        let mut availability = Availability::from_iter([(HALL, Level { free: 3, waiting: 1, keeps_list: true, ..Level::default() })]);
        assert_eq!(availability.claim(&[HALL], &[]), Claim::Waits(vec![HALL]));
        assert_eq!(availability.level(HALL).map(|l| (l.free, l.waiting)), Some((3, 2)));
    }

    #[test]
    fn a_reserved_place_is_its_holders_even_when_all_is_full() {
        let mut availability = availability(0, 1);
        assert_eq!(availability.claim(&[HALL, DINNER], &[HALL]), Claim::Place);
        assert_eq!(availability.level(HALL).map(|l| l.free), Some(0));
        assert_eq!(availability.claim(&[HALL, DINNER], &[HALL]), Claim::Waits(vec![DINNER]));
        assert_eq!(availability.level(HALL).map(|l| l.free), Some(1), "what was held is free for others");
    }

    #[test]
    fn a_pool_without_a_list_is_sold_out() {
        let mut availability = Availability::from_iter([(HALL, Level::default())]);
        assert_eq!(availability.claim(&[HALL], &[]), Claim::SoldOut);
        assert_eq!(Availability::default().claim(&[DINNER], &[]), Claim::SoldOut, "an unknown pool has no places");
    }
}
