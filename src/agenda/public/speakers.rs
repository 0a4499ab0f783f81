//! Who speaks: all in the order of their names, and each with their sessions.
use super::{
    card::Card,
    not_out::not_out,
    parts::part,
    reader::{ReaderContext, ZoneSwitch},
    words::{DESCRIPTION, NAME, Phrase, cut},
};
use crate::{
    access::Public,
    agenda::{
        programme::{ProgrammeIndex, Speaker},
        releases,
    },
    kit::{
        address::address,
        app::App,
        error::AppError,
        form::Query,
        ids::Id,
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
    people: Vec<SpeakerSummary>,
    count: i64,
    earlier: Option<String>,
    later: Option<String>,
    is_first: bool,
    page: Page,
}

struct SpeakerSummary {
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
    sessions: Vec<SpeakerSession>,
    zones: ZoneSwitch,
    page: Page,
}

/// A session in which somebody takes part, and as what.
struct SpeakerSession {
    role: &'static str,
    card: Card,
}

pub async fn index(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(index) = releases::current(&app).await? else { return not_out(public.page) };
    let reader = ReaderContext::new(public.page, &app, index, &query);
    let page = &reader.page;
    let all = reader.index.speakers_by_name(page.locale);
    let parts = all.len().div_ceil(MOST).max(1);
    let part = part(query.get("part")).filter(|part| (1..=parts).contains(part)).ok_or(AppError::NotFound)?;
    let link = |part: usize| {
        let at = part.to_string();
        page.to(&address("/agenda/speakers", &[], (part > 1).then_some(("part", &at))))
    };
    let shown = all.iter().skip((part - 1) * MOST).take(MOST);
    page::ok(SpeakersPage {
        people: shown.map(|&at| SpeakerSummary::new(&reader, &reader.index.programme.speakers[at])).collect(),
        count: i64::try_from(all.len()).unwrap_or(i64::MAX),
        earlier: (part > 1).then(|| link(part - 1)),
        later: (part < parts).then(|| link(part + 1)),
        is_first: part == 1,
        page: page.clone(),
    })
}

impl SpeakerSummary {
    fn new(reader: &ReaderContext, speaker: &Speaker) -> Self {
        Self {
            path: reader.to(&speaker.path()),
            name: cut(speaker.named(&reader.page), NAME),
            organisation: cut(&speaker.organisation, NAME),
            economy: Phrase::short(&speaker.economy, &reader.page),
            photo: speaker.photo.clone(),
        }
    }
}

pub async fn show(public: Public, State(app): State<App>, Id(number): Id<String>, query: Query) -> PageResult {
    let index = releases::current(&app).await?.ok_or(AppError::NotFound)?;
    let reader = ReaderContext::new(public.page, &app, index, &query);
    let speaker = numbered(&reader.index, &number)?;
    page::ok(SpeakerPage::new(&reader, speaker))
}

/// The speaker of a number in an address. Each has one address: `007` is not found.
fn numbered<'a>(index: &'a ProgrammeIndex, text: &str) -> Result<&'a Speaker, AppError> {
    let number: i64 = text.parse().map_err(|_| AppError::NotFound)?;
    index.speaker_numbered(number).filter(|_| number.to_string() == text).ok_or(AppError::NotFound)
}

impl SpeakerPage {
    fn new(reader: &ReaderContext, speaker: &Speaker) -> Self {
        let page = &reader.page;
        let name = speaker.named(page).to_owned();
        let biography = Phrase::new(&speaker.biography, page);
        let sessions = reader.index.sessions_of(speaker).flat_map(|session| {
            let role = session.speakers.iter().find(|p| p.speaker == speaker.id).map_or("", |p| p.role.key());
            Card::all_of(reader, session).map(move |card| SpeakerSession { role, card })
        });
        let mut sessions: Vec<SpeakerSession> = sessions.take(SESSIONS).collect();
        sessions.sort_by(|a, b| a.card.when.from.cmp(&b.card.when.from));
        let about = if biography.is_empty() { cut(&speaker.organisation, DESCRIPTION) } else { biography.about() };
        Self {
            short_name: cut(&name, NAME),
            about,
            own_name: [&speaker.name, speaker.name_in(Locale::En)].map(str::to_owned).into_iter().find(|other| *other != name),
            name,
            organisation: speaker.organisation.clone(),
            economy: Phrase::new(&speaker.economy, page),
            photo: speaker.photo.clone(),
            biography,
            sessions,
            zones: reader.zones(&speaker.path(), reader.index.sessions_of(speaker).flat_map(|session| &session.slots)),
            page: page.clone(),
        }
    }
}
