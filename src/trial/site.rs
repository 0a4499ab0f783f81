//! A site to try: a private cluster that keeps what it commits, and servers that are processes of their own.
use super::http::{self, Client};
use crate::{
    kit::{
        addresses::Addresses,
        app::App,
        clock::Clock,
        config::Settings,
        db,
        postgres::{self, Durability, PrivatePostgres},
        schema,
    },
    server,
};
use anyhow::{Context, bail};
use rustix::{
    io::Errno,
    process::{Pid, test_kill_process},
};
use sqlx::Connection;
use std::{
    fs::{self, File},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::{
    signal::unix::{SignalKind, signal},
    time::sleep,
};

/// Long enough for a server that waits for its database to recover.
const START: Duration = Duration::from_mins(1);

/// A folder of this run's own, gone with it.
pub struct Scratch {
    pub root: PathBuf,
    /// Where the cluster is, which is elsewhere if others cannot reach the folder.
    pub cluster: PathBuf,
    private: Option<PrivatePostgres>,
    pub url: String,
}

impl Scratch {
    pub async fn new(name: &str) -> anyhow::Result<Self> {
        let root = std::env::temp_dir().join(format!("summit-{name}-{}", std::process::id()));
        sweep(&root, name);
        fs::create_dir_all(&root)?;
        let folder = root.join("pg");
        let private = tokio::task::spawn_blocking(move || postgres::start(&folder, Durability::Durable)).await??;
        let url = private.url.clone();
        let cluster = url.split_once("host=").map(|(_, folder)| folder.into()).context("the cluster's folder")?;
        Ok(Self { root, cluster, private: Some(private), url })
    }

    /// The site's own view of the database at `url`, with the summit filled in.
    pub async fn app(&self, url: &str) -> anyhow::Result<App> {
        schema::migrate(url).await?;
        let settings = Settings::read(|name| self.setting(name))?;
        let app = server::app(settings, &Addresses::of_trusting_cluster(url)?.serving, Clock::System)?;
        server::fill_if_empty(&app).await?;
        Ok(app)
    }

    fn setting(&self, name: &str) -> Option<String> {
        match name {
            "SUMMIT_VAR" => self.root.join("var").to_str().map(ToOwned::to_owned),
            // Clients say where they come from, as if each came by a proxy.
            "SUMMIT_TRUSTED_PROXIES" => Some(Ipv4Addr::LOCALHOST.to_string()),
            "SUMMIT_KEY" | "SUMMIT_PEPPER" => Some("a trial's, which guards nothing that is real".into()),
            _ => None,
        }
    }

    /// One more database in the cluster.
    pub async fn another_database(&self, name: &'static str) -> anyhow::Result<String> {
        let mut conn = db::connect(&self.url).await?;
        #[expect(clippy::disallowed_methods, reason = "the name stands in the source")]
        let create = sqlx::AssertSqlSafe(format!("create database {name}"));
        sqlx::query(create).execute(&mut conn).await?;
        conn.close().await?;
        Ok(self.url.replacen("/postgres?", &format!("/{name}?"), 1))
    }

    /// Sends a signal to the database's first process, and waits until a new one answers.
    pub async fn strike_database(&self, signal: &str) -> anyhow::Result<()> {
        let pid = fs::read_to_string(self.cluster.join("data/postmaster.pid")).context("the database's process")?;
        let pid = pid.lines().next().unwrap_or_default().to_owned();
        Command::new("kill").args([signal, &pid]).status()?;
        let began = Instant::now();
        while began.elapsed() < START {
            sleep(Duration::from_millis(100)).await;
            let now = fs::read_to_string(self.cluster.join("data/postmaster.pid")).unwrap_or_default();
            let another = now.lines().next().is_some_and(|p| p != pid);
            if another && let Ok(conn) = db::connect(&self.url).await {
                return Ok(conn.close().await?);
            }
        }
        bail!("the database did not come back")
    }

    /// What servers logged as errors: at most so many lines of each, the newest.
    pub fn complaints(&self, most: usize) -> Vec<String> {
        let logs = fs::read_dir(&self.root).into_iter().flatten().flatten().map(|entry| entry.path());
        let logs = logs.filter(|path| path.extension().is_some_and(|end| end == "log")).filter_map(|path| fs::read_to_string(path).ok());
        let newest = |log: String| {
            let lines: Vec<_> = log.lines().filter(|line| line.contains("ERROR")).map(ToOwned::to_owned).collect();
            lines[lines.len().saturating_sub(most)..].to_vec()
        };
        logs.flat_map(newest).collect()
    }

    pub fn bin(&self) -> Option<PathBuf> {
        let options = fs::read_to_string(self.cluster.join("data/postmaster.opts")).ok()?;
        Path::new(options.split_whitespace().next()?).parent().map(ToOwned::to_owned)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        self.private = None;
        // The lock was released with `private`, so Postgres is being stopped; its folder is removed once the pid file is gone.
        for _ in 0..100 {
            if !self.cluster.join("data/postmaster.pid").exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = fs::remove_dir_all(&self.cluster);
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// Takes away what trials left whose process was killed, and anything in the way of this one.
fn sweep(ours: &Path, name: &str) {
    let _ = fs::remove_dir_all(ours);
    let Some(here) = ours.parent().and_then(|p| fs::read_dir(p).ok()) else { return };
    for entry in here.flatten() {
        let of =
            entry.file_name().to_str().and_then(|n| n.strip_prefix("summit-")?.strip_prefix(name)?.strip_prefix('-')?.parse::<i32>().ok());
        if of.and_then(Pid::from_raw).is_some_and(|pid| test_kill_process(pid) == Err(Errno::SRCH)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Waits until somebody ends the trial, so that what it started ends with it.
pub async fn interrupted() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

/// A server of this same program, killed with its value.
pub struct Server {
    pub port: u16,
    child: Child,
    command: Box<dyn Fn() -> std::io::Result<Child> + Send + Sync>,
}

impl Server {
    /// Starts one on a free port and waits until it is ready.
    pub async fn start(scratch: &Scratch) -> anyhow::Result<Self> {
        Self::start_on(scratch, &scratch.url).await
    }

    /// The same on another database of the cluster.
    pub async fn start_on(scratch: &Scratch, url: &str) -> anyhow::Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let program = std::env::current_exe()?;
        let (log, addresses) = (scratch.root.join(format!("server-{port}.log")), Addresses::of_trusting_cluster(url)?);
        let settings = ["SUMMIT_VAR", "SUMMIT_KEY", "SUMMIT_PEPPER", "SUMMIT_TRUSTED_PROXIES"]
            .map(|name| (name, scratch.setting(name).unwrap_or_default()));
        let command = move || {
            let mut command = Command::new(&program);
            for name in ["SUMMIT_SMTP_URL", "SUMMIT_BASE_URL"] {
                command.env_remove(name);
            }
            let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, port)).to_string();
            command
                .args(["serve", "--until-eof"])
                .envs(addresses.settings())
                .env("SUMMIT_LISTEN", listen)
                .env("RUST_LOG", "warn")
                .envs(settings.clone());
            let log = File::options().create(true).append(true).open(&log)?;
            // The server ends when its standard input closes, so it ends with this process even if that is killed.
            command.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log).spawn()
        };
        let mut server = Self { port, child: command()?, command: Box::new(command) };
        server.ready().await?;
        Ok(server)
    }

    /// Waits until it is ready; one that gave up because its database was away is started again.
    pub async fn ready(&mut self) -> anyhow::Result<()> {
        let began = Instant::now();
        let mut client = Client::to(self.port);
        while began.elapsed() < START {
            if self.child.try_wait()?.is_some() {
                self.child = (self.command)()?;
            }
            if client.ask(http::get(self.port, "/readyz", &[])?).await.is_ok_and(|a| a.status == 200) {
                return Ok(());
            }
            sleep(Duration::from_millis(5)).await;
        }
        bail!("a server does not start")
    }

    /// kill -9, and another in its place.
    pub async fn strike(&mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        self.child = (self.command)()?;
        self.ready().await
    }

    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
