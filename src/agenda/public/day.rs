//! A day: rooms side by side where there is space for it, else a list by time.
use super::{
    chosen::Chosen,
    controls::Controls,
    grid::Grid,
    view::{View, Zones},
};
use crate::{
    access::Public,
    agenda::{
        programme::{Day, Entry},
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
    zones: Zones,
    /// How many are shown, in words.
    count: String,
    grid: Grid,
    earlier: Option<String>,
    later: Option<String>,
    /// Only the day itself is for search engines, not each way to see less of it.
    is_whole: bool,
    page: Page,
}

struct Tab {
    path: String,
    weekday: String,
    date: String,
    is_current: bool,
}

pub async fn show(public: Public, State(app): State<App>, Id(date): Id<String>, query: Query) -> PageResult {
    let agenda = releases::current(&app).await?.ok_or(AppError::NotFound)?;
    let view = View::new(public.page, &app, agenda, &query);
    // Each day has one address: what only reads as a date is none.
    let day = view.agenda.days().iter().find(|d| d.date.to_string() == date).ok_or(AppError::NotFound)?;
    page::ok(DayPage::new(&view, day, &query))
}

impl DayPage {
    fn new(view: &View, day: &Day, query: &Query) -> Self {
        let page = &view.page;
        let path = View::day_path(day);
        let all: Vec<Entry<'_>> = view.agenda.on(day).collect();
        let found: Vec<Entry<'_>> = all.iter().copied().filter(|e| view.chosen.holds(e)).collect();
        let parts = found.len().div_ceil(MOST).max(1);
        let part = query.get("part").parse().ok().filter(|part| (1..=parts).contains(part)).unwrap_or(1);
        let link = |part: usize| page.to(&view.chosen.address(&path, (part > 1).then_some(("part", part.to_string().as_str()))));
        Self {
            title: page.long_date(day.date),
            tabs: tabs(view, day),
            controls: Controls::new(view, &path),
            zones: view.zones(&path),
            count: count(page, found.len(), all.len()),
            grid: Grid::new(view, day.date, found.iter().copied().skip((part - 1) * MOST).take(MOST)),
            earlier: (part > 1).then(|| link(part - 1)),
            later: (part < parts).then(|| link(part + 1)),
            is_whole: part == 1 && view.chosen == Chosen::default(),
            page: page.clone(),
        }
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

/// The days around this one; what was asked for goes along.
fn tabs(view: &View, day: &Day) -> Vec<Tab> {
    let (first, last) = ((day.index - 1).saturating_sub(TABS), day.index + TABS);
    let near = view.agenda.days().iter().take(last).skip(first);
    near.map(|one| Tab {
        path: view.page.to(&view.chosen.address(&View::day_path(one), None)),
        weekday: view.page.weekday(one.date),
        date: view.page.short_date(one.date),
        is_current: one.date == day.date,
    })
    .collect()
}
