//! A category as the rows so far leave it.
use super::{
    breach::RowFault,
    outcome::Outcome,
    sheets::{Counting, Sheets},
    standings::CategoryStandings,
    verdict::Verdict,
};
use crate::awards::{
    ids::{CriterionId, NominationId},
    ledger::{
        record::{Decision, Deliberation, JudgingRound, Submission},
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
    /// What the panel had done by then.
    pub deliberation: Option<Deliberation>,
    /// Rows by which its judges left entries after a round was closed, in which their sheets count nonetheless.
    pub late_recusals: Vec<u64>,
    /// What the rule would have given at the decision without the sheets of those who had left; none where that is the same.
    pub without_left: Option<Outcome>,
}

pub struct State {
    category: Category,
    criteria: BTreeSet<CriterionId>,
    entries: BTreeSet<NominationId>,
    shortlist: Option<Vec<NominationId>>,
    has_pitch_sheets: bool,
    /// With what followed then.
    decided: Option<(Decided, (CategoryStandings, Option<Outcome>))>,
    deliberation: Option<Deliberation>,
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
            deliberation: None,
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

    pub fn note_late_recusal(&mut self, row: u64) {
        self.late_recusals.push(row);
    }

    /// A later list takes the place of an earlier one until somebody has been heard; one of nobody takes it away.
    pub fn shortlist(&mut self, entries: &[NominationId]) -> Result<(), RowFault> {
        self.check_undecided()?;
        self.check_entries(entries.iter())?;
        if self.has_pitch_sheets {
            return Err(RowFault::ShortlistLate);
        }
        self.shortlist = Some(entries.to_vec()).filter(|list| !list.is_empty());
        Ok(())
    }

    pub fn deliberate(&mut self, deliberation: &Deliberation) -> Result<(), RowFault> {
        self.check_undecided()?;
        self.check_entries(deliberation.votes.keys())?;
        self.deliberation = Some(deliberation.clone());
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
        let pitch = self.shortlist.as_ref().map(|_| JudgingRound::Pitch);
        if let Some(open) = [JudgingRound::Online].into_iter().chain(pitch).find(|round| !closed.contains(round)) {
            return Err(RowFault::RoundOpen(open));
        }
        let (standings, without_left) = self.standings(rules, sheets);
        let verdict = Verdict::of(decision, &standings.outcome);
        self.decided = Some((Decided { row, decision: decision.clone(), verdict }, (standings, without_left)));
        if let Verdict::DoesNotFollow(fault) = verdict { Err(fault) } else { Ok(()) }
    }

    pub fn finish(mut self, rules: &Rules, sheets: &Sheets) -> ReplayedCategory {
        let (decided, followed) = self.decided.take().unzip();
        let (standings, without_left) = followed.unwrap_or_else(|| self.standings(rules, sheets));
        let Self { category, deliberation, late_recusals, .. } = self;
        ReplayedCategory { category, standings, decided, deliberation, late_recusals, without_left }
    }

    /// What follows at this moment, by the online round alone as long as no sheet of a pitch counts; and what would without those who
    /// have left, where that is something else.
    fn standings(&self, rules: &Rules, sheets: &Sheets) -> (CategoryStandings, Option<Outcome>) {
        let of = |counting: Counting<'_>| {
            let is_heard = || counting.of(JudgingRound::Pitch).any(|(of, _)| self.entries.contains(&of.entry));
            CategoryStandings::of(rules, &self.category, counting, self.shortlist.as_deref().filter(|_| is_heard()))
        };
        let standings = of(sheets.sealed());
        let without_left = (!self.late_recusals.is_empty()).then(|| of(sheets.without_left()).outcome);
        let without_left = without_left.filter(|outcome| *outcome != standings.outcome);
        (standings, without_left)
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
