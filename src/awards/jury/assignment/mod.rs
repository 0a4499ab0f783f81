//! Who judges what: a panel for every entry, from judges who may score it.
//!
//! Pure: no words for people, no database, no clock, no chance; the same problem gives the same plan. `assign` makes a plan,
//! `check` says what a move by hand would break. Pages for organisers show both. Invariants: no judge scores an entry behind a
//! wall, and none an entry twice; a fixed pair stays; a judge gets nothing above the own limit but by fixed pairs.
//!
//! What makes a plan better, the first that differs decides (`Cost`):
//!
//! 1. fewer judges missing;
//! 2. fewer changes from the plan before;
//! 3. missing judges spread over entries: two entries that miss one each, before one that misses two;
//! 4. even loads: the sum of their squares;
//! 5. suitability, less a price for two judges of one group on one entry.
//!
//! `flow` finds the best plan, by a minimum-cost flow. Then `connect` mends categories that fell apart, since judges who share
//! no entry, however far round, cannot be compared: every entry keeps as many judges as it has; 2, 4 and 5 may get worse, by the
//! cheapest moves there are and within the bounds that `connect` states.
//!
//! With a plan before, a late judge only fills what is missing. To spread the work anew, leave the plan before away.
//!
//! Each file imports only those before it: `ids` ← `problem` ← `plan` ← `cost` ← `graph` ← `network` ← `shortest_path` ←
//! `flow`, `moves` ← `connect` ← `outcome`.
mod connect;
mod cost;
mod flow;
mod graph;
mod ids;
mod moves;
mod network;
mod outcome;
mod plan;
mod problem;
mod shortest_path;
#[cfg(test)]
mod tests;

pub use ids::{CategoryIndex, EntryIndex, Group, JudgeIndex, Pair, Suitability};
pub use moves::{Breach, Move, check};
pub use outcome::{Assignment, Shortage, assign};
pub use plan::Plan;
pub use problem::{Eligibility, Entry, Judge, Problem};
