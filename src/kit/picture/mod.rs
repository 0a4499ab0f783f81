//! Pictures that people bring: read with suspicion, made anew from their pixels, kept in the database, and served at
//! an address that never changes. Nothing of the file itself is kept: neither its name nor what it says of its place.
mod model;
mod read;
mod store;

pub use model::{PictureId, Shown, from_field};
pub use read::{Encoding, Fit, Picture, is_picture, redrawn};
pub use store::{forget_unused, serve};

use super::{app::App, db::Actor, error::AppError, form::Fault, upload::UploadedFile};

/// The picture that a form brought, kept from now on, so that it need not be chosen again when another field is to be
/// mended. The inner error is what is wrong with it.
pub async fn brought(app: &App, by: impl Into<Actor>, sent: UploadedFile, fit: Fit) -> Result<Result<Option<PictureId>, Fault>, AppError> {
    let file = match sent.file() {
        Ok(Some(file)) => file,
        Ok(None) => return Ok(Ok(None)),
        Err(fault) => return Ok(Err(fault)),
    };
    let picture = match Picture::read(file, fit).await? {
        Ok(picture) => picture,
        Err(fault) => return Ok(Err(fault)),
    };
    app.db.write(by, async |tx| store::keep(tx, &picture).await).await?;
    Ok(Ok(Some(picture.id)))
}
