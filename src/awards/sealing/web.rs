//! The head of a cycle's ledger, to be written down and published, and its export.
use super::{
    store::{self, Ledger},
    told::Told,
};
use crate::{
    access::{Routes, Staff, area},
    awards::{
        cycle::{self, Cycle, Moment},
        ids::CycleId,
        ledger::{Hash, Header, JudgingRound, write},
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        error::AppError,
        ids::Id,
        page::{self, Page, PageResult},
    },
};
use askama::Template;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use chrono_tz::Tz;

pub fn routes(routes: Routes) -> Routes {
    routes.get("/admin/awards/cycles/{id}/ledger", show).get("/admin/awards/cycles/{id}/ledger.txt", export)
}

#[derive(Template)]
#[template(path = "awards/ledger.html")]
struct LedgerPage {
    page: Page,
    cycle: Cycle,
    ledger: Option<Shown>,
    /// Earlier heads, if others came after them.
    closings: Vec<Closing>,
    /// The pitch round is not closed: rows are added that nobody reads yet.
    is_pitching: bool,
    zone: Tz,
}

/// What is shown of a ledger.
struct Shown {
    rows: i64,
    told: Told,
    is_closed: bool,
    /// When the round was closed of which that is the head; none: it is that of a decision.
    closed_at: Option<Timestamp>,
}

/// The head at the closing of a round.
struct Closing {
    round: JudgingRound,
    at: Option<Timestamp>,
    told: Told,
}

impl Shown {
    /// `sealed`: the head that everybody reads, as it was at the last closing or decision.
    fn of(ledger: &Ledger, sealed: Option<Hash>, closings: &[(JudgingRound, Hash)]) -> Self {
        let head = sealed.unwrap_or(ledger.head);
        let closing = closings.iter().find(|(_, of)| *of == head);
        Self {
            rows: i64::try_from(ledger.rows).unwrap_or(i64::MAX),
            told: Told::of(head),
            is_closed: ledger.online_closed_at.is_some(),
            closed_at: closing.and_then(|(round, _)| ledger.closed_at(*round)),
        }
    }
}

impl LedgerPage {
    fn closes(&self) -> Option<String> {
        Some(self.page.deadline(&self.cycle.dates.at(Moment::OnlineCloses)?, &self.zone))
    }
}

async fn show(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> PageResult {
    let read = app.db.read(staff.person, async |tx| {
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        let closings = (store::sealed_head(tx, id).await?, store::list_closings(tx, id).await?);
        Ok::<_, AppError>((cycle, store::find(tx, id).await?, closings, event::summit(tx).await?.zone))
    });
    let (cycle, ledger, (sealed, mut closings), zone) = read.await?;
    let shown = ledger.as_ref().map(|ledger| Shown::of(ledger, sealed, &closings));
    closings.retain(|(_, head)| shown.as_ref().is_some_and(|shown| shown.told.head != *head));
    let at = |round| ledger.as_ref().and_then(|ledger| ledger.closed_at(round));
    let closings = closings.into_iter().map(|(round, head)| Closing { round, at: at(round), told: Told::of(head) }).collect();
    let is_pitching =
        cycle.has_pitches() && ledger.as_ref().is_some_and(|one| one.online_closed_at.is_some() && one.pitch_closed_at.is_none());
    page::ok(LedgerPage { page: staff.page, is_pitching, cycle, ledger: shown, closings, zone })
}

/// The rows with their hashes, once their round is closed; `summit awards verify` reads it.
async fn export(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> Result<Response, AppError> {
    let read = app.db.read(staff.person, async |tx| {
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        let rows = store::list_chained(tx, id).await?;
        let is_closed = store::find(tx, id).await?.is_some_and(|ledger| ledger.online_closed_at.is_some());
        if is_closed { Ok((cycle, rows)) } else { Err(AppError::NotFound) }
    });
    let (cycle, rows) = read.await?;
    let mut file = vec![];
    let head = Header::new(id, &cycle.edition, rows.len() as u64, rows.last().map_or(Hash::seed(id), |(hash, _)| *hash));
    write(&mut file, &head, rows.iter().map(|(hash, line)| (*hash, line.as_str()))).map_err(anyhow::Error::from)?;
    let said = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"ledger-{}.txt\"", cycle.edition)),
    ];
    Ok((said, file).into_response())
}
