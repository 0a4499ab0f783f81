//! A category as organisers type it.
use crate::{
    awards::cycle::model::{Category, CommentRule, EntryKind, Requirement, Rubric, Scale},
    awards::ids::{CategoryId, CycleId},
    event::Economy,
    kit::{
        bilingual::Bilingual,
        editing::EditForm,
        field,
        form::{Fault, Labels, Problems},
    },
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CategoryForm {
    pub name: Bilingual,
    pub description: Bilingual,
    pub position: String,
    pub entry_kind: String,
    pub eligibility: Bilingual,
    pub max_age_years: String,
    pub requirements: Vec<String>,
    pub economies: Vec<String>,
    pub quota: String,
    pub jury_size: String,
    pub winners: String,
    pub merits: String,
    /// The id of its cycle, for when the category is removed meanwhile.
    #[serde(skip_serializing)]
    pub cycle: String,
}

/// The longest description and the longest words on who may enter, in characters.
const TEXT: usize = 1_000;

impl EditForm for CategoryForm {
    const LABELS: Labels = &[
        ("name_en", "awards-name-en"),
        ("name_ur", "awards-name-ur"),
        ("description_en", "awards-description-en"),
        ("description_ur", "awards-description-ur"),
        ("position", "event-position"),
        ("entry_kind", "awards-entry-kind"),
        ("eligibility_en", "awards-eligibility-en"),
        ("eligibility_ur", "awards-eligibility-ur"),
        ("max_age_years", "awards-max-age"),
        ("requirements", "awards-requirements"),
        ("economies", "awards-economies"),
        ("quota", "awards-quota"),
        ("jury_size", "awards-jury-size"),
        ("winners", "awards-winners"),
        ("merits", "awards-merits"),
    ];
    const CHOSEN: &'static [&'static str] = &["entry_kind", "requirements", "economies"];
}

impl CategoryForm {
    pub fn of(category: &Category) -> Self {
        let number = |n: Option<i32>| n.map(|n| n.to_string()).unwrap_or_default();
        Self {
            name: category.name.clone(),
            description: category.description.clone(),
            position: category.position.to_string(),
            entry_kind: category.entry_kind.value().to_owned(),
            eligibility: category.eligibility.clone(),
            max_age_years: number(category.max_age_years),
            requirements: category.requirements.iter().map(|one| one.value().to_owned()).collect(),
            economies: category.economies.iter().map(ToString::to_string).collect(),
            quota: number(category.quota),
            jury_size: category.jury_size.to_string(),
            winners: category.winners.to_string(),
            merits: category.merits.to_string(),
            cycle: category.cycle_id.to_string(),
        }
    }

    /// What most categories are.
    pub fn usual(position: i32) -> Self {
        Self {
            position: position.to_string(),
            entry_kind: EntryKind::default().value().to_owned(),
            quota: "3".into(),
            jury_size: "4".into(),
            winners: "1".into(),
            merits: "2".into(),
            ..Self::default()
        }
    }

    /// Whether the box of the requirement with that value is ticked.
    pub fn requires(&self, value: &str) -> bool {
        self.requirements.iter().any(|chosen| chosen == value)
    }

    pub fn has_economy(&self, economy: &Economy) -> bool {
        self.economies.contains(&economy.economy_id.to_string())
    }

    /// `known`: the economies there are; `before`: the category as it was, for how it is judged.
    pub fn parse(
        &self,
        (category_id, cycle_id): (CategoryId, CycleId),
        known: &[Economy],
        before: Option<&Category>,
    ) -> Result<Category, Problems> {
        let mut problems = Problems::of_form(Self::LABELS);
        let p = &mut problems;
        let name = p.keep_both(["name_en", "name_ur"], &self.name, field::required);
        let description = p.keep_both(["description_en", "description_ur"], &self.description, |typed| field::text(typed, TEXT));
        let position = p.keep("position", field::whole(&self.position, 1, 999));
        let entry_kind = p.keep("entry_kind", EntryKind::of(&self.entry_kind).ok_or(Fault::from("problem-choice")));
        let eligibility = p.keep_both(["eligibility_en", "eligibility_ur"], &self.eligibility, |typed| field::text(typed, TEXT));
        let max_age_years = p.keep("max_age_years", optional(&self.max_age_years, 200));
        let requirements = p.keep("requirements", self.requirements());
        let find = |typed: &String| known.iter().map(|economy| economy.economy_id).find(|id| id.to_string() == *typed);
        let economies = p.keep("economies", self.economies.iter().map(find).collect::<Option<Vec<_>>>().ok_or("problem-choice".into()));
        let quota = p.keep("quota", optional(&self.quota, 999));
        let jury_size = p.keep("jury_size", field::whole(&self.jury_size, 1, 99));
        let winners = p.keep("winners", field::whole(&self.winners, 1, 20));
        let merits = p.keep("merits", field::whole(&self.merits, 0, 20));
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut economies = economies.unwrap_or_default();
        economies.sort_unstable();
        economies.dedup();
        Ok(Category {
            category_id,
            cycle_id,
            position: position.unwrap_or_default(),
            name: name.unwrap_or_default(),
            description: description.unwrap_or_default(),
            entry_kind: entry_kind.unwrap_or_default(),
            eligibility: eligibility.unwrap_or_default(),
            max_age_years: max_age_years.flatten(),
            requirements: requirements.unwrap_or_default(),
            economies,
            quota: quota.flatten(),
            jury_size: jury_size.unwrap_or_default(),
            winners: winners.unwrap_or_default(),
            merits: merits.unwrap_or_default(),
            scale: before.map_or(Scale { from: 0, to: 10 }, |category| category.scale),
            comment_rule: before.map_or_else(CommentRule::default, |category| category.comment_rule),
            rubric: before.map_or_else(Rubric::default, |category| category.rubric.clone()),
            questions: before.map_or_else(Vec::new, |category| category.questions.clone()),
        })
    }

    fn requirements(&self) -> Result<Vec<Requirement>, Fault> {
        let known = self.requirements.iter().all(|one| Requirement::of(one).is_some());
        if !known {
            return Err("problem-choice".into());
        }
        Ok(Requirement::ALL.into_iter().filter(|one| self.requires(one.value())).collect())
    }
}

/// Empty is none.
fn optional(typed: &str, most: i32) -> Result<Option<i32>, Fault> {
    if field::pasted(typed).is_empty() { Ok(None) } else { field::whole(typed, 1, most).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::{super::super::model::category, *};

    #[test]
    fn a_category_reads_back_as_it_was() {
        let category = category();
        let read = CategoryForm::of(&category).parse((category.category_id, category.cycle_id), &[], Some(&category));
        assert_eq!(read, Ok(category));
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let category = category();
        let form = CategoryForm {
            name: Bilingual::new("Start-up", ""),
            entry_kind: "ship".into(),
            economies: vec!["atlantis".into()],
            quota: "0".into(),
            winners: "many".into(),
            ..CategoryForm::of(&category)
        };
        let problems = form.parse((category.category_id, category.cycle_id), &[], None).expect_err("problems");
        let fields: Vec<_> = problems.all().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["name_ur", "entry_kind", "economies", "quota", "winners"]);
    }
}
