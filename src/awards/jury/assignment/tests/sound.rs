//! What holds of every assignment.
use super::*;
use std::collections::BTreeSet;

pub(super) fn assert_sound(problem: &Problem<Wall>, assignment: &Assignment<Wall>) {
    let Assignment { plan, .. } = assignment;
    for pair in plan.pairs() {
        assert!(matches!(problem.eligibility(pair), Eligibility::Eligible(_)), "{pair:?} is walled");
    }
    assert!(problem.pairs().all(|pair| plan.contains(pair) || !problem.is_fixed(pair)), "a fixed pair is gone");
    for judge in problem.judges() {
        let (load, fixed) = (plan.load(judge), problem.entries().filter(|e| problem.is_fixed(Pair::of(*e, judge))).count());
        let limit = problem.judge(judge).limit.map_or(usize::MAX, |limit| limit as usize);
        assert!(load <= limit.max(fixed), "{judge:?} has {load} of {limit}");
        assert_eq!(assignment.loads[judge.0], load);
        assert_eq!(assignment.over_limits.iter().any(|over| over.judge == judge), load > limit);
    }
    for entry in problem.entries() {
        let (given, wanted) = (plan.judges_of(entry).len(), usize::from(problem.entry(entry).wanted));
        let fixed = problem.judges().filter(|judge| problem.is_fixed(Pair::of(entry, *judge))).count();
        assert!(given <= wanted.max(fixed), "{entry:?} has {given} of {wanted}");
        let shortage = assignment.shortages.iter().find(|shortage| shortage.entry == entry);
        assert_eq!(shortage.is_some(), given < wanted);
        if let Some(shortage) = shortage {
            assert_eq!(shortage.given, given);
            let known = given + shortage.walled.values().sum::<usize>() + shortage.full;
            assert_eq!(known, problem.judges().count());
            let room = |judge: &JudgeIndex| problem.judge(*judge).limit.is_none_or(|limit| plan.load(*judge) < limit as usize);
            let could = problem.judges().filter(|judge| !plan.contains(Pair::of(entry, *judge))).filter(room);
            assert_eq!(could.filter(|judge| matches!(problem.eligibility(Pair::of(entry, *judge)), Eligibility::Eligible(_))).count(), 0);
        }
    }
    assert_eq!(assignment.cost, Cost::of(problem, plan));
    assert_eq!(assignment.cost.changes, i64::try_from(assignment.changes.given.len()).expect("small"));
    let before: BTreeSet<Pair> = problem.pairs().filter(|pair| problem.was_before(*pair)).collect();
    let (given, taken) = (assignment.changes.given.iter().copied(), assignment.changes.taken.iter().copied().collect::<BTreeSet<_>>());
    let after: BTreeSet<Pair> = before.difference(&taken).copied().chain(given).collect();
    assert_eq!(after, plan.pairs().collect());
}
