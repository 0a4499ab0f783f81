//! Moves by hand.
use super::*;

/// ```text
///     0 1 2 3
/// 0   x x . .
/// 1   . x x #
/// 2   . . . x
/// ```
fn draft() -> Draft {
    Draft::new(3, 4, 2).limit(0, 1).wall(1, 3, Wall::Declared).fixed(&[(0, 0)])
}

fn breaches(of: Move) -> Vec<Breach<Wall>> {
    let problem = draft().problem();
    let plan = Plan::of(&problem, pairs(&[(0, 0), (0, 1), (1, 1), (1, 2), (2, 3)])).expect("known pairs");
    check(&problem, &plan, of)
}

fn short(entry: usize, given: usize) -> Breach<Wall> {
    Breach::Short { entry: EntryIndex(entry), wanted: 2, given }
}

fn apart(components: usize) -> Breach<Wall> {
    Breach::Apart { category: CategoryIndex(0), components }
}

#[test]
fn a_move_that_breaks_nothing() {
    assert_eq!(breaches(Move::Give(pair(2, 2))), []);
    assert_eq!(breaches(Move::Replace { pair: pair(1, 2), by: JudgeIndex(2) }), []);
    // Judges of one entry who change places.
    assert_eq!(breaches(Move::Exchange(pair(0, 0), pair(0, 1))), []);
}

#[test]
fn giving() {
    assert_eq!(breaches(Move::Give(pair(1, 3))), [Breach::Walled(pair(1, 3), Wall::Declared)]);
    assert_eq!(breaches(Move::Give(pair(1, 1))), [Breach::Double(pair(1, 1))]);
    assert_eq!(breaches(Move::Give(pair(1, 0))), [Breach::OverLimit { judge: JudgeIndex(0), load: 2, limit: 1 }]);
}

#[test]
fn taking() {
    assert_eq!(breaches(Move::Take(pair(1, 2))), [short(1, 1)]);
    assert_eq!(breaches(Move::Take(pair(1, 1))), [short(1, 1), apart(3)]);
    assert_eq!(breaches(Move::Take(pair(0, 0))), [Breach::Fixed(pair(0, 0)), short(0, 1)]);
    assert_eq!(breaches(Move::Take(pair(2, 0))), [Breach::NotAssigned(pair(2, 0))]);
}

/// The entry that had one judge is out of the graph, which is connected then.
#[test]
fn taking_the_last_judge_of_an_entry() {
    assert_eq!(breaches(Move::Take(pair(2, 3))), [short(2, 0)]);
}

#[test]
fn exchanging() {
    assert_eq!(breaches(Move::Exchange(pair(0, 1), pair(2, 3))), []);
    assert_eq!(breaches(Move::Exchange(pair(1, 2), pair(2, 3))), [Breach::Walled(pair(1, 3), Wall::Declared)]);
    // Entry 1 would have judge 1 twice.
    assert_eq!(breaches(Move::Exchange(pair(0, 1), pair(1, 2))), [Breach::Double(pair(1, 1)), short(1, 1), apart(3)]);
}

#[test]
fn replacing() {
    let by = |pair, judge| breaches(Move::Replace { pair, by: JudgeIndex(judge) });
    assert_eq!(by(pair(0, 1), 3), [apart(2)][1..]);
    assert_eq!(by(pair(1, 2), 0), [Breach::OverLimit { judge: JudgeIndex(0), load: 2, limit: 1 }]);
    assert_eq!(by(pair(1, 2), 1), [Breach::Double(pair(1, 1)), short(1, 1)]);
}

#[test]
fn what_nobody_knows() {
    assert_eq!(breaches(Move::Exchange(pair(0, 0), pair(3, 0))), [Breach::Unknown(pair(3, 0))]);
    assert_eq!(breaches(Move::Replace { pair: pair(0, 0), by: JudgeIndex(4) }), [Breach::Unknown(pair(0, 4))]);
}

/// Whatever the move: what is said to break is what differs in the plan that it makes.
#[test]
fn moves_break_what_they_are_said_to() {
    let shape = Shape { entries: 4, judges: 4, categories: 2, wanted: 3, limit: 3, walled: 25, fixed: 10, before: 0, groups: 2 };
    for seed in 0..200 {
        let (problem, mut dice) = (shape.draw(seed).problem(), Dice::new(seed));
        let plan = assign(&problem).plan;
        let mut any = || pair(dice.up_to(3), dice.up_to(3));
        for of in [Move::Give(any()), Move::Take(any()), Move::Exchange(any(), any()), Move::Replace { pair: any(), by: any().judge }] {
            let mut after = plan.clone();
            of.apply(&mut after);
            let breaches = check(&problem, &plan, of);
            let walled = after.pairs().filter(|pair| !problem.is_eligible(*pair)).count();
            let double = breaches.iter().any(|breach| matches!(breach, Breach::Double(_)));
            assert!(double || walled == breaches.iter().filter(|breach| matches!(breach, Breach::Walled(..))).count());
            let lost = problem.pairs().filter(|pair| problem.is_fixed(*pair) && !after.contains(*pair)).count();
            assert_eq!(lost, breaches.iter().filter(|breach| matches!(breach, Breach::Fixed(_))).count(), "seed {seed}, {of:?}");
            let worse = problem.entries().filter(|entry| after.missing(&problem, *entry) > plan.missing(&problem, *entry)).count();
            assert_eq!(worse, breaches.iter().filter(|breach| matches!(breach, Breach::Short { .. })).count());
            let over = |judge: &JudgeIndex| {
                let limit = problem.judge(*judge).limit.map_or(usize::MAX, |limit| limit as usize);
                after.load(*judge) > plan.load(*judge) && after.load(*judge) > limit
            };
            let over = problem.judges().filter(over).count();
            assert_eq!(over, breaches.iter().filter(|breach| matches!(breach, Breach::OverLimit { .. })).count());
        }
    }
}
