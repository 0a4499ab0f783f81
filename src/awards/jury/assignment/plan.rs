//! Who judges what.
use super::{
    ids::{EntryIndex, JudgeIndex, Pair},
    problem::{Problem, UnknownPair},
};

/// Pairs, each once. A pair is found in O(judges of the entry).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Ascending.
    judges_of: Vec<Vec<JudgeIndex>>,
    /// Ascending.
    entries_of: Vec<Vec<EntryIndex>>,
}

impl Plan {
    /// A pair that comes twice counts once. Walls and limits are not looked at: a plan that was made by hand may have any pairs.
    pub fn of<W: Copy + Ord>(problem: &Problem<W>, pairs: impl IntoIterator<Item = Pair>) -> Result<Self, UnknownPair> {
        let mut plan = Self::empty(problem);
        for pair in pairs {
            plan.add(problem.known(pair)?);
        }
        Ok(plan)
    }

    pub(super) fn empty<W: Copy + Ord>(problem: &Problem<W>) -> Self {
        Self { judges_of: vec![vec![]; problem.entries().count()], entries_of: vec![vec![]; problem.judges().count()] }
    }

    pub(super) fn fixed<W: Copy + Ord>(problem: &Problem<W>) -> Self {
        let mut plan = Self::empty(problem);
        for pair in problem.pairs().filter(|pair| problem.is_fixed(*pair)) {
            plan.add(pair);
        }
        plan
    }

    /// By entry, then by judge.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> {
        let panels = self.judges_of.iter().enumerate();
        panels.flat_map(|(entry, judges)| judges.iter().map(move |judge| Pair::of(EntryIndex(entry), *judge)))
    }

    /// Ascending.
    pub fn judges_of(&self, entry: EntryIndex) -> &[JudgeIndex] {
        &self.judges_of[entry.0]
    }

    /// Ascending.
    pub fn entries_of(&self, judge: JudgeIndex) -> &[EntryIndex] {
        &self.entries_of[judge.0]
    }

    pub fn contains(&self, pair: Pair) -> bool {
        self.judges_of(pair.entry).contains(&pair.judge)
    }

    /// Entries of the judge, in all categories.
    pub fn load(&self, judge: JudgeIndex) -> usize {
        self.entries_of(judge).len()
    }

    /// Whether another entry keeps within the judge's limit.
    pub(super) fn has_room<W: Copy + Ord>(&self, problem: &Problem<W>, judge: JudgeIndex) -> bool {
        problem.judge(judge).limit.is_none_or(|limit| count(self.load(judge)) < i64::from(limit))
    }

    /// How many judges the entry misses.
    pub(super) fn missing<W: Copy + Ord>(&self, problem: &Problem<W>, entry: EntryIndex) -> usize {
        usize::from(problem.entry(entry).wanted).saturating_sub(self.judges_of(entry).len())
    }

    /// Judges of one group on the entry.
    pub(super) fn of_group<W: Copy + Ord>(&self, problem: &Problem<W>, entry: EntryIndex, group: usize) -> usize {
        self.judges_of(entry).iter().filter(|judge| problem.group_of(**judge) == group).count()
    }

    pub(super) fn add(&mut self, pair: Pair) {
        insert(&mut self.judges_of[pair.entry.0], pair.judge);
        insert(&mut self.entries_of[pair.judge.0], pair.entry);
    }

    pub(super) fn remove(&mut self, pair: Pair) {
        remove(&mut self.judges_of[pair.entry.0], &pair.judge);
        remove(&mut self.entries_of[pair.judge.0], &pair.entry);
    }
}

fn insert<T: Ord>(ascending: &mut Vec<T>, item: T) {
    if let Err(at) = ascending.binary_search(&item) {
        ascending.insert(at, item);
    }
}

fn remove<T: Ord>(ascending: &mut Vec<T>, item: &T) {
    if let Ok(at) = ascending.binary_search(item) {
        ascending.remove(at);
    }
}

/// A number of pairs, judges or entries in memory, as costs count them.
pub(super) fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}
