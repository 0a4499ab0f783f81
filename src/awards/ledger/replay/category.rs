//! A category as the rows so far leave it.
use super::{breach::RowFault, sheets::Sheets, standings::CategoryStandings, verdict::Verdict};
use crate::awards::{
    ids::{CriterionId, NominationId},
    ledger::{
        record::{Decision, JudgingRound, Submission},
        rules::{Category, Rules},
    },
};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    pub row: u64,
    pub decision: Decision,
    pub verdict: Verdict,
}

/// In the order of the rules' categories.
#[derive(Clone, Debug, PartialEq)]
pub struct ReplayedCategory {
    pub category: Category,
    /// As they were when it was decided; else as they are after the last row.
    pub standings: CategoryStandings,
    pub decided: Option<Decided>,
    /// Rows by which judges stepped back from its entries after it was decided, which changes nothing any more.
    pub late_recusals: Vec<u64>,
}

pub struct State {
    category: Category,
    criteria: BTreeSet<CriterionId>,
    entries: BTreeSet<NominationId>,
    shortlist: Option<Vec<NominationId>>,
    has_pitch_sheets: bool,
    decided: Option<(Decided, CategoryStandings)>,
    late_recusals: Vec<u64>,
}

impl State {
    pub fn new(category: &Category, rules: &Rules) -> Self {
        let own = rules.entries.iter().filter(|entry| entry.category == category.category);
        Self {
            category: category.clone(),
            criteria: category.scored().iter().map(|one| one.criterion).collect(),
            entries: own.map(|entry| entry.entry).collect(),
            shortlist: None,
            has_pitch_sheets: false,
            decided: None,
            late_recusals: vec![],
        }
    }

    pub fn check_undecided(&self) -> Result<(), RowFault> {
        if self.decided.is_none() { Ok(()) } else { Err(RowFault::DecidedAlready) }
    }

    /// Whether these scores may stand on a sheet of the category.
    pub fn check_scores(&self, submission: &Submission) -> Result<(), RowFault> {
        let listed = || self.shortlist.as_ref().is_some_and(|list| list.contains(&submission.of.entry));
        if submission.of.round == JudgingRound::Pitch && !listed() {
            return Err(RowFault::NotShortlisted);
        }
        if submission.scores.keys().any(|criterion| !self.criteria.contains(criterion)) {
            return Err(RowFault::CriterionUnknown);
        }
        if submission.scores.len() < self.criteria.len() {
            return Err(RowFault::CriterionMissing);
        }
        let scale = self.category.scale.from..=self.category.scale.to;
        if submission.scores.values().all(|score| scale.contains(score)) { Ok(()) } else { Err(RowFault::OutOfScale) }
    }

    pub fn note_submitted(&mut self, round: JudgingRound) {
        self.has_pitch_sheets |= round == JudgingRound::Pitch;
    }

    pub fn note_recusal(&mut self, row: u64) {
        if self.decided.is_some() {
            self.late_recusals.push(row);
        }
    }

    /// A later list takes the place of an earlier one until somebody has been heard.
    pub fn shortlist(&mut self, entries: &[NominationId]) -> Result<(), RowFault> {
        self.check_undecided()?;
        self.check_entries(entries.iter())?;
        if self.has_pitch_sheets {
            return Err(RowFault::ShortlistLate);
        }
        self.shortlist = Some(entries.to_vec());
        Ok(())
    }

    pub fn decide(
        &mut self,
        row: u64,
        decision: &Decision,
        rules: &Rules,
        sheets: &Sheets,
        closed: &BTreeSet<JudgingRound>,
    ) -> Result<(), RowFault> {
        self.check_undecided()?;
        self.check_entries(decision.winners.iter().chain(&decision.merits))?;
        let pitch = self.shortlist.as_ref().filter(|list| !list.is_empty()).map(|_| JudgingRound::Pitch);
        if let Some(open) = [JudgingRound::Online].into_iter().chain(pitch).find(|round| !closed.contains(round)) {
            return Err(RowFault::RoundOpen(open));
        }
        let standings = self.standings(rules, sheets);
        let verdict = Verdict::of(decision, &standings.outcome);
        self.decided = Some((Decided { row, decision: decision.clone(), verdict }, standings));
        if let Verdict::DoesNotFollow(fault) = verdict { Err(fault) } else { Ok(()) }
    }

    pub fn finish(mut self, rules: &Rules, sheets: &Sheets) -> ReplayedCategory {
        let (decided, standings) = match self.decided.take() {
            Some((decided, standings)) => (Some(decided), standings),
            None => (None, self.standings(rules, sheets)),
        };
        ReplayedCategory { category: self.category, standings, decided, late_recusals: self.late_recusals }
    }

    fn standings(&self, rules: &Rules, sheets: &Sheets) -> CategoryStandings {
        CategoryStandings::of(rules, &self.category, sheets, self.shortlist.as_deref())
    }

    fn check_entries<'a>(&self, entries: impl Iterator<Item = &'a NominationId>) -> Result<(), RowFault> {
        let mut seen = BTreeSet::new();
        for entry in entries {
            if !self.entries.contains(entry) {
                return Err(RowFault::OtherCategory);
            }
            if !seen.insert(entry) {
                return Err(RowFault::EntryTwice);
            }
        }
        Ok(())
    }
}
