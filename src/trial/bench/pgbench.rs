//! The same registration without the site: pgbench sends its SQL from as many connections as the writing pool has.
use super::load::Figures;
use crate::trial::site::Scratch;
use anyhow::{Context, bail};
use std::{fs, process::Command};

const SQL: &str = include_str!("register.sql");
/// As in `kit::db`.
const WRITERS: usize = 6;

pub const NAME: &str = "the same in pgbench";

/// None where pgbench is not installed.
pub async fn run(scratch: &Scratch, seconds: u64) -> anyhow::Result<Option<Figures>> {
    let Some(program) = scratch.bin().map(|bin| bin.join("pgbench")).filter(|p| p.is_file()) else { return Ok(None) };
    let script = scratch.root.join("register.sql");
    fs::write(&script, SQL)?;
    let mut command = Command::new(program);
    command.args(["-n", "-M", "prepared", "-j", "2", "-c"]).arg(WRITERS.to_string()).arg("-T").arg(seconds.to_string());
    command.arg("-f").arg(script).arg("-h").arg(&scratch.cluster).args(["-U", "postgres", "postgres"]);
    command.env("PGOPTIONS", "-c role=summit_app");
    let done = tokio::task::spawn_blocking(move || command.output()).await??;
    let said = String::from_utf8_lossy(&done.stdout);
    if !done.status.success() {
        bail!("pgbench: {}", String::from_utf8_lossy(&done.stderr));
    }
    let after = |what: &str| said.lines().find_map(|l| l.strip_prefix(what)?.split_whitespace().next()?.parse::<f64>().ok());
    Ok(Some(Figures {
        name: NAME.into(),
        clients: WRITERS,
        per_second: after("tps = ").context("pgbench says no tps")?,
        p50_ms: after("latency average = ").unwrap_or_default(),
        ..Figures::default()
    }))
}
