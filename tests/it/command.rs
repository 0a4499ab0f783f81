//! The program itself: it starts on an empty folder, says where it is, and ends without leaving anything.
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use summit::kit::{addresses, postgres::home};

pub struct Site {
    pub child: Child,
    pub port: u16,
    said: String,
}

pub fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Its cluster may be elsewhere, and would be an older program's.
    for gone in [&path, &home(&path.join("pg")).expect("a place")] {
        let _ = fs::remove_dir_all(gone);
    }
    fs::create_dir_all(&path).expect("a folder");
    path
}

pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port()
}

pub fn summit(var: &Path, port: u16) -> Command {
    program(Path::new(env!("CARGO_BIN_EXE_summit")), var, port)
}

fn program(program: &Path, var: &Path, port: u16) -> Command {
    let mut command = Command::new(program);
    let settings = ["SUMMIT_SMTP_URL", "SUMMIT_BASE_URL", "SUMMIT_KEY", "SUMMIT_PEPPER", "PG_BINDIR"];
    for name in settings.into_iter().chain(addresses::SETTINGS) {
        command.env_remove(name);
    }
    command
        .env("SUMMIT_VAR", var)
        .env("SUMMIT_LISTEN", format!("127.0.0.1:{port}"))
        .env("RUST_LOG", "warn")
        .stderr(Stdio::piped())
        .stdout(Stdio::piped());
    command
}

/// Starts it and reads what it says until it is up.
fn start(var: &Path) -> Site {
    start_with(var, &[])
}

fn start_with(var: &Path, settings: &[(&str, &str)]) -> Site {
    start_from(Path::new(env!("CARGO_BIN_EXE_summit")), var, settings)
}

/// The same with a copy of the program.
pub fn start_from(copy: &Path, var: &Path, settings: &[(&str, &str)]) -> Site {
    let port = free_port();
    let mut child = program(copy, var, port).envs(settings.iter().copied()).spawn().expect("the program");
    let mut lines = BufReader::new(child.stderr.take().expect("its words")).lines();
    let mut said = String::new();
    for line in lines.by_ref() {
        let line = line.expect("a line");
        said.push_str(&line);
        said.push('\n');
        if line.contains("Ctrl-C") {
            break;
        }
    }
    // Whatever it says later must not block it.
    std::thread::spawn(move || lines.for_each(drop));
    Site { child, port, said }
}

fn get(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n\r\n").expect("to ask");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

impl Site {
    pub fn get(&self, path: &str) -> String {
        get(self.port, path)
    }

    fn signal(&self, signal: &str) {
        Self::signal_to(self.child.id(), signal);
    }

    pub fn signal_to(process: u32, signal: &str) {
        Command::new("kill").args([signal, &process.to_string()]).status().expect("kill");
    }
}

/// The first process of its cluster.
pub fn postmaster(var: &Path) -> Option<u32> {
    let file = home(&var.join("pg")).ok()?.join("data/postmaster.pid");
    fs::read_to_string(file).ok()?.lines().next()?.parse().ok()
}

pub fn alive(pid: u32) -> bool {
    fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|s| !s.contains(") Z "))
}

pub fn gone_within(pid: u32, limit: Duration) -> bool {
    let began = Instant::now();
    while alive(pid) && began.elapsed() < limit {
        std::thread::sleep(Duration::from_millis(50));
    }
    !alive(pid)
}

#[test]
fn it_starts_on_nothing_ends_cleanly_and_starts_again_at_once() {
    let var = folder("command-start");
    let mut site = start(&var);
    assert!(site.said.contains(&format!("http://localhost:{}/invitation/", site.port)), "{}", site.said);
    assert!(site.get("/").contains("ASOCIO Digital Summit 2026"));
    assert!(site.get("/readyz").starts_with("HTTP/1.1 200"));
    let server = postmaster(&var).expect("a cluster");
    site.signal("-INT");
    assert!(site.child.wait().expect("an end").success());
    assert!(gone_within(server, Duration::from_secs(5)), "Postgres outlives the site");

    let invitation = |said: &str| said.split("/invitation/").nth(1).and_then(|r| r.lines().next()).map(ToOwned::to_owned).expect("a link");
    let began = Instant::now();
    let mut again = start(&var);
    assert!(began.elapsed() < Duration::from_secs(3), "a second start took {:?}", began.elapsed());
    assert_eq!(invitation(&again.said), invitation(&site.said), "the first organiser's link stands until it is used");
    let server = postmaster(&var).expect("a cluster");
    again.signal("-KILL");
    again.child.wait().expect("an end");
    assert!(gone_within(server, Duration::from_secs(5)), "an orphan after kill -9");

    let mut third = start(&var);
    assert!(third.get("/register").starts_with("HTTP/1.1 200"), "no lock is left");
    third.signal("-TERM");
    assert!(third.child.wait().expect("an end").success());
}

