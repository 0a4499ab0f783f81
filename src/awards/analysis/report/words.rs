//! What decided a tie, in words.
use super::Report;
use crate::{
    awards::statistics::{CriterionIndex, EntryIndex, Tie, TieRule},
    kit::sentence::names,
};

/// Ties that are told one by one.
const TIES: usize = 20;

impl Report {
    pub fn entries_called(&self, entries: &[EntryIndex]) -> String {
        names(entries.iter().map(|entry| self.entry(*entry)))
    }

    pub fn criterion(&self, criterion: CriterionIndex) -> &str {
        &self.judged.criteria[criterion.0].name
    }

    /// The first of them, and how many others there are.
    pub fn ties(&self, ties: &[Tie]) -> Vec<String> {
        let mut said: Vec<String> = ties.iter().take(TIES).map(|tie| self.tie(tie)).collect();
        if ties.len() > TIES {
            said.push(format!("There are {} other ties; all are in the JSON.", ties.len() - TIES));
        }
        said
    }

    /// Who had the same score, and what separates them.
    fn tie(&self, tie: &Tie) -> String {
        let who = self.entries_called(&tie.entries);
        match &tie.rule {
            TieRule::Criteria(criteria) => {
                let names = names(criteria.iter().map(|criterion| self.criterion(*criterion)));
                let are = if criteria.len() == 1 { "the mean of the criterion" } else { "the mean of the equally heavy criteria" };
                format!("{who} are level; {are} {names} decides.")
            }
            TieRule::Median => format!("{who} are level, by their criteria too; the median decides."),
            TieRule::NeedsDecision => format!("{who} are level in everything that was scored; only a decision can separate them."),
        }
    }
}
