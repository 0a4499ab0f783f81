//! A day: rooms side by side where there is space for it, else a list by time.
use super::{
    controls::Controls,
    filters::Filters,
    grid::Grid,
    hours::{self, HourLink},
    parts::part,
    reader::{ReaderContext, ZoneSwitch},
};
use crate::{
    access::Public,
    agenda::{
        programme::{Day, ScheduledSlot},
        releases,
    },
    kit::{
        app::App,
        error::AppError,
        form::Query,
        ids::Id,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

/// More sessions than this are cut into pages by time.
const MOST: usize = 300;
/// Days that have a tab, on either side of the one shown.
const TABS: usize = 4;

#[derive(Template)]
#[template(path = "agenda/day.html")]
struct DayPage {
    title: String,
    tabs: Vec<Tab>,
    controls: Controls,
    zones: ZoneSwitch,
    /// How many are shown, in words.
    count: String,
    /// Of a long day.
    hours: Vec<HourLink>,
    grid: Grid,
    earlier: Option<String>,
    later: Option<String>,
    /// Whether search engines may index it: the day itself, but not its filtered pages.
    is_whole: bool,
    /// On paper: which version of the programme this is.
    release: i32,
    page: Page,
}

struct Tab {
    path: String,
    weekday: String,
    date: String,
    is_current: bool,
}

pub async fn show(public: Public, State(app): State<App>, Id(date): Id<String>, query: Query) -> PageResult {
    let index = releases::current(&app).await?.ok_or(AppError::NotFound)?;
    let reader = ReaderContext::new(public.page, &app, index, &query);
    // Each day has one address: other spellings of its date are not found.
    let day = reader.index.days().iter().find(|d| d.date.to_string() == date).ok_or(AppError::NotFound)?;
    page::ok(DayPage::new(&reader, day, &query).ok_or(AppError::NotFound)?)
}

impl DayPage {
    /// None where the day has no such part.
    fn new(reader: &ReaderContext, day: &Day, query: &Query) -> Option<Self> {
        let page = &reader.page;
        let path = ReaderContext::day_path(day);
        let all: Vec<ScheduledSlot<'_>> = reader.index.on(day).collect();
        let found: Vec<ScheduledSlot<'_>> = all.iter().copied().filter(|e| reader.filters.holds(e)).collect();
        let parts = found.len().div_ceil(MOST).max(1);
        let part = part(query.get("part")).filter(|part| (1..=parts).contains(part))?;
        let link = |part: usize| page.to(&reader.filters.address(&path, (part > 1).then_some(("part", part.to_string().as_str()))));
        Some(Self {
            title: page.long_date(day.date),
            tabs: tabs(reader, day),
            controls: Controls::new(reader, &path),
            zones: reader.zones(&path, all.iter().map(|e| e.slot)),
            count: count(page, found.len(), all.len()),
            hours: hours::of(reader, found.chunks(MOST), link),
            grid: Grid::new(reader, day.date, found.iter().copied().skip((part - 1) * MOST).take(MOST)),
            earlier: (part > 1).then(|| link(part - 1)),
            later: (part < parts).then(|| link(part + 1)),
            is_whole: part == 1 && reader.filters == Filters::default(),
            release: reader.index.release.number,
            page: page.clone(),
        })
    }
}

fn count(page: &Page, shown: usize, all: usize) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    if shown == all {
        page.count("agenda-sessions", number(all))
    } else {
        page.with_two("agenda-sessions-of", "shown", page.n(number(shown)), "all", page.n(number(all)))
    }
}

/// The days around this one; their links keep the filters and the zone.
fn tabs(reader: &ReaderContext, day: &Day) -> Vec<Tab> {
    let (first, last) = ((day.index - 1).saturating_sub(TABS), day.index + TABS);
    let near = reader.index.days().iter().take(last).skip(first);
    near.map(|one| Tab {
        path: reader.page.to(&reader.filters.address(&ReaderContext::day_path(one), None)),
        weekday: reader.page.weekday(one.date),
        date: reader.page.short_date(one.date),
        is_current: one.date == day.date,
    })
    .collect()
}
