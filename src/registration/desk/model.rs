//! What an organiser looks for and sees.
use crate::{
    event::EconomyId,
    kit::{clock::Timestamp, form::Query},
    registration::{ids::PassId, record::RegistrationState},
};

/// What an organiser asked for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub words: String,
    pub state: Option<RegistrationState>,
    pub economy: Option<EconomyId>,
    pub pass: Option<PassId>,
}

impl Filter {
    pub fn of(query: &Query) -> Self {
        Self {
            words: query.get("q").chars().take(254).collect(),
            state: RegistrationState::of(query.get("state")),
            economy: query.id("economy").map(EconomyId),
            pass: query.id("pass").map(PassId),
        }
    }

    pub fn is_set(&self) -> bool {
        !self.words.is_empty() || self.narrows()
    }

    /// Whether it asks for more than words.
    pub fn narrows(&self) -> bool {
        self.state.is_some() || self.economy.is_some() || self.pass.is_some()
    }
}

/// What came from one network and is not confirmed.
pub struct Network {
    pub network: String,
    /// Places that it holds.
    pub held: i64,
    /// Registrations without a place.
    pub unheld: i64,
    pub newest: Timestamp,
}

impl Network {
    pub fn count(&self) -> i64 {
        self.held + self.unheld
    }
}
