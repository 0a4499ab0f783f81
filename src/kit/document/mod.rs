//! Documents that people bring with a form: a PDF, or a picture of a page. Read with suspicion; whoever asked for one
//! keeps its bytes. A picture is made anew from its pixels; a PDF is kept as it came, if it is whole and does nothing by
//! itself. A PDF may be made to take any time and memory, so it is examined in a confined process.
mod names;
mod pdf;
mod served;

pub use pdf::MOST_PAGES;
pub use served::{file_name, served};

use super::{
    app::App,
    confined,
    error::AppError,
    form::Fault,
    picture::{self, Encoding, Fit},
    upload::UploadedFile,
};
use axum::body::Bytes;
use pdf::Verdict;
use sha2::{Digest, Sha256};

/// The largest file, in bytes: `document-too-large` says it in words.
pub const MOST_BYTES: usize = 10 << 20;

/// A page of A4 is readable at this size.
const PAGE: Fit = Fit { width: 2_000, height: 2_000 };

/// The subcommand that examines a PDF.
const EXAMINE: &str = "read-document";

crate::choice! {
    /// What a document is kept as.
    Medium [
        Pdf = "pdf" => "document-pdf",
        Jpeg = "jpeg" => "document-jpeg",
        Png = "png" => "document-png",
    ]
}

impl Medium {
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// A document that may be kept and shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub medium: Medium,
    pub bytes: Bytes,
    /// Of a PDF.
    pub pages: Option<u32>,
    /// Whether it is a PDF with something on its pages that is lost where they are set into another document.
    pub is_annotated: bool,
    /// Of the bytes as they are kept.
    pub sha256: [u8; 32],
}

impl Document {
    /// The document that a form brought, if it brought one. The inner error is what is wrong with it.
    pub async fn read(app: &App, file: UploadedFile) -> Result<Result<Option<Self>, Fault>, AppError> {
        let bytes = match file {
            UploadedFile::NotChosen => return Ok(Ok(None)),
            UploadedFile::File(bytes) if bytes.len() <= MOST_BYTES => bytes,
            UploadedFile::TooLarge | UploadedFile::File(_) => return Ok(Err("document-too-large".into())),
        };
        let read = if bytes.is_empty() {
            Err("picture-empty".into())
        } else if picture::is_picture(&bytes) {
            Self::of_picture(bytes).await?
        } else if pdf::begins(&bytes) {
            Self::of_pdf(app, bytes).await?
        } else {
            Err("document-kind".into())
        };
        Ok(read.map(Some))
    }

    async fn of_picture(file: Bytes) -> Result<Result<Self, Fault>, AppError> {
        let (encoding, bytes) = match picture::redrawn(file, PAGE).await? {
            Ok(redrawn) => redrawn,
            Err(fault) => return Ok(Err(fault)),
        };
        let medium = match encoding {
            Encoding::Jpeg => Medium::Jpeg,
            Encoding::Png => Medium::Png,
        };
        // Made anew, a picture may be larger than it was.
        let fits = bytes.len() <= MOST_BYTES;
        Ok(if fits { Ok(Self::of(medium, bytes.into())) } else { Err("document-too-large".into()) })
    }

    async fn of_pdf(app: &App, file: Bytes) -> Result<Result<Self, Fault>, AppError> {
        let verdict = confined::ask(&app.settings.program, EXAMINE, file.clone()).await?;
        Ok(match verdict.unwrap_or(Verdict::Damaged) {
            Verdict::Whole { pages, is_annotated } => Ok(Self { pages: Some(pages), is_annotated, ..Self::of(Medium::Pdf, file) }),
            Verdict::Damaged => Err("document-damaged".into()),
            Verdict::Encrypted => Err("document-encrypted".into()),
            Verdict::TooManyPages => Err("document-too-many-pages".into()),
            Verdict::Active => Err("document-active".into()),
        })
    }

    fn of(medium: Medium, bytes: Bytes) -> Self {
        let sha256 = Sha256::digest(&bytes).into();
        Self { medium, bytes, pages: None, is_annotated: false, sha256 }
    }
}

/// What the subcommand does: examines the PDF of its standard input.
pub fn examine() -> anyhow::Result<()> {
    confined::answer(MOST_BYTES, pdf::examine)
}
