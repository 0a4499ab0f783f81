//! Krippendorff's α (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011).
use super::super::numbers::float;

/// What a difference between two values means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Same or not.
    Nominal,
    /// How many values lie between them.
    Ordinal,
    /// (c − k)²
    Interval,
    /// ((c − k) / (c + k))²; values must not be negative.
    Ratio,
}

/// `α = 1 − D_o / D_e`, up to 1; 0 is what chance gives, below it judges disagree more than by chance.
///
/// `units`: the values that each unit got, in any order; units with fewer than two are left out. In the coincidence matrix each
/// ordered pair of values of a unit of m counts 1 / (m − 1); `D_o` and `D_e` are the mean squared differences over its cells and over
/// all pairs of its n values. Nothing where `D_e = 0` (all values are equal), where no unit has two values, where a value is not
/// finite, or where one is negative on the ratio scale.
pub fn alpha(units: &[Vec<f64>], metric: Metric) -> Option<f64> {
    let mut units: Vec<Vec<f64>> = units.iter().filter(|unit| unit.len() > 1).cloned().collect();
    let mut values: Vec<f64> = units.concat();
    if values.iter().any(|v| !v.is_finite() || (metric == Metric::Ratio && *v < 0.0)) {
        return None;
    }
    values.sort_by(f64::total_cmp);
    if metric == Metric::Ordinal {
        let ranks: Vec<f64> = values.iter().map(|v| middle_rank(&values, *v)).collect();
        units.iter_mut().flatten().for_each(|v| *v = middle_rank(&values, *v));
        values = ranks;
    }
    // Squared differences keep their relation on any scale; on this one they neither overflow nor vanish.
    let (low, high) = (*values.first()?, *values.last()?);
    if matches!(metric, Metric::Ordinal | Metric::Interval) && low < high {
        let scaled = |v: &mut f64| *v = *v / 2.0 - low / 2.0;
        values.iter_mut().for_each(scaled);
        units.iter_mut().flatten().for_each(scaled);
        let range = high / 2.0 - low / 2.0;
        values.iter_mut().chain(units.iter_mut().flatten()).for_each(|v| *v /= range);
    }
    let observed: f64 = units.iter().map(|unit| within(unit, metric)).sum();
    let expected = between(&values, metric) / (float(values.len()) - 1.0);
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// The sum over the coincidences of one unit.
fn within(unit: &[f64], metric: Metric) -> f64 {
    let pairs = unit.iter().enumerate().flat_map(|(at, c)| unit[at + 1..].iter().map(move |k| metric.squared(*c, *k)));
    2.0 * pairs.sum::<f64>() / (float(unit.len()) - 1.0)
}

/// The sum over all ordered pairs of `values`, ascending.
fn between(values: &[f64], metric: Metric) -> f64 {
    if matches!(metric, Metric::Ordinal | Metric::Interval) {
        let mean = values.iter().sum::<f64>() / float(values.len());
        return 2.0 * float(values.len()) * values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>();
    }
    let distinct: Vec<(f64, f64)> = values.chunk_by(|a, b| a >= b).map(|same| (same[0], float(same.len()))).collect();
    let rows = distinct.iter().enumerate();
    let cells = rows.flat_map(|(at, (c, n))| distinct[at + 1..].iter().map(move |(k, m)| n * m * metric.squared(*c, *k)));
    2.0 * cells.sum::<f64>()
}

/// Half of those that are equal, and all that are below. Between two values the ordinal metric counts exactly the difference
/// of their middle ranks.
fn middle_rank(sorted: &[f64], value: f64) -> f64 {
    let below = sorted.partition_point(|v| *v < value);
    let to = sorted.partition_point(|v| *v <= value);
    float(below + to) / 2.0
}

impl Metric {
    fn squared(self, c: f64, k: f64) -> f64 {
        let difference = c - k;
        match self {
            Self::Nominal => f64::from(u8::from(difference.abs() > 0.0)),
            Self::Ordinal | Self::Interval => difference * difference,
            Self::Ratio if difference.abs() > 0.0 => (difference / (c + k)) * (difference / (c + k)),
            Self::Ratio => 0.0,
        }
    }
}
