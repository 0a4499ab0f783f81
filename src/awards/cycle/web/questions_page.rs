//! The page with the form of what a category asks.
use super::categories::Around;
use crate::{
    access::{Staff, area},
    awards::cycle::{
        forms::{Answering, QuestionRow, QuestionsForm},
        model::{Category, QuestionKind},
        store,
    },
    kit::{app::App, bilingual::Bilingual, editing::FormState, error::AppError, form::Problems, form_key::FormKey, page::Page},
};
use askama::Template;

#[derive(Template)]
#[template(path = "awards/questions_edit.html")]
pub struct QuestionsPage {
    page: Page,
    form_key: FormKey,
    cycle_name: Bilingual,
    category: Category,
    form: QuestionsForm,
    problems: Problems,
    kinds: [QuestionKind; 5],
    answering: [Answering; 2],
    /// It is answered by now: only words and order may change.
    is_fixed: bool,
    /// What may not change is not offered either. What was refused stays as it was typed, to be mended.
    is_locked: bool,
}

impl QuestionsPage {
    fn rows(&self) -> Vec<QuestionRow> {
        self.form.offered(!self.is_fixed)
    }
}

pub async fn form_page(
    staff: Staff<area::Awards>,
    app: &App,
    (category, around): (Category, Around),
    state: FormState<QuestionsForm>,
) -> Result<QuestionsPage, AppError> {
    let FormState { form, problems, key } = state;
    let id = category.category_id;
    let is_fixed = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::questions_stay(tx, id).await?)).await?;
    Ok(QuestionsPage {
        page: staff.page,
        form_key: key,
        is_fixed,
        is_locked: is_fixed && problems.is_empty(),
        cycle_name: around.cycle.name,
        category,
        form,
        problems,
        kinds: QuestionKind::ALL,
        answering: Answering::ALL,
    })
}
