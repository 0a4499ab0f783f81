//! What the sitemap lists. Each slice says which of its pages search engines should know; `server` has the list of them.
use super::{app::App, clock::Timestamp, error::AppError};
use std::pin::Pin;

/// A page, by its address in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPage {
    pub path: String,
    pub changed_at: Option<Timestamp>,
}

/// How a slice lists its pages. Their order stays the same while nothing changes.
pub type ListPages = for<'a> fn(&'a App) -> Pin<Box<dyn Future<Output = Result<Vec<PublicPage>, AppError>> + Send + 'a>>;

impl PublicPage {
    pub fn new(path: impl Into<String>, changed_at: Option<Timestamp>) -> Self {
        Self { path: path.into(), changed_at }
    }
}
