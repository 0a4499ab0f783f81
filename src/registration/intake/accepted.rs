//! A form that was accepted.
use super::claim::Form;
use crate::registration::ids::{CodeId, PoolId};
use chrono::Duration;

/// A form that gets what it asks for.
pub struct Accepted<'a> {
    pub form: &'a Form,
    /// How long its place waits for its confirmation.
    pub hold: Duration,
    pub pools: Vec<PoolId>,
    pub code: Option<CodeId>,
    /// The lists it goes into; none: it has a place.
    pub lacking: Vec<PoolId>,
}
