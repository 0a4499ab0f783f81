//! Simulated rounds, where the truth is known.
use super::super::{super::numbers::float, JudgeTotal};
use super::{Simulated, Truth, assert_near, estimated};

const ROUND: Simulated = Simulated { entries: 60, judges: 20, panel: 6, quality_sd: 3.0, severity_sd: 2.0, residual_sd: 2.0, seed: 0 };

/// Kendall's τ-a: concordant less discordant pairs, over all pairs.
fn kendall(a: &[f64], b: &[f64]) -> f64 {
    let pairs = (0..a.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
    let signs: Vec<f64> = pairs.map(|(i, j)| ((a[i] - a[j]) * (b[i] - b[j])).signum()).collect();
    signs.iter().sum::<f64>() / float(signs.len())
}

fn raw(totals: &[JudgeTotal], entries: usize) -> Vec<f64> {
    let of = |entry: usize| totals.iter().filter(move |t| t.entry.0 == entry).map(|t| t.total.to_f64());
    (0..entries).map(|entry| of(entry).sum::<f64>() / float(of(entry).count())).collect()
}

/// Means of τ with the true quality: (raw, calibrated).
fn order_found(shape: Simulated) -> (f64, f64) {
    let taus = (0..12).map(|seed| {
        let Truth { quality, totals, .. } = Simulated { seed, ..shape }.draw();
        let calibrated: Vec<f64> = estimated(&totals).expect("a calibration").entries.iter().map(|entry| entry.score).collect();
        (kendall(&raw(&totals, shape.entries), &quality), kendall(&calibrated, &quality))
    });
    let (raw, calibrated) = taus.fold((0.0, 0.0), |sum, tau| (sum.0 + tau.0, sum.1 + tau.1));
    (raw / 12.0, calibrated / 12.0)
}

#[test]
fn severities_and_variances_are_found_again() {
    let rounds: Vec<_> = (0..8).map(|seed| Simulated { seed, ..ROUND }.draw()).collect();
    let (mut errors, mut sds, mut n) = (0.0, 0.0, 0.0);
    let mut variances = [0.0; 3];
    for Truth { severity, totals, .. } in &rounds {
        let calibration = estimated(totals).expect("a calibration");
        let found = calibration.variances;
        variances = [variances[0] + found.quality / 8.0, variances[1] + found.severity / 8.0, variances[2] + found.residual / 8.0];
        for judge in calibration.judges {
            errors += (judge.severity - severity[judge.judge.0]).powi(2);
            sds += judge.sd * judge.sd;
            n += 1.0;
        }
    }
    for (found, truth) in variances.iter().zip([9.0, 4.0, 4.0]) {
        assert_near(found / truth, 1.0, 0.25);
    }
    assert!((errors / n).sqrt() < 1.0, "severities are off by {}", (errors / n).sqrt());
    assert_near(errors / sds, 1.0, 0.35);
}

#[test]
fn calibrated_scores_find_the_true_order_better_where_judges_differ() {
    let (raw, calibrated) = order_found(Simulated { entries: 40, judges: 12, panel: 4, ..ROUND });
    assert!(calibrated > raw + 0.02, "raw {raw}, calibrated {calibrated}");
}

#[test]
fn and_do_no_harm_where_they_do_not() {
    let (raw, calibrated) = order_found(Simulated { entries: 40, judges: 12, panel: 4, severity_sd: 0.0, ..ROUND });
    assert!(calibrated > raw - 0.01, "raw {raw}, calibrated {calibrated}");
}
