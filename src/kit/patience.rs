//! Timeouts: how long the site waits for something slow before it gives up with an error.
use std::time::Duration;

/// Deadlines of a request and of its database work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// From the first byte of a request to its answer; later it is a 503.
    pub request: Duration,
    /// For a free connection to the database; later it is a 503.
    pub connection: Duration,
    /// For one statement.
    pub statement: Duration,
    /// Between two statements of a transaction.
    pub idle_in_transaction: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            request: Duration::from_secs(20),
            connection: Duration::from_secs(2),
            statement: Duration::from_secs(5),
            idle_in_transaction: Duration::from_secs(10),
        }
    }
}

impl Patience {
    /// The same in slow motion, for trials on a machine that is busy with something else.
    #[must_use]
    pub fn times(self, factor: u32) -> Self {
        Self {
            request: self.request * factor,
            connection: self.connection * factor,
            statement: self.statement * factor,
            idle_in_transaction: self.idle_in_transaction * factor,
        }
    }
}
