//! Numbers of entries, judges, categories and groups; pairs; points.

/// The number of an entry among those to be judged, of all categories, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIndex(pub usize);

/// The number of a judge, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JudgeIndex(pub usize);

/// The number of a category. Any numbers will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryIndex(pub usize);

/// What two judges may have in common, an economy for instance. Any numbers will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group(pub u32);

/// A judge for an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    pub entry: EntryIndex,
    pub judge: JudgeIndex,
}

/// How well a judge knows the field of an entry, in points from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Suitability(u8);

impl Suitability {
    pub const BEST: Self = Self(100);

    /// None above 100.
    pub fn new(points: u8) -> Option<Self> {
        (points <= Self::BEST.0).then_some(Self(points))
    }

    pub fn points(self) -> u8 {
        self.0
    }
}

impl Pair {
    pub fn of(entry: EntryIndex, judge: JudgeIndex) -> Self {
        Self { entry, judge }
    }
}
