//! The limits of what a session holds. Forms and files share them, so that a session from a file can be saved in a form.
use crate::kit::{characters, field, form::Fault};

/// The longest title, of a session and of a link, as people count characters.
pub const TITLE: usize = 300;
/// The longest subtitle.
pub const SUBTITLE: usize = 500;
/// The longest abstract, and the longest description.
pub const TEXT: usize = 10_000;
/// The most people who take part, links, attachments.
pub const MANY: usize = 100;
/// The shortest session, in seconds: feeds say lengths in minutes.
pub const SHORTEST: i64 = 60;
/// The largest number that is taken over from a file. Numbers given here later are higher, and have to stay below the
/// largest integer that apps can read.
pub const NUMBER: i64 = 1_000_000_000;
/// The bytes of a form that holds all of that, percent-encoded.
pub const FORM: usize = 1 << 20;

/// One line of up to `most` characters.
pub fn one_line(typed: &str, most: usize) -> Result<String, Fault> {
    field::text(&characters::tidy_line(typed), most)
}

pub fn too_many() -> Fault {
    field::at_most("agenda-too-many", MANY)
}
