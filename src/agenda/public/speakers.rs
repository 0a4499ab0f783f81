//! Who speaks: all in the order of their names, and each with their sessions.
use super::{
    card::Card,
    overview,
    view::{View, Zones},
    words::{DESCRIPTION, NAME, Phrase, cut},
};
use crate::{
    access::Public,
    agenda::{
        programme::{Agenda, Speaker},
        releases,
    },
    kit::{
        app::App,
        error::AppError,
        form::Query,
        ids::Id,
        list,
        locale::Locale,
        page::{self, Page, PageResult},
        picture::Shown,
    },
};
use askama::Template;
use axum::extract::State;

/// Speakers on a page.
const MOST: usize = 60;
/// Sessions of one speaker.
const SESSIONS: usize = 100;

#[derive(Template)]
#[template(path = "agenda/speakers.html")]
struct SpeakersPage {
    people: Vec<Person>,
    count: i64,
    earlier: Option<String>,
    later: Option<String>,
    is_first: bool,
    page: Page,
}

struct Person {
    path: String,
    name: String,
    organisation: String,
    economy: Phrase,
    photo: Option<Shown>,
}

#[derive(Template)]
#[template(path = "agenda/speaker.html")]
struct SpeakerPage {
    short_name: String,
    about: String,
    name: String,
    /// The name in its own script, where the page shows the other.
    own_name: Option<String>,
    organisation: String,
    economy: Phrase,
    photo: Option<Shown>,
    biography: Phrase,
    sessions: Vec<Part>,
    zones: Zones,
    page: Page,
}

/// A session in which somebody takes part, and as what.
struct Part {
    role: &'static str,
    card: Card,
}

pub async fn index(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(agenda) = releases::current(&app).await? else { return overview::not_out(public.page) };
    let view = View::new(public.page, &app, agenda, &query);
    let page = &view.page;
    let all = view.agenda.speakers_by_name(page.locale);
    let parts = all.len().div_ceil(MOST).max(1);
    let part = query.get("part").parse().ok().filter(|part| (1..=parts).contains(part)).unwrap_or(1);
    let link = |part: usize| {
        let at = part.to_string();
        page.to(&list::address("/agenda/speakers", &[], (part > 1).then_some(("part", &at))))
    };
    let shown = all.iter().skip((part - 1) * MOST).take(MOST);
    page::ok(SpeakersPage {
        people: shown.map(|&at| Person::new(&view, &view.agenda.programme.speakers[at])).collect(),
        count: i64::try_from(all.len()).unwrap_or(i64::MAX),
        earlier: (part > 1).then(|| link(part - 1)),
        later: (part < parts).then(|| link(part + 1)),
        is_first: part == 1,
        page: page.clone(),
    })
}

impl Person {
    fn new(view: &View, speaker: &Speaker) -> Self {
        Self {
            path: view.to(&speaker.path()),
            name: cut(speaker.named(&view.page), NAME),
            organisation: cut(&speaker.organisation, NAME),
            economy: Phrase::short(&speaker.economy, &view.page),
            photo: speaker.photo.clone(),
        }
    }
}

pub async fn show(public: Public, State(app): State<App>, Id(number): Id<String>, query: Query) -> PageResult {
    let agenda = releases::current(&app).await?.ok_or(AppError::NotFound)?;
    let view = View::new(public.page, &app, agenda, &query);
    let speaker = numbered(&view.agenda, &number)?;
    page::ok(SpeakerPage::new(&view, speaker))
}

/// The speaker of a number as it stands in an address: one spelling each.
fn numbered<'a>(agenda: &'a Agenda, text: &str) -> Result<&'a Speaker, AppError> {
    let number: i64 = text.parse().map_err(|_| AppError::NotFound)?;
    agenda.speaker_numbered(number).filter(|_| number.to_string() == text).ok_or(AppError::NotFound)
}

impl SpeakerPage {
    fn new(view: &View, speaker: &Speaker) -> Self {
        let page = &view.page;
        let name = speaker.named(page).to_owned();
        let biography = Phrase::new(&speaker.biography, page);
        let sessions = view.agenda.sessions_of(speaker).flat_map(|session| {
            let role = session.speakers.iter().find(|p| p.speaker == speaker.id).map_or("", |p| p.role.key());
            Card::all_of(view, session).map(move |card| Part { role, card })
        });
        let mut sessions: Vec<Part> = sessions.take(SESSIONS).collect();
        sessions.sort_by(|a, b| a.card.when.from.cmp(&b.card.when.from));
        let about = if biography.is_empty() { &speaker.organisation } else { &biography.text };
        Self {
            short_name: cut(&name, NAME),
            about: cut(&about.split_whitespace().collect::<Vec<_>>().join(" "), DESCRIPTION),
            own_name: [&speaker.name, speaker.name_in(Locale::En)].map(str::to_owned).into_iter().find(|other| *other != name),
            name,
            organisation: speaker.organisation.clone(),
            economy: Phrase::new(&speaker.economy, page),
            photo: speaker.photo.clone(),
            biography,
            sessions,
            zones: view.zones(&speaker.path()),
            page: page.clone(),
        }
    }
}
