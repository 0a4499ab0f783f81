//! The files of all sessions on one page, for those who look for the slides of what they have heard.
use super::{not_out::not_out, reader::ReaderContext, session::MaterialLink, words::Phrase};
use crate::{
    access::Public,
    agenda::{programme::Session, releases},
    kit::{
        address::address,
        app::App,
        error::AppError,
        form::Query,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use std::collections::HashSet;

/// Sessions on a page.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "agenda/take_home.html")]
struct TakeHomePage {
    sessions: Vec<SessionFiles>,
    earlier: Option<String>,
    later: Option<String>,
    is_first: bool,
    page: Page,
}

struct SessionFiles {
    path: String,
    title: Phrase,
    files: Vec<MaterialLink>,
}

impl SessionFiles {
    fn new(reader: &ReaderContext, session: &Session) -> Self {
        Self {
            path: reader.to(&session.path()),
            title: Phrase::short(&session.title, &reader.page),
            files: session.materials.iter().map(|material| MaterialLink::new(&reader.page, material)).collect(),
        }
    }
}

pub async fn show(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(index) = releases::current(&app).await? else { return not_out(public.page) };
    let reader = ReaderContext::new(public.page, &app, index, &query);
    // In the order in which they were held, each once.
    let mut seen = HashSet::new();
    let with_files = reader.index.entries().map(|entry| entry.session).filter(|session| !session.materials.is_empty());
    let all: Vec<&Session> = with_files.filter(|session| seen.insert(session.number)).collect();
    let parts = all.len().div_ceil(MOST).max(1);
    let part = match query.get("part") {
        "" => 1,
        typed => typed.parse().ok().filter(|part| (1..=parts).contains(part)).ok_or(AppError::NotFound)?,
    };
    let link = |part: usize| {
        let at = part.to_string();
        reader.page.to(&address("/agenda/materials", &[], (part > 1).then_some(("part", &at))))
    };
    page::ok(TakeHomePage {
        sessions: all.into_iter().skip((part - 1) * MOST).take(MOST).map(|session| SessionFiles::new(&reader, session)).collect(),
        earlier: (part > 1).then(|| link(part - 1)),
        later: (part < parts).then(|| link(part + 1)),
        is_first: part == 1,
        page: reader.page.clone(),
    })
}
