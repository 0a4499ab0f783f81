//! Problems at the edges.
use super::*;

fn nothing_missing() -> Vec<Shortage<Wall>> {
    vec![]
}

fn short(entry: usize, wanted: u16, given: usize, walled: &[(Wall, usize)], full: usize) -> Shortage<Wall> {
    Shortage { entry: EntryIndex(entry), wanted, given, walled: walled.iter().copied().collect(), full }
}

#[test]
fn no_judge() {
    let assignment = Draft::new(2, 0, 3).assign();
    assert_eq!(assignment.shortages, [short(0, 3, 0, &[], 0), short(1, 3, 0, &[], 0)]);
    assert_eq!(assignment.categories, [CategoryGraph { category: CategoryIndex(0), components: vec![], joins: vec![] }]);
}

#[test]
fn no_entry() {
    let assignment = Draft::new(0, 3, 2).assign();
    assert_eq!(assignment.loads, [0, 0, 0]);
    assert_eq!((assignment.shortages, assignment.categories, assignment.cost), (nothing_missing(), vec![], Cost::default()));
}

#[test]
fn neither_judge_nor_entry() {
    assert_eq!(Draft::new(0, 0, 1).assign().loads, Vec::<usize>::new());
}

#[test]
fn one_judge_gets_everything() {
    let assignment = Draft::new(3, 1, 1).assign();
    assert_eq!((assignment.loads, assignment.shortages), (vec![3], nothing_missing()));
    assert_eq!(assignment.categories[0].components.len(), 1);
}

#[test]
fn all_walled() {
    let draft = Draft::new(1, 3, 2).wall(0, 0, Wall::OwnEconomy).wall(0, 1, Wall::OwnEconomy).wall(0, 2, Wall::Declared);
    assert_eq!(draft.assign().shortages, [short(0, 2, 0, &[(Wall::OwnEconomy, 2), (Wall::Declared, 1)], 0)]);
}

#[test]
fn more_wanted_than_there_are() {
    let assignment = Draft::new(2, 3, 5).wall(1, 0, Wall::Declared).assign();
    assert_eq!(assignment.shortages, [short(0, 5, 3, &[], 0), short(1, 5, 2, &[(Wall::Declared, 1)], 0)]);
    assert_eq!(Draft::new(2, 3, u16::MAX).assign().loads, [2, 2, 2]);
}

#[test]
fn none_wanted() {
    let mut draft = Draft::new(3, 3, 2);
    draft.entries[1].wanted = 0;
    let assignment = draft.assign();
    assert_eq!((assignment.plan.judges_of(EntryIndex(1)).len(), assignment.shortages), (0, nothing_missing()));
    assert_eq!(
        assignment.categories[0].components,
        [Component { entries: vec![EntryIndex(0), EntryIndex(2)], judges: vec![JudgeIndex(0), JudgeIndex(1), JudgeIndex(2)] }]
    );
}

#[test]
fn limits_of_zero() {
    let assignment = Draft::new(2, 3, 2).limits(0).assign();
    assert_eq!(assignment.shortages, [short(0, 2, 0, &[], 3), short(1, 2, 0, &[], 3)]);
}

/// Both are short of one, and not one of two.
#[test]
fn missing_judges_are_spread() {
    let assignment = Draft::new(3, 3, 2).limits(1).assign();
    assert_eq!(assignment.shortages, [short(0, 2, 1, &[], 2), short(1, 2, 1, &[], 2), short(2, 2, 1, &[], 2)]);
}

/// Both could take either, but one of them only the first.
#[test]
fn a_judge_moves_on_so_that_none_is_missing() {
    let draft = Draft::new(2, 2, 1).limits(1).wall(1, 1, Wall::Declared).suits(0, 0, 100).suits(0, 1, 0);
    assert_eq!(draft.assign().plan.pairs().collect::<Vec<_>>(), pairs(&[(0, 1), (1, 0)]));
}

#[test]
fn fixed_over_the_limit_stays_and_is_said() {
    let assignment = Draft::new(3, 3, 1).limit(0, 1).fixed(&[(0, 0), (1, 0)]).assign();
    assert_eq!(assignment.loads, [2, 1, 0]);
    assert_eq!(assignment.over_limits, [OverLimit { judge: JudgeIndex(0), load: 2, limit: 1 }]);
}

#[test]
fn fixed_beyond_what_an_entry_wants_stays() {
    let assignment = Draft::new(2, 3, 1).fixed(&[(0, 0), (0, 1), (0, 2)]).assign();
    assert_eq!((assignment.plan.judges_of(EntryIndex(0)).len(), assignment.plan.judges_of(EntryIndex(1)).len()), (3, 1));
}

/// The others make up for it.
#[test]
fn fixed_pairs_count_as_load() {
    let assignment = Draft::new(6, 3, 1).fixed(&[(0, 0), (1, 0), (2, 0), (3, 0)]).assign();
    assert_eq!(assignment.loads, [4, 1, 1]);
}

#[test]
fn fixed_behind_a_wall_is_an_error_that_names_it() {
    let draft = Draft::new(2, 2, 1).wall(1, 0, Wall::OwnEconomy);
    let error = draft.problem().with_fixed([pair(0, 0), pair(1, 0)]).expect_err("behind a wall");
    assert_eq!(error, ProblemError::FixedBehindWall(pair(1, 0), Wall::OwnEconomy));
}

#[test]
fn pairs_that_are_not_there_are_errors() {
    let problem = || Draft::new(2, 2, 1).problem();
    assert_eq!(problem().with_fixed([pair(2, 0)]).expect_err("no such entry"), ProblemError::Unknown(UnknownPair(pair(2, 0))));
    assert_eq!(problem().with_before([pair(0, 2)]).expect_err("no such judge"), UnknownPair(pair(0, 2)));
    assert_eq!(Plan::of(&problem(), [pair(0, 2)]).expect_err("no such judge"), UnknownPair(pair(0, 2)));
}

#[test]
fn suitability_ends_at_100() {
    assert_eq!(Suitability::new(100).map(Suitability::points), Some(100));
    assert_eq!(Suitability::new(101), None);
}

/// Even loads before suitability, suitability where loads are equal.
#[test]
fn the_better_suited_come_where_loads_allow() {
    let draft = Draft::new(2, 2, 1).suits(0, 0, 90).suits(1, 0, 100).suits(1, 1, 80);
    assert_eq!(draft.assign().cost.unsuitability, 10 + 20);
    let draft = Draft::new(2, 2, 1).suits(0, 0, 100).suits(1, 0, 100);
    assert_eq!(draft.assign().loads, [1, 1]);
}

/// 20 points less suited is a smaller price than two of a group; 40 is a greater one.
#[test]
fn two_of_a_group_are_avoided_if_it_costs_little() {
    let draft = Draft::new(1, 3, 2).groups(&[7, 7, 8]).suits(0, 0, 100).suits(0, 1, 100);
    let panel = |draft: Draft| draft.assign().plan.judges_of(EntryIndex(0)).to_vec();
    assert!(panel(draft.clone().suits(0, 2, 80)).contains(&JudgeIndex(2)));
    assert_eq!(panel(draft.suits(0, 2, 60)), [JudgeIndex(0), JudgeIndex(1)]);
}

/// Two economies of two judges each: every entry gets one of both, since nothing else differs.
#[test]
fn panels_are_mixed() {
    let assignment = Draft::new(8, 4, 2).groups(&[1, 1, 2, 2]).assign();
    assert_eq!((assignment.cost.unsuitability, assignment.loads), (8 * 2 * 50, vec![4, 4, 4, 4]));
}
