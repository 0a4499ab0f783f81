//! One file, for those who may read the nomination.
use crate::{
    access::{Staff, area},
    awards::{
        ids::FileId,
        nominations::{
            guards::FileHolder,
            store::{self, StoredBytes},
        },
    },
    kit::{app::App, error::AppError, ids::Id, ids::PersonId},
};
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

/// It can do nothing where it is opened by itself.
fn served(file: StoredBytes) -> Response {
    let said = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::CONTENT_DISPOSITION, "inline"),
    ];
    (said, file.bytes).into_response()
}

async fn read(app: &App, person: PersonId, id: FileId) -> Result<Response, AppError> {
    let file = app.db.read(person, async |tx| store::file_of(tx, id).await?.ok_or(AppError::NotFound)).await?;
    Ok(served(file))
}

pub async fn show(held: FileHolder, State(app): State<App>) -> Result<Response, AppError> {
    read(&app, held.nominator.person, held.file).await
}

pub async fn show_to_staff(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<FileId>) -> Result<Response, AppError> {
    read(&app, staff.person, id).await
}
