//! Rooms, and all other places where sessions are held.
use super::{
    form_defaults::{days, next_position, summit},
    outcome::done_or_shown_again,
};
use crate::{
    access::{Editor, Staff, area},
    agenda::{
        draft::{
            actions::{self, InUse, NameTaken},
            forms::{HoursRow, RoomForm},
            model::RoomEntry,
            store,
        },
        model::RoomId,
    },
    event::Summit,
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
#[template(path = "agenda/admin/rooms.html")]
struct RoomsPage {
    page: Page,
    rooms: Vec<RoomEntry>,
}

#[derive(Template)]
#[template(path = "agenda/admin/room.html")]
struct RoomPage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<RoomId>,
    form: RoomForm,
    problems: Problems,
    summit: Summit,
}

impl RoomPage {
    fn hours(&self) -> Vec<HoursRow> {
        self.form.hours().rows(&days(&self.summit))
    }
}

fn form_page(page: Page, summit: Summit, known: Option<RoomId>, state: FormState<RoomForm>) -> RoomPage {
    let FormState { form, problems, key } = state;
    RoomPage { page, form_key: key, known, form, problems, summit }
}

async fn list(staff: &Staff<area::Agenda>, app: &App) -> Result<Vec<RoomEntry>, AppError> {
    app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_rooms(tx).await?)).await
}

async fn known(staff: &Staff<area::Agenda>, app: &App, id: RoomId) -> Result<RoomEntry, AppError> {
    list(staff, app).await?.into_iter().find(|t| t.room.id == id).ok_or(AppError::NotFound)
}

pub async fn index(staff: Staff<area::Agenda>, State(app): State<App>) -> PageResult {
    let rooms = list(&staff, &app).await?;
    page::ok(RoomsPage { page: staff.page, rooms })
}

pub async fn new(Editor(staff): Editor<area::Agenda>, State(app): State<App>) -> PageResult {
    let (rooms, summit) = (list(&staff, &app).await?, summit(&staff, &app).await?);
    let position = next_position(rooms.iter().map(|t| t.position));
    let form = RoomForm { position, ..RoomForm::default() };
    page::ok(form_page(staff.page, summit, None, FormState::new(form)))
}

pub async fn create(Editor(staff): Editor<area::Agenda>, State(app): State<App>, Form { typed, submission }: Form<RoomForm>) -> PageResult {
    save(staff, app, None, typed, submission).await
}

pub async fn edit(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<RoomId>) -> PageResult {
    let (room, summit) = (known(&staff, &app, id).await?, summit(&staff, &app).await?);
    let state = FormState::edit(RoomForm::of(&room, summit.zone));
    page::ok(form_page(staff.page, summit, Some(id), state))
}

pub async fn update(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<RoomId>,
    Form { typed, submission }: Form<RoomForm>,
) -> PageResult {
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        let summit = summit(&staff, &app).await?;
        return page::rejected(form_page(staff.page, summit, None, FormState::removed(typed)));
    }
    found?;
    save(staff, app, Some(id), typed, submission).await
}

async fn save(staff: Staff<area::Agenda>, app: App, known: Option<RoomId>, typed: RoomForm, submission: Submission) -> PageResult {
    let summit = summit(&staff, &app).await?;
    let read = typed.parse(known.unwrap_or_else(|| RoomId::new_at(app.clock.now())), summit.zone);
    let zone = summit.zone;
    let of = |room: &RoomEntry| RoomForm::of(room, zone);
    let saved = async |tx: &mut Tx| Ok(store::list_rooms(tx).await?.iter().find(|t| Some(t.room.id) == known).map(of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, room| {
            actions::save_room(tx, &room).await?;
            Ok("/admin/agenda/rooms".to_owned())
        },
        async |_, NameTaken| Ok(Problems::one("name_en", "problem-taken")),
    );
    saved_or_shown_again(done.await?, |state| form_page(staff.page, summit, known, state))
}

pub async fn remove(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<RoomId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let (room, summit) = (known(&staff, &app, id).await, summit(&staff, &app).await?);
    let done = app.db.once(staff.person, &submission, async |tx| {
        room.as_ref().map_err(|_| AppError::NotFound)?;
        actions::remove_room(tx, id).await?;
        Ok("/admin/agenda/rooms".to_owned())
    });
    done_or_shown_again(done.await, "notice-removed", |InUse| {
        let state = FormState::edit(RoomForm::of(&room?, summit.zone)).with_problems(Problems::one("removal", "agenda-in-use"));
        page::rejected(form_page(staff.page, summit, Some(id), state))
    })
}
