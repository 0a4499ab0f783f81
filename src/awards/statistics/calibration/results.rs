//! What goes into a calibration, and what comes out.
use super::super::{
    exact::Exact,
    graph::Component,
    rubric::{EntryIndex, JudgeIndex},
};
use serde::Serialize;

/// `y_ij`: what a judge gave to an entry, in points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgeTotal {
    pub entry: EntryIndex,
    pub judge: JudgeIndex,
    pub total: Exact,
}

/// In squared points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Variances {
    /// `σ_f²`, of entries.
    pub quality: f64,
    /// `σ_b²`, of judges.
    pub severity: f64,
    /// σ², of what neither explains.
    pub residual: f64,
}

/// Where variances come from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum VarianceSource {
    /// From the scores, by restricted maximum likelihood.
    Estimated,
    /// From earlier rounds, say.
    Given(Variances),
}

/// Why scores cannot be calibrated. The raw ones are shown, with this reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum NotCalibrated {
    NoRatings,
    OneEntry,
    OneJudge,
    AllScoresEqual,
    /// Severity cannot be told from quality between these.
    NotConnected(Vec<Component>),
    /// Estimating three variances takes as many ratings as there are entries and judges.
    TooFewRatings {
        ratings: usize,
        needed: usize,
    },
    /// The same judge has two totals for the same entry.
    RatedTwice(EntryIndex, JudgeIndex),
    /// Totals are too far apart, or too close together, for floats.
    BeyondFloats,
    /// Given variances must be finite, none below zero, and the residual one above a 10⁻⁸th of the others.
    UnusableVariances,
}

/// A variance that was estimated at zero, or given as zero: its block is left out of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Dropped {
    /// All entries are equally good as far as can be told: all calibrated scores are μ.
    Quality,
    /// All judges are equally strict: calibrated scores are raw ones, drawn towards μ.
    Severity,
}

/// A score on the scale of the judge totals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CalibratedEntry {
    pub entry: EntryIndex,
    /// `μ + f_i`, with `f_i` the best linear unbiased prediction.
    pub score: f64,
    /// `√var(f − f̂)`, from `var(f − f̂) = σ_f² I − σ_f⁴ Z_fᵀ P Z_f`: the uncertainty of μ is in it.
    pub sd: f64,
    /// `√var(μ̂ + f̂ − μ − f)`, in points: how far the score itself may be from what judges of average severity would give. The
    /// variance is `σ² kᵀ C⁻¹ k` with C the matrix of the mixed-model equations and k of 1 at μ and at the entry (Henderson 1975).
    /// Where judges differ much it is the larger of the two, since their average severity is uncertain; where quality was
    /// dropped it is that of μ alone.
    pub score_sd: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct JudgeSeverity {
    pub judge: JudgeIndex,
    /// `b_j` in points; above zero is lenient.
    pub severity: f64,
    /// √var(b − b̂).
    pub sd: f64,
}

/// How likely it is that an entry is the best, given the variances, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Chance {
    pub entry: EntryIndex,
    pub first: f64,
    /// In one of the places that win.
    pub among_winners: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// The estimate of μ by generalised least squares.
    pub mean: f64,
    pub variances: Variances,
    /// −2 log of the restricted likelihood, as R's lme4 gives it.
    pub minus_two_log_reml: f64,
    /// Entries that have a final sheet, ascending.
    pub entries: Vec<CalibratedEntry>,
    /// Judges who have one, ascending.
    pub judges: Vec<JudgeSeverity>,
    pub dropped: Vec<Dropped>,
    /// The scores fit without any residual, or nearly so: their standard deviations are too small.
    pub residual_at_limit: bool,
    /// Of all judge totals, in points.
    pub total_sd: f64,
}

impl Calibration {
    /// None where nobody has scored it.
    pub fn entry(&self, entry: EntryIndex) -> Option<&CalibratedEntry> {
        self.entries.iter().find(|one| one.entry == entry)
    }
}
