//! A coordinator as organisers name one.
use super::model::NewCoordinator;
use crate::{
    event::{Economy, EconomyId},
    kit::{
        field,
        form::{Labels, Problems},
        locale::Locale,
    },
};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CoordinatorForm {
    pub economy: String,
    pub email: String,
    /// Of the letter.
    pub language: String,
}

pub const LABELS: Labels = &[("economy", "awards-coordinator-economy"), ("email", "email"), ("language", "awards-coordinator-language")];

impl CoordinatorForm {
    /// With the letter in the organiser's own language.
    pub fn usual(locale: Locale) -> Self {
        Self { language: locale.tag().to_owned(), ..Self::default() }
    }

    /// `known`: the member economies.
    pub fn parse(&self, known: &[Economy]) -> Result<NewCoordinator, Problems> {
        let mut problems = Problems::of_form(LABELS);
        let economy = problems.keep("economy", field::chosen(&self.economy, known.iter().map(|one| one.economy_id)));
        let email = problems.keep("email", field::email(&self.email));
        let language = problems.keep("language", field::chosen(&self.language, Locale::ALL.iter().map(|locale| locale.tag())));
        let find = |id: EconomyId| known.iter().find(|one| one.economy_id == id).cloned();
        let locale = |tag: &str| Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
        match (economy.and_then(find), email, language.and_then(locale)) {
            (Some(economy), Some(email), Some(language)) => Ok(NewCoordinator { economy, email, language }),
            _ => Err(problems),
        }
    }
}

/// Who is to nominate for an economy no more.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RemovalForm {
    /// The id of the economy, and that of the person.
    pub of_economy: String,
    pub person: String,
}
