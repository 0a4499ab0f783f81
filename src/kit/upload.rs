//! A form that brings a file: fields as in any other form, and one file beside them. Only a route whose handler takes
//! an [`Upload`] reads more than an ordinary form.
use super::{
    error::AppError,
    form::{FIELDS, Fault},
    form_fields::{self, printable},
    form_key::{FormKey, KEY, ShownTo},
    submission::Submission,
};
use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::Field, multipart::MultipartError},
    http::StatusCode,
};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

/// The largest file that is read where a form does not say otherwise, in bytes: `picture-file-too-large` says it in
/// words.
const FILE: usize = 2 << 20;

/// The largest body. What is larger than a file may be is still taken in, and forgotten, so that the answer can stand
/// beside the field: a browser whose sending is cut off shows none.
pub const BODY: usize = 24 << 20;

/// More parts than any form of ours has.
const PARTS: usize = 100;

/// A form's fields as they were typed, its file of up to `MOST` bytes, and the key that makes it count once.
#[derive(Debug)]
pub struct Upload<T, const MOST: usize = FILE> {
    pub typed: T,
    pub file: UploadedFile,
    /// What the file is called where it comes from.
    pub name: String,
    pub submission: Submission,
}

/// What came where a file can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UploadedFile {
    NotChosen,
    TooLarge,
    File(Bytes),
}

impl UploadedFile {
    /// The file, if one was chosen.
    pub fn file(self) -> Result<Option<Bytes>, Fault> {
        match self {
            Self::NotChosen => Ok(None),
            Self::TooLarge => Err("picture-file-too-large".into()),
            Self::File(bytes) => Ok(Some(bytes)),
        }
    }
}

impl<T: DeserializeOwned, S: Send + Sync, const MOST: usize> FromRequest<S> for Upload<T, MOST> {
    type Rejection = AppError;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, AppError> {
        DefaultBodyLimit::max(BODY).apply(&mut request);
        let path = request.uri().path().to_owned();
        let now_shown_to = request.extensions().get::<ShownTo>().cloned();
        let parts = Multipart::from_request(request, state).await.map_err(|_| AppError::Bad(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
        let Parts { key, shown_to, fields, file, name } = Parts::read(parts, MOST).await?;
        ShownTo::check(shown_to.as_ref(), now_shown_to.as_ref())?;
        let bad = AppError::Bad(StatusCode::BAD_REQUEST);
        let written = serde_html_form::to_string(&fields).map_err(anyhow::Error::from)?;
        let typed = form_fields::parse_pairs(fields).map_err(|_| AppError::Bad(StatusCode::BAD_REQUEST))?;
        // Of what was sent, not of how: the marks between the parts are others at every sending.
        let content = match &file {
            UploadedFile::File(bytes) => [written.as_bytes(), &[0], &Sha256::digest(bytes)].concat(),
            UploadedFile::NotChosen | UploadedFile::TooLarge => written.into_bytes(),
        };
        Ok(Self { typed, file, name, submission: Submission::new(key.ok_or(bad)?, path, &content) })
    }
}

/// The texts of such a form, its key among them; its file is passed over.
pub async fn texts(mut request: Request) -> Result<Vec<(String, String)>, AppError> {
    DefaultBodyLimit::max(BODY).apply(&mut request);
    let parts = Multipart::from_request(request, &()).await.map_err(|_| AppError::Bad(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
    Ok(Parts::read(parts, 0).await?.fields)
}

/// A body taken apart.
struct Parts {
    key: Option<FormKey>,
    shown_to: Option<ShownTo>,
    fields: Vec<(String, String)>,
    file: UploadedFile,
    name: String,
}

impl Parts {
    async fn read(mut parts: Multipart, most: usize) -> Result<Self, AppError> {
        let bad = || AppError::Bad(StatusCode::BAD_REQUEST);
        let (mut fields, mut file, mut room, mut called) = (vec![], UploadedFile::NotChosen, FIELDS, String::new());
        let (mut key, mut shown_to) = (None, None);
        for _ in 0..PARTS {
            let Some(part) = parts.next_field().await? else {
                return Ok(Self { key, shown_to, fields, file, name: called });
            };
            if let Some(name) = part.file_name() {
                // Browsers send a nameless, empty file where none was chosen.
                let (is_chosen, name) = (!name.is_empty(), printable(name.to_owned()));
                let sent = whole(part, most).await?;
                match sent {
                    Some(bytes) if bytes.is_empty() && !is_chosen => {}
                    _ if file != UploadedFile::NotChosen => return Err(bad()),
                    sent => (file, called) = (sent.map_or(UploadedFile::TooLarge, UploadedFile::File), name),
                }
                continue;
            }
            let name = part.name().unwrap_or_default().to_owned();
            let value = whole(part, room).await?.ok_or(AppError::Bad(StatusCode::PAYLOAD_TOO_LARGE))?;
            room = room.saturating_sub(name.len() + value.len());
            let value = String::from_utf8(value.into()).map_err(|_| bad())?;
            if name == KEY {
                key = Some(FormKey::parse(&value).ok_or_else(bad)?);
                shown_to = ShownTo::read(&value).1;
            }
            fields.push((name, value));
        }
        Err(bad())
    }
}

/// A part's content; none where it is longer than `most`, in which case it is read to its end and dropped.
async fn whole(mut part: Field<'_>, most: usize) -> Result<Option<Bytes>, AppError> {
    let (mut content, mut is_within) = (vec![], true);
    while let Some(chunk) = part.chunk().await? {
        is_within &= content.len() + chunk.len() <= most;
        if is_within {
            content.extend_from_slice(&chunk);
        } else {
            content = vec![];
        }
    }
    Ok(is_within.then(|| content.into()))
}

impl From<MultipartError> for AppError {
    fn from(error: MultipartError) -> Self {
        Self::Bad(error.status())
    }
}
