//! What organisers publish, looked at before.
use crate::{
    access::{Editor, Fresh, Staff, area},
    awards::{
        cycle::{self, Cycle, Moment},
        ids::CycleId,
        winners::{
            actions::{self, Unpublished},
            model::{HonouredCategory, by_category},
            store,
        },
    },
    event::{self, Economy},
    kit::{
        app::App,
        error::{
            AppError,
            Failure::{Broken, Refused},
        },
        flash::Notice,
        form::{self, Form, Problems},
        ids::Id,
        ids::PersonId,
        page::{self, Page, PageResult},
        page_cache,
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "awards/publication.html")]
struct PublicationPage {
    page: Page,
    form_key: Uuid,
    found: Found,
    form: PublicationForm,
    problems: Problems,
}

/// The button that makes winners public.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PublicationForm {
    /// `yes`: although the planned moment is still ahead.
    pub is_early: String,
    /// `yes`: knowing that it stays public.
    pub is_final: String,
}

impl PublicationForm {
    /// What they have not said that they mean.
    fn unmeant(&self, found: &Found) -> Problems {
        let mut problems = Problems::default();
        if found.is_ahead && self.is_early != "yes" {
            problems.add("is_early", "awards-publication-ahead-tick");
        }
        if self.is_final != "yes" {
            problems.add("is_final", "awards-decision-final-needed");
        }
        problems
    }
}

struct Found {
    cycle: Cycle,
    categories: Vec<HonouredCategory>,
    economies: Vec<Economy>,
    undecided: i64,
    zone: Tz,
    /// The planned moment is still ahead.
    is_ahead: bool,
}

impl PublicationPage {
    fn planned(&self) -> Option<String> {
        Some(self.page.deadline(&self.found.cycle.dates.at(Moment::Publication)?, &self.found.zone))
    }
}

async fn found(person: PersonId, app: &App, id: CycleId) -> Result<Found, AppError> {
    let read = app.db.read(person, async |tx| {
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>(Found {
            categories: by_category(
                cycle::list_categories(tx, id).await?,
                &store::list_decided(tx, id).await?,
                &store::list(tx, id).await?,
            ),
            economies: event::list_all_economies(tx).await?,
            undecided: store::undecided(tx, id).await?,
            zone: event::summit(tx).await?.zone,
            is_ahead: cycle.dates.at(Moment::Publication).is_some_and(|at| at > tx.now),
            cycle,
        })
    });
    read.await
}

fn shown(page: Page, found: Found, form: PublicationForm, problems: Problems) -> PublicationPage {
    PublicationPage { page, form_key: form::new_key(), found, form, problems }
}

pub async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    let found = found(staff.person, &app, id).await?;
    page::ok(shown(staff.page, found, PublicationForm::default(), Problems::default()))
}

pub async fn publish(
    Fresh(Editor(staff)): Fresh<Editor<area::Awards>>,
    State(app): State<App>,
    Id(id): Id<CycleId>,
    Form { typed, submission }: Form<PublicationForm>,
) -> PageResult {
    let found = found(staff.person, &app, id).await?;
    let unmeant = typed.unmeant(&found);
    if found.cycle.published_at.is_none() && !unmeant.is_empty() {
        return page::rejected(shown(staff.page, found, typed, unmeant));
    }
    let done = app.db.once(staff.person, &submission, async |tx| {
        actions::publish(tx, id).await?;
        Ok(format!("/admin/awards/cycles/{id}/publication"))
    });
    match done.await {
        Ok(to) => {
            page_cache::refresh(&app).await?;
            page::see_other_with(&to, &Notice::key("notice-awards-published"))
        }
        Err(Refused(refusal)) => {
            let problems = match refusal {
                Unpublished::Early => Problems::one("publish", "awards-publication-early"),
                Unpublished::Archived => Problems::one("publish", "awards-cycle-archived"),
            };
            page::rejected(shown(staff.page, found, typed, problems))
        }
        Err(Broken(error)) => Err(error),
    }
}
