//! The form of a session: what it is, when and where, and who takes part.
use super::{
    clash_summaries::{ClashSummary, clash_summaries},
    form_defaults::{day_of_address, days},
};
use crate::{
    access::{Editor, Staff, area},
    agenda::{
        draft::{
            actions,
            clashes::{Clash, SummitDays, clashes},
            forms::{Before, NO_SLOT, SessionChoices, SessionForm, SlotRow, SpeakerRow},
            free_place::{Search, first_free},
            model::{SessionEntry, SpeakerEntry},
            store,
        },
        limits,
        model::{Presence, Role, SessionId, Status, Visibility},
        programme::Slot,
    },
    event::{self, Summit},
    kit::{
        app::App,
        collation,
        db::Tx,
        editing::{Edit, FormState, is_removed},
        error::{AppError, Never},
        flash::Notice,
        form::{Form, Problems, Query},
        form_key::FormKey,
        form_value,
        ids::Id,
        locale::Locale,
        page::{self, Page, PageResult},
        submission::Submission,
    },
    registration,
};
use askama::Template;
use axum::extract::State;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "agenda/admin/session.html")]
struct SessionPage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<SessionEntry>,
    form: SessionForm,
    problems: Problems,
    context: FormContext,
    roles: [Role; 6],
    presences: [Presence; 2],
    visibilities: [Visibility; 2],
    statuses: [Status; 2],
}

/// More rows for speakers than are filled in.
const EMPTY_ROWS: usize = 3;

impl SessionPage {
    fn has_pass(&self, id: &Uuid) -> bool {
        self.form.passes.contains(&id.to_string())
    }

    fn has_hard_clash(&self) -> bool {
        self.context.clashes.iter().any(|clash| clash.hard)
    }

    /// The rows that are filled in, then some that are not.
    fn speaker_rows(&self) -> Vec<SpeakerRow<'_>> {
        let mut rows = self.form.speaker_rows();
        rows.extend((0..EMPTY_ROWS).map(|_| SpeakerRow { name: "", role: "", presence: "" }));
        rows
    }

    fn possible(&self, name: &str) -> Vec<&SpeakerEntry> {
        self.context.choices.possible(name)
    }

    /// The rows of times that are filled in; at least one.
    fn slot_rows(&self) -> Vec<SlotRow> {
        let rows: Vec<SlotRow> = self.form.slot_rows();
        if rows.is_empty() { vec![SlotRow::empty()] } else { rows }
    }

    /// The row by which it is given one more time.
    fn another_time(&self) -> Option<(usize, SlotRow)> {
        let rows = self.form.slot_rows();
        let is_held = rows.iter().any(|row| !row.slot.is_empty());
        (is_held && rows.iter().all(|row| !row.starts_at.is_empty())).then(|| (rows.len() + 1, SlotRow::empty()))
    }
}

/// What the form of a session is shown with.
struct FormContext {
    summit: Summit,
    choices: SessionChoices,
    /// The clashes that this session is part of.
    clashes: Vec<ClashSummary>,
    /// The first place of the programme where nothing is held.
    free: Option<SlotRow>,
}

/// Where a new session would rather be held.
#[derive(Default)]
struct Wish {
    day: String,
    room: String,
}

impl FormContext {
    async fn read(tx: &mut Tx, session: Option<SessionId>, wish: Wish, locale: Locale) -> Result<(Self, Option<SessionEntry>), AppError> {
        let summit = event::summit(tx).await?;
        let draft = store::load(tx).await?;
        let passes = registration::list_pass_names(tx).await?;
        let known = session.map(|id| draft.session(id).cloned().ok_or(AppError::NotFound)).transpose()?;
        let summit_days = SummitDays::of(&summit);
        let concerned = |clash: &Clash<'_>| clash.sessions().iter().any(|s| Some(s.session.id) == session);
        let mut all = clashes(&draft, summit_days);
        all.retain(concerned);
        let (clashes, _) = clash_summaries(&all);
        let kind = known.as_ref().map(|k| k.session.kind).or(draft.kinds.first().map(|k| k.kind.id));
        let minutes = draft.kinds.iter().find(|k| Some(k.kind.id) == kind).map_or(60, |k| k.minutes);
        let mut search = Search { days: days(&summit), room: None, zone: summit.zone, minutes, now: tx.now };
        search.days = day_of_address(&wish.day).map_or(search.days, |day| vec![day]);
        search.room = draft.rooms.iter().map(|r| r.room.id).find(|id| id.to_string() == wish.room);
        let free = first_free(&draft, &search).map(|(room, from)| {
            let at = form_value::local(from, summit.zone);
            SlotRow { starts_at: at, room: room.to_string(), ..SlotRow::empty() }
        });
        let zone = summit.zone;
        let choices =
            SessionChoices { kinds: draft.kinds, tracks: draft.tracks, rooms: draft.rooms, speakers: draft.speakers, passes, zone, locale };
        Ok((Self { summit, choices, clashes, free }, known))
    }
}

