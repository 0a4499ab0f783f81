//! The browser that a kept form came from: it alone shows the form again, so that nobody plants one in the browser of another
//! who reads the same mailbox.
use super::HOURS;
use crate::kit::{
    clock::random,
    cookies::{self, SetCookie},
};
use axum::http::HeaderMap;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

const COOKIE: &str = "kept";

/// A browser that a form was kept from, by the digest of its cookie's 256 random bits.
pub struct Browser([u8; 32]);

impl Browser {
    /// None where no form was kept from it.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        cookies::read(headers, COOKIE).filter(|secret| secret.len() == 43).map(Self::known_by)
    }

    /// The same, and the cookie that makes it known, or known for as long as the form that is kept now.
    pub fn made_known(headers: &HeaderMap) -> (Self, SetCookie) {
        let secret = cookies::read(headers, COOKIE).filter(|secret| secret.len() == 43).map(ToOwned::to_owned);
        let secret = secret.unwrap_or_else(|| BASE64_URL_SAFE_NO_PAD.encode(random::<32>()));
        (Self::known_by(&secret), SetCookie::new(COOKIE, secret, HOURS * 3600))
    }

    fn known_by(secret: &str) -> Self {
        Self(Sha256::digest(secret).into())
    }

    pub fn digest(&self) -> &[u8] {
        &self.0
    }
}
