//! A session: what, when, where, who.
use super::{
    card::{Card, colour},
    data,
    view::{View, Zones},
    words::{DESCRIPTION, Phrase, cut, language, size},
};
use crate::{
    access::Public,
    agenda::{
        model::Presence,
        programme::{Entry, Link, Material, Session, Slot, day_of},
        releases,
    },
    kit::{
        app::App,
        error::AppError,
        form::Query,
        ids::Id,
        page::{self, Page, PageResult},
        picture::Shown,
    },
};
use askama::Template;
use axum::extract::State;
use url::Url;

#[derive(Template)]
#[template(path = "agenda/session.html")]
struct SessionPage {
    /// For the window and for search engines.
    short_title: String,
    about: String,
    title: Phrase,
    subtitle: Phrase,
    summary: Phrase,
    description: Phrase,
    /// Each time that it is held.
    held: Vec<Held>,
    /// It is not held at all any more.
    is_cancelled: bool,
    colour: &'static str,
    people: Vec<Person>,
    passes: Vec<Phrase>,
    spoken: Option<String>,
    interpreted: Vec<String>,
    links: Vec<Outside>,
    files: Vec<File>,
    stream: Option<Outside>,
    calendar: String,
    zones: Zones,
    /// JSON that is safe inside a script element.
    data: String,
    page: Page,
}

/// A time and a room.
struct Held {
    card: Card,
    capacity: Option<i32>,
    equipment: Phrase,
    accessibility: Phrase,
    day: String,
}

struct Person {
    path: String,
    name: String,
    role: &'static str,
    is_named_only: bool,
    organisation: String,
    economy: Phrase,
    photo: Option<Shown>,
}

/// A link that leaves the site; none where the address is not one of the web.
struct Outside {
    address: Option<String>,
    title: String,
}

struct File {
    path: String,
    title: String,
    kind: String,
    size: String,
}

/// The session of a number as it stands in an address: one spelling each.
fn numbered<'a>(view: &'a View, text: &str) -> Result<&'a Session, AppError> {
    let number: i64 = text.parse().map_err(|_| AppError::NotFound)?;
    view.agenda.session(number).filter(|_| number.to_string() == text).ok_or(AppError::NotFound)
}

pub async fn show(public: Public, State(app): State<App>, Id(number): Id<String>, query: Query) -> PageResult {
    let agenda = releases::current(&app).await?.ok_or(AppError::NotFound)?;
    let view = View::new(public.page, &app, agenda, &query);
    let session = numbered(&view, &number)?;
    page::ok(SessionPage::new(&view, session))
}

impl SessionPage {
    fn new(view: &View, session: &Session) -> Self {
        let page = &view.page;
        let phrase = |text| Phrase::new(text, page);
        let title = phrase(&session.title);
        Self {
            short_title: cut(&title.text, DESCRIPTION),
            about: data::about(view, session),
            title,
            subtitle: phrase(&session.subtitle),
            summary: phrase(&session.summary),
            description: phrase(&session.description),
            held: view.agenda.slots(session).map(|entry| Held::new(view, &entry)).collect(),
            is_cancelled: session.slots.iter().all(Slot::is_cancelled),
            colour: view.agenda.slots(session).next().map_or("plain", |e| colour(&e)),
            people: people(view, session),
            passes: session.passes.iter().map(phrase).collect(),
            spoken: (!session.language.is_empty()).then(|| language(page, &session.language)),
            interpreted: session.interpretation.iter().map(|tag| language(page, tag)).collect(),
            links: session.links.iter().map(Outside::of).collect(),
            files: session.materials.iter().map(|m| File::new(page, m)).collect(),
            stream: Outside::stream(page, &session.stream),
            calendar: page.to(&format!("{}/calendar.ics", session.path())),
            zones: view.zones(&session.path()),
            data: data::of(view, session),
            page: page.clone(),
        }
    }
}

impl Held {
    fn new(view: &View, entry: &Entry<'_>) -> Self {
        let card = Card::new(view, entry, None);
        let day = view.agenda.day(day_of(entry.slot.from, view.agenda.zone));
        Self {
            capacity: entry.room.capacity,
            equipment: Phrase::new(&entry.room.equipment, &view.page),
            accessibility: Phrase::new(&entry.room.accessibility, &view.page),
            day: day.map(|d| view.to(&View::day_path(d))).unwrap_or_default(),
            card,
        }
    }
}

fn people(view: &View, session: &Session) -> Vec<Person> {
    let known = session.speakers.iter().filter_map(|part| Some((part, view.agenda.speaker(part.speaker.0)?)));
    known
        .map(|(part, speaker)| Person {
            path: view.to(&speaker.path()),
            name: speaker.named(&view.page).to_owned(),
            role: part.role.key(),
            is_named_only: part.presence == Presence::Named,
            organisation: speaker.organisation.clone(),
            economy: Phrase::new(&speaker.economy, &view.page),
            photo: speaker.photo.clone(),
        })
        .collect()
}

impl Outside {
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

impl File {
    fn new(page: &Page, material: &Material) -> Self {
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
        let address = |text: &str| Outside::new(text, String::new()).address;
        assert_eq!(address("https://example.org/a?b=\"c"), Some("https://example.org/a?b=%22c".into()));
        for bad in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org", "mailto:a@b.example", ""] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
