//! A private Postgres for development, demonstration and tests, used only where no database is set.
//!
//! It listens on a socket in a folder of its own, never on the network. Everybody who uses it holds a lock on a
//! file; once the last of them is gone, be it by kill -9, a waiting `flock` stops it. If the server itself dies,
//! each user's keeper starts it again.
use anyhow::{Context, Result, bail};
use std::{
    fs::{self, File},
    os::unix::{
        fs::{MetadataExt, PermissionsExt, chown},
        net::UnixStream,
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// Whether what is committed must survive a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    Durable,
    /// For tests: faster, but a crash of the machine may lose data.
    Volatile,
}

/// A running cluster; it may stop once this is dropped.
pub struct PrivatePostgres {
    pub url: String,
    leaving: Arc<AtomicBool>,
    _users: File,
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        self.leaving.store(true, Ordering::Release);
    }
}

const SOCKET: &str = ".s.PGSQL.5432";
/// The longest path that a Unix socket may have, less its own name.
const LONGEST_FOLDER: usize = 90;

#[derive(Clone)]
struct Cluster {
    root: PathBuf,
    bin: PathBuf,
    owner: Option<(u32, u32)>,
    durability: Durability,
}

/// Starts the cluster under `root`, or joins it; makes it first if there is none. Blocks.
pub fn start(root: &Path, durability: Durability) -> Result<PrivatePostgres> {
    let cluster = Cluster::at(root, durability)?;
    let starting = cluster.lock("start.lock")?;
    starting.lock()?;
    let users = cluster.lock("users.lock")?;
    // Waits here while a cluster that the last user has left is being stopped.
    users.lock_shared()?;
    cluster.init()?;
    let child = if cluster.is_up() { None } else { Some(cluster.launch()?) };
    starting.unlock()?;
    let leaving = Arc::new(AtomicBool::new(false));
    let url = format!("postgres://postgres@localhost/postgres?host={}", cluster.root.display());
    let gone = leaving.clone();
    std::thread::Builder::new().name("postgres-keeper".into()).spawn(move || cluster.keep(child, &gone))?;
    Ok(PrivatePostgres { url, leaving, _users: users })
}

/// Where the cluster of a folder is: in it, or elsewhere if Postgres' user cannot reach it, or its name is too long for
/// a socket in it. Elsewhere it outlives the folder.
pub fn home(root: &Path) -> Result<PathBuf> {
    let root = std::path::absolute(root)?;
    if is_root() && !reachable(&root) || root.as_os_str().len() > LONGEST_FOLDER {
        let name = super::compression::hex(&<sha2::Sha256 as sha2::Digest>::digest(root.as_os_str().as_encoded_bytes())[..8]);
        return Ok(format!("/var/tmp/summit-{name}").into());
    }
    Ok(root)
}

impl Cluster {
    fn at(root: &Path, durability: Durability) -> Result<Self> {
        let root = home(root)?;
        let owner = is_root().then(unprivileged);
        fs::create_dir_all(&root).with_context(|| format!("cannot make {}", root.display()))?;
        if let Some((user, group)) = owner {
            chown(&root, Some(user), Some(group))?;
        }
        fs::set_permissions(&root, fs::Permissions::from_mode(0o700))?;
        let wanted = fs::read_to_string(root.join("data/PG_VERSION")).ok();
        let bin = find_binaries(wanted.as_deref().map(str::trim)).context(
            "no PostgreSQL was found on this machine.\n\
             Run scripts/setup to bring it (Debian and Ubuntu), or set the DATABASE_… settings to a database of yours,\n\
             or PG_BINDIR to the folder that holds initdb and postgres.",
        )?;
        Ok(Self { root, bin, owner, durability })
    }

    fn lock(&self, name: &str) -> Result<File> {
        File::options().create(true).append(true).open(self.root.join(name)).with_context(|| format!("{name} in {}", self.root.display()))
    }

    fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    fn is_up(&self) -> bool {
        UnixStream::connect(self.root.join(SOCKET)).is_ok()
    }

