//! Reads all that it hangs on who judges what.
use super::{
    assignment::Assignment,
    model::Wall,
    planning::{Rows, Standing, Start},
    store,
};
use crate::{
    awards::ids::CycleId,
    kit::{db::Tx, error::AppError},
};

pub async fn read(tx: &mut Tx, cycle: CycleId) -> Result<Standing, AppError> {
    let judges = store::list(tx, cycle).await?;
    let ids: Vec<_> = judges.iter().map(|judge| judge.judge_id).collect();
    Ok(Standing::of(Rows {
        entries: store::entries_of(tx, cycle).await?,
        seats: store::seats_of_judges(tx, &ids).await?,
        declared: store::list_declarations(tx, &ids).await?,
        known: store::cycle_ties(tx, cycle).await?,
        assigned: store::assigned_in(tx, cycle).await?,
        begun: store::begun_in(tx, cycle).await?,
        judges,
    }))
}

/// The best plan from there. A large jury takes a processor for half a second, which nobody else is to wait for.
pub async fn propose(standing: Standing, from: Start) -> Result<(Standing, Assignment<Wall>), AppError> {
    let work = move || {
        let proposal = standing.proposal(from);
        (standing, proposal)
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| AppError::Internal(error.into()))
}
