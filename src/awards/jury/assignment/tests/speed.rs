//! How long it takes; the bounds are for the release build.
use super::*;
use std::time::{Duration, Instant};

/// Real awards: judges from economies with a wall to their own, entries of some categories, suitability of all sorts.
fn awards(entries: usize, judges: usize, wanted: u16, seed: u64) -> Draft {
    let economies = 16;
    let shape = Shape { entries, judges, categories: 8, wanted, limit: 0, walled: 8, fixed: 0, before: 0, groups: 0 };
    let mut draft = shape.draw(seed);
    for (at, judge) in draft.judges.iter_mut().enumerate() {
        *judge = Judge { limit: None, group: Some(Group(u32::try_from(at % economies).expect("small"))) };
    }
    draft.entries.iter_mut().for_each(|entry| entry.wanted = wanted);
    let mut dice = Dice::new(seed);
    for cell in draft.cells.iter_mut().flatten() {
        if matches!(cell, Eligibility::Eligible(_)) {
            *cell = points(dice.small(100));
        }
    }
    draft
}

fn timed(what: &str, draft: &Draft, bound: Duration) -> Assignment<Wall> {
    let problem = draft.problem();
    // The best of some: what it takes by itself, beside what else the machine does.
    let runs = (0..if cfg!(debug_assertions) { 1 } else { 3 }).map(|_| {
        let start = Instant::now();
        let assignment = assign(&problem);
        (start.elapsed(), assignment)
    });
    let (took, assignment) = runs.min_by_key(|(took, _)| *took).expect("some runs");
    println!("{what}: {took:?}, {:?}", assignment.cost);
    let apart = assignment.categories.iter().filter(|category| category.components.len() > 1).count();
    println!("  loads {:?} to {:?}, {apart} apart", assignment.loads.iter().min(), assignment.loads.iter().max());
    if cfg!(not(debug_assertions)) {
        assert!(took < bound, "{what} took {took:?}");
    }
    assert_sound(&problem, &assignment);
    assignment
}

const SMALL: Duration = Duration::from_millis(10);
const LARGE: Duration = Duration::from_secs(1);

/// Entries and judges; fewer where nothing is optimised and no bound is held.
const LARGE_SIZE: (usize, usize) = if cfg!(debug_assertions) { (120, 16) } else { (1000, 60) };

#[test]
fn a_plan_takes_as_long_as_a_page() {
    timed("52 entries, 8 judges, 4 each", &awards(52, 8, 4, 1), SMALL);
}

#[test]
fn a_large_plan_takes_less_than_a_second() {
    let (entries, judges) = LARGE_SIZE;
    let draft = awards(entries, judges, 5, 1);
    let first = timed(&format!("{entries} entries, {judges} judges, 5 each"), &draft, LARGE);
    let share = u32::try_from((entries * 5).div_ceil(judges)).expect("small");
    timed("the same with limits", &draft.clone().limits(share), LARGE);
    timed("the same with too small limits", &draft.clone().limits(share - 4), LARGE);
    let mut late = Draft { before: first.plan.pairs().collect(), ..draft.clone() };
    late.cells.iter_mut().for_each(|row| row[7] = Eligibility::Walled(Wall::Declared));
    let late = timed("the same without one of the judges", &late, LARGE);
    assert_eq!(late.changes.taken.len(), first.loads[7]);
    let alike = Draft { cells: vec![vec![points(50); judges]; entries], ..draft };
    timed("the same, all alike", &alike, LARGE);
}

/// Two halves that only exchanges can join: the longest search for one.
#[test]
fn a_large_plan_that_fell_apart_is_joined_in_less_than_a_second() {
    let (entries, judges) = LARGE_SIZE;
    let mut draft = Draft::new(entries, judges, 5);
    for (entry, row) in draft.cells.iter_mut().enumerate() {
        let near = |judge: usize| (entry < entries / 2) == (judge < judges / 2);
        row.iter_mut().enumerate().for_each(|(judge, cell)| *cell = points(if near(judge) { 90 } else { 10 }));
    }
    let joined = timed(&format!("{entries} entries, {judges} judges, two halves"), &draft, LARGE);
    assert_eq!((joined.categories[0].joins.len(), joined.categories[0].components.len()), (1, 1));
}
