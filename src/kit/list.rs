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

/// A page of a list in an order of its own, by its number: how many rows there are is known.
#[derive(Clone, Debug)]
pub struct NumberedPage<T> {
    pub rows: Vec<T>,
    pub total: i64,
    /// Where its first row stands in the whole list, counted from 1.
    pub first: i64,
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// The number of a page, as its address says it; 1 where it says none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageNumber(i64);

impl PageNumber {
    pub fn of(query: &Query) -> Self {
        let typed = query.get("page").parse().ok();
        Self(typed.filter(|number| (1..=1_000_000).contains(number)).unwrap_or(1))
    }

    /// How many rows stand before the page.
    pub fn after(self) -> i64 {
        (self.0 - 1) * PAGE
    }
}

impl<T> NumberedPage<T> {
    /// `rows` of the page with that number. `path` and `filters` make the links.
    pub fn new(rows: Vec<T>, total: i64, number: PageNumber, path: &str, filters: &[(&str, &str)]) -> Self {
        let shown = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let link = |number: i64| address(path, filters, (number > 1).then_some(("page", &*number.to_string())));
        // Of a page that is no longer there the way leads to the last.
        let last = (total - 1).max(0) / PAGE + 1;
        let previous = (number.0 > 1).then(|| link((number.0 - 1).min(last)));
        let next = (number.after() + shown < total && shown > 0).then(|| link(number.0 + 1));
        Self { rows, total, first: number.after() + 1, previous, next }
    }

    /// Where its last row stands.
    pub fn last(&self) -> i64 {
        self.first - 1 + i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(number: i64, total: i64) -> NumberedPage<i64> {
        let number = PageNumber(number);
        let rows = (number.after()..total.min(number.after() + PAGE)).collect();
        NumberedPage::new(rows, total, number, "/list", &[("q", "a b"), ("day", "")])
    }

    #[test]
    fn numbered_pages_lead_both_ways_and_end() {
        let ways = |page: &NumberedPage<i64>| (page.previous.clone(), page.next.clone());
        let link = |address: &str| Some(address.to_owned());
        assert_eq!(ways(&page(1, 0)), (None, None));
        assert_eq!(ways(&page(1, 50)), (None, None));
        assert_eq!(ways(&page(1, 51)), (None, link("/list?q=a%20b&page=2")));
        assert_eq!(ways(&page(2, 51)), (link("/list?q=a%20b"), None));
        assert_eq!(ways(&page(2, 120)), (link("/list?q=a%20b"), link("/list?q=a%20b&page=3")));
        assert_eq!(ways(&page(9, 120)), (link("/list?q=a%20b&page=3"), None), "it leads back to where there is something");
        assert_eq!((page(2, 120).first, page(2, 120).last()), (51, 100));
        assert_eq!((page(3, 120).first, page(3, 120).last()), (101, 120));
    }
}
