//! Long lists of a dry run, a page at a time: several lists stand on one page, and each is paged by itself.
use crate::kit::{address::address, form::Query, page::Page};

/// Rows of a list that are shown at once.
const SHOWN: usize = 200;

/// Where the reader is in each list of a page. Lists are named as in the address, and their headings have that id.
pub struct Paging {
    path: String,
    pages: Vec<(&'static str, usize)>,
}

/// One page of a list.
pub struct PagedRows<'a, T> {
    pub rows: Vec<&'a T>,
    /// The places of the first and the last that are shown; the first of the list is 1.
    pub first: i64,
    pub last: i64,
    pub all: i64,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl<'a, T> PagedRows<'a, T> {
    /// The first of a list that stands on one page alone.
    pub fn first_of(all: &'a [T]) -> Self {
        let rows: Vec<&T> = all.iter().take(SHOWN).collect();
        Self { first: 1, last: number(rows.len()), all: number(all.len()), previous: None, next: None, rows }
    }

    /// Which of them are shown: `801–1,000`.
    pub fn range(&self, page: &Page) -> String {
        format!("{}–{}", page.n(self.first), page.n(self.last))
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Paging {
    /// As the address of the page at `path` says; the first page of a list of which it says nothing.
    pub fn new(path: String, query: &Query, lists: &[&'static str]) -> Self {
        let page = |name: &str| query.get(name).parse().ok().filter(|page| *page > 0).unwrap_or(1);
        Self { path, pages: lists.iter().map(|name| (*name, page(name))).collect() }
    }

    /// What is shown of a list; of one that ends before, its last page.
    pub fn rows<'a, T>(&self, name: &'static str, all: impl IntoIterator<Item = &'a T>) -> PagedRows<'a, T> {
        let all: Vec<&T> = all.into_iter().collect();
        let asked = self.pages.iter().find(|(list, _)| *list == name).map_or(1, |(_, page)| *page);
        let page = asked.min(all.len().div_ceil(SHOWN).max(1));
        let before = (page - 1) * SHOWN;
        let rows: Vec<&T> = all.iter().skip(before).take(SHOWN).copied().collect();
        let last = before + rows.len();
        PagedRows {
            first: number(before + 1),
            last: number(last),
            all: number(all.len()),
            previous: (page > 1).then(|| self.address(name, page - 1)),
            next: (last < all.len()).then(|| self.address(name, page + 1)),
            rows,
        }
    }

    /// This page with one list elsewhere.
    fn address(&self, name: &'static str, page: usize) -> String {
        let places = self.pages.iter().map(|(list, at)| (*list, if *list == name { page } else { *at }));
        let places: Vec<_> = places.map(|(list, at)| (list, if at > 1 { at.to_string() } else { String::new() })).collect();
        let places: Vec<_> = places.iter().map(|(list, at)| (*list, at.as_str())).collect();
        format!("{}#{name}", address(&self.path, &places, None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{extract::FromRequestParts, http::Request};

    async fn at(query: &str) -> Paging {
        let (mut parts, ()) = Request::get(format!("/x?{query}")).body(()).expect("a request").into_parts();
        let query = Query::from_request_parts(&mut parts, &()).await.expect("a query");
        Paging::new("/x".to_owned(), &query, &["rows", "errors"])
    }

    #[tokio::test]
    async fn every_row_is_on_some_page() {
        let all: Vec<usize> = (1..=450).collect();
        let mut seen = vec![];
        for page in 1..=3 {
            let paging = at(&format!("rows={page}")).await;
            let shown = paging.rows("rows", &all);
            assert_eq!((shown.first, shown.all), (i64::try_from(seen.len()).expect("a number") + 1, 450));
            seen.extend(shown.rows.iter().map(|row| **row));
        }
        assert_eq!(seen, all);
    }

    #[tokio::test]
    async fn each_list_is_turned_by_itself() {
        let all = vec![0; 450];
        let paging = at("rows=2&errors=3").await;
        let rows = paging.rows("rows", &all);
        assert_eq!(rows.previous.as_deref(), Some("/x?errors=3#rows"));
        assert_eq!(rows.next.as_deref(), Some("/x?rows=3&errors=3#rows"));
        assert_eq!(paging.rows("errors", &all).next, None);
        assert_eq!((rows.first, rows.last), (201, 400));
    }

    #[tokio::test]
    async fn what_is_no_page_is_the_nearest() {
        let all = vec![0; 450];
        for (query, first) in [("rows=9", 401), ("rows=0", 1), ("rows=-1", 1), ("rows=x", 1), ("", 1)] {
            assert_eq!(at(query).await.rows("rows", &all).first, first, "{query}");
        }
        let none = at("rows=2").await.rows("rows", &Vec::<u8>::new()).rows.len();
        assert_eq!(none, 0);
    }
}
