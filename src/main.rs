//! `summit`: serve (the default), work, migrate, seed, audit, organiser add, organiser reset, awards analyse, awards verify.
use anyhow::Context;
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode, time::Duration};
use summit::{
    accounts, awards, doctor,
    kit::{
        addresses::Addresses,
        app::App,
        audit,
        clock::Clock,
        config::Settings,
        db::Actor,
        document, hot_restart, metrics, page_cache,
        postgres::{self, Durability, PrivatePostgres},
        schema,
        serve::{self, Deadlines},
        stopping, telemetry, terminal,
        token::Purpose,
    },
    registration, server,
    trial::{bench, torture},
};
use tokio::sync::watch;

/// The C library's allocator gives little memory back: after the benchmark's load it holds more than twice as much.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(name = "summit", about = "The ASOCIO Digital Summit's site. Settings come from the environment: see .env.example.")]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site and do its jobs (the default)
    Serve {
        /// End when standard input ends: with whoever holds its other side, even if they are killed
        #[arg(long)]
        until_eof: bool,
    },
    /// Do jobs only
    Work,
    /// Bring the database's schema up to date
    Migrate,
    /// Look over settings, database, mail, clock, disk and keys, and say what to do
    Doctor,
    /// Add sample delegates from every economy, or sample awards, or take all samples away
    Seed {
        /// How many delegates: 500 if nothing else is asked for
        #[arg(long)]
        people: Option<u32>,
        /// Awards whose judges are at work: entries, a jury, sheets
        #[arg(long)]
        awards: bool,
        /// Take samples away: all, or the awards alone
        #[arg(long, conflicts_with = "people")]
        remove: bool,
    },
    /// Measure the site under load
    Bench(bench::Bench),
    /// Kill servers and database while people register, confirm and cancel, and see that nothing is lost
    Torture(torture::Torture),
    /// Verify the audit trail, or print the signed heads of its chain
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// Judge the judging of any awards from a table of scores, or check a ledger of sealed scores
    Awards {
        #[command(subcommand)]
        command: awards::Command,
    },
    /// Examine a PDF that somebody brought: done by servers, in a process that can do little else
    #[command(hide = true)]
    ReadDocument,
    /// Invite organisers, or let one in again who lost their second factor
    Organiser {
        #[command(subcommand)]
        command: OrganiserCommand,
    },
}

#[derive(Subcommand)]
enum OrganiserCommand {
    /// Invite somebody by e-mail; prints the link too
    Add { email: String },
    /// Take the second factor of an organiser away who has lost it and is the only one; they are signed out everywhere
    Reset { email: String },
}

