//! Rounds are closed by themselves.
use super::{actions, store};
use crate::{
    awards::ledger::{Record, Recusal},
    kit::{app::App, audit, db::Actor, error::AppError, jobs::Job, page_cache},
};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Every minute: a round whose time is over is closed in its ledger. Whoever judges an entry no more is recused from it before.
#[derive(Serialize, Deserialize)]
pub struct CloseRounds {}

impl Job for CloseRounds {
    const NAME: &'static str = "awards_close_rounds";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db
            .write(Actor::System(Self::NAME), async |tx| {
                for (cycle, round) in store::list_to_close(tx).await? {
                    // Another server may have closed it meanwhile.
                    if store::lock(tx, cycle).await?.closed_at(round).is_none() {
                        for (judge, entry) in store::list_uncounted(tx, cycle, round).await? {
                            let judge = store::token(tx, judge).await?;
                            actions::append(tx, cycle, Record::Recused(Recusal { entry, judge })).await?;
                        }
                        actions::append(tx, cycle, Record::Closed { round }).await?;
                        audit::record(tx, "award_round.closed", Some(cycle.0), json!({ "round": round })).await?;
                    }
                }
                Ok::<_, AppError>(())
            })
            .await?;
        page_cache::refresh(app).await?;
        Ok(())
    }
}
