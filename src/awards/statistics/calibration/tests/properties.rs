//! What holds of every calibration.
use super::super::{Dropped, JudgeTotal, Model, NotCalibrated, VarianceSource};
use super::oracles::penicillin;
use super::{EntryIndex, Exact, JudgeIndex, Simulated, assert_near, estimated, given, total};

const COMPLETE: Simulated = Simulated { entries: 9, judges: 5, panel: 5, quality_sd: 3.0, severity_sd: 2.0, residual_sd: 1.5, seed: 0 };
const INCOMPLETE: Simulated = Simulated { entries: 30, judges: 8, panel: 3, ..COMPLETE };

fn shifted(totals: &[JudgeTotal], judge: usize, by: i64) -> Vec<JudgeTotal> {
    let shift = |t: &JudgeTotal| if t.judge.0 == judge { &t.total + &Exact::from(by) } else { t.total.clone() };
    totals.iter().map(|t| total(t.entry.0, t.judge.0, shift(t))).collect()
}

fn scaled(totals: &[JudgeTotal], factor: &Exact, offset: &Exact) -> Vec<JudgeTotal> {
    totals.iter().map(|t| total(t.entry.0, t.judge.0, &(&t.total * factor) + offset)).collect()
}

fn scores(totals: &[JudgeTotal]) -> Vec<f64> {
    estimated(totals).expect("a calibration").entries.iter().map(|entry| entry.score).collect()
}

/// In a complete design every entry has the judge's constant in its mean.
#[test]
fn a_stricter_judge_changes_no_difference_in_a_complete_design() {
    for seed in 0..5 {
        let totals = Simulated { seed, ..COMPLETE }.draw().totals;
        let (before, after) = (scores(&totals), scores(&shifted(&totals, 2, -10)));
        for (before, after) in before.iter().zip(&after) {
            assert_near(after - before, -2.0, 1e-6);
        }
    }
}

/// In an incomplete one they change a little, and not at all where judges may differ without limit.
#[test]
fn a_stricter_judge_changes_little_in_an_incomplete_design() {
    let totals = INCOMPLETE.draw().totals;
    let scores_with = |totals: &[JudgeTotal], severity: f64| -> Vec<f64> {
        let calibration = Model::of(totals, given(9.0, severity, 2.25)).expect("a model").calibration();
        calibration.entries.iter().map(|entry| entry.score - calibration.entries[0].score).collect()
    };
    let most = |severity: f64| -> f64 {
        let (before, after) = (scores_with(&totals, severity), scores_with(&shifted(&totals, 2, -10), severity));
        before.iter().zip(&after).map(|(before, after)| (before - after).abs()).fold(0.0, f64::max)
    };
    let raw_change = 10.0 / 3.0;
    assert!(most(4.0) < raw_change / 4.0, "{} of {raw_change}", most(4.0));
    assert!(most(1e6) < 1e-4, "{}", most(1e6));
}

#[test]
fn the_order_of_entries_judges_and_ratings_does_not_matter() {
    for shape in [COMPLETE, INCOMPLETE] {
        let totals = shape.draw().totals;
        let calibration = estimated(&totals).expect("a calibration");
        let mut mirrored: Vec<JudgeTotal> =
            totals.iter().map(|t| total(shape.entries - 1 - t.entry.0, shape.judges - 1 - t.judge.0, t.total.clone())).collect();
        mirrored.reverse();
        mirrored.rotate_left(7);
        let other = estimated(&mirrored).expect("a calibration");
        for (one, other) in calibration.entries.iter().zip(other.entries.iter().rev()) {
            assert_near(other.score, one.score, 1e-9);
            assert_near(other.sd, one.sd, 1e-9);
        }
        for (one, other) in calibration.judges.iter().zip(other.judges.iter().rev()) {
            assert_near(other.severity, one.severity, 1e-9);
        }
    }
}

