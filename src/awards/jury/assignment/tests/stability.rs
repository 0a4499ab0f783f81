//! What comes late changes little.
use super::*;

fn before(draft: &Draft) -> Draft {
    Draft { before: draft.assign().plan.pairs().collect(), ..draft.clone() }
}

const AWARDS: Shape = Shape { entries: 52, judges: 8, categories: 8, wanted: 4, limit: 52, walled: 8, fixed: 0, before: 0, groups: 5 };

fn awards(seed: u64) -> Draft {
    let mut draft = AWARDS.draw(seed);
    draft.entries.iter_mut().for_each(|entry| entry.wanted = 4);
    draft.judges.iter_mut().for_each(|judge| judge.limit = None);
    draft
}

fn with_a_late_judge(draft: &Draft) -> Draft {
    let mut late = draft.clone();
    late.judges.push(Judge { limit: None, group: None });
    late.cells.iter_mut().for_each(|row| row.push(points(100)));
    late
}

#[test]
fn nothing_new_changes_nothing() {
    for seed in 0..5 {
        let again = before(&awards(seed));
        let assignment = again.assign();
        assert_eq!(assignment.changes, Changes { given: vec![], taken: vec![] });
        assert_eq!(assignment.plan.pairs().collect::<Vec<_>>(), again.before);
    }
}

/// However well suited: who has entries keeps them.
#[test]
fn a_late_judge_changes_nothing_where_nobody_is_missing() {
    for seed in 0..5 {
        let assignment = with_a_late_judge(&before(&awards(seed))).assign();
        assert_eq!(assignment.changes, Changes { given: vec![], taken: vec![] });
        assert_eq!(assignment.loads[8], 0);
    }
}

#[test]
fn a_late_judge_fills_what_is_missing() {
    let draft = before(&awards(0).limits(24));
    let missing = draft.assign().cost.missing;
    assert_eq!(missing, 52 * 4 - 8 * 24);
    let assignment = with_a_late_judge(&draft).assign();
    assert_eq!((assignment.changes.given.len(), assignment.changes.taken.len()), (16, 0));
    assert_eq!((assignment.loads[8], assignment.cost.missing), (16, 0));
}

/// One pair goes, another comes for it.
#[test]
fn a_late_conflict_costs_one_exchange() {
    for seed in 0..5 {
        let draft = before(&awards(seed));
        let gone = draft.before[17];
        let assignment = draft.wall(gone.entry.0, gone.judge.0, Wall::Declared).assign();
        assert_eq!(assignment.changes.taken, [gone]);
        assert_eq!(assignment.changes.given.len(), 1);
        assert_eq!(assignment.changes.given[0].entry, gone.entry);
    }
}

/// Everybody is full, so the conflict is passed on: two judges change places.
#[test]
fn a_late_conflict_among_full_judges_costs_two_exchanges() {
    let draft = before(&awards(3).limits(26));
    let gone = draft.before[40];
    let assignment = draft.wall(gone.entry.0, gone.judge.0, Wall::Declared).assign();
    assert_eq!((assignment.changes.taken.len(), assignment.changes.given.len(), assignment.cost.missing), (2, 2, 0));
}

#[test]
fn a_judge_who_left_is_replaced_and_nobody_else_moves() {
    let draft = before(&awards(1));
    let load = draft.before.iter().filter(|pair| pair.judge == JudgeIndex(2)).count();
    let assignment = draft.limit(2, 0).assign();
    assert_eq!(
        (assignment.changes.taken.len(), assignment.changes.given.len()),
        (load, load - usize::try_from(assignment.cost.missing).expect("small"))
    );
    assert!(assignment.changes.taken.iter().all(|pair| pair.judge == JudgeIndex(2)));
}

/// Kept, though suitability and loads speak against it; given up where an entry would go without.
#[test]
fn keeping_beats_loads_and_suitability_but_not_completeness() {
    let draft = Draft::new(2, 2, 1).before(&[(0, 0), (1, 0)]).suits(0, 1, 100).suits(1, 1, 100).suits(0, 0, 0).suits(1, 0, 0);
    assert_eq!(draft.assign().loads, [2, 0]);
    let assignment = draft.limit(0, 1).assign();
    assert_eq!((assignment.loads, assignment.cost.missing, assignment.changes.taken.len()), (vec![1, 1], 0, 1));
}

#[test]
fn fewer_wanted_takes_no_more_than_it_must() {
    let mut draft = before(&awards(2));
    draft.entries[5].wanted = 3;
    let changes = draft.assign().changes;
    assert_eq!((changes.given.len(), changes.taken.len()), (0, 1));
}
