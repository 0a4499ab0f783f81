//! Categories that fell apart.
use super::super::graph::Graph;
use super::*;

fn component(entries: &[usize], judges: &[usize]) -> Component {
    Component { entries: entries.iter().map(|e| EntryIndex(*e)).collect(), judges: judges.iter().map(|j| JudgeIndex(*j)).collect() }
}

/// Entries 0 and 1 suit judges 0 and 1, entries 2 and 3 the others.
fn two_halves() -> Draft {
    let near = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)];
    near.into_iter().fold(Draft::new(4, 4, 2), |draft, (entry, judge)| draft.suits(entry, judge, 90))
}

#[test]
fn two_halves_are_joined_by_one_exchange() {
    let assignment = two_halves().suits(1, 3, 80).suits(2, 0, 80).assign();
    let category = &assignment.categories[0];
    assert_eq!(category.components, [component(&[0, 1, 2, 3], &[0, 1, 2, 3])]);
    // The cheapest: 20 points less than the best plan.
    assert_eq!(category.joins, [Move::Exchange(pair(1, 0), pair(2, 3))]);
    assert_eq!((assignment.loads, assignment.cost.unsuitability), (vec![2, 2, 2, 2], 8 * 10 + 20));
}

#[test]
fn where_walls_forbid_the_exchange_a_judge_gets_one_more() {
    let mut draft = two_halves();
    for (entry, judge) in [(0, 2), (0, 3), (1, 2), (1, 3)] {
        draft = draft.wall(entry, judge, Wall::Declared);
    }
    let assignment = draft.clone().assign();
    assert_eq!((assignment.categories[0].components.len(), assignment.categories[0].joins.len()), (1, 1));
    assert_eq!((assignment.loads.iter().max(), assignment.cost.missing), (Some(&3), 0));
    // With limits that forbid it too, the plan stays as it was, and is said to be apart.
    let assignment = draft.limits(2).assign();
    assert_eq!(assignment.categories[0].components, [component(&[0, 1], &[0, 1]), component(&[2, 3], &[2, 3])]);
    assert_eq!((assignment.categories[0].joins.len(), assignment.cost.unsuitability), (0, 8 * 10));
}

#[test]
fn walls_between_all_leave_it_apart() {
    let mut draft = two_halves();
    for (entry, judge) in (0..4).flat_map(|entry| (0..4).map(move |judge| (entry, judge))) {
        if (entry < 2) != (judge < 2) {
            draft = draft.wall(entry, judge, Wall::OwnEconomy);
        }
    }
    let assignment = draft.assign();
    assert_eq!(assignment.categories[0].components, [component(&[0, 1], &[0, 1]), component(&[2, 3], &[2, 3])]);
}

#[test]
fn fixed_pairs_are_not_exchanged() {
    let fixed = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)];
    let assignment = two_halves().fixed(&fixed).assign();
    assert_eq!(assignment.plan.pairs().collect::<Vec<_>>(), pairs(&fixed));
    assert_eq!(assignment.categories[0].components.len(), 2);
}

/// The plan before is kept as far as it can be: one pair changes, and not two.
#[test]
fn a_plan_before_that_is_apart_is_joined_with_the_fewest_changes() {
    let before = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)];
    let assignment = two_halves().before(&before).assign();
    assert_eq!(assignment.categories[0].components.len(), 1);
    assert_eq!((assignment.changes.given.len(), assignment.changes.taken.len()), (1, 1));
}

#[test]
fn what_was_joined_once_stays_as_it_is() {
    let joined: Vec<Pair> = two_halves().assign().plan.pairs().collect();
    let again = Draft { before: joined.clone(), ..two_halves() }.assign();
    assert_eq!((again.plan.pairs().collect::<Vec<_>>(), again.categories[0].joins.len()), (joined, 0));
}

/// One judge for each entry: only one judge for all would connect them, which is not what was asked for.
#[test]
fn one_judge_each_stays_apart() {
    let assignment = Draft::new(9, 3, 1).assign();
    assert_eq!((assignment.categories[0].components.len(), assignment.loads), (3, vec![3, 3, 3]));
    assert_eq!(Draft::new(2, 2, 1).assign().loads, [1, 1]);
}

/// More judges than a connected graph can have with so few pairs: some go without.
#[test]
fn too_many_judges_for_so_few_pairs() {
    let assignment = Draft::new(4, 8, 2).assign();
    assert_eq!((assignment.categories[0].components.len(), assignment.cost.missing), (1, 0));
    assert_eq!(assignment.loads.iter().max(), Some(&2));
}

/// Connected as a whole, and yet not in each category.
#[test]
fn each_category_is_connected_by_itself() {
    let categories = [0, 1, 0, 1];
    let near = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)];
    let draft = near.into_iter().fold(Draft::new(4, 4, 2).categories(&categories), |draft, (e, j)| draft.suits(e, j, 90));
    let assignment = draft.assign();
    let components: Vec<usize> = assignment.categories.iter().map(|category| category.components.len()).collect();
    assert_eq!((components, assignment.categories[1].category), (vec![1, 1], CategoryIndex(1)));
}

/// Without it there are more components, or the judge or the entry has left the graph.
#[test]
fn bridges_are_the_pairs_that_a_component_falls_apart_without() {
    let shape = Shape { entries: 9, judges: 7, categories: 2, wanted: 0, limit: 0, walled: 0, fixed: 22, before: 0, groups: 0 };
    let mut bridges = 0;
    for seed in 0..60 {
        let draft = shape.draw(seed);
        let problem = draft.problem();
        let plan = Plan::fixed(&problem);
        for category in [CategoryIndex(0), CategoryIndex(1)] {
            let graph = Graph::of(&problem, &plan, category);
            let nodes = |graph: &Graph| graph.components.iter().map(|of| of.entries.len() + of.judges.len()).sum::<usize>();
            for pair in plan.pairs().filter(|pair| problem.entry(pair.entry).category == category) {
                let mut without = plan.clone();
                without.remove(pair);
                let without = Graph::of(&problem, &without, category);
                let lost = nodes(&graph) - nodes(&without);
                let apart = without.components.len() + lost > graph.components.len();
                assert_eq!(graph.is_bridge(pair), apart, "seed {seed}, {pair:?}");
                bridges += usize::from(apart);
            }
        }
    }
    assert!(bridges > 100);
}

/// Awards as they are: eight categories of six or seven entries, eight judges, walls to one's own economy.
#[test]
fn categories_of_real_awards_are_connected() {
    for (wanted, walled) in [(2, 8), (3, 8), (4, 8), (2, 30), (3, 30)] {
        let shape = Shape { entries: 52, judges: 8, categories: 8, wanted, limit: 0, walled, fixed: 0, before: 0, groups: 5 };
        let (mut joined, mut apart, mut spread) = (0, 0, 0);
        for seed in 0..20 {
            let mut draft = shape.draw(seed);
            draft.judges.iter_mut().for_each(|judge| judge.limit = None);
            draft.entries.iter_mut().for_each(|entry| entry.wanted = wanted);
            let assignment = draft.assign();
            joined += assignment.categories.iter().filter(|category| !category.joins.is_empty()).count();
            let (lowest, highest) = (assignment.loads.iter().min(), assignment.loads.iter().max());
            spread = spread.max(highest.zip(lowest).map_or(0, |(highest, lowest)| highest - lowest));
            apart += assignment.categories.iter().filter(|category| category.components.len() > 1).count();
        }
        println!(
            "{wanted} judges an entry, {walled} % walled: of 160 categories {joined} joined, {apart} apart; loads differ by {spread} at most"
        );
        assert_eq!(apart, 0);
    }
}
