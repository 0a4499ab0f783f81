//! The first line of an export.
use crate::awards::{ids::CycleId, ledger::chain::Hash};
use serde::{Deserialize, Serialize};

/// Of the file; another one is another way of writing it.
pub const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    #[serde(rename = "summit_awards_ledger")]
    version: u32,
    pub cycle: CycleId,
    pub edition: String,
    /// How many there are.
    pub rows: u64,
    /// The hash of the last one; without rows that which comes before the first.
    pub head: Hash,
}

/// What every version begins with.
#[derive(Deserialize)]
struct AnyVersion {
    summit_awards_ledger: u32,
}

impl Header {
    pub fn new(cycle: CycleId, edition: &str, rows: u64, head: Hash) -> Self {
        Self { version: VERSION, cycle, edition: edition.to_owned(), rows, head }
    }

    /// Nothing where the line is no header; the version where it is one of another.
    pub(super) fn read(line: &[u8]) -> Result<Self, Option<u32>> {
        let version = serde_json::from_slice(line).ok().map(|AnyVersion { summit_awards_ledger: version }| version);
        match version {
            Some(VERSION) => serde_json::from_slice(line).map_err(|_| None),
            other => Err(other),
        }
    }
}
