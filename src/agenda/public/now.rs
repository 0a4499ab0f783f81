//! What is on now and what comes next, room by room.
use super::{
    card::Card,
    overview,
    view::{View, Zones},
    words::Phrase,
};
use crate::{
    access::Public,
    agenda::{
        programme::{Agenda, Day, Entry, Room, day_of},
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
use chrono::Duration;
use std::collections::HashMap;

/// More rooms than this are left to the day's page.
const MOST: usize = 60;

#[derive(Template)]
#[template(path = "agenda/now.html")]
struct NowPage {
    time: String,
    machine_time: String,
    rooms: Vec<InRoom>,
    /// The day's own page.
    day: Option<String>,
    /// Where nothing is on today, why.
    nothing: &'static str,
    zones: Zones,
    page: Page,
}

/// What a room has.
pub struct InRoom {
    pub room: Phrase,
    pub now: Option<Card>,
    pub next: Option<Card>,
}

pub async fn show(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(agenda) = releases::current(&app).await? else { return overview::not_out(public.page) };
    let view = View::new(public.page, &app, agenda, &query);
    let today = today(&view.agenda, view.now);
    page::ok(NowPage {
        time: view.clock(&view.now),
        machine_time: view.page.machine_time(&view.now),
        rooms: in_rooms(&view, MOST),
        day: today.map(|day| view.to(&View::day_path(day))),
        nothing: nothing(&view.agenda, view.now),
        zones: view.zones("/agenda/now"),
        page: view.page.clone(),
    })
}

/// The day of the programme that it is at `now`.
fn today(agenda: &Agenda, now: Timestamp) -> Option<&Day> {
    agenda.day(day_of(now, agenda.zone))
}

fn nothing(agenda: &Agenda, now: Timestamp) -> &'static str {
    let today = day_of(now, agenda.zone);
    match (agenda.days().first(), agenda.days().last()) {
        (Some(first), _) if today < first.date => "agenda-now-before",
        (_, Some(last)) if today > last.date => "agenda-now-after",
        _ => "agenda-now-nothing",
    }
}

/// What is on in each room at `now`, and what comes next there today; at most `most` rooms, those without either left
/// out.
pub fn in_rooms(view: &View, most: usize) -> Vec<InRoom> {
    let (agenda, now) = (&view.agenda, view.now);
    let date = day_of(now, agenda.zone);
    // What began last night may still be on.
    let days = [date - Duration::days(1), date].into_iter().filter_map(|date| agenda.day(date));
    let mut rooms: HashMap<_, (Option<Entry<'_>>, Option<Entry<'_>>)> = HashMap::new();
    for entry in days.flat_map(|day| agenda.on(day)).filter(|e| !e.slot.is_cancelled() && e.slot.to > now) {
        let (on, next) = rooms.entry(entry.room.id).or_default();
        let place = if entry.slot.from <= now { on } else { next };
        place.get_or_insert(entry);
    }
    let shown = |room: &Room| {
        let (on, next) = rooms.get(&room.id)?;
        let card = |entry: &Option<Entry<'_>>| entry.as_ref().map(|e| Card::new(view, e, Some(date)));
        Some(InRoom { room: Phrase::short(&room.name, &view.page), now: card(on), next: card(next) })
    };
    agenda.programme.rooms.iter().filter_map(shown).take(most).collect()
}
