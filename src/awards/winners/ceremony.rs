//! What the awards say on the page of the session in which they are given.
use super::{
    model::{HonouredCategory, by_category},
    store,
};
use crate::{
    awards::cycle::{self, Cycle},
    event::{self, Economy},
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
        page::Page,
        page_part::{PagePart, PartGroup, PartLine, PartLink},
    },
};
use std::pin::Pin;

/// The awards that the site shows, else the newest whose winners are public.
async fn given(tx: &mut Tx) -> sqlx::Result<Option<Cycle>> {
    match cycle::shown_cycle(tx).await? {
        Some(shown) => Ok(Some(shown)),
        None => Ok(cycle::published_cycles(tx).await?.into_iter().next()),
    }
}

/// That winners are announced there, and once they are public, who won.
pub fn part<'a>(app: &'a App, page: &'a Page) -> Pin<Box<dyn Future<Output = Result<Option<PagePart>, AppError>> + Send + 'a>> {
    Box::pin(async move {
        let read = app.db.read(Actor::Visitor, async |tx| {
            let Some(cycle) = given(tx).await? else { return Ok::<_, AppError>(None) };
            if cycle.published_at.is_none() {
                return Ok(Some(announced(&cycle, page)));
            }
            let categories = cycle::list_categories(tx, cycle.cycle_id).await?;
            let (decided, honoured) = (store::list_decided(tx, cycle.cycle_id).await?, store::list(tx, cycle.cycle_id).await?);
            let economies = event::list_all_economies(tx).await?;
            let categories = by_category(categories, &decided, &honoured);
            // Where nobody is honoured, nothing is given.
            let groups = categories.iter().filter(|one| !one.honoured.is_empty()).map(|one| group(one, &economies, page)).collect();
            let words = page.with("awards-winners-of", "cycle", cycle.name.of(page));
            let more = PartLink { path: page.to(&format!("/awards/winners/{}", cycle.edition)), words };
            let heading = page.t("awards-winners");
            Ok(Some(PagePart { id: "winners", heading, lead: String::new(), groups, more: Some(more) }))
        });
        read.await
    })
}

fn announced(cycle: &Cycle, page: &Page) -> PagePart {
    let more = PartLink { path: page.to("/awards"), words: page.t("awards-nav") };
    let lead = page.with("awards-ceremony-soon", "cycle", cycle.name.of(page));
    PagePart { id: "winners", heading: page.t("awards-winners"), lead, groups: vec![], more: Some(more) }
}

fn group(category: &HonouredCategory, economies: &[Economy], page: &Page) -> PartGroup {
    let lines = category.honoured.iter().map(|one| PartLine {
        label: page.t(one.honour.key()),
        link: PartLink { path: page.to(&format!("/awards/honours/{}", one.nomination_id)), words: one.name.of(page).to_owned() },
        beside: one.whose(economies, page),
    });
    PartGroup { name: category.category.name.of(page).to_owned(), lines: lines.collect() }
}
