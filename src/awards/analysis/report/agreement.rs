//! How far judges agree, with a plain word for each coefficient.
use super::{Report, figures::coefficient};

/// A coefficient with its name and what it means.
pub struct Meaning {
    pub name: String,
    pub value: Option<f64>,
    pub word: &'static str,
}

/// By T. Koo and M. Li, "A guideline of selecting and reporting intraclass correlation coefficients" (2016).
fn reliability(value: f64) -> &'static str {
    match value {
        v if v < 0.5 => "poor",
        v if v < 0.75 => "moderate",
        v if v < 0.9 => "good",
        _ => "excellent",
    }
}

/// By K. Krippendorff, "Content analysis" (2004): from .800 on one may rely on scores, from .667 on draw tentative conclusions.
fn alpha(value: f64) -> &'static str {
    match value {
        v if v < 0.0 => "less than chance would give",
        v if v < 0.667 => "too little to rely on one judge",
        v if v < 0.8 => "enough for tentative conclusions",
        _ => "judges agree",
    }
}

impl Report {
    pub fn agreement(&self) -> Vec<Meaning> {
        let found = &self.analysis.agreement;
        let undefined = "not defined for these scores";
        let of_alpha = |name: String, value: Option<f64>| Meaning { name, value, word: value.map_or(undefined, alpha) };
        let of_icc = |name: String, value: f64| Meaning { name, value: Some(value), word: reliability(value) };
        let mut all = vec![];
        if let Some(found) = &found.reliability {
            all.push(of_icc("Reliability of one judge, from the variances".to_owned(), found.single));
            all.push(of_icc(format!("Reliability of a panel of {:.1}, from the variances", found.panel_size), found.panel));
        }
        if let Some(icc) = &found.icc {
            let named = [
                ("ICC(1,1), one judge of each entry's own", icc.one_way),
                ("ICC(A,1), agreement of one judge", icc.agreement),
                ("ICC(C,1), consistency of one judge", icc.consistency),
                ("ICC(1,k), the mean of all judges", icc.one_way_panel),
                ("ICC(A,k), agreement of the mean", icc.agreement_panel),
                ("ICC(C,k), consistency of the mean", icc.consistency_panel),
            ];
            all.extend(named.map(|(name, value)| of_icc(name.to_owned(), value)));
        }
        all.push(of_alpha("Krippendorff's alpha of totals, interval".to_owned(), found.totals.interval));
        all.push(of_alpha("Krippendorff's alpha of totals, ordinal".to_owned(), found.totals.ordinal));
        all
    }

    /// The spread of the totals, with what part each source has.
    pub fn variances(&self) -> Vec<(&'static str, f64, f64)> {
        let Ok(calibration) = &self.analysis.calibration else { return vec![] };
        let found = calibration.variances;
        let total = found.quality + found.severity + found.residual;
        let sources = [
            ("Quality, between entries", found.quality),
            ("Severity, between judges", found.severity),
            ("What neither explains", found.residual),
        ];
        sources.map(|(name, variance)| (name, variance, variance / total)).to_vec()
    }
}

impl Meaning {
    pub fn figure(&self) -> String {
        coefficient(self.value)
    }
}
