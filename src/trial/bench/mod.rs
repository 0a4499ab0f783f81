//! `summit bench`: what the site does under load, from outside, on a private Postgres that keeps what it commits.
//! Clients and servers share this machine's processors, so processor time an answer is shown beside the rate.
mod args;
mod bare;
mod crowd;
mod judging;
mod load;
mod memory;
mod pgbench;
mod public;
mod rush;
mod visitors;

use super::site::{Scratch, Server, interrupted};
use crate::registration::samples;
use anyhow::{Context, bail};
pub use args::Bench;
use crowd::Crowd;
use load::Figures;
use serde_json::json;
use std::time::{Duration, Instant};

/// Figures beside those of requests.
struct Whole {
    start_ms: f64,
    idle_mb: f64,
    loaded_mb: f64,
    seed_seconds: f64,
    crowd: Option<Crowd>,
    judging: Vec<judging::Judging>,
    programme: Option<memory::Programme>,
    rush: Option<rush::Rush>,
}

pub async fn run(args: Bench) -> anyhow::Result<()> {
    if args.bare {
        return bare::serve().await;
    }
    tokio::select! {
        done = bench(args) => done,
        () = interrupted() => bail!("interrupted"),
    }
}

async fn bench(args: Bench) -> anyhow::Result<()> {
    let scratch = Scratch::new("bench").await?;
    let app = scratch.app(&scratch.url).await?;
    let began = Instant::now();
    samples::add(&app, &scratch.url, args.people).await?;
    let seed_seconds = began.elapsed().as_secs_f64();
    // The first start warms what a start reads.
    drop(Server::start(&scratch).await?);
    let began = Instant::now();
    let server = Server::start(&scratch).await?;
    let start_ms = began.elapsed().as_secs_f64() * 1e3;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let idle_mb = memory::of(server.process())?;
    let mut all = public::measure(&scratch, &app, &server, &args).await?;
    all.extend(visitors::measure(&scratch, &server, &args).await?);
    if args.wants(visitors::REGISTRATIONS) {
        all.extend(pgbench::run(&scratch, args.seconds).await?);
    }
    let crowd = if args.wants(crowd::NAME) { Some(crowd::run(&scratch, &server).await?) } else { None };
    let loaded_mb = memory::of(server.process())?;
    drop(server);
    let programme = if args.wants(memory::NAME) { Some(memory::run(&scratch, &args).await?) } else { None };
    let rush = if args.wants(rush::NAME) { Some(rush::run(&scratch, args.judges).await?) } else { None };
    let judging = if args.wants(judging::NAME) { judging::run(args.sheets)? } else { vec![] };
    let whole = Whole { start_ms, idle_mb, loaded_mb, seed_seconds, crowd, judging, programme, rush };
    print(&all, &whole, &args);
    if let Some(file) = &args.json {
        let whole = json!({
            "start_ms": whole.start_ms, "idle_mb": whole.idle_mb, "loaded_mb": whole.loaded_mb, "seed_seconds": whole.seed_seconds,
            "people": args.people, "seconds": args.seconds, "debug": cfg!(debug_assertions),
            "flash_crowd": whole.crowd, "judging": whole.judging, "programme": whole.programme, "rush": whole.rush, "measures": all,
        });
        std::fs::write(file, serde_json::to_string_pretty(&whole)?).with_context(|| format!("{}", file.display()))?;
    }
    Ok(())
}

fn print(all: &[Figures], whole: &Whole, args: &Bench) {
    let build = if cfg!(debug_assertions) { "a debug build: of no account" } else { "a release build" };
    println!("\n{} people, {} s a measure, {build}\n", args.people, args.seconds);
    println!("{:<34} {:>8} {:>10} {:>9} {:>9} {:>9} {:>6}", "", "clients", "a second", "p50 ms", "p99 ms", "cpu µs", "odd");
    for f in all {
        println!(
            "{:<34} {:>8} {:>10.1} {:>9.2} {:>9.2} {:>9.0} {:>6}",
            f.name, f.clients, f.per_second, f.p50_ms, f.p99_ms, f.cpu_us, f.unexpected
        );
    }
    println!();
    let ratio = |one: &str, other: &str| {
        let rate = |name: &str| all.iter().find(|f| f.name == name).map(|f| f.per_second);
        Some(rate(one)? / rate(other)?)
    };
    for (_, page, bare) in public::PAIRS {
        if let Some(ratio) = ratio(page, bare) {
            println!("{page:<34} {:.0} % of bare axum (goal 70 %)", 100.0 * ratio);
        }
    }
    if let Some(ratio) = ratio(visitors::REGISTRATIONS, pgbench::NAME) {
        println!("registrations / pgbench  {ratio:.1} (goal 3)");
    }
    if let Some(crowd) = &whole.crowd {
        println!("{crowd}");
    }
    println!("start to ready           {:.0} ms", whole.start_ms);
    println!("memory idle, loaded      {:.0} MB, {}", whole.idle_mb, memory::beside(whole.loaded_mb, memory::LOADED_GOAL));
    if let Some(programme) = &whole.programme {
        println!("{}   {programme}", memory::NAME);
    }
    if let Some(rush) = &whole.rush {
        println!("{rush}");
    }
    for judging in &whole.judging {
        println!("{:<24} {judging}", judging::NAME);
    }
    println!("{} samples in      {:.1} s", args.people, whole.seed_seconds);
}
