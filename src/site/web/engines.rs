//! What search engines and link previews read.
use crate::{
    access::Public,
    event::Summit,
    kit::{
        locale::Locale,
        page::{self, Page, PageResult},
    },
};
use axum::{http::header, response::IntoResponse};
use serde_json::{Value, json};

/// What people see only after signing in is not for robots.
pub async fn robots(public: Public) -> PageResult {
    let closed = ["/admin", "/me/"].iter().flat_map(|path| Locale::ALL.map(|locale| format!("Disallow: {}\n", locale.path(path))));
    let text = format!("User-agent: *\n{}Sitemap: {}/sitemap.xml\n", closed.collect::<String>(), public.page.origin);
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
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
