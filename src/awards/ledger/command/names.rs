//! What entries and criteria are called, for a terminal.
use crate::{
    awards::{
        ids::NominationId,
        ledger::rules::{Category, Rules},
        statistics::{CriterionIndex, TieRule},
    },
    kit::{bilingual::Bilingual, locale::Locale, sentence, terminal},
};
use std::collections::HashMap;

pub struct Names(HashMap<NominationId, String>);

impl Names {
    pub fn of(rules: &Rules) -> Self {
        Self(rules.entries.iter().map(|entry| (entry.entry, shown(&entry.name))).collect())
    }

    pub fn entry(&self, entry: NominationId) -> &str {
        self.0.get(&entry).map_or("–", String::as_str)
    }

    /// `A, B and C`
    pub fn entries(&self, entries: &[NominationId]) -> String {
        sentence::names(entries.iter().map(|entry| self.entry(*entry)))
    }
}

/// In English, if it has a name in it; with nothing that would steer a terminal.
pub fn shown(name: &Bilingual) -> String {
    terminal::tidy(name.in_language(Locale::En))
}

/// What separates entries that are level.
pub fn decides(rule: &TieRule, category: &Category) -> String {
    match rule {
        TieRule::Criteria(criteria) => {
            let scored = category.scored();
            let name = |criterion: &CriterionIndex| scored.get(criterion.0).map_or_else(String::new, |one| shown(one.name));
            let names: Vec<String> = criteria.iter().map(name).collect();
            format!("the mean of {} decides", sentence::names(names.iter().map(String::as_str)))
        }
        TieRule::Median => "the median decides".to_owned(),
        TieRule::NeedsDecision => "nothing that the rule knows separates them".to_owned(),
    }
}
