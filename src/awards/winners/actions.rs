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

/// Why winners are not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpublished {
    /// Not every category is decided.
    Early,
    /// The archive of past editions has winners of that edition.
    Archived,
}

const REFUSALS: [(&str, Unpublished); 2] =
    [("award_publication_early", Unpublished::Early), ("award_edition_archived", Unpublished::Archived)];

/// Makes the winners public, for good; those whose entries they are have a letter. Published twice it leaves one trace.
pub async fn publish(tx: &mut Tx, id: CycleId) -> Result<(), Failure<Unpublished>> {
    if cycle::set_published(tx, id).await.on_constraints(REFUSALS)? {
        page_cache::bump_public_version(tx).await?;
        audit::record(tx, "award_cycle.published", Some(id.0), json!({})).await?;
        jobs::enqueue(tx, &TellWinners { cycle: id }, jobs::When::Now).await?;
    }
    Ok(())
}
