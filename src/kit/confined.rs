//! Work on what strangers bring that may take any time and memory, or crash: done by a process of its own, which has no
//! files, no environment and little of anything, and says its answer in one line.
use super::error::AppError;
use anyhow::Context;
use axum::body::Bytes;
use rustix::process::{Resource, Rlimit, setrlimit};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};
use tokio::sync::Semaphore;

/// What such a process may take: of memory for everything in it, of the processor, and of time.
const MEMORY: u64 = 512 << 20;
const PROCESSOR_SECONDS: u64 = 10;
const WALL: Duration = Duration::from_secs(15);
/// The longest answer, in bytes.
const ANSWER: u64 = 4_096;

/// The allocator takes memory as it is needed, and not a gigabyte when it begins: that would be had before the limit.
const ALLOCATOR: (&str, &str) = ("MIMALLOC_ARENA_RESERVE", "0");

/// Two at a time, since memory is what is short; others wait.
static AT_WORK: Semaphore = Semaphore::const_new(2);

/// This program, whatever has become of its file: a new one takes its place while the old one still serves.
pub fn this_program() -> PathBuf {
    let running = Path::new("/proc/self/exe");
    if running.exists() { running.to_owned() } else { std::env::current_exe().unwrap_or_default() }
}

/// Has `program` do the subcommand `task` with `input`. Nothing comes back where it died, took too long or said nothing
/// that could be understood.
pub async fn ask<A: DeserializeOwned>(program: &Path, task: &'static str, input: Bytes) -> Result<Option<A>, AppError> {
    let place = AT_WORK.acquire().await.map_err(anyhow::Error::from)?;
    let program = program.to_owned();
    let asked = tokio::task::spawn_blocking(move || {
        // Held until the work is done, even if the request was dropped meanwhile.
        let _place = place;
        let child = Command::new(&program)
            .arg(task)
            .env_clear()
            .envs([ALLOCATOR])
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} cannot be started", program.display()))?;
        heard(child, input, WALL).context("a confined process was lost")
    });
    let said = asked.await.map_err(anyhow::Error::from)??;
    Ok(serde_json::from_slice(&said).ok())
}

/// What `child` says within `wall`; it is gone afterwards.
fn heard(mut child: Child, input: Bytes, wall: Duration) -> io::Result<Vec<u8>> {
    let (told, hear) = mpsc::channel();
    if let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) {
        // It may end before it has read everything.
        thread::spawn(move || drop(to.write_all(&input)));
        thread::spawn(move || {
            let mut said = vec![];
            drop(from.take(ANSWER).read_to_end(&mut said));
            drop(told.send(said));
        });
    }
    let said = hear.recv_timeout(wall).unwrap_or_default();
    child.kill()?;
    child.wait()?;
    Ok(said)
}

/// The other side: gives up what is not needed, reads up to `most` bytes, and says what `work` makes of them. To be called
/// before the program does anything else.
pub fn answer<A: Serialize>(most: usize, work: impl FnOnce(Vec<u8>) -> A) -> anyhow::Result<()> {
    let limits = [
        (Resource::As, MEMORY),
        (Resource::Cpu, PROCESSOR_SECONDS),
        (Resource::Nofile, 0),
        (Resource::Fsize, 0),
        // Nothing of what people bring is left behind by a crash.
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    let mut input = vec![];
    io::stdin().lock().take(most as u64).read_to_end(&mut input)?;
    let answer = serde_json::to_string(&work(input))?;
    // A pipe is no file: its size is not limited.
    writeln!(io::stdout().lock(), "{answer}")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    fn shell(script: &str) -> Child {
        let mut command = Command::new("sh");
        command.args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command.spawn().expect("a shell")
    }

    #[test]
    fn this_program_can_be_started_again() {
        let said = Command::new(this_program()).args(["--list", "no such test"]).output().expect("a start");
        assert!(said.status.success(), "{said:?}");
    }

    #[test]
    fn what_takes_too_long_is_ended_and_not_heard() {
        let begun = Instant::now();
        let said = heard(shell("echo early; exec sleep 60"), Bytes::new(), Duration::from_millis(200)).expect("an end");
        assert_eq!(said, b"");
        assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    }

    #[test]
    fn what_dies_is_heard_no_longer() {
        let large = Bytes::from(vec![0; 1 << 20]);
        assert_eq!(heard(shell("kill -9 $$"), large.clone(), WALL).expect("an end"), b"");
        assert_eq!(heard(shell("head -c 3; exit 1"), Bytes::from("abcdef"), WALL).expect("an end"), b"abc");
        let endless = heard(shell("while echo nonsense; do :; done"), large, WALL).expect("an end");
        assert_eq!(endless.len() as u64, ANSWER);
    }
}
