//! News and pages as readers see them. A draft is not found.
use crate::{
    access::Public,
    event,
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
        form::Query,
        ids::Id,
        list,
        locale::Locale,
        page::{self, Page, PageResult},
    },
    site::{
        markdown,
        model::{Article, ArticleKind, Headline, Languages, Slug},
        store,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;

/// As much of an article as search engines show.
const DESCRIPTION: usize = 160;

#[derive(Template)]
#[template(path = "site/news.html")]
struct NewsPage {
    page: Page,
    news: list::ListPage<Headline>,
    /// Older pages are not for search engines: each item has its own.
    first: bool,
    zone: Tz,
}

#[derive(Template)]
#[template(path = "site/article.html")]
struct ArticlePage {
    page: Page,
    title: String,
    description: String,
    article: Article,
    /// Safe HTML.
    body: String,
    language: Locale,
    zone: Tz,
}

async fn zone(tx: &mut Tx) -> Result<Tz, AppError> {
    Ok(event::summit(tx).await?.zone)
}

pub async fn news(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let (page, from) = (public.page, list::Cursor::of(&query));
    let shown = app.db.read(Actor::Visitor, async |tx| {
        let rows = store::list_news(tx, from).await?;
        let news = list::ListPage::new(rows, from, |n| n.article_id.0, "/news", &[]);
        Ok::<_, AppError>(NewsPage { page, news, first: from == list::Cursor::Newest, zone: zone(tx).await? })
    });
    page::ok(shown.await?)
}

async fn show(public: Public, app: App, kind: ArticleKind, slug: Slug) -> PageResult {
    let page = public.page;
    let shown = app.db.read(Actor::Visitor, async |tx| {
        let article = store::find_published(tx, kind, &slug).await?.ok_or(AppError::NotFound)?;
        let (title, source, language) = article.read_in(page.locale);
        let (body, description) = (markdown::html(source, language), markdown::summary(source, DESCRIPTION));
        Ok::<_, AppError>(ArticlePage { title: title.to_owned(), description, body, language, article, zone: zone(tx).await?, page })
    });
    page::ok(shown.await?)
}

pub async fn item(public: Public, State(app): State<App>, Id(slug): Id<Slug>) -> PageResult {
    show(public, app, ArticleKind::News, slug).await
}

/// Standing pages have an address of their own, and only that.
pub async fn page(public: Public, State(app): State<App>, Id(slug): Id<Slug>) -> PageResult {
    if slug.is_standing() {
        return Err(AppError::NotFound);
    }
    show(public, app, ArticleKind::Page, slug).await
}

async fn standing(public: Public, app: App, slug: &str) -> PageResult {
    let slug = Slug::try_from(slug.to_owned()).map_err(|_| AppError::NotFound)?;
    show(public, app, ArticleKind::Page, slug).await
}

pub async fn practical(public: Public, State(app): State<App>) -> PageResult {
    standing(public, app, "practical").await
}

pub async fn privacy(public: Public, State(app): State<App>) -> PageResult {
    standing(public, app, "privacy").await
}

pub async fn contact(public: Public, State(app): State<App>) -> PageResult {
    standing(public, app, "contact").await
}
