//! One judge, for the organisers: what is known of them, where they sit, and their ties.
use super::judges::{invite_anew, path};
use crate::{
    access::{Editor, Staff, area},
    accounts,
    awards::{
        cycle::{self, Category, Cycle, Moment},
        ids::JudgeId,
        jury::{
            actions,
            forms::JudgeForm,
            model::{Declaration, Judge, Reading, Seated},
            names::names_of,
            store,
        },
        nominations,
    },
    event::{self, Economy},
    kit::{
        app::App,
        bilingual::Bilingual,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::{AppError, Never},
        flash::Notice,
        form::{EmptyForm, Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/judge_edit.html")]
struct JudgePage {
    page: Page,
    form_key: FormKey,
    around: Around,
    economies: Vec<Economy>,
    form: JudgeForm,
    problems: Problems,
    readings: [Reading; 2],
}

impl JudgePage {
    fn category_of(&self, seated: &Seated) -> &str {
        let own = self.around.categories.iter().find(|one| one.category_id == seated.category_id);
        own.map_or("", |one| one.name.of(&self.page))
    }

    fn entry_of(&self, declared: &Declaration) -> &str {
        self.around.names.get(&declared.nomination_id.0).map_or("", |name| name.of(&self.page))
    }
}

/// What there is round the form.
struct Around {
    judge: Judge,
    name: String,
    email: String,
    cycle: Cycle,
    categories: Vec<Category>,
    economies: Vec<Economy>,
    seats: Vec<Seated>,
    /// The scores are: whoever leaves takes none of theirs along.
    is_sealed: bool,
    /// Those of their declarations that tell of a tie.
    ties: Vec<Declaration>,
    names: HashMap<Uuid, Bilingual>,
}

impl Around {
    async fn read(tx: &mut Tx, id: JudgeId) -> Result<Self, AppError> {
        let judge = store::find(tx, id).await?.ok_or(AppError::NotFound)?;
        let declared = store::list_declarations(tx, &[id]).await?.into_iter().map(|(_, one)| one);
        let ties: Vec<_> = declared.filter(|one| one.kind.is_some()).collect();
        let entries: Vec<_> = ties.iter().map(|one| one.nomination_id.0).collect();
        let name = names_of(tx, std::slice::from_ref(&judge)).await?.remove(&judge.judge_id).unwrap_or_default();
        let email = accounts::contact_of(tx, judge.person_id).await?.email;
        let cycle = cycle::find_cycle(tx, judge.cycle_id).await?.ok_or(AppError::NotFound)?;
        Ok(Self {
            name,
            email,
            is_sealed: cycle.dates.has_come(Moment::OnlineCloses, tx.now),
            cycle,
            categories: cycle::list_categories(tx, judge.cycle_id).await?,
            economies: event::list_all_economies(tx).await?,
            seats: store::seats_of_judges(tx, &[id]).await?,
            names: nominations::find_names(tx, &entries).await?.into_iter().collect(),
            ties,
            judge,
        })
    }
}

async fn found(staff: &Staff<area::Awards>, app: &App, id: JudgeId) -> Result<Around, AppError> {
    app.db.read(staff.person, async |tx| Around::read(tx, id).await).await
}

fn shown(page: Page, around: Around, state: FormState<JudgeForm>) -> JudgePage {
    let FormState { form, problems, key } = state;
    let economies = event::alphabetical(around.economies.clone(), &page);
    JudgePage { page, form_key: key, around, economies, form, problems, readings: Reading::ALL }
}

pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<JudgeId>) -> PageResult {
    let around = found(&staff, &app, id).await?;
    let state = FormState::edit(JudgeForm::of(&around.judge));
    page::ok(shown(staff.page, around, state))
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<JudgeId>,
    Form { typed, submission }: Form<JudgeForm>,
) -> PageResult {
    let found = found(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        return invite_anew(staff, &app, typed).await;
    }
    let around = found?;
    let read = typed.parse(&around.economies);
    let saved = async |tx: &mut Tx| Ok(store::find(tx, id).await?.as_ref().map(JudgeForm::of));
    let to = path(around.judge.cycle_id);
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, details| {
            actions::save(tx, id, &details).await?;
            Ok(to.clone())
        },
        async |_, never: Never| match never {},
    );
    match done.await? {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-saved")),
        Err(state) => page::rejected(shown(staff.page, around, state)),
    }
}

pub async fn remove(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<JudgeId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let found = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::find(tx, id).await?)).await?;
    let done = app.db.once(staff.person, &submission, async |tx| {
        let judge = found.ok_or(AppError::NotFound)?;
        let cycle = cycle::find_cycle(tx, judge.cycle_id).await?.ok_or(AppError::NotFound)?;
        actions::remove(tx, &app, &cycle, &judge).await?;
        Ok(path(judge.cycle_id))
    });
    page::see_other_with(&done.await.map_err(AppError::from_unrefused)?, &Notice::key("notice-removed"))
}
