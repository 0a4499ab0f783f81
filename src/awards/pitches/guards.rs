//! Standing in a panel, in whatever seat. Whoever has none of it finds nothing, as everybody else.
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

/// Somebody of the panel of that category, an observer too, in a cycle that has a pitch round.
pub struct Panelist {
    pub page: Page,
    pub person: PersonId,
    pub judge: JudgeId,
    pub category: Category,
    pub cycle: Cycle,
}

impl Access for Panelist {
    const NEED: Need = Need::Standing("member of the panel");
}

impl FromRequestParts<App> for Panelist {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let Oneself { page, person, .. } = Oneself::judging(parts, app).await?;
        let Id(id) = Id::<CategoryId>::from_request_parts(parts, app).await?;
        let read = app.db.read(person, async |tx| {
            let judge = store::panelist(tx, id).await?.ok_or(AppError::NotFound)?;
            let category = cycle::find_category(tx, id).await?.ok_or(AppError::NotFound)?;
            let cycle = cycle::find_cycle(tx, category.cycle_id).await?.ok_or(AppError::NotFound)?;
            if cycle.has_pitches() { Ok(Self { page, person, judge, category, cycle }) } else { Err(AppError::NotFound) }
        });
        read.await
    }
}
