//! A category: what can be won, and who may enter.
use super::{Question, Rubric, Scale};
use crate::{
    awards::ids::{CategoryId, CycleId},
    choice,
    event::EconomyId,
    kit::bilingual::Bilingual,
};

choice! {
    /// What is entered.
    #[derive(Default)]
    EntryKind [
        #[default]
        Organisation = "organisation" => "awards-entry-organisation",
        Product = "product" => "awards-entry-product",
        Person = "person" => "awards-entry-person",
    ]
}

choice! {
    /// What a firm must be, besides its age and its economy.
    Requirement [
        /// Its founders hold the larger part of it.
        Founders = "founders" => "awards-requires-founders",
        /// It is no subsidiary of another.
        Independent = "independent" => "awards-requires-independent",
    ]
}

choice! {
    /// When a judge must say why.
    #[derive(Default)]
    CommentRule [
        /// With the lowest and the highest score.
        #[default]
        Extremes = "extremes" => "awards-comment-extremes",
        Always = "always" => "awards-comment-always",
        Never = "never" => "awards-comment-never",
    ]
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    pub category_id: CategoryId,
    pub cycle_id: CycleId,
    pub position: i32,
    pub name: Bilingual,
    pub description: Bilingual,
    pub entry_kind: EntryKind,
    /// Who may enter, in words.
    pub eligibility: Bilingual,
    /// A firm may be so many years old.
    pub max_age_years: Option<i32>,
    /// In the order of [`Requirement::ALL`].
    pub requirements: Vec<Requirement>,
    /// Of which economies entries may be; empty: of all.
    pub economies: Vec<EconomyId>,
    /// Nominations of one economy; none: as many as it likes.
    pub quota: Option<i32>,
    /// Judges of an entry.
    pub jury_size: i32,
    pub winners: i32,
    pub merits: i32,
    pub scale: Scale,
    pub comment_rule: CommentRule,
    pub rubric: Rubric,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

impl Category {
    /// Whether entries may be of that economy.
    pub fn is_for(&self, economy: EconomyId) -> bool {
        self.economies.is_empty() || self.economies.contains(&economy)
    }

    /// Whether not everybody may enter.
    pub fn has_conditions(&self) -> bool {
        !(self.eligibility.is_empty() && self.max_age_years.is_none() && self.requirements.is_empty() && self.economies.is_empty())
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use uuid::Uuid;

    pub fn category() -> Category {
        Category {
            category_id: CategoryId(Uuid::nil()),
            cycle_id: CycleId(Uuid::nil()),
            position: 1,
            name: Bilingual::new("Start-up", "اسٹارٹ اپ"),
            description: Bilingual::default(),
            entry_kind: EntryKind::Organisation,
            eligibility: Bilingual::default(),
            max_age_years: Some(3),
            requirements: Requirement::ALL.to_vec(),
            economies: vec![],
            quota: Some(3),
            jury_size: 4,
            winners: 1,
            merits: 2,
            scale: Scale { from: 0, to: 10 },
            comment_rule: CommentRule::Extremes,
            rubric: Rubric::default(),
            questions: vec![],
        }
    }
}
