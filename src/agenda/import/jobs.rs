//! Files that nobody applied are forgotten.
use super::store;
use crate::kit::{
    app::App,
    db::Actor,
    error::AppError,
    jobs::{Job, Jobs},
};
use serde::{Deserialize, Serialize};

pub fn jobs(jobs: Jobs) -> Jobs {
    jobs.with_recurring::<Sweep>("23 * * * *")
}

#[derive(Serialize, Deserialize)]
struct Sweep {}

impl Job for Sweep {
    const NAME: &'static str = "agenda_import_sweep";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        let swept = app.db.write(Actor::Nobody, async |tx| Ok::<_, AppError>(store::sweep(tx).await?)).await?;
        tracing::info!(swept, "forgot programmes that nobody applied");
        Ok(())
    }
}
