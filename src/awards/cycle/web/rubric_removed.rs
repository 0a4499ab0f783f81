//! A rubric whose category somebody removed while it was typed: it goes to another category, or waits until there is one.
use super::{categories::found, rubric_page::form_page};
use crate::{
    access::{Staff, area},
    awards::{
        cycle::{
            forms::{AnchorRow, CriterionRow, RubricForm},
            model::{Category, CommentRule},
            store,
        },
        ids::CategoryId,
    },
    kit::{
        app::App,
        editing::FormState,
        error::AppError,
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
    fn criteria(&self) -> Vec<CriterionRow> {
        self.form.offered_criteria()
    }

    fn anchors(&self) -> Vec<AnchorRow> {
        self.form.offered_anchors()
    }
}

/// Categories without a rubric: of the cycle that the removed one was in, or of the newest if that was removed too.
async fn without_rubric(staff: &Staff<area::Awards>, app: &App, cycle: &str) -> Result<Vec<Category>, AppError> {
    let read = app.db.read(staff.person, async |tx| {
        let cycles = store::list_cycles(tx).await?;
        let own = cycles.iter().find(|one| one.cycle_id.to_string() == cycle).or(cycles.first());
        let mut all = match own {
            Some(own) => store::list_categories(tx, own.cycle_id).await?,
            None => vec![],
        };
        all.retain(|category| category.rubric.is_empty());
        Ok::<_, AppError>(all)
    });
    read.await
}

/// What was typed with a choice of categories; once one is chosen, its form filled with that. Nothing is saved yet.
pub async fn offer_others(staff: Staff<area::Awards>, app: &App, id: CategoryId, typed: RubricForm, submission: &Submission) -> PageResult {
    let others = without_rubric(&staff, app, &typed.cycle).await?;
    if let Some(chosen) = others.iter().find(|one| one.category_id.to_string() == typed.category) {
        let (category, around) = found(&staff, app, chosen.category_id).await?;
        let state = FormState::edit(RubricForm::of(&category)).with_form(typed);
        return page::ok(form_page(staff, app, (category, around), state).await?);
    }
    let said = if others.is_empty() { "awards-rubric-left-alone" } else { "awards-rubric-left" };
    let FormState { form, problems, key } = FormState::refused(typed, Problems::one("category", said), submission);
    page::rejected(RemovedPage { page: staff.page, form_key: key, id, others, form, problems, comment_rules: CommentRule::ALL })
}
