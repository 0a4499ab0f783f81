//! What follows from the rows of a ledger: which sheets count, who stands where, and whether the decisions follow.
//!
//! The rule, fixed before the first score: in a category with a shortlist the shortlisted are placed by their pitch sheets, behind them
//! those of the shortlisted that have none, by their online sheets; behind all of these the others, and without a shortlist all, by the
//! online sheets. A row that breaks a rule counts
//! for nothing and is named. A decision is compared with the places as they are at its row, since it is final.
//!
//! Each file imports only those before it: `breach` ← `sheets`, `outcome` ← `standings` ← `verdict` ← `category` ← `fold`.
mod breach;
mod category;
mod fold;
mod outcome;
mod sheets;
mod standings;
mod verdict;

pub use breach::{Breach, RowFault};
pub use category::{Decided, ReplayedCategory};
pub use fold::{Replayed, replay};
pub use outcome::{Contest, Outcome};
pub use standings::{BrokenTie, CategoryStandings, Placed, PlacedShortlist, RoundPlaced};
pub use verdict::Verdict;