/// 0 to 10⁶, within 10⁻⁹ of each other, and within 10⁻⁹ far from zero: nothing but the scale changes.
#[test]
fn the_scale_of_the_scores_does_not_matter() {
    let totals = INCOMPLETE.draw().totals;
    let one = estimated(&totals).expect("a calibration");
    for (factor, offset) in [("20000", "-600000"), ("0.0000000001", "0"), ("0.0000000001", "50")] {
        let (factor, offset): (Exact, Exact) = (factor.parse().expect("a number"), offset.parse().expect("a number"));
        let other = estimated(&scaled(&totals, &factor, &offset)).expect("a calibration");
        let ratio = factor.to_f64();
        assert_near(other.variances.quality / (ratio * ratio * one.variances.quality), 1.0, 1e-8);
        assert_near(other.variances.residual / (ratio * ratio * one.variances.residual), 1.0, 1e-8);
        for (one, other) in one.entries.iter().zip(&other.entries) {
            assert_near(other.sd / (ratio * one.sd), 1.0, 1e-8);
            assert_near(other.score, ratio * one.score + offset.to_f64(), 1e-9 * offset.to_f64().abs().max(1e-9));
        }
    }
}

/// Every judge gives all entries the same mean: severity has no variance, and is left out instead of divided by.
#[test]
fn severity_without_variance_is_dropped() {
    let grid = [[1, 5, 3], [4, 2, 6], [7, 6, 5], [9, 8, 7]];
    let rows = grid.iter().enumerate();
    let totals: Vec<JudgeTotal> =
        rows.flat_map(|(e, row)| row.iter().enumerate().map(move |(j, y)| total(e, j, Exact::from(*y)))).collect();
    let calibration = estimated(&totals).expect("a calibration");
    assert_eq!(calibration.dropped, [Dropped::Severity]);
    assert_eq!(calibration.variances.severity.to_bits(), 0.0_f64.to_bits());
    assert!(calibration.judges.iter().all(|judge| judge.severity.abs() <= 0.0 && judge.sd.abs() <= 0.0));
    // Without judges it is a one-way design, whose shrinkage has a closed form.
    let (quality, residual) = (calibration.variances.quality, calibration.variances.residual);
    let shrinkage = 3.0 * quality / (3.0 * quality + residual);
    for (entry, mean) in calibration.entries.iter().zip([3.0, 4.0, 6.0, 8.0]) {
        assert_near(entry.score, 5.25 + shrinkage * (mean - 5.25), 1e-9);
    }
}

/// All entries have the same mean: they are equal, and share the first place.
#[test]
fn quality_without_variance_makes_all_equal() {
    let grid = [[1, 5, 9], [2, 5, 8], [0, 7, 8], [3, 4, 8]];
    let rows = grid.iter().enumerate();
    let totals: Vec<JudgeTotal> =
        rows.flat_map(|(e, row)| row.iter().enumerate().map(move |(j, y)| total(e, j, Exact::from(*y)))).collect();
    let model = Model::of(&totals, VarianceSource::Estimated).expect("a model");
    let calibration = model.calibration();
    assert_eq!(calibration.dropped, [Dropped::Quality]);
    assert!(calibration.entries.iter().all(|entry| (entry.score - calibration.mean).abs() <= 0.0));
    for chance in model.chances(1, 100, 1) {
        assert_near(chance.first, 0.25, 1e-12);
    }
}

#[test]
fn scores_without_any_residual_are_calibrated_and_said_to_be_so() {
    let pairs = (0..6).flat_map(|e| (0..4).map(move |j| (e, j)));
    let totals: Vec<JudgeTotal> = pairs.map(|(e, j)| total(e, j, Exact::from(i64::try_from(e * e + 3 * j).expect("small")))).collect();
    let calibration = estimated(&totals).expect("a calibration");
    assert!(calibration.residual_at_limit);
    for (at, entry) in calibration.entries.iter().enumerate() {
        assert_near(entry.score - calibration.entries[0].score, f64::from(u32::try_from(at * at).expect("small")), 1e-3);
    }
}

