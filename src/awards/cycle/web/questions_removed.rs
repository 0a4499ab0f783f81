//! Questions whose category somebody removed while they were typed: they go to another category, below its own, or wait until
//! there is one.
use super::{
    categories::{found, remaining},
    questions_page::form_page,
};
use crate::{
    access::{Staff, area},
    awards::{
        cycle::{
            forms::{Answering, QuestionRow, QuestionsForm},
            model::{Category, QuestionKind},
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
#[template(path = "awards/questions_removed.html")]
struct RemovedPage {
    page: Page,
    form_key: FormKey,
    /// The category that was removed.
    id: CategoryId,
    others: Vec<Category>,
    form: QuestionsForm,
    problems: Problems,
    kinds: [QuestionKind; 5],
    answering: [Answering; 2],
    /// Never: what is new can be asked in any way.
    is_locked: bool,
}

impl RemovedPage {
    fn address(&self) -> String {
        format!("/admin/awards/categories/{}/questions", self.id)
    }

    fn rows(&self) -> Vec<QuestionRow> {
        self.form.offered(true)
    }
}

/// What was typed with a choice of categories; once one is chosen, its form with that below its own. Nothing is saved yet.
pub async fn offer_others(
    staff: Staff<area::Awards>,
    app: &App,
    id: CategoryId,
    typed: QuestionsForm,
    submission: &Submission,
) -> PageResult {
    let others = remaining(&staff, app, &typed.cycle).await?;
    if let Some(chosen) = others.iter().find(|one| one.category_id.to_string() == typed.category) {
        let (category, around) = found(&staff, app, chosen.category_id).await?;
        let own = QuestionsForm::of(&category);
        let state = FormState::edit(own.clone()).with_form(own.with_rows_of(&typed));
        return page::ok(form_page(staff, app, (category, around), state).await?);
    }
    let said = if others.is_empty() { "awards-questions-left-alone" } else { "awards-questions-left" };
    let FormState { form, problems, key } = FormState::refused(typed, Problems::one("category", said), submission);
    let (page, form_key, kinds, answering) = (staff.page, key, QuestionKind::ALL, Answering::ALL);
    page::rejected(RemovedPage { page, form_key, id, others, form, problems, kinds, answering, is_locked: false })
}
