//! The addresses of feeds, and the page that lists them.
use super::{
    calendar,
    changes::{self, CHANGES, ChangesPage, ENTRIES, LINES, RELEASES, ReleaseChangesPage, ReleaseNotes},
    own, schedule,
    source::FeedSource,
};
use crate::{
    access::Public,
    agenda::releases::{self, Span},
    kit::{
        app::App,
        db::Actor,
        error::AppError,
        form::Query,
        ids::Id,
        numbered_page::AskedPage,
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

#[derive(Template)]
#[template(path = "agenda/feeds.html")]
struct FeedsPage {
    page: Page,
    feeds: [Feed; 5],
    objects: &'static [(&'static str, &'static str, &'static str)],
}

/// A feed as the page lists it: the keys of its name and of its purpose, and its address.
struct Feed {
    name: &'static str,
    purpose: &'static str,
    address: String,
    /// A link that opens it in an app, with the key of its words.
    app: Option<(&'static str, String)>,
}

pub async fn schedule_xml(public: Public, State(app): State<App>) -> PageResult {
    feed(FeedSource::of(public, &app).await?, "application/vnd.c3voc.schedule+xml; charset=utf-8", schedule::xml).await
}

pub async fn schedule_json(public: Public, State(app): State<App>) -> PageResult {
    feed(FeedSource::of(public, &app).await?, "application/json", schedule::json).await
}

pub async fn own(public: Public, State(app): State<App>) -> PageResult {
    feed(FeedSource::of(public, &app).await?, "application/json", own::json).await
}

pub async fn calendar(public: Public, State(app): State<App>) -> PageResult {
    let whole = |source: &FeedSource| {
        let name = source.summit.name(&source.page);
        Ok(calendar::calendar(source, "/agenda.ics", &name, source.index.entries()))
    };
    feed(FeedSource::of(public, &app).await?, "text/calendar; charset=utf-8", whole).await
}

/// One session, for those who want only it.
pub async fn session_calendar(public: Public, State(app): State<App>, Id(number): Id<i64>) -> PageResult {
    let one = move |source: &FeedSource| {
        let session = source.index.session(number).ok_or(AppError::NotFound)?;
        let path = format!("{}/calendar.ics", session.path());
        Ok(calendar::calendar(source, &path, source.say(&session.title), source.index.slots(session)))
    };
    feed(FeedSource::of(public, &app).await?, "text/calendar; charset=utf-8", one).await
}

pub async fn changes_atom(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let (source, asked) = (FeedSource::of(public, &app).await?, AskedPage::of(&query)?);
    let part = asked.within(count(source.index.release.number), ENTRIES)?;
    let told = told(&source, &app, span(asked, ENTRIES)).await?;
    feed(source, "application/atom+xml; charset=utf-8", move |source| changes::atom(source, part, &told)).await
}

pub async fn changes(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let (source, asked) = (FeedSource::of(public, &app).await?, AskedPage::of(&query)?);
    let part = asked.within(count(source.index.release.number), RELEASES)?;
    let releases = told(&source, &app, span(asked, RELEASES)).await?;
    let path = "/agenda/changes";
    page::ok(ChangesPage {
        zone: source.index.zone,
        page: source.page,
        releases,
        is_first: part.number == 1,
        newer: part.previous(path),
        older: part.next(path),
    })
}

pub async fn release_changes(public: Public, State(app): State<App>, Id(number): Id<String>, query: Query) -> PageResult {
    let (source, asked) = (FeedSource::of(public, &app).await?, AskedPage::of(&query)?);
    // Each release has one address: `007` is not found.
    let number = number.parse().ok().filter(|one: &i32| one.to_string() == number).ok_or(AppError::NotFound)?;
    let found = app.db.read(Actor::Visitor, async |tx| Ok::<_, AppError>(releases::find_changes(tx, number, span(asked, CHANGES)).await?));
    let one = found.await?.ok_or(AppError::NotFound)?;
    let part = asked.within(count(one.count), CHANGES)?;
    let (page, zone, path) = (source.page, source.index.zone, format!("/agenda/changes/{number}"));
    let said = |n: usize| page.n(i64::try_from(n).unwrap_or(i64::MAX));
    let range = part.range().map(|(first, last)| format!("{}–{} / {}", said(first), said(last), page.n(one.count)));
    let told = changes::told(&page, zone, 2, vec![one]).pop().ok_or(AppError::NotFound)?;
    page::ok(ReleaseChangesPage {
        told: ReleaseNotes { all: None, ..told },
        zone,
        range,
        is_first: part.number == 1,
        earlier: part.previous(&path),
        later: part.next(&path),
        page,
    })
}

fn count(number: i32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

fn span(asked: AskedPage, size: usize) -> Span {
    Span { skip: asked.skipped(size), most: i64::try_from(size).unwrap_or(i64::MAX) }
}

pub async fn index(public: Public, State(app): State<App>) -> PageResult {
    let source = FeedSource::of(public, &app).await?;
    let feed = |name, purpose, path| Feed { name, purpose, address: source.address(path), app: None };
    let giggity = format!("https://ggt.gaa.st/#url={}", source.page.encoded(&source.address("/schedule.xml")));
    let subscribe = format!("webcal://{}{}", source.host(), source.page.to("/agenda.ics"));
    let feeds = [
        Feed {
            app: Some(("agenda-feed-subscribe", subscribe)),
            ..feed("agenda-feed-calendar", "agenda-feed-calendar-purpose", "/agenda.ics")
        },
        Feed { app: Some(("agenda-feed-giggity", giggity)), ..feed("agenda-feed-xml", "agenda-feed-xml-purpose", "/schedule.xml") },
        feed("agenda-feed-json", "agenda-feed-json-purpose", "/schedule.json"),
        feed("agenda-feed-atom", "agenda-feed-atom-purpose", "/agenda/changes.atom"),
        feed("agenda-feed-own", "agenda-feed-own-purpose", "/agenda.json"),
    ];
    page::ok(FeedsPage { feeds, objects: &own::OBJECTS, page: source.page })
}

async fn told(source: &FeedSource, app: &App, which: Span) -> Result<Vec<ReleaseNotes>, AppError> {
    let all = app.db.read(Actor::Visitor, async |tx| Ok::<_, AppError>(releases::list_changes(tx, which, Span::first(LINES)).await?));
    Ok(changes::told(&source.page, source.index.zone, 3, all.await?))
}

/// Made on a thread for blocking work: a large programme takes a while.
async fn feed<M>(source: FeedSource, kind: &'static str, make: M) -> PageResult
where
    M: FnOnce(&FeedSource) -> Result<Vec<u8>, AppError> + Send + 'static,
{
    // The summit's name and place stand in feeds too.
    let changed_at = source.index.release.released_at.max(source.page.identity.changed_at);
    let bytes = tokio::task::spawn_blocking(move || make(&source)).await.map_err(anyhow::Error::from)??;
    let mut response: Response = ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    // Pages of other sites may read the programme from a browser.
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    page_cache::valid_until_next_version(&mut response, changed_at)?;
    Ok(response)
}
