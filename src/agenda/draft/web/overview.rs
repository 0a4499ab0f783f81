//! Where the draft stands: what there is, and what does not go together.
use crate::{
    access::{Organise, Staff},
    agenda::{
        draft::{Clash, Draft, Setting, clashes, store},
        programme::{Agenda, Text},
        releases,
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        error::AppError,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::extract::State;
use chrono_tz::Tz;
use std::sync::Arc;

/// A clash as pages show it.
pub struct ClashLine {
    pub hard: bool,
    pub key: &'static str,
    /// Address and title of each session.
    pub sessions: Vec<(String, Text)>,
    pub at: Option<Timestamp>,
    /// The speaker, if it is about one.
    pub who: String,
    /// The room, if it is about one.
    pub room: Option<Text>,
}

impl ClashLine {
    fn of(clash: &Clash<'_>) -> Self {
        let speaker = clash.speaker().map(|s| s.speaker.name.clone());
        Self {
            hard: clash.is_hard(),
            key: clash.key(),
            sessions: clash.sessions().into_iter().map(|s| (s.path(), s.title().clone())).collect(),
            at: clash.slot().map(|s| s.from),
            who: speaker.unwrap_or_default(),
            room: clash.room().map(|r| r.room.name.clone()),
        }
    }
}

/// As many clashes as a page shows.
const MOST: usize = 60;

/// The first of them as lines, and how many there are.
pub fn clash_lines(all: &[Clash<'_>]) -> (Vec<ClashLine>, usize) {
    (all.iter().take(MOST).map(ClashLine::of).collect(), all.len())
}

#[derive(Template)]
#[template(path = "agenda/admin/overview.html")]
struct OverviewPage {
    page: Page,
    zone: Tz,
    draft: Draft,
    clashes: Vec<ClashLine>,
    clash_count: usize,
    released: Option<Arc<Agenda>>,
}

impl OverviewPage {
    fn placed(&self) -> usize {
        self.draft.sessions.iter().filter(|s| !s.session.slots.is_empty()).count()
    }

    fn confirmed(&self) -> usize {
        self.draft.speakers.iter().filter(|s| s.confirmed).count()
    }
}

pub async fn show(staff: Staff<Organise>, State(app): State<App>) -> PageResult {
    let released = releases::current(&app).await?;
    let read = app.db.read(staff.person, async |tx| {
        let summit = event::summit(tx).await?;
        Ok::<_, AppError>((store::load(tx).await?, summit))
    });
    let (draft, summit) = read.await?;
    let setting = Setting { days: summit.starts_on.zip(summit.ends_on), zone: summit.zone };
    let (clashes, clash_count) = clash_lines(&clashes(&draft, setting));
    page::ok(OverviewPage { page: staff.page, zone: summit.zone, draft, clashes, clash_count, released })
}
