//! The rules of a cycle, as its ledger's first row fixes them before anybody scores.
use crate::{
    awards::ids::{CategoryId, CriterionId, CycleId, NominationId},
    kit::bilingual::Bilingual,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The sum of weights: hundredths of a percent.
const WHOLE: i64 = 10_000;

/// Which score decides who wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreRule {
    Raw,
    Calibrated,
}

/// What decides between entries with the same score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// The mean of the heaviest criterion, of the next, and so on, then the median, then the chair.
    Criteria,
    /// The median, then the chair.
    Median,
    Chair,
    /// They share the place.
    Joint,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    pub cycle: CycleId,
    pub edition: String,
    pub name: Bilingual,
    pub score: ScoreRule,
    pub tie: TieRule,
    pub categories: Vec<Category>,
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    pub category: CategoryId,
    pub name: Bilingual,
    pub scale: Scale,
    pub winners: u32,
    pub merits: u32,
    pub criteria: Vec<Criterion>,
}

/// Scores are whole numbers, both ends allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    pub from: i32,
    pub to: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    pub criterion: CriterionId,
    pub name: Bilingual,
    /// Of the whole, in hundredths of a percent.
    pub weight: i32,
    /// What is scored in its place, if it has parts.
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub criterion: CriterionId,
    pub name: Bilingual,
    /// Of its criterion, in hundredths of a percent.
    pub weight: i32,
}

/// A criterion, or a part of one, that a sheet has a score of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored<'a> {
    pub criterion: CriterionId,
    pub name: &'a Bilingual,
    /// The name of its criterion, where it is a part.
    pub of: Option<&'a Bilingual>,
    /// Of the whole, which is 10⁸.
    pub weight: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub entry: NominationId,
    pub category: CategoryId,
    pub name: Bilingual,
}

/// Why nothing can be judged by these rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RulesFault {
    CategoryTwice(CategoryId),
    CriterionTwice(CriterionId),
    EntryTwice(NominationId),
    /// An entry is of no category that there is.
    EntryOfNone(NominationId),
    /// The highest score is not above the lowest.
    EmptyScale(CategoryId),
    /// Weights that are not above nothing, or do not make 100 percent.
    Weights(CategoryId),
}

impl Rules {
    pub fn check(&self) -> Result<(), RulesFault> {
        let (mut categories, mut criteria, mut entries) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for category in &self.categories {
            if !categories.insert(category.category) {
                return Err(RulesFault::CategoryTwice(category.category));
            }
            category.check()?;
            if let Some(twice) = category.ids().find(|id| !criteria.insert(*id)) {
                return Err(RulesFault::CriterionTwice(twice));
            }
        }
        for entry in &self.entries {
            if !entries.insert(entry.entry) {
                return Err(RulesFault::EntryTwice(entry.entry));
            }
            if !categories.contains(&entry.category) {
                return Err(RulesFault::EntryOfNone(entry.entry));
            }
        }
        Ok(())
    }
}

impl Category {
    fn check(&self) -> Result<(), RulesFault> {
        if self.scale.to <= self.scale.from {
            return Err(RulesFault::EmptyScale(self.category));
        }
        let own = self.criteria.iter().map(|criterion| criterion.weight);
        let parts = self.criteria.iter().filter(|criterion| !criterion.parts.is_empty());
        let mut of_parts = parts.map(|criterion| is_whole(criterion.parts.iter().map(|part| part.weight)));
        if is_whole(own) && of_parts.all(|whole| whole) { Ok(()) } else { Err(RulesFault::Weights(self.category)) }
    }

    fn ids(&self) -> impl Iterator<Item = CriterionId> {
        self.criteria.iter().flat_map(|one| [one.criterion].into_iter().chain(one.parts.iter().map(|part| part.criterion)))
    }

    /// What is scored: criteria, or the parts that stand in their place.
    pub fn scored(&self) -> Vec<Scored<'_>> {
        self.criteria.iter().flat_map(Criterion::scored).collect()
    }
}

impl Criterion {
    fn scored(&self) -> Vec<Scored<'_>> {
        let weight = |of_whole: i64| i64::from(self.weight) * of_whole;
        if self.parts.is_empty() {
            return vec![Scored { criterion: self.criterion, name: &self.name, of: None, weight: weight(WHOLE) }];
        }
        let of = Some(&self.name);
        let parts = self.parts.iter();
        parts.map(|part| Scored { criterion: part.criterion, name: &part.name, of, weight: weight(part.weight.into()) }).collect()
    }
}

fn is_whole(mut weights: impl Iterator<Item = i32>) -> bool {
    weights.try_fold(0, |sum, weight| (weight > 0).then_some(sum + i64::from(weight))) == Some(WHOLE)
}
