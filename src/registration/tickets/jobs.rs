//! Sends the letters that people are owed.
use super::mail;
use crate::{
    kit::{app::App, db::Actor, jobs::Job},
    registration::record::WriteLetters,
};

impl Job for WriteLetters {
    const NAME: &'static str = "registration_write_letters";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| mail::write_all(tx, app, &self.letters).await).await?;
        Ok(())
    }
}
