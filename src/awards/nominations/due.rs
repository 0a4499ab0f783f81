//! A letter before nominations close: to whoever has not sent theirs, and to whoever has not answered an application.
use super::{
    model::{Nomination, NominationState, Route},
    store,
};
use crate::{
    accounts,
    awards::{
        coordinators,
        cycle::{self, Category},
        ids::CycleId,
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        db::{Actor, Tx},
        error::AppError,
        error_pages::plain_page,
        jobs::Job,
        locale::Locale,
        mail::{self, Letter},
    },
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Every hour: writes the letters of cycles whose nominations close within two days, once for a deadline.
#[derive(Serialize, Deserialize)]
pub struct RemindNominators {}

impl Job for RemindNominators {
    const NAME: &'static str = "awards_remind_nominators";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db
            .write(Actor::System(Self::NAME), async |tx| {
                for (cycle, deadline) in store::take_due(tx).await? {
                    remind(tx, app, cycle, deadline).await?;
                }
                Ok::<_, AppError>(())
            })
            .await?;
        Ok(())
    }
}

async fn remind(tx: &mut Tx, app: &App, cycle: CycleId, deadline: Timestamp) -> Result<(), AppError> {
    let zone = event::summit(tx).await?.zone;
    let categories = cycle::list_categories(tx, cycle).await?;
    let coordinators = coordinators::list(tx, None).await?;
    let mut last = None;
    loop {
        let unsent = store::list_unsent(tx, cycle, last).await?;
        let Some(newest) = unsent.last() else { return Ok(()) };
        last = Some(newest.nomination_id);
        let owners: Vec<_> = unsent.iter().map(|one| one.owner_id).collect();
        let owners = accounts::contacts_of(tx, &owners).await?;
        let mut letters = vec![];
        for nomination in &unsent {
            let Some(category) = categories.iter().find(|one| one.category_id == nomination.category_id) else { continue };
            let due = Due { nomination, category, deadline, zone };
            if due.is_of_firm() {
                letters.extend(owners.get(&nomination.owner_id).map(|owner| due.letter(app, owner.locale, &owner.email)));
            } else {
                let theirs = coordinators.iter().filter(|one| one.economy_id == nomination.economy_id);
                letters.extend(theirs.map(|one| due.letter(app, one.locale, &one.email)));
            }
        }
        mail::post_all(tx, letters).await?;
    }
}

/// What has not been sent.
struct Due<'a> {
    nomination: &'a Nomination,
    category: &'a Category,
    deadline: Timestamp,
    zone: Tz,
}

impl Due<'_> {
    /// The draft of a firm is its own; what it has sent, and what an association writes itself, is the association's.
    fn is_of_firm(&self) -> bool {
        self.nomination.route == Route::Application && self.nomination.state == NominationState::Draft
    }

    fn letter(&self, app: &App, locale: Locale, email: &str) -> Letter {
        let (name, category) = (self.nomination.name.in_language(locale), self.category.name.in_language(locale));
        let is_draft = self.nomination.state == NominationState::Draft;
        let letter = if is_draft {
            Letter::new(app, locale, email, "awards-mail-due-subject")
        } else {
            Letter::new(app, locale, email, "awards-mail-endorse-due-subject")
        };
        let letter = letter.about(name);
        let letter = match (is_draft, name.is_empty()) {
            (true, true) => letter.say("awards-mail-due-unnamed", &[("category", category)]),
            (true, false) => letter.say("awards-mail-due", &[("name", name), ("category", category)]),
            (false, _) => letter.say("awards-mail-endorse-due", &[("name", name), ("category", category)]),
        };
        let until = plain_page(app, locale).deadline(&self.deadline, &self.zone);
        let letter = letter.fact("awards-moment-nominations-close", &until);
        letter.button("awards-mail-button", &format!("/me/nominations/{}", self.nomination.nomination_id))
    }
}
