//! A registration: what people say of themselves, and how it is read.
use super::RegistrationState;
use crate::{
    choice,
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, field::Email, ids::PersonId, locale::Locale},
    registration::ids::{CodeId, PassId, PoolId, RegistrationId},
};

choice! {
    /// What somebody eats.
    #[derive(Default)]
    Diet [
        #[default]
        None = "none" => "registration-diet-none",
        Halal = "halal" => "registration-diet-halal",
        Vegetarian = "vegetarian" => "registration-diet-vegetarian",
        Vegan = "vegan" => "registration-diet-vegan",
        /// Said in words.
        Allergies = "allergies" => "registration-diet-allergies",
    ]
}

/// What people say of themselves in the form, by the names of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// As they write it, in any script.
    pub name: String,
    /// In Latin letters, for the badge.
    pub name_latin: String,
    /// In Urdu, if they wish; else empty.
    pub name_urdu: String,
    /// E.164.
    pub phone: String,
    pub organisation: String,
    pub job_title: String,
    pub diet: Diet,
    pub diet_note: String,
    pub access_needs: String,
}

/// The form, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRegistration {
    pub pass: PassId,
    /// In capitals; empty without one.
    pub code: String,
    pub email: Email,
    pub economy: EconomyId,
    pub details: Details,
}

/// A registration as its owner and organisers see it.
#[derive(Clone, Debug)]
pub struct Registration {
    pub registration_id: RegistrationId,
    pub person: PersonId,
    pub pass: PassId,
    pub pass_name: Bilingual,
    pub pools: Vec<PoolId>,
    pub code: Option<CodeId>,
    pub state: RegistrationState,
    /// Until when its place is held. Only for states with a deadline (`RegistrationState::has_deadline`).
    pub held_until: Timestamp,
    pub ticket_code: String,
    pub locale: Locale,
    pub name: String,
    pub name_latin: String,
    pub name_urdu: String,
    pub email: String,
    pub phone: String,
    pub organisation: String,
    pub job_title: String,
    pub economy: Bilingual,
    pub diet: Diet,
    pub diet_note: String,
    pub access_needs: String,
    pub created_at: Timestamp,
}
