//! The elimination against full matrices, on small random rounds.
use super::super::{
    Model, Variances,
    design::Design,
    fit::{Fit, Ratios},
    observations::Observations,
    reml,
};
use super::{Simulated, assert_near, brute_force::Dense, estimated, given};

/// More entries than judges, and more judges than entries: both factors get eliminated.
const SHAPES: [Simulated; 3] = [
    Simulated { entries: 7, judges: 4, panel: 3, quality_sd: 2.0, severity_sd: 1.0, residual_sd: 1.0, seed: 1 },
    Simulated { entries: 4, judges: 7, panel: 5, quality_sd: 1.0, severity_sd: 3.0, residual_sd: 0.5, seed: 2 },
    Simulated { entries: 5, judges: 5, panel: 5, quality_sd: 1.0, severity_sd: 0.1, residual_sd: 2.0, seed: 3 },
];

#[test]
fn effects_and_deviations_are_those_of_the_formulas() {
    for (shape, variances) in SHAPES.iter().zip([[1.5, 0.7, 0.4], [0.3, 5.0, 1.0], [2.0, 0.0, 1.0]]) {
        let totals = shape.draw().totals;
        let [quality, severity, residual] = variances;
        let variances = Variances { quality, severity, residual };
        let dense = Dense::of(&totals, &variances);
        let calibration = Model::of(&totals, given(quality, severity, residual)).expect("a model").calibration();
        assert_near(calibration.mean, dense.mean, 1e-9);
        assert_near(calibration.minus_two_log_reml, dense.minus_two_log_reml, 1e-8);
        let (f, of_f) = (dense.effects(&dense.z_entries, quality), dense.covariance(&dense.z_entries, quality));
        let of_scores = dense.score_variances(&variances);
        for (i, entry) in calibration.entries.iter().enumerate() {
            assert_near(entry.score, dense.mean + f[i], 1e-9);
            assert_near(entry.sd, of_f[i][i].sqrt(), 1e-9);
            assert_near(entry.score_sd, of_scores[i].sqrt(), 1e-9);
        }
        let (b, of_b) = (dense.effects(&dense.z_judges, severity), dense.covariance(&dense.z_judges, severity));
        for (j, judge) in calibration.judges.iter().enumerate() {
            assert_near(judge.severity, b[j], 1e-9);
            assert_near(judge.sd, of_b[j][j].sqrt(), 1e-9);
        }
    }
}

/// By hand, on a full grid of 4 entries and 3 judges. Without quality a score is μ, the mean of all 12, which varies by the
/// residual 6 / 12 and by the severity of 3 judges, 0.75 / 3. With quality 2 and no severity it is the entry's mean drawn towards
/// μ: of three scores, 2 / (2 + 6 / 3) = 1/2 is kept, and 2 · 1/2 + (1/2)² · (2 + 2) / 4 is the variance.
#[test]
fn the_deviation_of_a_score_is_that_of_a_calculation_by_hand() {
    let totals = Simulated { entries: 4, judges: 3, panel: 3, ..SHAPES[0] }.draw().totals;
    for (quality, severity, expected) in [(0.0, 0.75, 0.75_f64), (2.0, 0.0, 1.25)] {
        let calibration = Model::of(&totals, given(quality, severity, 6.0)).expect("a model").calibration();
        for entry in calibration.entries {
            assert_near(entry.score_sd, expected.sqrt(), 1e-12);
        }
    }
}

#[test]
fn slopes_are_those_of_the_deviance() {
    for shape in SHAPES {
        let design = Design::of(&Observations::of(&shape.draw().totals).expect("observations"));
        for (outer, inner) in [(0.3, 2.0), (4.0, 0.1), (20.0, 30.0)] {
            let deviance = |outer, inner| Fit::at(&design, Ratios { outer, inner }).profiled_deviance(&design);
            let slope = Fit::at(&design, Ratios { outer, inner }).slope(&design);
            let step = 1e-5;
            assert_near(slope.outer, (deviance(outer + step, inner) - deviance(outer - step, inner)) / (2.0 * step), 1e-6);
            assert_near(slope.inner, (deviance(outer, inner + step) - deviance(outer, inner - step)) / (2.0 * step), 1e-6);
        }
    }
}

/// No variance found by a search over full matrices is better, and the deviance found is the one that they give.
#[test]
fn the_estimate_is_the_minimum_of_the_dense_deviance() {
    for seed in 0..6 {
        let shape = Simulated { seed, ..SHAPES[usize::try_from(seed).expect("small") % 2] };
        let totals = shape.draw().totals;
        let calibration = estimated(&totals).expect("a calibration");
        let found = calibration.variances;
        let dense = |variances: Variances| Dense::of(&totals, &variances).minus_two_log_reml;
        assert_near(calibration.minus_two_log_reml, dense(found), 1e-7);
        for quality in [0.0, 0.01, 0.1, 0.5, 0.9, 0.99, 1.01, 1.1, 2.0, 10.0] {
            for severity in [0.0, 0.01, 0.1, 0.9, 0.99, 1.01, 1.1, 10.0] {
                for residual in [0.5, 0.99, 1.01, 2.0] {
                    let at = |found: f64, factor: f64| if found > 0.0 { found * factor } else { factor / 10.0 };
                    let other = Variances {
                        quality: at(found.quality, quality),
                        severity: at(found.severity, severity),
                        residual: found.residual * residual,
                    };
                    assert!(dense(other) >= calibration.minus_two_log_reml - 1e-9, "{other:?} is better than {found:?}");
                }
            }
        }
    }
}

/// No point of a grid is better than what was found.
fn assert_lowest_of_grid(shape: Simulated) {
    let design = Design::of(&Observations::of(&shape.draw().totals).expect("observations"));
    let found = reml::estimate(&design).0.profiled_deviance(&design);
    let tau = |step: i32| (f64::from(step) * 0.4).sinh().powi(2);
    for (outer, inner) in (0..20).flat_map(|outer| (0..20).map(move |inner| (tau(outer), tau(inner)))) {
        let other = Fit::at(&design, Ratios { outer, inner }).profiled_deviance(&design);
        assert!(other > found - 1e-8, "{shape:?}: {other} at {outer}, {inner} is below {found}");
    }
}

/// With variances of zero, and with almost no residual.
#[test]
fn the_estimate_is_the_lowest_of_a_whole_grid() {
    let sds = [0.0, 0.1, 1.0, 5.0, 100.0];
    for (seed, sd) in (0..20).zip((0..5).cycle()) {
        let (quality_sd, severity_sd) = (sds[sd], sds[(2 * sd + 3) % 5]);
        assert_lowest_of_grid(Simulated { quality_sd, severity_sd, residual_sd: [0.1, 2.0][sd % 2], seed, ..SHAPES[sd % 3] });
    }
}

/// Quality is at the limit of the search, and severity has still a way to go.
#[test]
fn a_variance_at_its_limit_does_not_hold_up_the_other() {
    let shape = Simulated { quality_sd: 100.0, severity_sd: 1.0, residual_sd: 0.1, ..SHAPES[0] };
    assert_lowest_of_grid(Simulated { entries: 8, judges: 5, panel: 3, seed: 146, ..shape });
    assert_lowest_of_grid(Simulated { entries: 17, judges: 8, panel: 2, severity_sd: 5.0, seed: 2219, ..shape });
}
