//! What counts on days of the summit by their numbers, and keeps those that the summit has no more.
use super::{bilingual::Bilingual, db::Tx, error::AppError};
use std::pin::Pin;

/// Something that names days which there are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingDays {
    pub name: Bilingual,
    /// Where it is changed.
    pub path: String,
    /// Their numbers; the first day is 1.
    pub days: Vec<i16>,
}

/// How everything of that kind is found; given by `server`, since the slice of the summit knows none that builds on it.
pub type FindMissingDays = for<'a> fn(&'a mut Tx) -> Pin<Box<dyn Future<Output = Result<Vec<MissingDays>, AppError>> + Send + 'a>>;
