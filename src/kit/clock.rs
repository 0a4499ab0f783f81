//! Time and randomness come in as arguments: only this module reads them from the operating system.
use chrono::{DateTime, Utc};
use std::sync::{Arc, Mutex, PoisonError};

/// An instant, in UTC.
pub type Timestamp = DateTime<Utc>;

/// Where a process takes its time from. Transactions ask the database instead, unless the clock is set.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    /// Stands still until it is set: for tests.
    Set(Arc<Mutex<Timestamp>>),
}

impl Clock {
    pub fn set_to(at: Timestamp) -> Self {
        Self::Set(Arc::new(Mutex::new(at)))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> Timestamp {
        self.set().unwrap_or_else(Utc::now)
    }

    /// The time it was set to, if it was.
    pub fn set(&self) -> Option<Timestamp> {
        match self {
            Self::System => None,
            Self::Set(at) => Some(*at.lock().unwrap_or_else(PoisonError::into_inner)),
        }
    }

    /// Moves a set clock; a system clock stays as it is.
    pub fn move_to(&self, to: Timestamp) {
        if let Self::Set(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }
}

/// `N` bytes from the operating system.
///
/// # Panics
/// When the operating system has no randomness to give, which leaves nothing safe to do.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}
