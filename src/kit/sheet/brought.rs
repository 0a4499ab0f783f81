//! What an organiser brings: a file, or text pasted from a spreadsheet.
use super::charset::Charset;
use crate::kit::{
    characters,
    form::Problems,
    upload::{Upload, UploadedFile},
};
use axum::body::Bytes;
use serde::Deserialize;

/// The largest file, in bytes: `sheet-too-large` says it in words.
pub const FILE_BYTES: usize = 10 << 20;

/// The fields beside the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PastedForm {
    pub text: String,
    /// The value of a [`Charset`].
    pub charset: String,
}

impl PastedForm {
    /// As what the file is to be read.
    pub fn charset(&self) -> Charset {
        Charset::of(&self.charset).unwrap_or_default()
    }
}

/// Bytes to be read, and where they came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The form's field, for what is wrong with it.
    pub field: &'static str,
    /// What the file is called, as a line that can be shown; empty where text was pasted.
    pub name: String,
    pub bytes: Bytes,
}

impl Brought {
    /// The file or the text of a form, of which there is one.
    pub fn of(upload: &Upload<PastedForm, FILE_BYTES>) -> Result<Self, Problems> {
        let text = &upload.typed.text;
        match (&upload.file, text.trim().is_empty()) {
            (UploadedFile::NotChosen, true) => Err(Problems::one("file", "problem-required")),
            (UploadedFile::NotChosen, false) => Ok(Self { field: "text", name: String::new(), bytes: text.clone().into() }),
            (UploadedFile::TooLarge | UploadedFile::File(_), false) => Err(Problems::one("text", "sheet-both")),
            (UploadedFile::TooLarge, true) => Err(Problems::one("file", "sheet-too-large")),
            (UploadedFile::File(bytes), true) => Ok(Self { field: "file", name: shown(&upload.name), bytes: bytes.clone() }),
        }
    }
}

fn shown(name: &str) -> String {
    // Marks that turn the direction of a text could make one ending look like another.
    name.chars().filter(|c| !c.is_control() && !characters::is_direction(*c)).take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::submission::Submission;

    fn brought(file: UploadedFile, text: &str) -> Result<(&'static str, String), &'static str> {
        let upload = Upload {
            typed: PastedForm { text: text.to_owned(), ..PastedForm::default() },
            file,
            name: "codes\n\u{202E}.csv".to_owned(),
            submission: Submission::new(crate::kit::form_key::FormKey::new(), "/x".into(), b""),
        };
        let brought = Brought::of(&upload);
        brought.map(|b| (b.field, b.name)).map_err(|problems| problems.all()[0].key)
    }

    #[test]
    fn a_file_or_a_text_is_brought() {
        let file = || UploadedFile::File(Bytes::from_static(b"code\nA"));
        assert_eq!(brought(file(), " "), Ok(("file", "codes.csv".to_owned())));
        assert_eq!(brought(UploadedFile::NotChosen, "code\nA"), Ok(("text", String::new())));
        assert_eq!(brought(file(), "code\nA"), Err("sheet-both"));
        assert_eq!(brought(UploadedFile::TooLarge, ""), Err("sheet-too-large"));
        assert_eq!(brought(UploadedFile::NotChosen, "\n"), Err("problem-required"));
    }
}
