//! `summit torture`: people register, wait, confirm and cancel, organisers change the capacity, and judges fill in their sheets until
//! their round is over, while servers and the database are killed; then what is there is compared with what they were told. A control
//! run without the guard must oversell: this shows that the rules find an oversold pass.
mod asking;
mod check;
mod closing;
mod control;
mod crowd;
mod journal;
mod judging;
mod organiser;
mod person;

use super::site::{Scratch, Server, interrupted};
use crate::{
    kit::{app::App, clock::Timestamp},
    registration::samples::Dice,
};
use anyhow::{Context, bail};
use check::Check;
use clap::Args;
use journal::{Journal, Journey, Shared, Told};
use organiser::Changes;
use sqlx::Connection;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::time::{sleep, timeout};

#[derive(Args, Clone, Copy)]
pub struct Torture {
    /// What the dice begin with; the same seed strikes in the same order
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value_t = 200)]
    clients: u64,
    /// Places that the clients race for before anything is killed
    #[arg(long, default_value_t = 50)]
    places: u32,
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=8))]
    servers: u8,
    /// How often a server is killed (-9) under load
    #[arg(long, default_value_t = 20)]
    server_kills: u8,
    /// How often the database is killed (-9), and then stopped at once, in turn
    #[arg(long, default_value_t = 4)]
    database_kills: u8,
    /// The whole must be over by then
    #[arg(long, default_value_t = 600)]
    seconds: u64,
}

/// Runs it all; an error if anything was not as it must be.
pub async fn run(args: Torture) -> anyhow::Result<()> {
    let trial = async {
        tokio::select! {
            done = torture(args) => done,
            () = interrupted() => bail!("interrupted"),
        }
    };
    timeout(Duration::from_secs(args.seconds), trial).await.context("torture took too long (--seconds)")?
}

async fn torture(args: Torture) -> anyhow::Result<()> {
    let scratch = Scratch::new("torture").await?;
    let mut broken = control::oversells(&scratch, args.clients, args.places).await?;
    // Only its database and its key are used here; the servers are processes of their own.
    let app = scratch.app(&scratch.url).await?;
    let mut servers = vec![];
    for _ in 0..args.servers {
        servers.push(Server::start(&scratch).await?);
    }
    broken += rush(&scratch, &app, &servers, args).await?;
    let stormed = storm(&scratch, &app, &mut servers, args).await;
    if stormed.is_err() {
        print_complaints(&scratch);
    }
    broken += stormed?;
    if broken > 0 {
        bail!("{broken} rules were broken (seed {})", args.seed);
    }
    println!("All rules hold.");
    Ok(())
}

/// Everybody at once for a few places; nothing is killed, so every answer counts.
async fn rush(scratch: &Scratch, app: &App, servers: &[Server], args: Torture) -> anyhow::Result<usize> {
    set_capacity(&scratch.url, i32::try_from(args.places)?).await?;
    let shared = shared(app, servers, args.seed, Journey::RegisterOnly);
    let began = Instant::now();
    crowd::spawn(&shared, args.clients, args.clients).join_all().await;
    let told = shared.journal.told();
    println!(
        "\nrush       {} clients for {} places on {} servers: {} got one, {} wait, {} were refused, {:.1} s",
        args.clients,
        args.places,
        servers.len(),
        told.acknowledged.len(),
        told.waiting.len(),
        told.refused,
        began.elapsed().as_secs_f64()
    );
    print_told(scratch, &told);
    let mut checks = check::all(&scratch.url, &told).await?;
    // Everybody else is in the waiting list, or has nothing held.
    let due = usize::try_from(args.clients)?.saturating_sub(told.unheld.len()).min(usize::try_from(args.places)?);
    let broken = i64::try_from(told.acknowledged.len().abs_diff(due))?;
    checks.push(Check { rule: "all places went, and no more", broken });
    Ok(check::print(&checks))
}

/// What is done to the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strike {
    Server,
    DatabaseKilled,
    DatabaseStopped,
}

/// The strikes in random order.
fn strikes(args: Torture, dice: &mut Dice) -> Vec<Strike> {
    let mut all = vec![Strike::Server; args.server_kills.into()];
    all.extend((0..args.database_kills).map(|n| if n % 2 == 0 { Strike::DatabaseKilled } else { Strike::DatabaseStopped }));
    for last in (1..all.len()).rev() {
        all.swap(last, dice.below(last + 1));
    }
    all
}