#[test]
fn organisers_are_added_beside_a_running_site() {
    let var = folder("command-organiser");
    let mut site = start(&var);
    let out = summit(&var, site.port).args(["organiser", "add", "omar@pasha.example"]).output().expect("the program");
    let link = String::from_utf8(out.stdout).expect("text");
    let path = link.trim().strip_prefix(&format!("http://localhost:{}", site.port)).expect("a link here").to_owned();
    assert!(site.get(&path).contains("omar@pasha.example"), "{link}");
    let wrong = summit(&var, site.port).args(["organiser", "add", "omar"]).output().expect("the program");
    assert!(!wrong.status.success() && String::from_utf8_lossy(&wrong.stderr).contains("is not an e-mail address"));
    // Nobody's second factor is taken away by mistake.
    for (address, said) in [("omar@pasha.example", "is no organiser's address"), ("omar", "is not an e-mail address")] {
        let wrong = summit(&var, site.port).args(["organiser", "reset", address]).output().expect("the program");
        assert_eq!(wrong.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&wrong.stderr).contains(said), "{wrong:?}");
    }
    let taken = summit(&var, site.port).output().expect("the program");
    assert!(!taken.status.success() && String::from_utf8_lossy(&taken.stderr).contains("cannot listen on"));
    assert!(summit(&var, 0).arg("migrate").status().expect("the program").success());
    site.signal("-TERM");
    assert!(site.child.wait().expect("an end").success());
}

#[test]
fn the_doctor_finds_what_is_wrong() {
    let var = folder("command-doctor");
    let mut site = start(&var);
    let examine = |smtp: &str| summit(&var, site.port).arg("doctor").env("SUMMIT_SMTP_URL", smtp).output().expect("the program");
    let well = examine("");
    let said = String::from_utf8_lossy(&well.stdout).into_owned();
    assert!(well.status.success(), "{said}");
    for name in ["ok   settings", "ok   database", "ok   clock", "ok   trail", "ok   mail", "ok   keys", "ok   disk"] {
        assert!(said.contains(name), "{said}");
    }
    let ill = examine("smtp://127.0.0.1:9");
    let said = String::from_utf8_lossy(&ill.stdout).into_owned();
    assert!(!ill.status.success() && said.contains("bad  mail") && said.contains("SUMMIT_SMTP_URL"), "{said}");
    let nowhere = addresses::SETTINGS.map(|name| (name, "postgres://x@127.0.0.1:9/x"));
    let away = summit(&var, 1).arg("doctor").envs(nowhere).output().expect("the program");
    assert!(!away.status.success() && String::from_utf8_lossy(&away.stdout).contains("bad  database"));
    site.signal("-TERM");
    assert!(site.child.wait().expect("an end").success());
}

#[test]
fn numbers_have_a_port_of_their_own() {
    let var = folder("command-numbers");
    let port = free_port();
    let mut site = start_with(&var, &[("SUMMIT_METRICS_LISTEN", &format!("127.0.0.1:{port}"))]);
    site.get("/register");
    assert!(site.get("/metrics").starts_with("HTTP/1.1 404"), "the public does not see them");
    let said = get(port, "/metrics");
    for line in [
        "http_requests_total{method=\"GET\",route=\"/register\",status=\"200\"} 1",
        "database_up 1",
        "http_request_seconds_bucket",
        "db_connections_in_use",
    ] {
        assert!(said.contains(line), "{line} is not in {said}");
    }
    let taken = summit(&folder("command-numbers-taken"), free_port()).env("SUMMIT_METRICS_LISTEN", format!("127.0.0.1:{port}")).output();
    let taken = taken.expect("the program");
    assert!(!taken.status.success() && String::from_utf8_lossy(&taken.stderr).contains("SUMMIT_METRICS_LISTEN"));
    site.signal("-TERM");
    assert!(site.child.wait().expect("an end").success());
}

#[test]
fn wrong_settings_are_said_at_once() {
    let out = summit(&folder("command-settings"), 1)
        .env("SUMMIT_LISTEN", "here")
        .env("SUMMIT_BASE_URL", "https://summit.example")
        .output()
        .expect("the program");
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(!out.status.success());
    for name in ["SUMMIT_LISTEN", "DATABASE_SERVING_URL", "DATABASE_QUEUE_URL", "SUMMIT_KEY", "SUMMIT_PEPPER", "SUMMIT_SMTP_URL"] {
        assert!(said.contains(name), "{said}");
    }
}

/// Postgres' binaries hidden behind an empty folder, in a mount namespace of the program's own.
#[test]
fn without_postgres_it_says_how_to_get_it() {
    let var = folder("command-bare");
    let hide = "mount -t tmpfs none /usr/lib/postgresql && exec \"$0\"";
    let mut command = Command::new("unshare");
    if !fs::metadata("/proc/self").is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0) {
        command.arg("--map-root-user");
    }
    command.args(["--mount", "sh", "-c", hide, env!("CARGO_BIN_EXE_summit")]).env("SUMMIT_VAR", &var);
    command.env_remove("PG_BINDIR").env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    let out = command.output().expect("unshare (util-linux)");
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(!out.status.success() && said.contains("scripts/setup"), "{said}");
}
