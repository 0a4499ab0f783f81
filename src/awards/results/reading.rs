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
use std::collections::HashSet;

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
            let rows = with_known_shortlist(rows, id, pitches::list_ids(tx, id).await?);
            if store::weighs_all(tx, id).await? { rows } else { without_unscored_pitches(rows) }
        }
        Reader::Organiser => seen_by(sealing::rows(tx, category.cycle_id).await?, id, |_| true),
    };
    Ok(of_closed_rounds(rows))
}

/// Of the shortlist whoever has a tie to an entry has no row: for them it is those whom they may know to be heard.
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

/// Where none of those whom they know to be heard was scored after it, whoever has a tie to another entry does not know whether that one
/// was: only then would the online round decide. So no sheet counts for them, whichever it is.
fn without_unscored_pitches(mut rows: Vec<Row>) -> Vec<Row> {
    let is_heard = rows.iter().any(|row| matches!(&row.record, Record::Shortlisted(list) if !list.entries.is_empty()));
    let is_over = rows.iter().any(|row| row.record == Record::Closed { round: JudgingRound::Pitch });
    if is_heard && is_over && !counts_a_pitch(&rows) {
        rows.retain(|row| !matches!(row.record, Record::Submitted(_) | Record::Reopened(_)));
    }
    rows
}

/// Whether a sheet of a pitch counted when its round was closed.
fn counts_a_pitch(rows: &[Row]) -> bool {
    let mut counting = HashSet::new();
    for row in rows {
        match &row.record {
            Record::Submitted(sheet) if sheet.of.round == JudgingRound::Pitch => {
                counting.insert((sheet.of.entry, sheet.of.judge));
            }
            Record::Reopened(of) if of.round == JudgingRound::Pitch => {
                counting.remove(&(of.entry, of.judge));
            }
            Record::Recused(left) => {
                counting.remove(&(left.entry, left.judge));
            }
            Record::Closed { round: JudgingRound::Pitch } => break,
            _ => {}
        }
    }
    !counting.is_empty()
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
