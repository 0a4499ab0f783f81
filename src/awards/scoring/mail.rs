//! The letter to a judge whose sheet was opened again, written by a job: the chair does not know their address.
use super::store;
use crate::{
    accounts,
    awards::{ids::ReopeningId, jury, nominations},
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
        jobs::Job,
        mail::{self, Letter},
    },
};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct TellJudge {
    pub reopening: ReopeningId,
}

impl Job for TellJudge {
    const NAME: &'static str = "awards_tell_judge";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| tell(tx, app, self.reopening).await).await?;
        Ok(())
    }
}

async fn tell(tx: &mut Tx, app: &App, id: ReopeningId) -> Result<(), AppError> {
    let Some((judge, entry, reason)) = store::sheet_of_reopening(tx, id).await? else { return Ok(()) };
    let Some(person) = jury::person_of(tx, judge).await? else { return Ok(()) };
    let contact = accounts::contact_of(tx, person).await?;
    let names = nominations::find_names(tx, &[entry.0]).await?;
    let name = names.first().map(|(_, name)| name.in_language(contact.locale).to_owned()).unwrap_or_default();
    let letter = Letter::new(app, contact.locale, &contact.email, "awards-mail-sheet-subject")
        .say("awards-mail-sheet", &[("name", &name)])
        .quote("awards-sheet-reopen-reason", &reason)
        .button("awards-mail-sheet-button", &format!("/me/entries/{entry}"))
        .once(format!("award sheet {id}"));
    mail::post_all(tx, vec![letter]).await
}
