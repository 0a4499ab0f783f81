//! What is scored in a category: criteria without parts, and the parts of the others.
use crate::{
    awards::{
        cycle::{Category, Criterion},
        ids::CriterionId,
        statistics::Exact,
    },
    kit::bilingual::Bilingual,
};

/// Something that gets a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub criterion_id: CriterionId,
    pub name: Bilingual,
    pub hint: Bilingual,
    /// Of the whole, 0 to 1.
    pub share: Exact,
}

/// A criterion with what is scored of it: itself, or its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Items {
    /// That of its parts; none where it is scored itself.
    pub group: Option<(Bilingual, Bilingual)>,
    pub items: Vec<Item>,
}

impl Items {
    /// Those of a category, in the organisers' order.
    pub fn of(category: &Category) -> Vec<Self> {
        category.rubric.criteria.iter().map(Self::of_criterion).collect()
    }

    fn of_criterion(criterion: &Criterion) -> Self {
        let part = |of_whole: i32, of_criterion: i32| {
            let share = Exact::ratio(i64::from(of_whole) * i64::from(of_criterion), 100_000_000);
            share.unwrap_or_else(Exact::zero)
        };
        if criterion.parts.is_empty() {
            let share = part(criterion.weight.0, 10_000);
            let (criterion_id, name, hint) = (criterion.criterion_id, criterion.name.clone(), criterion.hint.clone());
            return Self { group: None, items: vec![Item { criterion_id, name, hint, share }] };
        }
        let items = criterion.parts.iter().map(|one| Item {
            criterion_id: one.criterion_id,
            name: one.name.clone(),
            hint: one.hint.clone(),
            share: part(criterion.weight.0, one.weight.0),
        });
        Self { group: Some((criterion.name.clone(), criterion.hint.clone())), items: items.collect() }
    }
}
