//! Organisers upload and remove a session's files; readers download them.
use super::{actions, file, store};
use crate::{
    access::{Editor, Staff, area},
    agenda::{
        draft,
        model::{MaterialId, SessionId},
        programme::{Material, Session},
        releases,
    },
    kit::{
        app::App,
        attachment, conditional,
        db::Actor,
        error::AppError,
        field,
        flash::Notice,
        form::{self, EmptyForm, Fault, Form, Labels, Problems},
        ids::Id,
        page::{self, Page, PageResult},
        probes::Infrastructure,
        upload::{Upload, UploadedFile},
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "agenda/admin/materials.html")]
struct MaterialsPage {
    page: Page,
    form_key: Uuid,
    session: Session,
    form: MaterialForm,
    problems: Problems,
}

impl MaterialsPage {
    fn kilobytes(material: &Material) -> i64 {
        (material.bytes + 1023) / 1024
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MaterialForm {
    pub title: String,
}

const MATERIAL: Labels = &[("title", "agenda-material-title"), ("file", "agenda-material-file")];

async fn session(staff: &Staff<area::Agenda>, app: &App, id: SessionId) -> Result<Session, AppError> {
    let found = app.db.read(staff.person, async |tx| Ok::<_, AppError>(draft::find_session(tx, id).await?));
    Ok(found.await?.ok_or(AppError::NotFound)?.session)
}

fn form_page(page: Page, session: Session, form: MaterialForm, problems: Problems) -> MaterialsPage {
    MaterialsPage { page, form_key: form::new_key(), session, form, problems }
}

pub async fn index(staff: Staff<area::Agenda>, State(app): State<App>, Id(id): Id<SessionId>) -> PageResult {
    let session = session(&staff, &app, id).await?;
    page::ok(form_page(staff.page, session, MaterialForm::default(), Problems::default()))
}

pub async fn create(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    upload: Upload<MaterialForm, { file::MOST }>,
) -> PageResult {
    let session = session(&staff, &app, id).await?;
    let Upload { typed, file: sent, name, submission } = upload;
    let mut problems = Problems::of_form(MATERIAL);
    let title = problems.keep("title", field::required(&typed.title));
    let validated = match &sent {
        UploadedFile::NotChosen => Err(Fault::from("problem-required")),
        UploadedFile::TooLarge => Err(Fault::from("agenda-material-too-large")),
        UploadedFile::File(content) => file::validate(&name, content).map(|named| (named, content)),
    };
    let (Some(title), Some((named, content))) = (title, problems.keep("file", validated)) else {
        return page::rejected(form_page(staff.page, session, typed, problems));
    };
    let material = store::NewMaterial {
        id: MaterialId::new_at(app.clock.now()),
        session: id,
        title: &title,
        file_name: &named.name,
        media_type: named.media_type,
        content,
    };
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::add(tx, &material).await?;
        Ok(format!("/admin/agenda/sessions/{id}/materials"))
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page::see_other_with(&to, &Notice::key("notice-saved"))
}

pub async fn remove(
    Editor(staff): Editor<area::Agenda>,
    State(app): State<App>,
    Id(id): Id<MaterialId>,
    Form { submission, .. }: Form<EmptyForm>,
) -> PageResult {
    let done = app.db.once(staff.person, &submission, async |tx| {
        let session = store::find_session(tx, id).await?.ok_or(AppError::NotFound)?;
        actions::remove(tx, session, id).await?;
        Ok(format!("/admin/agenda/sessions/{session}/materials"))
    });
    let to = done.await.map_err(AppError::from_unrefused)?;
    page::see_other_with(&to, &Notice::key("notice-removed"))
}

/// `GET /agenda/materials/{id}`: a file that the latest release names. A browser saves it; should it show it all the
/// same, the sandbox keeps it from running anything.
pub async fn serve(_: Infrastructure, State(app): State<App>, Id(id): Id<MaterialId>, wanted: HeaderMap) -> Result<Response, AppError> {
    let index = releases::current(&app).await?.ok_or(AppError::NotFound)?;
    let named = index.programme.sessions.iter().flat_map(|s| &s.materials).find(|m| m.id == id);
    let material = named.ok_or(AppError::NotFound)?;
    let said = [
        (header::CONTENT_TYPE, material.media_type.clone()),
        (header::CONTENT_DISPOSITION, attachment::disposition(&material.file_name)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, format!("\"{id}\"")),
    ];
    let said = (said, ()).into_response().into_parts().0.headers;
    if let Some(answer) = conditional::answer(&wanted, &said) {
        return Ok(answer);
    }
    let content = app.db.read(Actor::Visitor, async |tx| store::content(tx, id).await?.ok_or(AppError::NotFound)).await?;
    Ok((said, content).into_response())
}
