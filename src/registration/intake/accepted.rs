//! A form that was accepted.
use super::claim::Form;
use crate::registration::{
    ids::{CodeId, PoolId},
    record::RegistrationState,
};
use chrono::Duration;

/// A form that gets what it asks for.
pub struct Accepted<'a> {
    pub form: &'a Form,
    pub state: RegistrationState,
    /// Where it came from; empty for whoever was invited.
    pub network: &'a str,
    /// How long it waits for its confirmation.
    pub hold: Duration,
    pub pools: Vec<PoolId>,
    pub code: Option<CodeId>,
    /// The lists it goes into, if it is to wait.
    pub lacking: Vec<PoolId>,
}
