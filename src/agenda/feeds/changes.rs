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
    kit::{clock::Timestamp, error::AppError, page::Page, rich_text},
};
use askama::Template;
use chrono::SecondsFormat;
use chrono_tz::Tz;

/// The most releases that are listed.
pub const MOST: i64 = 50;

/// A release in the words of one language.
pub struct ReleaseNotes {
    pub release_id: ReleaseId,
    pub release: Release,
    pub heading: String,
    /// Safe HTML, below its heading.
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
    /// What it was called, when and where it was, as far as that changed.
    pub was: Vec<String>,
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

pub fn told(page: &Page, zone: Tz, all: Vec<ReleaseChanges>) -> Vec<ReleaseNotes> {
    all.into_iter()
        .map(|one| ReleaseNotes {
            release_id: one.release_id,
            heading: heading(page, &one.release),
            note: rich_text::html(one.release.note.of(page), 3),
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
        was: was.into_iter().flatten().filter(|text| !text.is_empty()).collect(),
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

pub fn atom(source: &FeedSource, releases: &[ReleaseNotes]) -> Result<Vec<u8>, AppError> {
    let page = &source.page;
    let parts: Result<Vec<_>, _> = releases.iter().map(|told| ChangesPart { page, told, base: &page.origin }.render()).collect();
    let parts = parts?;
    let here = source.address("/agenda/changes.atom");
    let there = source.address("/agenda/changes");
    let updated = written(source.index.release.released_at);
    let document = Xml::document(|xml| {
        xml.inside("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", page.locale.tag())], |xml| {
            xml.text("id", &here)?;
            xml.text("title", &plain(&page.with("agenda-feed-changes-of", "name", source.summit.name(page))))?;
            xml.text("updated", &updated)?;
            xml.inside("author", &[], |xml| xml.text("name", &source.summit.host(page)))?;
            xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &here)])?;
            xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &there)])?;
            releases.iter().zip(&parts).try_for_each(|(told, part)| entry(xml, source, told, part))
        })
    });
    Ok(document.map_err(anyhow::Error::from)?)
}

fn entry(xml: &mut Xml, source: &FeedSource, told: &ReleaseNotes, part: &str) -> XmlResult {
    let at = written(told.release.released_at);
    let there = format!("{}#release-{}", source.address("/agenda/changes"), told.release.number);
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
