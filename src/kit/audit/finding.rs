//! What verifying can find wrong, in a line each.
use super::row::Row;
use crate::kit::clock::Timestamp;
use std::fmt;

#[derive(Clone, Debug)]
pub enum Finding {
    /// An entry says something else than when it was sealed.
    Altered(Row),
    /// An entry was sealed under another id: it was moved.
    Reordered { row: Row, sealed_as: i64 },
    /// A sealed entry is gone.
    Removed { id: i64, position: i64, sealed_at: Option<Timestamp> },
    /// An entry that was put between others once they were sealed.
    Added(Row),
    /// Links whose entries are not in the order of their ids.
    OutOfOrder { id: i64, position: i64 },
    /// Links are gone.
    LinksMissing { from: i64, to: i64 },
    /// A link does not follow from the one before.
    LinkAltered { position: i64 },
    /// Links that no head signs.
    Unsigned { from: i64, to: i64 },
    /// A head that this site did not sign.
    Forged { position: i64, sealed_at: Timestamp },
    /// A signed head, of the database or exported, that is not in the chain any more.
    NotInChain { position: i64, sealed_at: Timestamp },
    /// A line of the file of exported heads that is none, or is not signed by its key.
    BadLine { line: usize },
}

/// An entry by its id, time and action.
struct Named<'a>(&'a Row);

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} of {} ({})", self.0.audit_entry_id, self.0.at.format("%Y-%m-%d %H:%M:%S UTC"), self.0.action)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Altered(row) => write!(f, "altered: {}", Named(row)),
            Self::Reordered { row, sealed_as } => write!(f, "reordered: {} was sealed as entry {sealed_as}", Named(row)),
            Self::Removed { id, position, sealed_at } => {
                write!(f, "removed: entry {id}, at position {position} of the chain")?;
                sealed_at.map_or(Ok(()), |at| write!(f, ", sealed {}", at.format("%Y-%m-%d %H:%M:%S UTC")))
            }
            Self::Added(row) => write!(f, "added in between: {}", Named(row)),
            Self::OutOfOrder { id, position } => write!(f, "reordered: entry {id} at position {position} of the chain"),
            Self::LinksMissing { from, to } => write!(f, "links missing: positions {from} to {to}"),
            Self::LinkAltered { position } => write!(f, "link altered: position {position} does not follow from the one before"),
            Self::Unsigned { from, to } => write!(f, "not signed: positions {from} to {to}"),
            Self::Forged { position, sealed_at } => {
                write!(f, "forged: the head at position {position} of {sealed_at} is not signed by this site's key")
            }
            Self::NotInChain { position, sealed_at } => {
                write!(f, "chain replaced: the head at position {position}, signed {sealed_at}, is not in it")
            }
            Self::BadLine { line } => write!(f, "line {line} of the file is no head that its key signed"),
        }
    }
}
