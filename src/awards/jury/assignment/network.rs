//! The network of the flow, with what a plan in the making has left of it.
//!
//! ```text
//! entry ──repeats──▶ entry's judges of a group ──pair──▶ judge ──load──▶ sink
//!   └────────────────────────missing─────────────────────────────────────▶
//! ```
//!
//! As many units set out from an entry as it wants judges beyond its fixed ones; each ends at the sink through a judge, or as a
//! missing one, so that there always is a flow. What is convex (missing², load², repeats of a group) is a bundle of arcs of capacity
//! 1 with rising costs, of which only the next one matters (Ahuja, Magnanti, Orlin: Network Flows, 1993, §14.3). Fixed pairs are
//! no part of the flow: the bundles begin after them. Flow that is there can be taken back, by an arc the other way at minus the cost.
//!
//! Judges are few and entries are many. So only judges are nodes here, and what lies between two of them is one arc: the
//! cheapest way for one to leave an entry and the other to come for it. E entries, J judges: O(E · J + J²) memory.
use super::{
    cost::Cost,
    ids::{EntryIndex, JudgeIndex, Pair},
    plan::Plan,
    problem::Problem,
};

/// Who comes when a judge leaves an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Successor {
    Judge(JudgeIndex),
    Nobody,
}

pub(super) struct Network<'a, W> {
    pub problem: &'a Problem<W>,
    pub plan: Plan,
    /// Units of each entry that ended as missing judges.
    pub missing: Vec<usize>,
    judges: usize,
    /// By entry, then by judge, then for nobody: what one who comes costs. None: may not, or is there.
    coming: Vec<Option<Cost>>,
    /// By entry, then by judge: what one who leaves costs. None: is not there, or fixed.
    leaving: Vec<Option<Cost>>,
    /// By judge who leaves, then by successor: at which entry it costs least.
    cheapest: Vec<Option<(Cost, EntryIndex)>>,
}

impl<'a, W: Copy + Ord> Network<'a, W> {
    /// `missing`: what no flow can help.
    pub fn new(problem: &'a Problem<W>, plan: Plan, missing: Vec<usize>) -> Self {
        let (entries, judges) = (problem.entries().count(), problem.judges().count());
        let coming = vec![None; entries * (judges + 1)];
        let leaving = vec![None; entries * judges];
        let mut network = Self { problem, plan, missing, judges, coming, leaving, cheapest: vec![None; judges * (judges + 1)] };
        problem.entries().for_each(|entry| network.price(entry));
        network
    }

    pub fn successors(&self) -> impl Iterator<Item = Successor> + use<W> {
        self.problem.judges().map(Successor::Judge).chain([Successor::Nobody])
    }

    fn number(&self, successor: Successor) -> usize {
        match successor {
            Successor::Judge(judge) => judge.0,
            Successor::Nobody => self.judges,
        }
    }

    /// What one who comes to an entry costs; loads apart.
    pub fn coming(&self, entry: EntryIndex, successor: Successor) -> Option<Cost> {
        self.coming[entry.0 * (self.judges + 1) + self.number(successor)]
    }

    /// What it costs, and at which entry, when a judge leaves for the successor; loads apart.
    pub fn arc(&self, judge: JudgeIndex, successor: Successor) -> Option<(Cost, EntryIndex)> {
        self.cheapest[judge.0 * (self.judges + 1) + self.number(successor)]
    }

    /// What one more entry for the judge costs, if there is room.
    pub fn to_sink(&self, judge: JudgeIndex) -> Option<Cost> {
        self.plan.has_room(self.problem, judge).then(|| Cost::of_load(self.plan.load(judge)))
    }

    /// Brings a judge, or nobody, to an entry, then lets the judges of `moves` leave theirs for the successors.
    pub fn send(&mut self, entry: EntryIndex, first: Successor, moves: &[(Pair, Successor)]) {
        let entries = moves.iter().map(|(pair, _)| pair.entry).chain([entry]);
        let touched: Vec<(EntryIndex, Vec<JudgeIndex>)> = entries.map(|entry| (entry, self.plan.judges_of(entry).to_vec())).collect();
        for (pair, _) in moves {
            self.plan.remove(*pair);
        }
        for (entry, successor) in moves.iter().map(|(pair, successor)| (pair.entry, *successor)).chain([(entry, first)]) {
            match successor {
                Successor::Judge(judge) => self.plan.add(Pair::of(entry, judge)),
                Successor::Nobody => self.missing[entry.0] += 1,
            }
        }
        for (entry, _) in &touched {
            self.price(*entry);
        }
        for (entry, before) in touched {
            let gone = before.into_iter().filter(|judge| !self.plan.contains(Pair::of(entry, *judge)));
            let concerned: Vec<JudgeIndex> = gone.chain(self.plan.judges_of(entry).iter().copied()).collect();
            for judge in concerned {
                self.update_arcs(judge, entry);
            }
        }
    }

    /// What coming to and leaving an entry costs now. O(J · judges of the entry).
    fn price(&mut self, entry: EntryIndex) {
        let repeats: Vec<usize> = (0..self.problem.groups().len()).map(|group| self.plan.of_group(self.problem, entry, group)).collect();
        for judge in self.problem.judges() {
            let pair = Pair::of(entry, judge);
            let (there, already) = (self.plan.contains(pair), repeats[self.problem.group_of(judge)]);
            let cost = Cost::of_pair(self.problem, pair);
            let comes = !there && self.problem.is_eligible(pair);
            let leaves = there && !self.problem.is_fixed(pair);
            self.coming[entry.0 * (self.judges + 1) + judge.0] = comes.then(|| cost + Cost::of_repeat(already));
            self.leaving[entry.0 * self.judges + judge.0] = leaves.then(|| Cost::NONE - cost - Cost::of_repeat(already - 1));
        }
        self.coming[entry.0 * (self.judges + 1) + self.judges] = Some(Cost::of_missing(self.missing[entry.0]));
    }

    /// After `entry`, which has or had the judge, was priced anew.
    fn update_arcs(&mut self, judge: JudgeIndex, entry: EntryIndex) {
        for successor in self.successors() {
            let at = judge.0 * (self.judges + 1) + self.number(successor);
            self.cheapest[at] = match self.cheapest[at] {
                Some((_, cheapest)) if cheapest == entry => self.cheapest_entry(judge, successor),
                other => [other, self.exchange(judge, entry, successor)].into_iter().flatten().min(),
            };
        }
    }

    /// O(entries of the judge).
    fn cheapest_entry(&self, judge: JudgeIndex, successor: Successor) -> Option<(Cost, EntryIndex)> {
        self.plan.entries_of(judge).iter().filter_map(|entry| self.exchange(judge, *entry, successor)).min()
    }

    fn exchange(&self, judge: JudgeIndex, entry: EntryIndex, successor: Successor) -> Option<(Cost, EntryIndex)> {
        let cost = self.leaving[entry.0 * self.judges + judge.0]? + self.coming(entry, successor)?;
        let alike = matches!(successor, Successor::Judge(other) if self.problem.group_of(other) == self.problem.group_of(judge));
        // The one who comes was priced as if the other stayed.
        Some((if alike { cost - Cost::of_repeat(1) } else { cost }, entry))
    }
}
