//! Standing in a panel that deliberates. Whoever has none of it finds nothing, as everybody else.
use super::store;
use crate::{
    access::{Access, Need, Oneself},
    awards::{
        cycle::{self, Category, Cycle},
        ids::{CategoryId, JudgeId},
    },
    kit::{app::App, error::AppError, ids::Id, ids::PersonId, page::Page},
};
use axum::{extract::FromRequestParts, http::request::Parts};

/// One of the panel of that category who scores, once the round is closed.
pub struct Deliberator {
    pub page: Page,
    pub person: PersonId,
    pub judge: JudgeId,
    pub category: Category,
    pub cycle: Cycle,
}

impl Access for Deliberator {
    const NEED: Need = Need::Standing("judge of the panel");
}

impl FromRequestParts<App> for Deliberator {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let me = Oneself::judging(parts, app).await?;
        let Id(id) = Id::<CategoryId>::from_request_parts(parts, app).await?;
        let Oneself { page, person, .. } = me;
        let read = app.db.read(person, async |tx| {
            let judge = store::deliberator(tx, id).await?.ok_or(AppError::NotFound)?;
            let category = cycle::find_category(tx, id).await?.ok_or(AppError::NotFound)?;
            let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
            Ok(Self { page, person, judge, category, cycle })
        });
        read.await
    }
}
