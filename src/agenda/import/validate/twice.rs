//! What stands twice in a file. Two rows that say the same are one session; two that share their title, time and room may be
//! two, so both are taken and it is told.
use crate::{
    agenda::import::model::{RawSession, SessionRow},
    kit::{clock::Timestamp, field::folded},
};
use std::collections::HashMap;

/// How two rows are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alike {
    /// They say the same, or carry the same id or guid.
    Same,
    /// They have the same title, time and room.
    Similar,
}

/// The rows so far, by title, room and time.
#[derive(Default)]
pub struct Twice<'a> {
    rows: HashMap<(String, String, Timestamp), Vec<Kept<'a>>>,
}

struct Kept<'a> {
    line: u64,
    raw: &'a RawSession,
}

impl<'a> Twice<'a> {
    /// The line of an earlier row that is like this one, which is noted for those that follow.
    pub fn of(&mut self, row: &SessionRow, raw: &'a RawSession) -> Option<(u64, Alike)> {
        let key = (folded(&format!("{} {}", row.title.en, row.title.ur)), folded(&row.room), row.from);
        let before = self.rows.entry(key).or_default();
        let same = before.iter().find(|earlier| is_same(earlier.raw, raw)).map(|earlier| (earlier.line, Alike::Same));
        let alike = same.or_else(|| before.first().map(|earlier| (earlier.line, Alike::Similar)));
        before.push(Kept { line: row.line, raw });
        alike
    }
}

/// Whether two rows of one title, time and room are one session.
fn is_same(earlier: &RawSession, raw: &RawSession) -> bool {
    let has_id = |one: &str, other: &str| !one.trim().is_empty() && one == other;
    let says_same = || *earlier == RawSession { line: earlier.line, is_day_from_above: earlier.is_day_from_above, ..raw.clone() };
    has_id(&earlier.id, &raw.id) || has_id(&earlier.guid, &raw.guid) || says_same()
}
