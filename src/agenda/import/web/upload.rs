//! A file is brought, or a table is pasted.
use crate::{
    access::{Editor, Staff, area},
    agenda::import::{
        actions,
        model::{Format, PLACE},
        store::applied::{self, AppliedImport},
    },
    kit::{
        app::App,
        error::AppError,
        form::{self, Problems},
        page::{self, Page, PageResult},
        sheet::{self, FILE_BYTES, PastedForm, WaitingImport},
        upload::Upload,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "agenda/import.html")]
struct UploadPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    typed: PastedForm,
    /// Each with the key of the name of its format.
    waiting: Vec<(WaitingImport, &'static str)>,
    zone: Tz,
    applied: Vec<AppliedImport>,
}

async fn upload_page(staff: Staff<area::Agenda>, app: &App, problems: Problems, typed: PastedForm) -> Result<UploadPage, AppError> {
    let waiting = sheet::waiting(app, staff.person, &PLACE, |format| Format::of(format).map_or("", Format::key)).await?;
    let applied = app.db.read(staff.person, async |tx| Ok::<_, AppError>(applied::list(tx).await?)).await?;
    let zone = app.page_cache.identity().zone;
    Ok(UploadPage { page: staff.page, form_key: form::new_key(), problems, typed, waiting, zone, applied })
}

pub async fn new(Editor(staff): Editor<area::Agenda>, State(app): State<App>) -> PageResult {
    page::ok(upload_page(staff, &app, Problems::default(), PastedForm::default()).await?)
}

pub async fn create(Editor(staff): Editor<area::Agenda>, State(app): State<App>, upload: Upload<PastedForm, FILE_BYTES>) -> PageResult {
    match actions::receive(&app, staff.person, &upload).await? {
        Ok(to) => page::see_other(&to),
        Err(problems) => page::rejected(upload_page(staff, &app, problems, upload.typed).await?),
    }
}
