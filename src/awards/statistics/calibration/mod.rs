//! Calibrated scores: what entries would have got from judges of average severity.
//!
//! Model: `y_ij = μ + f_i + b_j + ε`, `f ~ N(0, σ_f²)` quality of entries, `b ~ N(0, σ_b²)` severity of judges (above zero is
//! lenient), `ε ~ N(0, σ²)`. Variances by restricted maximum likelihood (Patterson and Thompson 1971), effects by the mixed-model
//! equations (Henderson 1975). The same family as the calibration of NIPS reviews (Ge, Welling and Ghahramani).
//!
//! Calibrated scores are shown beside the raw mean, never instead of it. In a complete design, where every judge scores every
//! entry, both give the same order, and adding a constant to all scores of a judge changes no calibrated score but by the same
//! amount for all. In an incomplete design such a constant raises the estimate of `σ_b²` and moves the calibrated scores a little,
//! the less so the larger it is: with `σ_b² → ∞` they do not depend on it at all.
//!
//! Time grows with the cube of the smaller of the two factors, and memory with its square: 3,000 entries, 1,100 judges and
//! 72,000 sheets take some ten seconds and 100 MB.
//!
//! Files, each importing only those before it: `results`, `dense` ← `observations` ← `design` ← `fit` ← `reml`, `posterior` ←
//! `model`.
mod dense;
mod design;
mod fit;
mod model;
mod observations;
mod posterior;
mod reml;
mod results;
#[cfg(test)]
mod tests;

pub use model::Model;
pub use results::{CalibratedEntry, Calibration, Chance, Dropped, JudgeSeverity, JudgeTotal, NotCalibrated, VarianceSource, Variances};
