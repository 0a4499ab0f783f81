//! Lists by key, a page at a time: the next page begins after the last row shown, however long the list is.
use super::{address::address, form::Query};
use std::{fmt::Display, str::FromStr};
use uuid::Uuid;

/// Rows on a page.
pub const PAGE: i64 = 50;

/// From where a list is read, newest first. Its rows are known by their ids, or by something else that sorts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor<K = Uuid> {
    Newest,
    /// Older than this row.
    After(K),
    /// Newer than this row.
    Before(K),
}

impl<K: FromStr> Cursor<K> {
    pub fn of(query: &Query) -> Self {
        match (query.get("after").parse().ok(), query.get("before").parse().ok()) {
            (Some(key), _) => Self::After(key),
            (None, Some(key)) => Self::Before(key),
            (None, None) => Self::Newest,
        }
    }

    pub fn after(self) -> Option<K> {
        if let Self::After(key) = self { Some(key) } else { None }
    }

    pub fn before(self) -> Option<K> {
        if let Self::Before(key) = self { Some(key) } else { None }
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
    pub fn new<K: Display + Copy>(mut rows: Vec<T>, from: Cursor<K>, key: impl Fn(&T) -> K, path: &str, filters: &[(&str, &str)]) -> Self {
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
        let link = |name: &str, row: Option<&T>| row.map(|r| address(path, filters, Some((name, &key(r).to_string()))));
        let newer = has_newer.then(|| link("before", rows.first())).flatten();
        let older = has_older.then(|| link("after", rows.last())).flatten();
        Self { rows, newer, older }
    }
}
