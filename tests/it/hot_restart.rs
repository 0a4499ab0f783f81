//! A server is followed by another under load, and nobody notices.
use crate::command::{Site, alive, folder, free_port, gone_within, postmaster, start_from, summit};
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    os::unix::net::UnixDatagram,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// Reads one whole answer; its status, and whether the connection stays.
fn answer(stream: &mut TcpStream) -> std::io::Result<(u16, bool)> {
    let (mut got, mut chunk) = (vec![], [0; 16 * 1024]);
    loop {
        let text = String::from_utf8_lossy(&got).into_owned();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            let header = |name: &str| head.lines().find_map(|l| l.strip_prefix(name)).map(|v| v.trim().to_owned());
            let length: usize = header("content-length:").and_then(|l| l.parse().ok()).unwrap_or_default();
            if got.len() >= head.len() + 4 + length {
                let status = head.get(9..12).and_then(|s| s.parse().ok()).unwrap_or_default();
                return Ok((status, header("connection:").as_deref() != Some("close")));
            }
        }
        match stream.read(&mut chunk)? {
            0 => return Err(std::io::ErrorKind::UnexpectedEof.into()),
            n => got.extend_from_slice(&chunk[..n]),
        }
    }
}

/// Clients who ask again as soon as they are answered, and what went wrong for them.
struct Crowd {
    stopping: Arc<AtomicBool>,
    answered: Arc<AtomicU64>,
    clients: Vec<JoinHandle<Vec<String>>>,
}

/// Whether a client keeps its connection for as long as the server does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Habit {
    Keeps,
    Closes,
}

impl Crowd {
    fn come(port: u16) -> Self {
        let (stopping, answered) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let client = |(path, habit): (&'static str, Habit)| {
            let (stopping, answered) = (stopping.clone(), answered.clone());
            std::thread::spawn(move || client(port, path, habit, &stopping, &answered))
        };
        let kinds = [("/", Habit::Closes), ("/register", Habit::Closes), ("/", Habit::Keeps), ("/ur/register", Habit::Keeps)];
        let clients = kinds.into_iter().map(client).collect();
        Self { stopping, answered, clients }
    }

    fn leave(self) -> (u64, Vec<String>) {
        self.stopping.store(true, Ordering::Relaxed);
        let failed = self.clients.into_iter().flat_map(|c| c.join().expect("a client")).collect();
        (self.answered.load(Ordering::Relaxed), failed)
    }
}

