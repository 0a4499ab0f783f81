//! What judges read of an entry: all that it says but whom to ask.
use super::{
    reading::{Copy, Reading},
    row::{Row, Showing},
};
use crate::{
    awards::{
        cycle::{Category, Cycle},
        ids::{FileId, NominationId},
        nominations::store,
    },
    event::EconomyId,
    kit::{app::App, bilingual::Bilingual, db::Tx, document, error::AppError, form::Problems, ids::PersonId, page::Page},
};
use axum::response::Response;

/// In the order in which they were asked. Nothing of it is found by whoever does not judge the entry.
pub async fn judged_rows(tx: &mut Tx, page: &Page, category: &Category, entry: NominationId) -> Result<Vec<Row>, AppError> {
    let contents = store::judged_contents(tx, entry).await?.ok_or(AppError::NotFound)?;
    let files = store::judged_files(tx, entry).await?;
    let problems = Problems::default();
    let rows = Showing { page, category, contents: &contents, files: &files, problems: &problems }.rows();
    let all = rows.profile.into_iter().chain(rows.entrant).chain(rows.answers);
    Ok(all.filter(|row| !row.is_contact()).collect())
}

/// The same with its files as one PDF.
pub async fn judged_copy(
    app: &App,
    (person, page): (PersonId, &Page),
    around: &(Category, Cycle),
    (id, name, economy): (NominationId, &Bilingual, EconomyId),
) -> Result<Response, AppError> {
    let reading = app.db.read(person, async |tx| Reading::judged(tx, page, (id, name.clone()), economy).await).await?;
    Copy::of(page, around, reading).set().await
}

/// One of its files.
pub async fn judged_file(app: &App, person: PersonId, id: FileId) -> Result<Response, AppError> {
    let file = app.db.read(person, async |tx| store::judged_file(tx, id).await?.ok_or(AppError::NotFound)).await?;
    Ok(document::served(file.medium, file.bytes.into(), &file.name))
}
