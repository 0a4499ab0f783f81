//! Letters to those who are heard, when and where, and to those who are heard no more. Jobs write them, since organisers do not know
//! the applicants' addresses.
use super::{
    model::{Pitch, Room, Unheard},
    store,
};
use crate::{
    awards::{
        cycle::{self, Category},
        ids::{CategoryId, NominationId},
        nominations,
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
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct TellPitchers {
    pub category: CategoryId,
}

impl Job for TellPitchers {
    const NAME: &'static str = "awards_tell_pitchers";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| tell(tx, app, self.category).await).await?;
        Ok(())
    }
}

async fn tell(tx: &mut Tx, app: &App, id: CategoryId) -> Result<(), AppError> {
    let Some(category) = cycle::find_category(tx, id).await? else { return Ok(()) };
    let (room, zone) = (store::room(tx, id).await?, event::summit(tx).await?.zone);
    let mut letters = vec![];
    for pitch in store::list(tx, id).await? {
        let plan = format!("{} {}", pitch.at.map(|at| at.to_rfc3339()).unwrap_or_default(), room.place);
        // A plan that has not changed is told once.
        if !store::note_told(tx, pitch.nomination_id, &plan).await? {
            continue;
        }
        for (email, locale) in nominations::people_of(tx, pitch.nomination_id, pitch.economy_id).await?.into_values() {
            let letter = Letter::new(app, locale, &email, "awards-mail-pitch-subject");
            letters.push(invited(app, letter, (&category, &pitch, &room), zone));
        }
    }
    mail::post_all(tx, letters).await
}

/// After the shortlist was changed: `entries` had been asked to pitch, and are no more.
#[derive(Serialize, Deserialize)]
pub struct TellUnheard {
    pub category: CategoryId,
    pub entries: Vec<NominationId>,
}

impl Job for TellUnheard {
    const NAME: &'static str = "awards_tell_unheard";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| take_back(tx, app, &self).await).await?;
        Ok(())
    }
}

async fn take_back(tx: &mut Tx, app: &App, told: &TellUnheard) -> Result<(), AppError> {
    let Some(category) = cycle::find_category(tx, told.category).await? else { return Ok(()) };
    let mut letters = vec![];
    for entry in store::list_unheard(tx, &told.entries).await? {
        for (email, locale) in nominations::people_of(tx, entry.nomination_id, entry.economy_id).await?.into_values() {
            letters.push(uninvited(Letter::new(app, locale, &email, "awards-mail-no-pitch-subject"), &category, &entry));
        }
    }
    mail::post_all(tx, letters).await
}

fn uninvited(letter: Letter, category: &Category, entry: &Unheard) -> Letter {
    let locale = letter.locale();
    let (name, category) = (entry.name.in_language(locale), category.name.in_language(locale));
    letter
        .about(name)
        .say("awards-mail-no-pitch", &[("name", name), ("category", category)])
        .say("awards-mail-no-pitch-stays", &[])
        .button("awards-mail-pitch-button", &format!("/me/nominations/{}", entry.nomination_id))
}

fn invited(app: &App, letter: Letter, (category, pitch, room): (&Category, &Pitch, &Room), zone: Tz) -> Letter {
    let locale = letter.locale();
    let (name, category) = (pitch.name.in_language(locale), category.name.in_language(locale));
    let mut letter = letter.about(name).say("awards-mail-pitch", &[("name", name), ("category", category)]);
    if let Some(at) = &pitch.at {
        letter = letter.fact("awards-pitches-at", &plain_page(app, locale).deadline(at, &zone));
    }
    if !room.place.is_empty() {
        letter = letter.fact("awards-pitches-place", &room.place);
    }
    letter.say("awards-mail-pitch-parts", &[]).button("awards-mail-pitch-button", &format!("/me/nominations/{}", pitch.nomination_id))
}