#[test]
fn what_cannot_be_calibrated_has_a_reason() {
    let of = |cells: &[(usize, usize, i64)]| {
        let totals: Vec<JudgeTotal> = cells.iter().map(|(e, j, y)| total(*e, *j, Exact::from(*y))).collect();
        estimated(&totals).map(|_| ()).expect_err("a reason")
    };
    assert_eq!(of(&[]), NotCalibrated::NoRatings);
    assert_eq!(of(&[(3, 0, 1), (3, 1, 2)]), NotCalibrated::OneEntry);
    assert_eq!(of(&[(0, 2, 1), (1, 2, 2)]), NotCalibrated::OneJudge);
    assert_eq!(of(&[(0, 0, 5), (0, 1, 5), (1, 0, 5), (1, 1, 5)]), NotCalibrated::AllScoresEqual);
    assert_eq!(of(&[(0, 0, 5), (0, 1, 4), (1, 0, 3)]), NotCalibrated::TooFewRatings { ratings: 3, needed: 4 });
    assert_eq!(of(&[(0, 0, 5), (0, 0, 4)]), NotCalibrated::RatedTwice(EntryIndex(0), JudgeIndex(0)));
    let NotCalibrated::NotConnected(parts) = of(&[(0, 0, 5), (1, 0, 4), (2, 1, 3), (3, 1, 3)]) else { panic!("connected") };
    assert_eq!(parts.iter().map(|part| part.entries.len()).collect::<Vec<_>>(), [2, 2]);
    let beyond = format!("1{}", "0".repeat(59)).parse::<Exact>().expect("a number");
    let far = (0..6).fold(beyond, |far, _| &far * &far);
    let totals = [total(0, 0, far), total(0, 1, 1.into()), total(1, 0, 2.into()), total(1, 1, 2.into())];
    assert_eq!(estimated(&totals), Err(NotCalibrated::BeyondFloats));
}

#[test]
fn given_variances_must_be_usable() {
    let refused = |quality, severity, residual| Model::of(&penicillin(), given(quality, severity, residual)).is_err();
    assert!(!refused(0.0, 0.0, 1.0));
    assert!(refused(-1.0, 1.0, 1.0) && refused(1.0, f64::NAN, 1.0) && refused(f64::INFINITY, 1.0, 1.0));
    assert!(refused(1.0, 1.0, 0.0) && refused(1.0, 1.0, 1e-9));
}

#[test]
fn chances_add_up_to_the_places() {
    for shape in [COMPLETE, INCOMPLETE, Simulated { entries: 4, judges: 9, panel: 6, ..COMPLETE }] {
        let model = Model::of(&shape.draw().totals, VarianceSource::Estimated).expect("a model");
        let chances = model.chances(3, 500, 42);
        assert_near(chances.iter().map(|chance| chance.first).sum(), 1.0, 1e-9);
        assert_near(chances.iter().map(|chance| chance.among_winners).sum(), 3.0, 1e-9);
        assert!(chances.iter().all(|chance| chance.first <= chance.among_winners));
        assert_eq!(chances, model.chances(3, 500, 42), "the same seed");
        assert_ne!(chances, model.chances(3, 500, 43));
        assert!(model.chances(99, 10, 1).iter().all(|chance| (chance.among_winners - 1.0).abs() < 1e-12), "all places win");
    }
}

#[test]
fn without_a_judge_it_is_what_the_others_gave() {
    let totals = INCOMPLETE.draw().totals;
    let model = Model::of(&totals, VarianceSource::Estimated).expect("a model");
    let rest: Vec<JudgeTotal> = totals.iter().filter(|t| t.judge != JudgeIndex(3)).cloned().collect();
    let expected = Model::of(&rest, VarianceSource::Given(model.calibration().variances)).expect("a model").calibration();
    let got = model.scores_without(JudgeIndex(3)).expect("connected");
    assert_eq!(got.len(), expected.entries.len());
    for ((entry, score), expected) in got.iter().zip(&expected.entries) {
        assert_eq!(*entry, expected.entry);
        assert_near(*score, expected.score, 1e-9);
    }
}
