//! The plan, and what there is to say of it.
use super::{
    connect::connect,
    cost::Cost,
    flow,
    graph::{Component, Graph},
    ids::{CategoryIndex, EntryIndex, JudgeIndex, Pair},
    moves::Move,
    plan::{Plan, count},
    problem::{Eligibility, Problem},
};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment<W> {
    pub plan: Plan,
    /// By judge.
    pub loads: Vec<usize>,
    /// By entry; entries that have all they want are not there.
    pub shortages: Vec<Shortage<W>>,
    /// By judge. Only fixed pairs go over a limit.
    pub over_limits: Vec<OverLimit>,
    /// By category.
    pub categories: Vec<CategoryGraph>,
    pub changes: Changes,
    pub cost: Cost,
}

/// An entry with fewer judges than it wants, and what became of all judges:
/// by a plan of `assign`, `given` + Σ `walled` + `full` = all of them. Nobody walled or full: there are not more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage<W> {
    pub entry: EntryIndex,
    pub wanted: u16,
    pub given: usize,
    /// How many may not score it, by what stands between.
    pub walled: BTreeMap<W, usize>,
    /// How many could, and have reached their limit.
    pub full: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverLimit {
    pub judge: JudgeIndex,
    pub load: usize,
    pub limit: u32,
}

/// More than one component: judges of different ones cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryGraph {
    pub category: CategoryIndex,
    /// By their first entry; entries and judges without a pair in the category are in none.
    pub components: Vec<Component>,
    /// What was changed on the best plan so that there is one component, in the order in which it was done.
    pub joins: Vec<Move>,
}

/// From the plan before, each by entry and judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    pub given: Vec<Pair>,
    pub taken: Vec<Pair>,
}

/// The best plan (see the module), connected where a local search can do it. It always gives one: what is missing is said.
///
/// E entries, J judges, k of them on an entry, C components of a category: about O(E · k · J · (J + k)) for the plan (`flow`), and
/// O(C · E · k² · J) to connect a category that fell apart (`connect`).
pub fn assign<W: Copy + Ord>(problem: &Problem<W>) -> Assignment<W> {
    let mut plan = flow::cheapest(problem);
    let joins = connect(problem, &mut plan);
    told(problem, plan, joins)
}

impl<W: Copy + Ord> Assignment<W> {
    /// What there is to say of a plan that was made otherwise.
    pub fn of(problem: &Problem<W>, plan: Plan) -> Self {
        told(problem, plan, BTreeMap::new())
    }
}

fn told<W: Copy + Ord>(problem: &Problem<W>, plan: Plan, mut joins: BTreeMap<CategoryIndex, Vec<Move>>) -> Assignment<W> {
    let categories = problem.categories().into_keys().map(|category| CategoryGraph {
        category,
        components: Graph::of(problem, &plan, category).components,
        joins: joins.remove(&category).unwrap_or_default(),
    });
    Assignment {
        categories: categories.collect(),
        loads: problem.judges().map(|judge| plan.load(judge)).collect(),
        shortages: problem.entries().filter_map(|entry| shortage(problem, &plan, entry)).collect(),
        over_limits: problem.judges().filter_map(|judge| over_limit(problem, &plan, judge)).collect(),
        changes: changes(problem, &plan),
        cost: Cost::of(problem, &plan),
        plan,
    }
}

fn shortage<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, entry: EntryIndex) -> Option<Shortage<W>> {
    if plan.missing(problem, entry) == 0 {
        return None;
    }
    let given = plan.judges_of(entry).len();
    let mut shortage = Shortage { entry, wanted: problem.entry(entry).wanted, given, walled: BTreeMap::new(), full: 0 };
    for pair in problem.judges().map(|judge| Pair::of(entry, judge)).filter(|pair| !plan.contains(*pair)) {
        match problem.eligibility(pair) {
            Eligibility::Walled(wall) => *shortage.walled.entry(wall).or_default() += 1,
            // With room, this judge would be on the entry by a plan of `assign`, which misses as few as can be.
            Eligibility::Eligible(_) => shortage.full += usize::from(!plan.has_room(problem, pair.judge)),
        }
    }
    Some(shortage)
}

fn over_limit<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan, judge: JudgeIndex) -> Option<OverLimit> {
    let (limit, load) = (problem.judge(judge).limit?, plan.load(judge));
    (count(load) > i64::from(limit)).then_some(OverLimit { judge, load, limit })
}

fn changes<W: Copy + Ord>(problem: &Problem<W>, plan: &Plan) -> Changes {
    let given = plan.pairs().filter(|pair| !problem.was_before(*pair)).collect();
    let taken = problem.pairs().filter(|pair| problem.was_before(*pair) && !plan.contains(*pair)).collect();
    Changes { given, taken }
}
