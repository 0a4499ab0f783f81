//! Pictures that people bring: read with suspicion, made anew from their pixels, kept in the database, and served at
//! an address that never changes. Nothing of the file itself is kept: neither its name nor what it says of its place.
mod read;
mod store;

pub use read::{Fit, Picture};
pub use store::{forget_unused, serve};

use super::{app::App, db::Actor, error::AppError, form::Fault, upload::UploadedFile};
use serde::{Deserialize, Deserializer, Serialize};

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

/// The digest of what is served, in hexadecimal: a picture's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PictureId(String);

impl TryFrom<String> for PictureId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a digest")
    }
}

impl From<PictureId> for String {
    fn from(id: PictureId) -> Self {
        id.0
    }
}

/// A picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub id: PictureId,
    pub width: i32,
    pub height: i32,
}

impl PictureId {
    pub fn parse(text: &str) -> Option<Self> {
        let is_digest = text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        is_digest.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where it is served.
    pub fn address(&self) -> String {
        format!("/pictures/{}", self.0)
    }
}

impl Shown {
    /// From the columns of a record that may show one.
    pub fn of(digest: Option<String>, width: Option<i32>, height: Option<i32>) -> Option<Self> {
        Some(Self { id: PictureId(digest?), width: width?, height: height? })
    }
}

/// In a form's hidden field: nothing where there is none, or where it names none.
pub fn from_field<'de, D: Deserializer<'de>>(field: D) -> Result<Option<PictureId>, D::Error> {
    Ok(PictureId::parse(&String::deserialize(field)?))
}
