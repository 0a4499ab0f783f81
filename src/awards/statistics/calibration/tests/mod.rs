//! What the tests of calibration share: totals, given variances, rounds that are drawn.
mod brute_force;
mod chances;
mod dense;
mod equations;
mod oracles;
mod properties;
mod simulation;

use super::{
    super::{
        exact::Exact,
        rubric::{EntryIndex, JudgeIndex},
    },
    Calibration, JudgeTotal, Model, NotCalibrated, VarianceSource, Variances,
};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_distr::{Distribution, StandardNormal, Uniform};

pub fn total(entry: usize, judge: usize, total: Exact) -> JudgeTotal {
    JudgeTotal { entry: EntryIndex(entry), judge: JudgeIndex(judge), total }
}

fn estimated(totals: &[JudgeTotal]) -> Result<Calibration, NotCalibrated> {
    Model::of(totals, VarianceSource::Estimated).map(|model| model.calibration())
}

fn given(quality: f64, severity: f64, residual: f64) -> VarianceSource {
    VarianceSource::Given(Variances { quality, severity, residual })
}

fn assert_near(got: f64, expected: f64, tolerance: f64) {
    assert!((got - expected).abs() <= tolerance, "got {got}, expected {expected} ± {tolerance}");
}

/// Rounds with a known truth.
#[derive(Clone, Copy, Debug)]
struct Simulated {
    entries: usize,
    judges: usize,
    /// How many judges score each entry, drawn anew for each.
    panel: usize,
    quality_sd: f64,
    severity_sd: f64,
    residual_sd: f64,
    seed: u64,
}

struct Truth {
    quality: Vec<f64>,
    severity: Vec<f64>,
    totals: Vec<JudgeTotal>,
}

impl Simulated {
    fn draw(self) -> Truth {
        let rng = &mut ChaCha8Rng::seed_from_u64(self.seed);
        let quality: Vec<f64> = (0..self.entries).map(|_| normal(rng, self.quality_sd)).collect();
        let severity: Vec<f64> = (0..self.judges).map(|_| normal(rng, self.severity_sd)).collect();
        let mut totals = vec![];
        for (entry, f) in quality.iter().enumerate() {
            for judge in pick(rng, self.judges, self.panel) {
                totals.push(total(entry, judge, decimal(50.0 + f + severity[judge] + normal(rng, self.residual_sd))));
            }
        }
        Truth { quality, severity, totals }
    }
}

fn normal(rng: &mut ChaCha8Rng, sd: f64) -> f64 {
    let drawn: f64 = StandardNormal.sample(rng);
    sd * drawn
}

/// So many of the numbers below `n`.
fn pick(rng: &mut ChaCha8Rng, n: usize, count: usize) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..n).collect();
    for at in 0..count {
        numbers.swap(at, Uniform::new(at, n).expect("a range").sample(rng));
    }
    numbers.truncate(count);
    numbers
}

/// With six decimals.
fn decimal(value: f64) -> Exact {
    format!("{value:.6}").parse().expect("a decimal")
}
