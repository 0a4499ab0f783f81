//! What the public reads: what can be won, who may enter, and how it is judged.
use crate::{
    access::Public,
    awards::cycle::{
        model::{Category, Cycle, Moment, Stage, StageLine, line_of},
        store,
    },
    event::{self, Economy},
    kit::{
        app::App,
        clock::Timestamp,
        db::Actor,
        error::AppError,
        page::{self, Page, PageResult},
        sitemap::PublicPage,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::pin::Pin;

/// The cycle that is shown.
struct Shown {
    cycle: Cycle,
    categories: Vec<Category>,
    line: Vec<StageLine>,
}

#[derive(Template)]
#[template(path = "awards/public.html")]
struct AwardsPage {
    page: Page,
    shown: Option<Shown>,
    economies: Vec<Economy>,
    zone: Tz,
    now: Timestamp,
    /// Whether past editions stand in the archive.
    has_archive: bool,
}

impl AwardsPage {
    fn zone_said(&self) -> String {
        self.page.zone(self.zone, &[self.now])
    }

    /// Whether somebody can nominate now.
    fn is_open(&self) -> bool {
        let stages = self.shown.iter().flat_map(|shown| &shown.line);
        stages.into_iter().any(|line| line.is_now() && line.stage == Stage::Nominations)
    }

    /// Whether winners can be read: its own, or those of past editions.
    fn has_winners(&self) -> bool {
        self.has_archive || self.shown.as_ref().is_some_and(|shown| shown.cycle.published_at.is_some())
    }

    /// Whether something can be entered, and until when, or from when on.
    fn nominations(&self) -> Option<String> {
        let shown = self.shown.as_ref()?;
        let stage = shown.line.iter().find(|line| line.is_now())?.stage;
        let deadline = |moment| Some(self.page.deadline(&shown.cycle.dates.at(moment)?, &self.zone));
        match stage {
            Stage::Preparation => Some(self.page.with("awards-opens-at", "at", deadline(Moment::NominationsOpen)?)),
            Stage::Nominations => Some(self.page.with("awards-open-until", "at", deadline(Moment::NominationsClose)?)),
            _ => Some(self.page.t("awards-closed")),
        }
    }

    /// The names of the economies that a category is for, in the order of the reader's language.
    fn economies_of(&self, category: &Category) -> String {
        let own = self.economies.iter().filter(|one| category.economies.contains(&one.economy_id));
        own.map(|one| one.name(&self.page)).collect::<Vec<_>>().join(self.page.pick(", ", "، "))
    }
}

/// The page of the awards, once there is something to read.
pub fn pages(app: &App) -> Pin<Box<dyn Future<Output = Result<Vec<PublicPage>, AppError>> + Send + '_>> {
    Box::pin(async move {
        let shown = app.db.read(Actor::Visitor, async |tx| Ok::<_, AppError>(store::shown_cycle(tx).await?)).await?;
        Ok(shown.iter().map(|_| PublicPage::new("/awards", None)).collect())
    })
}

pub async fn show(public: Public, State(app): State<App>) -> PageResult {
    let page = public.page;
    let read = app.db.read(Actor::Visitor, async |tx| {
        let shown = match store::shown_cycle(tx).await? {
            Some(cycle) => {
                let categories = store::list_categories(tx, cycle.cycle_id).await?;
                Some(Shown { line: line_of(&cycle, tx.now), cycle, categories })
            }
            None => None,
        };
        let has_archive = store::has_archive(tx).await?;
        Ok::<_, AppError>((shown, event::list_economies(tx).await?, event::summit(tx).await?.zone, tx.now, has_archive))
    });
    let (shown, economies, zone, now, has_archive) = read.await?;
    page::ok(AwardsPage { economies: event::alphabetical(economies, &page), page, shown, zone, now, has_archive })
}
