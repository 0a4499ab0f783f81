//! Mends categories whose graph fell apart, by moves that leave every entry as many judges as it has.
//!
//! Each move joins two components, so that there is one less:
//!
//! - judges of different components exchange two of their entries, if one of the two pairs is no bridge. Loads stay as they are;
//! - a judge replaces one of another component at an entry, if that pair is no bridge, or is the only one of that judge in the
//!   category and not of the entry. Nobody gets more than one entry above the highest load of the best plan.
//!
//! The move that costs least comes first (`Cost`: former pairs, then loads, then suitability). Walls, limits and fixed pairs are
//! kept. It is a local search: a category that takes two moves at once to join, or an exchange with another category, or
//! higher loads, stays apart; and one that cannot be joined whole is left as it was.
//!
//! C components, P pairs in the category, J judges, k on an entry: O(C · P · J · k).
use super::{
    cost::Cost,
    graph::Graph,
    ids::{CategoryIndex, JudgeIndex, Pair},
    moves::Move,
    plan::Plan,
    problem::Problem,
};
use std::collections::BTreeMap;

/// The moves that were made, by category; categories that needed none, or could not be joined, are not there.
pub(super) fn connect<W: Copy + Ord>(problem: &Problem<W>, plan: &mut Plan) -> BTreeMap<CategoryIndex, Vec<Move>> {
    let busiest = problem.judges().map(|judge| plan.load(judge)).max().unwrap_or(0);
    let mut made = BTreeMap::new();
    for category in problem.categories().into_keys() {
        if let Some((joined, moves)) = join(problem, plan, category, busiest + 1) {
            *plan = joined;
            made.insert(category, moves);
        }
    }
    made
}

fn join<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, category: CategoryIndex, highest: usize) -> Option<(Plan, Vec<Move>)> {
    let (mut plan, mut moves) = (plan.clone(), vec![]);
    loop {
        let graph = Graph::of(problem, &plan, category);
        if graph.components.len() < 2 {
            return (!moves.is_empty()).then_some((plan, moves));
        }
        let cheapest = Joins { problem, plan: &plan, graph: &graph, category, highest }.cheapest()?;
        cheapest.apply(&mut plan);
        moves.push(cheapest);
    }
}

struct Joins<'a, W> {
    problem: &'a Problem<W>,
    plan: &'a Plan,
    graph: &'a Graph,
    category: CategoryIndex,
    /// The most entries that a move may bring a judge to.
    highest: usize,
}

/// What it costs to replace the judge of a pair; loads apart.
type Replacement = (Cost, Pair);

impl<W: Copy + Ord> Joins<'_, W> {
    fn cheapest(&self) -> Option<Move> {
        let components = self.graph.components.iter().enumerate();
        let judges: Vec<(usize, JudgeIndex)> =
            components.flat_map(|(component, of)| of.judges.iter().map(move |judge| (component, *judge))).collect();
        let between = judges.iter().flat_map(|(a, one)| {
            let others = judges.iter().filter(move |(b, _)| a != b);
            others.filter_map(|(_, other)| [self.exchange(*one, *other), self.replacement(*one, *other)].into_iter().flatten().min())
        });
        between.min().map(|(_, cheapest)| cheapest)
    }

    /// What each of the two gives the other has its price by itself, so the cheapest two are the cheapest exchange.
    fn exchange(&self, one: JudgeIndex, other: JudgeIndex) -> Option<(Cost, Move)> {
        let (mine, theirs) = (self.replacements(one, other), self.replacements(other, one));
        let loose = |of: &[Replacement]| of.iter().copied().filter(|(_, pair)| !self.graph.is_bridge(*pair)).min();
        let any = |of: &[Replacement]| of.iter().copied().min();
        let both = [loose(&mine).zip(any(&theirs)), any(&mine).zip(loose(&theirs))];
        both.into_iter().flatten().map(|((mine, one), (theirs, other))| (mine + theirs, Move::Exchange(one, other))).min()
    }

    fn replacement(&self, judge: JudgeIndex, by: JudgeIndex) -> Option<(Cost, Move)> {
        let (goes, comes) = (self.plan.load(judge), self.plan.load(by));
        if comes >= self.highest || !self.plan.has_room(self.problem, by) {
            return None;
        }
        let loads = Cost::of_load(comes) - Cost::of_load(goes - 1);
        let only = self.pairs(judge).count() == 1;
        let drops_out = |pair: Pair| only && self.plan.judges_of(pair.entry).len() > 1;
        let loose = self.replacements(judge, by).into_iter().filter(|(_, pair)| !self.graph.is_bridge(*pair) || drops_out(*pair));
        loose.map(|(cost, pair)| (cost + loads, Move::Replace { pair, by })).min()
    }

    /// Of the judge in each entry where `by`, from another component, may come.
    fn replacements(&self, judge: JudgeIndex, by: JudgeIndex) -> Vec<Replacement> {
        let pairs = self.pairs(judge).filter(|pair| !self.problem.is_fixed(*pair) && self.problem.is_eligible(Pair::of(pair.entry, by)));
        pairs.map(|pair| (Cost::of_replacement(self.problem, self.plan, pair, by), pair)).collect()
    }

    /// Of the judge in the category.
    fn pairs(&self, judge: JudgeIndex) -> impl Iterator<Item = Pair> {
        let entries = self.plan.entries_of(judge).iter().filter(|entry| self.problem.entry(**entry).category == self.category);
        entries.map(move |entry| Pair::of(*entry, judge))
    }
}
