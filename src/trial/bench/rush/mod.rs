//! The judges' rush: hundreds of them fill in their sheets in the last minute before the round closes, and some go on after it.
mod work;

use super::{load::processor_time, memory};
use crate::trial::{
    judging::{self, Size, saves},
    site::{Scratch, Server},
};
use anyhow::bail;
use serde::Serialize;
use std::{
    fmt,
    time::{Duration, Instant},
};
use work::{Pace, all_save, open_all};

pub const NAME: &str = "judges' rush";

/// So many judges save so often within a minute; fewer keep the same pace.
const OF_A_MINUTE: u32 = 500;
const GOAL_MS: f64 = 300.0;

/// What judges were told, and how fast.
#[derive(Debug, Default, Serialize)]
pub struct Rush {
    judges: u32,
    sheets: usize,
    seconds: f64,
    saved: u64,
    /// After the round had closed.
    refused: u64,
    odd: u64,
    p50_ms: f64,
    p99_ms: f64,
    /// The worst.
    most_ms: f64,
    /// Processor time of the server's process for each save.
    cpu_us: f64,
    memory_mb: f64,
    /// Pages of sheets a second, opened before.
    pages_per_second: f64,
}

impl fmt::Display for Rush {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missed = if self.p99_ms < GOAL_MS { "" } else { ", MISSED" };
        write!(
            f,
            "{NAME}             {} judges, {} sheets: {} saves in {:.1} s, none lost, p50 {:.0} ms, p99 {:.0} ms (goal {GOAL_MS} ms{missed}), \
             at most {:.0} ms, {:.0} µs of the server's processor each; {} refused after the deadline, none taken; {} odd; {:.0} MB; \
             {:.0} pages of sheets a second",
            self.judges,
            self.sheets,
            self.saved,
            self.seconds,
            self.p50_ms,
            self.p99_ms,
            self.most_ms,
            self.cpu_us,
            self.refused,
            self.odd,
            self.memory_mb,
            self.pages_per_second
        )
    }
}

pub async fn run(scratch: &Scratch, judges: u32) -> anyhow::Result<Rush> {
    let url = scratch.another_database("rush").await?;
    scratch.app(&url).await?;
    let jurors = judging::begin(&url, Size { judges: judges.try_into()?, panel: 50, entries: 10 }).await?;
    saves::note(&url).await?;
    let server = Server::start_on(scratch, &url).await?;
    let began = Instant::now();
    let judges_at_work = open_all(&server, jurors).await?;
    let sheets = judges_at_work.iter().map(|one| one.sheets.len()).sum::<usize>();
    let pages: usize = judges_at_work.iter().flat_map(|one| &one.sheets).map(Vec::len).sum();
    let mut rush =
        Rush { judges, sheets, pages_per_second: f64::from(u32::try_from(pages)?) / began.elapsed().as_secs_f64(), ..Rush::default() };
    let length = Duration::from_mins(1) * judges / OF_A_MINUTE;
    let closes_at = judging::close_in(&url, i64::try_from((length + work::SPARE).as_millis())?).await?;
    let before = processor_time(server.process())?;
    let told = all_save(judges_at_work, Pace { began: Instant::now(), length, port: server.port, closes_at }).await?;
    let worked = processor_time(server.process())?.saturating_sub(before);
    rush.memory_mb = memory::of(server.process())?;
    let (noted, after_it) = saves::count_noted(&url, closes_at).await?;
    let wrong = judging::count_wrong(&url, &told.expected).await?;
    let lost = i64::try_from(told.delays.len())? - noted;
    if wrong > 0 || lost > 0 || told.late > 0 || after_it > 0 {
        bail!(
            "{wrong} fields are not as they were saved, {lost} saves are missing; {} and {} were taken after the deadline",
            told.late,
            after_it
        );
    }
    let at = |quantile| u32::try_from(told.delays.value_at_quantile(quantile)).map_or(f64::INFINITY, |micros| f64::from(micros) / 1e3);
    (rush.p50_ms, rush.p99_ms, rush.most_ms) = (at(0.5), at(0.99), at(1.0));
    (rush.saved, rush.refused, rush.odd, rush.seconds) = (told.delays.len(), told.refused, told.odd, told.last.as_secs_f64());
    rush.cpu_us = worked.as_secs_f64() * 1e6 / f64::from(u32::try_from(rush.saved.max(1))?);
    Ok(rush)
}
