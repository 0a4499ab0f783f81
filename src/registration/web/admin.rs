//! Organisers find registrations and read one with its history.
use crate::{
    access::{Organise, Staff},
    event::{self, Economy, Summit},
    kit::{
        app::App,
        error::AppError,
        form::Query,
        ids::Id,
        list,
        page::{self, Page, PageResult},
    },
    registration::{
        model::{Pass, Registration, RegistrationId, State as Stand},
        search::{self, Filter, Found},
        store::{self, Counts, Step},
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "registration/admin_index.html")]
struct IndexPage {
    page: Page,
    filter: Filter,
    found: list::Slice<Found>,
    counts: Counts,
    pass: Pass,
    economies: Vec<Economy>,
    states: [Stand; 4],
    summit: Summit,
}

#[derive(Template)]
#[template(path = "registration/admin_show.html")]
struct ShowPage {
    page: Page,
    registration: Registration,
    history: Vec<Step>,
    summit: Summit,
}

pub async fn index(staff: Staff<Organise>, State(app): State<App>, query: Query) -> PageResult {
    let (filter, from) = (Filter::of(&query), list::From::of(&query));
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        let rows = search::list(tx, &filter, from).await?;
        let economy = filter.economy.map(|e| e.to_string()).unwrap_or_default();
        let filters = [("q", filter.words.as_str()), ("state", filter.state.map_or("", Stand::value)), ("economy", &economy)];
        let found = list::Slice::new(rows, from, |r| r.registration_id.0, "/admin/registrations", &filters);
        Ok::<_, AppError>(IndexPage {
            found,
            counts: store::counts(tx).await?,
            pass: store::find_pass(tx).await?.ok_or(AppError::NotFound)?,
            economies: event::list_economies(tx).await?,
            states: Stand::ALL,
            summit: event::find_summit(tx).await?.ok_or(AppError::NotFound)?,
            page,
            filter: filter.clone(),
        })
    });
    page::ok(shown.await?)
}

pub async fn show(staff: Staff<Organise>, State(app): State<App>, Id(id): Id<RegistrationId>) -> PageResult {
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        Ok::<_, AppError>(ShowPage {
            registration: store::find(tx, id).await?.ok_or(AppError::NotFound)?,
            history: store::history(tx, id).await?,
            summit: event::find_summit(tx).await?.ok_or(AppError::NotFound)?,
            page,
        })
    });
    page::ok(shown.await?)
}
