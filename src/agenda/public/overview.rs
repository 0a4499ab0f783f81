//! The programme's first page: its days and, during the summit, what is on.
use super::{
    not_out::not_out,
    pause::{Pause, Phase},
    reader::ReaderContext,
    rooms_now::{RoomNow, in_rooms},
    words::Phrase,
};
use crate::{
    access::Public,
    agenda::{
        programme::{Day, day_of},
        releases,
    },
    kit::{
        app::App,
        clock::Timestamp,
        form::Query,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

/// Rooms of which the overview says what is on.
const ROOMS: usize = 6;
/// The most days that are listed; further ones are reached from day to day.
const DAYS: usize = 366;

#[derive(Template)]
#[template(path = "agenda/overview.html")]
struct OverviewPage {
    rooms: Vec<RoomNow>,
    /// During the summit, said where nothing is on.
    pause: Option<Pause>,
    days: Vec<DaySummary>,
    released_at: Timestamp,
    number: i32,
    name: String,
    note: Phrase,
    zone: String,
    reader: ReaderContext,
    page: Page,
}

struct DaySummary {
    path: String,
    weekday: String,
    date: String,
    /// Not the cancelled ones.
    sessions: i64,
    from: String,
    to: String,
    is_today: bool,
}

pub async fn show(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(index) = releases::current(&app).await? else { return not_out(public.page) };
    let reader = ReaderContext::new(public.page, &app, index, &query);
    let release = &reader.index.release;
    let rooms = in_rooms(&reader, ROOMS);
    let is_on = Phase::of(&reader) == Phase::On;
    page::ok(OverviewPage {
        pause: (is_on && rooms.is_empty()).then(|| Pause::new(&reader)),
        rooms,
        days: reader.index.days().iter().take(DAYS).map(|day| DaySummary::new(&reader, day)).collect(),
        released_at: release.released_at,
        number: release.number,
        name: release.name.of(&reader.page).to_owned(),
        note: Phrase::new(&release.note, &reader.page),
        zone: reader.zone_said([]),
        page: reader.page.clone(),
        reader,
    })
}

impl DaySummary {
    fn new(reader: &ReaderContext, day: &Day) -> Self {
        let held = || reader.index.on(day).filter(|e| !e.slot.is_cancelled()).map(|e| e.slot);
        let ends = held().map(|s| s.from).min().zip(held().map(|s| s.to).max());
        let [from, to] = ends.map(|(from, to)| reader.page.clocks(&from, &to, reader.zone())).unwrap_or_default();
        let today = day_of(reader.now, reader.index.zone);
        Self {
            path: reader.to(&ReaderContext::day_path(day)),
            weekday: reader.page.weekday(day.date),
            date: reader.page.date(day.date),
            sessions: i64::try_from(held().count()).unwrap_or(i64::MAX),
            from,
            to,
            is_today: day.date == today,
        }
    }
}
