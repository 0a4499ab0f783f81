//! Organisers say how a category is judged.
use super::{
    categories::{found, problem_of},
    cycles,
    rubric_page::{form_page, others},
    rubric_removed::offer_others,
};
use crate::{
    access::{Editor, Staff, area},
    awards::{
        cycle::{actions, defaults, forms::RubricForm, store},
        ids::CategoryId,
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        flash::Notice,
        form::{Form, Problems, Query},
        ids::Id,
        page::{self, PageResult},
        page_cache,
    },
};
use axum::extract::State;

/// Said where how entries are judged is fixed.
const KEPT: &str = "awards-judging-kept";

/// The form of what is saved, or filled from starting material or from another category of the cycle; nothing is saved yet.
pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CategoryId>, query: Query) -> PageResult {
    let (category, around) = found(&staff, &app, id).await?;
    let (saved, now) = (RubricForm::of(&category), around.now);
    let from = match query.get("from") {
        "" => None,
        "material" => Some(defaults::rubric(now)),
        id => {
            let others = others(&staff, &app, &category).await?;
            let other = others.into_iter().find(|one| one.category_id.to_string() == id);
            other.map(|one| actions::copied_rubric(&one.rubric, now))
        }
    };
    let state = FormState::edit(saved.clone());
    let state = match from {
        Some(rubric) => state.with_form(saved.with(&rubric)),
        None => state,
    };
    page::ok(form_page(staff, &app, (category, around), state).await?)
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    Form { typed, submission }: Form<RubricForm>,
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
    let read = typed.parse(&category, around.now);
    let saved = async |tx: &mut Tx| Ok(store::find_category(tx, id).await?.as_ref().map(RubricForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, category| {
            actions::save_rubric(tx, &category).await?;
            Ok(cycles::path(category.cycle_id))
        },
        async |_, refusal| {
            let said = problem_of(refusal).all().first().map_or(KEPT, |problem| problem.key);
            Ok(Problems::one("criteria", said))
        },
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(form_page(staff, &app, (category, around), state).await?),
    }
}
