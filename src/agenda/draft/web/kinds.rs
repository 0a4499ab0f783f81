//! What sorts of session there are, and how long they last.
use super::{form_defaults::next_position, outcome::done_or_shown_again};
use crate::{
    access::{Editor, Staff, area},
    agenda::{
        draft::{
            actions::{self, InUse, NameTaken},
            forms::SessionKindForm,
            model::SessionKindEntry,
            store,
        },
        model::KindId,
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
#[template(path = "agenda/admin/kinds.html")]
struct KindsPage {
    page: Page,
    kinds: Vec<SessionKindEntry>,
}

#[derive(Template)]
#[template(path = "agenda/admin/kind.html")]
struct KindPage {
    page: Page,
    form_key: FormKey,
    /// None while it is being added.
    known: Option<KindId>,
    form: SessionKindForm,
    problems: Problems,
}

fn form_page(page: Page, known: Option<KindId>, state: FormState<SessionKindForm>) -> KindPage {
    let FormState { form, problems, key } = state;
    KindPage { page, form_key: key, known, form, problems }
}

async fn list(staff: &Staff<area::Agenda>, app: &App) -> Result<Vec<SessionKindEntry>, AppError> {
    app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_kinds(tx).await?)).await
}

async fn known(staff: &Staff<area::Agenda>, app: &App, id: KindId) -> Result<SessionKindEntry, AppError> {
    list(staff, app).await?.into_iter().find(|t| t.kind.id == id).ok_or(AppError::NotFound)
}

pub async fn index(staff: Staff<area::Agenda>, State(app): State<App>) -> PageResult {
    let kinds = list(&staff, &app).await?;
    page::ok(KindsPage { page: staff.page, kinds })
}

pub async fn new(Editor(staff): Editor<area::Agenda>, State(app): State<App>) -> PageResult {
    let kinds = list(&staff, &app).await?;
    let position = next_position(kinds.iter().map(|t| t.position));
    let form = SessionKindForm { minutes: "60".into(), position, ..SessionKindForm::default() };
    page::ok(form_page(staff.page, None, FormState::new(form)))
}

pub async fn create(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Form { typed, submission }: Form<SessionKindForm>,
) -> PageResult {
    save(staff, app, None, typed, submission).await
}

pub async fn edit(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<KindId>) -> PageResult {
    let kind = known(&staff, &app, id).await?;
    page::ok(form_page(staff.page, Some(id), FormState::edit(SessionKindForm::of(&kind))))
}

pub async fn update(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<KindId>,
    Form { typed, submission }: Form<SessionKindForm>,
) -> PageResult {
    let found = known(&staff, &app, id).await;
    if is_removed(&found, &submission) {
        return page::rejected(form_page(staff.page, None, FormState::removed(typed)));
    }
    found?;
    save(staff, app, Some(id), typed, submission).await
}

async fn save(staff: Staff<area::Agenda>, app: App, known: Option<KindId>, typed: SessionKindForm, submission: Submission) -> PageResult {
    let read = typed.parse(known.unwrap_or_else(|| KindId::new_at(app.clock.now())));
    let saved = async |tx: &mut Tx| Ok(store::list_kinds(tx).await?.iter().find(|t| Some(t.kind.id) == known).map(SessionKindForm::of));
    let edit = Edit { db: &app.db, by: staff.person, submission: &submission, typed };
    let done = edit.save_read(
        read,
        saved,
        async |tx, kind| {
            actions::save_kind(tx, &kind).await?;
            Ok("/admin/agenda/kinds".to_owned())
        },
        async |_, NameTaken| Ok(Problems::one("code", "problem-taken")),
    );
    saved_or_shown_again(done.await?, |state| form_page(staff.page, known, state))
}

pub async fn remove(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<KindId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let kind = known(&staff, &app, id).await;
    let done = app.db.once(staff.person, &submission, async |tx| {
        kind.as_ref().map_err(|_| AppError::NotFound)?;
        actions::remove_kind(tx, id).await?;
        Ok("/admin/agenda/kinds".to_owned())
    });
    done_or_shown_again(done.await, "notice-removed", |InUse| {
        let state = FormState::edit(SessionKindForm::of(&kind?)).with_problems(Problems::one("removal", "agenda-in-use"));
        page::rejected(form_page(staff.page, Some(id), state))
    })
}
