//! Who is honoured; pure.
use crate::{
    awards::{
        cycle::Category,
        ids::{CategoryId, CriterionId, NominationId},
        results::Honour,
    },
    event::EconomyId,
    kit::bilingual::Bilingual,
};

/// What is published of an entry that won something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Honoured {
    pub nomination_id: NominationId,
    pub category_id: CategoryId,
    pub honour: Honour,
    pub name: Bilingual,
    pub organisation: String,
    pub economy_id: EconomyId,
    pub profile: Bilingual,
    /// Empty where there is none.
    pub website: String,
}

/// A category with those who are honoured in it, winners first.
#[derive(Clone, Debug)]
pub struct HonouredCategory {
    pub category: Category,
    pub honoured: Vec<Honoured>,
}

impl HonouredCategory {
    pub fn has_winner(&self) -> bool {
        self.honoured.iter().any(|one| one.honour == Honour::Winner)
    }
}

/// The categories with those honoured in each, in the organisers' order; those in which nobody is left out.
pub fn by_category(categories: Vec<Category>, honoured: &[Honoured]) -> Vec<HonouredCategory> {
    let of = |category: Category| {
        let own = honoured.iter().filter(|one| one.category_id == category.category_id).cloned().collect();
        HonouredCategory { category, honoured: own }
    };
    categories.into_iter().map(of).filter(|one| !one.honoured.is_empty()).collect()
}

/// How an entry was scored by a criterion, on its scale, and how those of its category were; each figure is a mean of judges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feedback {
    pub criterion_id: CriterionId,
    pub own: f64,
    /// Entries of the category that were scored.
    pub entries: i64,
    pub lowest: f64,
    pub middle: f64,
    pub highest: f64,
}
