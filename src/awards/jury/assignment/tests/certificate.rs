//! A proof that a plan is the best, for problems of any size: no arc that is left costs less than 0 by the potentials, so no circle
//! does, and a flow without circles of negative cost is a cheapest one (Klein 1967). Arcs are worked out anew here.
use super::super::{
    flow,
    network::{Network, Successor},
};
use super::*;

/// What it costs when `judge` leaves an entry for another or for nobody, without what is kept between two paths.
fn arc(network: &Network<Wall>, at: Pair, successor: Successor) -> Option<Cost> {
    let problem = network.problem;
    match successor {
        Successor::Nobody => {
            let already = network.plan.of_group(problem, at.entry, problem.group_of(at.judge)) - 1;
            Some(Cost::of_missing(network.missing[at.entry.0]) - Cost::of_pair(problem, at) - Cost::of_repeat(already))
        }
        Successor::Judge(by) => {
            let to = Pair::of(at.entry, by);
            let free = problem.is_eligible(to) && !network.plan.contains(to);
            free.then(|| Cost::of_replacement(problem, &network.plan, at, by))
        }
    }
}

fn assert_proved(problem: &Problem<Wall>) {
    let (network, paths) = flow::settle(problem);
    let (plan, fixed) = (&network.plan, Plan::fixed(problem));
    let check = |what: &str, cost: Cost| assert!(cost >= Cost::NONE, "{what}: {cost:?}");
    for judge in problem.judges() {
        let mine = paths.potential(judge);
        for successor in network.successors().filter(|successor| *successor != Successor::Judge(judge)) {
            let pairs = plan.entries_of(judge).iter().map(|entry| Pair::of(*entry, judge)).filter(|pair| !problem.is_fixed(*pair));
            let cheapest = pairs.filter_map(|pair| arc(&network, pair, successor)).min();
            assert_eq!(network.arc(judge, successor).map(|(cost, _)| cost), cheapest, "{judge:?} for {successor:?}");
            let theirs = if let Successor::Judge(other) = successor { paths.potential(other) } else { Cost::NONE };
            if let Some(cost) = cheapest {
                check("an exchange", cost + mine - theirs);
            }
        }
        if plan.has_room(problem, judge) {
            check("one more entry", Cost::of_load(plan.load(judge)) + mine);
        }
        if plan.load(judge) > fixed.load(judge) {
            check("one entry less", Cost::NONE - Cost::of_load(plan.load(judge) - 1) - mine);
        }
    }
    for entry in problem.entries() {
        let (missing, wanted) = (network.missing[entry.0], fixed.missing(problem, entry));
        assert_eq!(missing, plan.missing(problem, entry));
        if missing + flow::candidates(problem, entry) <= wanted {
            continue;
        }
        for judge in problem.judges().filter(|judge| missing > 0 && !plan.contains(Pair::of(entry, *judge))) {
            if problem.is_eligible(Pair::of(entry, judge)) {
                let repeat = Cost::of_repeat(plan.of_group(problem, entry, problem.group_of(judge)));
                let comes = Cost::of_pair(problem, Pair::of(entry, judge)) + repeat;
                check("one missing less", comes - Cost::of_missing(missing - 1) - paths.potential(judge));
            }
        }
    }
}

#[test]
fn plans_of_any_size_are_proved_to_be_the_best() {
    let shape = Shape { entries: 60, judges: 14, categories: 5, wanted: 6, limit: 30, walled: 20, fixed: 3, before: 30, groups: 6 };
    for seed in 0..20 {
        assert_proved(&shape.draw(seed).problem());
        assert_proved(&Shape { limit: 10, before: 0, groups: 2, ..shape }.draw(seed).problem());
        assert_proved(&Shape { walled: 70, fixed: 8, ..shape }.draw(seed).problem());
        assert_proved(&Shape { walled: 0, fixed: 0, limit: 60, wanted: 5, groups: 3, ..shape }.draw(seed).problem());
    }
}

/// Full of ties and of groups: many paths and circles cost exactly 0, and many lead through one entry twice.
#[test]
fn plans_full_of_ties_are_proved_to_be_the_best() {
    let shape = Shape { entries: 24, judges: 10, categories: 1, wanted: 6, limit: 14, walled: 25, fixed: 2, before: 0, groups: 2 };
    for seed in 0..60 {
        let mut draft = shape.draw(seed);
        for cell in draft.cells.iter_mut().flatten().filter(|cell| matches!(cell, Eligibility::Eligible(_))) {
            *cell = points(70);
        }
        assert_proved(&draft.problem());
        // 30 points less are the price of a repeat, so that the two weigh the same.
        draft
            .cells
            .iter_mut()
            .flatten()
            .step_by(3)
            .filter(|cell| matches!(cell, Eligibility::Eligible(_)))
            .for_each(|cell| *cell = points(40));
        assert_proved(&draft.problem());
    }
}
