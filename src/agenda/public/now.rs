//! What is on now and what comes next, room by room.
use super::{
    not_out::not_out,
    pause::Pause,
    reader::{ReaderContext, ZoneSwitch},
    rooms_now::{RoomNow, in_rooms},
};
use crate::{
    access::Public,
    agenda::{
        programme::{Day, ProgrammeIndex, day_of},
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

/// More rooms than this are not shown; the day's page has them all.
const MOST: usize = 60;

#[derive(Template)]
#[template(path = "agenda/now.html")]
struct NowPage {
    time: String,
    machine_time: String,
    rooms: Vec<RoomNow>,
    /// The day's own page.
    day: Option<String>,
    /// Said where nothing is on.
    pause: Pause,
    zones: ZoneSwitch,
    page: Page,
}

pub async fn show(public: Public, State(app): State<App>, query: Query) -> PageResult {
    let Some(index) = releases::current(&app).await? else { return not_out(public.page) };
    let reader = ReaderContext::new(public.page, &app, index, &query);
    let today = today(&reader.index, reader.now);
    page::ok(NowPage {
        time: reader.clock(&reader.now),
        machine_time: reader.page.machine_time(&reader.now),
        rooms: in_rooms(&reader, MOST),
        day: today.map(|day| reader.to(&ReaderContext::day_path(day))),
        pause: Pause::new(&reader),
        zones: reader.zones("/agenda/now", today.into_iter().flat_map(|day| reader.index.on(day)).map(|e| e.slot)),
        page: reader.page.clone(),
    })
}

/// The day of the programme that it is at `now`.
fn today(index: &ProgrammeIndex, now: Timestamp) -> Option<&Day> {
    index.day(day_of(now, index.zone))
}
