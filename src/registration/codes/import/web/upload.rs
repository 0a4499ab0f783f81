//! A table of codes is brought as a file, or pasted.
use crate::{
    access::{Organise, Staff},
    kit::{
        app::App,
        error::AppError,
        form::{self, Problems},
        page::{self, Page, PageResult},
        sheet::{self, Brought, FILE_BYTES, Format, PastedForm, WaitingImport, imports},
        upload::Upload,
    },
    registration::codes::import::{
        actions::{self, SLICE},
        columns::LAYOUT,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "registration/code_import.html")]
struct UploadPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    text: String,
    /// Each with the key of the name of its format.
    waiting: Vec<(WaitingImport, &'static str)>,
    zone: Tz,
}

async fn upload_page(staff: Staff<Organise>, app: &App, problems: Problems, text: String) -> Result<UploadPage, AppError> {
    let waiting = app.db.read(staff.person, async |tx| Ok::<_, AppError>(imports::list(tx, SLICE).await?)).await?;
    let with_format = |import: WaitingImport| {
        let format = Format::of(&import.format).map_or("", Format::key);
        (import, format)
    };
    let waiting = waiting.into_iter().map(with_format).collect();
    Ok(UploadPage { page: staff.page, form_key: form::new_key(), problems, text, waiting, zone: app.page_cache.identity().zone })
}

pub async fn new(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    page::ok(upload_page(staff, &app, Problems::default(), String::new()).await?)
}

pub async fn create(staff: Staff<Organise>, State(app): State<App>, upload: Upload<PastedForm, FILE_BYTES>) -> PageResult {
    let Brought { field, name, bytes } = match Brought::of(&upload) {
        Ok(brought) => brought,
        Err(problems) => return page::rejected(upload_page(staff, &app, problems, upload.typed.text).await?),
    };
    let read = match sheet::read(bytes, |file| LAYOUT.table(file)).await? {
        Ok(read) => read,
        Err(fault) => return page::rejected(upload_page(staff, &app, Problems::one(field, fault), upload.typed.text).await?),
    };
    let keep = async |tx: &mut _| {
        let id = actions::keep(tx, &name, &read, staff.person).await?;
        Ok(format!("/admin/codes/imports/{id}"))
    };
    let to = app.db.once(staff.person, &upload.submission, keep).await.map_err(AppError::from_unrefused)?;
    page::see_other(&to)
}
