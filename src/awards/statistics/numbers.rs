//! Counts as floats.

#[expect(clippy::cast_precision_loss, reason = "counts of ratings are far below 2^53")]
pub(super) fn float(count: usize) -> f64 {
    count as f64
}
