//! Letters to those whose nomination it is, written by a job after each step: whoever takes it may not know who they are.
use super::{
    model::{Nomination, Route, Step, StepKind, hex},
    store,
};
use crate::{
    accounts,
    awards::{
        coordinators,
        cycle::{self, Category},
        ids::StepId,
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
use std::collections::BTreeMap;

/// After a step with a nomination: tells its people.
#[derive(Serialize, Deserialize)]
pub struct TellNominators {
    pub step: StepId,
}

impl Job for TellNominators {
    const NAME: &'static str = "awards_tell_nominators";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.db.write(Actor::System(Self::NAME), async |tx| tell(tx, app, self.step).await).await?;
        Ok(())
    }
}

/// What the letters about a step say.
struct Told {
    nomination: Nomination,
    category: Category,
    step: Step,
    /// Of what was lodged by this very step.
    digest: Option<Vec<u8>>,
    /// Nobody nominates for the economy yet.
    is_unheard: bool,
}

async fn tell(tx: &mut Tx, app: &App, id: StepId) -> Result<(), AppError> {
    let Some((nomination, step)) = store::step(tx, id).await? else { return Ok(()) };
    let Some(nomination) = store::find(tx, nomination).await? else { return Ok(()) };
    let Some(category) = cycle::find_category(tx, nomination.category_id).await? else { return Ok(()) };
    let digest = store::receipt_of(tx, nomination.nomination_id, step.at).await?;
    let zone = event::summit(tx).await?.zone;
    // Whoever applied, and whoever nominates for the economy; each once.
    let mut people = BTreeMap::new();
    let endorsers = coordinators::list(tx, Some(nomination.economy_id)).await?;
    let is_unheard = endorsers.is_empty();
    // What an association gives back is between the firm and whoever did it.
    for one in endorsers.into_iter().filter(|_| step.kind != StepKind::Returned) {
        people.insert(one.person_id, (one.email, one.locale, true));
    }
    if nomination.route == Route::Application {
        let owner = accounts::contact_of(tx, nomination.owner_id).await?;
        people.insert(nomination.owner_id, (owner.email, owner.locale, false));
    }
    let told = Told { nomination, category, step, digest, is_unheard };
    let mut letters = vec![];
    for (person, (email, locale, coordinates)) in people {
        let page = plain_page(app, locale);
        let until = told.nomination.correct_until.map(|until| page.deadline(&until, &zone)).unwrap_or_default();
        let letter = told.letter(Letter::new(app, locale, &email, told.subject(coordinates)), &until, coordinates);
        letters.push(letter.once(format!("award step {id} {person}")));
    }
    mail::post_all(tx, letters).await
}

impl Told {
    fn subject(&self, coordinates: bool) -> &'static str {
        match self.step.kind {
            StepKind::Applied if coordinates => "awards-mail-endorse-subject",
            StepKind::Applied => "awards-mail-applied-subject",
            StepKind::Submitted | StepKind::Endorsed | StepKind::Corrected => "awards-mail-receipt-subject",
            StepKind::Returned => "awards-mail-returned-subject",
            StepKind::CorrectionAsked => "awards-mail-correction-subject",
            StepKind::Accepted => "awards-mail-accepted-subject",
            StepKind::Rejected => "awards-mail-rejected-subject",
            StepKind::Began | StepKind::Reopened => "awards-mail-reopened-subject",
            StepKind::Withdrawn => "awards-mail-withdrawn-subject",
        }
    }

    fn sentence(&self, coordinates: bool) -> &'static str {
        match self.step.kind {
            StepKind::Applied if coordinates => "awards-mail-endorse",
            StepKind::Applied if self.is_unheard => "awards-mail-unheard",
            StepKind::Applied => "awards-mail-applied",
            StepKind::Submitted | StepKind::Endorsed | StepKind::Corrected => "awards-mail-receipt",
            StepKind::Returned => "awards-mail-returned",
            StepKind::CorrectionAsked => "awards-mail-correction",
            StepKind::Accepted => "awards-mail-accepted",
            StepKind::Rejected => "awards-mail-rejected",
            StepKind::Began | StepKind::Reopened => "awards-mail-reopened",
            StepKind::Withdrawn => "awards-mail-withdrawn",
        }
    }

    fn letter(&self, begun: Letter, until: &str, coordinates: bool) -> Letter {
        let locale = begun.locale();
        let name = self.nomination.name.in_language(locale);
        let category = self.category.name.in_language(locale);
        let mut letter = begun.about(name).say(self.sentence(coordinates), &[("name", name), ("category", category)]);
        if !self.step.reason.is_empty() {
            letter = letter.quote("awards-reason", &self.step.reason);
        }
        if self.step.kind == StepKind::CorrectionAsked && !until.is_empty() {
            letter = letter.fact("awards-correct-until", until);
        }
        if let (true, Some(digest)) = (self.step.kind.lodges(), &self.digest) {
            letter = letter.fact("awards-receipt-digest", &hex(digest));
        }
        letter.button("awards-mail-button", &format!("/me/nominations/{}", self.nomination.nomination_id))
    }
}
