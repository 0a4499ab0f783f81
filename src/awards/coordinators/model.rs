//! Who nominates for a member economy; pure.
use crate::{
    event::{Economy, EconomyId},
    kit::{field::Email, ids::PersonId, locale::Locale},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coordinator {
    pub economy_id: EconomyId,
    pub person_id: PersonId,
    /// Empty as long as nobody knows it.
    pub name: String,
    pub email: String,
    pub locale: Locale,
}

/// Somebody to be named.
#[derive(Clone, Debug)]
pub struct NewCoordinator {
    pub economy: Economy,
    pub email: Email,
    /// Of the letter.
    pub language: Locale,
}
