//! What can be wrong with the rows of an export, a sentence each.
use crate::awards::ledger::row::NotARow;
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainFault {
    /// The row, or the hash before it, is not what was sealed.
    Altered { row: u64 },
    /// Rows are gone.
    Missing { from: u64, to: u64 },
    /// The row does not stand in its place.
    Moved { row: u64 },
    /// The row stands there a second time, word for word.
    Repeated { row: u64, line: usize },
    /// Another row of this number, which was not sealed.
    Added { row: u64, line: usize },
    /// A line of the file that is no row.
    NotARow { line: usize },
    /// It follows from the row before, and yet says nothing that a ledger says.
    NotUnderstood { row: u64, why: NotARow },
    /// The header names another cycle than the rows were sealed for.
    OtherCycle,
    /// The header names another edition than the rules.
    OtherEdition,
    /// There are more rows than the header says.
    MoreRows { said: u64, found: u64 },
    /// The header names another head than the last row's hash.
    OtherHead,
}

impl ChainFault {
    /// The row that it names.
    pub fn row(&self) -> Option<u64> {
        match self {
            Self::Altered { row }
            | Self::Moved { row }
            | Self::Repeated { row, .. }
            | Self::Added { row, .. }
            | Self::NotUnderstood { row, .. }
            | Self::Missing { from: row, .. } => Some(*row),
            Self::NotARow { .. } | Self::OtherCycle | Self::OtherEdition | Self::MoreRows { .. } | Self::OtherHead => None,
        }
    }

    /// For programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Altered { .. } => "altered",
            Self::Missing { .. } => "missing",
            Self::Moved { .. } => "moved",
            Self::Repeated { .. } => "repeated",
            Self::Added { .. } => "added",
            Self::NotARow { .. } => "not_a_row",
            Self::NotUnderstood { .. } => "not_understood",
            Self::OtherCycle => "header_cycle",
            Self::OtherEdition => "header_edition",
            Self::MoreRows { .. } => "header_rows",
            Self::OtherHead => "header_head",
        }
    }
}

impl fmt::Display for ChainFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Altered { row } => write!(f, "Row {row} was altered, or the hash before it."),
            Self::Missing { from, to } if from == to => write!(f, "Row {from} is missing."),
            Self::Missing { from, to } => write!(f, "Rows {from} to {to} are missing."),
            Self::Moved { row } => write!(f, "Row {row} does not stand in its place."),
            Self::Repeated { row, line } => write!(f, "Row {row} stands there again, in line {line}."),
            Self::Added { row, line } => write!(f, "Line {line} is another row {row}, which was not sealed."),
            Self::NotARow { line } => write!(f, "Line {line} is no row."),
            Self::NotUnderstood { row, why } => write!(f, "Row {row} is not understood: {why}."),
            Self::OtherCycle => f.write_str("The first line names another cycle than the rows were sealed for."),
            Self::OtherEdition => f.write_str("The first line names another edition than the rules in row 1."),
            Self::MoreRows { said, found } => write!(f, "There are {found} rows where the first line says {said}."),
            Self::OtherHead => f.write_str("The first line names another head than that of the last row."),
        }
    }
}
