//! The formulas written out with full matrices, to check the elimination against.
use super::super::{JudgeTotal, Variances};

pub type Matrix = Vec<Vec<f64>>;

/// Inverse and log |determinant|, by Gauss and Jordan.
pub fn inverse(matrix: &Matrix) -> (Matrix, f64) {
    let n = matrix.len();
    let mut rows: Matrix = matrix.clone();
    for (i, row) in rows.iter_mut().enumerate() {
        row.extend((0..n).map(|j| if i == j { 1.0 } else { 0.0 }));
    }
    let mut log_determinant = 0.0;
    for column in 0..n {
        let pivot = (column..n).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs())).expect("a row");
        rows.swap(column, pivot);
        let divisor = rows[column][column];
        log_determinant += divisor.abs().ln();
        rows[column].iter_mut().for_each(|x| *x /= divisor);
        let own = rows[column].clone();
        for (i, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if i != column {
                row.iter_mut().zip(&own).for_each(|(x, own)| *x -= factor * own);
            }
        }
    }
    (rows.into_iter().map(|row| row[n..].to_vec()).collect(), log_determinant)
}

pub fn times(a: &Matrix, b: &Matrix) -> Matrix {
    a.iter().map(|row| (0..b[0].len()).map(|j| row.iter().zip(b).map(|(x, b)| x * b[j]).sum()).collect()).collect()
}

pub fn transposed(a: &Matrix) -> Matrix {
    (0..a[0].len()).map(|j| a.iter().map(|row| row[j]).collect()).collect()
}

/// V, P and all that follows, for totals whose entries and judges are numbered without gaps.
pub struct Dense {
    pub z_entries: Matrix,
    pub z_judges: Matrix,
    pub y: Matrix,
    pub p: Matrix,
    pub mean: f64,
    pub minus_two_log_reml: f64,
}

impl Dense {
    pub fn of(totals: &[JudgeTotal], variances: &Variances) -> Self {
        let indicator = |level: &dyn Fn(&JudgeTotal) -> usize| {
            let levels = totals.iter().map(|t| level(t) + 1).max().expect("a total");
            totals.iter().map(|t| (0..levels).map(|l| if level(t) == l { 1.0 } else { 0.0 }).collect()).collect::<Matrix>()
        };
        let (z_entries, z_judges) = (indicator(&|t| t.entry.0), indicator(&|t| t.judge.0));
        let (of_entries, of_judges) = (times(&z_entries, &transposed(&z_entries)), times(&z_judges, &transposed(&z_judges)));
        let n = totals.len();
        let cell = |i: usize, j: usize| {
            let residual = if i == j { variances.residual } else { 0.0 };
            variances.quality * of_entries[i][j] + variances.severity * of_judges[i][j] + residual
        };
        let v: Matrix = (0..n).map(|i| (0..n).map(|j| cell(i, j)).collect()).collect();
        let (v_inverse, log_v) = inverse(&v);
        let ones = vec![vec![1.0]; n];
        let y: Matrix = totals.iter().map(|t| vec![t.total.to_f64()]).collect();
        let v_ones = times(&v_inverse, &ones);
        let information = times(&transposed(&ones), &v_ones)[0][0];
        let mean = times(&transposed(&v_ones), &y)[0][0] / information;
        let p: Matrix = (0..n).map(|i| (0..n).map(|j| v_inverse[i][j] - v_ones[i][0] * v_ones[j][0] / information).collect()).collect();
        let quadratic = times(&transposed(&y), &times(&p, &y))[0][0];
        let degrees = u32::try_from(n - 1).map_or(0.0, f64::from);
        let minus_two_log_reml = degrees * std::f64::consts::TAU.ln() + log_v + information.ln() + quadratic;
        Self { z_entries, z_judges, y, p, mean, minus_two_log_reml }
    }

    /// `var(μ̂ + f̂ − μ − f)` of each entry: `σ² kᵀ C⁻¹ k`, with the mixed-model equations C written out. A block without variance
    /// is left out.
    pub fn score_variances(&self, variances: &Variances) -> Vec<f64> {
        let ones = vec![vec![1.0]; self.y.len()];
        let blocks = [(&ones, None), (&self.z_entries, Some(variances.quality)), (&self.z_judges, Some(variances.severity))];
        let kept = || blocks.iter().filter(|(_, variance)| variance.is_none_or(|variance| variance > 0.0));
        let columns: Vec<(Vec<f64>, f64)> = kept()
            .flat_map(|(z, variance)| {
                let shrinkage = variance.map_or(0.0, |variance| variances.residual / variance);
                transposed(z).into_iter().map(move |column| (column, shrinkage))
            })
            .collect();
        let w: Matrix = transposed(&columns.iter().map(|(column, _)| column.clone()).collect());
        let mut equations = times(&transposed(&w), &w);
        for (i, (_, shrinkage)) in columns.iter().enumerate() {
            equations[i][i] += shrinkage;
        }
        let (c, _) = inverse(&equations);
        let entries = self.z_entries[0].len();
        let of = |i: usize| if variances.quality > 0.0 { c[0][0] + 2.0 * c[0][i + 1] + c[i + 1][i + 1] } else { c[0][0] };
        (0..entries).map(|i| variances.residual * of(i)).collect()
    }

    /// σ² Zᵀ P y
    pub fn effects(&self, z: &Matrix, variance: f64) -> Vec<f64> {
        times(&transposed(z), &times(&self.p, &self.y)).iter().map(|row| variance * row[0]).collect()
    }

    /// σ² I − σ⁴ Zᵀ P Z
    pub fn covariance(&self, z: &Matrix, variance: f64) -> Matrix {
        let mut covariance = times(&transposed(z), &times(&self.p, z));
        for (i, row) in covariance.iter_mut().enumerate() {
            for x in row.iter_mut() {
                *x *= -variance * variance;
            }
            row[i] += variance;
        }
        covariance
    }
}
