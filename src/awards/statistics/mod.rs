//! The statistics of judging: totals, panels, calibration, agreement, places, and how far they can be trusted.
//!
//! Pure: no words for people, no database, no clock; chance comes from a seed. `analyse` takes a round and gives everything that
//! pages and exports show. Invariants: a sheet that misses a criterion counts nowhere (missing is never zero); raw scores, their
//! places and their ties are exact and rounded only to be shown; no place hangs on the order
//! or the number of an entry or a judge.
//!
//! Each file imports only those before it: `exact`, `numbers` ← `rubric` ← `round`, `graph` ← `panel` ← `places` ← `calibration`
//! ← `agreement`, `weights`, `left_out` ← `placing`, `warnings` ← `analysis`.
mod agreement;
mod analysis;
mod calibration;
mod exact;
mod graph;
mod left_out;
mod numbers;
mod panel;
mod places;
mod placing;
mod round;
mod rubric;
#[cfg(test)]
mod tests;
mod warnings;
mod weights;

pub use agreement::{Agreement, Alphas, Icc, Metric, Reliability, alpha, icc};
pub use analysis::{Analysis, Options, analyse};
pub use calibration::{
    CalibratedEntry, Calibration, Chance, Dropped, JudgeSeverity, JudgeTotal, Model, NotCalibrated, VarianceSource, Variances,
};
pub use exact::{Exact, NotANumber};
pub use graph::{Component, components};
pub use left_out::{LeftOut, Without};
pub use panel::Panel;
pub use places::{Place, Standings, TOLERANCE, Tie, TieBreak, TieRule};
pub use placing::{PlacedBy, Placing, Score, WhyMean, place};
pub use round::{Rating, Round, RoundError, Sheet};
pub use rubric::{Criterion, CriterionIndex, EntryIndex, JudgeIndex, Rubric, RubricError};
pub use warnings::Warning;
pub use weights::{Crossing, WeightSensitivity};
