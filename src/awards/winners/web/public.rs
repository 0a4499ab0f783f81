//! What everybody reads: who won, year by year.
use crate::{
    access::Public,
    awards::{
        archive, cycle,
        sealing::{self, Told},
        winners::{
            store,
            web::editions::{self, Edition, Shown},
        },
    },
    kit::{
        app::App,
        db::Actor,
        error::AppError,
        page::{self, Page, PageResult},
        page_part::PagePart,
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
    /// All editions whose winners are public, the newest first.
    editions: Vec<Edition>,
    /// What other slices say of these awards: where the ceremony is.
    beside: Vec<PagePart>,
    /// What stands for all scores of those awards, or of the ones that the site shows; none before they are sealed.
    sealed: Option<Told>,
}

impl WinnersPage {
    fn others(&self) -> impl Iterator<Item = &Edition> {
        let shown = self.shown.as_ref().map(|shown| &shown.edition.edition);
        self.editions.iter().filter(move |one| Some(&one.edition) != shown)
    }
}

async fn winners(page: Page, app: &App, edition: Option<&str>) -> Result<WinnersPage, AppError> {
    let read = app.db.read(Actor::Visitor, async |tx| {
        let editions = editions::list(tx, &page).await?;
        let edition = match edition {
            Some(edition) => editions.iter().find(|one| one.edition == edition),
            // Years before stand under the newest, and are no news while that is awaited.
            None => editions.iter().find(|one| one.cycle.is_some()),
        };
        let shown = match edition {
            Some(edition) => Some(editions::shown(tx, edition, &page).await?),
            None => None,
        };
        let cycle = match &shown {
            Some(shown) => shown.edition.cycle,
            None => cycle::shown_cycle(tx).await?.map(|one| one.cycle_id),
        };
        let sealed = match cycle {
            Some(cycle) => sealing::sealed_head(tx, cycle).await?,
            None => None,
        };
        Ok::<_, AppError>((shown, editions, sealed))
    });
    let (shown, editions, sealed) = read.await?;
    // The programme has no ceremony of past editions.
    let is_past = shown.as_ref().is_some_and(|shown| shown.edition.cycle.is_none());
    let beside = if is_past { vec![] } else { app.parts_at(&page, "winners").await? };
    Ok(WinnersPage { page, shown, editions, beside, sealed: sealed.map(Told::of) })
}

pub async fn latest(public: Public, State(app): State<App>) -> PageResult {
    page::ok(winners(public.page, &app, None).await?)
}

pub async fn edition(public: Public, State(app): State<App>, Path(edition): Path<String>) -> PageResult {
    let winners = winners(public.page, &app, Some(&edition)).await?;
    if winners.shown.is_none() { Err(AppError::NotFound) } else { page::ok(winners) }
}

/// The pages of each published cycle, of those who are honoured in it, and of past editions.
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
            let archived = archive::editions(tx).await?;
            pages.extend(archived.iter().map(|edition| PublicPage::new(format!("/awards/winners/{edition}"), None)));
            Ok::<_, AppError>(pages)
        });
        read.await
    })
}
