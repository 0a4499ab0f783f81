//! What the sitemap lists. Each slice says which of its pages search engines should know; `server` has the list of them.
use super::clock::Timestamp;

/// A page, by its address in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPage {
    pub path: String,
    pub changed_at: Option<Timestamp>,
}

impl PublicPage {
    pub fn new(path: impl Into<String>, changed_at: Option<Timestamp>) -> Self {
        Self { path: path.into(), changed_at }
    }
}
