//! All that stands in the archive, edition by edition.
use crate::{
    access::{Staff, area},
    awards::{
        archive::{
            model::{PastEdition, PastHonour, by_edition},
            store,
        },
        whose::whose,
    },
    event::{self, Economy},
    kit::{
        app::App,
        error::AppError,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "awards/archive.html")]
struct ArchivePage {
    page: Page,
    editions: Vec<PastEdition>,
    economies: Vec<Economy>,
}

impl ArchivePage {
    fn whose(&self, honour: &PastHonour) -> String {
        whose(&honour.organisation, honour.economy_id, &self.economies, &self.page)
    }
}

pub async fn index(staff: Staff<area::Awards>, State(app): State<App>) -> PageResult {
    let read =
        app.db.read(staff.person, async |tx| Ok::<_, AppError>((store::list(tx, None).await?, event::list_all_economies(tx).await?)));
    let (honours, economies) = read.await?;
    page::ok(ArchivePage { page: staff.page, editions: by_edition(honours), economies })
}
