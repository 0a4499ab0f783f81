//! Who rated whom, laid out for the mixed-model equations.
//!
//! Of the two factors, entries and judges, the one with more levels is *outer*: its block of the equations is diagonal and is
//! eliminated level by level. The other is *inner*: what remains is a dense system of its size.
use super::{super::numbers::float, observations::Observations};

/// Which factor is eliminated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outer {
    Entries,
    Judges,
}

/// A value for each level of both factors.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Levels {
    pub outer: Vec<f64>,
    pub inner: Vec<f64>,
}

pub(super) struct Design {
    pub outer: Outer,
    /// Ratings of outer level i: `starts[i]..starts[i + 1]`, by inner level.
    pub starts: Vec<usize>,
    pub inner_of: Vec<usize>,
    pub y: Vec<f64>,
    /// How many ratings each level has: Zᵀ1.
    pub counts: Levels,
    /// The sum of each level's ratings: Zᵀy.
    pub sums: Levels,
}

impl Design {
    pub fn of(observations: &Observations) -> Self {
        let outer = if observations.entries.len() >= observations.judges.len() { Outer::Entries } else { Outer::Judges };
        let mut ratings: Vec<(usize, usize, f64)> = observations
            .ratings
            .iter()
            .map(|rating| match outer {
                Outer::Entries => (rating.entry, rating.judge, rating.y),
                Outer::Judges => (rating.judge, rating.entry, rating.y),
            })
            .collect();
        ratings.sort_unstable_by_key(|(outer, inner, _)| (*outer, *inner));
        let levels = [observations.entries.len(), observations.judges.len()];
        let (outer_levels, inner_levels) = (levels[0].max(levels[1]), levels[0].min(levels[1]));
        let empty = || Levels { outer: vec![0.0; outer_levels], inner: vec![0.0; inner_levels] };
        let (mut counts, mut sums) = (empty(), empty());
        for (o, i, y) in &ratings {
            counts.outer[*o] += 1.0;
            counts.inner[*i] += 1.0;
            sums.outer[*o] += y;
            sums.inner[*i] += y;
        }
        let starts = (0..=outer_levels).map(|level| ratings.partition_point(|(o, _, _)| *o < level)).collect();
        let inner_of = ratings.iter().map(|(_, i, _)| *i).collect();
        let y = ratings.iter().map(|(_, _, y)| *y).collect();
        Self { outer, starts, inner_of, y, counts, sums }
    }

    /// The number of ratings.
    pub fn n(&self) -> f64 {
        float(self.y.len())
    }

    /// Inner levels of each outer level.
    pub fn neighbours(&self) -> impl Iterator<Item = &[usize]> {
        self.starts.windows(2).map(|range| &self.inner_of[range[0]..range[1]])
    }

    /// For each outer level, the sum over its ratings of a value of the inner level: N v.
    pub fn gather(&self, inner: &[f64]) -> Vec<f64> {
        self.neighbours().map(|neighbours| neighbours.iter().map(|j| inner[*j]).sum()).collect()
    }

    /// For each inner level, the sum over its ratings of a value of the outer level: Nᵀ v.
    pub fn scatter(&self, outer: &[f64]) -> Vec<f64> {
        let mut inner = vec![0.0; self.counts.inner.len()];
        for (neighbours, value) in self.neighbours().zip(outer) {
            for j in neighbours {
                inner[*j] += value;
            }
        }
        inner
    }
}
