//! Standing in a jury.
use super::{model::Judge, store};
use crate::{
    access::{Access, Need, Oneself},
    awards::{
        cycle::{self, Cycle},
        ids::JudgeId,
    },
    kit::{app::App, error::AppError, ids::Id, ids::PersonId, page::Page},
};
use axum::{extract::FromRequestParts, http::request::Parts};

/// Somebody who is asked to judge, or does. Whoever has declined finds nothing here, as everybody else.
pub struct Juror {
    pub page: Page,
    pub person: PersonId,
    pub judge: Judge,
    pub cycle: Cycle,
}

impl Access for Juror {
    const NEED: Need = Need::Standing("judge");
}

impl FromRequestParts<App> for Juror {
    type Rejection = AppError;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, AppError> {
        let me = Oneself::judging(parts, app).await?;
        let Id(id) = Id::<JudgeId>::from_request_parts(parts, app).await?;
        let Oneself { page, person, .. } = me;
        let read = app.db.read(person, async |tx| {
            let judge = store::find(tx, id).await?.filter(|judge| judge.person_id == person && judge.declined_at.is_none());
            let judge = judge.ok_or(AppError::NotFound)?;
            let cycle = cycle::find_cycle(tx, judge.cycle_id).await?.ok_or(AppError::NotFound)?;
            Ok(Self { page, person, judge, cycle })
        });
        read.await
    }
}
