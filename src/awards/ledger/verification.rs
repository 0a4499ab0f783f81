//! Everything that can be said of an export.
use super::{
    chain::Hash,
    export::{Export, Header},
    integrity::{self, ChainFault},
    published::PublishedHead,
    replay::{Breach, Replayed, replay},
    row::Row,
};

pub struct Verification {
    pub header: Header,
    /// How many rows the file has.
    pub rows: usize,
    /// The hash of the last row.
    pub head: Hash,
    pub chain_faults: Vec<ChainFault>,
    /// One for each head that was given.
    pub heads: Vec<HeadCheck>,
    /// What follows from the rows, if they are as they were sealed: else nothing can be said of winners.
    pub replayed: Option<Result<Replayed, Breach>>,
}

/// Where in the chain a published head stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadCheck {
    pub published: PublishedHead,
    /// The row after which it was the head; nothing where it is none of this chain's.
    pub row: Option<u64>,
}

impl Verification {
    /// Of the rows, if nothing is wrong with them.
    pub fn breaches(&self) -> &[Breach] {
        match &self.replayed {
            None => &[],
            Some(Ok(replayed)) => &replayed.breaches,
            Some(Err(breach)) => std::slice::from_ref(breach),
        }
    }

    /// Whether nothing is altered, every published head is in the chain, and all decisions follow.
    pub fn holds(&self) -> bool {
        self.chain_faults.is_empty() && self.breaches().is_empty() && self.heads.iter().all(|head| head.row.is_some())
    }
}

/// `heads`: as they were published; each must be the hash of a row, the last one or one before.
pub fn verify(export: &Export, heads: &[PublishedHead]) -> Verification {
    let chain_faults = integrity::faults(export);
    let head = export.rows.last().map_or(Some(Hash::seed(export.header.cycle)), |row| row.hash);
    let row = |published: &PublishedHead| {
        let of = export.rows.iter().find(|row| row.hash.is_some_and(|hash| published.is(&hash)));
        of.and_then(|row| row.number)
    };
    let replayed = chain_faults.is_empty().then(|| {
        let rows: Vec<&Row> = export.rows.iter().filter_map(|row| row.row.as_ref().ok()).collect();
        replay(rows)
    });
    Verification {
        header: export.header.clone(),
        rows: export.rows.len(),
        head: head.unwrap_or(export.header.head),
        heads: heads.iter().map(|published| HeadCheck { published: *published, row: row(published) }).collect(),
        chain_faults,
        replayed,
    }
}
