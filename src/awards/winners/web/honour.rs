//! What everybody reads of an entry that is honoured.
use crate::{
    access::Public,
    awards::{
        cycle::{self, Category, Cycle},
        ids::NominationId,
        winners::{model::Honoured, store},
    },
    event::{self, Economy},
    kit::{
        app::App,
        db::Actor,
        error::AppError,
        ids::Id,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

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
    /// Not found before its winners are public.
    async fn read(page: Page, app: &App, id: NominationId) -> Result<Self, AppError> {
        let read = app.db.read(Actor::Visitor, async |tx| {
            let cycle = store::cycle_of(tx, id).await?.ok_or(AppError::NotFound)?;
            let honoured = store::list(tx, cycle).await?.into_iter().find(|one| one.nomination_id == id).ok_or(AppError::NotFound)?;
            let category = cycle::find_category(tx, honoured.category_id).await?.ok_or(AppError::NotFound)?;
            let cycle = cycle::find_cycle(tx, cycle).await?.ok_or(AppError::NotFound)?;
            Ok::<_, AppError>((cycle, category, honoured, event::list_all_economies(tx).await?))
        });
        let (cycle, category, honoured, economies) = read.await?;
        Ok(Self { page, cycle, category, honoured, economies })
    }

    /// What is said of it in a word, and where.
    fn title(&self) -> String {
        format!("{}: {}", self.page.t(self.honoured.honour.key()), self.category.name.of(&self.page))
    }
}

pub async fn show(public: Public, State(app): State<App>, Id(id): Id<NominationId>) -> PageResult {
    page::ok(HonourPage::read(public.page, &app, id).await?)
}
