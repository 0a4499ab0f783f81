//! What a browser keeps of the form that it sent: the address, and the form's key. By the key whoever sent the form can
//! correct the address; nobody else knows it, whatever they type.
use crate::{
    kit::{
        cookies::{self, SetCookie},
        field::{self, Email},
        submission::Submission,
    },
    registration::record::NewRegistration,
};
use axum::http::HeaderMap;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::Uuid;

const COOKIE: &str = "sent-form";
/// How long the address can be corrected, in seconds.
const KEPT: i64 = 60 * 60;

pub struct SentForm {
    pub email: Email,
    pub key: Uuid,
}

impl SentForm {
    pub fn of(new: &NewRegistration, submission: &Submission) -> Self {
        Self { email: new.email.clone(), key: submission.key }
    }

    #[must_use]
    pub fn to(self, email: Email) -> Self {
        Self { email, ..self }
    }

    pub fn cookie(&self) -> SetCookie {
        SetCookie::new(COOKIE, format!("{}.{}", URL_SAFE_NO_PAD.encode(&self.email.written), self.key), KEPT)
    }

    pub fn read(headers: &HeaderMap) -> Option<Self> {
        let (email, key) = cookies::read(headers, COOKIE)?.split_once('.')?;
        let email = String::from_utf8(URL_SAFE_NO_PAD.decode(email).ok()?).ok()?;
        Some(Self { email: field::email(&email).ok()?, key: Uuid::parse_str(key).ok()? })
    }
}
