//! Themes that run through the programme.
use super::{form_defaults::next_position, outcome::done_or_shown_again};
use crate::{
    access::{Editor, Staff, area},
    agenda::{
        draft::{
            actions::{self, InUse, NameTaken},
            forms::TrackForm,
            model::TrackEntry,
            store,
        },
        model::{Colour, TrackId},
    },
    kit::{
        app::App,
        db::Tx,
        editing::{Edit, FormState, is_removed, saved_or_shown_again},
        error::AppError,
        form::{EmptyForm, Form, Problems},
        form_key::FormKey,
        ids::Id,
        page::{self, Page, PageResult},
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "agenda/admin/tracks.html")]
struct TracksPage {
    page: Page,
    tracks: Vec<TrackEntry>,
}

#[derive(Template)]
#[template(path = "agenda/admin/track.html")]
struct TrackPage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<TrackId>,
    form: TrackForm,
    problems: Problems,
    colours: [Colour; 8],
}

fn form_page(page: Page, known: Option<TrackId>, state: FormState<TrackForm>) -> TrackPage {
    let FormState { form, problems, key } = state;
    TrackPage { page, form_key: key, known, form, problems, colours: Colour::ALL }
}

async fn list(staff: &Staff<area::Agenda>, app: &App) -> Result<Vec<TrackEntry>, AppError> {
    app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_tracks(tx).await?)).await
}

async fn known(staff: &Staff<area::Agenda>, app: &App, id: TrackId) -> Result<TrackEntry, AppError> {
    list(staff, app).await?.into_iter().find(|t| t.track.id == id).ok_or(AppError::NotFound)
}

pub async fn index(staff: Staff<area::Agenda>, State(app): State<App>) -> PageResult {
    let tracks = list(&staff, &app).await?;
    page::ok(TracksPage { page: staff.page, tracks })
}

pub async fn new(Editor(staff): Editor<area::Agenda>, State(app): State<App>) -> PageResult {
    let tracks = list(&staff, &app).await?;
    // A colour that no other track has, while there is one.
    let free = Colour::ALL.into_iter().find(|c| tracks.iter().all(|t| t.track.colour != *c)).unwrap_or_default();
    let position = next_position(tracks.iter().map(|t| t.position));
    let form = TrackForm { colour: free.value().to_owned(), position, ..TrackForm::default() };
    page::ok(form_page(staff.page, None, FormState::new(form)))
}

pub async fn create(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Form { typed, submission }: Form<TrackForm>,
) -> PageResult {
    save(staff, app, None, typed, submission).await
}

pub async fn edit(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<TrackId>) -> PageResult {
    let track = known(&staff, &app, id).await?;
    page::ok(form_page(staff.page, Some(id), FormState::edit(TrackForm::of(&track))))
}

pub async fn update(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<TrackId>,
    Form { typed, submission }: Form<TrackForm>,
) -> PageResult {
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        return page::rejected(form_page(staff.page, None, FormState::removed(typed)));
    }
    found?;
    save(staff, app, Some(id), typed, submission).await
}

async fn save(staff: Staff<area::Agenda>, app: App, known: Option<TrackId>, typed: TrackForm, submission: Submission) -> PageResult {
    let read = typed.parse(known.unwrap_or_else(|| TrackId::new_at(app.clock.now())));
    let saved = async |tx: &mut Tx| Ok(store::list_tracks(tx).await?.iter().find(|t| Some(t.track.id) == known).map(TrackForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, track| {
            actions::save_track(tx, &track).await?;
            Ok("/admin/agenda/tracks".to_owned())
        },
        async |_, NameTaken| Ok(Problems::one("name_en", "problem-taken")),
    );
    saved_or_shown_again(done.await?, |state| form_page(staff.page, known, state))
}

pub async fn remove(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<TrackId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let track = known(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        track.as_ref().map_err(|_| AppError::NotFound)?;
        actions::remove_track(tx, id).await?;
        Ok("/admin/agenda/tracks".to_owned())
    });
    done_or_shown_again(done.await, "notice-removed", |InUse| {
        let state = FormState::edit(TrackForm::of(&track?)).with_problems(Problems::one("removal", "agenda-in-use"));
        page::rejected(form_page(staff.page, Some(id), state))
    })
}
