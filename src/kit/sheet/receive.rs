//! A form brings a file or a pasted table: it is read, and kept until it is applied or discarded.
use super::{
    brought::{Brought, FILE_BYTES, PastedForm},
    charset::Charset,
    imports::{self, ImportId, NewImport, WaitingImport},
    read::read,
};
use crate::kit::{
    app::App,
    error::AppError,
    form::{Fault, Problems},
    ids::PersonId,
    submission::Submission,
    upload::Upload,
};
use serde::Serialize;

/// Where the tables of a slice are kept and seen.
pub struct ImportPlace {
    /// Whose they are among all that wait.
    pub slice: &'static str,
    /// The address below which each has its page.
    pub path: &'static str,
    /// Where one is brought.
    pub form: &'static str,
}

impl ImportPlace {
    /// The page on which it is looked over.
    pub fn page(&self, id: ImportId) -> String {
        format!("{}/{id}", self.path)
    }
}

/// What a form brought, read.
pub struct ReadUpload<C> {
    /// The field of the form in which it came, for what is wrong with it.
    pub field: &'static str,
    /// What the file is called, as a line that can be shown; empty where text was pasted.
    pub name: String,
    pub content: C,
}

/// Reads what a form brought by `parse`, by the character set that was chosen; the inner error is what is wrong with the form.
pub async fn read_upload<C: Send + 'static>(
    upload: &Upload<PastedForm, FILE_BYTES>,
    parse: impl FnOnce(&[u8], Charset) -> Result<C, Fault> + Send + 'static,
) -> Result<Result<ReadUpload<C>, Problems>, AppError> {
    let Brought { field, name, bytes } = match Brought::of(upload) {
        Ok(brought) => brought,
        Err(problems) => return Ok(Err(problems)),
    };
    let charset = upload.typed.charset();
    let content = read(bytes, move |file| parse(file, charset)).await?;
    Ok(content.map(|content| ReadUpload { field, name, content }).map_err(|fault| Problems::one(field, fault)))
}

/// Reads and keeps what a form brought; `parse` says its format and what is kept of it. Returns the address where it waits; the inner
/// error is what is wrong with the form.
pub async fn receive<C: Serialize + Send + 'static>(
    app: &App,
    by: PersonId,
    upload: &Upload<PastedForm, FILE_BYTES>,
    place: &ImportPlace,
    parse: impl FnOnce(&[u8], Charset) -> Result<(&'static str, C), Fault> + Send + 'static,
) -> Result<Result<String, Problems>, AppError> {
    let ReadUpload { name, content: (format, content), .. } = match read_upload(upload, parse).await? {
        Ok(read) => read,
        Err(problems) => return Ok(Err(problems)),
    };
    let keep = async |tx: &mut _| {
        let id = imports::insert(tx, &NewImport { slice: place.slice, file_name: &name, format, content: &content, by }).await?;
        Ok(place.page(id))
    };
    Ok(Ok(app.db.once(by, &upload.submission, keep).await.map_err(AppError::from_unrefused)?))
}

/// Discards what waits. Returns the address of the form, where something else is brought.
pub async fn discard(app: &App, by: PersonId, submission: &Submission, place: &ImportPlace, id: ImportId) -> Result<String, AppError> {
    let done = app.db.once(by, submission, async |tx| {
        imports::discard(tx, place.slice, id).await?;
        Ok(place.form.to_owned())
    });
    done.await.map_err(AppError::from_unrefused)
}

/// What waits, each with the key of the name of its format, as `key` tells it by the format's value.
pub async fn waiting(
    app: &App,
    by: PersonId,
    place: &ImportPlace,
    key: impl Fn(&str) -> &'static str,
) -> Result<Vec<(WaitingImport, &'static str)>, AppError> {
    let found = app.db.read(by, async |tx| Ok::<_, AppError>(imports::list(tx, place.slice).await?)).await?;
    let with_key = |import: WaitingImport| {
        let key = key(&import.format);
        (import, key)
    };
    Ok(found.into_iter().map(with_key).collect())
}
