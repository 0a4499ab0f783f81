//! What somebody enters, and for which economy.
use crate::{
    awards::{cycle::Category, ids::CategoryId},
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
    pub fn address(&self) -> Result<Email, Problems> {
        let mut problems = Problems::of_form(LABELS);
        problems.keep("email", field::email(&self.email)).ok_or(problems)
    }

    pub fn parse(&self, categories: &[Category], economies: &[Economy]) -> Result<(CategoryId, EconomyId), Problems> {
        let mut problems = Problems::of_form(LABELS);
        let category = problems.keep("category", field::chosen(&self.category, categories.iter().map(|one| one.category_id)));
        let economy = problems.keep("economy", field::chosen(&self.economy, economies.iter().map(|one| one.economy_id)));
        category.zip(economy).ok_or(problems)
    }
}
