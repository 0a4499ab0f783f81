//! A registration: what people say of themselves, and how it is read.
use super::RegistrationState;
use crate::{
    choice,
    event::EconomyId,
    kit::{bilingual::Bilingual, clock::Timestamp, field::Email, ids::PersonId, locale::Locale, page::Page},
    registration::ids::{CodeId, PassId, PoolId, RegistrationId},
};
use uuid::Uuid;

choice! {
    /// Something that matters to what somebody eats.
    DietChoice [
        Halal = "halal" => "registration-diet-halal",
        Vegetarian = "vegetarian" => "registration-diet-vegetarian",
        Vegan = "vegan" => "registration-diet-vegan",
        /// Said in words.
        Allergies = "allergies" => "registration-diet-allergies",
    ]
}

/// What somebody eats: all the choices that apply, with commas between them; `none` where nothing does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct Diet(String);

/// The value of whoever eats everything.
const EVERYTHING: &str = "none";

impl Default for Diet {
    fn default() -> Self {
        Self(EVERYTHING.to_owned())
    }
}

impl Diet {
    /// The choices of these values; none if one is unknown.
    pub fn of<'v>(values: impl Iterator<Item = &'v str>) -> Option<Self> {
        let known = values.filter(|value| !value.is_empty() && *value != EVERYTHING).map(DietChoice::of).collect::<Option<Vec<_>>>()?;
        let values: Vec<&str> = DietChoice::ALL.into_iter().filter(|one| known.contains(one)).map(DietChoice::value).collect();
        Some(if values.is_empty() { Self::default() } else { Self(values.join(",")) })
    }

    /// Its value in the database.
    pub fn value(&self) -> &str {
        &self.0
    }

    pub fn has(&self, choice: DietChoice) -> bool {
        self.0.split(',').any(|value| value == choice.value())
    }

    /// Whether nothing was chosen.
    pub fn is_none(&self) -> bool {
        !DietChoice::ALL.into_iter().any(|one| self.has(one))
    }

    /// In words, in the page's language.
    pub fn said(&self, page: &Page) -> String {
        let chosen: Vec<String> = DietChoice::ALL.into_iter().filter(|one| self.has(*one)).map(|one| page.t(one.key())).collect();
        if chosen.is_empty() { page.t("registration-diet-none") } else { chosen.join(&page.t("list-between")) }
    }
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
    /// Where its form came from, until its address is confirmed; empty for whoever was invited.
    pub network: String,
    /// The key of the form that it came by, as long as nobody has confirmed it.
    pub form_key: Option<Uuid>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diet_is_all_that_applies() {
        let of = |values: &[&str]| Diet::of(values.iter().copied()).map(|diet| diet.0);
        assert_eq!(of(&["allergies", "halal", "halal"]), Some("halal,allergies".into()));
        assert_eq!([of(&[]), of(&["none"]), of(&[""])], ["none", "none", "none"].map(|one| Some(one.into())));
        assert_eq!(of(&["halal", "stones"]), None);
    }
}
