//! Passes that open days which the summit has no more: they keep them, in case the days come back.
use super::{model::days_of, store};
use crate::{
    event,
    kit::{db::Tx, error::AppError, missing_days::MissingDays},
};
use std::pin::Pin;

/// All of them, in the organisers' order.
pub fn passes_of_missing_days(tx: &mut Tx) -> Pin<Box<dyn Future<Output = Result<Vec<MissingDays>, AppError>> + Send + '_>> {
    Box::pin(async move {
        let days = days_of(&event::summit(tx).await?);
        let passes = store::list(tx).await?.into_iter().map(|pass| MissingDays {
            path: format!("/admin/passes/{}", pass.pass_id),
            days: pass.missing_days(days),
            name: pass.name,
        });
        Ok(passes.filter(|pass| !pass.days.is_empty()).collect())
    })
}
