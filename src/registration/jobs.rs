//! Releasing places that nobody confirmed, and following people to new addresses.
use super::{actions, model::RegistrationId};
use crate::{
    accounts,
    kit::{
        app::App,
        db::Actor,
        error::AppError,
        ids::PersonId,
        jobs::{self, Job, Jobs, When},
    },
};
use serde::{Deserialize, Serialize};

pub fn jobs(jobs: Jobs) -> Jobs {
    jobs.with::<ExpireHold>().with::<FollowEmail>()
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

/// Runs when a person has moved to another address.
#[derive(Serialize, Deserialize)]
pub struct FollowEmail {
    pub person: PersonId,
}

impl Job for FollowEmail {
    const NAME: &'static str = accounts::EMAIL_CHANGED;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::Nobody, async |tx| actions::follow_email(tx, self.person).await).await?;
        Ok(())
    }
}
