//! A session: what, when, where, who.
use super::{
    card::{Card, colour},
    data,
    reader::{ReaderContext, ZoneSwitch},
    words::{DESCRIPTION, Phrase, cut, language, size},
};
use crate::{
    access::Public,
    agenda::{
        model::Presence,
        programme::{Link, Material, ScheduledSlot, Session, Slot, day_of},
        releases,
    },
    kit::{
        app::App,
        error::AppError,
        form::Query,
        ids::Id,
        page::{self, Page, PageResult},
        page_part::PagePart,
        picture::Shown,
    },
};
use askama::Template;
use axum::extract::State;
use url::Url;

#[derive(Template)]
#[template(path = "agenda/session.html")]
struct SessionPage {
    /// The title for the window and for search engines; it says if the session is cancelled.
    window_title: String,
    about: String,
    title: Phrase,
    subtitle: Phrase,
    summary: Phrase,
    description: Phrase,
    /// Each time that it is held.
    held: Vec<SessionTime>,
    /// All of its slots are cancelled.
    is_cancelled: bool,
    colour: &'static str,
    people: Vec<SpeakerSummary>,
    passes: Vec<Phrase>,
    spoken: Option<String>,
    interpreted: Vec<String>,
    links: Vec<ExternalLink>,
    files: Vec<MaterialLink>,
    stream: Option<ExternalLink>,
    calendar: String,
    zones: ZoneSwitch,
    /// What other slices say of a session of its kind.
    beside: Vec<PagePart>,
    /// JSON that is safe inside a script element.
    data: String,
    page: Page,
}

/// A time and a room.
struct SessionTime {
    card: Card,
    capacity: Option<i32>,
    equipment: Phrase,
    accessibility: Phrase,
    day: String,
}

struct SpeakerSummary {
    path: String,
    name: String,
    role: &'static str,
    is_named_only: bool,
    organisation: String,
    economy: Phrase,
    photo: Option<Shown>,
}

/// A link to another site. It has no address where that is not `http` or `https`.
struct ExternalLink {
    address: Option<String>,
    title: String,
}

/// A file to take home.
pub struct MaterialLink {
    pub path: String,
    pub title: String,
    pub kind: String,
    pub size: String,
}

/// The session of a number in an address. Each has one address: `007` is not found.
fn numbered<'a>(reader: &'a ReaderContext, text: &str) -> Result<&'a Session, AppError> {
    let number: i64 = text.parse().map_err(|_| AppError::NotFound)?;
    reader.index.session(number).filter(|_| number.to_string() == text).ok_or(AppError::NotFound)
}

pub async fn show(public: Public, State(app): State<App>, Id(number): Id<String>, query: Query) -> PageResult {
    let index = releases::current(&app).await?.ok_or(AppError::NotFound)?;
    let reader = ReaderContext::new(public.page, &app, index, &query);
    let session = numbered(&reader, &number)?;
    let kind = reader.index.slots(session).next().map_or("", |entry| entry.kind.code.as_str());
    let beside = app.parts_at(&reader.page, &format!("session {kind}")).await?;
    page::ok(SessionPage { beside, ..SessionPage::new(&reader, session) })
}

impl SessionPage {
    fn new(reader: &ReaderContext, session: &Session) -> Self {
        let page = &reader.page;
        let phrase = |text| Phrase::new(text, page);
        let title = phrase(&session.title);
        let is_cancelled = session.slots.iter().all(Slot::is_cancelled);
        let short_title = cut(&title.text, DESCRIPTION);
        Self {
            window_title: if is_cancelled { page.with("agenda-cancelled-title", "title", short_title) } else { short_title },
            about: data::about(reader, session),
            title,
            subtitle: phrase(&session.subtitle),
            summary: phrase(&session.summary),
            description: phrase(&session.description),
            held: reader.index.slots(session).map(|entry| SessionTime::new(reader, &entry)).collect(),
            is_cancelled,
            colour: reader.index.slots(session).next().map_or("plain", |e| colour(&e)),
            people: people(reader, session),
            passes: session.passes.iter().map(phrase).collect(),
            spoken: (!session.language.is_empty()).then(|| language(page, &session.language)),
            interpreted: session.interpretation.iter().map(|tag| language(page, tag)).collect(),
            links: session.links.iter().map(ExternalLink::of).collect(),
            files: session.materials.iter().map(|m| MaterialLink::new(page, m)).collect(),
            stream: ExternalLink::stream(page, &session.stream),
            calendar: page.to(&format!("{}/calendar.ics", session.path())),
            zones: reader.zones(&session.path(), &session.slots),
            beside: vec![],
            data: data::of(reader, session),
            page: page.clone(),
        }
    }
}

impl SessionTime {
    fn new(reader: &ReaderContext, entry: &ScheduledSlot<'_>) -> Self {
        let card = Card::new(reader, entry, None);
        let day = reader.index.day(day_of(entry.slot.from, reader.index.zone));
        Self {
            capacity: entry.room.capacity,
            equipment: Phrase::new(&entry.room.equipment, &reader.page),
            accessibility: Phrase::new(&entry.room.accessibility, &reader.page),
            day: day.map(|d| reader.to(&ReaderContext::day_path(d))).unwrap_or_default(),
            card,
        }
    }
}

fn people(reader: &ReaderContext, session: &Session) -> Vec<SpeakerSummary> {
    let known = session.speakers.iter().filter_map(|part| Some((part, reader.index.speaker(part.speaker.0)?)));
    known
        .map(|(part, speaker)| SpeakerSummary {
            path: reader.to(&speaker.path()),
            name: speaker.named(&reader.page).to_owned(),
            role: part.role.key(),
            is_named_only: part.presence == Presence::Named,
            organisation: speaker.organisation.clone(),
            economy: Phrase::new(&speaker.economy, &reader.page),
            photo: speaker.photo.clone(),
        })
        .collect()
}

impl ExternalLink {
    fn new(address: &str, title: String) -> Self {
        let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        Self { address: url.map(String::from), title }
    }

    fn of(link: &Link) -> Self {
        Self::new(&link.url, if link.title.is_empty() { link.url.clone() } else { link.title.clone() })
    }

    fn stream(page: &Page, address: &str) -> Option<Self> {
        Some(Self::new(address, page.t("agenda-watch"))).filter(|o| o.address.is_some())
    }
}

impl MaterialLink {
    pub fn new(page: &Page, material: &Material) -> Self {
        let ending = material.file_name.rsplit_once('.').map(|(_, ending)| ending.to_uppercase());
        Self {
            path: format!("/agenda/materials/{}", material.id),
            title: if material.title.is_empty() { material.file_name.clone() } else { material.title.clone() },
            kind: ending.filter(|e| e.len() <= 5).unwrap_or_default(),
            size: size(page, material.bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let address = |text: &str| ExternalLink::new(text, String::new()).address;
        assert_eq!(address("https://example.org/a?b=\"c"), Some("https://example.org/a?b=%22c".into()));
        for bad in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org", "mailto:a@b.example", ""] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
