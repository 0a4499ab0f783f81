//! Organisers remove a category that nobody could enter yet.
use super::{
    categories::{form_page, found, problem_of},
    cycles,
};
use crate::{
    access::{Editor, area},
    awards::{
        cycle::{actions, forms::CategoryForm},
        ids::CategoryId,
    },
    kit::{
        app::App,
        editing::FormState,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{EmptyForm, Form},
        ids::Id,
        page::{self, PageResult},
        page_cache,
    },
};
use axum::extract::State;

pub async fn remove(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let found = found(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        let (category, _) = found.as_ref().map_err(|_| AppError::NotFound)?;
        actions::remove_category(tx, id).await?;
        Ok(cycles::path(category.cycle_id))
    });
    match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-removed"))
        }
        Err(Refused(refusal)) => {
            let (category, around) = found?;
            let state = FormState::edit(CategoryForm::of(&category)).with_problems(problem_of(refusal));
            page::rejected(form_page(staff.page, Some(category), state, around))
        }
        Err(Broken(error)) => Err(error),
    }
}
