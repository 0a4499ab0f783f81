//! Who nominates for a member economy; pure.
use crate::{
    event::EconomyId,
    kit::{ids::PersonId, locale::Locale},
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
