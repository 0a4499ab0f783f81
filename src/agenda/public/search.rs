//! Sessions by their words, in either script.
use super::{card::Card, not_out::not_out, reader::ReaderContext, words::cut};
use crate::{
    access::Public,
    agenda::releases,
    kit::{
        app::App,
        form::Query,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

/// More than this are not shown; a longer query finds fewer.
const MOST: usize = 100;
/// The longest query, in characters.
const QUERY: usize = 200;

#[derive(Template)]
#[template(path = "agenda/search.html")]
struct SearchPage {
    q: String,
    /// Sessions, each with its first time.
    found: Vec<Card>,
    count: i64,
    has_more: bool,
    zone: String,
    page: Page,
}

pub async fn show(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(index) = releases::current(&app).await? else { return not_out(public.page) };
    let reader = ReaderContext::new(public.page, &app, index, &query);
    let q = cut(query.get("q"), QUERY);
    let found = reader.index.search(&q, MOST + 1);
    let cards: Vec<Card> = found.iter().take(MOST).filter_map(|session| Card::all_of(&reader, session).next()).collect();
    page::ok(SearchPage {
        count: i64::try_from(cards.len()).unwrap_or(i64::MAX),
        has_more: found.len() > MOST,
        found: cards,
        zone: reader.zone_said(found.iter().take(MOST).flat_map(|session| &session.slots)),
        page: reader.page.clone(),
        q,
    })
}
