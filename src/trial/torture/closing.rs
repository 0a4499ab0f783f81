//! The end of the online round, in the middle of the storm: its deadline is moved to now, and its ledger is closed.
use super::{asking::PATIENCE, check::Check, journal::Shared};
use crate::kit::{
    clock::{Clock, Timestamp},
    db,
};
use anyhow::bail;
use sqlx::Connection;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// The deadline, so soon that many are at work, and not again where the answer was lost.
const ENDS: &str = "update award_cycles set online_closes_at = case when online_closes_at > now() + interval '1 hour'
        then now() + interval '700 milliseconds' else online_closes_at end
    returning online_closes_at";

/// So many sheets have been sent by then, however slow the machine is: a round without any would show nothing.
const SHEETS: u64 = 3;

/// Ends the round, whatever is struck meanwhile, until its ledger is closed: when it ended.
pub async fn ends_the_round(shared: Arc<Shared>, url: String) -> anyhow::Result<Timestamp> {
    let began = Instant::now();
    while shared.journal.sheets() < SHEETS {
        if began.elapsed() > PATIENCE {
            bail!("judges send no sheets");
        }
        sleep(Duration::from_millis(20)).await;
    }
    let began = Instant::now();
    let deadline = loop {
        match sets_the_deadline(&url).await {
            Ok(deadline) => break deadline,
            Err(error) if began.elapsed() > PATIENCE => return Err(error),
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    };
    sleep((deadline - Clock::System.now()).to_std().unwrap_or_default()).await;
    while !is_closed(&url).await.unwrap_or_default() {
        if began.elapsed() > PATIENCE {
            bail!("the ledger is not closed");
        }
        sleep(Duration::from_millis(200)).await;
    }
    Ok(deadline)
}

async fn sets_the_deadline(url: &str) -> anyhow::Result<Timestamp> {
    let mut conn = db::connect(url).await?;
    let deadline = sqlx::query_scalar(ENDS).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(deadline)
}

/// Whether the ledger is closed; it asks for that, as its minute may be far.
async fn is_closed(url: &str) -> anyhow::Result<bool> {
    let mut conn = db::connect(url).await?;
    let closed: bool = sqlx::query_scalar("select count(online_closed_at) = 1 from award_ledgers").fetch_one(&mut conn).await?;
    if !closed {
        sqlx::query("select enqueue_once('awards_close_rounds')").execute(&mut conn).await?;
    }
    conn.close().await?;
    Ok(closed)
}

/// What came of saves round the deadline.
#[derive(Clone, Copy, Default)]
pub struct Deadline {
    /// The last that was acknowledged was sent then.
    taken: Option<Timestamp>,
    /// The first refusal came then.
    refused: Option<Timestamp>,
}

impl Deadline {
    pub fn takes(&mut self, sent: Timestamp) {
        self.taken = self.taken.max(Some(sent));
    }

    pub fn refuses(&mut self, answered: Timestamp) {
        self.refused = Some(self.refused.map_or(answered, |first| first.min(answered)));
    }

    pub fn and(self, other: Self) -> Self {
        let mut both = self;
        other.taken.into_iter().for_each(|sent| both.takes(sent));
        other.refused.into_iter().for_each(|answered| both.refuses(answered));
        both
    }

    /// `noted`: saves that the database took at the deadline or after it.
    pub fn checks(self, deadline: Timestamp, noted: i64) -> [Check; 4] {
        let after = self.taken.is_some_and(|sent| sent >= deadline);
        let before = self.refused.is_some_and(|answered| answered < deadline);
        [
            Check { rule: "no sheet is saved after the deadline", broken: noted },
            Check { rule: "no save is acknowledged that was sent after it", broken: after.into() },
            Check { rule: "nobody is refused before it", broken: before.into() },
            Check { rule: "somebody is refused after it", broken: self.refused.is_none().into() },
        ]
    }
}
