//! Places by a rule that was fixed before anybody scored, and nothing else: what a ledger is replayed by.
use super::{
    calibration::{Calibration, Dropped, JudgeTotal, Model, NotCalibrated, VarianceSource},
    left_out::{candidates, scored},
    panel::Panel,
    places::{self, Standings, TOLERANCE, TieBreak},
    round::Round,
};

/// Which score is to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    Mean,
    Calibrated,
}

/// Which score did.
#[derive(Clone, Debug, PartialEq)]
pub enum PlacedBy {
    Mean,
    Calibrated(Calibration),
    /// Calibrated scores were to decide, and there are none.
    MeanInstead(WhyMean),
}

impl PlacedBy {
    /// None where the mean did.
    pub fn calibration(&self) -> Option<&Calibration> {
        match self {
            Self::Calibrated(calibration) => Some(calibration),
            Self::Mean | Self::MeanInstead(_) => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum WhyMean {
    NotCalibrated(NotCalibrated),
    /// All calibrated scores are the same, since quality was dropped.
    NoQuality,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    /// For each entry of the round; nothing where it is unscored.
    pub panels: Vec<Option<Panel>>,
    /// Of the entries that are scored.
    pub standings: Standings,
    pub by: PlacedBy,
}

/// By the same figures as [`super::analyse`], with another rule for ties.
pub fn place(round: &Round, score: Score, tie_break: TieBreak) -> Placing {
    let panels = round.entries().map(|entry| Panel::of(round.sheets_of(entry).iter().map(|sheet| &sheet.total))).collect();
    let by = match score {
        Score::Mean => PlacedBy::Mean,
        Score::Calibrated => calibrated(round),
    };
    let groups = match &by {
        PlacedBy::Calibrated(calibration) => {
            let scores: Vec<_> = calibration.entries.iter().map(|entry| (entry.entry, entry.score)).collect();
            places::by_calibrated(scored(&scores, &candidates(round, None)), TOLERANCE * calibration.total_sd)
        }
        PlacedBy::Mean | PlacedBy::MeanInstead(_) => places::by_mean(candidates(round, None)),
    };
    Placing { panels, standings: Standings::of(round.rubric(), groups, tie_break), by }
}

/// Of the final sheets.
pub(super) fn totals(round: &Round) -> Vec<JudgeTotal> {
    let totals = round.sheets().iter();
    totals.map(|sheet| JudgeTotal { entry: sheet.entry, judge: sheet.judge, total: sheet.total.clone() }).collect()
}

fn calibrated(round: &Round) -> PlacedBy {
    match Model::of(&totals(round), VarianceSource::Estimated) {
        Err(reason) => PlacedBy::MeanInstead(WhyMean::NotCalibrated(reason)),
        Ok(model) => {
            let calibration = model.calibration();
            if calibration.dropped.contains(&Dropped::Quality) {
                PlacedBy::MeanInstead(WhyMean::NoQuality)
            } else {
                PlacedBy::Calibrated(calibration)
            }
        }
    }
}
