//! A rubric whose category somebody removed while it was typed: it goes to another category, or waits until there is one.
use super::{
    categories::{found, remaining},
    rubric_page::form_page,
};
use crate::{
    access::{Staff, area},
    awards::{
        cycle::{
            forms::{AnchorRow, CriterionRow, RubricForm},
            model::{Category, CommentRule},
        },
        ids::CategoryId,
    },
    kit::{
        app::App,
        editing::FormState,
        form::Problems,
        form_key::FormKey,
        page::{self, Page, PageResult},
        submission::Submission,
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "awards/rubric_removed.html")]
struct RemovedPage {
    page: Page,
    form_key: FormKey,
    /// The category that was removed.
    id: CategoryId,
    /// Those that have no rubric yet.
    others: Vec<Category>,
    form: RubricForm,
    problems: Problems,
    comment_rules: [CommentRule; 3],
}

impl RemovedPage {
    fn address(&self) -> String {
        format!("/admin/awards/categories/{}/rubric", self.id)
    }

    fn criteria(&self) -> Vec<CriterionRow> {
        self.form.offered_criteria()
    }

    fn anchors(&self) -> Vec<AnchorRow> {
        self.form.offered_anchors()
    }
}

/// What was typed with a choice of categories; once one is chosen, its form filled with that. Nothing is saved yet.
pub async fn offer_others(staff: Staff<area::Awards>, app: &App, id: CategoryId, typed: RubricForm, submission: &Submission) -> PageResult {
    let mut others = remaining(&staff, app, &typed.cycle).await?;
    others.retain(|category| category.rubric.is_empty());
    if let Some(chosen) = others.iter().find(|one| one.category_id.to_string() == typed.category) {
        let (category, around) = found(&staff, app, chosen.category_id).await?;
        let state = FormState::edit(RubricForm::of(&category)).with_form(typed);
        return page::ok(form_page(staff, app, (category, around), state).await?);
    }
    let said = if others.is_empty() { "awards-rubric-left-alone" } else { "awards-rubric-left" };
    let FormState { form, problems, key } = FormState::refused(typed, Problems::one("category", said), submission);
    page::rejected(RemovedPage { page: staff.page, form_key: key, id, others, form, problems, comment_rules: CommentRule::ALL })
}