#[derive(Subcommand)]
enum AuditCommand {
    /// Compute the whole chain anew and name what was altered, removed, added in between or reordered; fails if anything was
    Verify {
        /// Heads that were kept elsewhere, as `summit audit heads` prints them: they must still be in the chain
        #[arg(long)]
        heads: Option<PathBuf>,
    },
    /// Print the signed heads as lines of JSON, to be kept elsewhere
    Heads,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match cli.command {
        // Before there are threads or anything else.
        Some(Command::ReadDocument) => document::examine().map(|()| ExitCode::SUCCESS),
        Some(Command::Awards { command }) => awards::run(&command),
        _ => run(cli).map(|()| ExitCode::SUCCESS),
    };
    match done {
        Ok(code) => code,
        // The causes on one line, without a backtrace: it is read by whoever installs the program.
        Err(error) => {
            terminal::to_standard_error(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(cli: Cli) -> anyhow::Result<()> {
    // Trials bring a database and servers of their own.
    match cli.command {
        Some(Command::Bench(args)) => return bench::run(args).await,
        Some(Command::Torture(args)) => return torture::run(args).await,
        _ => {}
    }
    let settings = Settings::from_environment()?;
    telemetry::start(settings.log_format);
    if matches!(cli.command, Some(Command::Doctor)) {
        let database = Database::open(&settings).await;
        return doctor::examine(&settings, database.as_ref().map(|database| &database.addresses), server::app).await;
    }
    let database = Database::open(&settings).await?;
    let addresses = &database.addresses;
    let command = cli.command.unwrap_or(Command::Serve { until_eof: false });
    if matches!(command, Command::Migrate) || addresses.owner.is_some() {
        schema::migrate(addresses.owner()?).await.context("the database could not be brought up to date")?;
    }
    if matches!(command, Command::Migrate) {
        // The first time nobody else can come in yet: their logins get passwords afterwards.
        return Ok(());
    }
    schema::check(&addresses.serving).await?;
    let app = server::app(settings, &addresses.serving, Clock::System)?;
    match command {
        Command::Serve { until_eof } => serve_site(app, &addresses.queue, stopping::signal_or_eof(until_eof)).await,
        Command::Work => work(app, &addresses.queue, stopping::signal()).await,
        Command::Migrate | Command::Doctor | Command::Bench(_) | Command::Torture(_) | Command::Awards { .. } | Command::ReadDocument => {
            Ok(())
        }
        Command::Seed { remove: true, awards, .. } => take_samples_away(addresses.owner()?, awards).await,
        Command::Seed { people, awards, .. } => seed(&app, addresses.owner()?, people, awards).await,
        Command::Audit { command: AuditCommand::Verify { heads } } => audit::print_findings(&app, heads.as_deref()).await,
        Command::Audit { command: AuditCommand::Heads } => audit::print_heads(&app).await,
        Command::Organiser { command } => organise(&app, command).await,
    }
}

/// Delegates, awards, or both.
async fn seed(app: &App, owner: &str, people: Option<u32>, awards: bool) -> anyhow::Result<()> {
    server::fill_if_empty(app).await?;
    if people.is_some() || !awards {
        registration::samples::add(app, owner, people.unwrap_or(500)).await?;
    }
    if awards {
        page_cache::refresh(app).await?;
        awards::samples::add(app, owner).await?;
    }
    Ok(())
}

/// The awards first: their people are in the jury and nominate until then.
async fn take_samples_away(owner: &str, only_awards: bool) -> anyhow::Result<()> {
    awards::samples::take_away(owner).await?;
    if only_awards { Ok(()) } else { registration::samples::take_away(owner).await }
}

/// The database in use, and the private cluster for as long as it is needed.
struct Database {
    addresses: Addresses,
    _private: Option<PrivatePostgres>,
}

impl Database {
    async fn open(settings: &Settings) -> anyhow::Result<Self> {
        if let Some(addresses) = &settings.database {
            return Ok(Self { addresses: addresses.clone(), _private: None });
        }
        let root = settings.var.join("pg");
        let private = tokio::task::spawn_blocking(move || postgres::start(&root, Durability::Durable)).await??;
        Ok(Self { addresses: Addresses::of_trusting_cluster(&private.url)?, _private: Some(private) })
    }
}

async fn serve_site(app: App, queue: &str, stop: impl Future<Output = ()>) -> anyhow::Result<()> {
    server::fill_if_empty(&app).await?;
    page_cache::refresh(&app).await?;
    let socket = hot_restart::Socket::open(app.settings.listen).await?;
    let listener = socket.listener()?;
    let (tell, stopped) = watch::channel(());
    show_numbers(&app, stopped.clone()).await?;
    let (worker_app, worker_url) = (app.clone(), queue.to_owned());
    let worker_stop = stopping::told(stopped.clone());
    let worker = tokio::spawn(async move { work(worker_app, &worker_url, worker_stop).await });
    let follower = tokio::spawn(page_cache::follow(app.clone(), queue.to_owned()));
    greet(&app).await?;
    let service = server::service(&app);
    let served = tokio::spawn(serve::serve(app, listener, service, Deadlines::default(), stopping::told(stopped)));
    hot_restart::ready();
    socket.keep_until(stop).await?;
    tracing::info!("stopping");
    let _ = tell.send(());
    served.await??;
    follower.abort();
    let _ = tokio::time::timeout(Duration::from_secs(10), worker).await;
    Ok(())
}

/// Serves what Prometheus reads, where a port is set for it.
async fn show_numbers(app: &App, stopped: watch::Receiver<()>) -> anyhow::Result<()> {
    let Some(at) = app.settings.metrics_listen else { return Ok(()) };
    let listener =
        async move || hot_restart::bind_when_free(at).await.with_context(|| format!("cannot listen on {at} (SUMMIT_METRICS_LISTEN)"));
    // A predecessor keeps its port until this server is ready, so that cannot be waited for here.
    let first = if hot_restart::is_successor() { None } else { Some(listener().await?) };
    metrics::start(metrics::EVERY)?;
    let app = app.clone();
    tokio::spawn(async move {
        let listener = match first {
            Some(listener) => Ok(listener),
            None => listener().await,
        };
        let ended = match listener {
            Ok(listener) => {
                serve::serve(app.clone(), listener, metrics::service(&app), Deadlines::default(), stopping::told(stopped)).await
            }
            Err(error) => Err(error),
        };
        if let Err(error) = ended {
            tracing::error!(?error, "there are no numbers");
        }
    });
    Ok(())
}

/// Does jobs until `stop`. A worker ends when its database goes away, so another follows it.
async fn work(app: App, queue: &str, stop: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
    page_cache::refresh(&app).await?;
    let (running, stopped) = watch::channel(());
    tokio::spawn(async move {
        stop.await;
        drop(running);
    });
    loop {
        let stop = stopping::told(stopped.clone());
        let worked = async { server::jobs().worker(&app, queue, stop).await?.run().await.context("the worker") };
        let ended = worked.await;
        // The sender is gone: it was meant to end.
        if stopped.has_changed().is_err() {
            return ended;
        }
        tracing::warn!(?ended, "the worker ended; another follows");
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// Says where the site is and, on a new installation, how its first organiser comes in.
async fn greet(app: &App) -> anyhow::Result<()> {
    let first = app.db.write(Actor::System("setup"), async |tx| accounts::first_invitation(tx).await).await?;
    let origin = app.settings.origin();
    eprintln!("\n  The site is at {origin} and {origin}/ur");
    if let Some(id) = first {
        eprintln!("  The first organiser comes in by {origin}/invitation/{}", app.key.token(Purpose::Invitation, id.0));
    }
    eprintln!("  Ctrl-C ends it.\n");
    Ok(())
}

async fn organise(app: &App, command: OrganiserCommand) -> anyhow::Result<()> {
    server::fill_if_empty(app).await?;
    page_cache::refresh(app).await?;
    match command {
        OrganiserCommand::Add { email } => accounts::add_organiser(app, &email).await,
        OrganiserCommand::Reset { email } => accounts::reset_organiser(app, &email).await,
    }
}
