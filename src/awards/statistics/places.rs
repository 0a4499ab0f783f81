//! Places, and what decides between entries with the same score.
//!
//! Equal unrounded scores: the mean of the heaviest criterion, of the next, …, then the median of the judge totals, then a
//! recorded decision of the chair. Never the id or the order in which entries came. Criteria of the same weight decide
//! together, by the mean of their scores on the scale 0 to 1; criteria of weight zero decide nothing.
use super::{
    exact::Exact,
    panel::Panel,
    round::Sheet,
    rubric::{CriterionIndex, EntryIndex, Rubric},
};
use serde::Serialize;
use std::cmp::Ordering;

/// Calibrated scores are floats: two that are this near, in standard deviations of all judge totals, count as equal. It is
/// far above what rounding does to them and far below what a judge could mean.
pub const TOLERANCE: f64 = 1e-9;

/// An entry's place, from 1. Entries that only a decision can separate share the best of their places: 1, 2, 2, 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    pub entry: EntryIndex,
    pub place: usize,
}

/// What separates entries with the same score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum TieRule {
    /// The mean of these criteria; several where they weigh the same.
    Criteria(Vec<CriterionIndex>),
    Median,
    /// Nothing that was scored: it takes a recorded decision.
    NeedsDecision,
}

/// Entries that were equal in the score and in every rule before `rule`, and are not in `rule`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// In the order of their places.
    pub entries: Vec<EntryIndex>,
    pub rule: TieRule,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standings {
    /// By place; those who share one, by number.
    pub places: Vec<Place>,
    /// One for each rule that had to be asked, outer before inner: three entries may be separated by a criterion into one and
    /// two, and the two by the median.
    pub ties: Vec<Tie>,
}

/// An entry that takes part in the placing, with the sheets that count.
#[derive(Clone)]
pub(super) struct Candidate<'a> {
    pub entry: EntryIndex,
    pub sheets: Vec<&'a Sheet>,
}

impl Candidate<'_> {
    fn totals(&self) -> impl Iterator<Item = &Exact> {
        self.sheets.iter().map(|sheet| &sheet.total)
    }

    /// The mean of a criterion on the scale 0 to 1.
    pub fn mean_of(&self, rubric: &Rubric, criterion: CriterionIndex) -> Exact {
        let scores = self.sheets.iter().map(|sheet| &sheet.scores[criterion.0]);
        Exact::mean(scores).map_or_else(Exact::zero, |mean| rubric.on_unit_scale(criterion, &mean))
    }
}

/// What separates entries with the same score, before only a decision can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieBreak {
    CriteriaThenMedian,
    Median,
    /// Nothing: equal scores share a place.
    SharedPlace,
}

impl TieBreak {
    fn rules(self, rubric: &Rubric) -> Vec<TieRule> {
        match self {
            Self::CriteriaThenMedian => rubric.by_weight().into_iter().map(TieRule::Criteria).chain([TieRule::Median]).collect(),
            Self::Median => vec![TieRule::Median],
            Self::SharedPlace => vec![],
        }
    }
}

impl Standings {
    /// Entries at place `winners` or better, ascending; more than `winners` of them where a tie at the border needs a decision.
    pub fn winners(&self, winners: usize) -> Vec<EntryIndex> {
        let mut entries: Vec<EntryIndex> = self.places.iter().filter(|p| p.place <= winners).map(|p| p.entry).collect();
        entries.sort_unstable();
        entries
    }

    /// By the exact mean of the judge totals.
    pub(super) fn by_mean(rubric: &Rubric, candidates: Vec<Candidate>) -> Self {
        Self::of(rubric, by_mean(candidates), TieBreak::CriteriaThenMedian)
    }

    /// By calibrated scores. `tolerance`, in points: a score that is not further than this below the one before it is its equal.
    pub(super) fn by_calibrated(rubric: &Rubric, scored: Vec<(f64, Candidate)>, tolerance: f64) -> Self {
        Self::of(rubric, by_calibrated(scored, tolerance), TieBreak::CriteriaThenMedian)
    }

    /// `groups`: best first, each with the same score.
    pub(super) fn of(rubric: &Rubric, groups: Vec<Vec<Candidate>>, tie_break: TieBreak) -> Self {
        let rules = tie_break.rules(rubric);
        let mut standings = Self { places: vec![], ties: vec![] };
        for group in groups {
            standings.settle(rubric, group, &rules);
        }
        standings
    }

    fn settle(&mut self, rubric: &Rubric, group: Vec<Candidate>, rules: &[TieRule]) {
        if group.len() < 2 {
            return self.share(&group);
        }
        let Some((rule, rest)) = rules.split_first() else {
            self.ties.push(Tie { entries: entries(&group), rule: TieRule::NeedsDecision });
            return self.share(&group);
        };
        let parts = split(group, |candidate| rule.key(rubric, candidate));
        let at = self.ties.len();
        let first = self.places.len();
        let decides = parts.len() > 1;
        for part in parts {
            self.settle(rubric, part, rest);
        }
        if decides {
            let entries = self.places[first..].iter().map(|place| place.entry).collect();
            self.ties.insert(at, Tie { entries, rule: rule.clone() });
        }
    }

    /// The next place, for all of `group`.
    fn share(&mut self, group: &[Candidate]) {
        let place = self.places.len() + 1;
        self.places.extend(entries(group).into_iter().map(|entry| Place { entry, place }));
    }
}

impl TieRule {
    /// The higher, the better.
    fn key(&self, rubric: &Rubric, candidate: &Candidate) -> Option<Exact> {
        match self {
            Self::Criteria(criteria) => Exact::mean(&criteria.iter().map(|c| candidate.mean_of(rubric, *c)).collect::<Vec<_>>()),
            Self::Median => Panel::of(candidate.totals()).map(|panel| panel.median),
            Self::NeedsDecision => None,
        }
    }
}

fn entries(group: &[Candidate]) -> Vec<EntryIndex> {
    group.iter().map(|candidate| candidate.entry).collect()
}

/// Groups with the same exact mean of the judge totals, best first.
pub(super) fn by_mean(candidates: Vec<Candidate>) -> Vec<Vec<Candidate>> {
    split(candidates, |candidate| Exact::mean(candidate.totals()))
}

/// Groups whose calibrated scores count as equal, best first.
pub(super) fn by_calibrated(mut scored: Vec<(f64, Candidate)>, tolerance: f64) -> Vec<Vec<Candidate>> {
    scored.sort_by(|(a, x), (b, y)| b.total_cmp(a).then(x.entry.cmp(&y.entry)));
    let equal = scored.chunk_by(|(a, _), (b, _)| a - b <= tolerance);
    equal.map(|group| group.iter().map(|(_, candidate)| candidate.clone()).collect()).collect()
}

/// Highest key first, those with the same key together and by number.
fn split<'a>(group: Vec<Candidate<'a>>, key: impl Fn(&Candidate<'a>) -> Option<Exact>) -> Vec<Vec<Candidate<'a>>> {
    let mut keyed: Vec<(Option<Exact>, Candidate)> = group.into_iter().map(|candidate| (key(&candidate), candidate)).collect();
    keyed.sort_by(|(a, x), (b, y)| match b.cmp(a) {
        Ordering::Equal => x.entry.cmp(&y.entry),
        unequal => unequal,
    });
    let equal = keyed.chunk_by(|(a, _), (b, _)| a == b);
    equal.map(|group| group.iter().map(|(_, candidate)| candidate.clone()).collect()).collect()
}
