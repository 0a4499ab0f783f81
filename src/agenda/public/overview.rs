//! The way into the programme: its days, and while it lasts, what is on.
use super::{
    now::{InRoom, in_rooms},
    view::View,
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
/// No summit has more days; those beyond are reached from day to day.
const DAYS: usize = 366;

#[derive(Template)]
#[template(path = "agenda/overview.html")]
struct OverviewPage {
    rooms: Vec<InRoom>,
    days: Vec<Row>,
    released_at: Timestamp,
    number: i32,
    name: String,
    note: String,
    zone: String,
    view: View,
    page: Page,
}

struct Row {
    path: String,
    weekday: String,
    date: String,
    /// Not the cancelled ones.
    sessions: i64,
    from: String,
    to: String,
    is_today: bool,
}

#[derive(Template)]
#[template(path = "agenda/not_out.html")]
struct NotOutPage {
    page: Page,
}

pub async fn show(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(agenda) = releases::current(&app).await? else { return not_out(public.page) };
    let view = View::new(public.page, &app, agenda, &query);
    let release = &view.agenda.release;
    page::ok(OverviewPage {
        rooms: in_rooms(&view, ROOMS),
        days: view.agenda.days().iter().take(DAYS).map(|day| Row::new(&view, day)).collect(),
        released_at: release.released_at,
        number: release.number,
        name: release.name.of(&view.page).to_owned(),
        note: release.note.of(&view.page).to_owned(),
        zone: view.zone_said(),
        page: view.page.clone(),
        view,
    })
}

/// There is no release yet; nothing more can be said.
pub fn not_out(page: Page) -> PageResult {
    page::ok(NotOutPage { page })
}

impl Row {
    fn new(view: &View, day: &Day) -> Self {
        let held = || view.agenda.on(day).filter(|e| !e.slot.is_cancelled()).map(|e| e.slot);
        let clock = |at: Option<Timestamp>| at.map(|at| view.clock(&at)).unwrap_or_default();
        let today = day_of(view.now, view.agenda.zone);
        Self {
            path: view.to(&View::day_path(day)),
            weekday: view.page.weekday(day.date),
            date: view.page.date(day.date),
            sessions: i64::try_from(held().count()).unwrap_or(i64::MAX),
            from: clock(held().map(|s| s.from).min()),
            to: clock(held().map(|s| s.to).max()),
            is_today: day.date == today,
        }
    }
}
