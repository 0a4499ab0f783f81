//! The order in which judges and entries come.
use super::super::flow;
use super::*;

const SHAPE: Shape = Shape { entries: 20, judges: 8, categories: 3, wanted: 4, limit: 12, walled: 15, fixed: 3, before: 20, groups: 4 };

fn permuted(draft: &Draft, entries: &[usize], judges: &[usize]) -> Draft {
    let place = |order: &[usize], of: usize| order.iter().position(|at| *at == of).expect("a permutation");
    let moved = |of: &Pair| pair(place(entries, of.entry.0), place(judges, of.judge.0));
    Draft {
        judges: judges.iter().map(|judge| draft.judges[*judge]).collect(),
        entries: entries.iter().map(|entry| draft.entries[*entry]).collect(),
        cells: entries.iter().map(|entry| judges.iter().map(|judge| draft.cells[*entry][*judge]).collect()).collect(),
        fixed: draft.fixed.iter().map(moved).collect(),
        before: draft.before.iter().map(moved).collect(),
    }
}

/// Which of two plans that are equally good it is may hang on the order; how good it is does not.
#[test]
fn another_order_gives_a_plan_as_good() {
    for seed in 0..40 {
        let draft = SHAPE.draw(seed);
        let mut dice = Dice::new(seed + 1000);
        let other = permuted(&draft, &dice.shuffled(SHAPE.entries), &dice.shuffled(SHAPE.judges));
        let cost = |draft: &Draft| {
            let problem = draft.problem();
            Cost::of(&problem, &flow::cheapest(&problem))
        };
        assert_eq!(cost(&draft), cost(&other), "seed {seed}");
    }
}

#[test]
fn the_same_problem_gives_the_same_assignment() {
    for seed in 0..10 {
        let draft = SHAPE.draw(seed);
        assert_eq!(draft.assign(), draft.clone().assign(), "seed {seed}");
    }
}

/// All alike: whoever comes, loads differ by one at most.
#[test]
fn ties_do_not_pile_up_on_the_first() {
    let assignment = Draft::new(10, 4, 3).assign();
    assert_eq!(assignment.loads.iter().sum::<usize>(), 30);
    assert_eq!((assignment.loads.iter().min(), assignment.loads.iter().max()), (Some(&7), Some(&8)));
}
