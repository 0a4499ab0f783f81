//! The head of a cycle's ledger, to be written down and published, and its export.
use super::store::{self, Ledger};
use crate::{
    access::{Routes, Staff, area},
    awards::{
        cycle::{self, Cycle, Moment},
        ids::CycleId,
        ledger::{Hash, Header, words, write},
    },
    event,
    kit::{
        app::App,
        clock::Timestamp,
        error::AppError,
        ids::Id,
        page::{self, Page, PageResult},
        qr::qr,
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
    zone: Tz,
}

/// What is shown of a ledger.
struct Shown {
    rows: i64,
    head: Hash,
    /// The head in words, four a line.
    words: Vec<String>,
    /// The words as a picture of squares that a phone reads.
    code: String,
    closed_at: Option<Timestamp>,
}

impl Shown {
    fn of(ledger: &Ledger) -> Self {
        let words = words(&ledger.head);
        Self {
            rows: i64::try_from(ledger.rows).unwrap_or(i64::MAX),
            head: ledger.head,
            code: qr(&words.join(" ")),
            words: words.chunks(4).map(|line| line.join(" ")).collect(),
            closed_at: ledger.closed_at,
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
        Ok::<_, AppError>((cycle, store::find(tx, id).await?, event::summit(tx).await?.zone))
    });
    let (cycle, ledger, zone) = read.await?;
    page::ok(LedgerPage { page: staff.page, cycle, ledger: ledger.as_ref().map(Shown::of), zone })
}

/// The rows with their hashes, once the round is closed; `summit awards verify` reads it.
async fn export(staff: Staff<area::Awards>, State(app): State<App>, Id(id): Id<CycleId>) -> Result<Response, AppError> {
    let read = app.db.read(staff.person, async |tx| {
        let cycle = cycle::find_cycle(tx, id).await?.ok_or(AppError::NotFound)?;
        let ledger = store::find(tx, id).await?.filter(|ledger| ledger.closed_at.is_some()).ok_or(AppError::NotFound)?;
        Ok::<_, AppError>((cycle, ledger, store::list_rows(tx, id).await?))
    });
    let (cycle, ledger, rows) = read.await?;
    let mut file = vec![];
    let head = Header::new(id, &cycle.edition, ledger.rows, ledger.head);
    write(&mut file, &head, rows.iter().map(|(hash, line)| (*hash, line.as_str()))).map_err(anyhow::Error::from)?;
    let said = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"ledger-{}.txt\"", cycle.edition)),
    ];
    Ok((said, file).into_response())
}