async fn form_context(
    staff: &Staff<area::Agenda>,
    app: &App,
    session: Option<SessionId>,
    wish: Wish,
) -> Result<(FormContext, Option<SessionEntry>), AppError> {
    let read = app.db.read(staff.person, async |tx| FormContext::read(tx, session, wish, staff.page.locale).await).await;
    let (mut context, known) = read?;
    collation::sort_by_name(&mut context.choices.speakers, staff.page.locale, |s| s.speaker.named(&staff.page));
    Ok((context, known))
}

fn form_page(page: Page, known: Option<SessionEntry>, state: FormState<SessionForm>, context: FormContext) -> SessionPage {
    let FormState { form, problems, key } = state;
    SessionPage {
        page,
        form_key: key,
        known,
        form,
        problems,
        context,
        roles: Role::ALL,
        presences: Presence::ALL,
        visibilities: Visibility::ALL,
        statuses: Status::ALL,
    }
}

/// Begins at the first free place, of the day and the room in the address if it names them.
pub async fn new(Editor(staff): Editor<area::Agenda>, State(app): State<App>, query: Query) -> PageResult {
    let wish = Wish { day: query.get("day").to_owned(), room: query.get("room").to_owned() };
    let (context, _) = form_context(&staff, &app, None, wish).await?;
    let form = SessionForm {
        kind: context.choices.kinds.first().map(|k| k.kind.id.to_string()).unwrap_or_default(),
        visibility: Visibility::default().value().to_owned(),
        language: "en".into(),
        ..SessionForm::default()
    };
    let form = form.with_rows(&[context.free.clone().unwrap_or_else(SlotRow::empty)]);
    page::ok(form_page(staff.page, None, FormState::new(form), context))
}

pub async fn create(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Form { typed, submission }: Form<SessionForm, { limits::FORM }>,
) -> PageResult {
    save(staff, app, None, typed, submission).await
}

/// `?place=free` proposes the first free place for a session that has no time.
pub async fn edit(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<SessionId>, query: Query) -> PageResult {
    let (context, known) = form_context(&staff, &app, Some(id), Wish::default()).await?;
    let saved = known.as_ref().map(|k| SessionForm::of(k, &context.choices)).unwrap_or_default();
    let mut state = FormState::edit(saved.clone());
    if let (Some(free), true, "free") = (&context.free, saved.slot.is_empty(), query.get("place")) {
        state = state.with_form(saved.with_rows(std::slice::from_ref(free)));
    }
    page::ok(form_page(staff.page, known, state, context))
}

pub async fn update(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form { typed, submission }: Form<SessionForm, { limits::FORM }>,
) -> PageResult {
    save(staff, app, Some(id), typed, submission).await
}

async fn save(staff: Staff<area::Agenda>, app: App, id: Option<SessionId>, typed: SessionForm, submission: Submission) -> PageResult {
    let found = form_context(&staff, &app, id, Wish::default()).await;
    if is_removed(&found, &submission) {
        let (context, _) = form_context(&staff, &app, None, Wish::default()).await?;
        return page::rejected(form_page(staff.page, None, FormState::removed(typed), context));
    }
    let (context, known) = found?;
    let now = app.clock.now();
    let slots: &[Slot] = known.as_ref().map_or(&[], |entry| &entry.session.slots);
    let before = Before { id: id.unwrap_or_else(|| SessionId::new_at(now)), slots, now };
    let session = match typed.parse(before, &context.choices) {
        Ok(session) => session,
        Err(problems) => {
            return page::rejected(form_page(staff.page, known, FormState::refused(typed, problems, &submission), context));
        }
    };
    let of = |entry: SessionEntry| SessionForm::of(&entry, &context.choices);
    let saved = async |tx: &mut Tx| Ok(store::find_session(tx, before.id).await?.map(of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save(
        saved,
        async |tx| {
            actions::save_session(tx, &session).await?;
            Ok(session.path())
        },
        async |_, never: Never| match never {},
    );
    let notice = if session.session.slots.is_empty() { "notice-saved" } else { "notice-agenda-placed" };
    match done.await? {
        Ok(to) => page::see_other_with(&to, &Notice::key(notice)),
        Err(state) => page::rejected(form_page(staff.page, known, state, context)),
    }
}
