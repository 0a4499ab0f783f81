//! What a plan costs, and each step towards it.
//!
//! Costs are compared from the first field to the last, so that no number of a later one outweighs one of an earlier: in the words
//! of weighted sums, each field weighs more than all that the later ones could add up to. Added field by field they are an
//! ordered group, which is all that shortest paths and flows ask of costs; and no sum of weights can overflow.
use super::{
    ids::{EntryIndex, JudgeIndex, Pair, Suitability},
    plan::{Plan, count},
    problem::{Eligibility, Problem},
};
use std::ops::{Add, Sub};

/// What two judges of one group on an entry cost, in points of suitability: they are avoided if the others who could come instead
/// are together no more than this less suited. Three of one group are three such twos.
pub const PRICE_OF_A_REPEATED_GROUP: u8 = 30;

/// The lower, the better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost {
    /// Σ over entries of the judges that it misses.
    pub missing: i64,
    /// Pairs that were not there before. With as many judges as can be, it is lowest where most of the former pairs are kept.
    pub changes: i64,
    /// Σ over entries of (judges that it misses)².
    pub missing_squared: i64,
    /// Σ over judges of load².
    pub loads_squared: i64,
    /// Σ over pairs of (100 − suitability), and `PRICE_OF_A_REPEATED_GROUP` for every two judges of one group on one entry.
    pub unsuitability: i64,
}

impl Cost {
    pub(super) const NONE: Self = Self { missing: 0, changes: 0, missing_squared: 0, loads_squared: 0, unsuitability: 0 };

    /// Of a whole plan, fixed pairs included. Walls and limits are not part of it.
    pub fn of<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan) -> Self {
        let mut cost = Self::NONE;
        for entry in problem.entries() {
            cost = (0..plan.missing(problem, entry)).fold(cost, |cost, already| cost + Self::of_missing(already));
            let mut of_group = vec![0; problem.groups().len()];
            for judge in plan.judges_of(entry) {
                let group = problem.group_of(*judge);
                cost = cost + Self::of_pair(problem, Pair::of(entry, *judge)) + Self::of_repeat(of_group[group]);
                of_group[group] += 1;
            }
        }
        problem.judges().flat_map(|judge| 0..plan.load(judge)).fold(cost, |cost, load| cost + Self::of_load(load))
    }

    /// One more judge that an entry misses, which misses `already`: (m + 1)² − m² = 2m + 1.
    pub(super) fn of_missing(already: usize) -> Self {
        Self { missing: 1, missing_squared: 2 * count(already) + 1, ..Self::NONE }
    }

    /// One more entry for a judge who has `load`: (L + 1)² − L² = 2L + 1.
    pub(super) fn of_load(load: usize) -> Self {
        Self { loads_squared: 2 * count(load) + 1, ..Self::NONE }
    }

    /// One more judge of a group for an entry that has `already` of it.
    pub(super) fn of_repeat(already: usize) -> Self {
        Self { unsuitability: i64::from(PRICE_OF_A_REPEATED_GROUP) * count(already), ..Self::NONE }
    }

    /// The pair by itself. One behind a wall is priced like one of suitability 0; whoever makes plans leaves it out.
    pub(super) fn of_pair<W: Copy + Ord>(problem: &Problem<W>, pair: Pair) -> Self {
        let points = match problem.eligibility(pair) {
            Eligibility::Eligible(suitability) => suitability.points(),
            Eligibility::Walled(_) => 0,
        };
        let changes = i64::from(!problem.was_before(pair));
        Self { changes, unsuitability: i64::from(Suitability::BEST.points() - points), ..Self::NONE }
    }

    /// What it costs on `entry` when `by` comes for one of its judges; loads apart.
    pub(super) fn of_replacement<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, pair: Pair, by: JudgeIndex) -> Self {
        let others = |entry: EntryIndex, judge: JudgeIndex| {
            let group = problem.group_of(judge);
            plan.of_group(problem, entry, group) - usize::from(problem.group_of(pair.judge) == group)
        };
        let with = |judge: JudgeIndex| Self::of_pair(problem, Pair::of(pair.entry, judge)) + Self::of_repeat(others(pair.entry, judge));
        with(by) - with(pair.judge)
    }
}

impl Add for Cost {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            missing: self.missing + other.missing,
            changes: self.changes + other.changes,
            missing_squared: self.missing_squared + other.missing_squared,
            loads_squared: self.loads_squared + other.loads_squared,
            unsuitability: self.unsuitability + other.unsuitability,
        }
    }
}

impl Sub for Cost {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            missing: self.missing - other.missing,
            changes: self.changes - other.changes,
            missing_squared: self.missing_squared - other.missing_squared,
            loads_squared: self.loads_squared - other.loads_squared,
            unsuitability: self.unsuitability - other.unsuitability,
        }
    }
}
