//! What somebody enters, and for which economy.
use crate::{
    awards::cycle::Category,
    event::{Economy, EconomyId},
    kit::{
        field::{self, Email},
        form::{Labels, Problems},
    },
};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ApplyForm {
    /// Of somebody who has not signed in.
    pub email: String,
    pub category: String,
    pub economy: String,
}

pub const LABELS: Labels = &[("email", "awards-apply-email"), ("category", "awards-category"), ("economy", "awards-economy")];

impl ApplyForm {
    /// Where the letter goes by which somebody signs in, once nothing is wrong with what they want to enter.
    pub fn address(&self, categories: &[Category], economies: &[Economy]) -> Result<Email, Problems> {
        let mut problems = Problems::of_form(LABELS);
        self.read(&mut problems, categories, economies);
        let email = problems.keep("email", field::email(&self.email));
        email.filter(|_| problems.is_empty()).ok_or(problems)
    }

    pub fn parse<'a>(&self, categories: &'a [Category], economies: &[Economy]) -> Result<(&'a Category, EconomyId), Problems> {
        let mut problems = Problems::of_form(LABELS);
        self.read(&mut problems, categories, economies).ok_or(problems)
    }

    fn read<'a>(&self, problems: &mut Problems, categories: &'a [Category], economies: &[Economy]) -> Option<(&'a Category, EconomyId)> {
        let id = problems.keep("category", field::chosen(&self.category, categories.iter().map(|one| one.category_id)));
        let economy = problems.keep("economy", field::chosen(&self.economy, economies.iter().map(|one| one.economy_id)));
        let category = categories.iter().find(|one| Some(one.category_id) == id)?;
        let economy = economy?;
        if !category.is_for(economy) {
            problems.add("economy", "awards-economy-not-asked");
            return None;
        }
        Some((category, economy))
    }
}
