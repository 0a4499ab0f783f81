//! So many clients, each asking again as soon as it is answered.
use crate::trial::http::Client;
use serde::Serialize;
use std::{
    fs,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// What a measure found.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Figures {
    pub name: String,
    pub clients: usize,
    pub per_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    /// Processor time of the server's process for each answer.
    pub cpu_us: f64,
    /// Answers of another status, and broken connections.
    pub unexpected: u64,
}

/// What is asked: of whom, by how many, for how long, and the status it must have.
#[derive(Clone, Copy)]
pub struct Load {
    pub name: &'static str,
    pub port: u16,
    pub process: u32,
    pub clients: usize,
    pub length: Duration,
    pub status: u16,
}

/// Makes each request; all alike, or each another.
pub type Request = Arc<dyn Fn() -> Vec<u8> + Send + Sync>;

impl Load {
    pub async fn run(self, request: &Request) -> anyhow::Result<Figures> {
        // Connections opened, plans made, pages held: what comes once is not measured.
        self.round(request, (self.length / 5).min(Duration::from_secs(1))).await;
        let (began, before) = (Instant::now(), processor_time(self.process)?);
        let (mut times, unexpected) = self.round(request, self.length).await;
        let (took, worked) = (began.elapsed().as_secs_f64(), processor_time(self.process)?.saturating_sub(before));
        times.sort_unstable();
        let count = f64::from(u32::try_from(times.len().max(1))?);
        let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len().saturating_sub(1))).map_or(0.0, millis);
        Ok(Figures {
            name: self.name.to_owned(),
            clients: self.clients,
            per_second: count / took,
            p50_ms: at(50),
            p99_ms: at(99),
            cpu_us: worked.as_secs_f64() * 1e6 / count,
            unexpected,
        })
    }

    async fn round(self, request: &Request, length: Duration) -> (Vec<Duration>, u64) {
        let end = Instant::now() + length;
        let mut crowd = JoinSet::new();
        for _ in 0..self.clients {
            let request = request.clone();
            crowd.spawn(async move {
                let (mut client, mut times, mut unexpected) = (Client::to(self.port), vec![], 0);
                while Instant::now() < end {
                    let request = request();
                    let asked = Instant::now();
                    match client.ask(&request).await {
                        Ok(answer) if answer.status == self.status => times.push(asked.elapsed()),
                        _ => unexpected += 1,
                    }
                }
                (times, unexpected)
            });
        }
        crowd.join_all().await.into_iter().fold((vec![], 0), |(mut all, n), (times, unexpected)| {
            all.extend(times);
            (all, n + unexpected)
        })
    }
}

fn millis(time: &Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// How long a process has been on a processor; Linux counts in hundredths of a second.
pub fn processor_time(process: u32) -> anyhow::Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks: u64 = fields.iter().skip(11).take(2).filter_map(|f| f.parse::<u64>().ok()).sum();
    Ok(Duration::from_millis(ticks * 10))
}

/// A process' memory, in megabytes.
pub fn memory(process: u32) -> anyhow::Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).unwrap_or_default();
    let kilobytes: u32 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(f64::from(kilobytes) / 1024.0)
}
