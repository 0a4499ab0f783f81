//! Organisers add honours of past editions, change them and remove them.
use crate::{
    access::{Editor, Staff, area},
    awards::{
        archive::{
            actions::{self, PastRefusal},
            forms::PastHonourForm,
            model::Won,
            paths::ARCHIVE,
            store,
        },
        ids::PastHonourId,
    },
    event::{self, Economy},
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::AppError,
        flash::Notice,
        form::{EmptyForm, Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
        page_cache,
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "awards/archive_edit.html")]
struct PastHonourPage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<PastHonourId>,
    form: PastHonourForm,
    problems: Problems,
    economies: Vec<Economy>,
    honours: [Won; 2],
}

fn form_page(page: Page, known: Option<PastHonourId>, state: FormState<PastHonourForm>, economies: Vec<Economy>) -> PastHonourPage {
    let FormState { form, problems, key } = state;
    let economies = event::alphabetical(economies, &page);
    PastHonourPage { page, form_key: key, known, form, problems, economies, honours: Won::ALL }
}

async fn economies(staff: &Staff<area::Awards>, app: &App) -> Result<Vec<Economy>, AppError> {
    app.db.read(staff.person, async |tx| Ok::<_, AppError>(event::list_all_economies(tx).await?)).await
}

pub async fn new(Editor(staff): Editor<area::Awards>, State(app): State<App>) -> PageResult {
    let economies = economies(&staff, &app).await?;
    let last = app.db.read(staff.person, async |tx| {
        let honours = store::list(tx, None).await?;
        // The last of the newest edition.
        let newest = honours.first().map(|one| one.edition.clone());
        Ok::<_, AppError>(honours.into_iter().take_while(|one| Some(&one.edition) == newest.as_ref()).last())
    });
    let form = PastHonourForm::after(last.await?.as_ref());
    page::ok(form_page(staff.page, None, FormState::new(form), economies))
}

pub async fn create(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Form { typed, submission }: Form<PastHonourForm>,
) -> PageResult {
    save(staff, app, None, typed, submission).await
}

/// The form of what is saved; not found if there is none.
async fn found(staff: &Staff<area::Awards>, app: &App, id: PastHonourId) -> Result<PastHonourForm, AppError> {
    let read = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::find(tx, id).await?));
    read.await?.as_ref().map(PastHonourForm::of).ok_or(AppError::NotFound)
}

pub async fn edit(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<PastHonourId>) -> PageResult {
    let (form, economies) = (found(&staff, &app, id).await?, economies(&staff, &app).await?);
    page::ok(form_page(staff.page, Some(id), FormState::edit(form), economies))
}

pub async fn update(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<PastHonourId>,
    Form { typed, submission }: Form<PastHonourForm>,
) -> PageResult {
    let found = found(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        let economies = economies(&staff, &app).await?;
        return page::rejected(form_page(staff.page, None, FormState::removed(typed), economies));
    }
    found?;
    save(staff, app, Some(id), typed, submission).await
}

async fn save(
    staff: Staff<area::Awards>,
    app: App,
    known: Option<PastHonourId>,
    typed: PastHonourForm,
    submission: Submission,
) -> PageResult {
    let economies = economies(&staff, &app).await?;
    let now = app.clock.now();
    let id = known.unwrap_or_else(|| PastHonourId::new_at(now));
    let read = typed.parse(id, &economies, now);
    let saved = async |tx: &mut Tx| Ok(store::find(tx, id).await?.as_ref().map(PastHonourForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, honour| {
            actions::save(tx, &honour).await?;
            Ok(ARCHIVE.to_owned())
        },
        async |_, refusal| {
            Ok(match refusal {
                PastRefusal::RunHere => Problems::one("edition", "awards-archive-published"),
                PastRefusal::Twice => Problems::one("name_en", "awards-archive-twice"),
            })
        },
    );
    match done.await? {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-saved"))
        }
        Err(state) => page::rejected(form_page(staff.page, known, state, economies)),
    }
}

pub async fn remove(
    Editor(staff): Editor<area::Awards>,
    State(app): State<App>,
    Id(id): Id<PastHonourId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let found = found(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        found.map_err(|_| AppError::NotFound)?;
        actions::remove(tx, id).await?;
        Ok(ARCHIVE.to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page_cache::refresh(&app).await?;
    page::see_other_with(&to, &Notice::key("notice-removed"))
}
