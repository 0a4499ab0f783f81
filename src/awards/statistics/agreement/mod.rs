//! How far judges agree.
mod alpha;
mod icc;
#[cfg(test)]
mod tests;

pub use alpha::{Metric, alpha};
pub use icc::{Icc, Reliability, icc};

use super::{
    calibration::{Calibration, Variances},
    exact::Exact,
    round::{Round, Sheet},
};
use serde::Serialize;

/// Krippendorff's α with entries as units; nothing where it is undefined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Alphas {
    pub ordinal: Option<f64>,
    pub interval: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Agreement {
    /// Of the judge totals.
    pub totals: Alphas,
    /// Of each criterion.
    pub criteria: Vec<Alphas>,
    /// Of the judge totals, where every judge who scored has scored every scored entry.
    pub icc: Option<Icc>,
    /// From the variances of the calibration, for panels of any shape.
    pub reliability: Option<Reliability>,
}

pub(super) fn of(round: &Round, calibration: Option<&Calibration>) -> Agreement {
    let criteria = 0..round.rubric().criteria().len();
    Agreement {
        totals: alphas(round, |sheet| &sheet.total),
        criteria: criteria.map(|c| alphas(round, |sheet| &sheet.scores[c])).collect(),
        icc: grid(round).and_then(|grid| icc(&grid)),
        reliability: calibration.map(|calibration| reliability(round, &calibration.variances)),
    }
}

fn alphas(round: &Round, value: impl Fn(&Sheet) -> &Exact) -> Alphas {
    let units = round.sheets().chunk_by(|a, b| a.entry == b.entry);
    let units: Vec<Vec<f64>> = units.map(|sheets| sheets.iter().map(|sheet| value(sheet).to_f64()).collect()).collect();
    Alphas { ordinal: alpha(&units, Metric::Ordinal), interval: alpha(&units, Metric::Interval) }
}

/// A row for each entry, a column for each judge; nothing where a cell is empty.
fn grid(round: &Round) -> Option<Vec<Vec<f64>>> {
    let rows: Vec<&[Sheet]> = round.sheets().chunk_by(|a, b| a.entry == b.entry).collect();
    let judges = |row: &[Sheet]| row.iter().map(|sheet| sheet.judge).collect::<Vec<_>>();
    let first = judges(rows.first()?);
    let complete = rows.iter().all(|row| judges(row) == first);
    complete.then(|| rows.iter().map(|row| row.iter().map(|sheet| sheet.total.to_f64()).collect()).collect())
}

/// With panels of different sizes, k is their harmonic mean: it is 1/k that enters the variance of a panel's mean.
fn reliability(round: &Round, variances: &Variances) -> Reliability {
    let sizes = round.sheets().chunk_by(|a, b| a.entry == b.entry).map(|sheets| Exact::count(sheets.len()).to_f64().recip());
    let inverses: Vec<f64> = sizes.collect();
    let panel_size = Exact::count(inverses.len()).to_f64() / inverses.iter().sum::<f64>();
    Reliability::of(variances, panel_size)
}
