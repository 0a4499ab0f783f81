//! Results that other implementations give.
use super::super::{JudgeTotal, Model};
use super::{Exact, assert_near, estimated, given, total};

/// lme4's Penicillin (Davies and Goldsmith 1972): diameters of zones of inhibition, in mm; a row for each of the plates a to x,
/// a column for each of the samples A to F. Plates are the entries here, and samples the judges.
const PENICILLIN: [[i64; 6]; 24] = [
    [27, 23, 26, 23, 23, 21],
    [27, 23, 26, 23, 23, 21],
    [25, 21, 25, 24, 24, 20],
    [26, 23, 25, 23, 23, 20],
    [25, 22, 26, 22, 23, 20],
    [24, 22, 25, 23, 22, 19],
    [24, 20, 23, 21, 22, 19],
    [26, 22, 26, 24, 24, 21],
    [24, 21, 24, 22, 22, 20],
    [24, 21, 24, 23, 22, 19],
    [26, 23, 26, 24, 24, 21],
    [25, 22, 26, 24, 24, 20],
    [26, 24, 26, 24, 25, 22],
    [26, 23, 26, 23, 23, 20],
    [26, 23, 25, 24, 24, 22],
    [25, 22, 25, 23, 23, 20],
    [25, 21, 24, 23, 23, 20],
    [25, 22, 24, 23, 23, 19],
    [24, 21, 23, 21, 21, 19],
    [26, 23, 26, 24, 24, 21],
    [25, 21, 24, 22, 22, 18],
    [25, 22, 25, 22, 22, 20],
    [24, 21, 24, 22, 24, 19],
    [24, 21, 24, 22, 21, 18],
];

pub fn penicillin() -> Vec<JudgeTotal> {
    let rows = PENICILLIN.iter().enumerate();
    rows.flat_map(|(plate, row)| row.iter().enumerate().map(move |(sample, y)| total(plate, sample, Exact::from(*y)))).collect()
}

#[test]
fn penicillin_as_lme4_has_it() {
    let calibration = estimated(&penicillin()).expect("a calibration");
    assert_near(calibration.variances.quality, 0.7169, 5e-5);
    assert_near(calibration.variances.severity, 3.7309, 5e-5);
    assert_near(calibration.variances.residual, 0.3024, 5e-5);
    assert_near(calibration.mean, 22.9722, 5e-5);
    assert_near(calibration.minus_two_log_reml, 330.86, 5e-3);
    assert_eq!(calibration.dropped, []);
    assert!(!calibration.residual_at_limit);
}

/// With the factors exchanged, the other one is eliminated, and the variances exchange their names.
#[test]
fn penicillin_the_other_way_round() {
    let exchanged: Vec<JudgeTotal> = penicillin().into_iter().map(|t| total(t.judge.0, t.entry.0, t.total)).collect();
    let (one, other) = (estimated(&penicillin()).expect("a calibration"), estimated(&exchanged).expect("a calibration"));
    assert_near(other.variances.quality, one.variances.severity, 1e-7);
    assert_near(other.variances.severity, one.variances.quality, 1e-7);
    for (plate, judge) in one.entries.iter().zip(&other.judges) {
        assert_near(judge.severity, plate.score - one.mean, 1e-7);
        assert_near(judge.sd, plate.sd, 1e-7);
    }
}

#[test]
fn four_entries_with_given_variances() {
    let scores = [(0, 0, 8), (0, 1, 6), (1, 0, 7), (1, 2, 7), (2, 1, 5), (2, 2, 8), (3, 1, 7)];
    let totals: Vec<JudgeTotal> = scores.into_iter().map(|(entry, judge, y)| total(entry, judge, Exact::from(y))).collect();
    let calibration = Model::of(&totals, given(1.0, 0.5, 0.5)).expect("a model").calibration();
    assert_near(calibration.mean, 7.065_831, 5e-7);
    for (entry, expected) in calibration.entries.iter().zip([7.224_500, 6.652_038, 6.762_961, 7.623_824]) {
        assert_near(entry.score, expected, 5e-7);
    }
    for (judge, expected) in calibration.judges.iter().zip([0.374_488, -0.902_821, 0.528_334]) {
        assert_near(judge.severity, expected, 5e-7);
    }
}
