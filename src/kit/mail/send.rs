//! Sending: one job a message, the same Message-ID at every try.
use super::{
    mailer::NotSent,
    store::{self, MessageId, State},
};
use crate::kit::{app::App, db::Actor, error::AppError, jobs::Job};
use anyhow::bail;
use serde::{Deserialize, Serialize};

/// Tries before a message is given up and shown as failed: about three days with the queue's back-off.
const TRIES: i32 = 24;

#[derive(Serialize, Deserialize)]
pub struct SendMessage {
    pub message: MessageId,
}

impl Job for SendMessage {
    const NAME: &'static str = "mail_send";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let found = app.db.read(Actor::System(Self::NAME), async |tx| Ok::<_, AppError>(store::find(tx, self.message).await?)).await?;
        let Some(message) = found.filter(|m| m.state == State::Queued) else { return Ok(()) };
        let outcome = app.mailer.send(&app.key, &message).await;
        let (state, error) = match &outcome {
            Ok(state) => (*state, None),
            Err(NotSent::NotNow(error)) if message.attempts + 1 < TRIES => (State::Queued, Some(format!("{error:#}"))),
            Err(NotSent::NotNow(error) | NotSent::Never(error)) => (State::Failed, Some(format!("{error:#}"))),
        };
        app.db
            .write(Actor::System(Self::NAME), async |tx| {
                Ok::<_, AppError>(store::note_try(tx, self.message, state, error.as_deref()).await?)
            })
            .await?;
        match (state, error) {
            (State::Queued, Some(error)) => bail!("{error}"),
            _ => Ok(()),
        }
    }
}
