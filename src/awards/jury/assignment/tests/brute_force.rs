//! Against every plan there is, where they can be counted.
use super::super::{flow, graph::Graph};
use super::*;

const TINY: Shape = Shape { entries: 3, judges: 4, categories: 1, wanted: 4, limit: 3, walled: 25, fixed: 8, before: 25, groups: 2 };

/// All plans with the fixed pairs that keep walls, limits and what entries want.
fn all_plans(problem: &Problem<Wall>) -> Vec<Plan> {
    let fixed = Plan::fixed(problem);
    let free: Vec<Pair> = problem.pairs().filter(|pair| problem.is_eligible(*pair) && !problem.is_fixed(*pair)).collect();
    let mut plans = vec![fixed];
    for pair in free {
        let more: Vec<Plan> = plans
            .iter()
            .filter(|plan| plan.missing(problem, pair.entry) > 0 && plan.has_room(problem, pair.judge))
            .cloned()
            .map(|mut plan| {
                plan.add(pair);
                plan
            })
            .collect();
        plans.extend(more);
    }
    plans
}

/// The whole cost anew, from what it is said to be.
fn cost(problem: &Problem<Wall>, plan: &Plan) -> [usize; 5] {
    let missing: Vec<usize> = problem
        .entries()
        .map(|entry| usize::from(problem.entry(entry).wanted).saturating_sub(plan.pairs().filter(|pair| pair.entry == entry).count()))
        .collect();
    let loads = problem.judges().map(|judge| plan.pairs().filter(|pair| pair.judge == judge).count());
    let unsuited = plan.pairs().map(|pair| match problem.eligibility(pair) {
        Eligibility::Eligible(suitability) => 100 - usize::from(suitability.points()),
        Eligibility::Walled(_) => panic!("walled"),
    });
    let group = |pair: Pair| problem.judge(pair.judge).group;
    let alike = |a: Pair, b: Pair| a.entry == b.entry && a.judge < b.judge && group(a).is_some() && group(a) == group(b);
    let repeats = plan.pairs().map(|a| plan.pairs().filter(|b| alike(a, *b)).count()).sum::<usize>();
    [
        missing.iter().sum(),
        plan.pairs().filter(|pair| !problem.was_before(*pair)).count(),
        missing.iter().map(|missing| missing * missing).sum(),
        loads.map(|load| load * load).sum(),
        unsuited.sum::<usize>() + 30 * repeats,
    ]
}

fn assert_best(shape: Shape, seeds: u64) {
    for seed in 0..seeds {
        let problem = shape.draw(seed).problem();
        let plan = flow::cheapest(&problem);
        let best = all_plans(&problem).iter().map(|plan| cost(&problem, plan)).min().expect("the fixed pairs alone are a plan");
        assert_eq!(cost(&problem, &plan), best, "seed {seed}: {plan:?}");
        let Cost { missing, changes, missing_squared, loads_squared, unsuitability } = Cost::of(&problem, &plan);
        let stated = [missing, changes, missing_squared, loads_squared, unsuitability];
        assert_eq!(stated.map(|part| usize::try_from(part).expect("not negative")), best, "seed {seed}");
    }
}

#[test]
fn no_plan_is_better() {
    assert_best(TINY, 400);
}

#[test]
fn no_plan_is_better_with_tight_limits() {
    assert_best(Shape { limit: 1, walled: 10, ..TINY }, 150);
}

#[test]
fn no_plan_is_better_without_a_plan_before() {
    assert_best(Shape { before: 0, fixed: 0, ..TINY }, 150);
}

#[test]
fn no_plan_is_better_with_more_entries_than_judges() {
    assert_best(Shape { entries: 5, judges: 3, wanted: 3, limit: 4, ..TINY }, 100);
}

#[test]
fn no_plan_is_better_where_all_are_of_one_group() {
    assert_best(Shape { groups: 0, walled: 5, before: 0, fixed: 5, ..TINY }, 150);
}

/// Where categories fell apart: how many there are, and how many the search joins; of the others, how many can be connected with as
/// few missing that are spread as well, and how many of those with loads as even. It is a local search, and how much it does
/// not find is known.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    apart: usize,
    joined: usize,
    missed: usize,
    missed_though_even: usize,
}

fn found(shape: Shape, seeds: u64, least: u16) -> Found {
    let mut found = Found::default();
    for seed in 0..seeds {
        let mut draft = shape.draw(seed);
        draft.entries.iter_mut().for_each(|entry| entry.wanted = entry.wanted.max(least));
        let problem = draft.problem();
        let components = |plan: &Plan| Graph::of(&problem, plan, CategoryIndex(0)).components.len();
        let flow = flow::cheapest(&problem);
        let assignment = assign(&problem);
        assert_sound(&problem, &assignment);
        let best = Cost::of(&problem, &flow);
        assert_eq!((assignment.cost.missing, assignment.cost.missing_squared), (best.missing, best.missing_squared), "seed {seed}");
        if components(&flow) < 2 {
            assert_eq!(assignment.plan, flow, "seed {seed}");
            continue;
        }
        found.apart += 1;
        if components(&assignment.plan) == 1 {
            found.joined += 1;
            continue;
        }
        assert_eq!(assignment.plan, flow, "seed {seed}: changed and still apart");
        let plans = all_plans(&problem).into_iter().filter(|plan| components(plan) == 1).map(|plan| Cost::of(&problem, &plan));
        let connected: Vec<Cost> =
            plans.filter(|cost| (cost.missing, cost.missing_squared) == (best.missing, best.missing_squared)).collect();
        found.missed += usize::from(!connected.is_empty());
        found.missed_though_even += usize::from(connected.iter().any(|cost| cost.loads_squared <= best.loads_squared));
    }
    println!("{found:?}");
    found
}

#[test]
fn most_categories_that_can_be_connected_are() {
    let few = Shape { entries: 4, judges: 4, wanted: 2, walled: 30, fixed: 2, before: 0, ..TINY };
    let unlimited = Shape { limit: 4, walled: 20, fixed: 0, ..few };
    let many_judges = Shape { entries: 3, judges: 6, ..unlimited };
    let many_walls = Shape { entries: 5, judges: 5, limit: 5, walled: 40, ..few };
    for shape in [few, unlimited, many_judges, many_walls] {
        let Found { joined, missed, missed_though_even, .. } = found(shape, 300, 2);
        assert!(joined >= 20 * missed, "{shape:?}");
        assert_eq!(missed_though_even, 0, "{shape:?}");
    }
    // Fixed pairs, limits and so many walls that entries are short: here it misses more.
    let tight = found(Shape { wanted: 3, limit: 5, walled: 40, ..few }, 300, 2);
    assert!(tight.joined >= 3 * tight.missed);
}
