//! What happens by itself: holds and codes run out, drafts are forgotten, levels are noted, registrations follow their
//! people to new addresses.
use super::{
    codes, desk, intake, pools,
    record::{self, OfferPlaces, WriteLetters},
    tickets,
};
use crate::{
    accounts,
    kit::{
        app::App,
        db::Actor,
        error::AppError,
        events::Listener,
        jobs::{self, Job, Jobs},
    },
};
use serde::{Deserialize, Serialize};

pub fn jobs(jobs: Jobs) -> Jobs {
    jobs.with_recurring::<ReleaseHolds>("* * * * *")
        .with_recurring::<NoteLevels>("*/10 * * * *")
        .with::<OfferPlaces>()
        .with::<WriteLetters>()
        .with::<desk::ReleaseNetwork>()
}

/// Registrations, and drafts, that one run handles at most; the run a minute later goes on.
const MOST: i64 = 1_000;

/// Every minute: releases places whose holds have run out and places reserved by codes that have expired; deletes old
/// drafts. It searches for what is overdue, so that no hold depends on a job of its own.
#[derive(Serialize, Deserialize)]
pub struct ReleaseHolds {}

impl Job for ReleaseHolds {
    const NAME: &'static str = "registration_release_holds";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let overdue = app.db.read(Actor::System(Self::NAME), async |tx| Ok::<_, AppError>(record::list_overdue(tx, MOST).await?)).await?;
        for id in overdue {
            app.db.write(Actor::System(Self::NAME), async |tx| tickets::expire(tx, app, id).await).await?;
        }
        app.db
            .write(Actor::System(Self::NAME), async |tx| {
                codes::release_expired(tx).await?;
                // Every minute, so that free places are offered even if no job was enqueued when they became free.
                jobs::enqueue_once(tx, &OfferPlaces {}).await
            })
            .await?;
        app.db.write(Actor::System(Self::NAME), async |tx| intake::sweep_drafts(tx, MOST).await).await?;
        Ok(())
    }
}

/// Every ten minutes: what the pools look like, for the charts.
#[derive(Serialize, Deserialize)]
pub struct NoteLevels {}

impl Job for NoteLevels {
    const NAME: &'static str = "registration_note_levels";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| Ok::<_, AppError>(pools::insert_levels(tx).await?)).await?;
        Ok(())
    }
}

/// Registrations follow a person to another address.
pub struct FollowEmail;

impl Listener for FollowEmail {
    type Payload = accounts::EmailChanged;
    const NAME: &'static str = "registration_follow_email";

    async fn react(app: &App, changed: accounts::EmailChanged) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| tickets::follow_email(tx, changed.person).await).await?;
        Ok(())
    }
}
