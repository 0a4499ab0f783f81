//! What to know before one trusts the numbers.
use super::{
    calibration::{Calibration, Dropped, NotCalibrated},
    graph::Component,
    panel::Panel,
    places::{Standings, TieRule},
    round::Round,
    rubric::{EntryIndex, JudgeIndex},
};
use serde::Serialize;

/// Below these, means and variances say little.
const ENOUGH_JUDGES_ON_AN_ENTRY: usize = 3;
const ENOUGH_ENTRIES: usize = 5;
const ENOUGH_JUDGES: usize = 5;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Warning {
    /// No final sheet.
    Unscored(Vec<EntryIndex>),
    /// Sheets that miss a criterion and do not count.
    Unfinished(Vec<(EntryIndex, JudgeIndex)>),
    /// One or two judges.
    FewJudgesOnEntry(Vec<EntryIndex>),
    /// Fewer than five entries are scored: the variance of quality is uncertain.
    FewEntries(usize),
    /// Fewer than five judges have scored: the variance of severity is uncertain.
    FewJudges(usize),
    /// How many parts of the round have no judge in common.
    NotConnected(usize),
    NotCalibrated(NotCalibrated),
    VarianceDropped(Dropped),
    ResidualAtLimit,
    /// Entries that only a decision can separate, by the raw mean, at places that win.
    DecisionNeeded(Vec<EntryIndex>),
    /// Judges times sheets is above the option's limit.
    LeaveOutSkipped,
}

pub(super) struct Seen<'a> {
    pub round: &'a Round,
    pub panels: &'a [Option<Panel>],
    pub components: &'a [Component],
    pub calibration: Result<&'a Calibration, &'a NotCalibrated>,
    pub standings: &'a Standings,
    pub winners: usize,
}

impl Seen<'_> {
    pub fn warnings(&self) -> Vec<Warning> {
        let mut warnings = self.of_sheets();
        if self.components.len() > 1 {
            warnings.push(Warning::NotConnected(self.components.len()));
        }
        match self.calibration {
            Err(reason) => warnings.push(Warning::NotCalibrated(reason.clone())),
            Ok(calibration) => {
                warnings.extend(calibration.dropped.iter().copied().map(Warning::VarianceDropped));
                warnings.extend(calibration.residual_at_limit.then_some(Warning::ResidualAtLimit));
            }
        }
        warnings.extend(self.undecided());
        warnings
    }

    fn of_sheets(&self) -> Vec<Warning> {
        let entries = |found: &dyn Fn(usize) -> bool| {
            let of = |panel: &Option<Panel>| found(panel.as_ref().map_or(0, |panel| panel.n));
            self.round.entries().zip(self.panels).filter(|(_, panel)| of(panel)).map(|(entry, _)| entry).collect::<Vec<_>>()
        };
        let unscored = entries(&|n| n == 0);
        let few = entries(&|n| 0 < n && n < ENOUGH_JUDGES_ON_AN_ENTRY);
        let scored = self.components.iter().map(|component| component.entries.len()).sum();
        let judges = self.components.iter().map(|component| component.judges.len()).sum();
        let unfinished = self.round.unfinished();
        let found = [
            (!unscored.is_empty()).then_some(Warning::Unscored(unscored)),
            (!unfinished.is_empty()).then(|| Warning::Unfinished(unfinished.to_vec())),
            (!few.is_empty()).then_some(Warning::FewJudgesOnEntry(few)),
            (scored < ENOUGH_ENTRIES).then_some(Warning::FewEntries(scored)),
            (judges < ENOUGH_JUDGES).then_some(Warning::FewJudges(judges)),
        ];
        found.into_iter().flatten().collect()
    }

    fn undecided(&self) -> impl Iterator<Item = Warning> {
        let winners = self.standings.winners(self.winners);
        let ties = self.standings.ties.iter().filter(|tie| tie.rule == TieRule::NeedsDecision);
        let winning = ties.filter(move |tie| tie.entries.iter().any(|entry| winners.contains(entry)));
        winning.map(|tie| Warning::DecisionNeeded(tie.entries.clone()))
    }
}
