//! Long lists whose pages have numbers: `?page=2`. For lists that only grow at one end or stay as they are.
use super::{address::address, error::AppError, form::Query, list::PAGE};

/// The highest number that anybody may ask for.
const MOST: usize = 1_000_000;

fn usual_size() -> usize {
    usize::try_from(PAGE).unwrap_or(usize::MAX)
}

/// The number of a page that somebody asks for; whether there is such a page is not yet known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedPage(usize);

/// One page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberedPage {
    pub number: usize,
    pub last: usize,
    size: usize,
    all: usize,
}

impl AskedPage {
    /// The first page has no number in its address, and other spellings of a number are not found.
    pub fn of(query: &Query) -> Result<Self, AppError> {
        let asked = query.get("page");
        let number = if asked.is_empty() { Some(1) } else { asked.parse().ok().filter(|number: &usize| number.to_string() == asked) };
        number.filter(|number| (1..=MOST).contains(number)).map(Self).ok_or(AppError::NotFound)
    }

    /// How many rows of `size` a page stand on the pages before.
    pub fn skipped(self, size: usize) -> i64 {
        i64::try_from((self.0 - 1) * size).unwrap_or(i64::MAX)
    }

    /// The same where lists of the database are read a page of the usual size at a time.
    pub fn of_usual_size(self, total: i64) -> Result<NumberedPage, AppError> {
        self.within(usize::try_from(total).unwrap_or_default(), usual_size())
    }

    /// How many rows stand on the pages before one of the usual size.
    pub fn usually_skipped(self) -> i64 {
        self.skipped(usual_size())
    }

    /// The page of a list of `all` rows, if it has one of that number. An empty list has one.
    pub fn within(self, all: usize, size: usize) -> Result<NumberedPage, AppError> {
        let last = all.div_ceil(size).max(1);
        if self.0 > last { Err(AppError::NotFound) } else { Ok(NumberedPage { number: self.0, last, size, all }) }
    }
}

impl NumberedPage {
    /// What stands on it of the whole list.
    pub fn rows<'a, T>(&self, all: &'a [T]) -> &'a [T] {
        let begin = (self.number - 1) * self.size;
        all.get(begin..(begin + self.size).min(all.len())).unwrap_or_default()
    }

    /// The address of a page of the list at `path`.
    pub fn address(path: &str, number: usize) -> String {
        Self::address_among(path, &[], number)
    }

    /// The same of a list of what fits `filters`.
    fn address_among(path: &str, filters: &[(&str, &str)], number: usize) -> String {
        address(path, filters, (number > 1).then_some(("page", number.to_string().as_str())))
    }

    /// With the `rows` that stand on it, and the ways on. `path` and `filters` make the links.
    pub fn of_rows<T>(self, rows: Vec<T>, path: &str, filters: &[(&str, &str)]) -> RowsOfPage<T> {
        let link = |number: usize| Self::address_among(path, filters, number);
        let previous = (self.number > 1).then(|| link(self.number - 1));
        let next = (self.number < self.last).then(|| link(self.number + 1));
        RowsOfPage { rows, page: self, previous, next }
    }

    pub fn previous(&self, path: &str) -> Option<String> {
        (self.number > 1).then(|| Self::address(path, self.number - 1))
    }

    pub fn next(&self, path: &str) -> Option<String> {
        (self.number < self.last).then(|| Self::address(path, self.number + 1))
    }

    /// The places of its first and last row, counted from 1, of a list that does not fit on one page.
    pub fn range(&self) -> Option<(usize, usize)> {
        let first = (self.number - 1) * self.size + 1;
        (self.last > 1).then(|| (first, (first + self.size - 1).min(self.all)))
    }
}

/// The rows of one page and the ways on from it.
#[derive(Clone, Debug)]
pub struct RowsOfPage<T> {
    pub rows: Vec<T>,
    page: NumberedPage,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl<T> RowsOfPage<T> {
    /// Rows of the whole list.
    pub fn total(&self) -> i64 {
        i64::try_from(self.page.all).unwrap_or(i64::MAX)
    }

    /// As [`NumberedPage::range`].
    pub fn range(&self) -> Option<(usize, usize)> {
        self.page.range()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{extract::FromRequestParts, http::Request};

    async fn asked(query: &str) -> Option<usize> {
        let (mut parts, ()) = Request::get(format!("/x?{query}")).body(()).expect("a request").into_parts();
        let query = Query::from_request_parts(&mut parts, &()).await.expect("a query");
        AskedPage::of(&query).ok().map(|asked| asked.0)
    }

    #[tokio::test]
    async fn each_page_has_one_number() {
        for (query, number) in [("", Some(1)), ("page=1", Some(1)), ("page=12", Some(12)), ("page=", Some(1))] {
            assert_eq!(asked(query).await, number, "{query}");
        }
        for query in ["page=0", "page=-1", "page=01", "page=%2B1", "page=x", "page=1000001", "page=99999999999999999999"] {
            assert_eq!(asked(query).await, None, "{query}");
        }
    }

    #[test]
    fn every_row_is_on_one_page() {
        let all: Vec<usize> = (0..25).collect();
        let pages: Vec<_> = (1..=4).map(|number| AskedPage(number).within(25, 10).ok()).collect();
        let shown: Vec<usize> = pages.iter().flatten().flat_map(|page| page.rows(&all).to_vec()).collect();
        assert_eq!((shown, pages[3]), (all, None));
        let third = pages[2].expect("a page");
        assert_eq!((third.previous("/x"), third.next("/x"), third.range()), (Some("/x?page=2".into()), None, Some((21, 25))));
        assert_eq!(pages[1].and_then(|page| page.previous("/x")), Some("/x".into()));
        let second = pages[1].expect("a page").of_rows(vec![0], "/x", &[("q", "a b"), ("day", "")]);
        assert_eq!((second.previous.as_deref(), second.next.as_deref()), (Some("/x?q=a%20b"), Some("/x?q=a%20b&page=3")));
        assert_eq!((second.total(), second.range()), (25, Some((11, 20))));
        let none = AskedPage(1).within(0, 10).expect("a page");
        assert_eq!((none.rows(&[] as &[u8]).len(), none.range()), (0, None));
    }
}
