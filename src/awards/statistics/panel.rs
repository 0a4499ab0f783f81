//! What the judges of one entry gave it, together.
use super::exact::Exact;
use serde::Serialize;

/// From so many judges on, one highest and one lowest total can be dropped.
const TRIMMED_FROM: usize = 5;

/// Judge totals of one entry, 0 to 100, over final sheets of judges who are not recused.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Panel {
    /// How many judges; at least one.
    pub n: usize,
    pub mean: Exact,
    /// Without one highest and one lowest; nothing with fewer than five judges.
    pub trimmed_mean: Option<Exact>,
    pub median: Exact,
    /// Of the sample (n − 1); nothing with one judge.
    pub sd: Option<f64>,
}

impl Panel {
    /// Nothing where nobody has scored: then the entry is unscored, and not at zero.
    pub fn of<'a>(totals: impl IntoIterator<Item = &'a Exact>) -> Option<Self> {
        let mut totals: Vec<&Exact> = totals.into_iter().collect();
        totals.sort_unstable();
        let n = totals.len();
        let mean = Exact::mean(totals.iter().copied())?;
        let trimmed_mean = if n < TRIMMED_FROM { None } else { Exact::mean(totals[1..n - 1].iter().copied()) };
        let median = Exact::mean([totals[(n - 1) / 2], totals[n / 2]])?;
        let differences = totals.iter().map(|total| *total - &mean);
        let squares: Vec<Exact> = differences.map(|difference| &difference * &difference).collect();
        let sd = Exact::sum(&squares).over(&Exact::count(n - 1)).map(|variance| variance.to_f64().sqrt());
        Some(Self { n, mean, trimmed_mean, median, sd })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(totals: &[i64]) -> Option<Panel> {
        let totals: Vec<Exact> = totals.iter().copied().map(Exact::from).collect();
        Panel::of(&totals)
    }

    #[test]
    fn nobody_scored_is_not_zero() {
        assert_eq!(panel(&[]), None);
        assert_eq!(panel(&[0]).map(|p| (p.n, p.mean, p.sd)), Some((1, Exact::zero(), None)));
    }

    #[test]
    fn one_highest_and_one_lowest_are_dropped_from_five_judges_on() {
        let four = panel(&[10, 90, 50, 50]).expect("scored");
        assert_eq!((four.mean, four.trimmed_mean, four.median), (50.into(), None, 50.into()));
        let five = panel(&[90, 10, 50, 90, 51]).expect("scored");
        assert_eq!(five.trimmed_mean, Exact::ratio(191, 3), "only one of the two 90s is dropped");
        assert_eq!((five.mean, five.median), (Exact::ratio(291, 5).expect("a fraction"), 51.into()));
    }

    #[test]
    fn median_and_deviation() {
        let panel = panel(&[2, 4, 4, 4, 5, 5, 7, 9]).expect("scored");
        assert_eq!(panel.median, Exact::ratio(9, 2).expect("a fraction"));
        assert!((panel.sd.expect("eight judges") - (32.0_f64 / 7.0).sqrt()).abs() < 1e-15);
    }
}
