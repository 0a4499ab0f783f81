//! The rows of a category as whoever reads may know of them, and what follows.
use super::{
    model::{Figures, seen_by},
    store,
};
use crate::{
    awards::{
        cycle::Category,
        ids::{CategoryId, NominationId},
        ledger::{self, JudgingRound, Record, Replayed, Row, Shortlist},
        pitches, sealing,
    },
    kit::{db::Tx, error::AppError},
};

/// As whom somebody reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Somebody of the panel, who learns nothing of entries to which they have a tie.
    Panel,
    Organiser,
}

pub async fn rows(tx: &mut Tx, reader: Reader, category: &Category) -> sqlx::Result<Vec<Row>> {
    let id = category.category_id;
    let rows = match reader {
        Reader::Panel => {
            let entries = store::weighed(tx, id).await?;
            let rows = seen_by(store::list_rows(tx, id).await?, id, |entry| entries.contains(&entry));
            with_known_shortlist(rows, id, pitches::list_ids(tx, id).await?)
        }
        Reader::Organiser => seen_by(sealing::rows(tx, category.cycle_id).await?, id, |_| true),
    };
    Ok(of_closed_rounds(rows))
}

/// Of the shortlist whoever has a tie to an entry has no row: for them it is those whom they may know to be heard. Where none of these was
/// scored after it, the online round decides among them, whether the entry to which they have a tie was scored or not.
fn with_known_shortlist(mut rows: Vec<Row>, category: CategoryId, heard: Vec<NominationId>) -> Vec<Row> {
    let is_known = rows.iter().any(|row| matches!(row.record, Record::Shortlisted(_)));
    let closing = rows.iter().position(|row| row.record == Record::Closed { round: JudgingRound::Online });
    if let Some(at) = closing.filter(|_| !is_known && !heard.is_empty()) {
        let Row { number, at: moment, .. } = rows[at];
        let record = Record::Shortlisted(Shortlist { category, entries: heard });
        rows.insert(at + 1, Row { number, at: moment, record });
    }
    rows
}

/// Until the pitch round is closed the online round stands for itself, as if nobody had been chosen to be heard.
pub fn of_closed_rounds(mut rows: Vec<Row>) -> Vec<Row> {
    if !rows.iter().any(|row| row.record == Record::Closed { round: JudgingRound::Pitch }) {
        rows.retain(|row| !matches!(row.record, Record::Shortlisted(_)));
    }
    rows
}

/// What follows from rows; nothing from a ledger that was never begun.
pub fn replayed(rows: &[Row]) -> Option<Replayed> {
    ledger::replay(rows).ok()
}

/// The figures of each category in rows, by category; it takes a while, and so a thread of its own.
pub async fn figures(rows: Vec<Row>) -> Result<Vec<Figures>, AppError> {
    let made = tokio::task::spawn_blocking(move || {
        let Some(replayed) = replayed(&rows) else { return vec![] };
        replayed.categories.iter().filter_map(|category| Figures::of(&replayed.rules, category)).collect()
    });
    made.await.map_err(|error| AppError::from(anyhow::Error::from(error)))
}
