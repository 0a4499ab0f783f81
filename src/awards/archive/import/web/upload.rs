//! A table of past honours is brought as a file, or pasted.
use crate::{
    access::{Editor, Staff, area},
    awards::archive::import::actions::{self, PLACE},
    kit::{
        app::App,
        error::AppError,
        form::{self, Problems},
        page::{self, Page, PageResult},
        sheet::{self, FILE_BYTES, Format, PastedForm, WaitingImport},
        upload::Upload,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/archive_import.html")]
struct UploadPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    typed: PastedForm,
    /// Each with the key of the name of its format.
    waiting: Vec<(WaitingImport, &'static str)>,
    zone: Tz,
}

async fn upload_page(staff: Staff<area::Awards>, app: &App, problems: Problems, typed: PastedForm) -> Result<UploadPage, AppError> {
    let waiting = sheet::waiting(app, staff.person, &PLACE, |format| Format::of(format).map_or("", Format::key)).await?;
    Ok(UploadPage { page: staff.page, form_key: form::new_key(), problems, typed, waiting, zone: app.page_cache.identity().zone })
}

pub async fn new(Editor(staff): Editor<area::Awards>, State(app): State<App>) -> PageResult {
    page::ok(upload_page(staff, &app, Problems::default(), PastedForm::default()).await?)
}

pub async fn create(Editor(staff): Editor<area::Awards>, State(app): State<App>, upload: Upload<PastedForm, FILE_BYTES>) -> PageResult {
    match actions::receive(&app, staff.person, &upload).await? {
        Ok(to) => page::see_other(&to),
        Err(problems) => page::rejected(upload_page(staff, &app, problems, upload.typed).await?),
    }
}
