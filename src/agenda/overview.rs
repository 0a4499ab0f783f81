//! Organisers' first page: what the draft holds, what in it clashes, and which release readers see.
use super::{
    draft::{self, ClashSummary, Draft, SummitDays},
    programme::ProgrammeIndex,
    releases,
};
use crate::{
    access::{Staff, area},
    event,
    kit::{
        app::App,
        error::AppError,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "agenda/admin/overview.html")]
struct OverviewPage {
    page: Page,
    zone: Tz,
    draft: Draft,
    clashes: Vec<ClashSummary>,
    clash_count: usize,
    released: Option<Arc<ProgrammeIndex>>,
}

impl OverviewPage {
    fn placed(&self) -> usize {
        self.draft.sessions.iter().filter(|s| !s.session.slots.is_empty()).count()
    }

    fn confirmed(&self) -> usize {
        self.draft.speakers.iter().filter(|s| s.confirmed).count()
    }
}

pub async fn show(staff: Staff<area::Agenda>, State(app): State<App>) -> PageResult {
    let released = releases::current(&app).await?;
    let read = app.db.read(staff.person, async |tx| {
        let summit = event::summit(tx).await?;
        Ok::<_, AppError>((draft::load(tx).await?, summit))
    });
    let (draft, summit) = read.await?;
    let summit_days = SummitDays::of(&summit);
    let (clashes, clash_count) = draft::clash_summaries(&draft::clashes(&draft, summit_days));
    page::ok(OverviewPage { page: staff.page, zone: summit.zone, draft, clashes, clash_count, released })
}
