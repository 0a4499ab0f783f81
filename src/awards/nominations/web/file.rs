//! One file, for those who may read the nomination.
use crate::{
    access::{Staff, area},
    awards::{
        ids::FileId,
        nominations::{guards::FileHolder, store},
    },
    kit::{app::App, document, error::AppError, ids::Id, ids::PersonId},
};
use axum::{extract::State, response::Response};

async fn read(app: &App, person: PersonId, id: FileId) -> Result<Response, AppError> {
    let file = app.db.read(person, async |tx| store::file_of(tx, id).await?.ok_or(AppError::NotFound)).await?;
    Ok(document::served(file.medium, file.bytes.into(), &file.name))
}

pub async fn show(held: FileHolder, State(app): State<App>) -> Result<Response, AppError> {
    read(&app, held.nominator.person, held.file).await
}

pub async fn show_to_staff(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<FileId>) -> Result<Response, AppError> {
    read(&app, staff.person, id).await
}
