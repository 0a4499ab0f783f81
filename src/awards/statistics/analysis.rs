//! Everything about a round at once.
use super::{
    agreement::{self, Agreement},
    calibration::{Calibration, Chance, Dropped, Model, NotCalibrated, VarianceSource},
    exact::Exact,
    graph::{Component, components},
    left_out::{AllJudges, LeftOut, candidates, scored},
    panel::Panel,
    places::{Standings, TOLERANCE},
    placing::totals,
    round::Round,
    warnings::{Seen, Warning},
    weights::{WeightSensitivity, sensitivity},
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// How many places win; at least one.
    pub winners: usize,
    pub variances: VarianceSource,
    /// How many draws chances are taken from; none at 0.
    pub draws: u32,
    /// Of the draws: the same seed gives the same chances.
    pub seed: u64,
    /// By what part of itself each weight is moved down and up.
    pub weight_range: Exact,
    /// Judges are left out one at a time as long as judges × final sheets is not above this, and else not at all: each takes a
    /// pass over all sheets and a solution of the mixed-model equations at the variances of the whole round.
    pub leave_out_limit: usize,
}

impl Default for Options {
    /// One winner, 4,000 draws (a standard error of at most 0.008), weights by half, judges left out up to 60 × 5,000.
    fn default() -> Self {
        Self {
            winners: 1,
            variances: VarianceSource::Estimated,
            draws: 4_000,
            seed: 0,
            weight_range: Exact::ratio(1, 2).unwrap_or_else(Exact::one),
            leave_out_limit: 300_000,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Analysis {
    /// For each entry of the round; nothing where it is unscored.
    pub panels: Vec<Option<Panel>>,
    /// By the exact mean.
    pub raw: Standings,
    pub calibration: Result<Calibration, NotCalibrated>,
    /// By calibrated scores; nothing where there are none, or where they are all the same because quality was dropped.
    pub calibrated: Option<Standings>,
    /// For each scored entry; empty where the scores cannot be calibrated or no draws were asked for.
    pub chances: Vec<Chance>,
    pub components: Vec<Component>,
    pub agreement: Agreement,
    /// For each judge with final sheets; empty above the limit.
    pub left_out: Vec<LeftOut>,
    pub weights: Vec<WeightSensitivity>,
    pub warnings: Vec<Warning>,
}

/// Panels and places in exact numbers; calibration, chances and agreement in floats; what would change the winners; and what to
/// be warned of. The same round and options give the same analysis, to the bit.
pub fn analyse(round: &Round, options: &Options) -> Analysis {
    let panels: Vec<Option<Panel>> =
        round.entries().map(|entry| Panel::of(round.sheets_of(entry).iter().map(|sheet| &sheet.total))).collect();
    let components = components(round.sheets().iter().map(|sheet| (sheet.entry, sheet.judge)));
    let model = Model::of(&totals(round), options.variances);
    let calibration = model.as_ref().map(Model::calibration).map_err(Clone::clone);
    let raw = Standings::by_mean(round.rubric(), candidates(round, None));
    let calibrated = calibration.as_ref().ok().and_then(|calibration| calibrated_standings(round, calibration));
    let chances = match &model {
        Ok(model) if options.draws > 0 => model.chances(options.winners, options.draws, options.seed),
        _ => vec![],
    };
    let seen = Seen {
        round,
        panels: &panels,
        components: &components,
        calibration: calibration.as_ref(),
        standings: &raw,
        winners: options.winners,
    };
    let mut warnings = seen.warnings();
    let left_out = if round.judge_count().saturating_mul(round.sheets().len()) <= options.leave_out_limit {
        let model = model.as_ref().ok().zip(calibration.as_ref().ok()).zip(calibrated.as_ref());
        let calibrated = model.map(|((model, calibration), standings)| (model, calibration, standings));
        AllJudges { round, winners: options.winners, raw: &raw, calibrated }.leave_each_out()
    } else {
        warnings.push(Warning::LeaveOutSkipped);
        vec![]
    };
    let weights = sensitivity(round.rubric(), &candidates(round, None), &raw, options.winners, &options.weight_range);
    let agreement = agreement::of(round, calibration.as_ref().ok());
    Analysis { panels, raw, calibration, calibrated, chances, components, agreement, left_out, weights, warnings }
}

fn calibrated_standings(round: &Round, calibration: &Calibration) -> Option<Standings> {
    if calibration.dropped.contains(&Dropped::Quality) {
        return None;
    }
    let scores: Vec<_> = calibration.entries.iter().map(|entry| (entry.entry, entry.score)).collect();
    let placed = scored(&scores, &candidates(round, None));
    Some(Standings::by_calibrated(round.rubric(), placed, TOLERANCE * calibration.total_sd))
}
