//! The ICT awards: what can be won, who may enter, how entries are judged, and who wins.
//!
//! Organisers set up a cycle, and name who nominates for each economy; the cycle's dates lead through the stages. Those
//! people nominate, the organisers screen. Judges score in confidence, and their scores are turned into places by a rule that
//! is fixed before the first of them. Invariants, kept by the database: a cycle's moments follow each other, and an opening
//! that has come is not moved; the weights of a rubric make 100 percent; who may enter and what is asked is fixed once
//! nominations are open, and how an entry is judged once scoring is; what was nominated stays as it was sent, and is read by
//! those whose it is and by organisers.
//!
//! Each part imports only those before it: `ids`, `contents` ← `cycle` ← `coordinators` ← `nominations` ← `sealing` ← `jury` ←
//! `scoring` ← `pitches` ← `results`; `charts`, `statistics` ← `analysis`, `ledger` ← `sealing` ← `results` ← `winners` ← `command`,
//! `samples`; `whose`, `nominations` ← `archive` ← `winners`.
mod analysis;
mod archive;
mod charts;
mod command;
mod contents;
mod coordinators;
mod cycle;
mod ids;
mod jury;
pub mod ledger;
mod nominations;
mod own;
mod pitches;
mod results;
pub mod samples;
mod scoring;
mod sealing;
pub mod statistics;
mod whose;
mod winners;

pub use command::{Command, run};
pub use cycle::public_pages;
pub use own::doors as own_doors;
pub use winners::public_pages as pages_of_winners;

use crate::{
    access::Routes,
    kit::{
        app::GivenPart,
        bilingual::Bilingual,
        db::Tx,
        jobs::Jobs,
        known_form::KnownForm,
        navigation::Door,
        rights::{Area, Right},
    },
};
use uuid::Uuid;

pub const TEXT: crate::kit::text::Source = crate::text_source!();

/// The labels of its longer forms.
pub const FORMS: &[KnownForm] = &[
    cycle::CYCLE_FORM,
    cycle::CATEGORY_FORM,
    cycle::RUBRIC_FORM,
    cycle::QUESTIONS_FORM,
    coordinators::COORDINATOR_FORM,
    nominations::STANDARD_FORM,
    jury::JUDGE_FORM,
    jury::PANEL_FORM,
    jury::DECLARATIONS_FORM,
    scoring::SHEET_FORM,
    pitches::PLAN_FORM,
    results::DECISION_FORM,
    archive::PAST_HONOUR_FORM,
];

/// What the slice has in the organisers' menu.
pub const DOORS: &[Door] = &[
    Door {
        path: "/admin/awards",
        others: &["/admin/awards/cycles", "/admin/awards/categories", "/admin/awards/judges"],
        is_exact: true,
        label: "awards-cycles",
        right: Right::see(Area::Awards),
    },
    Door::leading("/admin/awards/nominations", "awards-screening", Right::see(Area::Awards)),
    Door::leading("/admin/awards/coordinators", "awards-coordinators", Right::see(Area::Awards)),
    Door::leading("/admin/awards/archive", "awards-archive", Right::see(Area::Awards)),
];

/// What the awards say on pages of others: at the ceremony in the programme.
pub const PAGE_PARTS: &[GivenPart] = &[GivenPart { place: "session award-ceremony", give: winners::ceremony_part }];

pub fn routes(routes: Routes) -> Routes {
    routes
        .merge(cycle::routes)
        .merge(coordinators::routes)
        .merge(nominations::routes)
        .merge(jury::routes)
        .merge(scoring::routes)
        .merge(pitches::routes)
        .merge(results::routes)
        .merge(winners::routes)
        .merge(archive::routes)
        .merge(sealing::routes)
}

/// The names of those of `ids` that are cycles, categories, nominations, judges, sheets or past honours.
pub async fn find_names(tx: &mut Tx, ids: &[Uuid]) -> sqlx::Result<Vec<(Uuid, Bilingual)>> {
    let mut names = cycle::find_names(tx, ids).await?;
    names.extend(nominations::find_names(tx, ids).await?);
    names.extend(jury::find_names(tx, ids).await?);
    names.extend(scoring::find_names(tx, ids).await?);
    names.extend(archive::find_names(tx, ids).await?);
    Ok(names)
}

/// What the slice does by itself.
pub fn jobs(jobs: Jobs) -> Jobs {
    jobs.with_recurring::<cycle::NoteStages>("* * * * *")
        .with_recurring::<sealing::CloseRounds>("* * * * *")
        .with_recurring::<nominations::RemindNominators>("23 * * * *")
        .with::<nominations::TellNominators>()
        .with::<scoring::TellJudge>()
        .with::<pitches::TellPitchers>()
        .with::<pitches::TellUnheard>()
        .with::<winners::TellWinners>()
}
