//! What search engines and link previews read.
use crate::{
    access::Public,
    event::Summit,
    kit::{
        app::App,
        clock::Timestamp,
        db::Actor,
        error::AppError,
        locale::Locale,
        page::{self, Page, PageResult},
    },
    site::store,
};
use askama::Template;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

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

pub async fn sitemap(public: Public, State(app): State<App>) -> PageResult {
    let articles = app.db.read(Actor::Nobody, async |tx| Ok::<_, AppError>(store::list_published(tx).await?)).await?;
    let page = public.page;
    let address = |locale: Locale, path: &str| format!("{}{}", page.origin, locale.path(path));
    let entry = |path: &str, changed_at| Entry { en: address(Locale::En, path), ur: address(Locale::Ur, path), changed_at };
    let fixed = ["/", "/register", "/news"].map(|path| entry(path, None));
    let entries = fixed.into_iter().chain(articles.iter().map(|a| entry(&a.path(), Some(a.changed_at())))).collect();
    let text = Sitemap { page: page.clone(), entries }.render()?;
    Ok(plain("application/xml; charset=utf-8", text))
}

/// What people see only after signing in is not for robots.
pub async fn robots(public: Public) -> PageResult {
    let closed = ["/admin", "/me/"].iter().flat_map(|path| Locale::ALL.map(|locale| format!("Disallow: {}\n", locale.path(path))));
    let text = format!("User-agent: *\n{}Sitemap: {}/sitemap.xml\n", closed.collect::<String>(), public.page.origin);
    Ok(plain("text/plain; charset=utf-8", text))
}

fn plain(kind: &'static str, text: String) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

/// The summit as schema.org describes events, to stand inside a script element. What is not known is left out.
pub fn event_data(page: &Page, summit: &Summit, lead: &str) -> String {
    let (venue, city) = (summit.venue(page), summit.city(page));
    let mut event = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": summit.name(page),
        "description": lead,
        "url": format!("{}{}", page.origin, page.to("/")),
        "inLanguage": Locale::ALL.map(Locale::tag),
        "image": format!("{}{}", page.origin, page.asset(page.share_picture())),
        "location": { "@type": "Place", "name": if venue.is_empty() { &city } else { &venue }, "address": city },
        "organizer": { "@type": "Organization", "name": summit.host(page) },
    });
    if let (Some(from), Some(to)) = (summit.starts_on, summit.ends_on) {
        event["startDate"] = Value::String(from.to_string());
        event["endDate"] = Value::String(to.to_string());
    }
    page::embedded(&event)
}
