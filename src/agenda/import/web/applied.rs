//! What became of a file, and undoing it.
use crate::{
    access::{Editor, Staff, area},
    agenda::import::{
        actions::{self, UndoRefusal, applied_path},
        model::{Format, LeftField},
        store::applied::{self, AppliedImport, Said},
    },
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, EmptyForm, Fault, Form, Problems, Query},
        ids::Id,
        page::{self, Page, PageResult},
        sheet::{ImportId, PagedRows, Paging},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

const LISTS: [&str; 3] = ["errors", "mends", "left"];

#[derive(Template)]
#[template(path = "agenda/import_applied.html")]
struct AppliedPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    applied: AppliedImport,
    format: Format,
    paging: Paging,
    zone: Tz,
}

impl AppliedPage {
    fn errors(&self) -> PagedRows<'_, Said> {
        self.paging.rows("errors", &self.applied.said.left_out)
    }

    fn mends(&self) -> PagedRows<'_, Said> {
        self.paging.rows("mends", &self.applied.said.mended)
    }

    fn left(&self) -> PagedRows<'_, LeftField> {
        self.paging.rows("left", &self.applied.said.fields)
    }

    fn words(&self, said: &Said) -> String {
        match &said.value {
            Some((name, value)) => self.page.with(&said.key, name, value),
            None => self.page.t(&said.key),
        }
    }
}

async fn applied_page(
    staff: Staff<area::Agenda>,
    app: &App,
    id: ImportId,
    query: &Query,
    problems: Problems,
) -> Result<AppliedPage, AppError> {
    let found = app.db.read(staff.person, async |tx| Ok::<_, AppError>(applied::find(tx, id).await?)).await?;
    let applied = found.ok_or(AppError::NotFound)?;
    let format = Format::of(&applied.format).ok_or(AppError::NotFound)?;
    let (paging, zone) = (Paging::new(applied_path(id), query, &LISTS), app.page_cache.identity().zone);
    Ok(AppliedPage { page: staff.page, form_key: form::new_key(), problems, applied, format, paging, zone })
}

pub async fn show(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<ImportId>, query: Query) -> PageResult {
    page::ok(applied_page(staff, &app, id, &query, Problems::default()).await?)
}

pub async fn undo(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    query: Query,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::undo(tx, id).await?;
        Ok(applied_path(id))
    });
    match done.await {
        Ok(to) => page::see_other_with(&to, &Notice::key("notice-agenda-import-undone")),
        Err(Refused(UndoRefusal::Gone)) => Err(AppError::NotFound),
        Err(Refused(UndoRefusal::Changed(what))) => {
            let named = || Fault("agenda-import-undo-changed-what", Some(("what", what.join(" · "))));
            let problems = Problems::one("undo", if what.is_empty() { "agenda-import-undo-changed".into() } else { named() });
            page::rejected(applied_page(staff, &app, id, &query, problems).await?)
        }
        Err(Broken(error)) => Err(error),
    }
}
