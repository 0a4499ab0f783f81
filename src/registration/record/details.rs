//! What delegates say of themselves.
use crate::{event::EconomyId, kit::field::Email, registration::ids::PassId};

/// What somebody eats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "lowercase")]
pub enum Diet {
    #[default]
    None,
    Halal,
    Vegetarian,
    Vegan,
    /// Said in words.
    Allergies,
}

impl Diet {
    pub const ALL: [Self; 5] = [Self::None, Self::Halal, Self::Vegetarian, Self::Vegan, Self::Allergies];

    pub fn value(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Halal => "halal",
            Self::Vegetarian => "vegetarian",
            Self::Vegan => "vegan",
            Self::Allergies => "allergies",
        }
    }

    pub fn of(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.value() == value)
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::None => "registration-diet-none",
            Self::Halal => "registration-diet-halal",
            Self::Vegetarian => "registration-diet-vegetarian",
            Self::Vegan => "registration-diet-vegan",
            Self::Allergies => "registration-diet-allergies",
        }
    }
}

/// What a person says when they register, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRegistration {
    pub pass: PassId,
    /// In capitals; empty without one.
    pub code: String,
    /// As they write it, in any script.
    pub name: String,
    /// In Latin letters, for the badge.
    pub name_latin: String,
    /// In Urdu, if they wish; else empty.
    pub name_urdu: String,
    pub email: Email,
    /// E.164.
    pub phone: String,
    pub organisation: String,
    pub job_title: String,
    pub economy: EconomyId,
    pub diet: Diet,
    pub diet_note: String,
    pub access_needs: String,
}
