//! Draws from the joint posterior against its closed form, as near as their number lets them be.
use super::super::{
    Model, Variances,
    design::{Design, Outer},
    fit::{Fit, Ratios},
    observations::Observations,
    posterior::{Drawing, TOGETHER},
};
use super::{JudgeTotal, Simulated, assert_near, brute_force::Dense, given};
use crate::awards::statistics::exact::Exact;

const DRAWS: u32 = 40_000;
/// So many standard errors are hardly ever passed by chance, and the seeds are fixed.
const ERRORS: f64 = 5.0;
const VARIANCES: Variances = Variances { quality: 1.5, severity: 1.0, residual: 0.5 };

/// More entries than judges, and more judges than entries: both factors get eliminated.
const SHAPES: [Simulated; 2] = [
    Simulated { entries: 7, judges: 4, panel: 3, quality_sd: 2.0, severity_sd: 1.0, residual_sd: 1.0, seed: 1 },
    Simulated { entries: 4, judges: 7, panel: 5, quality_sd: 1.0, severity_sd: 3.0, residual_sd: 0.5, seed: 2 },
];

/// The quality of each entry, draw by draw, in points.
fn drawn(totals: &[JudgeTotal]) -> Vec<Vec<f64>> {
    let Variances { quality, severity, residual } = VARIANCES;
    let observations = Observations::of(totals).expect("observations");
    let design = Design::of(&observations);
    let (outer, inner) = match design.outer {
        Outer::Entries => (quality / residual, severity / residual),
        Outer::Judges => (severity / residual, quality / residual),
    };
    let fit = Fit::at(&design, Ratios { outer, inner });
    let mut drawing = Drawing::new(&design, &fit, 5, residual.sqrt() / observations.scale);
    let mut draws: Vec<Vec<f64>> = vec![];
    while draws.len() < usize::try_from(DRAWS).expect("small") {
        let together = drawing.draw();
        draws.extend((0..TOGETHER).map(|lane| together.iter().map(|f| f[lane] * observations.scale).collect::<Vec<_>>()));
    }
    draws
}

/// A mean of n draws is off by `√(v / n)`, a covariance by `√((v_i v_j + c²) / n)`.
#[test]
fn draws_have_the_mean_and_the_covariance_of_the_joint_posterior() {
    let n = f64::from(DRAWS);
    for shape in SHAPES {
        let totals = shape.draw().totals;
        let draws = drawn(&totals);
        let dense = Dense::of(&totals, &VARIANCES);
        let (expected, effects) =
            (dense.covariance(&dense.z_entries, VARIANCES.quality), dense.effects(&dense.z_entries, VARIANCES.quality));
        let mean = |value: &dyn Fn(&[f64]) -> f64| draws.iter().map(|draw| value(draw)).sum::<f64>() / n;
        for i in 0..shape.entries {
            assert_near(mean(&|draw| draw[i]), effects[i], ERRORS * (expected[i][i] / n).sqrt());
            for j in 0..=i {
                let error = ((expected[i][i] * expected[j][j] + expected[i][j].powi(2)) / n).sqrt();
                assert_near(mean(&|draw| (draw[i] - effects[i]) * (draw[j] - effects[j])), expected[i][j], ERRORS * error);
            }
        }
    }
}

/// How likely a normal value is below `z`: the density summed by Simpson's rule.
fn below(z: f64) -> f64 {
    let density = |x: f64| (-x * x / 2.0).exp() / std::f64::consts::TAU.sqrt();
    let steps = 1_000;
    let width = z / f64::from(steps);
    let sum: f64 = (0..steps)
        .map(|step| {
            let from = f64::from(step) * width;
            density(from) + 4.0 * density(from + width / 2.0) + density(from + width)
        })
        .sum();
    0.5 + sum * width / 6.0
}

/// Where all but two are far behind, the first is ahead with the chance that a normal value with the mean and the variance of their
/// difference is above zero. That takes their covariance: they are scored by the same judges.
#[test]
fn the_chance_to_be_ahead_of_one_other_is_that_of_the_difference() {
    for shape in SHAPES {
        let far = Exact::from(-40);
        let behind = |total: JudgeTotal| if total.entry.0 < 2 { total } else { JudgeTotal { total: &total.total + &far, ..total } };
        let alike = Simulated { quality_sd: 0.3, residual_sd: 0.5, ..shape };
        let totals: Vec<_> = alike.draw().totals.into_iter().map(behind).collect();
        let Variances { quality, severity, residual } = VARIANCES;
        let chances = Model::of(&totals, given(quality, severity, residual)).expect("a model").chances(1, DRAWS, 7);
        let dense = Dense::of(&totals, &VARIANCES);
        let (c, f) = (dense.covariance(&dense.z_entries, quality), dense.effects(&dense.z_entries, quality));
        let expected = below((f[0] - f[1]) / (c[0][0] + c[1][1] - 2.0 * c[0][1]).sqrt());
        assert!((0.02..0.98).contains(&expected), "the two are near each other: {expected}");
        let error = (expected * (1.0 - expected) / f64::from(DRAWS)).sqrt();
        assert_near(chances[0].first, expected, ERRORS * error);
        assert_near(chances[1].first, 1.0 - expected, ERRORS * error);
    }
}
