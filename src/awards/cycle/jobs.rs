//! What happens by itself as a cycle's moments come.
use super::store;
use crate::kit::{app::App, db::Actor, error::AppError, jobs::Job, page_cache};
use serde::{Deserialize, Serialize};

/// Every minute: a stage that has begun stands on the public pages, which are made anew for it.
#[derive(Serialize, Deserialize)]
pub struct NoteStages {}

impl Job for NoteStages {
    const NAME: &'static str = "awards_note_stages";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db
            .write(Actor::System(Self::NAME), async |tx| {
                for cycle in store::list_cycles(tx).await? {
                    if store::note_stage(tx, cycle.cycle_id, cycle.stage(tx.now)).await? && cycle.is_shown {
                        page_cache::bump_public_version(tx).await?;
                    }
                }
                Ok::<_, AppError>(())
            })
            .await?;
        Ok(())
    }
}
