//! Forms that are finished later.
use crate::{
    kit::{field::Email, locale::Locale},
    registration::ids::DraftId,
};
use uuid::Uuid;

/// How long a draft is kept after it was saved.
pub const DRAFT_DAYS: i64 = 14;

/// A form to be kept as it stands.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// The draft that it goes on with.
    pub known: Option<DraftId>,
    pub form_key: Uuid,
    pub email: Email,
    /// The fields as they were typed, as JSON.
    pub typed: String,
    pub locale: Locale,
}
