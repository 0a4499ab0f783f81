//! Coefficients that the literature gives, and where there are none.
use super::{super::Variances, Metric, Reliability, alpha, icc};

/// Krippendorff's example C: what four coders made of twelve units, 0 where they said nothing.
const KRIPPENDORFF: [[u8; 12]; 4] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
];

/// Shrout and Fleiss (1979), table 2: six targets, four judges.
const SHROUT_FLEISS: [[u8; 4]; 6] = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

fn rounded(value: f64) -> String {
    format!("{value:.4}")
}

fn units() -> Vec<Vec<f64>> {
    let unit = |u: usize| KRIPPENDORFF.iter().map(|coder| coder[u]).filter(|v| *v > 0).map(f64::from).collect();
    (0..12).map(unit).collect()
}

#[test]
fn alpha_of_krippendorffs_example() {
    let all = [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio];
    let found = all.map(|metric| rounded(alpha(&units(), metric).expect("defined")));
    assert_eq!(found, ["0.7434", "0.8154", "0.8491", "0.7974"]);
}

#[test]
fn icc_of_shrout_and_fleiss() {
    let rows: Vec<Vec<f64>> = SHROUT_FLEISS.iter().map(|row| row.iter().copied().map(f64::from).collect()).collect();
    let icc = icc(&rows).expect("defined");
    assert_eq!([icc.one_way, icc.agreement, icc.consistency].map(rounded), ["0.1657", "0.2898", "0.7148"]);
    assert_eq!([icc.one_way_panel, icc.agreement_panel, icc.consistency_panel].map(rounded), ["0.4428", "0.6201", "0.9093"]);
}

#[test]
fn alpha_is_undefined_where_nothing_differs_or_nothing_is_shared() {
    for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
        assert_eq!(alpha(&[], metric), None);
        assert_eq!(alpha(&[vec![1.0], vec![2.0]], metric), None, "no unit has two values");
        assert_eq!(alpha(&[vec![3.0, 3.0], vec![3.0, 3.0], vec![9.0]], metric), None, "all that count are equal");
        assert_eq!(alpha(&[vec![1.0, f64::NAN], vec![1.0, 2.0]], metric), None);
        assert_eq!(alpha(&[vec![1.0, 1.0], vec![2.0, 2.0]], metric), Some(1.0));
    }
    assert_eq!(alpha(&[vec![-1.0, 1.0], vec![2.0, 2.0]], Metric::Ratio), None);
    assert!(alpha(&[vec![0.0, 0.0], vec![2.0, 1.0]], Metric::Ratio).is_some(), "two zeros are equal");
}

#[test]
fn alpha_does_not_hang_on_the_scale() {
    for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
        for factor in [1e-200, 1e200] {
            let scaled: Vec<Vec<f64>> = units().iter().map(|unit| unit.iter().map(|v| v * factor).collect()).collect();
            let (one, other) = (alpha(&units(), metric).expect("defined"), alpha(&scaled, metric).expect("defined"));
            assert!((one - other).abs() < 1e-12, "{metric:?} × {factor}");
        }
    }
}

#[test]
fn icc_is_undefined_without_a_grid_or_differences() {
    assert_eq!(icc(&[]), None);
    assert_eq!(icc(&[vec![1.0, 2.0]]), None);
    assert_eq!(icc(&[vec![1.0], vec![2.0]]), None);
    assert_eq!(icc(&[vec![1.0, 2.0], vec![2.0]]), None);
    assert_eq!(icc(&[vec![1.0, 1.0], vec![1.0, 1.0]]), None);
    assert_eq!(icc(&[vec![1.0, 2.0], vec![f64::NAN, 1.0]]), None);
}

#[test]
fn a_panel_is_more_reliable_than_one_judge() {
    let reliability = Reliability::of(&Variances { quality: 2.0, severity: 1.0, residual: 1.0 }, 4.0);
    assert_eq!([reliability.single, reliability.panel].map(rounded), ["0.5000", "0.8000"]);
}
