//! Letters to judges. That a sheet was opened again is told by a job: the chair does not know their address.
use super::{model::Reminder, store};
use crate::{
    accounts,
    awards::{
        cycle::Cycle,
        ids::{JudgeId, ReopeningId},
        jury,
        ledger::JudgingRound,
        nominations, sealing,
    },
    event,
    kit::{
        app::App,
        db::{Actor, Tx},
        error::AppError,
        error_pages::plain_page,
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
        .about(&name)
        .say("awards-mail-sheet", &[("name", &name)])
        .quote("awards-sheet-reopen-reason", &reason)
        .button("awards-mail-sheet-button", &format!("/me/entries/{entry}"))
        .once(format!("award sheet {id}"));
    mail::post_all(tx, vec![letter]).await
}

/// Reminds these judges of a cycle, of what they owe in that round.
pub async fn remind(
    tx: &mut Tx,
    app: &App,
    (cycle, round): (&Cycle, JudgingRound),
    (of, judges): (Reminder, &[JudgeId]),
) -> Result<(), AppError> {
    let zone = event::summit(tx).await?.zone;
    let mut all = jury::list(tx, cycle.cycle_id).await?;
    all.retain(|judge| judges.contains(&judge.judge_id));
    let people: Vec<_> = all.iter().map(|judge| judge.person_id).collect();
    let contacts = accounts::contacts_of(tx, &people).await?;
    let mut letters = vec![];
    for judge in &all {
        let Some(contact) = contacts.get(&judge.person_id) else { continue };
        let name = cycle.name.in_language(contact.locale);
        let mut letter = Letter::new(app, contact.locale, &contact.email, of.subject()).say(of.letter(), &[("cycle", name)]);
        let closes = sealing::moments(round).1;
        if let Some(at) = cycle.dates.at(closes).filter(|_| of == Reminder::Score) {
            letter = letter.fact(closes.key(), &plain_page(app, contact.locale).deadline(&at, &zone));
        }
        letters.push(letter.button("awards-mail-judge-button", &format!("/me/jury/{}", judge.judge_id)));
    }
    mail::post_all(tx, letters).await
}
