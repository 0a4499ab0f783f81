//! A file is brought.
use crate::{
    access::{Organise, Staff},
    agenda::import::{
        actions, read,
        store::{self, Waiting},
    },
    kit::{
        app::App,
        error::AppError,
        form::{self, EmptyForm, Fault, Problems},
        page::{self, Page, PageResult},
        upload::{Upload, UploadedFile},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use uuid::Uuid;

/// The largest file, in bytes: `agenda-import-too-large` says it in words.
const FILE: usize = 10 << 20;

#[derive(Template)]
#[template(path = "agenda/import.html")]
struct UploadPage {
    page: Page,
    form_key: Uuid,
    problems: Problems,
    waiting: Vec<Waiting>,
    zone: Tz,
}

async fn upload_page(staff: Staff<Organise>, app: &App, problems: Problems) -> Result<UploadPage, AppError> {
    let waiting = app.db.read(staff.person, async |tx| Ok::<_, AppError>(store::list_imports(tx).await?)).await?;
    Ok(UploadPage { page: staff.page, form_key: form::new_key(), problems, waiting, zone: app.page_cache.identity().zone })
}

pub async fn new(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    page::ok(upload_page(staff, &app, Problems::default()).await?)
}

pub async fn create(staff: Staff<Organise>, State(app): State<App>, upload: Upload<EmptyForm, FILE>) -> PageResult {
    let read = match upload.file {
        UploadedFile::NotChosen => Err(Fault::from("problem-required")),
        UploadedFile::TooLarge => Err("agenda-import-too-large".into()),
        UploadedFile::File(file) => read::read(file).await?,
    };
    let read = match read {
        Ok(read) => read,
        Err(fault) => return page::rejected(upload_page(staff, &app, Problems::one("file", fault)).await?),
    };
    let name = called(&upload.name);
    let keep = async |tx: &mut _| {
        let id = actions::keep(tx, &name, &read, staff.person).await?;
        Ok(format!("/admin/agenda/imports/{id}"))
    };
    let to = app.db.once(staff.person, &upload.submission, keep).await.map_err(AppError::from_unrefused)?;
    page::see_other(&to)
}

/// What the file is called, as a line that can be shown.
fn called(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(120).collect()
}
