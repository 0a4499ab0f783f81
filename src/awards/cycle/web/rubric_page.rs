//! The page with the form of a rubric.
use super::categories::Around;
use crate::{
    access::{Staff, area},
    awards::cycle::{
        forms::{AnchorRow, CriterionRow, RubricForm},
        model::{Category, CommentRule},
        store,
    },
    kit::{app::App, bilingual::Bilingual, editing::FormState, error::AppError, form::Problems, form_key::FormKey, page::Page},
};
use askama::Template;

#[derive(Template)]
#[template(path = "awards/rubric_edit.html")]
pub struct RubricPage {
    page: Page,
    form_key: FormKey,
    cycle_name: Bilingual,
    category: Category,
    /// Other categories of the cycle that have a rubric, to begin with.
    others: Vec<Category>,
    form: RubricForm,
    problems: Problems,
    comment_rules: [CommentRule; 3],
    is_fixed: bool,
}

impl RubricPage {
    fn criteria(&self) -> Vec<CriterionRow> {
        self.form.offered_criteria()
    }

    fn anchors(&self) -> Vec<AnchorRow> {
        self.form.offered_anchors()
    }
}

/// Other categories of the cycle that have a rubric.
pub async fn others(staff: &Staff<area::Awards>, app: &App, category: &Category) -> Result<Vec<Category>, AppError> {
    let read = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_categories(tx, category.cycle_id).await?));
    let mut all = read.await?;
    all.retain(|one| one.category_id != category.category_id && !one.rubric.is_empty());
    Ok(all)
}

pub async fn form_page(
    staff: Staff<area::Awards>,
    app: &App,
    (category, around): (Category, Around),
    state: FormState<RubricForm>,
) -> Result<RubricPage, AppError> {
    let others = others(&staff, app, &category).await?;
    let FormState { form, problems, key } = state;
    Ok(RubricPage {
        page: staff.page,
        form_key: key,
        is_fixed: around.cycle.fixed(around.now).judging,
        cycle_name: around.cycle.name,
        category,
        others,
        form,
        problems,
        comment_rules: CommentRule::ALL,
    })
}
