//! What an assignment starts from: judges, entries, walls, suitability, and pairs that are there already.
use super::ids::{CategoryIndex, EntryIndex, Group, JudgeIndex, Pair, Suitability};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judge {
    /// The most entries for this judge, in all categories together; none: no limit.
    pub limit: Option<u32>,
    /// None: has nothing in common with any other.
    pub group: Option<Group>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How many judges it should have.
    pub wanted: u16,
    pub category: CategoryIndex,
}

/// Whether a judge may score an entry. `W`: the kinds of walls, of which the caller knows what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eligibility<W> {
    Walled(W),
    Eligible(Suitability),
}

/// A pair whose entry or judge is not in the problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownPair(pub Pair);

/// Why pairs cannot be part of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemError<W> {
    Unknown(UnknownPair),
    /// Has to stay, and must not be.
    FixedBehindWall(Pair, W),
}

#[derive(Clone, Copy, Debug)]
struct Cell<W> {
    eligibility: Eligibility<W>,
    fixed: bool,
    before: bool,
}

/// Memory: O(entries · judges).
#[derive(Clone, Debug)]
pub struct Problem<W> {
    judges: Vec<Judge>,
    entries: Vec<Entry>,
    /// By entry, then by judge.
    cells: Vec<Cell<W>>,
    /// Judges by group; one without a group is alone in one.
    groups: Vec<Vec<JudgeIndex>>,
    group_of: Vec<usize>,
}

impl<W: Copy + Ord> Problem<W> {
    /// With no pairs there yet. `eligibility` is asked once for each pair.
    pub fn new(judges: Vec<Judge>, entries: Vec<Entry>, eligibility: impl Fn(Pair) -> Eligibility<W>) -> Self {
        let all = (0..entries.len()).flat_map(|entry| (0..judges.len()).map(move |judge| (EntryIndex(entry), JudgeIndex(judge))));
        let pairs = all.map(|(entry, judge)| Pair { entry, judge });
        let cells = pairs.map(|pair| Cell { eligibility: eligibility(pair), fixed: false, before: false }).collect();
        let (groups, group_of) = by_group(&judges);
        Self { judges, entries, cells, groups, group_of }
    }

    /// With pairs that stay whatever they cost: set by hand, or scored already. They may exceed a limit or what an entry wants.
    pub fn with_fixed(mut self, pairs: impl IntoIterator<Item = Pair>) -> Result<Self, ProblemError<W>> {
        for pair in pairs {
            let cell = self.cell_mut(pair).map_err(ProblemError::Unknown)?;
            if let Eligibility::Walled(wall) = cell.eligibility {
                return Err(ProblemError::FixedBehindWall(pair, wall));
            }
            cell.fixed = true;
        }
        Ok(self)
    }

    /// With pairs of the plan before, which are kept where they can be. Those behind a wall by now are not: a late conflict.
    pub fn with_before(mut self, pairs: impl IntoIterator<Item = Pair>) -> Result<Self, UnknownPair> {
        for pair in pairs {
            self.cell_mut(pair)?.before = true;
        }
        Ok(self)
    }

    fn cell_mut(&mut self, pair: Pair) -> Result<&mut Cell<W>, UnknownPair> {
        self.known(pair)?;
        let at = self.position(pair);
        Ok(&mut self.cells[at])
    }

    fn position(&self, pair: Pair) -> usize {
        pair.entry.0 * self.judges.len() + pair.judge.0
    }

    pub(super) fn known(&self, pair: Pair) -> Result<Pair, UnknownPair> {
        let known = pair.entry.0 < self.entries.len() && pair.judge.0 < self.judges.len();
        if known { Ok(pair) } else { Err(UnknownPair(pair)) }
    }

    pub fn judge(&self, judge: JudgeIndex) -> Judge {
        self.judges[judge.0]
    }

    pub fn entry(&self, entry: EntryIndex) -> Entry {
        self.entries[entry.0]
    }

    pub fn judges(&self) -> impl Iterator<Item = JudgeIndex> + use<W> {
        (0..self.judges.len()).map(JudgeIndex)
    }

    pub fn entries(&self) -> impl Iterator<Item = EntryIndex> + use<W> {
        (0..self.entries.len()).map(EntryIndex)
    }

    pub fn eligibility(&self, pair: Pair) -> Eligibility<W> {
        self.cells[self.position(pair)].eligibility
    }

    pub fn is_fixed(&self, pair: Pair) -> bool {
        self.cells[self.position(pair)].fixed
    }

    pub fn was_before(&self, pair: Pair) -> bool {
        self.cells[self.position(pair)].before
    }

    /// By entry, then by judge.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> {
        self.entries().flat_map(|entry| self.judges().map(move |judge| Pair { entry, judge }))
    }

    pub(super) fn is_eligible(&self, pair: Pair) -> bool {
        matches!(self.eligibility(pair), Eligibility::Eligible(_))
    }

    pub(super) fn groups(&self) -> &[Vec<JudgeIndex>] {
        &self.groups
    }

    /// The position of the judge's group in `groups`.
    pub(super) fn group_of(&self, judge: JudgeIndex) -> usize {
        self.group_of[judge.0]
    }

    /// Ascending, each with its entries.
    pub(super) fn categories(&self) -> BTreeMap<CategoryIndex, Vec<EntryIndex>> {
        let mut categories: BTreeMap<CategoryIndex, Vec<EntryIndex>> = BTreeMap::new();
        for entry in self.entries() {
            categories.entry(self.entry(entry).category).or_default().push(entry);
        }
        categories
    }
}

/// Groups in the order of their first judge, and the group of each judge.
fn by_group(judges: &[Judge]) -> (Vec<Vec<JudgeIndex>>, Vec<usize>) {
    let mut groups: Vec<Vec<JudgeIndex>> = vec![];
    let mut known: BTreeMap<Group, usize> = BTreeMap::new();
    let mut group_of = vec![];
    for (at, judge) in judges.iter().enumerate() {
        let new = groups.len();
        let group = judge.group.map_or(new, |group| *known.entry(group).or_insert(new));
        if group == new {
            groups.push(vec![]);
        }
        groups[group].push(JudgeIndex(at));
        group_of.push(group);
    }
    (groups, group_of)
}
