//! How long the statistics of a round of judging take, and how much memory: a small round, a large one, a conference.
use super::memory;
use crate::awards::statistics::{Criterion, CriterionIndex, EntryIndex, Exact, JudgeIndex, Options, Rating, Round, Rubric, analyse};
use anyhow::Context;
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};
use serde::Serialize;
use std::{fmt, time::Instant};

pub const NAME: &str = "judging analysed";

const CRITERIA: usize = 5;
/// The scale of every criterion is from 0 to this.
const HIGHEST: i64 = 10;

struct Size {
    entries: usize,
    judges: usize,
    sheets: usize,
    goal_seconds: f64,
    goal_mb: Option<f64>,
}

const SIZES: [Size; 3] = [
    Size { entries: 52, judges: 8, sheets: 416, goal_seconds: 0.02, goal_mb: None },
    Size { entries: 1_000, judges: 60, sheets: 5_000, goal_seconds: 2.0, goal_mb: None },
    Size { entries: 3_000, judges: 1_100, sheets: 73_000, goal_seconds: 60.0, goal_mb: Some(1_000.0) },
];

#[derive(Debug, Serialize)]
pub struct Judging {
    entries: usize,
    judges: usize,
    sheets: usize,
    seconds: f64,
    goal_seconds: f64,
    /// Of the whole process while it was analysed.
    peak_mb: f64,
    goal_mb: Option<f64>,
}

impl fmt::Display for Judging {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { entries, judges, sheets, seconds, goal_seconds, .. } = self;
        let missed = if seconds < goal_seconds { "" } else { ", MISSED" };
        let memory = self.goal_mb.map_or_else(|| format!("{:.0} MB", self.peak_mb), |goal| memory::beside(self.peak_mb, goal));
        write!(f, "{entries} entries, {judges} judges, {sheets} sheets: {seconds:.3} s (goal {goal_seconds} s{missed}), at most {memory}")
    }
}

/// Rounds of up to so many sheets, the smallest first.
pub fn run(most_sheets: usize) -> anyhow::Result<Vec<Judging>> {
    SIZES.iter().filter(|size| size.sheets <= most_sheets).map(measure).collect()
}

fn measure(size: &Size) -> anyhow::Result<Judging> {
    let round = round(size).context("no round")?;
    memory::most_from_now()?;
    let began = Instant::now();
    let analysis = analyse(&round, &Options::default());
    let seconds = began.elapsed().as_secs_f64();
    anyhow::ensure!(analysis.calibration.is_ok(), "the round is not calibrated");
    let &Size { entries, judges, sheets, goal_seconds, goal_mb } = size;
    Ok(Judging { entries, judges, sheets, seconds, goal_seconds, peak_mb: memory::most()?, goal_mb })
}

/// Judges take turns, a sheet at a time, so that all entries are connected; scores follow entry, judge and chance.
fn round(size: &Size) -> Option<Round> {
    let weight = Exact::ratio(1, i64::try_from(CRITERIA).ok()?)?;
    let criterion = Criterion { weight, lo: Exact::zero(), hi: Exact::from(HIGHEST) };
    let rubric = Rubric::new(vec![criterion; CRITERIA], Exact::one()).ok()?;
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    let mut up_to = |most: u32| i64::from(chance.next_u32() % (most + 1));
    let quality: Vec<i64> = (0..size.entries).map(|_| up_to(4)).collect();
    let lenience: Vec<i64> = (0..size.judges).map(|_| up_to(3)).collect();
    let mut ratings = vec![];
    for sheet in 0..size.sheets {
        // Going on by one more after each pass over the entries, so that nobody meets an entry twice.
        let (entry, judge) = (sheet % size.entries, (sheet + sheet / size.entries) % size.judges);
        for criterion in 0..CRITERIA {
            let score = quality[entry] + lenience[judge] + up_to(3);
            ratings.push(Rating {
                entry: EntryIndex(entry),
                judge: JudgeIndex(judge),
                criterion: CriterionIndex(criterion),
                score: score.min(HIGHEST).into(),
            });
        }
    }
    Round::new(rubric, size.entries, size.judges, ratings).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_makes_a_round() {
        for size in &SIZES[..2] {
            assert_eq!(round(size).map(|round| round.sheets().len()), Some(size.sheets));
        }
    }
}
