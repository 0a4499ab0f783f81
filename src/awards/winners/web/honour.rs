//! What everybody reads of an entry that is honoured, and the picture that stands for its page where somebody shares it.
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
        assets,
        db::Actor,
        error::AppError,
        ids::Id,
        page::{self, Page, PageResult},
        page_cache::valid_until_next_version,
        typeset,
    },
};
use askama::Template;
use axum::{extract::State, http::header, response::IntoResponse};
use serde_json::{Value, json};
use tokio::sync::Semaphore;

const TEMPLATE: &str = include_str!("../../../../templates/awards/honour.typ");

/// One at a time: setting one takes up to a second of the processor. From then on it is in memory until something public changes.
static AT_WORK: Semaphore = Semaphore::const_new(1);

/// The art of the site, in the order in which the template takes it.
const ART: [&str; 3] = ["img/lattice.svg", "img/mark.svg", "img/band.svg"];

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

    /// What its picture shows, for those who do not see it.
    fn shown(&self) -> String {
        format!("{} · {}", self.honoured.name.of(&self.page), self.title())
    }

    fn picture(&self) -> String {
        self.page.to(&format!("/awards/honours/{}/picture.png", self.honoured.nomination_id))
    }

    /// What stands in its picture.
    fn told(&self) -> Value {
        let (page, honoured) = (&self.page, &self.honoured);
        let economy = self.economies.iter().find(|one| one.economy_id == honoured.economy_id);
        json!({
            "lang": page.locale.tag(),
            "event": page.around().name.clone(),
            "honour": page.t(honoured.honour.key()),
            "name": honoured.name.of(page),
            "organisation": honoured.organisation,
            "economy": economy.map(|one| one.name(page)).unwrap_or_default(),
            "category": self.category.name.of(page),
            "cycle": self.cycle.name.of(page),
        })
    }
}

pub async fn show(public: Public, State(app): State<App>, Id(id): Id<NominationId>) -> PageResult {
    page::ok(HonourPage::read(public.page, &app, id).await?)
}

pub async fn picture(public: Public, State(app): State<App>, Id(id): Id<NominationId>) -> PageResult {
    let honour = HonourPage::read(public.page, &app, id).await?;
    let at = honour.cycle.published_at.ok_or(AppError::NotFound)?;
    let place = AT_WORK.acquire().await.map_err(anyhow::Error::from)?;
    let (data, art) = (honour.told(), ART.iter().filter_map(|file| assets::file(file)).map(<[u8]>::to_vec).collect());
    let made = tokio::task::spawn_blocking(move || typeset::png(TEMPLATE, &data, art)).await.map_err(anyhow::Error::from)?;
    drop(place);
    let mut response = ([(header::CONTENT_TYPE, "image/png")], made?).into_response();
    valid_until_next_version(&mut response, at)?;
    Ok(response)
}
