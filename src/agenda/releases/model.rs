//! A release as it is announced.
use crate::kit::bilingual::Bilingual;

/// What an organiser enters for a release.
pub struct Announcement {
    pub name: Bilingual,
    pub note: Bilingual,
    /// Of the preview that they looked at.
    pub digest: String,
    /// They have ticked that they looked at the clashes that do not block.
    pub clashes_seen: bool,
}
