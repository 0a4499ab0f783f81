//! The best plan, by successive shortest paths (Jewell 1958; Iri 1960; Busacker and Gowen 1960): a minimum-cost flow.
//!
//! Units set out one by one, each on a cheapest path through what the others have left. No circle of negative cost ever
//! appears, so the flow is a cheapest one for the units so far, whichever entry the next one comes from.
//!
//! N units, J judges, k of them on an entry, m moves on a path (few): O(N · (J² + m · k · J · entries of a judge)) at worst. Most
//! arcs keep their cheapest entry, which leaves about N · (J² + m · k · J).
use super::{
    ids::{EntryIndex, Pair},
    network::Network,
    plan::Plan,
    problem::Problem,
    shortest_path::ShortestPaths,
};

/// The plan of the lowest `Cost`, connected or not.
pub(super) fn cheapest<W: Copy + Ord>(problem: &Problem<W>) -> Plan {
    settle(problem).0.plan
}

pub(super) fn settle<W: Copy + Ord>(problem: &Problem<W>) -> (Network<'_, W>, ShortestPaths) {
    let plan = Plan::fixed(problem);
    let wanted = |entry| plan.missing(problem, entry);
    let units: Vec<usize> = problem.entries().map(|entry| wanted(entry).min(candidates(problem, entry))).collect();
    // More than all who may come: missing whatever the flow does.
    let beyond = problem.entries().zip(&units).map(|(entry, units)| wanted(entry) - units).collect();
    let mut network = Network::new(problem, plan, beyond);
    let mut paths = ShortestPaths::new(problem.judges().count());
    // One for each entry, then the next: loads grow evenly, which keeps paths short.
    for round in 0..units.iter().copied().max().unwrap_or(0) {
        for entry in problem.entries().filter(|entry| units[entry.0] > round) {
            let path = paths.find(&network, entry);
            network.send(entry, path.first, &path.moves);
        }
    }
    (network, paths)
}

/// How many judges could come to an entry beside the fixed ones.
pub(super) fn candidates<W: Copy + Ord>(problem: &Problem<W>, entry: EntryIndex) -> usize {
    let pairs = problem.judges().map(|judge| Pair::of(entry, judge));
    pairs.filter(|pair| problem.is_eligible(*pair) && !problem.is_fixed(*pair)).count()
}
