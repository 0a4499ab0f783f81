//! The sitemap: every public page in both languages; in parts, with an index of them, where they are many.
use crate::{
    access::Public,
    kit::{
        app::App,
        clock::Timestamp,
        db::Actor,
        error::AppError,
        form::Query,
        locale::Locale,
        numbered_page::AskedPage,
        page::{Page, PageResult},
        sitemap::PublicPage,
    },
    site::store,
};
use askama::Template;
use axum::{extract::State, http::header, response::IntoResponse};
use std::pin::Pin;

/// Pages in a part, each with an address a language. The protocol allows 50,000 addresses and 50 MB.
const PART: usize = 10_000;

/// A page in the sitemap: its address in both languages.
struct Entry {
    en: String,
    ur: String,
    changed_at: Option<Timestamp>,
}

#[derive(Template)]
#[template(path = "site/sitemap.xml")]
struct Sitemap {
    page: Page,
    entries: Vec<Entry>,
}

/// A part of the sitemap in its index.
struct Part {
    address: String,
    changed_at: Option<Timestamp>,
}

#[derive(Template)]
#[template(path = "site/sitemap_index.xml")]
struct SitemapIndex {
    page: Page,
    parts: Vec<Part>,
}

/// The pages of this slice.
pub fn pages(app: &App) -> Pin<Box<dyn Future<Output = Result<Vec<PublicPage>, AppError>> + Send + '_>> {
    Box::pin(async move {
        let articles = app.db.read(Actor::Visitor, async |tx| Ok::<_, AppError>(store::list_published(tx).await?)).await?;
        let fixed = ["/", "/register", "/news"].map(|path| PublicPage::new(path, None));
        Ok(fixed.into_iter().chain(articles.iter().map(|a| PublicPage::new(a.path(), Some(a.changed_at())))).collect())
    })
}

pub async fn show(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let (page, asked) = (public.page, AskedPage::of(&query)?);
    let mut all = vec![];
    for list in app.sitemap {
        all.extend(list(&app).await?);
    }
    let part = asked.within(all.len(), PART)?;
    let text = if part.last > 1 && query.get("page").is_empty() {
        SitemapIndex { parts: all.chunks(PART).enumerate().map(|(at, pages)| Part::new(&page, at + 1, pages)).collect(), page }.render()?
    } else {
        Sitemap { entries: part.rows(&all).iter().map(|one| Entry::new(&page, one)).collect(), page }.render()?
    };
    Ok(([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], text).into_response())
}

impl Entry {
    fn new(page: &Page, one: &PublicPage) -> Self {
        let address = |locale: Locale| format!("{}{}", page.origin, locale.path(&one.path));
        Self { en: address(Locale::En), ur: address(Locale::Ur), changed_at: one.changed_at }
    }
}

impl Part {
    fn new(page: &Page, number: usize, pages: &[PublicPage]) -> Self {
        // The index names each part by its number, the first too: without one the index itself is meant.
        let address = format!("{}/sitemap.xml?page={number}", page.origin);
        Self { address, changed_at: pages.iter().filter_map(|one| one.changed_at).max() }
    }
}
