//! When and where a session is held. A slot may clash: the session's page then says with what.
use crate::{
    access::{Organise, Staff},
    agenda::{
        draft::{
            actions,
            forms::SlotForm,
            model::{RoomEntry, SessionEntry},
            store,
        },
        model::{SessionId, SlotId, Status},
        programme::Slot,
    },
    event::{self, Summit},
    kit::{
        app::App,
        db::Tx,
        error::AppError,
        flash::Notice,
        form::{self, EmptyForm, Form, Problems},
        ids::Id,
        page::{self, Page, PageResult},
        submission::Submission,
    },
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "agenda/admin/slot.html")]
struct SlotPage {
    page: Page,
    form_key: Uuid,
    /// None while it is being added.
    known: Option<SlotId>,
    form: SlotForm,
    problems: Problems,
    context: FormContext,
    statuses: [Status; 2],
}

/// What the form of a slot is shown with.
struct FormContext {
    summit: Summit,
    session: SessionEntry,
    rooms: Vec<RoomEntry>,
    /// How long such a session lasts.
    minutes: i32,
}

impl FormContext {
    async fn read(tx: &mut Tx, id: SessionId) -> Result<Self, AppError> {
        let session = store::find_session(tx, id).await?.ok_or(AppError::NotFound)?;
        let kinds = store::list_kinds(tx).await?;
        let minutes = kinds.iter().find(|k| k.kind.id == session.session.kind).map_or(60, |k| k.minutes);
        let summit = event::summit(tx).await?;
        Ok(Self { summit, session, rooms: store::list_rooms(tx).await?, minutes })
    }

    async fn of_slot(tx: &mut Tx, id: SlotId) -> Result<(Self, Slot), AppError> {
        let session = store::find_slot(tx, id).await?.ok_or(AppError::NotFound)?;
        let context = Self::read(tx, session).await?;
        let slot = context.session.session.slots.iter().find(|s| s.id == id).cloned().ok_or(AppError::NotFound)?;
        Ok((context, slot))
    }
}

fn form_page(page: Page, known: Option<SlotId>, form: SlotForm, problems: Problems, context: FormContext) -> SlotPage {
    SlotPage { page, form_key: form::new_key(), known, form, problems, context, statuses: Status::ALL }
}

/// Begins on the summit's first morning, as long as such a session lasts.
pub async fn new(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<SessionId>) -> PageResult {
    let context = app.db.read(staff.person, async |tx| FormContext::read(tx, id).await).await?;
    let form = SlotForm {
        starts_at: context.summit.starts_on.map(|day| format!("{day}T09:00")).unwrap_or_default(),
        minutes: context.minutes.to_string(),
        room: String::new(),
        status: Status::default().value().to_owned(),
    };
    page::ok(form_page(staff.page, None, form, Problems::default(), context))
}

pub async fn create(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form { typed, submission }: Form<SlotForm>,
) -> PageResult {
    let context = app.db.read(staff.person, async |tx| FormContext::read(tx, id).await).await?;
    save(staff, app, None, typed, submission, context).await
}

pub async fn edit(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<SlotId>) -> PageResult {
    let (context, slot) = app.db.read(staff.person, async |tx| FormContext::of_slot(tx, id).await).await?;
    let form = SlotForm::of(&slot, context.summit.zone);
    page::ok(form_page(staff.page, Some(id), form, Problems::default(), context))
}

pub async fn update(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<SlotId>,
    Form { typed, submission }: Form<SlotForm>,
) -> PageResult {
    let (context, _) = app.db.read(staff.person, async |tx| FormContext::of_slot(tx, id).await).await?;
    save(staff, app, Some(id), typed, submission, context).await
}

async fn save(
    staff: Staff<Organise>,
    app: App,
    known: Option<SlotId>,
    typed: SlotForm,
    submission: Submission,
    context: FormContext,
) -> PageResult {
    let id = known.unwrap_or_else(|| SlotId::new_at(app.clock.now()));
    let slot = match typed.parse((id, 0), context.summit.zone, context.rooms.iter().map(|r| r.room.id)) {
        Ok(slot) => slot,
        Err(problems) => return page::rejected(form_page(staff.page, known, typed, problems, context)),
    };
    let session = context.session.session.id;
    let done = app.db.once(staff.person, &submission, async |tx| {
        match known {
            None => actions::place(tx, session, &slot).await?,
            Some(_) => actions::move_slot(tx, session, &slot).await?,
        }
        Ok(context.session.path())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page::see_other_with(&to, &Notice::key("notice-agenda-placed"))
}

pub async fn remove(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<SlotId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        let (context, slot) = FormContext::of_slot(tx, id).await?;
        actions::remove_slot(tx, context.session.session.id, slot.id).await?;
        Ok(context.session.path())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page::see_other_with(&to, &Notice::key("notice-removed"))
}
