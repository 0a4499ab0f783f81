//! Offering places that have come free.
use super::actions;
use crate::{
    kit::{app::App, db::Actor, jobs::Job},
    registration::record::OfferPlaces,
};

impl Job for OfferPlaces {
    const NAME: &'static str = "registration_offer_places";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        while app.db.write(Actor::System(Self::NAME), async |tx| actions::offer_places(tx).await).await? > 0 {}
        Ok(())
    }
}
