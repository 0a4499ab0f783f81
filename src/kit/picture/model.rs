//! What a picture is called and how large it is.
use crate::kit::compression;
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest, Sha256};

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
    /// The name of a picture that is served as these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(compression::hex(&Sha256::digest(bytes)))
    }

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
