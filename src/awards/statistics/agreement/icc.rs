//! Intraclass correlations (P. Shrout and J. Fleiss 1979; K. `McGraw` and S. Wong, "Forming inferences about some intraclass
//! correlation coefficients", 1996).
use super::super::{calibration::Variances, numbers::float};
use serde::Serialize;

/// Of a complete grid of n entries by k judges. 1 is full agreement; a negative value means that entries differ less than
/// judges do by chance. The letters: (1) each entry has judges of its own, (A) absolute agreement, (C) consistency, when a
/// stricter judge does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Icc {
    /// ICC(1,1) = (MSR − MSW) / (MSR + (k − 1) MSW)
    pub one_way: f64,
    /// ICC(A,1) = (MSR − MSE) / (MSR + (k − 1) MSE + k (MSC − MSE) / n)
    pub agreement: f64,
    /// ICC(C,1) = (MSR − MSE) / (MSR + (k − 1) MSE)
    pub consistency: f64,
    /// ICC(1,k) = (MSR − MSW) / MSR
    pub one_way_panel: f64,
    /// ICC(A,k) = (MSR − MSE) / (MSR + (MSC − MSE) / n)
    pub agreement_panel: f64,
    /// ICC(C,k) = (MSR − MSE) / MSR
    pub consistency_panel: f64,
}

/// From variance components; it needs no complete grid. Both are 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reliability {
    /// Of one judge: `σ_f² / (σ_f² + σ_b² + σ²)`.
    pub single: f64,
    /// Of the mean of a panel of k: `σ_f² / (σ_f² + (σ_b² + σ²) / k)`.
    pub panel: f64,
    /// k
    pub panel_size: f64,
}

impl Reliability {
    pub fn of(variances: &Variances, panel_size: f64) -> Self {
        let Variances { quality, severity, residual } = variances;
        let of = |k: f64| quality / (quality + (severity + residual) / k);
        Self { single: of(1.0), panel: of(panel_size), panel_size }
    }
}

/// `rows`: a row for each entry, a column for each judge. Nothing with fewer than two of either, with rows of different
/// length, with a value that is not finite, or where a denominator is zero (all entries have the same mean and judges agree).
pub fn icc(rows: &[Vec<f64>]) -> Option<Icc> {
    let (n, k) = (rows.len(), rows.first()?.len());
    if n < 2 || k < 2 || rows.iter().any(|row| row.len() != k || row.iter().any(|v| !v.is_finite())) {
        return None;
    }
    let squares = Squares::of(rows);
    let (n, k) = (float(n), float(k));
    let Squares { rows: msr, columns: msc, error: mse, within: msw } = squares;
    let icc = Icc {
        one_way: (msr - msw) / (msr + (k - 1.0) * msw),
        agreement: (msr - mse) / (msr + (k - 1.0) * mse + k * (msc - mse) / n),
        consistency: (msr - mse) / (msr + (k - 1.0) * mse),
        one_way_panel: (msr - msw) / msr,
        agreement_panel: (msr - mse) / (msr + (msc - mse) / n),
        consistency_panel: (msr - mse) / msr,
    };
    let all = [icc.one_way, icc.agreement, icc.consistency, icc.one_way_panel, icc.agreement_panel, icc.consistency_panel];
    all.iter().all(|v| v.is_finite()).then_some(icc)
}

/// Mean squares of the two-way analysis of variance without replication.
struct Squares {
    rows: f64,
    columns: f64,
    error: f64,
    within: f64,
}

impl Squares {
    fn of(grid: &[Vec<f64>]) -> Self {
        let (n, k) = (float(grid.len()), float(grid[0].len()));
        let mean = grid.iter().flatten().sum::<f64>() / (n * k);
        let row_means: Vec<f64> = grid.iter().map(|row| row.iter().sum::<f64>() / k).collect();
        let column_means: Vec<f64> = (0..grid[0].len()).map(|j| grid.iter().map(|row| row[j]).sum::<f64>() / n).collect();
        let around = |means: &[f64]| means.iter().map(|m| (m - mean) * (m - mean)).sum::<f64>();
        let cells = || grid.iter().zip(&row_means).flat_map(|(row, row_mean)| row.iter().map(move |v| (v, row_mean)));
        let within: f64 = cells().map(|(v, row_mean)| (v - row_mean) * (v - row_mean)).sum();
        let columns = column_means.iter().cycle();
        let residuals = cells().zip(columns).map(|((v, row_mean), column_mean)| v - row_mean - column_mean + mean);
        let error: f64 = residuals.map(|residual| residual * residual).sum();
        Self {
            rows: k * around(&row_means) / (n - 1.0),
            columns: n * around(&column_means) / (k - 1.0),
            error: error / ((n - 1.0) * (k - 1.0)),
            within: within / (n * (k - 1.0)),
        }
    }
}
