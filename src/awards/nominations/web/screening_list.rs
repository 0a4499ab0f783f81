//! What was sent, for the organisers.
use super::correction::correction;
use crate::{
    access::{Staff, area},
    awards::{
        cycle::{self, Category, Cycle},
        ids::NominationId,
        nominations::{
            model::{Filter, Nomination, NominationState},
            store,
        },
    },
    event::{self, Economy, EconomyId},
    kit::{
        app::App,
        clock::Timestamp,
        error::AppError,
        form::Query,
        numbered_page::{AskedPage, RowsOfPage},
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;

#[derive(Template)]
#[template(path = "awards/screening_list.html")]
struct ListPage {
    page: Page,
    /// None: there are no awards yet.
    cycle: Option<Cycle>,
    filter: Filter,
    found: RowsOfPage<Nomination>,
    categories: Vec<Category>,
    economies: Vec<Economy>,
    states: Vec<NominationState>,
    /// Those that won something, once that is public.
    honoured: Vec<NominationId>,
    zone: Tz,
    now: Timestamp,
}

impl ListPage {
    fn category(&self, nomination: &Nomination) -> &str {
        self.categories.iter().find(|one| one.category_id == nomination.category_id).map_or("", |one| one.name.of(&self.page))
    }

    fn is_honoured(&self, nomination: &Nomination) -> bool {
        self.honoured.contains(&nomination.nomination_id)
    }

    fn correction(&self, nomination: &Nomination) -> Option<String> {
        correction(&self.page, nomination, self.now, self.zone)
    }

    fn economy(&self, id: &EconomyId) -> String {
        self.economies.iter().find(|one| one.economy_id == *id).map(|one| one.name(&self.page)).unwrap_or_default()
    }
}

pub async fn index(staff: Staff<area::Awards>, State(app): State<App>, query: Query) -> PageResult {
    let (filter, asked) = (Filter::of(&query), AskedPage::of(&query)?);
    let page = staff.page;
    let shown = app.db.read(staff.person, async |tx| {
        // The one that the site shows, or else the newest.
        let cycle = cycle::current_cycle(tx).await?;
        let (categories, total, rows) = match &cycle {
            Some(cycle) => (
                cycle::list_categories(tx, cycle.cycle_id).await?,
                store::count(tx, cycle.cycle_id, &filter).await?,
                store::list(tx, cycle.cycle_id, &filter, asked.usually_skipped()).await?,
            ),
            None => (vec![], 0, vec![]),
        };
        let public = if cycle.as_ref().is_some_and(|one| one.published_at.is_some()) { &rows[..] } else { &[] };
        let ids: Vec<_> = public.iter().map(|one| one.nomination_id).collect();
        let id = |id: Option<String>| id.unwrap_or_default();
        let (category, economy) = (id(filter.category.map(|id| id.to_string())), id(filter.economy.map(|id| id.to_string())));
        let filters = [("state", filter.state.map_or("", NominationState::value)), ("category", &category), ("economy", &economy)];
        Ok::<_, AppError>(ListPage {
            found: asked.of_usual_size(total)?.of_rows(rows, "/admin/awards/nominations", &filters),
            honoured: store::honoured_among(tx, &ids).await?,
            economies: event::alphabetical(event::list_all_economies(tx).await?, &page),
            states: NominationState::ALL.into_iter().filter(|state| *state != NominationState::Draft).collect(),
            zone: event::summit(tx).await?.zone,
            now: tx.now,
            page,
            cycle,
            filter,
            categories,
        })
    });
    page::ok(shown.await?)
}
