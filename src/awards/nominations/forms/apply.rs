//! What somebody enters, and for which economy.
use crate::{
    awards::cycle::Category,
    event::{Economy, EconomyId},
    kit::{
        field::{self, Email},
        form::{Fault, Labels, Problems},
        locale::Locale,
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
    pub fn address(&self, categories: &[Category], economies: &[Economy], locale: Locale) -> Result<Email, Problems> {
        let mut problems = Problems::of_form(LABELS);
        self.read(&mut problems, (categories, economies), locale);
        let email = problems.keep("email", field::email(&self.email));
        email.filter(|_| problems.is_empty()).ok_or(problems)
    }

    pub fn parse<'a>(
        &self,
        categories: &'a [Category],
        economies: &[Economy],
        locale: Locale,
    ) -> Result<(&'a Category, EconomyId), Problems> {
        let mut problems = Problems::of_form(LABELS);
        self.read(&mut problems, (categories, economies), locale).ok_or(problems)
    }

    /// `locale`: in which a problem names economies.
    fn read<'a>(
        &self,
        problems: &mut Problems,
        (categories, economies): (&'a [Category], &[Economy]),
        locale: Locale,
    ) -> Option<(&'a Category, EconomyId)> {
        let id = problems.keep("category", field::chosen(&self.category, categories.iter().map(|one| one.category_id)));
        let economy = problems.keep("economy", field::chosen(&self.economy, economies.iter().map(|one| one.economy_id)));
        let category = categories.iter().find(|one| Some(one.category_id) == id)?;
        let economy = economy?;
        if !category.is_for(economy) {
            let asked = economies.iter().filter(|one| category.is_for(one.economy_id)).map(|one| one.name.in_language(locale));
            let between = if locale == Locale::Ur { "، " } else { ", " };
            problems.add("economy", Fault("awards-economy-asked", Some(("economies", asked.collect::<Vec<_>>().join(between)))));
            return None;
        }
        Some((category, economy))
    }
}
