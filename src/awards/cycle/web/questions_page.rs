//! The page with the form of what a category asks.
use super::categories::Around;
use crate::{
    access::{Staff, area},
    awards::cycle::{
        forms::{Answering, QuestionRow, QuestionsForm},
        model::{Category, QuestionKind},
    },
    kit::{bilingual::Bilingual, editing::FormState, form::Problems, form_key::FormKey, page::Page},
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
    /// Nominations are open, or were: only words and order may change.
    is_fixed: bool,
    /// What may not change is not offered either. What was refused stays as it was typed, to be mended.
    is_locked: bool,
}

impl QuestionsPage {
    fn rows(&self) -> Vec<QuestionRow> {
        self.form.offered(!self.is_fixed)
    }
}

pub fn form_page(staff: Staff<area::Awards>, (category, around): (Category, Around), state: FormState<QuestionsForm>) -> QuestionsPage {
    let FormState { form, problems, key } = state;
    let is_fixed = around.cycle.fixed(around.now).entry;
    QuestionsPage {
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
    }
}
