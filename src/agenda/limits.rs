//! How much is said of a session, the same in forms and in files: what came with a file can be saved by a form.
use crate::kit::{field, form::Fault};

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
/// The largest number that is taken over from a file. What is made here later is numbered above, and must not come to
/// where apps end to count.
pub const NUMBER: i64 = 1_000_000_000;
/// The bytes of a form with all of that, each character of it written as some.
pub const FORM: usize = 1 << 20;

/// One line of up to `most` characters.
pub fn one_line(typed: &str, most: usize) -> Result<String, Fault> {
    field::text(&typed.split_whitespace().collect::<Vec<_>>().join(" "), most)
}

pub fn too_many() -> Fault {
    Fault("agenda-too-many", Some(("most", MANY.to_string())))
}
