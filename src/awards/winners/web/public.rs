//! What everybody reads: who won, year by year, and what each entry is.
use crate::{
    access::Public,
    awards::{
        cycle::{self, Category, Cycle},
        ids::NominationId,
        ledger::{Hash, words},
        results::Honour,
        sealing,
        winners::{
            model::{Honoured, HonouredCategory, by_category},
            store,
        },
    },
    event::{self, Economy},
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
        ids::Id,
        page::{self, Page, PageResult},
        sitemap::PublicPage,
    },
};
use askama::Template;
use axum::extract::{Path, State};
use std::pin::Pin;

#[derive(Template)]
#[template(path = "awards/winners.html")]
struct WinnersPage {
    page: Page,
    shown: Option<Shown>,
    /// All whose winners are public, the newest first.
    cycles: Vec<Cycle>,
    economies: Vec<Economy>,
    /// What stands for all scores of those awards, or of the ones that the site shows; none before they are sealed.
    sealed: Option<Hash>,
}

struct Shown {
    cycle: Cycle,
    categories: Vec<HonouredCategory>,
}

impl WinnersPage {
    /// The head in words, four a line.
    fn words(&self) -> Vec<String> {
        self.sealed.iter().flat_map(|head| words(head).chunks(4).map(|line| line.join(" ")).collect::<Vec<_>>()).collect()
    }

    fn others(&self) -> impl Iterator<Item = &Cycle> {
        let shown = self.shown.as_ref().map(|shown| shown.cycle.cycle_id);
        self.cycles.iter().filter(move |one| Some(one.cycle_id) != shown)
    }
}

/// The winners of that cycle; none where it is not one of `cycles`.
async fn shown(tx: &mut Tx, cycles: &[Cycle], edition: Option<&str>) -> Result<Option<Shown>, AppError> {
    let cycle = match edition {
        Some(edition) => cycles.iter().find(|one| one.edition == edition),
        None => cycles.first(),
    };
    let Some(cycle) = cycle else { return Ok(None) };
    let categories = cycle::list_categories(tx, cycle.cycle_id).await?;
    let (decided, honoured) = (store::list_decided(tx, cycle.cycle_id).await?, store::list(tx, cycle.cycle_id).await?);
    Ok(Some(Shown { cycle: cycle.clone(), categories: by_category(categories, &decided, &honoured) }))
}

async fn winners(page: Page, app: &App, edition: Option<&str>) -> Result<WinnersPage, AppError> {
    let read = app.db.read(Actor::Visitor, async |tx| {
        let cycles = cycle::published_cycles(tx).await?;
        let shown = shown(tx, &cycles, edition).await?;
        let current = match &shown {
            Some(shown) => Some(shown.cycle.cycle_id),
            None => cycle::shown_cycle(tx).await?.map(|one| one.cycle_id),
        };
        let sealed = match current {
            Some(cycle) => sealing::sealed_head(tx, cycle).await?,
            None => None,
        };
        Ok::<_, AppError>((shown, cycles, event::list_all_economies(tx).await?, sealed))
    });
    let (shown, cycles, economies, sealed) = read.await?;
    Ok(WinnersPage { page, shown, cycles, economies, sealed })
}

pub async fn latest(public: Public, State(app): State<App>) -> PageResult {
    page::ok(winners(public.page, &app, None).await?)
}

pub async fn edition(public: Public, State(app): State<App>, Path(edition): Path<String>) -> PageResult {
    let winners = winners(public.page, &app, Some(&edition)).await?;
    if winners.shown.is_none() { Err(AppError::NotFound) } else { page::ok(winners) }
}

#[derive(Template)]
#[template(path = "awards/honour.html")]
struct HonourPage {
    page: Page,
    cycle: Cycle,
    category: Category,
    honoured: Honoured,
    economies: Vec<Economy>,
}

impl HonourPage {
    /// What is said of it in a word, and where.
    fn title(&self) -> String {
        format!("{}: {}", self.page.t(self.honoured.honour.key()), self.category.name.of(&self.page))
    }
}

pub async fn show(public: Public, State(app): State<App>, Id(id): Id<NominationId>) -> PageResult {
    let page = public.page;
    let read = app.db.read(Actor::Visitor, async |tx| {
        let cycle = store::cycle_of(tx, id).await?.ok_or(AppError::NotFound)?;
        let honoured = store::list(tx, cycle).await?.into_iter().find(|one| one.nomination_id == id).ok_or(AppError::NotFound)?;
        let category = cycle::find_category(tx, honoured.category_id).await?.ok_or(AppError::NotFound)?;
        let cycle = cycle::find_cycle(tx, cycle).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((cycle, category, honoured, event::list_all_economies(tx).await?))
    });
    let (cycle, category, honoured, economies) = read.await?;
    page::ok(HonourPage { page, cycle, category, honoured, economies })
}

/// The pages of each published cycle, and of those who are honoured in it.
pub fn pages(app: &App) -> Pin<Box<dyn Future<Output = Result<Vec<PublicPage>, AppError>> + Send + '_>> {
    Box::pin(async move {
        let read = app.db.read(Actor::Visitor, async |tx| {
            let mut pages = vec![];
            for cycle in cycle::published_cycles(tx).await? {
                pages.push(PublicPage::new(format!("/awards/winners/{}", cycle.edition), cycle.published_at));
                let honoured = store::list(tx, cycle.cycle_id).await?;
                pages.extend(
                    honoured.iter().map(|one| PublicPage::new(format!("/awards/honours/{}", one.nomination_id), cycle.published_at)),
                );
            }
            Ok::<_, AppError>(pages)
        });
        read.await
    })
}
