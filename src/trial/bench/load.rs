//! So many clients, each asking again as soon as it is answered.
use super::args::Bench;
use crate::trial::{
    http::{Client, Request},
    site::Server,
};
use hdrhistogram::Histogram;
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
pub type MakeRequest = Arc<dyn Fn() -> anyhow::Result<Request> + Send + Sync>;

/// Delays in microseconds, and how many answers were not as expected.
type Delays = (Histogram<u64>, u64);

impl Load {
    /// A load on `server` with the usual length.
    pub fn on(server: &Server, args: &Bench, name: &'static str, clients: usize, status: u16) -> Self {
        Self { name, port: server.port, process: server.process(), clients, length: Duration::from_secs(args.seconds), status }
    }

    pub async fn run(self, request: &MakeRequest) -> anyhow::Result<Figures> {
        // A first round opens connections, plans queries and fills the page cache, so that this is not measured.
        self.round(request, (self.length / 5).min(Duration::from_secs(1))).await?;
        let (began, before) = (Instant::now(), processor_time(self.process)?);
        let (delays, unexpected) = self.round(request, self.length).await?;
        let (took, worked) = (began.elapsed().as_secs_f64(), processor_time(self.process)?.saturating_sub(before));
        let count = f64::from(u32::try_from(delays.len().max(1))?);
        let at = |quantile| u32::try_from(delays.value_at_quantile(quantile)).map_or(f64::INFINITY, |micros| f64::from(micros) / 1e3);
        Ok(Figures {
            name: self.name.to_owned(),
            clients: self.clients,
            per_second: count / took,
            p50_ms: at(0.5),
            p99_ms: at(0.99),
            cpu_us: worked.as_secs_f64() * 1e6 / count,
            unexpected,
        })
    }

    async fn round(self, request: &MakeRequest, length: Duration) -> anyhow::Result<Delays> {
        let end = Instant::now() + length;
        let mut crowd = JoinSet::new();
        for _ in 0..self.clients {
            crowd.spawn(self.client(request.clone(), end));
        }
        let (mut all, mut unexpected) = (Histogram::new(3)?, 0);
        for one in crowd.join_all().await {
            let (delays, odd) = one?;
            all.add(delays)?;
            unexpected += odd;
        }
        Ok((all, unexpected))
    }

    async fn client(self, request: MakeRequest, end: Instant) -> anyhow::Result<Delays> {
        let (mut client, mut delays, mut unexpected) = (Client::to(self.port), Histogram::new(3)?, 0);
        while Instant::now() < end {
            let request = request()?;
            let asked = Instant::now();
            match client.ask(request).await {
                Ok(answer) if answer.status == self.status => delays.record(u64::try_from(asked.elapsed().as_micros())?)?,
                _ => unexpected += 1,
            }
        }
        Ok((delays, unexpected))
    }
}

/// How long a process has been on a processor; Linux counts in hundredths of a second.
pub fn processor_time(process: u32) -> anyhow::Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks: u64 = fields.iter().skip(11).take(2).filter_map(|f| f.parse::<u64>().ok()).sum();
    Ok(Duration::from_millis(ticks * 10))
}
