//! What the places would be without each of the judges, one at a time.
use super::{
    calibration::{Calibration, Model},
    places::{Candidate, Place, Standings, TOLERANCE},
    round::Round,
    rubric::{EntryIndex, JudgeIndex},
};
use serde::Serialize;

/// The places without one judge's sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Without {
    pub places: Vec<Place>,
    pub winners: Vec<EntryIndex>,
    /// Whether these are other winners than with all judges.
    pub winners_change: bool,
}

/// A judge who has final sheets, and what hangs on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    pub judge: JudgeIndex,
    /// By the raw mean. An entry that only this judge has scored has no place.
    pub raw: Without,
    /// By calibrated scores, with the variances held as all judges gave them; nothing where the rest cannot be calibrated.
    pub calibrated: Option<Without>,
}

/// All places of a round, as they are with all judges.
pub(super) struct AllJudges<'a> {
    pub round: &'a Round,
    pub winners: usize,
    pub raw: &'a Standings,
    /// Nothing where the scores cannot be calibrated or the calibration separates no entries.
    pub calibrated: Option<(&'a Model, &'a Calibration, &'a Standings)>,
}

impl AllJudges<'_> {
    pub fn leave_each_out(&self) -> Vec<LeftOut> {
        let mut judges: Vec<JudgeIndex> = self.round.sheets().iter().map(|sheet| sheet.judge).collect();
        judges.sort_unstable();
        judges.dedup();
        judges.into_iter().map(|judge| self.leave_out(judge)).collect()
    }

    fn leave_out(&self, judge: JudgeIndex) -> LeftOut {
        let candidates = candidates(self.round, Some(judge));
        let calibrated = self.calibrated.and_then(|(model, calibration, all)| {
            let scored = scored(&model.scores_without(judge)?, &candidates);
            let standings = Standings::by_calibrated(self.round.rubric(), scored, TOLERANCE * calibration.total_sd);
            Some(self.compare(standings, all))
        });
        let raw = self.compare(Standings::by_mean(self.round.rubric(), candidates), self.raw);
        LeftOut { judge, raw, calibrated }
    }

    fn compare(&self, without: Standings, all: &Standings) -> Without {
        let winners = without.winners(self.winners);
        let winners_change = winners != all.winners(self.winners);
        Without { places: without.places, winners, winners_change }
    }
}

/// All entries with final sheets, those of `but` aside.
pub(super) fn candidates(round: &Round, but: Option<JudgeIndex>) -> Vec<Candidate<'_>> {
    let by_entry = round.sheets().chunk_by(|a, b| a.entry == b.entry);
    let kept = by_entry.map(|sheets| (sheets[0].entry, sheets.iter().filter(|sheet| Some(sheet.judge) != but).collect::<Vec<_>>()));
    kept.filter(|(_, sheets)| !sheets.is_empty()).map(|(entry, sheets)| Candidate { entry, sheets }).collect()
}

/// Both are by entry, and of the same entries: those that have a final sheet.
pub(super) fn scored<'a>(scores: &[(EntryIndex, f64)], candidates: &[Candidate<'a>]) -> Vec<(f64, Candidate<'a>)> {
    scores.iter().zip(candidates).map(|((_, score), candidate)| (*score, candidate.clone())).collect()
}
