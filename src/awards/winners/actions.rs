//! Publishing; one transaction that leaves a trace.
use super::mail::TellWinners;
use crate::{
    awards::{cycle, ids::CycleId},
    kit::{
        audit,
        db::Tx,
        error::{Failure, OnConstraint},
        jobs, page_cache,
    },
};
use serde_json::json;

/// Not every category is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Early;

/// Makes the winners public, for good; those whose entries they are have a letter. Published twice it leaves one trace.
pub async fn publish(tx: &mut Tx, id: CycleId) -> Result<(), Failure<Early>> {
    if cycle::set_published(tx, id).await.on_constraint("award_publication_early", Early)? {
        page_cache::bump_public_version(tx).await?;
        audit::record(tx, "award_cycle.published", Some(id.0), json!({})).await?;
        jobs::enqueue(tx, &TellWinners { cycle: id }, jobs::When::Now).await?;
    }
    Ok(())
}