fn client(port: u16, path: &str, habit: Habit, stopping: &AtomicBool, answered: &AtomicU64) -> Vec<String> {
    let (mut kept, mut failed) = (None, vec![]);
    while !stopping.load(Ordering::Relaxed) {
        let asked = (|| {
            let mut stream = match kept.take() {
                Some(stream) => stream,
                None => TcpStream::connect(("127.0.0.1", port))?,
            };
            write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\n\r\n")?;
            let (status, stays) = answer(&mut stream)?;
            kept = (stays && habit == Habit::Keeps).then_some(stream);
            Ok::<_, std::io::Error>(status)
        })();
        match asked {
            Ok(200) => drop(answered.fetch_add(1, Ordering::Relaxed)),
            other => failed.push(format!("{path}: {other:?}")),
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    failed
}

/// What systemd is told next: the process that it should watch.
fn main_process(systemd: &UnixDatagram) -> u32 {
    let mut said = [0; 200];
    let length = systemd.recv(&mut said).expect("a word that the server is ready");
    let said = String::from_utf8_lossy(&said[..length]).into_owned();
    assert!(said.contains("READY=1"), "{said}");
    said.lines().find_map(|l| l.strip_prefix("MAINPID=")?.parse().ok()).expect("a process")
}

fn systemd(var: &Path) -> UnixDatagram {
    let socket = UnixDatagram::bind(var.join("notify")).expect("a socket");
    socket.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
    socket
}

/// On a private cluster, which all of them share, with numbers on a port that only one can have.
#[test]
fn three_restarts_under_load_and_no_request_fails() {
    let var = folder("handover");
    let (systemd, numbers) = (systemd(&var), free_port());
    // A new release is put where the old one was.
    let program = var.join("summit");
    let put = || {
        let _ = fs::remove_file(&program);
        fs::hard_link(env!("CARGO_BIN_EXE_summit"), &program).expect("the program in its place");
    };
    put();
    let settings = [("NOTIFY_SOCKET", var.join("notify").display().to_string()), ("SUMMIT_METRICS_LISTEN", format!("127.0.0.1:{numbers}"))];
    let mut site = start_from(&program, &var, &settings.each_ref().map(|(n, v)| (*n, v.as_str())));
    let mut processes = vec![main_process(&systemd)];
    assert_eq!(processes[0], site.child.id());
    let crowd = Crowd::come(site.port);
    for _ in 0..3 {
        std::thread::sleep(Duration::from_millis(500));
        put();
        let old = *processes.last().expect("a process");
        Site::signal_to(old, "-USR2");
        processes.push(main_process(&systemd));
        if old == site.child.id() {
            assert!(site.child.wait().expect("an end").success(), "the first ends as one that was told to");
        }
        assert!(gone_within(old, Duration::from_secs(30)), "{old} does not end");
    }
    let (answered, failed) = crowd.leave();
    assert!(failed.is_empty() && answered > 100, "{answered} answered; {failed:?}");
    let last = processes.pop().expect("a process");
    assert!(alive(last) && !processes.contains(&last));
    let began = Instant::now();
    while TcpStream::connect(("127.0.0.1", numbers)).is_err() {
        assert!(began.elapsed() < Duration::from_secs(10), "the last has no port for numbers");
        std::thread::sleep(Duration::from_millis(50));
    }
    let cluster = postmaster(&var).expect("a cluster");
    Site::signal_to(last, "-TERM");
    assert!(gone_within(last, Duration::from_secs(30)), "the last does not end");
    assert!(TcpStream::connect(("127.0.0.1", site.port)).is_err(), "somebody still holds the socket");
    assert!(gone_within(cluster, Duration::from_secs(10)), "Postgres outlives the site");
}

#[test]
fn a_successor_that_does_not_come_up_changes_nothing() {
    let var = folder("handover-fails");
    let program = var.join("summit");
    fs::hard_link(env!("CARGO_BIN_EXE_summit"), &program).expect("the program");
    let mut site = start_from(&program, &var, &[]);
    let broken = "#!/bin/sh\necho gone > \"$0.ran\"\nexit 1\n";
    fs::remove_file(&program).expect("no program");
    Site::signal_to(site.child.id(), "-USR2");
    std::thread::sleep(Duration::from_millis(300));
    assert!(site.get("/readyz").starts_with("HTTP/1.1 200"), "it serves on without a program");
    fs::write(&program, broken).expect("a script");
    fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o755)).expect("one that runs");
    Site::signal_to(site.child.id(), "-USR2");
    let began = Instant::now();
    while !var.join("summit.ran").exists() {
        assert!(began.elapsed() < Duration::from_secs(10), "no successor was started");
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_millis(300));
    assert!(site.get("/readyz").starts_with("HTTP/1.1 200"), "it serves on beside a broken one");
    // Two by accident are told so, as ever.
    let second = summit(&var, site.port).output().expect("the program");
    assert!(!second.status.success() && String::from_utf8_lossy(&second.stderr).contains("cannot listen on"));
    // Who ends a server ends its successor, which is not there yet.
    fs::write(&program, "#!/bin/sh\necho $$ > \"$0.slow\"\nexec sleep 60\n").expect("a script");
    Site::signal_to(site.child.id(), "-USR2");
    let began = Instant::now();
    let slow = loop {
        assert!(began.elapsed() < Duration::from_secs(10), "no successor was started");
        if let Some(pid) = fs::read_to_string(var.join("summit.slow")).ok().and_then(|p| p.trim().parse().ok()) {
            break pid;
        }
    };
    Site::signal_to(site.child.id(), "-TERM");
    assert!(site.child.wait().expect("an end").success());
    assert!(gone_within(slow, Duration::from_secs(5)), "{slow} is left alone");
}
