//! Releasing places that nobody confirmed.
use super::{actions, model::RegistrationId};
use crate::kit::{
    app::App,
    db::Actor,
    error::AppError,
    jobs::{self, Job, Jobs, When},
};
use serde::{Deserialize, Serialize};

pub fn jobs(jobs: Jobs) -> Jobs {
    jobs.with::<ExpireHold>()
}

/// Runs when the hold ends.
#[derive(Serialize, Deserialize)]
pub struct ExpireHold {
    pub registration: RegistrationId,
}

impl Job for ExpireHold {
    const NAME: &'static str = "registration_expire_hold";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db
            .write(Actor::Nobody, async |tx| match actions::expire(tx, app, self.registration).await? {
                Some(later) => jobs::enqueue(tx, &Self { registration: self.registration }, When::At(later)).await,
                None => Ok::<_, AppError>(()),
            })
            .await?;
        Ok(())
    }
}
