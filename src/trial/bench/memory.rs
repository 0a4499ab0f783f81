//! What a server takes of the memory: idle, after the whole load, and with a large programme.
use super::args::Bench;
use crate::{
    agenda::samples,
    kit::page_cache,
    trial::{
        http::{self, Client},
        site::{Scratch, Server},
    },
};
use anyhow::bail;
use serde::Serialize;
use std::{fmt, fs, time::Duration};
use tokio::time::sleep;

pub const NAME: &str = "memory of a large programme";

/// After any load without a large programme, in megabytes.
pub const LOADED_GOAL: f64 = 80.0;
/// With all feeds of the large programme in the cache.
const PROGRAMME_GOAL: f64 = 300.0;

/// A title in the second release.
const CHANGED: &str = "Another title";

const FEEDS: [&str; 5] = ["/schedule.xml", "/schedule.json", "/agenda.ics", "/agenda.json", "/agenda/changes.atom"];

/// A process' memory, in megabytes.
pub fn of(process: u32) -> anyhow::Result<f64> {
    line_of(process, "VmRSS:")
}

fn line_of(process: u32, name: &str) -> anyhow::Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|l| l.strip_prefix(name)).unwrap_or_default();
    let kilobytes: u32 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(f64::from(kilobytes) / 1024.0)
}

/// The most that this process has taken since `most_from_now`, in megabytes.
pub fn most() -> anyhow::Result<f64> {
    line_of(std::process::id(), "VmHWM:")
}

/// From now on the most is counted anew.
pub fn most_from_now() -> anyhow::Result<()> {
    Ok(fs::write("/proc/self/clear_refs", "5")?)
}

/// Megabytes beside those that they should stay below.
pub fn beside(megabytes: f64, goal: f64) -> String {
    let verdict = if megabytes < goal { "" } else { ", MISSED" };
    format!("{megabytes:.0} MB (goal {goal:.0} MB{verdict})")
}

/// A server's memory with a programme of so many sessions, whose feeds have been read in both languages.
#[derive(Debug, Serialize)]
pub struct Programme {
    sessions: usize,
    /// After the first release, and after another one.
    first_mb: f64,
    second_mb: f64,
    /// The most that it ever took, while feeds were made.
    peak_mb: f64,
}

impl fmt::Display for Programme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = (beside(self.first_mb, PROGRAMME_GOAL), beside(self.second_mb, PROGRAMME_GOAL));
        write!(f, "{} sessions: {first}, after another release {second}, at most {:.0} MB", self.sessions, self.peak_mb)
    }
}

pub async fn run(scratch: &Scratch, args: &Bench) -> anyhow::Result<Programme> {
    let url = scratch.another_database("programme").await?;
    let app = scratch.app(&url).await?;
    let failed = |error| anyhow::anyhow!("the samples were not released: {error:?}");
    page_cache::refresh(&app).await.map_err(failed)?;
    samples::release(&app, args.sessions).await.map_err(failed)?;
    let server = Server::start_on(scratch, &url).await?;
    let settled = async || {
        read_all(&server).await?;
        // Threads that packed end after ten seconds, and the allocator gives back what it does not use.
        sleep(Duration::from_secs(2 * args.seconds)).await;
        of(server.process())
    };
    let first_mb = settled().await?;
    samples::release_changed(&app, |programme| programme.sessions[0].title.en = CHANGED.into()).await.map_err(failed)?;
    hears_of_the_change(&server).await?;
    let second_mb = settled().await?;
    Ok(Programme { sessions: args.sessions, first_mb, second_mb, peak_mb: line_of(server.process(), "VmHWM:")? })
}

/// Opens every feed in both languages, packed and plain, as the many kinds of readers do.
async fn read_all(server: &Server) -> anyhow::Result<()> {
    let mut client = Client::to(server.port);
    for feed in FEEDS {
        for path in [feed.to_owned(), format!("/ur{feed}")] {
            for coding in ["br", "gzip", "identity"] {
                let answer = client.ask(http::get(server.port, &path, &[("accept-encoding", coding)])?).await?;
                anyhow::ensure!(answer.status == 200, "{path} is answered by {}", answer.status);
            }
        }
    }
    Ok(())
}

/// Servers hear of a release at once, and of one that they did not hear of within five seconds.
async fn hears_of_the_change(server: &Server) -> anyhow::Result<()> {
    let mut client = Client::to(server.port);
    for _ in 0..100 {
        let calendar = client.ask(http::get(server.port, "/agenda/sessions/1/calendar.ics", &[])?).await?;
        if String::from_utf8_lossy(&calendar.body).contains(CHANGED) {
            return Ok(());
        }
        sleep(Duration::from_millis(100)).await;
    }
    bail!("the server does not hear of the second release")
}
