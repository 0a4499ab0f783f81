//! A restart without a gap. On SIGUSR2 the server starts a successor from the same path, whose standard input is the
//! listening socket itself: connections that wait in it wait for both, and none is refused. Once the successor serves,
//! it relieves its predecessor, which finishes what it began. One that does not come up changes nothing.
//!
//! Only a successor gets the socket; a server that is started by itself beside another is told that the port is taken.
use anyhow::Context;
use rustix::process::{Pid, Signal as Told, kill_process};
use std::{
    env,
    fs::File,
    net::{self, SocketAddr},
    os::{
        fd::{AsFd, OwnedFd},
        unix::{net::UnixDatagram, process::parent_id},
    },
    process::{self, Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::{
    net::TcpListener,
    signal::unix::{Signal, SignalKind, signal},
    time::sleep,
};

/// No setting, but a word between the two: the process that a successor follows.
const PREDECESSOR: &str = "SUMMIT_PREDECESSOR";
/// How long a predecessor may take to give up its other ports.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether a predecessor started this process.
pub fn is_successor() -> bool {
    env::var_os(PREDECESSOR).is_some()
}

/// The socket of the site, to be served from and to be handed over.
pub struct Socket {
    socket: net::TcpListener,
    /// SIGUSR2 of an operator. Both are heard from the beginning: they would end a process that does not listen.
    asked: Signal,
    /// SIGUSR1 of a successor that serves.
    relieved: Signal,
}

impl Socket {
    /// The predecessor's for a successor; else a new one at `address`.
    pub async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let (asked, relieved) = (signal(SignalKind::user_defined2())?, signal(SignalKind::user_defined1())?);
        if !is_successor() {
            let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address} (SUMMIT_LISTEN)"))?;
            return Ok(Self { socket: listener.into_std()?, asked, relieved });
        }
        let socket = net::TcpListener::from(std::io::stdin().as_fd().try_clone_to_owned()?);
        socket.local_addr().context("no socket was handed over on standard input")?;
        // Else the socket would stay open at the end, and connections would wait in it unanswered.
        rustix::stdio::dup2_stdin(File::open("/dev/null")?)?;
        Ok(Self { socket, asked, relieved })
    }

    /// To be served from.
    pub fn listener(&self) -> std::io::Result<TcpListener> {
        TcpListener::from_std(self.socket.try_clone()?)
    }

    /// Starts a successor whenever one is asked for, until one serves or `stop` comes, which is for all; then the
    /// socket is closed here.
    pub async fn keep_until(mut self, stop: impl Future<Output = ()>) -> std::io::Result<()> {
        let mut stop = std::pin::pin!(stop);
        let mut successor: Option<Child> = None;
        loop {
            tokio::select! {
                () = &mut stop => {
                    if let Some(child) = successor {
                        tell(child.id(), Told::TERM);
                    }
                    return Ok(());
                }
                _ = self.relieved.recv(), if successor.is_some() => return Ok(()),
                _ = self.asked.recv(), if successor.is_none() => match self.hand_over() {
                    Ok(child) => successor = Some(child),
                    Err(error) => tracing::error!(?error, "no successor could be started; this server goes on"),
                },
                () = sleep(Duration::from_millis(100)), if successor.is_some() => {
                    if let Some(status) = successor.as_mut().map(Child::try_wait).transpose()?.flatten() {
                        tracing::error!(%status, "the successor did not come up; this server goes on");
                        successor = None;
                    }
                }
            }
        }
    }

    fn hand_over(&self) -> anyhow::Result<Child> {
        // As it was called: a link or a file that was put in its place since leads to the new program.
        let program = env::args_os().next().context("the program's name")?;
        let stdin = Stdio::from(OwnedFd::from(self.socket.try_clone()?));
        tracing::info!(?program, "starting a successor");
        Ok(Command::new(program).arg("serve").env(PREDECESSOR, process::id().to_string()).stdin(stdin).spawn()?)
    }
}

/// A socket at `address` that a predecessor may hold until this process is ready.
pub async fn bind_when_free(address: SocketAddr) -> std::io::Result<TcpListener> {
    let began = Instant::now();
    loop {
        match TcpListener::bind(address).await {
            Err(_) if is_successor() && began.elapsed() < PATIENCE => sleep(Duration::from_millis(100)).await,
            bound => return bound,
        }
    }
}

/// This process serves: systemd is told whom to watch now, and the predecessor may end.
pub fn ready() {
    if let Some(at) = env::var_os("NOTIFY_SOCKET") {
        let told = UnixDatagram::unbound().and_then(|s| s.send_to(format!("MAINPID={}\nREADY=1", process::id()).as_bytes(), at));
        if let Err(error) = told {
            tracing::warn!(?error, "systemd could not be told");
        }
    }
    let predecessor = env::var(PREDECESSOR).ok().and_then(|p| p.parse().ok());
    // If the process has ended already, its id may belong to another by now.
    if let Some(process) = predecessor.filter(|p| *p == parent_id()) {
        tell(process, Told::USR1);
    }
}

fn tell(process: u32, signal: Told) {
    let told = i32::try_from(process).ok().and_then(Pid::from_raw).map(|pid| kill_process(pid, signal));
    if let Some(Err(error)) = told {
        tracing::warn!(?error, process, ?signal, "a process could not be told");
    }
}
