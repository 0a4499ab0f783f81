//! The statistics of every category of a cycle beside each other, for organisers, once the round is closed.
use super::figures_view::View;
use crate::{
    access::{Staff, area},
    awards::{
        cycle::{self, Cycle},
        ids::{CategoryId, CycleId},
        results::{
            model::{Ended, Figures},
            reading, store,
        },
        sealing,
    },
    kit::{
        app::App,
        error::AppError,
        ids::Id,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "awards/results.html")]
struct ResultsPage {
    page: Page,
    cycle: Cycle,
    categories: Vec<Figures>,
    decided: Vec<(CategoryId, Ended)>,
}

impl ResultsPage {
    fn view<'a>(&'a self, figures: &'a Figures) -> View<'a> {
        View { page: &self.page, figures, is_part: false }
    }

    fn ended(&self, figures: &Figures) -> Option<&Ended> {
        self.decided.iter().find(|(id, _)| *id == figures.category.category).map(|(_, ended)| ended)
    }

    /// Those that have entries and are not decided.
    fn undecided(&self) -> usize {
        self.categories.iter().filter(|one| !one.standings.places.is_empty() && self.ended(one).is_none()).count()
    }
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    let read = app.db.read(staff.person, async |tx| {
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((cycle, sealing::rows(tx, id).await?, store::list_decided(tx, id).await?))
    });
    let (cycle, rows, decided) = read.await?;
    let categories = reading::figures(reading::of_closed_rounds(rows)).await?;
    page::ok(ResultsPage { page: staff.page, cycle, categories, decided })
}
