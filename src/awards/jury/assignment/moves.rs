//! Moves by hand, and what they would break.
use super::{
    graph::Graph,
    ids::{CategoryIndex, EntryIndex, JudgeIndex, Pair},
    plan::{Plan, count},
    problem::{Eligibility, Problem, UnknownPair},
};
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Move {
    /// The judge gets the entry.
    Give(Pair),
    /// The judge loses the entry.
    Take(Pair),
    /// The judges of two pairs change places.
    Exchange(Pair, Pair),
    /// `by` comes for the judge of a pair.
    Replace { pair: Pair, by: JudgeIndex },
}

/// What a move breaks. What was broken before and does not get worse is none of its.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach<W> {
    /// The entry or the judge is not in the problem; nothing else was looked at.
    Unknown(Pair),
    /// To be taken or exchanged, and not there.
    NotAssigned(Pair),
    /// To be taken or exchanged, and fixed.
    Fixed(Pair),
    Walled(Pair, W),
    /// To be given, and there already.
    Double(Pair),
    OverLimit {
        judge: JudgeIndex,
        load: usize,
        limit: u32,
    },
    Short {
        entry: EntryIndex,
        wanted: u16,
        given: usize,
    },
    /// The graph of the category falls into so many components, more than before.
    Apart {
        category: CategoryIndex,
        components: usize,
    },
}

/// Everything that a move would break, by kind. The plan stays as it is.
///
/// O(pairs of the categories concerned).
pub fn check<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, of: Move) -> Vec<Breach<W>> {
    let unknown: BTreeSet<Pair> = of.all().into_iter().filter_map(|pair| problem.known(pair).err()).map(|UnknownPair(pair)| pair).collect();
    if !unknown.is_empty() {
        return unknown.into_iter().map(Breach::Unknown).collect();
    }
    let mut breaches = of_pairs(problem, plan, of);
    let mut after = plan.clone();
    of.apply(&mut after);
    let touched = of.all();
    breaches.extend(touched.iter().filter_map(|pair| over_limit(problem, plan, &after, pair.judge)));
    breaches.extend(touched.iter().filter_map(|pair| short(problem, plan, &after, pair.entry)));
    let categories: BTreeSet<CategoryIndex> = touched.iter().map(|pair| problem.entry(pair.entry).category).collect();
    breaches.extend(categories.into_iter().filter_map(|category| apart(problem, plan, &after, category)));
    breaches.sort_unstable();
    breaches.dedup();
    breaches
}

impl Move {
    /// Pairs that have to be there.
    fn named(self) -> Vec<Pair> {
        match self {
            Self::Give(_) => vec![],
            Self::Take(pair) | Self::Replace { pair, .. } => vec![pair],
            Self::Exchange(one, other) => vec![one, other],
        }
    }

    fn wished(self) -> Vec<Pair> {
        match self {
            Self::Give(pair) => vec![pair],
            Self::Take(_) => vec![],
            Self::Exchange(one, other) => vec![Pair::of(one.entry, other.judge), Pair::of(other.entry, one.judge)],
            Self::Replace { pair, by } => vec![Pair::of(pair.entry, by)],
        }
    }

    fn all(self) -> Vec<Pair> {
        [self.named(), self.wished()].concat()
    }

    /// Pairs that go. Two judges of the same entry who change places leave everything as it is.
    fn removed(self) -> Vec<Pair> {
        let wished = self.wished();
        self.named().into_iter().filter(|pair| !wished.contains(pair)).collect()
    }

    fn added(self) -> Vec<Pair> {
        let named = self.named();
        self.wished().into_iter().filter(|pair| !named.contains(pair)).collect()
    }

    /// As far as it goes: what is not there is not taken, what is there is not given.
    pub(super) fn apply(self, plan: &mut Plan) {
        self.removed().into_iter().for_each(|pair| plan.remove(pair));
        self.added().into_iter().for_each(|pair| plan.add(pair));
    }
}

fn of_pairs<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, of: Move) -> Vec<Breach<W>> {
    let mut breaches: Vec<Breach<W>> = of.named().into_iter().filter(|pair| !plan.contains(*pair)).map(Breach::NotAssigned).collect();
    breaches.extend(of.removed().into_iter().filter(|pair| problem.is_fixed(*pair)).map(Breach::Fixed));
    for pair in of.added() {
        if plan.contains(pair) {
            breaches.push(Breach::Double(pair));
        }
        if let Eligibility::Walled(wall) = problem.eligibility(pair) {
            breaches.push(Breach::Walled(pair, wall));
        }
    }
    breaches
}

fn over_limit<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, after: &Plan, judge: JudgeIndex) -> Option<Breach<W>> {
    let (limit, load) = (problem.judge(judge).limit?, after.load(judge));
    (load > plan.load(judge) && count(load) > i64::from(limit)).then_some(Breach::OverLimit { judge, load, limit })
}

fn short<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, after: &Plan, entry: EntryIndex) -> Option<Breach<W>> {
    let short = Breach::Short { entry, wanted: problem.entry(entry).wanted, given: after.judges_of(entry).len() };
    (after.missing(problem, entry) > plan.missing(problem, entry)).then_some(short)
}

fn apart<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, after: &Plan, category: CategoryIndex) -> Option<Breach<W>> {
    let components = |plan: &Plan| Graph::of(problem, plan, category).components.len();
    let (before, after) = (components(plan), components(after));
    (after > 1 && after > before).then_some(Breach::Apart { category, components: after })
}