/// People come and come while servers and database are struck.
async fn storm(scratch: &Scratch, app: &App, servers: &mut [Server], args: Torture) -> anyhow::Result<usize> {
    // Room for the code's places and more; from here on the organiser changes the capacity.
    set_capacity(&scratch.url, i32::try_from(args.places)? + 400).await?;
    organiser::makes_a_code(&scratch.url).await?;
    let before = check::untold(&scratch.url, &Told::default()).await?;
    let shared = shared(app, servers, args.seed.wrapping_add(1), Journey::Whole);
    let mut dice = Dice::new(args.seed);
    let jury = judging::spawn(&shared, &scratch.url).await?;
    let began = Instant::now();
    let mut crowd = crowd::spawn(&shared, args.clients, u64::MAX);
    let organiser = tokio::spawn(organiser::changes_the_capacity(shared.clone(), scratch.url.clone()));
    let (silence, deadline) = strike_all(scratch, servers, &shared, strikes(args, &mut dice), &mut dice).await?;
    shared.journal.stop();
    while crowd.join_next().await.transpose()?.is_some() {}
    let changes = organiser.await?;
    let judged = judging::told(jury).await?;
    let told = shared.journal.told();
    print_storm(args, &told, &changes, (began.elapsed(), silence));
    print_told(scratch, &told);
    let untold = check::untold(&scratch.url, &told).await? - before;
    println!("           {untold} registered whose answer was lost");
    println!("           {} saves of sheets acknowledged, and {} sheets sent", judged.saves, judged.sent.len());
    let mut checks = check::all(&scratch.url, &told).await?;
    checks.push(check::idle_jobs(&scratch.url).await?);
    checks.extend(judging::check(&scratch.url, &judged, deadline).await?);
    checks.push(Check { rule: "no capacity below what is held", broken: i64::try_from(changes.below)? });
    let idle = [&told.confirmed, &told.cancelled].iter().any(|l| l.is_empty());
    checks.push(Check { rule: "some confirmed, and some cancelled", broken: idle.into() });
    Ok(check::print(&checks))
}

/// Strikes, and ends the judges' round in the midst of it: the longest that nobody could register, and when the round was over.
async fn strike_all(
    scratch: &Scratch,
    servers: &mut [Server],
    shared: &Arc<Shared>,
    strikes: Vec<Strike>,
    dice: &mut Dice,
) -> anyhow::Result<(Duration, Timestamp)> {
    let (mut silence, mut round) = (Duration::ZERO, None);
    // Before judges have sent all that they have.
    let end = (strikes.len() / 2).min(3);
    for (nth, strike) in strikes.into_iter().enumerate() {
        if nth == end {
            round = Some(tokio::spawn(closing::ends_the_round(shared.clone(), scratch.url.clone())));
        }
        sleep(Duration::from_millis(300 + u64::try_from(dice.below(700))?)).await;
        let struck = Instant::now();
        match strike {
            Strike::Server => {
                let which = dice.below(servers.len());
                servers[which].strike().await?;
            }
            Strike::DatabaseKilled => scratch.strike_database("-KILL").await?,
            Strike::DatabaseStopped => scratch.strike_database("-QUIT").await?,
        }
        let known = shared.journal.answered();
        while shared.journal.answered() < known + 3 {
            if struck.elapsed() > Duration::from_secs(30) {
                bail!("nobody can register 30 s after {strike:?}");
            }
            sleep(Duration::from_millis(10)).await;
        }
        silence = silence.max(struck.elapsed());
    }
    let deadline = match round {
        Some(round) => round.await??,
        None => closing::ends_the_round(shared.clone(), scratch.url.clone()).await?,
    };
    Ok((silence, deadline))
}

fn print_storm(args: Torture, told: &Told, changes: &Changes, (took, silence): (Duration, Duration)) {
    println!(
        "\nstorm      {} servers killed -9, the database {} times killed -9 and {} times stopped at once, {:.1} s",
        args.server_kills,
        args.database_kills.div_ceil(2),
        args.database_kills / 2,
        took.as_secs_f64()
    );
    println!(
        "           {} told that they are registered, {} of them confirmed, {} of those cancelled; back after at most {:.1} s",
        told.acknowledged.len(),
        told.confirmed.len(),
        told.cancelled.len(),
        silence.as_secs_f64()
    );
    println!(
        "           {} told that they wait, {} of them took an offer; {} had nothing held, {} of them came into the list; {} refused, as the code was used up",
        told.waiting.len(),
        told.took_offers,
        told.unheld.len(),
        told.queued,
        told.refused
    );
    println!("           capacity changed {} times, {} times refused below what was held", changes.made, changes.refused);
}

fn shared(app: &App, servers: &[Server], seed: u64, journey: Journey) -> Arc<Shared> {
    let ports = servers.iter().map(|s| s.port).collect();
    Arc::new(Shared { journal: Journal::default(), app: app.clone(), ports, seed, journey })
}

async fn set_capacity(url: &str, capacity: i32) -> anyhow::Result<()> {
    let mut conn = crate::kit::db::connect(url).await?;
    sqlx::query("update pools set capacity = $1").bind(capacity).execute(&mut conn).await?;
    Ok(conn.close().await?)
}

fn print_told(scratch: &Scratch, told: &Told) {
    println!(
        "           {} forms sent twice at once, {} clients hung up; to be sent again, by status: {:?}",
        told.doubled, told.hung_up, told.again
    );
    for ((what, status), times) in &told.odd {
        println!("           {what}: {status}, {times} times");
    }
    if !told.odd.is_empty() {
        print_complaints(scratch);
    }
}

fn print_complaints(scratch: &Scratch) {
    scratch.complaints(10).iter().for_each(|line| println!("           {line}"));
}