    /// A program run as the cluster's owner.
    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("LC_ALL", "C").stdin(Stdio::null()).process_group(0);
        if let Some((user, group)) = self.owner {
            command.gid(group).uid(user);
        }
        command
    }

    fn init(&self) -> Result<()> {
        if self.data().join("PG_VERSION").exists() {
            return Ok(());
        }
        let fresh = self.root.join("data.new");
        for leftover in [self.data(), fresh.clone()] {
            let _ = fs::remove_dir_all(leftover);
        }
        let mut command = self.command(self.bin.join("initdb"));
        command.arg("-D").arg(&fresh).args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]);
        let done = command.output().context("initdb")?;
        if !done.status.success() {
            bail!("initdb failed: {}", String::from_utf8_lossy(&done.stderr));
        }
        Ok(fs::rename(fresh, self.data())?)
    }

    /// Starts the server, and the one who stops it when nobody holds `users.lock` any more.
    fn launch(&self) -> Result<Child> {
        let began = Instant::now();
        let mut child = self.postgres()?;
        let mut stopper = self.command("flock");
        stopper.arg("-x").arg(self.root.join("users.lock")).arg(self.bin.join("pg_ctl"));
        stopper.arg("-D").arg(self.data()).args(["-m", "fast", "-w", "stop"]).stdout(Stdio::null()).stderr(Stdio::null());
        stopper.spawn().context("flock (of util-linux) is needed beside Postgres")?;
        while !self.is_up() {
            if let Some(status) = child.try_wait()? {
                if began.elapsed() > Duration::from_secs(10) {
                    bail!("postgres ended ({status}); see {}", self.root.join("log").display());
                }
                // The processes of one that was killed may take a moment to go.
                std::thread::sleep(Duration::from_millis(200));
                child = self.postgres()?;
            }
            if began.elapsed() > Duration::from_mins(1) {
                bail!("postgres did not start; see {}", self.root.join("log").display());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(child)
    }

    fn postgres(&self) -> Result<Child> {
        let log = self.lock("log")?;
        let mut command = self.command(self.bin.join("postgres"));
        command.arg("-D").arg(self.data()).arg("-k").arg(&self.root);
        command.args(["-c", "listen_addresses=", "-c", "max_connections=200"]);
        if self.durability == Durability::Volatile {
            command.args(["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]);
        }
        command.stdout(log.try_clone()?).stderr(log).spawn().context("postgres")
    }

    /// Reaps a server that died and brings another, until this user leaves.
    fn keep(&self, mut child: Option<Child>, leaving: &AtomicBool) {
        while !leaving.load(Ordering::Acquire) {
            std::thread::sleep(Duration::from_millis(200));
            if child.as_mut().is_some_and(|c| !matches!(c.try_wait(), Ok(None))) {
                child = None;
            }
            if child.is_none() && !self.is_up() && !leaving.load(Ordering::Acquire) {
                child = self.launch_alone();
            }
        }
    }

    /// One of several users starts it; the others find it up.
    fn launch_alone(&self) -> Option<Child> {
        let starting = self.lock("start.lock").ok()?;
        starting.lock().ok()?;
        if self.is_up() {
            return None;
        }
        tracing::warn!("the private Postgres had stopped; starting it again");
        self.launch().inspect_err(|error| tracing::error!(?error, "the private Postgres does not start")).ok()
    }
}

/// The folder with initdb and postgres: of the wanted major version, else the newest.
fn find_binaries(wanted: Option<&str>) -> Option<PathBuf> {
    let complete = |dir: &PathBuf| dir.join("initdb").is_file() && dir.join("postgres").is_file();
    let mut named: Vec<PathBuf> = std::env::var_os("PG_BINDIR").map(PathBuf::from).into_iter().collect();
    if let Some(version) = wanted {
        named.push(format!("/usr/lib/postgresql/{version}/bin").into());
    }
    named.extend(std::env::var_os("PATH").iter().flat_map(|path| std::env::split_paths(path).collect::<Vec<_>>()));
    if let Ok(out) = Command::new("pg_config").arg("--bindir").output() {
        named.push(String::from_utf8_lossy(&out.stdout).trim().into());
    }
    let resolved = |dir: PathBuf| {
        fs::canonicalize(dir.join("initdb")).ok().and_then(|f| f.parent().map(Path::to_owned)).filter(|d| complete(d)).unwrap_or(dir)
    };
    if let Some(dir) = named.into_iter().find(|d| complete(d)) {
        return Some(resolved(dir));
    }
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let mut found: Vec<(u32, PathBuf)> =
        versions.filter_map(|e| Some((e.file_name().to_str()?.parse().ok()?, e.path().join("bin")))).filter(|(_, d)| complete(d)).collect();
    found.sort();
    found.pop().map(|(_, dir)| dir)
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|m| m.uid() == 0)
}

/// The user and group that Postgres runs as when we are root, as which it refuses to run.
fn unprivileged() -> (u32, u32) {
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let of = |name: &str| {
        let mut fields = users.lines().map(|l| l.split(':').collect::<Vec<_>>()).find(|f| f.len() > 3 && f[0] == name)?.into_iter().skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    of("postgres").or_else(|| of("nobody")).unwrap_or((65534, 65534))
}

/// Whether another user can reach `path`: every folder above it must let them pass.
fn reachable(path: &Path) -> bool {
    path.ancestors().skip(1).all(|above| fs::metadata(above).map_or(true, |m| m.mode() & 0o001 != 0))
}
