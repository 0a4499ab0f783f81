//! A line of numbers with round ticks.

/// Ticks that are aimed at.
const TICKS: f64 = 5.0;
/// Of the width, left free at both ends so that no sign is cut.
const MARGIN: f64 = 3.0;

#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    from: f64,
    to: f64,
    step: f64,
}

impl Axis {
    /// From the lowest of `values` to the highest.
    pub fn around(values: impl Iterator<Item = f64> + Clone) -> Self {
        let finite = values.filter(|value| value.is_finite());
        let (low, high) = (finite.clone().fold(f64::INFINITY, f64::min), finite.fold(f64::NEG_INFINITY, f64::max));
        let (low, high) = if low < high {
            (low, high)
        } else if low.is_finite() {
            (low - 1.0, low + 1.0)
        } else {
            (0.0, 1.0)
        };
        let step = round_step((high - low) / TICKS);
        Self { from: low, to: high, step }
    }

    /// A percentage of the width.
    pub fn at(&self, value: f64) -> f64 {
        MARGIN + (value.clamp(self.from, self.to) - self.from) / (self.to - self.from) * (100.0 - 2.0 * MARGIN)
    }

    /// Each tick with its label.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        let decimals = if self.step >= 1.0 { 0 } else { 2 };
        let label = |value: f64| {
            let text = format!("{value:.decimals$}");
            if text.trim_start_matches('-').chars().all(|c| c == '0' || c == '.') { "0".to_owned() } else { text.replace('-', "−") }
        };
        let first = (self.from / self.step).ceil() * self.step;
        let ticks = (0_u8..=12).map(|n| first + f64::from(n) * self.step);
        ticks.take_while(|value| *value <= self.to).map(|value| (value, label(value))).collect()
    }
}

/// 1, 2 or 5 times a power of ten, the smallest that is not below.
fn round_step(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0, 10.0].map(|n| n * power).into_iter().find(|round| *round >= step).unwrap_or(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        let ticks = |values: &[f64]| Axis::around(values.iter().copied()).ticks().into_iter().map(|(_, label)| label).collect::<Vec<_>>();
        assert_eq!(ticks(&[0.0, 100.0]), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ticks(&[52.3, 81.0]), ["60", "70", "80"]);
        assert_eq!(ticks(&[-3.2, 2.0]), ["−2", "0", "2"]);
        assert_eq!(ticks(&[0.0, 0.1]), ["0", "0.02", "0.04", "0.06", "0.08", "0.10"]);
        assert_eq!(ticks(&[7.0, 7.0]).len(), 5);
        assert_eq!(ticks(&[f64::NAN]).len(), 6);
    }

    #[test]
    fn what_lies_on_the_axis_is_inside_the_picture() {
        let axis = Axis::around([10.0, 20.0].into_iter());
        assert!([10.0, 15.0, 20.0, 1e9, f64::NEG_INFINITY].iter().all(|value| (3.0..=97.0).contains(&axis.at(*value))));
    }
}
