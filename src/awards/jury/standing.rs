//! Reads all that it hangs on who judges what.
use super::{
    planning::{Rows, Standing},
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
        judges,
    }))
}
