//! Whether the rows of an export are those that were sealed, in their order; and which are not.
//!
//! One plain walk along the chain decides whether all is well. Only where it is not, it is found out what was done: a row is known
//! by its hash, which its neighbours vouch for, since it follows from the row numbered one less or the row numbered one more follows
//! from it. So a row whose number was altered is still told from one that was moved, and one alteration is told once.
//!
//! Each file imports only those before it: `fault`, `order`, `walk`, `chained` ← `positions`.
mod chained;
mod fault;
mod order;
mod positions;
mod walk;

pub use fault::ChainFault;

use super::export::Export;

/// By row; nothing where all rows and the header are as they were sealed.
pub fn faults(export: &Export) -> Vec<ChainFault> {
    let Err(row) = walk::walk(export) else { return vec![] };
    let found = positions::diagnose(export);
    if found.is_empty() { vec![ChainFault::Altered { row }] } else { found }
}
