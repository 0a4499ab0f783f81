//! How far figures can be trusted, in words.
use super::figures_view::View;
use crate::awards::{
    analysis::figures as shown,
    statistics::{Dropped, EntryIndex, NotCalibrated, Warning},
};

/// A line of agreement: its name, its figure, and what it means.
pub struct Agreement {
    pub label: &'static str,
    pub value: String,
    pub word: &'static str,
}

impl View<'_> {
    pub fn agreement(&self) -> Vec<Agreement> {
        let found = &self.figures.analysis.agreement;
        let mut lines = vec![Agreement {
            label: "awards-figures-alpha",
            value: shown::coefficient(found.totals.interval),
            word: of_alpha(found.totals.interval),
        }];
        if let Some(icc) = &found.icc {
            lines.push(Agreement {
                label: "awards-figures-icc",
                value: shown::coefficient(Some(icc.agreement)),
                word: of_icc(icc.agreement),
            });
        }
        if let Some(reliability) = &found.reliability {
            let panel = reliability.panel;
            lines.push(Agreement { label: "awards-figures-reliability", value: shown::coefficient(Some(panel)), word: of_icc(panel) });
        }
        lines
    }

    /// What to know before one trusts the figures.
    pub fn warnings(&self) -> Vec<String> {
        let all = self.figures.analysis.warnings.iter();
        all.flat_map(|warning| match warning {
            Warning::Unscored(entries) if self.figures.has_pitches() => self.unscored(entries),
            other => self.warning(other).into_iter().collect(),
        })
        .collect()
    }

    /// Where pitches decide, nobody scores again those that are not heard.
    fn unscored(&self, entries: &[EntryIndex]) -> Vec<String> {
        let (unheard, bare) = self.figures.unheard(entries);
        let of = |entries: &[EntryIndex]| self.names(entries.iter().map(|entry| self.figures.name(*entry)));
        let mut said = vec![];
        if !unheard.is_empty() {
            said.push(self.page.with("awards-warning-not-pitched", "names", of(&unheard)));
        }
        if !bare.is_empty() {
            said.push(self.page.with("awards-warning-unscored", "names", of(&bare)));
        }
        said
    }

    fn warning(&self, warning: &Warning) -> Option<String> {
        let page = self.page;
        let of = |entries: &[EntryIndex]| self.names(entries.iter().map(|entry| self.figures.name(*entry)));
        Some(match warning {
            Warning::Unscored(entries) => page.with("awards-warning-unscored", "names", of(entries)),
            Warning::FewJudgesOnEntry(entries) => page.with("awards-warning-few-on-entry", "names", of(entries)),
            Warning::FewEntries(count) => page.count("awards-warning-few-entries", *count),
            Warning::FewJudges(count) => page.count("awards-warning-few-judges", *count),
            Warning::NotConnected(parts) => page.count("awards-warning-not-connected", *parts),
            Warning::NotCalibrated(reason) => page.t(not_calibrated(reason)),
            Warning::VarianceDropped(Dropped::Quality) => page.t("awards-warning-no-quality"),
            Warning::VarianceDropped(Dropped::Severity) => page.t("awards-warning-no-severity"),
            Warning::ResidualAtLimit => page.t("awards-warning-residual"),
            Warning::LeaveOutSkipped => page.t("awards-warning-leave-out"),
            // A sheet that is sent is whole; a tie is said with the places.
            Warning::Unfinished(_) | Warning::DecisionNeeded(_) => return None,
        })
    }
}

/// By T. Koo and M. Li, "A guideline of selecting and reporting intraclass correlation coefficients" (2016).
fn of_icc(value: f64) -> &'static str {
    match value {
        v if v < 0.5 => "awards-agreement-poor",
        v if v < 0.75 => "awards-agreement-moderate",
        v if v < 0.9 => "awards-agreement-good",
        _ => "awards-agreement-excellent",
    }
}

/// By K. Krippendorff, "Content analysis" (2004).
fn of_alpha(value: Option<f64>) -> &'static str {
    match value {
        None => "awards-agreement-undefined",
        Some(v) if v < 0.0 => "awards-agreement-chance",
        Some(v) if v < 0.667 => "awards-agreement-little",
        Some(v) if v < 0.8 => "awards-agreement-tentative",
        Some(_) => "awards-agreement-agree",
    }
}

fn not_calibrated(reason: &NotCalibrated) -> &'static str {
    match reason {
        NotCalibrated::NoRatings => "awards-warning-no-ratings",
        NotCalibrated::OneEntry => "awards-warning-one-entry",
        NotCalibrated::OneJudge => "awards-warning-one-judge",
        NotCalibrated::AllScoresEqual => "awards-warning-all-equal",
        NotCalibrated::NotConnected(_) => "awards-warning-parts",
        NotCalibrated::TooFewRatings { .. } => "awards-warning-too-few",
        NotCalibrated::RatedTwice(..) | NotCalibrated::BeyondFloats | NotCalibrated::UnusableVariances => "awards-warning-unusable",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coefficient_has_the_word_of_its_range() {
        let word = |key: &str| key.strip_prefix("awards-agreement-").expect("a word").to_owned();
        let alphas = [None, Some(-0.01), Some(0.0), Some(0.666), Some(0.667), Some(0.799), Some(0.8), Some(1.0)];
        let expected = ["undefined", "chance", "little", "little", "tentative", "tentative", "agree", "agree"];
        assert_eq!(alphas.map(|alpha| word(of_alpha(alpha))), expected);
        let expected = ["poor", "poor", "moderate", "moderate", "good", "good", "excellent"];
        assert_eq!([-0.2, 0.499, 0.5, 0.749, 0.75, 0.899, 0.9].map(|icc| word(of_icc(icc))), expected);
    }
}
