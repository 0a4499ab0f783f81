//! What each release changed, in words, as a page and as an Atom feed.
use super::{
    source::FeedSource,
    xml::{Xml, XmlResult},
};
use crate::{
    agenda::{
        model::ReleaseId,
        programme::{Change, ChangeKind, Release},
        releases::ReleaseChanges,
    },
    kit::{clock::Timestamp, error::AppError, numbered_page::NumberedPage, page::Page, rich_text},
};
use askama::Template;
use chrono::SecondsFormat;
use chrono_tz::Tz;

/// Releases on a page.
pub const RELEASES: usize = 10;
/// Releases on a page of the feed.
pub const ENTRIES: usize = 20;
/// Changes of a release that are listed among others.
pub const LINES: i64 = 30;
/// Changes on a page that is about one release.
pub const CHANGES: usize = 100;

/// A release in the words of one language.
pub struct ReleaseNotes {
    pub release_id: ReleaseId,
    pub release: Release,
    pub heading: String,
    /// The page that is about it alone.
    pub path: String,
    /// How many changes it has, where not all are listed.
    pub all: Option<i32>,
    /// Safe HTML.
    pub note: String,
    /// The language of its note.
    pub language: &'static str,
    pub lines: Vec<ChangeLine>,
}

pub struct ChangeLine {
    /// The tone of each kind, and the key of its name.
    pub kinds: Vec<(&'static str, &'static str)>,
    pub title: String,
    pub path: String,
    pub from: Timestamp,
    pub when: String,
    pub room: String,
    /// What it was called, when and where it was, as far as that changed; empty if none of it did.
    pub was: String,
}

fn tone(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "good",
        ChangeKind::Cancelled => "bad",
        ChangeKind::Moved | ChangeKind::Room | ChangeKind::Speakers | ChangeKind::Renamed => "wait",
    }
}

#[derive(Template)]
#[template(path = "agenda/changes.html")]
pub struct ChangesPage {
    pub page: Page,
    pub releases: Vec<ReleaseNotes>,
    pub zone: Tz,
    pub is_first: bool,
    pub newer: Option<String>,
    pub older: Option<String>,
}

/// All changes of one release, a page at a time.
#[derive(Template)]
#[template(path = "agenda/release_changes.html")]
pub struct ReleaseChangesPage {
    pub page: Page,
    pub told: ReleaseNotes,
    pub zone: Tz,
    /// Which of them are shown, where there are several pages.
    pub range: Option<String>,
    pub is_first: bool,
    pub earlier: Option<String>,
    pub later: Option<String>,
}

/// What changed, as an entry of the feed holds it.
#[derive(Template)]
#[template(path = "agenda/_changes.html")]
struct ChangesPart<'a> {
    page: &'a Page,
    told: &'a ReleaseNotes,
    /// What links begin with: feed readers need whole addresses.
    base: &'a str,
}

/// `level`: of the headings in the notes.
pub fn told(page: &Page, zone: Tz, level: usize, all: Vec<ReleaseChanges>) -> Vec<ReleaseNotes> {
    all.into_iter()
        .map(|one| ReleaseNotes {
            release_id: one.release_id,
            heading: heading(page, &one.release),
            path: format!("/agenda/changes/{}", one.release.number),
            all: Some(one.count).filter(|count| usize::try_from(*count).is_ok_and(|count| count > one.changes.len())),
            note: rich_text::html(one.release.note.of(page), level),
            language: one.release.note.language(page.locale),
            lines: one.changes.iter().map(|change| line(page, zone, change)).collect(),
            release: one.release,
        })
        .collect()
}

fn line(page: &Page, zone: Tz, change: &Change) -> ChangeLine {
    let title = change.title.of(page);
    let was = [
        // If only the other language's title changed, this one is the same as before.
        change.was_title.as_ref().map(|was| was.of(page).to_owned()).filter(|was| was != title),
        change.was_from.map(|at| page.instant(&at, &zone)),
        change.was_room.as_ref().map(|room| room.of(page).to_owned()),
    ];
    ChangeLine {
        kinds: change.kinds.iter().map(|kind| (tone(*kind), kind.key())).collect(),
        title: title.to_owned(),
        path: format!("/agenda/sessions/{}", change.number),
        from: change.from,
        when: page.instant(&change.from, &zone),
        room: change.room.of(page).to_owned(),
        was: was.into_iter().flatten().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(&page.t("agenda-feed-comma")),
    }
}

/// What a release is called: its number, and its name if it has one.
fn heading(page: &Page, release: &Release) -> String {
    let name = release.name.of(page);
    if name.is_empty() {
        page.with("agenda-feed-release", "number", release.number)
    } else {
        page.with_two("agenda-feed-release-named", "number", release.number, "name", name)
    }
}

/// Titles of feeds without the marks that isolate values: feed readers would show them.
fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// A page of the feed (RFC 5005): the latest releases, and links to the pages before and after.
pub fn atom(source: &FeedSource, part: NumberedPage, releases: &[ReleaseNotes]) -> Result<Vec<u8>, AppError> {
    let page = &source.page;
    let parts: Result<Vec<_>, _> = releases.iter().map(|told| ChangesPart { page, told, base: &page.origin }.render()).collect();
    let parts = parts?;
    let here = source.address(FEED);
    let there = source.address("/agenda/changes");
    let updated = written(source.index.release.released_at);
    let document = Xml::document(|xml| {
        xml.inside("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", page.locale.tag())], |xml| {
            xml.text("id", &here)?;
            xml.text("title", &plain(&page.with("agenda-feed-changes-of", "name", source.summit.name(page))))?;
            xml.text("updated", &updated)?;
            xml.inside("author", &[], |xml| xml.text("name", &source.summit.host(page)))?;
            for (rel, path) in pages_of(part) {
                xml.empty("link", &[("rel", rel), ("type", "application/atom+xml"), ("href", &source.address(&path))])?;
            }
            xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &there)])?;
            releases.iter().zip(&parts).try_for_each(|(told, part)| entry(xml, source, told, part))
        })
    });
    Ok(document.map_err(anyhow::Error::from)?)
}

const FEED: &str = "/agenda/changes.atom";

/// Where the pages of the feed are, seen from one of them.
fn pages_of(part: NumberedPage) -> Vec<(&'static str, String)> {
    let page = |number| NumberedPage::address(FEED, number);
    let around = [("previous", part.previous(FEED)), ("next", part.next(FEED))];
    let ends = [("first", page(1)), ("last", page(part.last))].into_iter().filter(|_| part.last > 1);
    let around = around.into_iter().filter_map(|(rel, path)| Some((rel, path?)));
    [("self", page(part.number))].into_iter().chain(ends).chain(around).collect()
}

fn entry(xml: &mut Xml, source: &FeedSource, told: &ReleaseNotes, part: &str) -> XmlResult {
    let at = written(told.release.released_at);
    let there = source.address(&told.path);
    xml.inside("entry", &[], |xml| {
        xml.text("id", &format!("urn:uuid:{}", told.release_id))?;
        xml.text("title", &plain(&told.heading))?;
        xml.text("published", &at)?;
        xml.text("updated", &at)?;
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &there)])?;
        xml.text_with("content", &[("type", "html")], part)
    })
}

fn written(at: Timestamp) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
