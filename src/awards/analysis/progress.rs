//! What is said on standard error while work takes long.
use crate::kit::terminal::to_standard_error;
use std::{
    io::{IsTerminal, stderr},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

/// Work that takes less is not spoken of.
const QUIET: Duration = Duration::from_secs(2);

/// Whether and when to say how far the work is.
pub struct Progress {
    begun: Instant,
    said: Instant,
    /// Somebody looks, or asked for it.
    told: bool,
    /// Said at once, and not after a while only.
    asked: bool,
}

impl Progress {
    pub fn new(asked: bool) -> Self {
        let now = Instant::now();
        Self { begun: now, said: now, told: asked || stderr().is_terminal(), asked }
    }

    /// At most every other second.
    pub fn tell(&mut self, what: impl FnOnce() -> String) {
        if self.told && self.begun.elapsed() > QUIET && self.said.elapsed() > QUIET {
            self.said = Instant::now();
            to_standard_error(what());
        }
    }

    /// Says every other second that `work` is still being done.
    pub fn during<T>(&self, what: &str, work: impl FnOnce() -> T) -> T {
        if !self.told {
            return work();
        }
        if self.asked {
            to_standard_error(what);
        }
        let begun = Instant::now();
        let (working, done) = channel::<()>();
        thread::scope(|scope| {
            scope.spawn(move || {
                while done.recv_timeout(QUIET) == Err(RecvTimeoutError::Timeout) {
                    to_standard_error(format_args!("{what}, {} s", begun.elapsed().as_secs()));
                }
            });
            let result = work();
            drop(working);
            result
        })
    }
}
