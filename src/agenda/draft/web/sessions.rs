//! Sessions of the draft.
use super::clash_summaries::{ClashSummary, clash_summaries};
use crate::{
    access::{Organise, Staff},
    agenda::{
        draft::{
            actions,
            clashes::{Clash, SummitDays, clashes},
            forms::{SessionChoices, SessionForm},
            model::{RoomEntry, SessionEntry},
            store::{self, SessionSummary},
        },
        limits,
        model::{Presence, Role, RoomId, SessionId, Visibility},
    },
    event::{self, Summit},
    kit::{
        app::App,
        db::Tx,
        error::AppError,
        flash::Notice,
        form::{self, EmptyForm, Form, Problems, Query},
        ids::Id,
        list,
        page::{self, Page, PageResult},
        submission::Submission,
    },
    registration,
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "agenda/admin/sessions.html")]
struct SessionsPage {
    page: Page,
    sessions: list::ListPage<SessionSummary>,
    query: String,
    unplaced: bool,
    zone: Tz,
}

#[derive(Template)]
#[template(path = "agenda/admin/session.html")]
struct SessionPage {
    page: Page,
    form_key: Uuid,
    /// None while it is being added.
    known: Option<SessionEntry>,
    form: SessionForm,
    problems: Problems,
    context: FormContext,
    roles: [Role; 6],
    presences: [Presence; 2],
    visibilities: [Visibility; 2],
}

impl SessionPage {
    fn has_pass(&self, id: &Uuid) -> bool {
        self.form.passes.contains(&id.to_string())
    }

    fn room(&self, id: &RoomId) -> &str {
        self.context.rooms.iter().find(|r| r.room.id == *id).map_or("", |r| r.room.name.of(&self.page))
    }
}

/// What the form of a session is shown with.
struct FormContext {
    summit: Summit,
    choices: SessionChoices,
    rooms: Vec<RoomEntry>,
    /// The clashes that this session is part of.
    clashes: Vec<ClashSummary>,
}

impl FormContext {
    async fn read(tx: &mut Tx, session: Option<SessionId>) -> Result<(Self, Option<SessionEntry>), AppError> {
        let summit = event::summit(tx).await?;
        let draft = store::load(tx).await?;
        let passes = registration::list_pass_names(tx).await?;
        let known = session.map(|id| draft.session(id).cloned().ok_or(AppError::NotFound)).transpose()?;
        let summit_days = SummitDays::of(&summit);
        let concerned = |clash: &Clash<'_>| clash.sessions().iter().any(|s| Some(s.session.id) == session);
        let mut all = clashes(&draft, summit_days);
        all.retain(concerned);
        let (clashes, _) = clash_summaries(&all);
        let choices = SessionChoices { kinds: draft.kinds, tracks: draft.tracks, speakers: draft.speakers, passes };
        Ok((Self { summit, choices, rooms: draft.rooms, clashes }, known))
    }
}

async fn form_context(
    staff: &Staff<Organise>,
    app: &App,
    session: Option<SessionId>,
) -> Result<(FormContext, Option<SessionEntry>), AppError> {
    app.db.read(staff.person, async |tx| FormContext::read(tx, session).await).await
}

fn form_page(page: Page, known: Option<SessionEntry>, form: SessionForm, problems: Problems, context: FormContext) -> SessionPage {
    SessionPage {
        page,
        form_key: form::new_key(),
        known,
        form,
        problems,
        context,
        roles: Role::ALL,
        presences: Presence::ALL,
        visibilities: Visibility::ALL,
    }
}

pub async fn index(staff: Staff<Organise>, State(app): State<App>, query: Query) -> PageResult {
    let (from, unplaced) = (list::Cursor::of(&query), query.get("unplaced") == "yes");
    let wanted: String = query.get("q").chars().take(100).collect();
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let zone = event::summit(tx).await?.zone;
        let rows = store::search_sessions(tx, &wanted, unplaced, from).await?;
        let filters = [("q", &*wanted), ("unplaced", if unplaced { "yes" } else { "" })];
        let sessions = list::ListPage::new(rows, from, |s| s.session_id.0, "/admin/agenda/sessions", &filters);
        Ok::<_, AppError>(SessionsPage { page, sessions, query: wanted.clone(), unplaced, zone })
    });
    page::ok(shown.await?)
}

pub async fn new(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let (context, _) = form_context(&staff, &app, None).await?;
    let form = SessionForm {
        kind: context.choices.kinds.first().map(|k| k.kind.id.to_string()).unwrap_or_default(),
        visibility: Visibility::default().value().to_owned(),
        language: "en".into(),
        ..SessionForm::default()
    };
    page::ok(form_page(staff.page, None, form, Problems::default(), context))
}

pub async fn create(
    staff: Staff<Organise>,
    State(app): State<App>,
    Form { typed, submission }: Form<SessionForm, { limits::FORM }>,
) -> PageResult {
    save(staff, app, None, typed, submission).await
}

pub async fn edit(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<SessionId>) -> PageResult {
    let (context, known) = form_context(&staff, &app, Some(id)).await?;
    let form = known.as_ref().map(|k| SessionForm::of(k, &context.choices)).unwrap_or_default();
    page::ok(form_page(staff.page, known, form, Problems::default(), context))
}

pub async fn update(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form { typed, submission }: Form<SessionForm, { limits::FORM }>,
) -> PageResult {
    save(staff, app, Some(id), typed, submission).await
}

async fn save(staff: Staff<Organise>, app: App, id: Option<SessionId>, typed: SessionForm, submission: Submission) -> PageResult {
    let (context, known) = form_context(&staff, &app, id).await?;
    let id = id.unwrap_or_else(|| SessionId::new_at(app.clock.now()));
    let session = match typed.parse(id, &context.choices) {
        Ok(session) => session,
        Err(problems) => return page::rejected(form_page(staff.page, known, typed, problems, context)),
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::save_session(tx, &session).await?;
        Ok(session.path())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page::see_other_with(&to, &Notice::key("notice-saved"))
}

pub async fn remove(
    staff: Staff<Organise>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        let session = store::find_session(tx, id).await?.ok_or(AppError::NotFound)?;
        actions::remove_session(tx, &session).await?;
        Ok("/admin/agenda/sessions".to_owned())
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page::see_other_with(&to, &Notice::key("notice-removed"))
}
