//! Lists by key, a page at a time: the next page begins after the last row shown, however long the list is.
use super::{address::address, form::Query};
use uuid::Uuid;

/// Rows on a page.
pub const PAGE: i64 = 50;

/// From where a list is read, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    Newest,
    /// Older than this row.
    After(Uuid),
    /// Newer than this row.
    Before(Uuid),
}

impl Cursor {
    pub fn of(query: &Query) -> Self {
        match (query.id("after"), query.id("before")) {
            (Some(id), _) => Self::After(id),
            (None, Some(id)) => Self::Before(id),
            (None, None) => Self::Newest,
        }
    }

    pub fn after(self) -> Option<Uuid> {
        if let Self::After(id) = self { Some(id) } else { None }
    }

    pub fn before(self) -> Option<Uuid> {
        if let Self::Before(id) = self { Some(id) } else { None }
    }
}

/// One page of a list and the ways on from it.
#[derive(Clone, Debug)]
pub struct ListPage<T> {
    pub rows: Vec<T>,
    pub newer: Option<String>,
    pub older: Option<String>,
}

impl<T> ListPage<T> {
    /// `rows` as read from `from` with one row more than a page, newest first (oldest first when read before a
    /// row). `path` and `filters` make the links.
    pub fn new(mut rows: Vec<T>, from: Cursor, id: impl Fn(&T) -> Uuid, path: &str, filters: &[(&str, &str)]) -> Self {
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > page;
        rows.truncate(page);
        if matches!(from, Cursor::Before(_)) {
            rows.reverse();
        }
        let (has_newer, has_older) = match from {
            Cursor::Newest => (false, more),
            Cursor::After(_) => (true, more),
            Cursor::Before(_) => (more, true),
        };
        let link = |name: &str, row: Option<&T>| row.map(|r| address(path, filters, Some((name, &id(r).to_string()))));
        let newer = has_newer.then(|| link("before", rows.first())).flatten();
        let older = has_older.then(|| link("after", rows.last())).flatten();
        Self { rows, newer, older }
    }
}
