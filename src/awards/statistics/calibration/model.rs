//! A calibration from its ratings to its results.
use super::{
    super::rubric::{EntryIndex, JudgeIndex},
    design::{Design, Levels, Outer},
    fit::{Fit, Ratios, Uncertainty},
    observations::Observations,
    posterior,
    reml::{self, Residual},
    results::{CalibratedEntry, Calibration, Chance, Dropped, JudgeSeverity, JudgeTotal, NotCalibrated, VarianceSource, Variances},
};

/// A calibration with what it takes to draw from it and to repeat it without a judge.
pub struct Model {
    observations: Observations,
    design: Design,
    fit: Fit,
    variances: Variances,
    residual: Residual,
}

impl Model {
    /// `totals`: of final sheets, in any order.
    pub fn of(totals: &[JudgeTotal], source: VarianceSource) -> Result<Self, NotCalibrated> {
        let observations = Observations::of(totals)?;
        let design = Design::of(&observations);
        match source {
            VarianceSource::Given(variances) => {
                let fit = Fit::at(&design, ratios(design.outer, &variances)?);
                Ok(Self { observations, design, fit, variances, residual: Residual::Found })
            }
            VarianceSource::Estimated => {
                observations.check_can_estimate()?;
                let (fit, residual) = reml::estimate(&design);
                let variance = fit.residual_variance(&design) * observations.scale * observations.scale;
                let (quality, severity) = entries_and_judges(design.outer, fit.ratios.outer, fit.ratios.inner);
                let variances = Variances { quality: quality * variance, severity: severity * variance, residual: variance };
                Ok(Self { observations, design, fit, variances, residual })
            }
        }
    }

    pub fn calibration(&self) -> Calibration {
        let Self { observations, design, fit, variances, .. } = self;
        let Uncertainty { effects, with_mean } = fit.uncertainty(design);
        let (entry_uncertainty, judge_uncertainty) = self.split(effects);
        let (of_scores, _) = self.split(with_mean);
        let sd = |variance: f64, uncertainty: f64| (variance * uncertainty).sqrt();
        let severities = observations.judges.iter().zip(self.severities()).zip(judge_uncertainty);
        let entries = self.scores().into_iter().zip(entry_uncertainty).zip(of_scores).map(|(((entry, score), own), with_mean)| {
            CalibratedEntry { entry, score, sd: sd(variances.quality, own), score_sd: sd(variances.residual, with_mean) }
        });
        let dropped = [(variances.quality, Dropped::Quality), (variances.severity, Dropped::Severity)];
        Calibration {
            mean: observations.centre + observations.scale * fit.mean,
            variances: *variances,
            minus_two_log_reml: self.minus_two_log_reml(),
            entries: entries.collect(),
            judges: severities.map(|((judge, b), u)| JudgeSeverity { judge: *judge, severity: b, sd: sd(variances.severity, u) }).collect(),
            dropped: dropped.into_iter().filter(|(variance, _)| *variance <= 0.0).map(|(_, dropped)| dropped).collect(),
            residual_at_limit: self.residual == Residual::AtLimit,
            total_sd: observations.deviation(),
        }
    }

    /// From `draws` draws of the joint posterior; the same seed gives the same. The standard error of a chance p is
    /// √(p (1 − p) / draws). `winners`: how many places win.
    pub fn chances(&self, winners: usize, draws: u32, seed: u64) -> Vec<Chance> {
        let sigma = self.variances.residual.sqrt() / self.observations.scale;
        let shares = posterior::shares(&self.design, &self.fit, posterior::Draws { winners, draws, seed, sigma });
        let entries = self.observations.entries.iter().zip(shares);
        entries.map(|(entry, share)| Chance { entry: *entry, first: share.first, among_winners: share.among_winners }).collect()
    }

    /// Calibrated scores without one judge, with the variances held as they are; nothing where what is left cannot be calibrated.
    pub fn scores_without(&self, judge: JudgeIndex) -> Option<Vec<(EntryIndex, f64)>> {
        let observations = self.observations.without(judge)?;
        let design = Design::of(&observations);
        let (quality, severity) = entries_and_judges(self.design.outer, self.fit.ratios.outer, self.fit.ratios.inner);
        let (outer, inner) = entries_and_judges(design.outer, quality, severity);
        let fit = Fit::at(&design, Ratios { outer, inner });
        Some(Self { observations, design, fit, variances: self.variances, residual: self.residual }.scores())
    }

    /// `μ + f_i`.
    fn scores(&self) -> Vec<(EntryIndex, f64)> {
        let Self { observations, design, fit, .. } = self;
        let (pulls, ratio) = match design.outer {
            Outer::Entries => (&fit.pulls.outer, fit.ratios.outer),
            Outer::Judges => (&fit.pulls.inner, fit.ratios.inner),
        };
        let scores = pulls.iter().map(|pull| observations.centre + observations.scale * (fit.mean + ratio * pull));
        observations.entries.iter().copied().zip(scores).collect()
    }

    fn severities(&self) -> Vec<f64> {
        let (pulls, ratio) = match self.design.outer {
            Outer::Entries => (&self.fit.pulls.inner, self.fit.ratios.inner),
            Outer::Judges => (&self.fit.pulls.outer, self.fit.ratios.outer),
        };
        pulls.iter().map(|pull| self.observations.scale * ratio * pull).collect()
    }

    /// Taken back from the scale of the observations to points.
    fn minus_two_log_reml(&self) -> f64 {
        let scale = self.observations.scale;
        let deviance = self.fit.deviance(&self.design, self.variances.residual / (scale * scale));
        deviance + (self.design.n() - 1.0) * 2.0 * scale.ln()
    }

    fn split(&self, levels: Levels) -> (Vec<f64>, Vec<f64>) {
        entries_and_judges(self.design.outer, levels.outer, levels.inner)
    }
}

/// (entries, judges) of (outer, inner), and the other way round.
fn entries_and_judges<T>(outer: Outer, first: T, second: T) -> (T, T) {
    match outer {
        Outer::Entries => (first, second),
        Outer::Judges => (second, first),
    }
}

fn ratios(outer: Outer, variances: &Variances) -> Result<Ratios, NotCalibrated> {
    let Variances { quality, severity, residual } = *variances;
    let known = [quality, severity, residual].iter().all(|variance| variance.is_finite() && *variance >= 0.0);
    if !known || residual <= 0.0 || residual < 1e-8 * quality.max(severity) {
        return Err(NotCalibrated::UnusableVariances);
    }
    let (outer, inner) = entries_and_judges(outer, quality / residual, severity / residual);
    Ok(Ratios { outer, inner })
}
