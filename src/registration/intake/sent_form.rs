//! What a browser keeps of the form that it sent: the address, and a digest of what else was typed. By it whoever typed the
//! form can correct the address; the address alone lets nobody do that.
use crate::{
    kit::{
        compression::hex,
        cookies::{self, SetCookie},
        field::{self, Email},
    },
    registration::record::{NewRegistration, Registration},
};
use axum::http::HeaderMap;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

const COOKIE: &str = "sent-form";
/// How long the address can be corrected, in seconds.
const KEPT: i64 = 60 * 60;

pub struct SentForm {
    pub email: Email,
    digest: String,
}

fn digest(typed: [&str; 7]) -> String {
    let all = typed.into_iter().fold(Sha256::new(), |all, text| all.chain_update(text).chain_update([0]));
    hex(&all.finalize()[..16])
}

impl SentForm {
    pub fn of(new: &NewRegistration) -> Self {
        let d = &new.details;
        let typed = [&d.name, &d.name_latin, &d.phone, &d.organisation, &d.job_title, &d.diet_note, &d.access_needs];
        Self { email: new.email.clone(), digest: digest(typed.map(String::as_str)) }
    }

    /// Whether the registration came by this form, or by one with the same answers to everything.
    pub fn is_of(&self, r: &Registration) -> bool {
        let typed = [&r.name, &r.name_latin, &r.phone, &r.organisation, &r.job_title, &r.diet_note, &r.access_needs];
        self.digest == digest(typed.map(String::as_str))
    }

    #[must_use]
    pub fn to(self, email: Email) -> Self {
        Self { email, ..self }
    }

    pub fn cookie(&self) -> SetCookie {
        SetCookie::new(COOKIE, format!("{}.{}", URL_SAFE_NO_PAD.encode(&self.email.written), self.digest), KEPT)
    }

    pub fn read(headers: &HeaderMap) -> Option<Self> {
        let (email, digest) = cookies::read(headers, COOKIE)?.split_once('.')?;
        let email = String::from_utf8(URL_SAFE_NO_PAD.decode(email).ok()?).ok()?;
        Some(Self { email: field::email(&email).ok()?, digest: digest.to_owned() })
    }
}
