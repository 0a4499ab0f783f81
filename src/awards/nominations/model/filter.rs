//! What organisers look for among nominations.
use super::NominationState;
use crate::{awards::ids::CategoryId, event::EconomyId, kit::form::Query};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<NominationState>,
    pub category: Option<CategoryId>,
    pub economy: Option<EconomyId>,
}

impl Filter {
    pub fn of(query: &Query) -> Self {
        Self {
            state: NominationState::of(query.get("state")).filter(|state| *state != NominationState::Draft),
            category: query.id("category").map(CategoryId),
            economy: query.id("economy").map(EconomyId),
        }
    }

    pub fn is_set(&self) -> bool {
        *self != Self::default()
    }
}
