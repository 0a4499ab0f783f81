//! Organisers say what a nomination in a category is asked.
use super::{categories::found, cycles, questions_page::form_page, questions_removed::offer_others};
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{
            actions::{self, QuestionsKept},
            forms::QuestionsForm,
            model::Category,
            store,
        },
        ids::CategoryId,
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        flash::Notice,
        form::{Form, LONGEST, Problems},
        ids::Id,
        page::{self, PageResult},
        page_cache,
    },
};
use axum::extract::State;

pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CategoryId>) -> PageResult {
    let (category, around) = found(&staff, &app, id).await?;
    let state = FormState::edit(QuestionsForm::of(&category));
    page::ok(form_page(staff, &app, (category, around), state).await?)
}

/// Thirty questions with their options in two languages make a long form.
pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<QuestionsForm, LONGEST>,
) -> PageResult {
    let found = found(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        return offer_others(staff, &app, id, typed, &submission).await;
    }
    let (category, around) = found?;
    if typed.asks_for_rows() {
        let state = FormState::refused(typed, Problems::default(), &submission);
        return page::ok(form_page(staff, &app, (category, around), state).await?);
    }
    let read = typed.parse(&category, around.now).map(|questions| Category { questions, ..category.clone() });
    let saved = async |tx: &mut Tx| Ok(store::find_category(tx, id).await?.as_ref().map(QuestionsForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, category| {
            actions::save_questions(tx, &category).await?;
            Ok(cycles::path(category.cycle_id))
        },
        async |_, QuestionsKept| Ok(Problems::one("questions", "awards-questions-kept")),
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(form_page(staff, &app, (category, around), state).await?),
    }
}
